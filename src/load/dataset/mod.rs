//! The project's own dataset file: one JSON document, read record by record.
//!
//! The file as a whole must be JSON of a known major version; beyond that every record stands alone. A record of the
//! wrong shape becomes a [`RecordError`] with its table and row, and the others are kept.
//!
//! Since version 1.1 a table may stand as columns instead of rows, and a label as a field for each of its languages:
//! `"name.en":"Kobe"` says the same as `"name":{"en":"Kobe"}`. Both forms are read by the same code and say the same;
//! people write rows, and the app fetches columns, which weigh less.

mod fields;
mod records;
mod table;

pub use records::*;

use super::json::{Json, JsonError};
use fields::{FromFields, read};
use std::fmt;
use table::{Members, Table};

/// Major version of the format that this program reads.
pub const SCHEMA_MAJOR: &str = "1";
/// Version that this program writes.
pub const SCHEMA_VERSION: &str = "1.1";
/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Why a file is not a dataset.
#[derive(Debug)]
pub enum LoadError {
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// Not JSON.
    Json(JsonError),
    /// JSON of another shape: what it should hold is missing, or is not of its kind.
    Frame(&'static str),
    /// A member of the file stands in it twice.
    Twice(&'static str),
    /// A column of a table is not a list, or not as long as the first one.
    Column(&'static str, String),
    /// A format version that this program does not know.
    Version(String),
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(formatter, "the file is larger than {} MiB", MAX_BYTES / 1024 / 1024),
            Self::Json(error) => write!(formatter, "not a dataset: {error}"),
            Self::Frame(wanted) => write!(formatter, "not a dataset: `{wanted}` is missing or of another kind"),
            Self::Twice(name) => write!(formatter, "not a dataset: `{name}` stands in it twice"),
            Self::Column(table, column) => {
                write!(
                    formatter,
                    "not a dataset: column `{column}` of `{table}` is not a list as long as the first one"
                )
            }
            Self::Version(version) => {
                write!(formatter, "format version `{version}` is not known; this program reads {SCHEMA_MAJOR}.x")
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
/// One pass over the bytes for each level of nesting: file, table, record, field.
pub fn decode(bytes: &[u8]) -> Result<RawDataset, LoadError> {
    if bytes.len() > MAX_BYTES {
        return Err(LoadError::TooLarge);
    }
    // A byte order mark, which Windows editors leave, is not JSON.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let frame =
        Frame(Json::parse(bytes).map_err(LoadError::Json)?.members().ok_or(LoadError::Frame("schema_version"))?);
    let version = frame.get("schema_version")?.and_then(Json::text).ok_or(LoadError::Frame("schema_version"))?;
    if version.split('.').next() != Some(SCHEMA_MAJOR) {
        return Err(LoadError::Version(version.into_owned()));
    }
    let mut errors = Vec::new();
    let metadata = read(frame.get("metadata")?.ok_or(LoadError::Frame("metadata"))?.members());
    let metadata = metadata.unwrap_or_else(|cause| {
        errors.push(RecordError { table: "metadata", row: 0, cause });
        RawMetadata::default()
    });
    Ok(RawDataset {
        metadata,
        sources: records("sources", frame.table("sources")?, &mut errors),
        places: records("places", frame.needed("places")?, &mut errors),
        partnerships: records("partnerships", frame.needed("partnerships")?, &mut errors),
        exchanges: records("exchanges", frame.table("exchanges")?, &mut errors),
        organisations: records("organisations", frame.table("organisations")?, &mut errors),
        home_regions: records("home_regions", frame.table("home_regions")?, &mut errors),
        subdivisions: records("subdivisions", frame.table("subdivisions")?, &mut errors),
        world_regions: records("world_regions", frame.table("world_regions")?, &mut errors),
        countries: records("countries", frame.table("countries")?, &mut errors),
        belt_and_road: records("belt_and_road", frame.table("belt_and_road")?, &mut errors),
        periods: records("periods", frame.table("periods")?, &mut errors),
        errors,
    })
}

/// The records of one table that have its shape; the others go to `errors`.
fn records<T: FromFields>(table: &'static str, raw: Table<'_>, errors: &mut Vec<RecordError>) -> Vec<(usize, T)> {
    let mut kept = Vec::with_capacity(raw.len());
    for row in 0..raw.len() {
        match read(raw.row(row)) {
            Ok(record) => kept.push((row, record)),
            Err(cause) => errors.push(RecordError { table, row, cause }),
        }
    }
    kept
}

/// The members of the file.
struct Frame<'a>(Members<'a>);

impl<'a> Frame<'a> {
    /// The member called `name`; an error when there are two, since one of them would be lost in silence.
    fn get(&self, name: &'static str) -> Result<Option<Json<'a>>, LoadError> {
        let mut called = self.0.iter().filter(|(other, _)| other == name).map(|(_, value)| *value);
        match (called.next(), called.next()) {
            (member, None) => Ok(member),
            (_, Some(_)) => Err(LoadError::Twice(name)),
        }
    }

    /// The records of a table; none when the file does not have it.
    fn table(&self, name: &'static str) -> Result<Table<'a>, LoadError> {
        self.get(name)?.map_or(Ok(Table::Rows(Vec::new())), |table| Table::of(name, table))
    }

    /// The records of a table that every file has.
    fn needed(&self, name: &'static str) -> Result<Table<'a>, LoadError> {
        Table::of(name, self.get(name)?.ok_or(LoadError::Frame(name))?)
    }
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
        for text in ["", "<!doctype html>", "{\"schema_version\":\"1.0\"", "[1"] {
            assert!(matches!(decode(text.as_bytes()), Err(LoadError::Json(_))), "{text:?}");
        }
    }

    #[test]
    fn json_of_another_shape_is_refused_by_what_is_missing() {
        let frame = |text: &str| match decode(text.as_bytes()) {
            Err(LoadError::Frame(name)) => name,
            other => panic!("{text}: {other:?}"),
        };
        for text in ["[]", "{}", "7", r#"{"schema_version":1}"#] {
            assert_eq!(frame(text), "schema_version", "{text}");
        }
        assert_eq!(frame(r#"{"schema_version":"1.0"}"#), "metadata");
        assert_eq!(frame(r#"{"schema_version":"1.0","metadata":{}}"#), "places");
        assert_eq!(frame(&SMALL.replace("\"partnerships\":[]", "\"partnerships\":7")), "partnerships");
        assert_eq!(frame(&SMALL.replace("\"partnerships\"", "\"sources\":null,\"partnerships\"")), "sources");
        let twice = SMALL.replace("\"partnerships\":[]", "\"partnerships\":[],\"partnerships\":[]");
        assert!(matches!(decode(twice.as_bytes()), Err(LoadError::Twice("partnerships"))));
    }

    /// [`SMALL`] with its places as these columns.
    fn columns(columns: &str) -> Result<RawDataset, LoadError> {
        let (start, end) = (SMALL.find("[{").unwrap(), SMALL.find("}],").unwrap() + 2);
        decode(format!("{}{columns}{}", &SMALL[..start], &SMALL[end..]).as_bytes())
    }

    const TWO_PLACES: &str = r#"{"about":7,"columns":{"id":["a","b"],"name.en":["A",null],"name.zh-Hans":["甲","乙"],
        "country_code":["CN","JP"],"latitude":[1,2],"longitude":[3,4],"admin_level":["city","city"],"other":[{},[]],
        "geonames_id":[null,null],"search_keys":[["jia"],null]}}"#;

    #[test]
    fn columns_are_read_as_the_rows_that_they_are() {
        let places = columns(TWO_PLACES).unwrap().places;
        let rows = columns(
            r#"[{"id":"a","name":{"en":"A","zh-Hans":"甲"},"country_code":"CN","latitude":1,"longitude":3,
                 "admin_level":"city","search_keys":["jia"]},
                {"id":"b","name.zh-Hans":"乙","country_code":"JP","latitude":2,"longitude":4,"admin_level":"city"}]"#,
        );
        assert_eq!(format!("{places:?}"), format!("{:?}", rows.unwrap().places));
        assert_eq!(places.len(), 2);
    }

    #[test]
    fn a_bad_cell_is_named_with_its_row_and_the_other_records_stay() {
        for (cell, bad, row, cause) in [
            ("[1,2]", r#"[1,"2"]"#, 1, "`latitude` is not a number"),
            (r#"["A",null]"#, r#"[7,"B"]"#, 0, "`name` is not a text"),
            (r#""甲","乙""#, r#""甲",null"#, 1, "`name` is missing"),
            (r#""id":["a","b"]"#, r#""id":[null,"b"]"#, 0, "`id` is missing"),
            (r#"[["jia"],null]"#, r#"["jia",null]"#, 0, "`search_keys` is not a list"),
        ] {
            let raw = columns(&TWO_PLACES.replace(cell, bad)).unwrap();
            assert_eq!(raw.errors, [RecordError { table: "places", row, cause: cause.to_owned() }], "{bad}");
            assert_eq!(raw.places.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [1 - row], "{bad}");
        }
    }

    #[test]
    fn columns_that_are_not_lists_of_one_length_are_refused_by_name() {
        for bad in ["[]", "[1]", "[1,2,3]", "7", "null", "{}"] {
            match columns(&TWO_PLACES.replace("[1,2]", bad)) {
                Err(LoadError::Column("places", column)) => assert_eq!(column, "latitude", "{bad}"),
                other => panic!("{bad}: {other:?}"),
            }
        }
        assert!(
            matches!(columns(r#"{"columns":{"id":7}}"#), Err(LoadError::Column("places", column)) if column == "id")
        );
        for bad in ["{}", r#"{"columns":[]}"#, r#"{"columns":null}"#, r#"{"rows":[]}"#] {
            assert!(matches!(columns(bad), Err(LoadError::Frame("places"))), "{bad}");
        }
    }

    #[test]
    fn columns_without_cells_are_a_table_without_records() {
        for empty in [r#"{"columns":{}}"#, r#"{"columns":{"id":[],"name.en":[]}}"#, "[]"] {
            let raw = columns(empty).unwrap();
            assert!(raw.places.is_empty() && raw.errors.is_empty(), "{empty}");
        }
        let raw = columns(r#"{"columns":{"id":[null,null]}}"#).unwrap();
        assert_eq!(raw.errors.len(), 2);
    }

    #[test]
    fn what_is_wrong_with_a_record_is_said_in_words() {
        let cause = |record: &str| {
            decode(SMALL.replace(r#"{"id":"b","name":"not a label"}"#, record).as_bytes()).unwrap().errors[0]
                .cause
                .clone()
        };
        assert_eq!(cause("7"), "not an object");
        assert_eq!(cause("{}"), "`id` is missing");
        assert_eq!(cause(r#"{"id":7}"#), "`id` is not a text");
        assert_eq!(cause(r#"{"id":"b","name":null}"#), "`name` is missing");
        assert_eq!(cause(r#"{"id":"b","name":"B"}"#), "`name` is not an object of texts by language");
        assert_eq!(cause(r#"{"id":"b","name":{"en":7}}"#), "`name` is not a text");
        assert_eq!(cause(r#"{"id":"b","name":{},"search_keys":7}"#), "`search_keys` is not a list");
        let rest = r#"{"id":"b","name":{},"country_code":"CN","longitude":0,"admin_level":"city","latitude""#;
        assert_eq!(cause(&format!("{rest}:\"1\"}}")), "`latitude` is not a number");
        assert_eq!(cause(&format!("{rest}:1,\"geonames_id\":-1}}")), "`geonames_id` is not a whole number");
    }
}
