//! The CSV tables that people edit to the dataset file that the app reads.
//!
//! What was compiled from the sources (places, partnerships, exchanges, sources) and what editors wrote about it
//! (names, texts, groupings) are separate tables, joined here by identifier. A table that cannot be read stops the
//! work; a bad row, or a row that names a record which does not exist, is left out and listed.

mod error;
mod exchanges;
mod groupings;
mod records;
mod table;

pub use error::{Cause, TableError};

use super::dataset::{DatasetFile, RawMetadata, SCHEMA_VERSION};
use error::file_error;
use records::{Ids, PartnershipTables};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use table::Table;

/// Name of the file which says what the dataset is.
pub const METADATA_FILE: &str = "metadata.json";

/// A dataset made from tables.
#[derive(Debug)]
pub struct Compiled {
    /// The file to write.
    pub file: DatasetFile,
    /// Rows and cells that were left out.
    pub problems: Vec<TableError>,
    /// How many sources were left out because no record refers to them.
    pub unused_sources: usize,
}

/// Columns of `sources.csv` and `extra_sources.csv`.
const SOURCE_COLUMNS: &[&str] = &["id", "title", "publisher", "url", "kind", "language"];

/// The tables and the columns that are read of each; others are for editors.
const TABLES: [(&str, &[&str]); 17] = [
    ("sources.csv", SOURCE_COLUMNS),
    ("extra_sources.csv", SOURCE_COLUMNS),
    ("home_regions.csv", &["id", "name_en", "name_zh_hans", "sort_order"]),
    ("subdivisions.csv", &["code", "name_en", "name_zh_hans", "pinyin", "home_region"]),
    ("world_regions.csv", &["m49", "name_en", "name_zh_hans", "sort_order"]),
    ("countries.csv", &["code", "name_en", "name_zh_hans", "pinyin", "m49_region"]),
    ("belt_and_road.csv", &["country_code", "signed", "end", "basis", "note_en", "note_zh_hans"]),
    ("periods.csv", &["name_en", "name_zh_hans", "years"]),
    ("places.csv", PLACE_COLUMNS),
    ("place_names.csv", &["place_id", "name_zh_hans", "pinyin", "aliases"]),
    ("partnerships.csv", PARTNERSHIP_COLUMNS),
    ("partnership_texts.csv", &["partnership_id", "note_en", "note_zh_hans"]),
    ("conflicts.csv", &["partnership_id", "date", "statement_en", "statement_zh_hans"]),
    ("date_bases.csv", &["date_basis", "text_en", "text_zh_hans"]),
    ("exchanges.csv", &["id", "partnership_id", "place_ids", "date", "outcome", "source_ids"]),
    ("exchange_texts.csv", EXCHANGE_TEXT_COLUMNS),
    ("organisations.csv", &["id", "place_id", "name_en", "name_zh_hans", "role", "url", "source_ids"]),
];

const PLACE_COLUMNS: &[&str] = &[
    "id",
    "name_en",
    "name_local",
    "admin_level",
    "country_code",
    "subdivision_code",
    "latitude",
    "longitude",
    "geonames_id",
];

const PARTNERSHIP_COLUMNS: &[&str] = &[
    "id",
    "place_a",
    "place_b",
    "agreement",
    "start_date",
    "date_basis",
    "end_date",
    "status",
    "confidence",
    "source_ids",
];

const EXCHANGE_TEXT_COLUMNS: &[&str] = &[
    "exchange_id",
    "theme_ids",
    "title_en",
    "title_zh_hans",
    "form_en",
    "form_zh_hans",
    "venue_en",
    "venue_zh_hans",
    "participants_en",
    "participants_zh_hans",
];

/// Joins the tables that `open` finds by file name.
///
/// # Shape
/// returns: records in table order, except for groupings which have a `sort_order`; only countries that have places
/// or signed the Belt and Road, only world regions of those countries, only sources that a record refers to
///
/// # Errors
/// When a table cannot be opened, is not UTF-8 CSV or lacks a column; the first such table is named.
pub fn compile(mut open: impl FnMut(&str) -> io::Result<Vec<u8>>) -> Result<Compiled, TableError> {
    let metadata = metadata(&mut open)?;
    let mut problems = Vec::new();
    let mut tables = BTreeMap::new();
    for (name, columns) in TABLES {
        let bytes = open(name).map_err(|error| file_error(name, 0, Cause::Io(error)))?;
        tables.insert(name, Table::read(name, &bytes, columns, &mut problems)?);
    }
    Ok(join(&tables, metadata, problems))
}

