//! Makes the example.

use std::path::Path;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::story::{About, Page, Pay, Wish, pages};
use super::view::Made;
use crate::app::App;
use crate::charter::view::{CharterAgree, CharterNew, Somebody};
use crate::circle::view::{CircleAdd, MemberAdd, MemberValues};
use crate::dice::Dice;
use crate::failure::Failure;
use crate::journal::view::{PageAdd, PhraseAdd};
use crate::language::{Messages, say};
use crate::meeting::view::{MeetingAdd, MeetingPersonSet};
use crate::people::session::{Fee, Mode};
use crate::people::view::SessionGiven;
use crate::settings::preferences;
use crate::tracker::model::{Measure, Per};
use crate::tracker::view::{TrackerAdd, TrackerRecord};
use crate::vault::view::VaultCreate;
use crate::{charter, circle, journal, meeting, tracker, vault};

/// What opens every example, in any language.
pub const PASSPHRASE: &str = "kring kring kring";

/// The same example for everybody.
const SEED: u64 = 12;
const MODES: [Mode; 3] = [Mode::Together, Mode::Video, Mode::Walk];

/// Makes an example with so many pages in an empty folder, in the language of this run, and closes it. Whatever is open stays so, and
/// the example is not remembered as the notebook that this computer used last. When it cannot be finished, nothing of it stays.
pub async fn make(app: &App, folder: &Path, pages: usize) -> Result<Made, Failure> {
    let app = &app.apart();
    let messages = Messages::of(app.preferences().language);
    let there = folder.exists();
    let create = VaultCreate {
        name: say!(messages, "demo-name", "passphrase" => PASSPHRASE),
        passphrase: PASSPHRASE.into(),
        folder: Some(folder.display().to_string()),
    };
    let made = vault::make(app, create).await?;
    app.show(made).await?;
    let written = Example { app, messages, today: app.today() }.write(pages).await;
    if let Err(failure) = written {
        let _ = app.close().await;
        clear(folder, there);
        return Err(failure);
    }
    let state = vault::state(app, ()).await?;
    app.close().await?;
    let passphrase = PASSPHRASE.to_owned();
    Ok(Made { id: state.id, name: state.name, folder: state.folder, passphrase, pages: state.pages })
}

/// Takes away what was begun in a folder that was empty, or not there.
fn clear(folder: &Path, there: bool) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    for path in entries.map(|entry| entry.path()) {
        let _ = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    }
    if !there {
        let _ = std::fs::remove_dir(folder);
    }
}

struct Example<'a> {
    app: &'a Arc<App>,
    messages: Messages,
    today: Date,
}

impl Example<'_> {
    async fn write(&self, count: usize) -> Result<(), Failure> {
        let from = self.today.checked_sub((3 * 365 - 1).days()).unwrap_or(self.today);
        let mix = match self.app.preferences().language {
            preferences::Language::En => [1, 0, 0],
            preferences::Language::Fr => [0, 1, 0],
            preferences::Language::Nl => [0, 0, 1],
        };
        let mut dice = Dice::new(SEED);
        let energy = self.tracker().await?;
        for page in pages(&Wish { seed: SEED, pages: count, from, mix }) {
            self.page(&page, &energy, &mut dice).await?;
        }
        for phrase in ["demo-phrase-1", "demo-phrase-2", "demo-phrase-3"] {
            let add = PhraseAdd { text: say!(self.messages, phrase), kind: None, source: None };
            journal::phrases::phrase_add(self.app, add).await?;
        }
        self.group().await?;
        let read_me = PageAdd {
            title: say!(self.messages, "demo-read-me"),
            text: say!(self.messages, "demo-read-me-text", "passphrase" => PASSPHRASE) + "\n",
            ..PageAdd::default()
        };
        journal::add(self.app, read_me).await?;
        Ok(())
    }

    async fn tracker(&self) -> Result<String, Failure> {
        let add = TrackerAdd {
            name: say!(self.messages, "demo-tracker"),
            measure: Measure::Scale,
            unit: String::new(),
            options: vec![],
            per: Per::Page,
            person: None,
        };
        Ok(tracker::add(self.app, add).await?.tracker.id)
    }

    async fn page(&self, page: &Page, energy: &str, dice: &mut Dice) -> Result<(), Failure> {
        let about_somebody = page.person.clone().filter(|_| page.about == About::Session);
        let session = about_somebody.map(|person| SessionGiven {
            person,
            minutes: page.minutes,
            mode: MODES.get(dice.below(MODES.len())).copied(),
            fee: page.pay.map(|pay| match pay {
                Pay::Paid => Fee::Paid,
                Pay::Unpaid => Fee::Unpaid,
                Pay::Internal => Fee::Internal,
            }),
            size: 1,
        });
        let is_session = session.is_some();
        let add = PageAdd {
            title: page.title.clone(),
            date: Some(page.date.to_string()),
            tags: page.tags.clone(),
            text: format!("{}\n", page.text),
            only_me: page.only_me.clone().unwrap_or_default(),
            agreements: page.agreements.iter().map(|one| format!("- {one}\n")).collect(),
            session,
            method: None,
        };
        let written = journal::add(self.app, add).await?;
        if is_session {
            let value = dice.between(3, 9).to_string();
            let record =
                TrackerRecord { tracker: energy.to_owned(), page: Some(written.id), date: None, value };
            tracker::record(self.app, record).await?;
        }
        Ok(())
    }

    /// A group with its people, the charter that it agreed to, and its next meeting.
    async fn group(&self) -> Result<(), Failure> {
        let language = self.app.preferences().language;
        let add = CircleAdd { name: say!(self.messages, "demo-group"), ..CircleAdd::default() };
        let group = circle::add(self.app, add).await?.id;
        let people = say!(self.messages, "demo-people");
        let people: Vec<&str> = people.split(", ").collect();
        for (number, name) in people.iter().enumerate() {
            let values = MemberValues { me: Some(number == 0), ..MemberValues::default() };
            let member = MemberAdd { circle: group.clone(), name: (*name).into(), values };
            circle::member_add(self.app, member).await?;
        }
        let new = CharterNew {
            title: say!(self.messages, "demo-charter"),
            circle: Some(group.clone()),
            languages: None,
            starter: Some("circle".into()),
        };
        let charter = charter::new(self.app, new).await?;
        let names = people.iter().map(|name| Somebody { member: None, name: (*name).into() }).collect();
        let agree = CharterAgree { id: charter.id, names, ..CharterAgree::default() };
        charter::agree(self.app, agree).await?;

        let day = self.today.checked_add(5.days()).unwrap_or(self.today);
        let add = MeetingAdd {
            title: say!(self.messages, "demo-meeting"),
            start: Some(format!("{day}T12:00")),
            circle: Some(group),
            template: Some("circlehour".into()),
            language: Some(language),
            ..MeetingAdd::default()
        };
        let meeting = meeting::add(self.app, add).await?;
        if meeting.people.is_empty() {
            for name in people {
                let person = MeetingPersonSet {
                    id: meeting.id.clone(),
                    name: Some(name.into()),
                    ..MeetingPersonSet::default()
                };
                meeting::person_set(self.app, person).await?;
            }
        }
        Ok(())
    }
}
