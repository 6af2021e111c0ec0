//! A table of the file: as rows, the form that people write, or as columns, which compress better.
//!
//! Columns are `{"columns":{"id":["a","b"],"name.en":["A","B"],"url":[null,"https://b.example/"]}}`: a list for each
//! field, all of one length, with `null` where a record lacks the field.

use super::LoadError;
use crate::load::json::Json;
use std::borrow::Cow;

/// The fields of a record, with their names.
pub(super) type Members<'a> = Vec<(Cow<'a, str>, Json<'a>)>;

/// The records of a table.
pub(super) enum Table<'a> {
    /// A record each.
    Rows(Vec<Json<'a>>),
    /// A field of all records each: lists of one length.
    Columns(Vec<(Cow<'a, str>, Vec<Json<'a>>)>),
}

impl<'a> Table<'a> {
    /// The table called `name`.
    ///
    /// # Errors
    /// When it is in neither form, or its columns are not lists of one length: then nobody knows which cells belong
    /// together, and the table cannot be read in part.
    pub(super) fn of(name: &'static str, json: Json<'a>) -> Result<Self, LoadError> {
        if let Some(rows) = json.items() {
            return Ok(Self::Rows(rows));
        }
        let inner = json.members().into_iter().flatten().find(|(member, _)| member == "columns");
        let columns = inner.and_then(|(_, columns)| columns.members()).ok_or(LoadError::Frame(name))?;
        let mut read: Vec<(Cow<'a, str>, Vec<Json<'a>>)> = Vec::with_capacity(columns.len());
        for (column, cells) in columns {
            match cells.items() {
                Some(cells) if read.first().is_none_or(|(_, first)| first.len() == cells.len()) => {
                    read.push((column, cells));
                }
                _ => return Err(LoadError::Column(name, column.into_owned())),
            }
        }
        Ok(Self::Columns(read))
    }

    /// How many records it has.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Rows(rows) => rows.len(),
            Self::Columns(columns) => columns.first().map_or(0, |(_, cells)| cells.len()),
        }
    }

    /// The fields of the record in `row`; `None` when it is not an object.
    pub(super) fn row(&self, row: usize) -> Option<Members<'a>> {
        match self {
            Self::Rows(rows) => rows[row].members(),
            Self::Columns(columns) => Some(columns.iter().map(|(name, cells)| (name.clone(), cells[row])).collect()),
        }
    }
}
