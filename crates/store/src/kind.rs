//! Kinds of documents: what a feature tells the store about its shape.
//!
//! The store knows no feature. A kind is a name, a schema number, the tables it is projected into and one pure function from a
//! document to its [`Projection`]; the store writes, compares and rebuilds the rows.

use jiff::civil::Date;

use crate::engine::Doc;

/// A table that holds projections of documents: the store adds the column `doc` (the document's number) in front.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// The table's name, made by a migration.
    pub name: &'static str,
    /// Its other columns, in the order of the cells.
    pub columns: &'static [&'static str],
}

/// One value in a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// A whole number.
    Int(i64),
    /// Text.
    Text(String),
}

/// One row of one of the kind's tables.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Index into [`Kind::tables`].
    pub table: usize,
    /// The values of its columns.
    pub cells: Vec<Cell>,
}

/// What a document looks like from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The day it belongs to: lists and searches show the newest day first.
    pub date: Date,
    /// Order within the day, in milliseconds (0 to 86,399,999).
    pub moment: i64,
    /// Words found as title.
    pub title: String,
    /// Words found as text.
    pub body: String,
    /// Exact marks that a search can be narrowed by, such as `tag:<id>`.
    pub facets: Vec<String>,
    /// The rows of the kind's tables.
    pub rows: Vec<Row>,
}

/// The document does not have the shape of its kind; what is wrong with it, never its content.
#[derive(Debug, PartialEq, Eq)]
pub struct Invalid(pub &'static str);

/// A kind of document.
#[derive(Debug)]
pub struct Kind {
    /// Its name in the database and in exports; never reused for another shape.
    pub name: &'static str,
    /// The schema that this program writes. Additive changes raise it, older documents are upcast in `project`.
    pub schema: u32,
    /// Sealed kinds have a key each and leave only ciphertext in the database.
    pub sealed: bool,
    /// What lives for an hour on one device and is of no use elsewhere leaves by no storage.
    pub stays: bool,
    /// Registries belong to the notebook as a whole: an undo, the trash and a purge leave them alone.
    pub registry: bool,
    /// Its tables.
    pub tables: &'static [Table],
    /// Reads a document of the given schema. Pure.
    pub project: fn(&Doc, u32) -> Result<Projection, Invalid>,
}
