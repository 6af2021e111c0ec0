//! Accepts or refuses each source, place, partnership, exchange and organisation.

use super::dataset::Groupings;
use super::issue::{Issues, Problem};
use super::text::{MAX_NAME, MAX_TEXT, clean, is_plain_url};
use crate::load::dataset::{
    RawConflict, RawExchange, RawMetadata, RawOrganisation, RawPartnership, RawPlace, RawSource,
};
use crate::model::date::{Date, DateSpan};
use crate::model::id::{ExchangeId, PartnershipId, PartnershipIx, PlaceId, PlaceIx, SourceId, SourceIx};
use crate::model::label::{FALLBACK_LANGUAGE, Label};
use crate::model::organisation::{Organisation, Role};
use crate::model::partnership::{Agreement, Confidence, Conflict, Exchange, Outcome, Partnership, Status};
use crate::model::place::{AdminLevel, Place};
use crate::model::source::{Source, SourceKind};
use crate::model::theme::Theme;
use std::collections::BTreeMap;

/// Most places that are read.
pub(super) const MAX_PLACES: usize = 60_000;
/// Most partnerships that are read.
pub(super) const MAX_PARTNERSHIPS: usize = 200_000;
/// Most exchanges that are read.
pub(super) const MAX_EXCHANGES: usize = 200_000;
/// Most sources that are read.
pub(super) const MAX_SOURCES: usize = 50_000;

pub(super) type SourceRows = BTreeMap<String, SourceIx>;
pub(super) type PlaceRows = BTreeMap<String, PlaceIx>;
pub(super) type PartnershipRows = BTreeMap<String, PartnershipIx>;

pub(super) fn metadata(raw: RawMetadata) -> RawMetadata {
    let issues_url = raw.issues_url.filter(|url| is_plain_url(url));
    RawMetadata { issues_url, ..raw }
}

pub(super) fn sources(raw: Vec<(usize, RawSource)>, issues: &mut Issues) -> (Vec<Source>, SourceRows) {
    let table = "sources";
    let (mut accepted, mut rows) = (Vec::new(), SourceRows::new());
    for (row, raw) in raw {
        let Some(id) = new_id(table, row, &raw.id, MAX_SOURCES, &rows, SourceId::new, issues) else { continue };
        let Some(title) = text(table, row, &raw.id, "title", &raw.title, MAX_TEXT, issues) else { continue };
        rows.insert(raw.id.clone(), SourceIx::from_index(accepted.len()));
        accepted.push(Source {
            id,
            title,
            publisher: optional_text(table, row, &raw.id, "publisher", &raw.publisher, issues),
            url: url(table, row, &raw.id, raw.url, issues),
            kind: SourceKind::from_id(&raw.kind),
            language: raw.language,
        });
    }
    (accepted, rows)
}

pub(super) fn places(
    raw: Vec<(usize, RawPlace)>,
    groupings: &Groupings,
    sources: &SourceRows,
    issues: &mut Issues,
) -> (Vec<Place>, PlaceRows) {
    let table = "places";
    let (mut accepted, mut rows) = (Vec::new(), PlaceRows::new());
    for (row, raw) in raw {
        let Some(id) = new_id(table, row, &raw.id, MAX_PLACES, &rows, PlaceId::new, issues) else { continue };
        let Some(name) = label(table, row, &raw.id, "name", &raw.name, issues) else { continue };
        if let Some(problem) = coordinate_problem(raw.latitude, raw.longitude) {
            issues.skip(table, row, &raw.id, problem);
            continue;
        }
        if raw.latitude == 0.0 && raw.longitude == 0.0 {
            issues.mend(table, row, &raw.id, Problem::NullIsland);
        }
        if !groupings.countries.iter().any(|country| country.code == raw.country_code) {
            issues.skip(table, row, &raw.id, Problem::NoSuch { field: "country_code", id: raw.country_code });
            continue;
        }
        let admin_level = AdminLevel::from_id(&raw.admin_level);
        if admin_level.is_none() {
            issues.mend(table, row, &raw.id, unknown_word("admin_level", &raw.admin_level));
        }
        rows.insert(raw.id.clone(), PlaceIx::from_index(accepted.len()));
        accepted.push(Place {
            id,
            name,
            alternate_names: raw.alternate_names,
            search_keys: raw.search_keys,
            country_code: raw.country_code,
            subdivision_code: raw.subdivision_code,
            longitude: raw.longitude,
            latitude: raw.latitude,
            admin_level: admin_level.unwrap_or(AdminLevel::Other),
            geonames_id: raw.geonames_id,
            sources: sources_of(table, row, &raw.id, &raw.source_ids, sources, issues),
        });
    }
    (accepted, rows)
}

