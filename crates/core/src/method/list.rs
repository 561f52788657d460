//! Lists methods: the catalogue in its order, then the models of one's own by name.

use kring_store::words;

use super::catalogue::catalogue;
use super::kind;
use super::model::Method;
use super::show::Tongue;
use super::store;
use super::view::{MethodListQuery, MethodRow};
use crate::app::App;
use crate::failure::Failure;
use crate::meeting::fit;

/// The methods that fit. While the notebook is locked, only the catalogue is known.
pub async fn list(app: &App, request: MethodListQuery) -> Result<Vec<MethodRow>, Failure> {
    let tongue = Tongue::of(app, request.language);
    let mut rows: Vec<MethodRow> = Vec::new();
    if !request.trashed {
        rows.extend(
            catalogue().iter().filter(|method| fits(method, &request)).map(|method| row(method, tongue)),
        );
    }
    if request.family.is_none() {
        rows.extend(own(app, request.trashed).await?);
    }
    Ok(rows)
}

/// Whether a method has room for the people and can be done in the time, be it shorter than usually. A turn each is counted for all who
/// are there.
fn fits(method: &Method, wanted: &MethodListQuery) -> bool {
    let people = wanted.people.is_none_or(|people| method.people.fit(people));
    let least = least(method).saturating_mul(fit::rounds(method.each, wanted.people));
    let minutes = wanted.minutes.is_none_or(|minutes| least <= minutes);
    people && minutes && wanted.family.is_none_or(|family| method.family == family)
}

/// How short it can be made; with `each`, one person's turn.
fn least(method: &Method) -> u32 {
    fit::half(method.minutes, method.phases.len())
}

fn row(method: &Method, tongue: Tongue) -> MethodRow {
    MethodRow {
        id: method.id.clone(),
        name: tongue.say(&method.name),
        own: false,
        family: Some(method.family),
        purpose: tongue.say(&method.purpose),
        people: Some(method.people),
        minutes: Some(method.minutes),
        least: Some(least(method)),
        each: method.each,
        timing: Some(method.timing),
        source: tongue.say(&method.source),
    }
}

async fn own(app: &App, trashed: bool) -> Result<Vec<MethodRow>, Failure> {
    let Ok(vault) = app.vault().await else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    for id in store::list(&vault, trashed).await? {
        let model = vault.with(id, |doc| Ok(kind::read(doc))).await?;
        rows.push(MethodRow {
            id: id.to_string(),
            name: model.name,
            own: true,
            family: None,
            purpose: model.purpose,
            people: None,
            minutes: None,
            least: None,
            each: false,
            timing: None,
            source: String::new(),
        });
    }
    let folded = |name: &str| words(name).map(|word| word.folded).collect::<Vec<_>>();
    rows.sort_by_cached_key(|row| (folded(&row.name), row.id.clone()));
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::model::Family;

    #[test]
    fn the_list_is_narrowed_by_people_minutes_and_family() {
        let ids = |people: Option<u32>, minutes: Option<u32>, family: Option<Family>| -> Vec<&str> {
            let wanted = MethodListQuery { people, minutes, family, ..MethodListQuery::default() };
            let fitting = catalogue().iter().filter(|method| fits(method, &wanted));
            fitting.map(|method| method.id.as_str()).collect()
        };
        assert_eq!(ids(None, None, None).len(), catalogue().len());
        assert_eq!(ids(Some(10), None, Some(Family::Intervision)).first(), Some(&"incident"));
        assert_eq!(ids(Some(10), Some(32), Some(Family::Intervision)), ["consultancy"]);
        assert_eq!(ids(Some(2), Some(24), Some(Family::Coaching)), ["grow", "oskar"]);
        assert_eq!(ids(None, Some(5), None), ["prompts", "prep", "driscoll"]);
        assert_eq!(ids(Some(500), None, None), ["openspace", "ai"]);
        assert_eq!(ids(Some(1001), None, None), [""; 0]);
    }

    #[test]
    fn a_turn_each_takes_its_minutes_from_everyone() {
        let method = catalogue().iter().find(|method| method.each).unwrap();
        assert_eq!((method.id.as_str(), method.minutes), ("als", 35));
        let wanted = |people, minutes| MethodListQuery {
            people: Some(people),
            minutes: Some(minutes),
            ..MethodListQuery::default()
        };
        assert!(
            fits(method, &wanted(4, 72)) && !fits(method, &wanted(5, 72)),
            "eighteen minutes each at least"
        );
    }

    #[test]
    fn what_can_be_made_short_enough_fits() {
        let short = MethodListQuery {
            people: Some(6),
            minutes: Some(24),
            family: Some(Family::Intervision),
            ..MethodListQuery::default()
        };
        let fitting: Vec<&str> = catalogue()
            .iter()
            .filter(|method| fits(method, &short))
            .map(|method| method.id.as_str())
            .collect();
        assert_eq!(fitting, ["five"], "it takes forty-five minutes usually, and twenty-three at least");
    }
}
