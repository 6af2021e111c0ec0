//! The result in numbers, for the sentence above the map.

use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::place::AdminLevel;
use crate::model::rank::count_distinct;

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
    let homes = || rows.iter().map(|row| atlas.home[row.index()]);
    let partners = || rows.iter().map(|row| atlas.partner[row.index()]);
    let is_province = |place: &PlaceIx| atlas.place(*place).admin_level == AdminLevel::Province;
    let provinces = count_distinct(homes().filter(is_province).map(PlaceIx::index));
    let home_places = count_distinct(homes().map(PlaceIx::index));
    let home_levels = match provinces {
        0 => HomeLevels::Cities,
        provinces if provinces == home_places => HomeLevels::Provinces,
        _ => HomeLevels::Both,
    };
    Summary {
        partnerships: rows.len(),
        home_places,
        home_levels,
        partners: count_distinct(partners().map(PlaceIx::index)),
        countries: count_distinct(partners().map(|place| usize::from(atlas.country[place.index()]))),
    }
}
