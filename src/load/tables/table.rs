//! One CSV table: named columns, and rows that know where they are.

use super::error::{Cause, TableError, file_error};
use crate::model::label::Label;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// Parts the items of a cell that holds a list.
const LIST_SEPARATOR: char = ';';

/// A CSV file with a header, all of whose rows are as long as the header.
#[derive(Debug)]
pub(super) struct Table {
    name: String,
    columns: BTreeMap<String, usize>,
    rows: Vec<(usize, csv::StringRecord)>,
}

impl Table {
    /// Reads `bytes`; a row that is too long or too short goes to `problems`.
    ///
    /// # Errors
    /// When the bytes are not UTF-8 or the header lacks one of `columns`.
    pub(super) fn read(
        name: &str,
        bytes: &[u8],
        columns: &[&str],
        problems: &mut Vec<TableError>,
    ) -> Result<Self, TableError> {
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
        let header = reader.headers().map_err(|error| file_error(name, 1, Cause::Csv(error)))?.clone();
        let positions: BTreeMap<String, usize> =
            header.iter().enumerate().map(|(position, column)| (column.to_owned(), position)).collect();
        if let Some(missing) = columns.iter().find(|column| !positions.contains_key(**column)) {
            return Err(TableError { column: (*missing).to_owned(), ..file_error(name, 1, Cause::NoColumn) });
        }
        let mut rows = Vec::new();
        for (row, record) in (2..).zip(reader.records()) {
            match record {
                Ok(record) => rows.push((row, record)),
                Err(error) => {
                    let ragged = matches!(error.kind(), csv::ErrorKind::UnequalLengths { .. });
                    let error = file_error(name, row, Cause::Csv(error));
                    if ragged { problems.push(error) } else { return Err(error) }
                }
            }
        }
        Ok(Self { name: name.to_owned(), columns: positions, rows })
    }

    /// The rows in file order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, record)| Row { table: self, number: *number, record })
    }

    /// The rows in file order, without those whose `column` repeats an earlier one; these go to `problems`.
    pub(super) fn unique_rows<'a>(&'a self, column: &str, problems: &mut Vec<TableError>) -> Vec<Row<'a>> {
        let mut seen = BTreeSet::new();
        let (unique, repeated): (Vec<_>, Vec<_>) = self.rows().partition(|row| seen.insert(row.text(column)));
        problems.extend(repeated.iter().map(|row| row.error(column, Cause::Repeated)));
        unique
    }
}

/// One row of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    table: &'a Table,
    number: usize,
    record: &'a csv::StringRecord,
}

impl<'a> Row<'a> {
    /// The cell in `column`, trimmed.
    ///
    /// # Panics
    /// For a column that was not asked for when the table was read.
    pub(super) fn text(self, column: &str) -> &'a str {
        let position = self.table.columns.get(column).expect("every column in use is asked for in `Table::read`");
        self.record.get(*position).expect("every row is as long as the header")
    }

    /// The cell in `column`, which must hold something.
    pub(super) fn needed(self, column: &str) -> Result<&'a str, TableError> {
        match self.text(column) {
            "" => Err(self.error(column, Cause::Empty)),
            text => Ok(text),
        }
    }

    /// The cell in `column`, `None` when it is empty.
    pub(super) fn optional(self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The items of the list in `column`.
    pub(super) fn list(self, column: &str) -> Vec<String> {
        let items = self.text(column).split(LIST_SEPARATOR).map(str::trim);
        items.filter(|item| !item.is_empty()).map(str::to_owned).collect()
    }

    /// The number in `column`.
    pub(super) fn number<T: FromStr>(self, column: &str) -> Result<T, TableError> {
        self.needed(column)?.parse().map_err(|_| self.error(column, Cause::NotANumber))
    }

    /// The number in `column`, `None` when the cell is empty.
    pub(super) fn optional_number<T: FromStr>(self, column: &str) -> Result<Option<T>, TableError> {
        if self.text(column).is_empty() { Ok(None) } else { self.number(column).map(Some) }
    }

    /// The texts in `STEM_en` and `STEM_zh_hans`; empty cells are left out.
    pub(super) fn label(self, stem: &str) -> Label {
        let mut label = Label::default();
        for (language, suffix) in [("en", "en"), ("zh-Hans", "zh_hans")] {
            let text = self.text(&format!("{stem}_{suffix}"));
            if !text.is_empty() {
                label.insert(language, text);
            }
        }
        label
    }

    /// The address in `column`, `None` when it is empty; what is not only an `http` or `https` address goes
    /// to `problems`.
    pub(super) fn address(self, column: &str, problems: &mut Vec<TableError>) -> Option<String> {
        let address = self.optional(column)?;
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        if is_web && !address.contains(char::is_whitespace) {
            return Some(address);
        }
        problems.push(self.error(column, Cause::NotAnAddress));
        None
    }

    /// The items of the list in `column` that are in `known`; the others go to `problems`.
    pub(super) fn references(
        self,
        column: &str,
        known: &BTreeSet<String>,
        table: &'static str,
        problems: &mut Vec<TableError>,
    ) -> Vec<String> {
        let (found, missing): (Vec<_>, Vec<_>) = self.list(column).into_iter().partition(|id| known.contains(id));
        for id in missing {
            problems.push(TableError { value: id, ..self.error(column, Cause::NoSuch(table)) });
        }
        found
    }

    /// The cell in `column`, which must be in `known`.
    pub(super) fn reference(
        self,
        column: &str,
        known: &BTreeSet<String>,
        table: &'static str,
    ) -> Result<String, TableError> {
        let id = self.needed(column)?;
        if known.contains(id) { Ok(id.to_owned()) } else { Err(self.error(column, Cause::NoSuch(table))) }
    }

    /// An error about the cell in `column`.
    pub(super) fn error(self, column: &str, cause: Cause) -> TableError {
        let value = self.text(column).to_owned();
        TableError { column: column.to_owned(), value, ..file_error(&self.table.name, self.number, cause) }
    }
}

