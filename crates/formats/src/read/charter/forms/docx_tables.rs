//! Tables of a document: cells with their languages, rows, and the columns that go on from one to the next.

use super::docx::{Document, Table};
use super::{Block, Column, Kind};

impl Document<'_, '_> {
    pub(super) fn begin_table(&mut self) {
        self.end_paragraph();
        if self.tables.len() > 1 {
            self.notes.of("nested-table");
        }
        self.tables.push(Table { rows: Vec::new(), outside: Vec::new() });
    }

    pub(super) fn begin_cell(&mut self) {
        self.end_paragraph();
        let outside = std::mem::take(&mut self.blocks);
        self.cell_languages.clear();
        match self.tables.last_mut() {
            Some(table) => table.outside = outside,
            None => self.blocks = outside,
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.end_paragraph();
        let Some(table) = self.tables.last_mut() else { return };
        let inside = std::mem::replace(&mut self.blocks, std::mem::take(&mut table.outside));
        let named = std::mem::take(&mut self.cell_languages);
        let language = named
            .into_iter()
            .max_by_key(|(_, letters)| *letters)
            .map(|(language, _)| language)
            .unwrap_or_default();
        if let Some(row) = table.rows.last_mut() {
            row.push(Column::of(language, &inside));
        }
    }

    /// Whether a row says something in some of the languages that stand side by side above, and nothing in the others.
    fn continues(&self, row: &[Column], own: &str) -> bool {
        let in_place = |(cell, column): (&Column, &String)| {
            !says(cell) || cell.language == *column || (cell.language.is_empty() && column == own)
        };
        row.len() == self.columns.len()
            && !row.iter().all(says)
            && row.iter().zip(&self.columns).all(in_place)
    }

    pub(super) fn end_table(&mut self) {
        self.end_paragraph();
        let Some(mut table) = self.tables.pop() else { return };
        if !table.outside.is_empty() {
            let inside = std::mem::replace(&mut self.blocks, std::mem::take(&mut table.outside));
            self.blocks.extend(inside);
        }
        table.rows.retain(|row| row.iter().any(|cell| !cell.text.trim().is_empty()));
        // Where one column names its language and the other does not, the other is in that of the document.
        let named = table.rows.iter().flatten().any(|cell| !cell.language.is_empty());
        let own = self.parts.language.split('-').next().unwrap_or_default().to_lowercase();
        for row in &mut table.rows {
            if self.continues(row, &own) {
                row.iter_mut().zip(&self.columns).for_each(|(cell, column)| cell.language.clone_from(column));
            } else if named {
                let cells = row.iter_mut().filter(|cell| cell.language.is_empty());
                cells.for_each(|cell| cell.language.clone_from(&own));
            }
        }
        if let Some(row) = table.rows.first().filter(|row| named && row.iter().all(says)) {
            self.columns = row.iter().map(|cell| cell.language.clone()).collect();
        }
        let laid_out = table.rows.iter().all(|row| row.len() == 1);
        if laid_out {
            let cells = table.rows.into_iter().flatten().filter(|cell| !cell.text.trim().is_empty());
            let blocks = cells.flat_map(|cell| super::markdown::read(&cell.text).blocks);
            self.blocks.extend(blocks);
        } else {
            let source: Vec<String> = table
                .rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | "))
                .collect();
            self.blocks.push(Block {
                source: source.join("\n"),
                kind: Kind::Table(table.rows),
                ..Block::default()
            });
        }
    }
}

fn says(cell: &Column) -> bool {
    !cell.text.trim().is_empty()
}
