//! The project's own dataset file: one JSON document, read record by record.
//!
//! The file as a whole must be JSON of a known major version; beyond that every record stands alone. A record of the
//! wrong shape becomes a [`RecordError`] with its table and row, and the others are kept.

use crate::model::label::Label;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::fmt;

/// Major version of the format that this program reads.
pub const SCHEMA_MAJOR: &str = "1";
/// Version that this program writes.
pub const SCHEMA_VERSION: &str = "1.0";
/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Why a file is not a dataset.
#[derive(Debug)]
pub enum LoadError {
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// Not JSON, or JSON of another shape.
    Json(serde_json::Error),
    /// A format version that this program does not know.
    Version(String),
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(formatter, "the file is larger than {} MiB", MAX_BYTES / 1024 / 1024),
            Self::Json(error) => write!(formatter, "not a dataset: {error}"),
            Self::Version(version) => {
                write!(formatter, "format version {version:?} is not known; this program reads {SCHEMA_MAJOR}.x")
            }
        }
    }
}

/// A record that does not have the shape of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordError {
    /// Table, as `partnerships`.
    pub table: &'static str,
    /// Row in that table, from 0.
    pub row: usize,
    /// What is wrong, in the decoder's words.
    pub cause: String,
}

/// All records of a file, each with its row in the file.
#[derive(Debug, Default)]
pub struct RawDataset {
    /// About the file.
    pub metadata: RawMetadata,
    /// Table `sources`.
    pub sources: Vec<(usize, RawSource)>,
    /// Table `places`.
    pub places: Vec<(usize, RawPlace)>,
    /// Table `partnerships`.
    pub partnerships: Vec<(usize, RawPartnership)>,
    /// Table `exchanges`.
    pub exchanges: Vec<(usize, RawExchange)>,
    /// Table `organisations`.
    pub organisations: Vec<(usize, RawOrganisation)>,
    /// Table `home_regions`.
    pub home_regions: Vec<(usize, RawHomeRegion)>,
    /// Table `subdivisions`.
    pub subdivisions: Vec<(usize, RawSubdivision)>,
    /// Table `world_regions`.
    pub world_regions: Vec<(usize, RawWorldRegion)>,
    /// Table `countries`.
    pub countries: Vec<(usize, RawCountry)>,
    /// Table `belt_and_road`.
    pub belt_and_road: Vec<(usize, RawBeltAndRoad)>,
    /// Table `periods`.
    pub periods: Vec<(usize, RawPeriodBand)>,
    /// Records of the wrong shape.
    pub errors: Vec<RecordError>,
}

/// Reads a dataset file.
///
/// # Errors
/// When the file as a whole is not one; see [`LoadError`]. Bad records are in [`RawDataset::errors`].
///
/// # Cost
/// One pass over the bytes for the frame, and one for each record.
pub fn decode(bytes: &[u8]) -> Result<RawDataset, LoadError> {
    if bytes.len() > MAX_BYTES {
        return Err(LoadError::TooLarge);
    }
    // serde_json does not accept a byte order mark, which Windows editors leave.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let version: VersionOnly = serde_json::from_slice(bytes).map_err(LoadError::Json)?;
    if version.schema_version.split('.').next() != Some(SCHEMA_MAJOR) {
        return Err(LoadError::Version(version.schema_version));
    }
    let frame: Frame = serde_json::from_slice(bytes).map_err(LoadError::Json)?;
    let mut errors = Vec::new();
    Ok(RawDataset {
        metadata: frame.metadata,
        sources: records("sources", &frame.sources, &mut errors),
        places: records("places", &frame.places, &mut errors),
        partnerships: records("partnerships", &frame.partnerships, &mut errors),
        exchanges: records("exchanges", &frame.exchanges, &mut errors),
        organisations: records("organisations", &frame.organisations, &mut errors),
        home_regions: records("home_regions", &frame.home_regions, &mut errors),
        subdivisions: records("subdivisions", &frame.subdivisions, &mut errors),
        world_regions: records("world_regions", &frame.world_regions, &mut errors),
        countries: records("countries", &frame.countries, &mut errors),
        belt_and_road: records("belt_and_road", &frame.belt_and_road, &mut errors),
        periods: records("periods", &frame.periods, &mut errors),
        errors,
    })
}

