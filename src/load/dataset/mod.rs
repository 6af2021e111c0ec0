//! The project's own dataset file: one JSON document, read record by record.
//!
//! The file as a whole must be JSON of a known major version; beyond that every record stands alone. A record of the
//! wrong shape becomes a [`RecordError`] with its table and row, and the others are kept.

mod fields;
mod records;

pub use records::*;

use fields::{FromFields, read};
use serde::Deserialize;
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
    let frame: Frame<'_> = serde_json::from_slice(bytes).map_err(LoadError::Json)?;
    let mut errors = Vec::new();
    let metadata = match read(frame.metadata.get()) {
        Ok(metadata) => metadata,
        Err(cause) => {
            errors.push(RecordError { table: "metadata", row: 0, cause });
            RawMetadata::default()
        }
    };
    Ok(RawDataset {
        metadata,
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
fn records<T: FromFields>(table: &'static str, raw: &[&RawValue], errors: &mut Vec<RecordError>) -> Vec<(usize, T)> {
    let mut kept = Vec::with_capacity(raw.len());
    for (row, value) in raw.iter().enumerate() {
        match read(value.get()) {
            Ok(record) => kept.push((row, record)),
            Err(cause) => errors.push(RecordError { table, row, cause }),
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
    #[serde(borrow)]
    metadata: &'a RawValue,
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
