//! Tables as XLSX and CSV, for whoever keeps their hours and figures in a spreadsheet.
//!
//! Nothing that a person wrote is ever run: a text that looks like a formula stays a text, in both forms.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::WriteError;

/// The longest text that a cell of an XLSX holds, in UTF-16 units.
const LONGEST: usize = 32_767;
/// The whole numbers that a spreadsheet keeps exactly: it knows floating point only.
const EXACT: i64 = 1 << 53;

/// A table: a header, and rows as long as it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the sheet is called.
    pub name: String,
    /// Lines above the header of a workbook's sheet, the first of them a title.
    pub above: Vec<String>,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A decimal number as it is written, with a point: `-3.50`.
    Decimal(String),
    /// A day.
    Date(Date),
    /// Nothing.
    Empty,
}

/// The tables as one XLSX, a sheet each: numbers are numbers, days are days, the header stays in sight.
pub fn xlsx(tables: &[Table]) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // No clock is read here: the file says nothing of when it was made.
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(refused)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut taken = BTreeSet::new();
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(&table.name, &mut taken)).map_err(refused)?;
        fill(sheet, table).map_err(refused)?;
    }
    workbook.save_to_buffer().map_err(refused)
}

/// The table as CSV (RFC 4180) in UTF-8, with the mark by which a spreadsheet knows that it is.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut text = "\u{feff}".as_bytes().to_vec();
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(&mut text);
    let header = table.header.iter().map(|name| harmless(name));
    // Writing into memory cannot fail.
    let _ = writer.write_record(header);
    for row in &table.rows {
        let cells = row.iter().map(|value| match value {
            Value::Text(text) => harmless(text),
            Value::Int(number) => number.to_string(),
            Value::Decimal(number) if is_decimal(number) => number.clone(),
            Value::Decimal(text) => harmless(text),
            Value::Date(date) => date.to_string(),
            Value::Empty => String::new(),
        });
        let _ = writer.write_record(cells);
    }
    let _ = writer.flush();
    drop(writer);
    text
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let (heading, day) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    // An empty row parts the lines above from the table.
    let above = u32::try_from(table.above.len()).unwrap_or(0);
    let top = if above > 0 { above + 1 } else { 0 };
    for (column, name) in (0u16..).zip(&table.header) {
        sheet.write_string_with_format(top, column, cut(name), &heading)?;
    }
    for (row, values) in (top + 1..).zip(&table.rows) {
        for (column, value) in (0u16..).zip(values) {
            match value {
                Value::Text(text) => {
                    sheet.write_string(row, column, cut(text))?;
                }
                Value::Int(number) if (-EXACT..=EXACT).contains(number) => {
                    #[allow(clippy::cast_precision_loss, reason = "within what a float keeps exactly")]
                    sheet.write_number(row, column, *number as f64)?;
                }
                Value::Int(number) => {
                    sheet.write_string(row, column, number.to_string())?;
                }
                Value::Decimal(text) => match text.parse::<f64>() {
                    Ok(number) if kept_exactly(text) => {
                        sheet.write_number(row, column, number)?;
                    }
                    _ => {
                        sheet.write_string(row, column, cut(text))?;
                    }
                },
                Value::Date(date) => match excel_day(*date) {
                    Some(at) => {
                        sheet.write_datetime_with_format(row, column, &at, &day)?;
                    }
                    None => {
                        sheet.write_string(row, column, date.to_string())?;
                    }
                },
                Value::Empty => {}
            }
        }
    }
    sheet.set_freeze_panes(top + 1, 0)?;
    sheet.set_autofit_max_width(420).autofit();
    // Written last: a long title makes no column wide.
    let plain = Format::new();
    for (row, line) in (0u32..).zip(&table.above) {
        sheet.write_string_with_format(row, 0, cut(line), if row == 0 { &heading } else { &plain })?;
    }
    Ok(())
}

/// Whether a text is a decimal number and nothing else.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a spreadsheet, which knows floating point only, keeps every digit of a number.
fn kept_exactly(text: &str) -> bool {
    const KEPT: usize = 15;
    is_decimal(text) && text.bytes().filter(u8::is_ascii_digit).count() <= KEPT
}

/// A day as spreadsheets count them; those before March 1900 they count wrongly, and get as text.
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let known = date >= jiff::civil::date(1900, 3, 1);
    let part = |number: i8| u8::try_from(number).ok();
    let year = u16::try_from(date.year()).ok().filter(|_| known)?;
    ExcelDateTime::from_ymd(year, part(date.month())?, part(date.day())?).ok()
}

/// A text that no spreadsheet takes for a formula when it reads it from CSV.
fn harmless(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{a0}', '\u{200b}', '\u{feff}']).chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{text}")
        }
        _ => text.to_owned(),
    }
}

/// What of a text fits into a cell of an XLSX.
fn cut(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= LONGEST
        })
        .collect()
}