pub(super) fn partnerships(
    raw: Vec<(usize, RawPartnership)>,
    places: &PlaceRows,
    sources: &SourceRows,
    issues: &mut Issues,
) -> (Vec<Partnership>, PartnershipRows) {
    let table = "partnerships";
    let (mut accepted, mut rows) = (Vec::<Partnership>::new(), PartnershipRows::new());
    let mut in_force = BTreeMap::new();
    for (row, raw) in raw {
        let Some(id) = new_id(table, row, &raw.id, MAX_PARTNERSHIPS, &rows, PartnershipId::new, issues) else {
            continue;
        };
        let (Some(one), Some(other)) = (
            found(table, row, &raw.id, "place_a", &raw.place_a, places, issues),
            found(table, row, &raw.id, "place_b", &raw.place_b, places, issues),
        ) else {
            continue;
        };
        if one == other {
            issues.skip(table, row, &raw.id, Problem::SamePlaces);
            continue;
        }
        let (Ok(start_date), Ok(end_date)) = (
            date(table, row, &raw.id, "start_date", &raw.start_date, issues),
            date(table, row, &raw.id, "end_date", &raw.end_date, issues),
        ) else {
            continue;
        };
        if let (Some(start), Some(end)) = (start_date, end_date)
            && start.earliest() > end.latest()
        {
            issues.skip(table, row, &raw.id, Problem::EndsBeforeStart);
            continue;
        }
        let agreement = word(table, row, &raw.id, "agreement", &raw.agreement, Agreement::from_id, issues)
            .unwrap_or(Agreement::Other);
        let status =
            word(table, row, &raw.id, "status", &raw.status, Status::from_id, issues).unwrap_or(Status::Unknown);
        if status == Status::Ended && end_date.is_none() {
            issues.mend(table, row, &raw.id, Problem::EndedWithoutDate);
        }
        let key = (one.min(other), one.max(other), agreement);
        if status != Status::Ended {
            if let Some(earlier) = in_force.get(&key) {
                issues.skip(table, row, &raw.id, Problem::DuplicatePartnership(String::clone(earlier)));
                continue;
            }
            in_force.insert(key, raw.id.clone());
        }
        let sources = sources_of(table, row, &raw.id, &raw.source_ids, sources, issues);
        if sources.is_empty() {
            issues.skip(table, row, &raw.id, Problem::NoSource);
            continue;
        }
        let confidence = raw.confidence.as_deref().unwrap_or(Confidence::Low.id());
        rows.insert(raw.id.clone(), PartnershipIx::from_index(accepted.len()));
        accepted.push(Partnership {
            id,
            places: (one, other),
            agreement,
            status,
            start_date,
            end_date,
            date_basis: optional_label(table, row, &raw.id, "date_basis", &raw.date_basis, issues),
            confidence: word(table, row, &raw.id, "confidence", confidence, Confidence::from_id, issues)
                .unwrap_or(Confidence::Low),
            themes: themes(table, row, &raw.id, &raw.theme_ids, issues).into_iter().collect(),
            note: optional_label(table, row, &raw.id, "note", &raw.note, issues),
            conflicts: conflicts(row, &raw.id, raw.conflicts, issues),
            sources,
        });
    }
    (accepted, rows)
}

fn conflicts(row: usize, id: &str, raw: Vec<RawConflict>, issues: &mut Issues) -> Vec<Conflict> {
    let table = "partnerships";
    let mut accepted = Vec::new();
    for conflict in raw {
        let Ok(date) = date(table, row, id, "conflicts", &conflict.date, issues) else { continue };
        if let Some(statement) = label(table, row, id, "conflicts", &conflict.statement, issues) {
            accepted.push(Conflict { date, statement });
        }
    }
    accepted
}

