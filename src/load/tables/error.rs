//! What is wrong with a table, and where.

use std::{fmt, io};

/// A fact about one cell, row or file of the tables.
#[derive(Debug)]
pub struct TableError {
    /// File name, as `partnerships.csv`.
    pub table: String,
    /// Row as a spreadsheet counts it: 1 is the header; 0 when the file as a whole is meant.
    pub row: usize,
    /// Column, when one is meant.
    pub column: String,
    /// Text of the cell.
    pub value: String,
    /// What is wrong.
    pub cause: Cause,
}

/// What is wrong with a table, a row or a cell.
#[derive(Debug)]
pub enum Cause {
    /// The file cannot be read.
    Io(io::Error),
    /// The file is not UTF-8 CSV, or the row has more or fewer cells than the header.
    Csv(csv::Error),
    /// `metadata.json` is not what it claims.
    Json(serde_json::Error),
    /// The header lacks the column.
    NoColumn,
    /// The cell must not be empty.
    Empty,
    /// The cell is not a number of the kind wanted.
    NotANumber,
    /// The cell is not an `http` or `https` address.
    NotAnAddress,
    /// An earlier row has the same value, which must be unique.
    Repeated,
    /// The cell names a record that the named table does not have.
    NoSuch(&'static str),
    /// The named table, which should say more about this record, has no row for it.
    NoRowIn(&'static str),
}

impl fmt::Display for TableError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.table)?;
        if self.row > 0 {
            write!(formatter, " row {}", self.row)?;
        }
        if !self.column.is_empty() {
            write!(formatter, ", `{}`", self.column)?;
        }
        if !self.value.is_empty() {
            write!(formatter, " {:?}", self.value)?;
        }
        write!(formatter, ": {}", self.cause)
    }
}

impl std::error::Error for TableError {}

impl fmt::Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(formatter, "{error}"),
            Self::Csv(error) => write!(formatter, "{error}"),
            Self::Json(error) => write!(formatter, "{error}"),
            Self::NoColumn => formatter.write_str("the header lacks this column; columns are parted by commas"),
            Self::Empty => formatter.write_str("must not be empty"),
            Self::NotANumber => formatter.write_str("not a number of the kind wanted"),
            Self::NotAnAddress => formatter.write_str("not an http or https address and nothing else"),
            Self::Repeated => formatter.write_str("an earlier row has the same value"),
            Self::NoSuch(table) => write!(formatter, "{table} has no such record"),
            Self::NoRowIn(table) => write!(formatter, "{table} has no row for it"),
        }
    }
}

/// An error about a row of a file, or about the file when `row` is 0.
pub(super) fn file_error(table: &str, row: usize, cause: Cause) -> TableError {
    TableError { table: table.to_owned(), row, column: String::new(), value: String::new(), cause }
}