/// Reads [`METADATA_FILE`].
fn metadata(open: &mut impl FnMut(&str) -> io::Result<Vec<u8>>) -> Result<RawMetadata, TableError> {
    let error = |cause| file_error(METADATA_FILE, 0, cause);
    let bytes = open(METADATA_FILE).map_err(|cause| error(Cause::Io(cause)))?;
    serde_json::from_slice(&bytes).map_err(|cause| error(Cause::Json(cause)))
}

fn join(tables: &BTreeMap<&str, Table>, metadata: RawMetadata, mut problems: Vec<TableError>) -> Compiled {
    let problems_of = &mut problems;
    let mut sources = records::sources(&tables["sources.csv"], problems_of);
    sources.extend(records::sources(&tables["extra_sources.csv"], problems_of));
    let source_ids = ids(&sources, |source| &source.id);
    let home_regions = groupings::home_regions(&tables["home_regions.csv"], problems_of);
    let subdivisions =
        groupings::subdivisions(&tables["subdivisions.csv"], &ids(&home_regions, |region| &region.id), problems_of);
    let world_regions = groupings::world_regions(&tables["world_regions.csv"], problems_of);
    let countries =
        groupings::countries(&tables["countries.csv"], &ids(&world_regions, |region| &region.m49), problems_of);
    let country_codes = ids(&countries, |country| &country.code);
    let places = records::places(
        &tables["places.csv"],
        &tables["place_names.csv"],
        &country_codes,
        &ids(&subdivisions, |subdivision| &subdivision.code),
        &metadata.home_country,
        problems_of,
    );
    let place_ids = ids(&places, |place| &place.id);
    let partnerships = records::partnerships(
        &PartnershipTables {
            partnerships: &tables["partnerships.csv"],
            texts: &tables["partnership_texts.csv"],
            conflicts: &tables["conflicts.csv"],
            date_bases: &tables["date_bases.csv"],
        },
        &place_ids,
        &source_ids,
        problems_of,
    );
    let exchanges = exchanges::exchanges(
        &tables["exchanges.csv"],
        &tables["exchange_texts.csv"],
        &ids(&partnerships, |partnership| &partnership.id),
        &place_ids,
        &source_ids,
        problems_of,
    );
    let mut file = DatasetFile {
        schema_version: SCHEMA_VERSION.to_owned(),
        metadata,
        sources,
        home_regions,
        subdivisions,
        world_regions,
        countries,
        belt_and_road: groupings::belt_and_road(&tables["belt_and_road.csv"], &country_codes, &source_ids, problems_of),
        periods: groupings::periods(&tables["periods.csv"], problems_of),
        places,
        partnerships,
        exchanges,
        organisations: records::organisations(&tables["organisations.csv"], &place_ids, &source_ids, problems_of),
    };
    keep_used_groupings(&mut file);
    let unused_sources = drop_unused_sources(&mut file);
    Compiled { file, problems, unused_sources }
}

/// Leaves out countries without places or a Belt and Road signature, and world regions without such countries.
fn keep_used_groupings(file: &mut DatasetFile) {
    let mut used = ids(&file.places, |place| &place.country_code);
    used.extend(ids(&file.belt_and_road, |signatory| &signatory.country_code));
    file.countries.retain(|country| used.contains(&country.code));
    let regions = ids(&file.countries, |country| &country.region_m49);
    file.world_regions.retain(|region| regions.contains(&region.m49));
}

