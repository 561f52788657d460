//! Search over everything that is not closed: newest first, the hit shown in its sentence.

mod snippet;
pub mod view;

use kring_store::{Search, StoreError};

use crate::app::App;
use crate::failure::Failure;
use crate::journal::{kind, tags};
use view::{Hit, SearchQuery};

/// Finds documents. In the query, `tag:`, `from:`, `to:` and `kind:` narrow it as the fields of the request do.
pub async fn search(app: &App, request: SearchQuery) -> Result<Vec<Hit>, Failure> {
    let vault = app.vault().await?;
    let (words, filters) = split_filters(&request.query);
    let mut search = Search::parse(&words, request.typing);
    let given =
        [("kind", &request.kind), ("tag", &request.tag), ("from", &request.from), ("to", &request.to)];
    let given = given.into_iter().filter_map(|(name, value)| Some((name, value.clone()?)));
    for (name, value) in filters.into_iter().chain(given) {
        match name {
            "kind" => search.facets.push(format!("kind:{value}")),
            "from" => search.from = Some(kind::read_date(&value).map_err(|_| StoreError::Query)?),
            "to" => search.to = Some(kind::read_date(&value).map_err(|_| StoreError::Query)?),
            _ => match tags::find(&vault, &value).await? {
                Some(tag) => search.facets.push(format!("tag:{tag}")),
                None => return Ok(Vec::new()),
            },
        }
    }
    if search.is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = Vec::new();
    for found in vault.find(&search, request.limit.clamp(1, 1000)).await? {
        let (title, date, body) = vault
            .with(found.id, |doc| {
                let field = |name| doc.text_field(name).unwrap_or_default();
                Ok((field(kind::TITLE), field(kind::DATE), kind::whole_text(doc)))
            })
            .await?;
        let (title, snippet) =
            (snippet::marked(&title, &search.terms), snippet::around(&body, &search.terms));
        hits.push(Hit { id: found.id.to_string(), kind: found.kind, title, date, snippet });
    }
    Ok(hits)
}

/// Takes `name:value` out of a query; values with spaces stand in quotes.
fn split_filters(query: &str) -> (String, Vec<(&'static str, String)>) {
    const NAMES: [&str; 4] = ["tag", "from", "to", "kind"];
    let mut filters = Vec::new();
    let mut words = String::new();
    let mut rest = query;
    while let Some((piece, after)) = next_piece(rest) {
        let filter = NAMES.iter().find_map(|name| {
            let value = piece.strip_prefix(name)?.strip_prefix(':')?.trim_matches('"');
            (!value.is_empty()).then(|| (*name, value.to_owned()))
        });
        match filter {
            Some(filter) => filters.push(filter),
            None => words.push_str(piece),
        }
        let space =
            after.chars().take_while(|letter| letter.is_whitespace()).map(char::len_utf8).sum::<usize>();
        let (gap, next) = after.split_at_checked(space).unwrap_or((after, ""));
        words.push_str(gap);
        rest = next;
    }
    (words, filters)
}

/// The text up to the next space outside quotes, and what follows.
fn next_piece(text: &str) -> Option<(&str, &str)> {
    if text.is_empty() {
        return None;
    }
    let mut quoted = false;
    let end = text
        .char_indices()
        .find(|(_, letter)| {
            quoted ^= *letter == '"';
            !quoted && letter.is_whitespace()
        })
        .map_or(text.len(), |(at, _)| at);
    text.split_at_checked(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_taken_out_of_the_query() {
        let (words, filters) = split_filters("calm tag:\"two words\" \"a phrase\" from:2024-01-01 x:y tag:");
        assert_eq!(words.split_whitespace().collect::<Vec<_>>(), ["calm", "\"a", "phrase\"", "x:y", "tag:"]);
        assert_eq!(filters, [("tag", "two words".to_owned()), ("from", "2024-01-01".to_owned())]);
        assert_eq!(split_filters("wor").0, "wor");
        assert_eq!(split_filters("wor ").0, "wor ");
    }
}