pub(super) fn exchanges(
    raw: Vec<(usize, RawExchange)>,
    partnerships: &[Partnership],
    partnership_rows: &PartnershipRows,
    places: &PlaceRows,
    sources: &SourceRows,
    issues: &mut Issues,
) -> Vec<Exchange> {
    let table = "exchanges";
    let (mut accepted, mut rows) = (Vec::new(), BTreeMap::new());
    for (row, raw) in raw {
        let Some(id) = new_id(table, row, &raw.id, MAX_EXCHANGES, &rows, ExchangeId::new, issues) else { continue };
        let Some(title) = label(table, row, &raw.id, "title", &raw.title, issues) else { continue };
        let partnership = match &raw.partnership_id {
            None => None,
            Some(id) => match found(table, row, &raw.id, "partnership_id", id, partnership_rows, issues) {
                None => continue,
                found => found,
            },
        };
        let mut taking_part: Vec<PlaceIx> = partnership
            .map(|partnership| partnerships[partnership.index()].places)
            .map_or(Vec::new(), |(one, other)| vec![one, other]);
        for place in &raw.place_ids {
            if let Some(place) = found(table, row, &raw.id, "place_ids", place, places, issues)
                && !taking_part.contains(&place)
            {
                taking_part.push(place);
            }
        }
        let date = match raw.date.as_deref().map(DateSpan::parse) {
            None => None,
            Some(Ok(date)) => Some(date),
            Some(Err(error)) => {
                let text = raw.date.unwrap_or_default();
                issues.skip(table, row, &raw.id, Problem::BadDate { field: "date", text, error });
                continue;
            }
        };
        let sources = sources_of(table, row, &raw.id, &raw.source_ids, sources, issues);
        if sources.is_empty() {
            issues.skip(table, row, &raw.id, Problem::NoSource);
            continue;
        }
        let outcome = raw.outcome.as_deref().unwrap_or(Outcome::Held.id());
        rows.insert(raw.id.clone(), ());
        accepted.push(Exchange {
            id,
            partnership,
            places: taking_part,
            date,
            title,
            form: optional_label(table, row, &raw.id, "form", &raw.form, issues),
            venue: optional_label(table, row, &raw.id, "venue", &raw.venue, issues),
            participants: optional_label(table, row, &raw.id, "participants", &raw.participants, issues),
            outcome: word(table, row, &raw.id, "outcome", outcome, Outcome::from_id, issues).unwrap_or(Outcome::Held),
            themes: themes(table, row, &raw.id, &raw.theme_ids, issues),
            sources,
        });
    }
    accepted
}

pub(super) fn organisations(
    raw: Vec<(usize, RawOrganisation)>,
    places: &PlaceRows,
    sources: &SourceRows,
    issues: &mut Issues,
) -> Vec<Organisation> {
    let table = "organisations";
    let mut accepted = Vec::new();
    for (row, raw) in raw {
        let Some(name) = label(table, row, &raw.id, "name", &raw.name, issues) else { continue };
        let place = match &raw.place_id {
            None => None,
            Some(id) => match found(table, row, &raw.id, "place_id", id, places, issues) {
                None => continue,
                found => found,
            },
        };
        let role = match raw.role.as_str() {
            "friendship_association" => Role::FriendshipAssociation,
            "foreign_affairs_office" => Role::ForeignAffairsOffice,
            _ => Role::Other,
        };
        let sources = sources_of(table, row, &raw.id, &raw.source_ids, sources, issues);
        accepted.push(Organisation { name, place, role, url: url(table, row, &raw.id, raw.url, issues), sources });
    }
    accepted
}

/// The identifier of a record, unless it is malformed, taken, or beyond the cap of the table.
fn new_id<Id, Ix>(
    table: &'static str,
    row: usize,
    id: &str,
    cap: usize,
    taken: &BTreeMap<String, Ix>,
    parse: impl Fn(&str) -> Option<Id>,
    issues: &mut Issues,
) -> Option<Id> {
    let problem = if taken.len() >= cap {
        Problem::TooMany { cap }
    } else if taken.contains_key(id) {
        Problem::DuplicateId
    } else if let Some(id) = parse(id) {
        return Some(id);
    } else {
        Problem::BadId(id.chars().take(MAX_NAME).collect())
    };
    issues.skip(table, row, "", problem);
    None
}

/// The row that `id` names; the record is skipped when there is none.
fn found<Ix: Copy>(
    table: &'static str,
    row: usize,
    record: &str,
    field: &'static str,
    id: &str,
    rows: &BTreeMap<String, Ix>,
    issues: &mut Issues,
) -> Option<Ix> {
    let found = rows.get(id).copied();
    if found.is_none() {
        issues.skip(table, row, record, Problem::NoSuch { field, id: id.to_owned() });
    }
    found
}

/// The sources that exist; one that does not is reported, and the record is kept for the others.
pub(super) fn sources_of(
    table: &'static str,
    row: usize,
    record: &str,
    ids: &[String],
    rows: &SourceRows,
    issues: &mut Issues,
) -> Vec<SourceIx> {
    let mut sources = Vec::with_capacity(ids.len());
    for id in ids {
        match rows.get(id) {
            Some(source) => sources.push(*source),
            None => issues.mend(table, row, record, Problem::NoSuch { field: "source_ids", id: id.clone() }),
        }
    }
    sources
}

