//! What is asked of the guide, and what is answered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which topics are asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct GuideListQuery {
    /// A question, or a few words of one; nothing asks for every topic.
    pub asked: String,
}

/// A topic in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideTopic {
    /// Its name, the same in every language.
    pub id: String,
    /// Its title, in the language of the interface.
    pub title: String,
}

/// A topic by its name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct GuidePageQuery {
    /// The name.
    pub id: String,
}

/// A page of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuidePage {
    /// Its topic.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text without the title and without pictures, Markdown.
    pub text: String,
}
