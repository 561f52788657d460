//! A coach's notebook from a seed, kept in a real one: people and hours, trackers, links, pictures, phrases, searches, and what was
//! thrown away.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kring_core::journal::view::{AttachmentAdd, PageAdd, PageId, PageRewrite, PageView, PhraseAdd};
use kring_core::people::session::{Fee, Mode};
use kring_core::people::view::{PersonSet, SessionGiven};
use kring_core::search::saved;
use kring_core::search::view::SearchSave;
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{TrackerAdd, TrackerRecord};
use kring_core::{App, journal, people, tracker};

use crate::pages::Writer;
use kring_core::demo::story::{About, Page, Pay, Wish, pages};

/// A real picture.
const PICTURE: &[u8] = include_bytes!("../../icons/128x128.png");
const MODES: [Mode; 4] = [Mode::Together, Mode::Video, Mode::Video, Mode::Walk];
const PHRASES: [&str; 6] = [
    "What would be enough for today?",
    "What do you want to keep?",
    "Wat heb je nodig om dat niet alleen te dragen?",
    "Ik merk dat ik je wil helpen, en stel eerst een vraag.",
    "Qu’est-ce qui resterait si la peur n’était pas là ?",
    "Je reformule, et vous me dites ce qui manque.",
];

/// Writes three years of pages up to today into the open notebook. `at` sets the clock of its app, in milliseconds.
pub async fn keeps_a_notebook(app: &Arc<App>, at: impl Fn(i64), seed: u64, count: usize) {
    let today = Timestamp::now().to_zoned(TimeZone::system()).date();
    let wish = Wish { from: today.checked_sub((3 * 365 - 1).days()).unwrap(), ..Wish::usual(seed, count) };
    let keeper = Keeper { app, at: &at, chance: std::cell::RefCell::new(Writer::seeded(seed)) };
    let trackers = keeper.defines_trackers().await;
    let mut written: Vec<PageView> = Vec::with_capacity(count);
    for (number, page) in pages(&wish).iter().enumerate() {
        let view = keeper.writes(page, number, written.last()).await;
        keeper.records(&trackers, page, &view).await;
        written.push(view);
    }
    at(Timestamp::now().as_millisecond());
    keeper.looks_after(&written, today).await;
}

struct Keeper<'a, At> {
    app: &'a Arc<App>,
    at: &'a At,
    chance: std::cell::RefCell<Writer>,
}