/// Rows of a table which says more about the records of another one, by the identifier of the record.
#[derive(Debug)]
pub(super) struct Lookup<'a> {
    column: &'static str,
    rows: BTreeMap<&'a str, Vec<Row<'a>>>,
    used: BTreeSet<&'a str>,
}

impl<'a> Lookup<'a> {
    /// The given rows by their `column`.
    pub(super) fn new(rows: impl IntoIterator<Item = Row<'a>>, column: &'static str) -> Self {
        let mut by_id = BTreeMap::<_, Vec<_>>::new();
        for row in rows {
            by_id.entry(row.text(column)).or_default().push(row);
        }
        Self { column, rows: by_id, used: BTreeSet::new() }
    }

    /// All rows about `id`.
    pub(super) fn all(&mut self, id: &str) -> Vec<Row<'a>> {
        let Some((id, rows)) = self.rows.get_key_value(id) else { return Vec::new() };
        self.used.insert(id);
        rows.clone()
    }

    /// The first row about `id`.
    pub(super) fn first(&mut self, id: &str) -> Option<Row<'a>> {
        self.all(id).first().copied()
    }

    /// Rows about records that nobody asked for, which `table` therefore does not have.
    pub(super) fn strays(&self, table: &'static str) -> impl Iterator<Item = TableError> {
        let unused = self.rows.iter().filter(|(id, _)| !self.used.contains(*id));
        unused.flat_map(|(_, rows)| rows).map(move |row| row.error(self.column, Cause::NoSuch(table)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Table, Vec<TableError>) {
        let mut problems = Vec::new();
        let table = Table::read("t.csv", text.as_bytes(), &["id", "name_en", "name_zh_hans"], &mut problems);
        (table.unwrap(), problems)
    }

    #[test]
    fn columns_are_found_by_name_in_any_order() {
        let (table, _) = read("name_zh_hans,id,name_en\n奈良, nara ,Nara\n");
        let row = table.rows().next().unwrap();
        assert_eq!(row.text("id"), "nara");
        assert_eq!(row.label("name"), Label::new([("en", "Nara"), ("zh-Hans", "奈良")]));
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_first_column() {
        let (table, _) = read("\u{FEFF}id,name_en,name_zh_hans\r\na,A,\r\n");
        assert_eq!(table.rows().next().unwrap().text("id"), "a");
    }

    #[test]
    fn a_row_of_another_length_is_listed_and_the_others_stay() {
        let (table, problems) = read("id,name_en,name_zh_hans\na,A\nb,B,乙\n");
        assert_eq!(table.rows().map(|row| row.text("id")).collect::<Vec<_>>(), ["b"]);
        assert_eq!((problems.len(), problems[0].row), (1, 2));
    }

    #[test]
    fn a_missing_column_and_a_semicolon_file_are_refused_by_name() {
        for text in ["id,name_en\na,A\n", "id;name_en;name_zh_hans\na;A;甲\n"] {
            let error =
                Table::read("t.csv", text.as_bytes(), &["id", "name_en", "name_zh_hans"], &mut Vec::new()).unwrap_err();
            assert!(matches!(error.cause, Cause::NoColumn), "{error}");
            assert!(error.to_string().starts_with("t.csv row 1, `"), "{error}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_refused() {
        let error = Table::read("t.csv", b"id\n\xC9\xCF\xBA\xA3\n", &["id"], &mut Vec::new()).unwrap_err();
        assert!(matches!(error.cause, Cause::Csv(_)));
        assert_eq!(error.row, 2);
    }

    #[test]
    fn an_error_names_file_row_column_and_value() {
        let (table, _) = read("id,name_en,name_zh_hans\na,x,\n");
        let error = table.rows().next().unwrap().number::<f64>("name_en").unwrap_err();
        assert_eq!(error.to_string(), "t.csv row 2, `name_en` \"x\": not a number of the kind wanted");
    }

    #[test]
    fn a_repeated_identifier_is_listed() {
        let (table, mut problems) = read("id,name_en,name_zh_hans\na,A,\na,B,\n");
        assert_eq!(table.unique_rows("id", &mut problems).len(), 1);
        assert_eq!(problems[0].to_string(), "t.csv row 3, `id` \"a\": an earlier row has the same value");
    }

    #[test]
    fn rows_about_records_that_do_not_exist_are_strays() {
        let (table, _) = read("id,name_en,name_zh_hans\na,A,\nb,B,\n");
        let mut lookup = Lookup::new(table.rows(), "id");
        assert_eq!(lookup.first("b").unwrap().text("name_en"), "B");
        assert!(lookup.first("c").is_none());
        let strays: Vec<_> = lookup.strays("places.csv").map(|stray| stray.value).collect();
        assert_eq!(strays, ["a"]);
    }
}