/// The records of one table that have its shape; the others go to `errors`.
fn records<T: DeserializeOwned>(
    table: &'static str,
    raw: &[&RawValue],
    errors: &mut Vec<RecordError>,
) -> Vec<(usize, T)> {
    let mut kept = Vec::with_capacity(raw.len());
    for (row, value) in raw.iter().enumerate() {
        match serde_json::from_str(value.get()) {
            Ok(record) => kept.push((row, record)),
            Err(error) => errors.push(RecordError { table, row, cause: error.to_string() }),
        }
    }
    kept
}

#[derive(Deserialize)]
struct VersionOnly {
    schema_version: String,
}

#[derive(Deserialize)]
struct Frame<'a> {
    metadata: RawMetadata,
    #[serde(borrow, default)]
    sources: Vec<&'a RawValue>,
    #[serde(borrow)]
    places: Vec<&'a RawValue>,
    #[serde(borrow)]
    partnerships: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    exchanges: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    organisations: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    home_regions: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    subdivisions: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    world_regions: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    countries: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    belt_and_road: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    periods: Vec<&'a RawValue>,
}

/// The file as it is written: the records in order, absent values left out.
#[derive(Debug, Default, Serialize)]
pub struct DatasetFile {
    /// [`SCHEMA_VERSION`].
    pub schema_version: String,
    /// About the file.
    pub metadata: RawMetadata,
    /// Sources.
    pub sources: Vec<RawSource>,
    /// Home regions.
    pub home_regions: Vec<RawHomeRegion>,
    /// Subdivisions of the home country.
    pub subdivisions: Vec<RawSubdivision>,
    /// World regions.
    pub world_regions: Vec<RawWorldRegion>,
    /// Countries.
    pub countries: Vec<RawCountry>,
    /// Signatories of the Belt and Road.
    pub belt_and_road: Vec<RawBeltAndRoad>,
    /// Presets of the time axis.
    pub periods: Vec<RawPeriodBand>,
    /// Places.
    pub places: Vec<RawPlace>,
    /// Partnerships.
    pub partnerships: Vec<RawPartnership>,
    /// Exchanges.
    pub exchanges: Vec<RawExchange>,
    /// Organisations.
    pub organisations: Vec<RawOrganisation>,
}

/// About the file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawMetadata {
    /// Title.
    pub title: Label,
    /// What it holds.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub description: Label,
    /// How much of the world's partnerships it holds: a count from the file is not a total.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub coverage: Label,
    /// Version of the data.
    #[serde(default)]
    pub version: String,
    /// Day of the last change, `YYYY-MM-DD`.
    #[serde(default)]
    pub modified: String,
    /// SPDX identifier of the licence.
    #[serde(default)]
    pub license: String,
    /// Who must be named.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub attribution: Label,
    /// ISO 3166-1 code of the country whose places are "home"; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub home_country: String,
    /// Where errors can be reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issues_url: Option<String>,
}

/// A source.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawSource {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// Address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// official, association, news, encyclopedia, dataset.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A place.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawPlace {
    /// Identifier.
    pub id: String,
    /// Names by language.
    pub name: Label,
    /// Other names for search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternate_names: Vec<String>,
    /// Pinyin of the Chinese name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub search_keys: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country_code: String,
    /// ISO 3166-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdivision_code: Option<String>,
    /// Degrees.
    pub latitude: f64,
    /// Degrees.
    pub longitude: f64,
    /// Level of government.
    pub admin_level: String,
    /// GeoNames identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geonames_id: Option<u32>,
    /// Sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_ids: Vec<String>,
}

