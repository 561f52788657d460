//! axe-core, read from the interface's packages and run in the page.

use std::path::Path;

use crate::window::Window;

/// Every rule that axe has on by itself, and the smallest target of WCAG 2.2, which it has not.
const RUN: &str =
    "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(
    ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map((node) =>
        `${id} at ${node.target.join(' ')}: ${node.failureSummary}`))),
    (reason) => done([`axe itself failed: ${reason}`]))";

impl Window {
    /// What axe finds wrong on the screen: rule, place and reason.
    pub async fn barriers(&self) -> Vec<String> {
        self.rests().await;
        if self.script("return typeof window.axe", vec![]).await == "undefined" {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
            let axe = std::fs::read_to_string(root.join("ui/node_modules/axe-core/axe.min.js"))
                .expect("axe-core is installed with the interface");
            self.script(&format!("{axe}\nwindow.axe = window.axe ?? axe;"), vec![]).await;
        }
        let found = self.script_until_done(RUN, vec![]).await;
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    /// `barriers`, each with the name of the screen.
    pub async fn barriers_of(&self, screen: &str) -> Vec<String> {
        self.barriers().await.into_iter().map(|barrier| format!("{screen}: {barrier}")).collect()
    }
}
