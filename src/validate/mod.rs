//! Raw records to a [`Dataset`]: the only way in.
//!
//! Every record is judged alone. What cannot be accepted is skipped and reported as an [`Issue`] with its table, row
//! and reason; what can be mended (a stray bidi control, an unknown word in an open list) is mended and reported as a
//! warning. Nothing is dropped in silence, and one bad record never loses the file.

pub mod dataset;
pub mod issue;
pub mod text;

mod accept;
mod groupings;
mod record;

use crate::load::dataset::RawDataset;
use dataset::Dataset;
use issue::{Issue, Issues, Problem};

/// Judges all records of a file.
///
/// # Shape
/// returns: what was accepted, in file order, and the issues in the order in which they were found, tables in the
/// order of dependence (sources, groupings, places, partnerships, exchanges, organisations).
pub fn validate(raw: RawDataset) -> (Dataset, Vec<Issue>) {
    let mut issues = Issues::default();
    for error in raw.errors {
        issues.skip(error.table, error.row, "", Problem::Shape(error.cause));
    }
    let (sources, source_rows) = accept::sources(raw.sources, &mut issues);
    let groupings = groupings::accept(
        raw.home_regions,
        raw.subdivisions,
        raw.world_regions,
        raw.countries,
        raw.belt_and_road,
        raw.periods,
        &source_rows,
        &mut issues,
    );
    let (places, place_rows) = accept::places(raw.places, &groupings, &source_rows, &mut issues);
    let (partnerships, partnership_rows) =
        accept::partnerships(&raw.partnerships, &places, &place_rows, &source_rows, &mut issues);
    let exchanges =
        accept::exchanges(&raw.exchanges, &partnerships, &partnership_rows, &place_rows, &source_rows, &mut issues);
    let organisations = accept::organisations(raw.organisations, &place_rows, &source_rows, &mut issues);
    let dataset = Dataset {
        metadata: accept::metadata(raw.metadata),
        sources,
        places,
        partnerships,
        exchanges,
        organisations,
        groupings,
        place_rows,
        partnership_rows,
    };
    (dataset, issues.into_vec())
}
