//! Intervision behind a closed door: groups, sessions, notes in layers, and their end.
//!
//! Everything here but the record of endings is a sealed document with a random key of its own. What such a document holds is read from
//! it while the notebook is open, and no table, index, notification or error ever gets a word of it. Text goes to another space only by a
//! verb that is named for it: [`take`] (my own words into my journal), [`export`] (what leaves), [`save_statement`] (who was there when),
//! [`supervise`] (what I ask whoever supervises me).
//! What must be forgotten is never edited in place: a successor takes its place and the old document's key is destroyed.
//!
//! Start reading at `model.rs` (what may be done when), `kind.rs` (the documents), then `destroy.rs` (how they end).

mod agreement;
mod anonymise;
mod desk;
mod destroy;
mod ending;
mod group;
mod keeping;
pub mod kind;
mod leave;
mod left;
mod many;
pub mod model;
mod names;
mod new;
mod news;
mod notes;
mod open;
mod opening;
mod outside;
mod permission;
mod read;
mod readers;
mod record;
mod search;
mod set;
mod sharing;
mod sheet;
mod standing;
mod statement;
mod store;
mod successor;
mod supervision;
mod take;
pub mod view;

pub(crate) use agreement::{bound, is_of_people};
pub use agreement::{group_agree, group_set};
pub use anonymise::{anonymise, anonymise_look};
pub(crate) use destroy::doomed;
pub use destroy::{plan, shred};
pub use ending::{close, endings, hold, keep, notices};
pub use group::{group_add, group_list, group_open, group_person};
pub(crate) use keeping::settle;
pub use leave::{export, export_name, look};
pub use left::left;
pub use names::{alias_remove, alias_set, names};
pub use new::new;
pub(crate) use new::{Noted, begin};
pub use news::{group_news, group_news_seen};
pub use notes::notes;
pub use open::{list, open};
pub(crate) use opening::{at_opening, note_time};
pub use opening::{clock_right, clock_state};
pub use outside::{any, kept, kept_seen};
pub use permission::permission_set;
pub(crate) use read::{Group, Person as Participant, every, read_group, sessions};
pub(crate) use readers::{circles_of, look_again, look_again_everywhere, look_ahead};
pub use record::certificates;
pub use search::search;
pub use set::set;
pub(crate) use sharing::{
    end_with_the_others, is_full, is_group, kept_on_request, lets_go, me_in, name_of, people_by_key,
    recognise, still_read, what_is_here,
};
pub use statement::{attended, save_statement, statement_name};
pub use supervision::{pair_add, supervise};
pub use take::take;
