//! The accepted records.

use crate::load::dataset::RawMetadata;
use crate::model::id::{PartnershipId, PartnershipIx, PlaceId, PlaceIx};
use crate::model::organisation::Organisation;
use crate::model::partnership::{Exchange, Partnership};
use crate::model::place::Place;
use crate::model::region::{BeltAndRoad, Country, HomeRegion, PeriodBand, Subdivision, WorldRegion};
use crate::model::rows::Rows;
use crate::model::source::Source;

/// All accepted records of a file.
///
/// Invariant: every row number in a record is a row of the table it points into. Only [`super::validate`] makes one.
#[derive(Debug)]
pub struct Dataset {
    pub(super) metadata: RawMetadata,
    pub(super) sources: Vec<Source>,
    pub(super) places: Vec<Place>,
    pub(super) partnerships: Vec<Partnership>,
    pub(super) exchanges: Vec<Exchange>,
    pub(super) organisations: Vec<Organisation>,
    pub(super) groupings: Groupings,
    pub(super) place_rows: Rows,
    pub(super) partnership_rows: Rows,
}

/// The groupings of places that a file brings.
#[derive(Debug, Default)]
pub struct Groupings {
    /// Regions of the home country.
    pub home_regions: Vec<HomeRegion>,
    /// Subdivisions of the home country.
    pub subdivisions: Vec<Subdivision>,
    /// Regions of the world.
    pub world_regions: Vec<WorldRegion>,
    /// Countries and areas.
    pub countries: Vec<Country>,
    /// Signatories of the Belt and Road.
    pub belt_and_road: Vec<BeltAndRoad>,
    /// Presets of the time axis.
    pub periods: Vec<PeriodBand>,
}

impl Dataset {
    /// About the file.
    pub fn metadata(&self) -> &RawMetadata {
        &self.metadata
    }

    /// Sources.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Places.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Partnerships.
    pub fn partnerships(&self) -> &[Partnership] {
        &self.partnerships
    }

    /// The place called `id`.
    pub fn place_row(&self, id: &PlaceId) -> Option<PlaceIx> {
        self.place_rows.get(id.as_str()).map(PlaceIx)
    }

    /// The partnership called `id`.
    pub fn partnership_row(&self, id: &PartnershipId) -> Option<PartnershipIx> {
        self.partnership_rows.get(id.as_str()).map(PartnershipIx)
    }

    /// Exchanges.
    pub fn exchanges(&self) -> &[Exchange] {
        &self.exchanges
    }

    /// Organisations.
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// Groupings of places.
    pub fn groupings(&self) -> &Groupings {
        &self.groupings
    }
}
