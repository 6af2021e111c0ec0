//! What is wrong with a record, and where.

use crate::model::date::DateError;
use std::fmt;

/// One fact about one record of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Table, as `partnerships`.
    pub table: &'static str,
    /// Row in the table, from 0.
    pub row: usize,
    /// Identifier of the record, when it has one.
    pub id: String,
    /// Whether the record was lost.
    pub severity: Severity,
    /// What is wrong.
    pub problem: Problem,
}

/// Whether a record was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The record was skipped.
    Skipped,
    /// The record was kept, mended.
    Mended,
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The decoder could not read it.
    Shape(String),
    /// Above the number of records that are read.
    TooMany {
        /// The cap.
        cap: usize,
    },
    /// Not an identifier.
    BadId(String),
    /// Another record of the table has the identifier.
    DuplicateId,
    /// A field which must have a text is empty, or holds control characters, or is too long.
    BadText(&'static str),
    /// Bidirectional control characters were taken out.
    BidiControls(&'static str),
    /// A field refers to a record that does not exist.
    NoSuch {
        /// The field.
        field: &'static str,
        /// What it refers to.
        id: String,
    },
    /// Both places are one.
    SamePlaces,
    /// The same places already have this kind of agreement, and it has not ended.
    DuplicatePartnership(String),
    /// A date cannot be read.
    BadDate {
        /// The field.
        field: &'static str,
        /// Its text.
        text: String,
        /// Why not.
        error: DateError,
    },
    /// It ends before it begins.
    EndsBeforeStart,
    /// It has ended, and no date says when.
    EndedWithoutDate,
    /// A coordinate is not a number in range.
    BadCoordinates,
    /// Latitude and longitude look exchanged.
    SwappedCoordinates,
    /// The point is at 0°, 0°, where geocoders put what they do not find.
    NullIsland,
    /// A word of an open list is not known; a default was taken.
    UnknownWord {
        /// The field.
        field: &'static str,
        /// Its word.
        word: String,
    },
    /// An address is not a plain `http` or `https` one.
    BadUrl(String),
    /// The record names no source.
    NoSource,
    /// Period that cannot be read.
    BadPeriod(String),
}

impl fmt::Display for Issue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} row {}", self.table, self.row)?;
        if !self.id.is_empty() {
            write!(formatter, " ({})", self.id)?;
        }
        write!(formatter, ": {}", self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(cause) => write!(formatter, "cannot be read: {cause}"),
            Self::TooMany { cap } => write!(formatter, "more than {cap} records"),
            Self::BadId(id) => write!(formatter, "`id` {id:?} is not 1 to 64 of A-Z a-z 0-9 . _ : -"),
            Self::DuplicateId => formatter.write_str("`id` is taken by an earlier record"),
            Self::BadText(field) => write!(formatter, "`{field}` is empty, too long or holds control characters"),
            Self::BidiControls(field) => write!(formatter, "`{field}`: bidirectional controls were taken out"),
            Self::NoSuch { field, id } => write!(formatter, "`{field}`: there is no {id:?}"),
            Self::SamePlaces => formatter.write_str("`place_a` and `place_b` are the same place"),
            Self::DuplicatePartnership(id) => write!(formatter, "the same agreement as {id:?}, which has not ended"),
            Self::BadDate { field, text, error } => write!(formatter, "`{field}` {text:?}: {error}"),
            Self::EndsBeforeStart => formatter.write_str("`end_date` is before `start_date`"),
            Self::EndedWithoutDate => formatter.write_str("it has ended, but `end_date` is missing"),
            Self::BadCoordinates => formatter.write_str("`latitude` or `longitude` is not a number in range"),
            Self::SwappedCoordinates => formatter.write_str("`latitude` and `longitude` seem to be exchanged"),
            Self::NullIsland => formatter.write_str("the point lies at 0°, 0°"),
            Self::UnknownWord { field, word } => write!(formatter, "`{field}`: {word:?} is not a known word"),
            Self::BadUrl(url) => write!(formatter, "`url` {url:?} is not a plain http or https address"),
            Self::NoSource => formatter.write_str("`source_ids` names no source"),
            Self::BadPeriod(text) => write!(formatter, "`years` {text:?} is not of the form 1979..1991"),
        }
    }
}

/// Collects issues while a file is judged.
#[derive(Debug, Default)]
pub(super) struct Issues(Vec<Issue>);

impl Issues {
    pub(super) fn skip(&mut self, table: &'static str, row: usize, id: &str, problem: Problem) {
        self.push(table, row, id, Severity::Skipped, problem);
    }

    pub(super) fn mend(&mut self, table: &'static str, row: usize, id: &str, problem: Problem) {
        self.push(table, row, id, Severity::Mended, problem);
    }

    fn push(&mut self, table: &'static str, row: usize, id: &str, severity: Severity, problem: Problem) {
        self.0.push(Issue { table, row, id: id.to_owned(), severity, problem });
    }

    pub(super) fn into_vec(self) -> Vec<Issue> {
        self.0
    }
}