impl<At: Fn(i64)> Keeper<'_, At> {
    fn one_in(&self, of: usize) -> bool {
        self.chance.borrow_mut().below(of) == 0
    }

    /// Sets the clock to an hour of a day, but never later than now.
    fn on(&self, date: Date, hour: i8, minute: i8) {
        let then = date.at(hour, minute, 0, 0).to_zoned(TimeZone::system()).unwrap().timestamp();
        (self.at)(then.min(Timestamp::now()).as_millisecond());
    }

    async fn writes(&self, page: &Page, number: usize, before: Option<&PageView>) -> PageView {
        self.on(page.date, 9 + (number % 9) as i8, (number * 7 % 60) as i8);
        let session =
            page.person.clone().filter(|_| page.about == About::Session).map(|person| SessionGiven {
                person,
                minutes: page.minutes,
                mode: Some(MODES[number % MODES.len()]),
                fee: page.pay.map(|pay| match pay {
                    Pay::Paid => Fee::Paid,
                    Pay::Unpaid => Fee::Unpaid,
                    Pay::Internal => Fee::Internal,
                }),
                size: 1,
            });
        // A page about nobody sometimes goes on from the one before it.
        let linked =
            before.filter(|page| page.session.is_none() && !page.title.is_empty() && session.is_none());
        let text = match linked.filter(|_| self.one_in(6)) {
            Some(before) => format!("{}\n\n[[{}]]\n", page.text, before.title),
            None => format!("{}\n", page.text),
        };
        let agreements: String = page.agreements.iter().map(|one| format!("- {one}\n")).collect();
        let add = PageAdd {
            title: page.title.clone(),
            date: Some(page.date.to_string()),
            tags: page.tags.clone(),
            text: text.clone(),
            only_me: page.only_me.clone().unwrap_or_default(),
            agreements,
            session,
            method: None,
        };
        let view = journal::add(self.app, add).await.expect("a page is added");
        if number.is_multiple_of(9) {
            self.on(page.date, 21, 10);
            let first = text.lines().next().unwrap_or_default();
            let again = format!("{}\n\n> {first}\n", text.trim_end());
            let request = PageRewrite { id: view.id.clone(), text: Some(again), ..PageRewrite::default() };
            journal::rewrite(self.app, request).await.expect("a page is rewritten");
        }
        if number.is_multiple_of(60) {
            let about = AttachmentAdd {
                page: view.id.clone(),
                name: "flipchart.png".into(),
                media_type: String::new(),
            };
            let image = journal::attach(self.app, about, PICTURE.to_vec()).await.expect("a picture is added");
            let page = journal::open(self.app, PageId { id: view.id.clone() }).await.unwrap();
            let text = format!("{}\n\n![flipchart]({})\n", page.text.trim_end(), image.url);
            let request = PageRewrite { id: view.id.clone(), text: Some(text), ..PageRewrite::default() };
            journal::rewrite(self.app, request).await.expect("a page is rewritten");
        }
        view
    }

    async fn defines_trackers(&self) -> BTreeMap<&'static str, String> {
        let wanted = [
            ("Energy after", Measure::Scale, Per::Page, "", &[][..]),
            ("Sleep", Measure::Number, Per::Day, "h", &[]),
            ("Walked", Measure::YesNo, Per::Day, "", &[]),
            ("Weather inside", Measure::Choice, Per::Page, "", &["clear", "changing", "fog", "storm"]),
        ];
        let mut ids = BTreeMap::new();
        for (name, measure, per, unit, options) in wanted {
            let options = options.iter().map(|option| (*option).to_owned()).collect();
            let add =
                TrackerAdd { name: name.into(), measure, unit: unit.into(), options, per, person: None };
            ids.insert(name, tracker::add(self.app, add).await.expect("a tracker is defined").tracker.id);
        }
        ids
    }

    async fn records(&self, trackers: &BTreeMap<&'static str, String>, page: &Page, view: &PageView) {
        let number = |most: usize| self.chance.borrow_mut().below(most);
        let mut values = vec![];
        if page.about == About::Session {
            values.push(("Energy after", true, (3 + number(7)).to_string()));
        } else if self.one_in(3) {
            values.push((
                "Weather inside",
                true,
                ["clear", "changing", "changing", "fog", "storm"][number(5)].to_owned(),
            ));
        }
        if self.one_in(4) {
            values.push(("Sleep", false, format!("{}.{}", 5 + number(4), number(2) * 5)));
            values.push(("Walked", false, if number(3) > 0 { "yes" } else { "no" }.to_owned()));
        }
        for (name, on_page, value) in values {
            let (page, date) =
                if on_page { (Some(view.id.clone()), None) } else { (None, Some(view.date.clone())) };
            let record = TrackerRecord { tracker: trackers[name].clone(), page, date, value };
            tracker::record(self.app, record).await.expect("a value is recorded");
        }
    }

    /// What a person does with a notebook beside writing in it.
    async fn looks_after(&self, written: &[PageView], today: Date) {
        for text in PHRASES {
            let source = written.last().map(|page| page.id.clone());
            let add = PhraseAdd { text: text.into(), kind: None, source };
            journal::phrases::phrase_add(self.app, add).await.expect("a phrase is kept");
        }
        for (name, query) in [("Silence", "silence stilte*"), ("This year’s supervision", "tag:supervision")]
        {
            saved::save(self.app, SearchSave { name: name.into(), query: query.into() })
                .await
                .expect("a search is saved");
        }
        // On this day: one page of a year ago that is about nobody.
        let year_ago = today.checked_sub(1.year()).unwrap();
        let add = PageAdd {
            title: "A year of listening".into(),
            date: Some(year_ago.to_string()),
            tags: vec!["reflection".into()],
            text: "A year ago I would have filled that silence.\n".into(),
            ..PageAdd::default()
        };
        journal::add(self.app, add).await.expect("a page is added");
        self.coaches(today).await;
        for page in written.iter().take(2) {
            journal::trash(self.app, PageId { id: page.id.clone() }).await.expect("a page goes to the trash");
        }
    }

    /// Two people whose stories are always told: with one it ended long ago, the other comes every week.
    async fn coaches(&self, today: Date) {
        let days = |number: i32| today.checked_sub(number.days()).unwrap().to_string();
        for (person, title, ago, minutes, size, agreed) in [
            ("Wim", "The last of six", 790, 60, 1, "- He writes to me in spring, or not\n"),
            (
                "Noor",
                "What the team does not say",
                14,
                90,
                6,
                "- Everyone keeps one question for Monday\n- No mail about it\n",
            ),
            ("Noor", "The question for Monday", 7, 60, 1, ""),
        ] {
            let session = SessionGiven {
                person: person.into(),
                minutes: Some(minutes),
                mode: Some(Mode::Together),
                fee: Some(Fee::Paid),
                size,
            };
            let add = PageAdd {
                title: title.into(),
                date: Some(days(ago)),
                tags: vec!["session".into()],
                text: "We began with what had changed since last time, and it was less than hoped and more than feared.\n".into(),
                only_me: "I was proud too early.\n".into(),
                agreements: agreed.into(),
                session: Some(session),
                method: None,
            };
            journal::add(self.app, add).await.expect("a page is added");
        }
        let (mut wim, mut noor) = (PersonSet::default(), PersonSet::default());
        (wim.id, wim.ended) = ("Wim".into(), Some(days(780)));
        (noor.id, noor.permission) = ("Noor".into(), Some(days(40)));
        noor.note = Some("Prefers to walk when it is dry.".into());
        for set in [wim, noor] {
            people::set(self.app, set).await.expect("what is known of somebody is kept");
        }
    }
}
