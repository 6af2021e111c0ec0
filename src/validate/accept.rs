//! Accepts or refuses each source, place, partnership, exchange and organisation.

use super::dataset::Groupings;
use super::issue::{Issues, Problem};
use super::record::Record;
use super::text::is_plain_url;
use crate::load::dataset::{
    RawConflict, RawExchange, RawMetadata, RawOrganisation, RawPartnership, RawPlace, RawSource,
};
use crate::model::date::DateSpan;
use crate::model::id::{ExchangeId, PartnershipId, PartnershipIx, PlaceId, PlaceIx, SourceId};
use crate::model::organisation::{Organisation, Role};
use crate::model::partnership::{Agreement, Confidence, Conflict, Exchange, Outcome, Partnership, Status};
use crate::model::place::{AdminLevel, Place};
use crate::model::rows::Rows;
use crate::model::source::{Source, SourceKind};

/// Most places that are read.
const MAX_PLACES: usize = 60_000;
/// Most partnerships that are read.
const MAX_PARTNERSHIPS: usize = 200_000;
/// Most exchanges that are read.
const MAX_EXCHANGES: usize = 200_000;
/// Most sources that are read.
const MAX_SOURCES: usize = 50_000;

pub(super) fn metadata(raw: RawMetadata) -> RawMetadata {
    let issues_url = raw.issues_url.filter(|url| is_plain_url(url));
    RawMetadata { issues_url, ..raw }
}

pub(super) fn sources(raw: Vec<(usize, RawSource)>, issues: &mut Issues) -> (Vec<Source>, Rows) {
    let mut rows = Rows::new(raw.iter().map(|(_, raw)| raw.id.clone()).collect());
    let mut accepted = Vec::new();
    for (row, raw) in raw {
        let mut record = Record { table: "sources", row, id: &raw.id, issues };
        let id = record.new_id(SourceId::new(&raw.id), &rows, accepted.len(), MAX_SOURCES);
        let Some(id) = id else { continue };
        let Some(title) = record.text("title", &raw.title) else { continue };
        rows.set(&raw.id, accepted.len());
        accepted.push(Source {
            id,
            title,
            publisher: record.optional_text("publisher", &raw.publisher),
            url: record.url(raw.url),
            kind: SourceKind::from_id(&raw.kind),
            language: raw.language,
        });
    }
    (accepted, rows)
}

pub(super) fn places(
    raw: Vec<(usize, RawPlace)>,
    groupings: &Groupings,
    sources: &Rows,
    issues: &mut Issues,
) -> (Vec<Place>, Rows) {
    let mut rows = Rows::new(raw.iter().map(|(_, raw)| raw.id.clone()).collect());
    let mut accepted = Vec::new();
    for (row, raw) in raw {
        let mut record = Record { table: "places", row, id: &raw.id, issues };
        let id = record.new_id(PlaceId::new(&raw.id), &rows, accepted.len(), MAX_PLACES);
        let Some(id) = id else { continue };
        let Some(name) = record.label("name", &raw.name) else { continue };
        if let Some(problem) = coordinate_problem(raw.latitude, raw.longitude) {
            record.skip(problem);
            continue;
        }
        if raw.latitude == 0.0 && raw.longitude == 0.0 {
            record.mend(Problem::NullIsland);
        }
        if !groupings.countries.iter().any(|country| country.code == raw.country_code) {
            record.skip(Problem::NoSuch { field: "country_code", id: raw.country_code });
            continue;
        }
        let admin_level = record.word("admin_level", &raw.admin_level, AdminLevel::from_id(&raw.admin_level));
        rows.set(&raw.id, accepted.len());
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
            sources: record.sources(&raw.source_ids, sources),
        });
    }
    (accepted, rows)
}

pub(super) fn partnerships(
    raw: &[(usize, RawPartnership)],
    places: &[Place],
    place_rows: &Rows,
    sources: &Rows,
    issues: &mut Issues,
) -> (Vec<Partnership>, Rows) {
    let mut rows = Rows::new(raw.iter().map(|(_, raw)| raw.id.clone()).collect());
    let mut accepted = Vec::<Partnership>::new();
    let mut in_force = InForce(vec![Vec::new(); places.len()]);
    for (row, raw) in raw {
        let mut record = Record { table: "partnerships", row: *row, id: &raw.id, issues };
        let id = record.new_id(PartnershipId::new(&raw.id), &rows, accepted.len(), MAX_PARTNERSHIPS);
        let Some(id) = id else { continue };
        let (Some(one), Some(other)) =
            (record.found("place_a", &raw.place_a, place_rows), record.found("place_b", &raw.place_b, place_rows))
        else {
            continue;
        };
        let (one, other) = (PlaceIx(one), PlaceIx(other));
        if one == other {
            record.skip(Problem::SamePlaces);
            continue;
        }
        let (Ok(start_date), Ok(end_date)) =
            (record.date("start_date", raw.start_date.as_deref()), record.date("end_date", raw.end_date.as_deref()))
        else {
            continue;
        };
        if let (Some(start), Some(end)) = (start_date, end_date)
            && start.earliest() > end.latest()
        {
            record.skip(Problem::EndsBeforeStart);
            continue;
        }
        let agreement = record.word("agreement", &raw.agreement, Agreement::from_id(&raw.agreement));
        let agreement = agreement.unwrap_or(Agreement::Other);
        let status = record.word("status", &raw.status, Status::from_id(&raw.status)).unwrap_or(Status::Unknown);
        if status == Status::Ended && end_date.is_none() {
            record.mend(Problem::EndedWithoutDate);
        }
        if status != Status::Ended {
            if let Some(earlier) = in_force.find(one, other, agreement) {
                record.skip(Problem::DuplicatePartnership(earlier.to_owned()));
                continue;
            }
            in_force.add(one, other, agreement, &raw.id);
        }
        let Some(sources) = record.needed_sources(&raw.source_ids, sources) else { continue };
        let confidence = raw.confidence.as_deref().unwrap_or(Confidence::Low.id());
        rows.set(&raw.id, accepted.len());
        accepted.push(Partnership {
            id,
            places: (one, other),
            agreement,
            status,
            start_date,
            end_date,
            date_basis: record.optional_label("date_basis", &raw.date_basis),
            confidence: record
                .word("confidence", confidence, Confidence::from_id(confidence))
                .unwrap_or(Confidence::Low),
            themes: record.themes(&raw.theme_ids).into_iter().collect(),
            note: record.optional_label("note", &raw.note),
            conflicts: conflicts(&raw.conflicts, &mut record),
            sources,
        });
    }
    (accepted, rows)
}

