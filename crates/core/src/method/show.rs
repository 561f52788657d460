//! Shows a method in one language, or a model of one's own in the person's words.

use kring_store::Vault;
use uuid::Uuid;

use super::catalogue::in_catalogue;
use super::kind;
use super::model::{EVERYONE, Method, NOBODY, Phase, Words};
use super::store;
use super::view::{MethodQuery, MethodView, PhaseView, RoleView, Section, WithholdView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::write_instant;
use crate::language::Messages;
use crate::settings::preferences::{Language, Region};

/// The language that a method is told in, and where it is spoken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tongue {
    language: Language,
    region: Region,
}

impl Tongue {
    /// The language that is wanted, else that of the interface.
    pub fn of(app: &App, wanted: Option<Language>) -> Self {
        let preferences = app.preferences();
        Self { language: wanted.unwrap_or(preferences.language), region: preferences.region }
    }

    /// The words in this language. In Canada, French sets no space before ; ! ?.
    pub fn say(self, words: &Words) -> String {
        let text = words.of(self.language);
        match (self.language, self.region) {
            (Language::Fr, Region::FrCa) => text.replace('\u{202f}', ""),
            _ => text.to_owned(),
        }
    }
}

/// A method.
pub async fn show(app: &App, request: MethodQuery) -> Result<MethodView, Failure> {
    if let Some(method) = in_catalogue(&request.id) {
        return Ok(view(method, Tongue::of(app, request.language)));
    }
    // What can be no model's id is refused also while the notebook is locked.
    read_id(&request.id)?;
    let vault = app.vault().await?;
    let id = own_id(&vault, &request.id).await?;
    own_view(app, &vault, id).await
}

/// Refuses an id that is neither in the catalogue nor that of a model of one's own.
pub async fn known(vault: &Vault, id: &str) -> Result<(), Failure> {
    if in_catalogue(id).is_none() {
        own_id(vault, id).await?;
    }
    Ok(())
}

/// The id of a model of one's own.
pub(super) async fn own_id(vault: &Vault, id: &str) -> Result<Uuid, Failure> {
    let id = read_id(id)?;
    if store::is_one(vault, id).await? { Ok(id) } else { Err(not_found()) }
}

fn read_id(id: &str) -> Result<Uuid, Failure> {
    id.parse().map_err(|_| not_found())
}

fn not_found() -> Failure {
    Failure::refused("method-not-found")
}

/// A model of one's own as it is now.
pub(super) async fn own_view(app: &App, vault: &Vault, id: Uuid) -> Result<MethodView, Failure> {
    let model = vault.with(id, |doc| Ok(kind::read(doc))).await?;
    // A copy of a model of one's own stands by itself.
    let origin = model.from.as_deref().and_then(in_catalogue);
    let from = origin.map(|method| Tongue::of(app, None).say(&method.name));
    let phase = |section: Section| PhaseView {
        id: Some(section.id),
        name: section.heading,
        minutes: None,
        times: 1,
        groups: None,
        each: false,
        pass: false,
        speaks: Vec::new(),
        silent: Vec::new(),
        rule: String::new(),
        questions: section.questions,
    };
    Ok(MethodView {
        id: id.to_string(),
        name: model.name,
        own: true,
        from,
        family: None,
        purpose: model.purpose,
        when: String::new(),
        source: String::new(),
        people: None,
        minutes: None,
        times: 1,
        each: false,
        timing: None,
        roles: Vec::new(),
        withhold: None,
        phases: model.sections.into_iter().map(phase).collect(),
        questions: Vec::new(),
        trashed: model.trashed.map(write_instant),
    })
}

fn view(method: &Method, tongue: Tongue) -> MethodView {
    let say = |words: &Words| tongue.say(words);
    let all = |words: &[Words]| words.iter().map(say).collect::<Vec<_>>();
    let messages = Messages::of(tongue.language);
    let who = |id: &String| match method.roles.iter().find(|role| role.id == *id) {
        Some(role) => say(&role.name),
        None if id == EVERYONE => messages.say("method-everyone", &[]),
        None if id == NOBODY => messages.say("method-nobody", &[]),
        None => id.clone(),
    };
    let phase = |phase: &Phase| PhaseView {
        id: None,
        name: say(&phase.name),
        minutes: Some(phase.minutes),
        times: phase.times,
        groups: phase.groups,
        each: phase.each,
        pass: phase.pass,
        speaks: phase.speaks.iter().map(who).collect(),
        silent: phase.silent.iter().map(who).collect(),
        rule: say(&phase.rule),
        questions: all(&phase.questions),
    };
    MethodView {
        id: method.id.clone(),
        name: say(&method.name),
        own: false,
        from: None,
        family: Some(method.family),
        purpose: say(&method.purpose),
        when: say(&method.when),
        source: say(&method.source),
        people: Some(method.people),
        minutes: Some(method.minutes),
        times: method.times,
        each: method.each,
        timing: Some(method.timing),
        roles: method
            .roles
            .iter()
            .map(|role| RoleView { name: say(&role.name), optional: role.optional })
            .collect(),
        withhold: method.withhold.as_ref().map(|held| WithholdView {
            what: say(&held.what),
            until: held.until,
            optional: held.optional,
        }),
        phases: method.phases.iter().map(phase).collect(),
        questions: all(&method.questions),
        trashed: None,
    }
}