/// A date that may be absent; `Err` when it is there and wrong, and the record is skipped.
pub(super) fn date(
    table: &'static str,
    row: usize,
    record: &str,
    field: &'static str,
    text: &Option<String>,
    issues: &mut Issues,
) -> Result<Option<Date>, ()> {
    let Some(text) = text else { return Ok(None) };
    Date::parse(text).map(Some).map_err(|error| {
        issues.skip(table, row, record, Problem::BadDate { field, text: text.clone(), error });
    })
}

/// A label of which every text is clean and one is English; the record is skipped otherwise.
pub(super) fn label(
    table: &'static str,
    row: usize,
    record: &str,
    field: &'static str,
    raw: &Label,
    issues: &mut Issues,
) -> Option<Label> {
    let cleaned = optional_label(table, row, record, field, raw, issues);
    if cleaned.get(FALLBACK_LANGUAGE).is_none() {
        issues.skip(table, row, record, Problem::BadText(field));
        return None;
    }
    Some(cleaned)
}

/// A label that may be empty; unclean texts are left out and reported.
fn optional_label(
    table: &'static str,
    row: usize,
    record: &str,
    field: &'static str,
    raw: &Label,
    issues: &mut Issues,
) -> Label {
    let mut cleaned = Label::default();
    for entry in raw.iter() {
        let text = optional_text(table, row, record, field, entry.text, issues);
        if !text.is_empty() {
            cleaned.insert(entry.language, &text);
        }
    }
    cleaned
}

/// A text that must be there; the record is skipped when it is not clean.
fn text(
    table: &'static str,
    row: usize,
    record: &str,
    field: &'static str,
    raw: &str,
    max: usize,
    issues: &mut Issues,
) -> Option<String> {
    let Some(cleaned) = clean(raw, max) else {
        issues.skip(table, row, record, Problem::BadText(field));
        return None;
    };
    if cleaned.had_bidi_controls {
        issues.mend(table, row, record, Problem::BidiControls(field));
    }
    Some(cleaned.text)
}

/// A text that may be empty; an unclean one is left out and reported.
fn optional_text(
    table: &'static str,
    row: usize,
    record: &str,
    field: &'static str,
    raw: &str,
    issues: &mut Issues,
) -> String {
    if raw.is_empty() {
        return String::new();
    }
    let max = if field == "name" { MAX_NAME } else { MAX_TEXT };
    let Some(cleaned) = clean(raw, max) else {
        issues.mend(table, row, record, Problem::BadText(field));
        return String::new();
    };
    if cleaned.had_bidi_controls {
        issues.mend(table, row, record, Problem::BidiControls(field));
    }
    cleaned.text
}

/// An address that may be absent; a strange one is left out and reported.
fn url(table: &'static str, row: usize, record: &str, url: Option<String>, issues: &mut Issues) -> Option<String> {
    let url = url?;
    if is_plain_url(&url) {
        return Some(url);
    }
    issues.mend(table, row, record, Problem::BadUrl(url));
    None
}

/// A word of an open list; an unknown one is reported and the caller takes its default.
fn word<T>(
    table: &'static str,
    row: usize,
    record: &str,
    field: &'static str,
    word: &str,
    parse: impl Fn(&str) -> Option<T>,
    issues: &mut Issues,
) -> Option<T> {
    let value = parse(word);
    if value.is_none() {
        issues.mend(table, row, record, unknown_word(field, word));
    }
    value
}

fn themes(table: &'static str, row: usize, record: &str, ids: &[String], issues: &mut Issues) -> Vec<Theme> {
    ids.iter().filter_map(|id| word(table, row, record, "theme_ids", id, Theme::from_id, issues)).collect()
}

fn unknown_word(field: &'static str, word: &str) -> Problem {
    Problem::UnknownWord { field, word: word.to_owned() }
}

fn coordinate_problem(latitude: f64, longitude: f64) -> Option<Problem> {
    let in_range = |value: f64, limit: f64| value.is_finite() && value.abs() <= limit;
    if in_range(latitude, 90.0) && in_range(longitude, 180.0) {
        return None;
    }
    Some(if in_range(latitude, 180.0) && in_range(longitude, 90.0) {
        Problem::SwappedCoordinates
    } else {
        Problem::BadCoordinates
    })
}
