//! Messages in three languages (Project Fluent), for what Rust itself writes: files and the terminal.

use std::fmt::Display;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::failure::Failure;
use crate::settings::preferences::Language;

/// The messages of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of a language.
    pub fn of(language: Language) -> Self {
        let (tag, sources) = match language {
            Language::En => ("en", sources!("en")),
            Language::Fr => ("fr", sources!("fr")),
            Language::Nl => ("nl", sources!("nl")),
        };
        Self::from_sources(tag, &sources)
    }

    /// What the terminal's help says. None for English, in which its grammar is written.
    pub fn of_help(language: Language) -> Option<Self> {
        match language {
            Language::En => None,
            Language::Fr => Some(Self::from_sources("fr", &help!("fr"))),
            Language::Nl => Some(Self::from_sources("nl", &help!("nl"))),
        }
    }

    fn from_sources(tag: &str, sources: &[&str]) -> Self {
        let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Values come formatted; marks around them would show in files and terminals.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let _ = bundle.add_resource(resource);
        }
        Self { bundle }
    }

    /// A message with values. A message that does not exist is shown by its id; a test finds those.
    pub fn say(&self, id: &str, values: &[(&str, &dyn Display)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            let text = value.to_string();
            // Only a number chooses between singular and plural; a name such as "007" stays as it is.
            match text.parse::<u32>() {
                Ok(number) if number.to_string() == text => args.set((*name).to_owned(), number),
                _ => args.set((*name).to_owned(), text),
            }
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// The sentence for a refusal. Of a field that was filled in wrongly it is that field's own, if there is one; else it names the
    /// field by its word.
    pub fn refusal(&self, failure: &Failure) -> String {
        let mut args = failure.args.clone();
        if let Some(field) = args.get("field").map(|field| field.replace('_', "-")) {
            let (own, word) = (format!("error-invalid-{field}"), format!("field-{field}"));
            if self.bundle.has_message(&own) {
                return self.say(&own, &[]);
            }
            if self.bundle.has_message(&word) {
                args.insert("field".into(), self.say(&word, &[]));
            }
        }
        let values: Vec<(&str, &dyn Display)> =
            args.iter().map(|(name, value)| (name.as_str(), value as &dyn Display)).collect();
        self.say(&format!("error-{}", failure.code), &values)
    }
}

macro_rules! sources {
    ($tag:literal) => {
        [
            include_str!(concat!("../../../locales/", $tag, "/errors.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/core.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/cli.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/cli-closed.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/cli-meetings.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/cli-sync.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/demo.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/export.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/import.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/intervision.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/conductor.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/shared.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/sharing.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/sync.ftl")),
        ]
    };
}
use sources;

macro_rules! help {
    ($tag:literal) => {
        [
            include_str!(concat!("../../../locales/", $tag, "/help-notebook.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/help-pages.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/help-circles.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/help-meetings.ftl")),
        ]
    };
}
use help;

/// A message with named values: `say!(messages, "id", "name" => value)`.
#[macro_export]
macro_rules! say {
    ($messages:expr, $id:expr $(, $name:literal => $value:expr)* $(,)?) => {
        $messages.say($id, &[$(($name, &$value as &dyn ::std::fmt::Display)),*])
    };
}
pub use say;