/// A name that a sheet may have, and that no other sheet has.
fn sheet_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    const ROOM: usize = 27;
    let mut units = 0;
    let plain: String = name
        .chars()
        .map(|letter| if letter.is_control() || "[]:*?/\\'".contains(letter) { ' ' } else { letter })
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= ROOM
        })
        .collect();
    let plain = plain.trim();
    // "History" is a name that Excel keeps for itself.
    let plain = match plain {
        "" => "Sheet".to_owned(),
        kept if kept.eq_ignore_ascii_case("history") => format!("{kept} 1"),
        other => other.to_owned(),
    };
    let numbered = (2u32..1000).map(|number| format!("{plain} {number}"));
    let mut names = std::iter::once(plain.clone()).chain(numbered);
    let free = names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or(plain);
    taken.insert(free.to_lowercase());
    free
}

fn refused(error: XlsxError) -> WriteError {
    match error {
        XlsxError::RowColumnLimitError => WriteError::TooLarge,
        _ => WriteError::Internal("xlsx"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn hours() -> Table {
        Table {
            name: "Hours: 2026".into(),
            above: Vec::new(),
            header: vec!["Day".into(), "With".into(), "Minutes".into()],
            rows: vec![
                vec![
                    Value::Date(date(2026, 9, 12)),
                    Value::Text("=HYPERLINK(\"x\")".into()),
                    Value::Int(-50),
                ],
                vec![
                    Value::Date(date(1890, 1, 2)),
                    Value::Text("two, \"lines\"\nand é".into()),
                    Value::Empty,
                ],
            ],
        }
    }

    fn part(bytes: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn csv_is_read_back_and_runs_nothing() {
        let bytes = csv(&hours());
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            "\u{feff}Day,With,Minutes\r\n2026-09-12,\"'=HYPERLINK(\"\"x\"\")\",-50\r\n1890-01-02,\"two, \"\"lines\"\"\nand é\",\r\n"
        );
    }

    #[test]
    fn a_sheet_says_above_its_table_whose_it_is() {
        let above = vec!["Tuesday circle".into(), "Cancelled".into()];
        let sheet = part(&xlsx(&[Table { above, ..hours() }]).unwrap(), "xl/worksheets/sheet1.xml");
        let at = |cell: &str| sheet.find(&format!("r=\"{cell}\"")).unwrap();
        assert!(at("A1") < at("A2") && at("A2") < at("A4") && at("A4") < at("A5"), "{sheet}");
        assert!(!sheet.contains("r=\"A3\""), "an empty row stands between");
    }

    #[test]
    fn xlsx_holds_days_numbers_and_words_but_no_formula() {
        let bytes = xlsx(&[hours(), hours(), Table::default()]).unwrap();
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        assert!(sheet.contains("<v>46277</v>"), "a day is a number of days: {sheet}");
        assert!(sheet.contains("<v>-50</v>"));
        assert!(!sheet.contains("<f>"), "nothing is a formula");
        let words = part(&bytes, "xl/sharedStrings.xml");
        assert!(words.contains("=HYPERLINK") && words.contains("1890-01-02"));
        let book = part(&bytes, "xl/workbook.xml");
        for name in ["\"Hours  2026\"", "\"Hours  2026 2\"", "\"Sheet\""] {
            assert!(book.contains(name), "{name} in {book}");
        }
    }

    #[test]
    fn decimal_numbers_are_numbers_as_long_as_they_stay_exact() {
        let numbers = ["-3.50", "0.123456789012345678", "=1+1"];
        let rows = numbers.map(|number| vec![Value::Decimal(number.into())]).to_vec();
        let table = Table { header: vec!["n".into()], rows, ..Table::default() };
        let text = String::from_utf8(csv(&table)).unwrap();
        assert_eq!(text, "\u{feff}n\r\n-3.50\r\n0.123456789012345678\r\n'=1+1\r\n");
        let bytes = xlsx(&[table]).unwrap();
        assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains("<v>-3.5</v>"));
        let words = part(&bytes, "xl/sharedStrings.xml");
        assert!(words.contains("0.123456789012345678") && words.contains("=1+1"), "{words}");
    }

    proptest! {
        #[test]
        fn every_text_comes_back_from_csv(cells in proptest::collection::vec(".*", 1..4), rows in 1usize..4) {
            let row: Vec<Value> = cells.iter().cloned().map(Value::Text).collect();
            let table = Table { header: cells.clone(), rows: vec![row; rows], ..Table::default() };
            let bytes = csv(&table);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
            for record in reader.records() {
                let record = record.unwrap();
                for (read, cell) in record.iter().zip(&cells) {
                    let marked = format!("'{cell}");
                    prop_assert!(read == cell || read == marked);
                    prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r']));
                }
            }
        }

        #[test]
        fn any_name_makes_a_sheet(names in proptest::collection::vec(".{0,40}", 0..4)) {
            let tables: Vec<Table> =
                names.into_iter().map(|name| Table { name, ..Table::default() }).collect();
            prop_assert!(xlsx(&tables).is_ok());
        }
    }
}
