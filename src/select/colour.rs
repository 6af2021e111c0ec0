//! Which colour a partnership has: a small number of classes, each with a style of its own.

use crate::index::{Atlas, NO_REGION};
use crate::model::date::Year;
use crate::model::id::PartnershipIx;
use crate::model::theme::Theme;
use crate::state::view::ColourBy;

/// A class of partnerships drawn alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColourClass {
    /// A home region, by row.
    Region(u8),
    /// A theme.
    Theme(Theme),
    /// A decade of [`DECADES`], by row.
    Decade(u8),
    /// Nothing recorded: no region, no theme, no date.
    Unknown,
}

/// First years of the decades that have a colour; the last one is open.
pub const DECADES: [Year; 5] = [1970, 1980, 1990, 2000, 2010];

impl ColourClass {
    /// Name of the style class: `c-region-0` … `c-theme-culture` … `c-decade-1980`, `c-unknown`.
    pub fn style(self) -> String {
        match self {
            Self::Region(row) => format!("c-region-{row}"),
            Self::Theme(theme) => format!("c-theme-{}", theme.id()),
            Self::Decade(row) => format!("c-decade-{}", DECADES[usize::from(row)]),
            Self::Unknown => "c-unknown".to_owned(),
        }
    }
}

/// All classes of one colouring, in the order of the legend; [`ColourClass::Unknown`] comes last.
pub fn classes(atlas: &Atlas, colour: ColourBy) -> Vec<ColourClass> {
    let mut classes: Vec<ColourClass> = match colour {
        ColourBy::HomeRegion => {
            (0u8..).zip(&atlas.dataset().groupings().home_regions).map(|(row, _)| ColourClass::Region(row)).collect()
        }
        ColourBy::Theme => Theme::ALL.into_iter().map(ColourClass::Theme).collect(),
        ColourBy::Decade => (0u8..).zip(DECADES).map(|(row, _)| ColourClass::Decade(row)).collect(),
    };
    classes.push(ColourClass::Unknown);
    classes
}

/// The class of one partnership.
pub fn class_of(atlas: &Atlas, row: PartnershipIx, colour: ColourBy) -> ColourClass {
    let index = row.index();
    match colour {
        ColourBy::HomeRegion => match atlas.home_region[atlas.home[index].index()] {
            NO_REGION => ColourClass::Unknown,
            region => ColourClass::Region(region),
        },
        ColourBy::Theme => atlas.main_theme[index].map_or(ColourClass::Unknown, ColourClass::Theme),
        ColourBy::Decade => atlas.years[index].start.map_or(ColourClass::Unknown, decade),
    }
}

/// The class of a start year; years before the first decade belong to it.
fn decade(year: Year) -> ColourClass {
    let row = (0u8..).zip(DECADES).filter(|(_, first)| *first <= year).map(|(row, _)| row).last();
    ColourClass::Decade(row.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_a_decade() {
        assert_eq!(decade(1949), ColourClass::Decade(0));
        assert_eq!(decade(1979), ColourClass::Decade(0));
        assert_eq!(decade(1980), ColourClass::Decade(1));
        assert_eq!(decade(2026), ColourClass::Decade(4));
    }
}