/// The agreements in force of each place: the place at the other end, the kind, and the record.
struct InForce<'a>(Vec<Vec<(PlaceIx, Agreement, &'a str)>>);

impl<'a> InForce<'a> {
    /// The record of an agreement of this kind between two places.
    ///
    /// # Cost
    /// As many steps as the place with fewer agreements has: the square root of all of them on average, whatever the
    /// file, and mostly one or two.
    fn find(&self, one: PlaceIx, other: PlaceIx, agreement: Agreement) -> Option<&'a str> {
        let [of_one, of_other] = [one, other].map(|place| &self.0[place.index()]);
        let (few, far) = if of_one.len() < of_other.len() { (of_one, other) } else { (of_other, one) };
        few.iter().find(|(place, kind, _)| *place == far && *kind == agreement).map(|(_, _, record)| *record)
    }

    fn add(&mut self, one: PlaceIx, other: PlaceIx, agreement: Agreement, record: &'a str) {
        for (place, far) in [(one, other), (other, one)] {
            self.0[place.index()].push((far, agreement, record));
        }
    }
}

fn conflicts(raw: &[RawConflict], record: &mut Record<'_>) -> Vec<Conflict> {
    let mut accepted = Vec::new();
    for conflict in raw {
        let Ok(date) = record.date("conflicts", conflict.date.as_deref()) else { continue };
        if let Some(statement) = record.label("conflicts", &conflict.statement) {
            accepted.push(Conflict { date, statement });
        }
    }
    accepted
}

pub(super) fn exchanges(
    raw: &[(usize, RawExchange)],
    partnerships: &[Partnership],
    partnership_rows: &Rows,
    places: &Rows,
    sources: &Rows,
    issues: &mut Issues,
) -> Vec<Exchange> {
    let mut rows = Rows::new(raw.iter().map(|(_, raw)| raw.id.clone()).collect());
    let mut accepted = Vec::new();
    for (row, raw) in raw {
        let mut record = Record { table: "exchanges", row: *row, id: &raw.id, issues };
        let id = record.new_id(ExchangeId::new(&raw.id), &rows, accepted.len(), MAX_EXCHANGES);
        let Some(id) = id else { continue };
        let Some(title) = record.label("title", &raw.title) else { continue };
        let partnership = record.optional("partnership_id", raw.partnership_id.as_deref(), partnership_rows);
        let Ok(partnership) = partnership else { continue };
        let partnership = partnership.map(PartnershipIx);
        let mut taking_part: Vec<PlaceIx> = partnership
            .map(|partnership| partnerships[partnership.index()].places)
            .map_or(Vec::new(), |(one, other)| vec![one, other]);
        for place in &raw.place_ids {
            if let Some(place) = record.found("place_ids", place, places).map(PlaceIx)
                && !taking_part.contains(&place)
            {
                taking_part.push(place);
            }
        }
        let date = match raw.date.as_deref().map(DateSpan::parse) {
            None => None,
            Some(Ok(date)) => Some(date),
            Some(Err(error)) => {
                let text = raw.date.clone().unwrap_or_default();
                record.skip(Problem::BadDate { field: "date", text, error });
                continue;
            }
        };
        let Some(sources) = record.needed_sources(&raw.source_ids, sources) else { continue };
        let outcome = raw.outcome.as_deref().unwrap_or(Outcome::Held.id());
        rows.set(&raw.id, accepted.len());
        accepted.push(Exchange {
            id,
            partnership,
            places: taking_part,
            date,
            title,
            form: record.optional_label("form", &raw.form),
            venue: record.optional_label("venue", &raw.venue),
            participants: record.optional_label("participants", &raw.participants),
            outcome: record.word("outcome", outcome, Outcome::from_id(outcome)).unwrap_or(Outcome::Held),
            themes: record.themes(&raw.theme_ids),
            sources,
        });
    }
    accepted
}

pub(super) fn organisations(
    raw: Vec<(usize, RawOrganisation)>,
    places: &Rows,
    sources: &Rows,
    issues: &mut Issues,
) -> Vec<Organisation> {
    let mut accepted = Vec::new();
    for (row, raw) in raw {
        let mut record = Record { table: "organisations", row, id: &raw.id, issues };
        let Some(name) = record.label("name", &raw.name) else { continue };
        let Ok(place) = record.optional("place_id", raw.place_id.as_deref(), places) else { continue };
        let role = match raw.role.as_str() {
            "friendship_association" => Role::FriendshipAssociation,
            "foreign_affairs_office" => Role::ForeignAffairsOffice,
            _ => Role::Other,
        };
        let sources = record.sources(&raw.source_ids, sources);
        accepted.push(Organisation { name, place: place.map(PlaceIx), role, url: record.url(raw.url), sources });
    }
    accepted
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
