//! `guide`: the short guide, in the language of `--lang`.

use kring_core::guide;
use kring_core::guide::view::{GuidePageQuery, GuideTopic};

use crate::session::Session;
use crate::stop::Done;

pub async fn run(session: &Session, topic: Option<String>) -> Done {
    let Some(id) = topic else {
        let topics = guide::list(&session.app, ()).await?;
        return session
            .answer_list(&topics, |_, topic: &GuideTopic| format!("{:<18}{}", topic.id, topic.title));
    };
    let page = guide::show(&session.app, GuidePageQuery { id }).await?;
    session.answer(&page, |_, page| format!("# {}\n\n{}", page.title, page.text.trim_end()))
}