/// A partnership.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawPartnership {
    /// Identifier.
    pub id: String,
    /// One place.
    pub place_a: String,
    /// The other place.
    pub place_b: String,
    /// Kind of agreement.
    pub agreement: String,
    /// Whether it holds.
    pub status: String,
    /// EDTF date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    /// EDTF date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// What the start date is the date of.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub date_basis: Label,
    /// high, medium, low.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<String>,
    /// Themes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub theme_ids: Vec<String>,
    /// Remark.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub note: Label,
    /// What other sources say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<RawConflict>,
    /// Sources.
    #[serde(default)]
    pub source_ids: Vec<String>,
}

/// What another source says of the start.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawConflict {
    /// EDTF date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What it says.
    pub statement: Label,
}

/// An exchange.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawExchange {
    /// Identifier.
    pub id: String,
    /// The partnership that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership_id: Option<String>,
    /// Places that took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub place_ids: Vec<String>,
    /// EDTF date or interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What happened.
    pub title: Label,
    /// How.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub form: Label,
    /// Where.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub venue: Label,
    /// How many, in the words of the source.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub participants: Label,
    /// held, postponed, cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Themes, main one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub theme_ids: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub source_ids: Vec<String>,
}

/// An organisation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawOrganisation {
    /// Identifier.
    pub id: String,
    /// Place that it works for; none for a national one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_id: Option<String>,
    /// Names.
    pub name: Label,
    /// friendship_association, foreign_affairs_office.
    #[serde(default)]
    pub role: String,
    /// Page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_ids: Vec<String>,
}

/// A home region.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawHomeRegion {
    /// Identifier.
    pub id: String,
    /// Names.
    pub name: Label,
}

/// A subdivision of the home country.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawSubdivision {
    /// ISO 3166-2.
    pub code: String,
    /// Names.
    pub name: Label,
    /// Pinyin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub search_keys: Vec<String>,
    /// Identifier of its home region.
    pub home_region: String,
}

/// A world region.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawWorldRegion {
    /// UN M49, three digits.
    pub m49: String,
    /// Names.
    pub name: Label,
}

/// A country or area.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawCountry {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Names.
    pub name: Label,
    /// Pinyin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub search_keys: Vec<String>,
    /// UN M49 code of its world region.
    pub region_m49: String,
}

/// A signatory of the Belt and Road.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawBeltAndRoad {
    /// ISO 3166-1 alpha-2.
    pub country_code: String,
    /// EDTF date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<String>,
    /// EDTF date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// Remark.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub note: Label,
    /// Sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_ids: Vec<String>,
}

/// A preset of the time axis.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RawPeriodBand {
    /// Names.
    pub name: Label,
    /// `1979..1991`, `2013..`.
    pub years: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{"schema_version":"1.0","metadata":{"title":{"en":"T"}},
        "places":[{"id":"a","name":{"en":"A"},"country_code":"CN","latitude":1,"longitude":2,"admin_level":"city"},
                  {"id":"b","name":"not a label"}],
        "partnerships":[]}"#;

    #[test]
    fn a_record_of_the_wrong_shape_is_named_and_the_others_stay() {
        let raw = decode(SMALL.as_bytes()).unwrap();
        assert_eq!(raw.places.len(), 1);
        assert_eq!((raw.errors[0].table, raw.errors[0].row), ("places", 1));
    }

    #[test]
    fn a_byte_order_mark_is_accepted() {
        assert!(decode(format!("\u{FEFF}{SMALL}").as_bytes()).is_ok());
    }

    #[test]
    fn another_major_version_is_refused_by_name() {
        let text = SMALL.replace("\"1.0\"", "\"2.0\"");
        assert!(matches!(decode(text.as_bytes()), Err(LoadError::Version(version)) if version == "2.0"));
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in ["", "<!doctype html>", "[]", "{\"schema_version\":\"1.0\""] {
            assert!(matches!(decode(text.as_bytes()), Err(LoadError::Json(_))), "{text:?}");
        }
    }
}
