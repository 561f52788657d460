//! How a page is built: paragraphs, headings of a model, lists, tasks, quotations, now and then a table.

use serde_json::Value;

use super::pen::Pen;
use super::story::{About, key, list, text};

/// Where a page stops growing, in words.
const LONG: usize = 330;
/// What a page has at least.
const SHORT: usize = 40;

impl Pen<'_> {
    /// The text of the page, Markdown; `client` is whom it is about.
    pub(super) fn text(&mut self, client: Option<&Value>) -> String {
        let guided = self.chance(0.3);
        let mut blocks = match self.about {
            About::Session => self.session(client),
            About::Reflection if guided => self.model("gibbs"),
            About::Group => self.group(),
            About::Plan => self.plan(),
            About::Gratitude => self.gratitude(),
            About::Reading => self.mixed(2, 4, 0.3, 0.1),
            About::Walk => self.mixed(2, 4, 0.0, 0.0),
            About::Day => self.mixed(2, 4, 0.05, 0.35),
            About::Reflection | About::Supervision => self.mixed(2, 5, 0.2, 0.1),
        };
        while words(&blocks) < SHORT {
            let more = self.paragraph();
            if !blocks.contains(&more) {
                blocks.push(more);
            }
        }
        while words(&blocks) > LONG {
            blocks.pop();
        }
        blocks.join("\n\n")
    }

    fn paragraph(&mut self) -> String {
        let about = if self.about == About::Gratitude { About::Day } else { self.about };
        loop {
            let found = self.one(&format!("kinds/{}/paragraphs", key(about)));
            // A plus marks what can only be said of someone one has met before.
            match found.strip_prefix("+ ") {
                None => return found,
                Some(later) if self.sessions() > 0 => return later.to_owned(),
                Some(_) => {}
            }
        }
    }

    fn paragraphs(&mut self, least: usize, most: usize) -> Vec<String> {
        let count = self.coach.dice.between(least, most);
        let mut all: Vec<String> = vec![];
        while all.len() < count {
            let next = self.paragraph();
            if !all.contains(&next) {
                all.push(next);
            }
        }
        all
    }

    fn session(&mut self, client: Option<&Value>) -> Vec<String> {
        let mut blocks = vec![];
        let told = client.and_then(|client| client["arc"][self.sessions() / 3].as_str());
        // Every third conversation moves the story on.
        if let Some(told) = told.filter(|_| self.sessions().is_multiple_of(3)) {
            blocks.push(told.to_owned());
        }
        let agreed = self.name.as_ref().and_then(|name| self.coach.threads.get(name));
        let agreed = agreed.map(|thread| thread.agreed.clone()).unwrap_or_default();
        if !agreed.is_empty() && self.chance(0.5) {
            blocks.push(self.heading("since"));
            let lines: Vec<String> = agreed
                .iter()
                .map(|one| format!("- [{}] {one}", if self.chance(0.6) { "x" } else { " " }))
                .collect();
            blocks.push(lines.join("\n"));
        }
        match self.coach.dice.below(10) {
            0 | 1 => {
                blocks.extend(self.paragraphs(0, 1));
                blocks.extend(self.model("grow"));
            }
            2 | 3 => {
                blocks.extend(self.paragraphs(1, 2));
                blocks.push(self.quote());
                blocks.extend(self.paragraphs(1, 2));
            }
            4 => {
                blocks.push(self.heading("saw"));
                let seen: Vec<String> = self.paragraphs(3, 4).iter().map(|one| format!("- {one}")).collect();
                blocks.push(seen.join("\n"));
            }
            5 => {
                blocks.extend(self.paragraphs(1, 3));
                blocks.push(self.table());
            }
            _ => blocks.extend(self.paragraphs(2, 5)),
        }
        blocks
    }

    fn group(&mut self) -> Vec<String> {
        let mut blocks = self.paragraphs(3, 5);
        if self.chance(0.4) {
            blocks.push(self.heading("next"));
            blocks.push(self.tasks(2, 4));
        }
        blocks
    }

    fn plan(&mut self) -> Vec<String> {
        let mut blocks = self.paragraphs(1, 3);
        blocks.push(self.tasks(3, 6));
        if self.chance(0.2) {
            blocks.push(self.table());
        }
        blocks
    }

    fn gratitude(&mut self) -> Vec<String> {
        let things = self.several("gratitude", 3, 3);
        let numbered: Vec<String> =
            things.iter().enumerate().map(|(index, thing)| format!("{}. {thing}", index + 1)).collect();
        vec![numbered.join("\n"), self.paragraph()]
    }

    /// Paragraphs, with a quotation or tasks among them by chance.
    fn mixed(&mut self, least: usize, most: usize, quote: f64, tasks: f64) -> Vec<String> {
        let mut blocks = self.paragraphs(least, most);
        if self.chance(quote) {
            let at = self.coach.dice.between(0, blocks.len());
            let quote = self.quote();
            blocks.insert(at, quote);
        }
        if self.chance(tasks) {
            blocks.push(self.heading("tasks"));
            blocks.push(self.tasks(2, 4));
        }
        blocks
    }

    /// The headings of a model in their order, something under each.
    fn model(&mut self, name: &str) -> Vec<String> {
        let headings = list(&self.words()["models"][name]["headings"]);
        let mut blocks = vec![];
        for (index, heading) in headings.iter().enumerate() {
            blocks.push(format!("## {}", text(heading)));
            blocks.push(self.one(&format!("models/{name}/texts/{index}")));
        }
        blocks
    }

    fn heading(&mut self, label: &str) -> String {
        format!("### {}", text(&self.words()["labels"][label]))
    }

    fn quote(&mut self) -> String {
        format!("> {}", self.one("quotes"))
    }

    fn tasks(&mut self, least: usize, most: usize) -> String {
        let all = self.several("tasks", least, most);
        let lines: Vec<String> = all
            .iter()
            .map(|task| format!("- [{}] {task}", if self.chance(0.3) { "x" } else { " " }))
            .collect();
        lines.join("\n")
    }

    /// A wheel as a table: areas, and two figures for each.
    fn table(&mut self) -> String {
        let (head, rows) = (list(&self.words()["table"]["head"]), list(&self.words()["table"]["rows"]));
        let cells = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let mut lines = vec![cells(head.iter().map(text).collect())];
        lines.push("| --- | --- | --- |".to_owned());
        for row in rows {
            let now = self.coach.dice.between(2, 8);
            let later = (now + self.coach.dice.below(3)).min(10);
            lines.push(cells(vec![text(&row), now.to_string(), later.to_string()]));
        }
        lines.join("\n")
    }
}

fn words(blocks: &[String]) -> usize {
    blocks.iter().map(|block| block.split_whitespace().count()).sum()
}
