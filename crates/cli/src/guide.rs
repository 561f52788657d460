//! `guide`: the short guide, in the language of `--lang`.

use kring_core::guide;
use kring_core::guide::view::{GuideListQuery, GuidePageQuery, GuideTopic};

use crate::session::Session;
use crate::stop::Done;

pub async fn run(session: &Session, topic: Option<String>, asked: Option<String>) -> Done {
    let Some(id) = topic else {
        let asks = asked.is_some();
        let topics = guide::list(&session.app, GuideListQuery { asked: asked.unwrap_or_default() }).await?;
        if asks && topics.is_empty() {
            return session.answer(&topics, |messages, _| messages.say("guide-ask-none", &[]));
        }
        return session
            .answer_list(&topics, |_, topic: &GuideTopic| format!("{:<18}{}", topic.id, topic.title));
    };
    let page = guide::show(&session.app, GuidePageQuery { id }).await?;
    session.answer(&page, |_, page| format!("# {}\n\n{}", page.title, page.text.trim_end()))
}
