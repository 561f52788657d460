//! The list of parts for machines: CycloneDX 1.5 as JSON, <https://cyclonedx.org/docs/1.5/json/>.

use super::parts::Part;
use serde_json::{Value, json};

/// The document. The same parts give the same bytes: no clock, no random number.
pub fn of(parts: &[Part]) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let kring = format!("pkg:generic/kring@{version}");
    let components: Vec<Value> = parts.iter().map(component).collect();
    let mut tree: Vec<Value> =
        parts.iter().map(|part| json!({ "ref": part.purl, "dependsOn": needed(part) })).collect();
    let all: Vec<&str> = parts.iter().map(|part| part.purl.as_str()).collect();
    tree.insert(0, json!({ "ref": kring, "dependsOn": all }));
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": kring,
                "name": "kring",
                "version": version,
                "purl": kring,
                "licenses": [{ "expression": "Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": tree,
    });
    format!("{document:#}\n")
}

fn component(part: &Part) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [{ "expression": part.licence }],
    });
    if let Some(sum) = &part.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    component
}

/// A part may be needed twice, for two reasons; the document wants it once.
fn needed(part: &Part) -> Vec<&str> {
    let mut needs: Vec<&str> = part.needs.iter().map(String::as_str).collect();
    needs.sort_unstable();
    needs.dedup();
    needs
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_part_that_is_needed_is_in_the_list_once() {
        let parts = super::super::parts::of_the_programs().unwrap();
        let document: Value = serde_json::from_str(&of(&parts)).unwrap();
        let list = |name: &str| document[name].as_array().cloned().unwrap();
        let known: BTreeSet<String> =
            list("components").iter().map(|part| part["bom-ref"].as_str().unwrap().to_owned()).collect();
        assert_eq!(known.len(), parts.len(), "each part is there once");
        for node in list("dependencies") {
            let needs = node["dependsOn"].as_array().unwrap().iter().map(|need| need.as_str().unwrap());
            needs.for_each(|need| assert!(known.contains(need), "{need} is needed and not in the list"));
        }
    }
}
