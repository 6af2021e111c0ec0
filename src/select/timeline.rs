//! New partnerships for each year, stacked by colour.

use super::colour::{ColourClass, class_of, classes};
use super::filter::rows_ignoring;
use crate::index::Atlas;
use crate::model::date::Year;
use crate::model::id::PartnershipIx;
use crate::state::filter::{Facet, Filter};
use crate::state::view::ColourBy;

/// New partnerships for each year.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Colour classes, from the bottom of the stack upwards.
    pub classes: Vec<ColourClass>,
    /// One bar for each year from the first to the last of the whole file, without gaps.
    pub bars: Vec<Bar>,
    /// The bar of partnerships without a date.
    pub undated: Vec<usize>,
}

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The year.
    pub year: Year,
    /// New partnerships, one number for each class of the histogram.
    pub counts: Vec<usize>,
}

impl Bar {
    /// New partnerships of all colours.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl Histogram {
    /// The year with most new partnerships, the earliest of equals; `None` when there is none.
    pub fn peak(&self) -> Option<(Year, usize)> {
        let peak = self.bars.iter().rev().max_by_key(|bar| bar.total())?;
        (peak.total() > 0).then(|| (peak.year, peak.total()))
    }
}

/// Counts the partnerships that pass every facet but the years: what the time axis lets one choose from.
pub fn histogram(atlas: &Atlas, filter: &Filter, colour: ColourBy) -> Histogram {
    count(atlas, &rows_ignoring(atlas, filter, Facet::Years), colour)
}

/// Counts `rows` by the year in which they began.
///
/// # Shape
/// returns: the years of the whole file, whichever rows are counted
pub fn count(atlas: &Atlas, rows: &[PartnershipIx], colour: ColourBy) -> Histogram {
    let classes = classes(atlas, colour);
    let (first, last) = atlas.year_bounds().unwrap_or((0, -1));
    let mut bars: Vec<Bar> = (first..=last).map(|year| Bar { year, counts: vec![0; classes.len()] }).collect();
    let mut undated = vec![0; classes.len()];
    for &row in rows {
        let class = position(&classes, atlas, row, colour);
        match atlas.years[row.index()].start {
            Some(year) => bars[usize::try_from(year - first).expect("`first` is the least year")].counts[class] += 1,
            None => undated[class] += 1,
        }
    }
    Histogram { classes, bars, undated }
}

fn position(classes: &[ColourClass], atlas: &Atlas, row: PartnershipIx, colour: ColourBy) -> usize {
    let class = class_of(atlas, row, colour);
    classes.iter().position(|other| *other == class).expect("`classes` lists every class of the colouring")
}

/// Entries of the legend: every class with the partnerships that the filter leaves to it.
///
/// Counts ignore the facet that the legend itself toggles: home for regions, theme for themes, years for decades.
pub fn legend(atlas: &Atlas, filter: &Filter, colour: ColourBy) -> Vec<(ColourClass, usize)> {
    let own = match colour {
        ColourBy::HomeRegion => Facet::Home,
        ColourBy::Theme => Facet::Theme,
        ColourBy::Decade => Facet::Years,
    };
    let classes = classes(atlas, colour);
    let mut counts = vec![0; classes.len()];
    for row in rows_ignoring(atlas, filter, own) {
        counts[position(&classes, atlas, row, colour)] += 1;
    }
    classes.into_iter().zip(counts).collect()
}