/// Leaves out sources that no record refers to; returns how many these were.
fn drop_unused_sources(file: &mut DatasetFile) -> usize {
    let used: BTreeSet<&String> = (file.places.iter().flat_map(|record| &record.source_ids))
        .chain(file.partnerships.iter().flat_map(|record| &record.source_ids))
        .chain(file.exchanges.iter().flat_map(|record| &record.source_ids))
        .chain(file.organisations.iter().flat_map(|record| &record.source_ids))
        .chain(file.belt_and_road.iter().flat_map(|record| &record.source_ids))
        .collect();
    let before = file.sources.len();
    file.sources.retain(|source| used.contains(&source.id));
    before - file.sources.len()
}

fn ids<T>(records: &[T], id: impl Fn(&T) -> &String) -> Ids {
    records.iter().map(id).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::label::Label;

    /// A small set of tables with one partnership and one exchange.
    fn tables() -> BTreeMap<&'static str, String> {
        [
            (METADATA_FILE, r#"{"title":{"en":"T"},"home_country":"CN"}"#),
            (
                "sources.csv",
                "id,title,publisher,url,kind,language\ns1,One,,https://a.example/,official,en\ns2,Two,,,news,zh\n",
            ),
            ("extra_sources.csv", "id,title,publisher,url,kind,language\n"),
            ("home_regions.csv", "id,name_en,name_zh_hans,sort_order\nwest,West,西部,2\neast,East,东部,1\n"),
            ("subdivisions.csv", "code,name_en,name_zh_hans,pinyin,home_region\nCN-TJ,Tianjin,天津,tian jin,east\n"),
            ("world_regions.csv", "m49,name_en,name_zh_hans,sort_order\n030,Eastern Asia,东亚,1\n155,W,西欧,2\n"),
            (
                "countries.csv",
                "code,name_en,name_zh_hans,pinyin,m49_region\nCN,China,中国,zhong guo,030\nJP,Japan,日本,ri ben,030\n\
                 FR,France,法国,fa guo,155\n",
            ),
            ("belt_and_road.csv", "country_code,signed,end,basis,note_en,note_zh_hans\n"),
            ("periods.csv", "name_en,name_zh_hans,years\nOpening up,改革开放,1979..1991\n"),
            (
                "places.csv",
                "id,name_en,name_local,admin_level,country_code,subdivision_code,latitude,longitude,geonames_id\n\
                 jp-kobe,Kobe,神戸市,city,JP,gn:JP.19,34.69,135.18,1859171\n\
                 cn-tj,Tianjin,天津市,province,CN,CN-TJ,39.14,117.18,\n",
            ),
            (
                "place_names.csv",
                "place_id,name_zh_hans,pinyin,aliases\njp-kobe,神户,shen hu,\ncn-tj,天津,tian jin,Tientsin;津\n",
            ),
            (
                "partnerships.csv",
                "id,place_a,place_b,agreement,start_date,date_basis,end_date,status,confidence,source_ids\n\
                 l1,jp-kobe,cn-tj,sister_city,1973-06-24,signed,,active,high,s1\n",
            ),
            ("partnership_texts.csv", "partnership_id,note_en,note_zh_hans\nl1,The first.,首对。\n"),
            ("conflicts.csv", "partnership_id,date,statement_en,statement_zh_hans\nl1,1974,Another.,另一说。\n"),
            ("date_bases.csv", "date_basis,text_en,text_zh_hans\nsigned,Signed,签署\n"),
            (
                "exchanges.csv",
                "id,partnership_id,place_ids,date,outcome,source_ids\n\
                 e1,l1,cn-tj;jp-kobe,1980,held,s1\n",
            ),
            (
                "exchange_texts.csv",
                "exchange_id,theme_ids,title_en,title_zh_hans,form_en,form_zh_hans,venue_en,venue_zh_hans,participants_en,\
                 participants_zh_hans\ne1,economy;people,Sister ports,友好港,,,,,5 visitors,5名访客\n",
            ),
            ("organisations.csv", "id,place_id,name_en,name_zh_hans,role,url,source_ids\n"),
        ]
        .map(|(name, text)| (name, text.to_owned()))
        .into()
    }

    fn compile_tables(tables: &BTreeMap<&'static str, String>) -> Result<Compiled, TableError> {
        compile(|name| {
            tables.get(name).map(|text| text.clone().into_bytes()).ok_or_else(|| io::ErrorKind::NotFound.into())
        })
    }

    #[test]
    fn tables_are_joined_by_identifier() {
        let compiled = compile_tables(&tables()).unwrap();
        assert!(compiled.problems.is_empty(), "{:?}", compiled.problems);
        let [partnership] = compiled.file.partnerships.as_slice() else { panic!("one partnership is wanted") };
        assert_eq!((partnership.place_a.as_str(), partnership.place_b.as_str()), ("cn-tj", "jp-kobe"));
        assert_eq!(partnership.date_basis, Label::new([("en", "Signed"), ("zh-Hans", "签署")]));
        assert_eq!(partnership.note.get("zh-Hans"), Some("首对。"));
        assert_eq!(partnership.conflicts[0].date.as_deref(), Some("1974"));
        let exchange = &compiled.file.exchanges[0];
        assert_eq!((exchange.theme_ids.len(), exchange.participants.get("zh-Hans")), (2, Some("5名访客")));
        assert!(exchange.venue.is_empty());
    }

    #[test]
    fn a_place_keeps_its_full_name_at_home_and_no_foreign_geonames_code() {
        let file = compile_tables(&tables()).unwrap().file;
        let [kobe, tianjin] = file.places.as_slice() else { panic!("two places are wanted") };
        assert_eq!((kobe.subdivision_code.as_deref(), tianjin.subdivision_code.as_deref()), (None, Some("CN-TJ")));
        assert_eq!(tianjin.alternate_names, ["Tientsin", "津", "天津市"]);
        assert!(kobe.alternate_names.is_empty());
    }

    #[test]
    fn only_what_a_record_uses_is_kept_and_groupings_are_sorted() {
        let compiled = compile_tables(&tables()).unwrap();
        let file = compiled.file;
        assert_eq!(file.home_regions.iter().map(|region| region.id.as_str()).collect::<Vec<_>>(), ["east", "west"]);
        assert_eq!(file.countries.len(), 2);
        assert_eq!(file.world_regions.len(), 1);
        assert_eq!((file.sources.len(), compiled.unused_sources), (1, 1));
    }

    #[test]
    fn a_bad_row_is_left_out_and_named_with_those_that_need_it() {
        let mut tables = tables();
        let places = tables.get_mut("places.csv").unwrap();
        *places = places.replace("34.69", "north");
        let compiled = compile_tables(&tables).unwrap();
        let problems: Vec<_> = compiled.problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            problems,
            [
                "places.csv row 2, `latitude` \"north\": not a number of the kind wanted",
                "partnerships.csv row 2, `place_a` \"jp-kobe\": places.csv has no such record",
                "exchanges.csv row 2, `partnership_id` \"l1\": partnerships.csv has no such record",
            ]
        );
        assert_eq!(compiled.file.places.len(), 1);
        assert!(compiled.file.partnerships.is_empty());
    }

    #[test]
    fn a_text_about_no_record_and_a_record_without_its_text_are_named() {
        let mut tables = tables();
        let texts = tables.get_mut("exchange_texts.csv").unwrap();
        *texts = texts.replace("e1,", "e9,");
        let problems: Vec<_> = compile_tables(&tables).unwrap().problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            problems,
            [
                "exchange_texts.csv row 2, `exchange_id` \"e9\": exchanges.csv has no such record",
                "exchanges.csv row 2, `id` \"e1\": exchange_texts.csv has no row for it",
            ]
        );
    }

    #[test]
    fn an_address_with_a_remark_is_left_out_and_the_source_stays() {
        let mut tables = tables();
        let sources = tables.get_mut("sources.csv").unwrap();
        *sources = sources.replace("https://a.example/", "https://a.example/ (a copy)");
        let compiled = compile_tables(&tables).unwrap();
        assert_eq!(compiled.file.sources[0].url, None);
        assert!(matches!(compiled.problems[0].cause, Cause::NotAnAddress));
    }

    #[test]
    fn a_table_that_is_missing_stops_the_work() {
        let mut tables = tables();
        tables.remove("conflicts.csv");
        let error = compile_tables(&tables).unwrap_err();
        assert_eq!((error.table.as_str(), error.row), ("conflicts.csv", 0));
        assert!(matches!(error.cause, Cause::Io(_)));
    }
}
