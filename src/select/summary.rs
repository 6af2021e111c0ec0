//! The result in numbers, for the sentence above the map.

use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::place::AdminLevel;
use std::collections::BTreeSet;

/// The result in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Partnerships.
    pub partnerships: usize,
    /// Home places.
    pub home_places: usize,
    /// What the home places are.
    pub home_levels: HomeLevels,
    /// Places at the other end.
    pub partners: usize,
    /// Countries of the partners.
    pub countries: usize,
}

/// What the home places of a result are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeLevels {
    /// Cities, districts, counties and towns.
    Cities,
    /// Provinces.
    Provinces,
    /// Both.
    Both,
}

/// Counts `rows`.
pub fn summary(atlas: &Atlas, rows: &[PartnershipIx]) -> Summary {
    let homes: BTreeSet<PlaceIx> = rows.iter().map(|row| atlas.home[row.index()]).collect();
    let partners: BTreeSet<PlaceIx> = rows.iter().map(|row| atlas.partner[row.index()]).collect();
    let countries: BTreeSet<u16> = partners.iter().map(|place| atlas.country[place.index()]).collect();
    let provinces = homes.iter().filter(|place| atlas.place(**place).admin_level == AdminLevel::Province).count();
    let home_levels = match provinces {
        0 => HomeLevels::Cities,
        provinces if provinces == homes.len() => HomeLevels::Provinces,
        _ => HomeLevels::Both,
    };
    Summary {
        partnerships: rows.len(),
        home_places: homes.len(),
        home_levels,
        partners: partners.len(),
        countries: countries.len(),
    }
}
