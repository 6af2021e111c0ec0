//! Groupings of places, all of them data: home regions, subdivisions, countries, world regions, Belt and Road.

use super::date::Date;
use super::id::SourceIx;
use super::label::Label;
use super::period::Period;

/// A group of subdivisions of the home country, as "East coast".
#[derive(Clone, Debug, PartialEq)]
pub struct HomeRegion {
    /// Name in files and links.
    pub id: String,
    /// Names by language.
    pub name: Label,
}

/// First-level subdivision of the home country: a province.
#[derive(Clone, Debug, PartialEq)]
pub struct Subdivision {
    /// ISO 3166-2 code.
    pub code: String,
    /// Names by language.
    pub name: Label,
    /// Pinyin of the Chinese name.
    pub search_keys: Vec<String>,
    /// Row of its region in the list of home regions.
    pub home_region: usize,
}

/// A country or area of the UN M49 standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code.
    pub code: String,
    /// Names by language.
    pub name: Label,
    /// Pinyin of the Chinese name.
    pub search_keys: Vec<String>,
    /// Row of its region in the list of world regions.
    pub world_region: usize,
}

/// A sub-region of the UN M49 standard, as "030 Eastern Asia".
#[derive(Clone, Debug, PartialEq)]
pub struct WorldRegion {
    /// Three-digit M49 code, as text.
    pub m49: String,
    /// Names by language.
    pub name: Label,
}

/// A country's signature under the Belt and Road initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct BeltAndRoad {
    /// ISO 3166-1 alpha-2 code.
    pub country_code: String,
    /// When the document was signed, where a date is known.
    pub signed: Option<Date>,
    /// When the country left, if it did.
    pub end: Option<Date>,
    /// A remark for the reader.
    pub note: Label,
    /// Where the record is from.
    pub sources: Vec<SourceIx>,
}

/// A named period offered as a preset on the time axis, as "Opening up, 1979–1991".
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodBand {
    /// Names by language.
    pub name: Label,
    /// Its years.
    pub period: Period,
}
