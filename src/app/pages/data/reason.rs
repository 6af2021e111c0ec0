//! Why a record was skipped or mended, in the words of the interface.

use crate::app::text::{Text, count, string};
use crate::model::date::DateError;
use crate::validate::issue::Problem;
use yew::AttrValue;

/// What is wrong with a record. Names of fields and words of the file are quoted as they stand there.
pub(super) fn reason(text: &Text, problem: &Problem) -> AttrValue {
    match problem {
        // The decoder speaks English only.
        Problem::Shape(cause) => text.with("issue-shape", [("cause", string(cause))]),
        Problem::TooMany { cap } => text.with("issue-too-many", [("cap", count(*cap))]),
        Problem::BadId(id) => text.with("issue-bad-id", [("id", string(id))]),
        Problem::DuplicateId => text.get("issue-duplicate-id"),
        Problem::BadText(field) => text.with("issue-bad-text", [("field", string(field))]),
        Problem::BidiControls(field) => text.with("issue-bidi-controls", [("field", string(field))]),
        Problem::NoSuch { field, id } => text.with("issue-no-such", [("field", string(field)), ("id", string(id))]),
        Problem::SamePlaces => text.get("issue-same-places"),
        Problem::DuplicatePartnership(id) => text.with("issue-duplicate-partnership", [("id", string(id))]),
        Problem::BadDate { field, text: date, error } => {
            let error = text.get(date_error(*error));
            text.with("issue-bad-date", [("field", string(field)), ("date", string(date)), ("error", string(&error))])
        }
        Problem::EndsBeforeStart => text.get("issue-ends-before-start"),
        Problem::EndedWithoutDate => text.get("issue-ended-without-date"),
        Problem::BadCoordinates => text.get("issue-bad-coordinates"),
        Problem::SwappedCoordinates => text.get("issue-swapped-coordinates"),
        Problem::NullIsland => text.get("issue-null-island"),
        Problem::UnknownWord { field, word } => {
            text.with("issue-unknown-word", [("field", string(field)), ("word", string(word))])
        }
        Problem::BadUrl(url) => text.with("issue-bad-url", [("url", string(url))]),
        Problem::NoSource => text.get("issue-no-source"),
        Problem::BadPeriod(years) => text.with("issue-bad-period", [("years", string(years))]),
    }
}

fn date_error(error: DateError) -> &'static str {
    match error {
        DateError::Form => "issue-date-form",
        DateError::NoSuchDay => "issue-date-no-such-day",
        DateError::YearOutOfRange => "issue-date-year",
        DateError::EndsBeforeStart => "issue-date-order",
    }
}
