//! The calendar of a year, the links to a page, and a tag with another name.

use kring_core::journal;
use kring_core::journal::links;
use kring_core::journal::view::{CalendarQuery, PageAdd, PageId, TagRename};

use super::notebook::Notebook;
use super::{Row, Table, Unit, median, ms, timed};
use crate::trouble::{Done, ensure};

const ROUNDS: usize = 11;
/// Pages that link to the page whose links are measured.
const LINKING: usize = 20;

pub async fn measure(notebook: &Notebook, size: u64, table: &mut Table) -> Done {
    let app = &notebook.app;
    let year = app.today().year() - 1;
    let (mut calendars, mut backlinks, mut renames) = (vec![], vec![], vec![]);
    let target = journal::add(app, PageAdd { title: "Linked to".into(), ..PageAdd::default() }).await?;
    for number in 0..LINKING {
        let text = format!("As I wrote in [[linked to]], and not for the first time: {number}.");
        journal::add(app, PageAdd { text, ..PageAdd::default() }).await?;
    }
    for round in 0..ROUNDS {
        let query = CalendarQuery { from: format!("{year}-01-01"), to: format!("{year}-12-31") };
        let (time, found) = timed(async { Ok(journal::calendar(app, query).await?) }).await?;
        ensure(!found.days.is_empty(), || "a year without pages".into())?;
        calendars.push(ms(time));
        let page = PageId { id: target.id.clone() };
        let (time, found) = timed(async { Ok(links::of_page(app, page).await?) }).await?;
        ensure(found.backlinks.len() == LINKING, || "a link was not found".into())?;
        backlinks.push(ms(time));
        let (tag, name) = if round % 2 == 0 { ("theme 0", "theme zero") } else { ("theme zero", "theme 0") };
        let rename = TagRename { tag: tag.into(), name: name.into(), merge: false };
        let (time, _) = timed(async { Ok(journal::tag_rename(app, rename).await?) }).await?;
        renames.push(ms(time));
    }
    table.add(Row::new("calendar of a year", size, median(&mut calendars), Unit::Ms));
    table.add(Row::new("links to a page, 20 sentences", size, median(&mut backlinks), Unit::Ms));
    table.add(Row::new("a tag gets another name", size, median(&mut renames), Unit::Ms));
    Ok(())
}
