//! What the whole file holds, in numbers: how many records, how exact, how well trusted.

use crate::index::Atlas;
use crate::model::date::Precision;
use crate::model::partnership::{Confidence, Status};
use crate::model::rank;
use crate::select::facets::Counted;

/// What the whole file holds, whatever the filter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// Partnerships.
    pub partnerships: usize,
    /// Places.
    pub places: usize,
    /// Countries and areas of the partners.
    pub countries: usize,
    /// Exchanges.
    pub exchanges: usize,
    /// Sources.
    pub sources: usize,
    /// Partnerships by how exactly their start is known, most exact first; `None` is undated.
    pub by_precision: Vec<Counted<Option<Precision>>>,
    /// Partnerships by confidence, highest first.
    pub by_confidence: Vec<Counted<Confidence>>,
    /// Partnerships by status, in the order in which statuses are shown.
    pub by_status: Vec<Counted<Status>>,
    /// Partnerships that have a theme.
    pub with_theme: usize,
}

/// Counts the records of `atlas`.
pub fn statistics(atlas: &Atlas) -> Statistics {
    let dataset = atlas.dataset();
    let partnerships = dataset.partnerships();
    let precisions = [Some(Precision::Day), Some(Precision::Month), Some(Precision::Year), None];
    let with_precision = |wanted: Option<Precision>| {
        partnerships.iter().filter(|row| row.start_date.map(|date| date.precision()) == wanted).count()
    };
    let with_confidence = |wanted| partnerships.iter().filter(|row| row.confidence == wanted).count();
    let with_status = |wanted| partnerships.iter().filter(|row| row.status == wanted).count();
    let countries = atlas.partner.iter().map(|place| usize::from(atlas.country[place.index()]));
    Statistics {
        partnerships: partnerships.len(),
        places: dataset.places().len(),
        countries: rank::count_distinct(countries),
        exchanges: dataset.exchanges().len(),
        sources: dataset.sources().len(),
        by_precision: precisions.into_iter().map(|precision| (precision, with_precision(precision))).collect(),
        by_confidence: Confidence::ALL.iter().map(|one| (*one, with_confidence(*one))).collect(),
        by_status: Status::ALL.iter().map(|one| (*one, with_status(*one))).collect(),
        with_theme: atlas.themes.iter().filter(|themes| !themes.is_empty()).count(),
    }
}
