//! Everything that a shared link restores.

use super::filter::Filter;
use crate::geo::lon_lat::LonLat;
use crate::geo::within::within;
use crate::model::id::{PartnershipId, PlaceId};

/// Central meridian of the default map, in degrees east: the edge then lies in the open Atlantic and cuts no continent.
pub const DEFAULT_MERIDIAN: f64 = 155.0;
/// Widest view: the whole world.
pub const MIN_ZOOM: f64 = 1.0;
/// Closest view.
pub const MAX_ZOOM: f64 = 12.0;

/// Everything that a shared link restores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Which partnerships are wanted.
    pub filter: Filter,
    /// What is opened in the panel.
    pub focus: Option<Focus>,
    /// Which part of the map is shown; `None` fits the map to the stage by itself.
    pub camera: Option<Camera>,
    /// Central meridian of the map.
    pub meridian: Meridian,
    /// What colours mean.
    pub colour: ColourBy,
    /// Language of the interface as a BCP 47 tag; `None` follows the visitor's own.
    pub language: Option<String>,
    /// Light or dark.
    pub appearance: Appearance,
    /// Which page is open.
    pub page: Page,
}

/// What is opened in the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// A place.
    Place(PlaceId),
    /// A partnership.
    Partnership(PartnershipId),
}

/// Which part of the map is shown.
///
/// Invariant: `zoom` is between [`MIN_ZOOM`] and [`MAX_ZOOM`]; [`Camera::new`] clamps it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    centre: LonLat,
    zoom: f64,
}

impl Camera {
    /// The camera over `centre`, its zoom clamped.
    pub fn new(centre: LonLat, zoom: f64) -> Self {
        let zoom = if zoom.is_finite() { within(zoom, MIN_ZOOM, MAX_ZOOM) } else { MIN_ZOOM };
        Self { centre, zoom }
    }

    /// The point in the middle of the stage.
    pub fn centre(self) -> LonLat {
        self.centre
    }

    /// How many times larger than the whole world.
    pub fn zoom(self) -> f64 {
        self.zoom
    }
}

/// Central meridian of the map, in degrees east, to a millionth: about 0.1 m.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meridian(f64);

impl Meridian {
    /// The meridian `degrees` east, rounded to a millionth; `None` unless finite and in [-180, 180].
    pub fn new(degrees: f64) -> Option<Self> {
        (-180.0..=180.0).contains(&degrees).then(|| Self((degrees * 1e6).round() / 1e6))
    }

    /// Degrees east.
    pub fn degrees(self) -> f64 {
        self.0
    }
}

impl Default for Meridian {
    fn default() -> Self {
        Self(DEFAULT_MERIDIAN)
    }
}

/// What colours mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourBy {
    /// Region of the home place.
    #[default]
    HomeRegion,
    /// Main theme.
    Theme,
    /// Decade of the start.
    Decade,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the visitor's system.
    #[default]
    Auto,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// Which page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The map.
    #[default]
    Map,
    /// The same rows as a table.
    Table,
    /// Where the data are from and what they do not cover.
    Data,
}
