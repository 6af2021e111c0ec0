//! Places: the administrative bodies that partner with each other.

use super::id::{PlaceId, SourceIx};
use super::label::Label;

/// An administrative body that takes part in partnerships.
///
/// A city and the province around it are two places: Shanghai–Osaka city and Shanghai–Osaka prefecture are two
/// partnerships.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Permanent name.
    pub id: PlaceId,
    /// Names by language.
    pub name: Label,
    /// Other names that a search should find, as `Canton` or `Leningrad`.
    pub alternate_names: Vec<String>,
    /// Pinyin of the Chinese name, toneless, syllables parted by spaces; also the key by which Chinese names sort.
    pub search_keys: Vec<String>,
    /// ISO 3166-1 alpha-2 code of the country or area.
    pub country_code: String,
    /// ISO 3166-2 code of the first-level subdivision, where recorded.
    pub subdivision_code: Option<String>,
    /// Degrees, WGS 84.
    pub longitude: f64,
    /// Degrees, WGS 84.
    pub latitude: f64,
    /// Level of government.
    pub admin_level: AdminLevel,
    /// GeoNames identifier of the point.
    pub geonames_id: Option<u32>,
    /// Where the record is from.
    pub sources: Vec<SourceIx>,
}

/// Level of government of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AdminLevel {
    /// Province, state, 省, 州, land, oblast.
    Province,
    /// Japanese prefecture (府县) and its like.
    Prefecture,
    /// City.
    City,
    /// District of a city.
    District,
    /// County.
    County,
    /// Town.
    Town,
    /// Something else.
    Other,
}

impl AdminLevel {
    /// All levels, largest first.
    pub const ALL: [Self; 7] =
        [Self::Province, Self::Prefecture, Self::City, Self::District, Self::County, Self::Town, Self::Other];

    /// Name in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::Prefecture => "prefecture",
            Self::City => "city",
            Self::District => "district",
            Self::County => "county",
            Self::Town => "town",
            Self::Other => "other",
        }
    }

    /// The level called `id`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}
