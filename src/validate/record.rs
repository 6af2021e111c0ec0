//! One record while it is judged: reads its fields, and reports what is wrong with them.

use super::issue::{Issues, Problem};
use super::text::{MAX_NAME, MAX_TEXT, clean, is_plain_url};
use crate::model::date::Date;
use crate::model::id::SourceIx;
use crate::model::label::{FALLBACK_LANGUAGE, Label};
use crate::model::rows::Rows;
use crate::model::theme::Theme;

/// One record while it is judged.
pub(super) struct Record<'a> {
    pub(super) table: &'static str,
    pub(super) row: usize,
    pub(super) id: &'a str,
    pub(super) issues: &'a mut Issues,
}

impl Record<'_> {
    /// Reports why the record is lost.
    pub(super) fn skip(&mut self, problem: Problem) {
        self.issues.skip(self.table, self.row, self.id, problem);
    }

    /// Reports what of the record was mended.
    pub(super) fn mend(&mut self, problem: Problem) {
        self.issues.mend(self.table, self.row, self.id, problem);
    }

    /// The identifier of the record as `parsed`, unless it is malformed, taken, or beyond the cap of the table, of which
    /// `accepted` rows are filled.
    pub(super) fn new_id<Id>(&mut self, parsed: Option<Id>, taken: &Rows, accepted: usize, cap: usize) -> Option<Id> {
        let is_new = self.is_new_id(parsed.is_some(), taken, accepted, cap);
        parsed.filter(|_| is_new)
    }

    fn is_new_id(&mut self, is_well_formed: bool, taken: &Rows, accepted: usize, cap: usize) -> bool {
        let problem = if accepted >= cap {
            Problem::TooMany { cap }
        } else if taken.get(self.id).is_some() {
            Problem::DuplicateId
        } else if is_well_formed {
            return true;
        } else {
            Problem::BadId(self.id.chars().take(MAX_NAME).collect())
        };
        self.issues.skip(self.table, self.row, "", problem);
        false
    }

    /// The row that `id` names; the record is skipped when there is none.
    pub(super) fn found(&mut self, field: &'static str, id: &str, rows: &Rows) -> Option<u32> {
        let found = rows.get(id);
        if found.is_none() {
            self.skip(Problem::NoSuch { field, id: id.to_owned() });
        }
        found
    }

    /// The row that `id` names, if there is an `id`; `Err` when it names none, and the record is skipped.
    pub(super) fn optional(&mut self, field: &'static str, id: Option<&str>, rows: &Rows) -> Result<Option<u32>, ()> {
        id.map(|id| self.found(field, id, rows).ok_or(())).transpose()
    }

    /// The sources that exist; one that does not is reported, and the record is kept for the others.
    pub(super) fn sources(&mut self, ids: &[String], rows: &Rows) -> Vec<SourceIx> {
        let mut sources = Vec::with_capacity(ids.len());
        for id in ids {
            match rows.get(id) {
                Some(source) => sources.push(SourceIx(source)),
                None => self.mend(Problem::NoSuch { field: "source_ids", id: id.clone() }),
            }
        }
        sources
    }

    /// The sources that exist; the record is skipped when there is none.
    pub(super) fn needed_sources(&mut self, ids: &[String], rows: &Rows) -> Option<Vec<SourceIx>> {
        let sources = self.sources(ids, rows);
        if sources.is_empty() {
            self.skip(Problem::NoSource);
            return None;
        }
        Some(sources)
    }

    /// A date that may be absent; `Err` when it is there and wrong, and the record is skipped.
    pub(super) fn date(&mut self, field: &'static str, text: Option<&str>) -> Result<Option<Date>, ()> {
        let Some(text) = text else { return Ok(None) };
        Date::parse(text).map(Some).map_err(|error| self.skip(Problem::BadDate { field, text: text.to_owned(), error }))
    }

    /// A label of which every text is clean and one is English; the record is skipped otherwise.
    pub(super) fn label(&mut self, field: &'static str, raw: &Label) -> Option<Label> {
        let cleaned = self.optional_label(field, raw);
        if cleaned.get(FALLBACK_LANGUAGE).is_none() {
            self.skip(Problem::BadText(field));
            return None;
        }
        Some(cleaned)
    }

    /// A label that may be empty; unclean texts are left out and reported.
    pub(super) fn optional_label(&mut self, field: &'static str, raw: &Label) -> Label {
        let mut cleaned = Label::default();
        for entry in raw.iter() {
            let text = self.optional_text(field, entry.text);
            if !text.is_empty() {
                cleaned.insert(entry.language, &text);
            }
        }
        cleaned
    }

    /// A text that must be there; the record is skipped when it is not clean.
    pub(super) fn text(&mut self, field: &'static str, raw: &str) -> Option<String> {
        let text = self.cleaned(field, raw);
        if text.is_none() {
            self.skip(Problem::BadText(field));
        }
        text
    }

    /// A text that may be empty; an unclean one is left out and reported.
    pub(super) fn optional_text(&mut self, field: &'static str, raw: &str) -> String {
        if raw.is_empty() {
            return String::new();
        }
        self.cleaned(field, raw).unwrap_or_else(|| {
            self.mend(Problem::BadText(field));
            String::new()
        })
    }

    fn cleaned(&mut self, field: &'static str, raw: &str) -> Option<String> {
        let cleaned = clean(raw, if field == "name" { MAX_NAME } else { MAX_TEXT })?;
        if cleaned.had_bidi_controls {
            self.mend(Problem::BidiControls(field));
        }
        Some(cleaned.text)
    }

    /// An address that may be absent; a strange one is left out and reported.
    pub(super) fn url(&mut self, url: Option<String>) -> Option<String> {
        let url = url?;
        if is_plain_url(&url) {
            return Some(url);
        }
        self.mend(Problem::BadUrl(url));
        None
    }

    /// A word of an open list, as `value`; an unknown one is reported and the caller takes its default.
    pub(super) fn word<T>(&mut self, field: &'static str, word: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.mend(Problem::UnknownWord { field, word: word.to_owned() });
        }
        value
    }

    /// The themes that are known.
    pub(super) fn themes(&mut self, ids: &[String]) -> Vec<Theme> {
        ids.iter().filter_map(|id| self.word("theme_ids", id, Theme::from_id(id))).collect()
    }
}
