//! A property list, as Macs write them in XML: dictionaries, lists, words, numbers, yes and no, moments. Nothing that a file declares is
//! expanded, and what lies deeper than anybody writes is damage: libraries for such lists follow a hostile file until the stack ends.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::{Map, Value};

use super::Unreadable;
use super::entities::entities;

const DEEPEST: usize = 32;

/// What a file holds. Moments and bytes are the words that stand for them.
pub fn read(text: &str) -> Result<Value, Unreadable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut list = PropertyList::default();
    loop {
        match reader.read_event().map_err(|_| Unreadable::Malformed)? {
            Event::Start(element) => list.begin(element.local_name().as_ref())?,
            Event::Empty(element) => {
                list.begin(element.local_name().as_ref())?;
                list.end(element.local_name().as_ref())?;
            }
            Event::End(element) => list.end(element.local_name().as_ref())?,
            Event::Text(words) => list.words.push_str(&words.html_content()),
            Event::CData(words) => list.words.push_str(&words),
            Event::GeneralRef(name) => list.words.push_str(&entities(&format!("&{};", &*name))),
            Event::Eof => return list.whole.ok_or(Unreadable::Malformed),
            _ => {}
        }
    }
}

#[derive(Default)]
struct PropertyList {
    open: Vec<Open>,
    /// What is said since the last element began.
    words: String,
    whole: Option<Value>,
}

/// What has begun and not ended.
enum Open {
    /// A dictionary, and the key that waits for its value.
    Dictionary(Map<String, Value>, Option<String>),
    List(Vec<Value>),
}

impl PropertyList {
    fn begin(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "dict" => self.open.push(Open::Dictionary(Map::new(), None)),
            "array" => self.open.push(Open::List(Vec::new())),
            _ => {}
        }
        self.words.clear();
        if self.open.len() > DEEPEST { Err(Unreadable::Malformed) } else { Ok(()) }
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        let words = std::mem::take(&mut self.words);
        let value = match name {
            "key" => {
                let Some(Open::Dictionary(_, waiting)) = self.open.last_mut() else {
                    return Err(Unreadable::Malformed);
                };
                *waiting = Some(words);
                return Ok(());
            }
            "dict" | "array" => match self.open.pop() {
                Some(Open::Dictionary(values, _)) => Value::Object(values),
                Some(Open::List(items)) => Value::Array(items),
                None => return Err(Unreadable::Malformed),
            },
            "string" | "date" | "data" => Value::String(words),
            "integer" | "real" => number(&words).unwrap_or_default(),
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            // What holds the whole, or is no part of such lists.
            _ => return Ok(()),
        };
        match self.open.last_mut() {
            Some(Open::Dictionary(values, waiting)) => {
                if let Some(key) = waiting.take() {
                    values.insert(key, value);
                }
            }
            Some(Open::List(items)) => items.push(value),
            None => self.whole = Some(value),
        }
        Ok(())
    }
}

/// The number that words stand for.
pub fn number(words: &str) -> Option<Value> {
    let words = words.trim();
    let whole = words.parse::<i64>().map(Value::from);
    whole.or_else(|_| words.parse::<f64>().map(Value::from)).ok().filter(Value::is_number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn everything_that_such_a_list_holds_is_read() {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://x/y.dtd\">\n\
            <plist version=\"1.0\">\n<dict>\n\t<key>Words &amp; more</key>\n\t<string>a &lt;b&gt; &#233;\n c<![CDATA[ <d> & ]]></string>\n\
            <key>none</key><string/><key>list</key><array><integer>-7</integer><real>51.05</real><true/><false/><dict/></array>\n\
            <key>at</key><date>2014-10-23T15:36:33Z</date><key>odd</key><integer>many</integer></dict></plist>";
        let wanted = json!({
            "Words & more": "a <b> é\n c <d> & ",
            "none": "",
            "list": [-7, 51.05, true, false, {}],
            "at": "2014-10-23T15:36:33Z",
            "odd": null,
        });
        assert_eq!(read(text), Ok(wanted));
    }

    #[test]
    fn what_is_no_such_list_is_malformed() {
        let deep = format!("<plist>{}", "<array>".repeat(100_000));
        for text in [
            "",
            "words",
            "<plist><dict><key>a</key>",
            "<plist><dict></array></plist>",
            "<key>a</key>",
            deep.as_str(),
        ] {
            assert_eq!(read(text), Err(Unreadable::Malformed));
        }
    }
}
