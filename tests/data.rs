//! The committed dataset: it is what the tool makes of the committed tables, and it says what the sources say.
//!
//! Expected values are cells of the compiled tables, which hold what the sources state, or figures that the compilers
//! gave with the tables ("compilers' notes" below; the lasting ones are in `static/data/SOURCES.md`).

#![cfg(feature = "cli")]

use serde_json::Value;
use sister_city_atlas::load::dataset::{RawDataset, RawPartnership, decode};
use sister_city_atlas::model::date::{Date, Precision};
use sister_city_atlas::validate::validate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const COMMITTED: &str = "static/data/atlas.json";
/// The same records as columns, which the app fetches.
const COMMITTED_COLUMNS: &str = "static/data/atlas.columns.json";

/// Sources without a page address (compilers' notes: five), or with no more than a site or a remark in its place; they
/// are shown by title.
const SOURCES_WITHOUT_ADDRESS: [&str; 8] = ["s038", "s072", "s082", "s100", "s332", "s336", "s372", "s374"];

fn bytes() -> Vec<u8> {
    std::fs::read(COMMITTED).expect("the dataset is committed")
}

fn raw() -> RawDataset {
    decode(&bytes()).expect("the committed file is a dataset")
}

fn json() -> Value {
    serde_json::from_slice(&bytes()).expect("the committed file is JSON")
}

fn partnerships() -> Vec<RawPartnership> {
    raw().partnerships.into_iter().map(|(_, partnership)| partnership).collect()
}

/// The only partnership of two places.
fn partnership(one: &str, other: &str) -> RawPartnership {
    let ends = [one.min(other), one.max(other)];
    let mut found: Vec<_> =
        partnerships().into_iter().filter(|row| [row.place_a.as_str(), row.place_b.as_str()] == ends).collect();
    assert_eq!(found.len(), 1, "{one} and {other}");
    found.remove(0)
}

/// How many records have each value.
fn counts(values: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

/// All texts of the file with the path of their field, as `.places[].name.en`.
fn texts(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts(item, &format!("{path}[]"), found)),
        Value::Object(fields) => fields.iter().for_each(|(name, field)| texts(field, &format!("{path}.{name}"), found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn all_texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    texts(&json(), "", &mut found);
    found
}

#[test]
fn the_committed_file_is_what_the_tool_makes_of_the_committed_tables() {
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("atlas.json");
    let output = Command::new(env!("CARGO_BIN_EXE_atlas"))
        .args(["dataset", "--tables", "static/data/tables", "--out"])
        .arg(&made)
        .output()
        .expect("the tool runs");
    let printed = String::from_utf8(output.stdout).expect("the tool prints UTF-8");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for (made, committed) in [(made.clone(), COMMITTED), (made.with_extension("columns.json"), COMMITTED_COLUMNS)] {
        assert!(
            std::fs::read(made).expect("the tool writes the file") == std::fs::read(committed).unwrap_or_default(),
            "{committed} is out of date; make it with: cargo run --no-default-features --features cli --bin atlas -- \
             dataset --tables static/data/tables --out {COMMITTED}"
        );
    }
    let left_out = printed.lines().filter(|line| line.starts_with("left out: "));
    let others: Vec<_> =
        left_out.filter(|line| !line.ends_with("not an http or https address and nothing else")).collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn the_columns_that_the_app_fetches_are_the_same_records() {
    let columns = decode(&std::fs::read(COMMITTED_COLUMNS).expect("the columns are committed"));
    let columns = columns.expect("the columns are a dataset");
    // Not by `assert_eq`: the difference of two datasets would be printed in full.
    assert!(format!("{columns:?}") == format!("{:?}", raw()), "the records in the two files differ");
    let ((columns, columns_issues), (rows, issues)) = (validate(columns), validate(raw()));
    assert!(format!("{columns:?}") == format!("{rows:?}"), "the datasets of the two files differ");
    assert_eq!(columns_issues, issues);
}

#[test]
fn a_table_that_is_not_there_is_named() {
    let output = Command::new(env!("CARGO_BIN_EXE_atlas"))
        .args(["dataset", "--tables", "static/data", "--out", "/dev/null"])
        .output()
        .expect("the tool runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("metadata.json: "));
}

#[test]
fn every_record_is_accepted() {
    let (dataset, issues) = validate(raw());
    assert!(issues.is_empty(), "{issues:#?}");
    assert_eq!(dataset.partnerships().len(), raw().partnerships.len());
}

#[test]
fn no_record_of_the_compiled_tables_is_lost() {
    let raw = raw();
    // Compilers' notes: 746 places, 606 partnerships, 267 exchanges.
    assert!(raw.places.len() >= 740, "{} places", raw.places.len());
    assert!(raw.partnerships.len() >= 600, "{} partnerships", raw.partnerships.len());
    assert!(raw.exchanges.len() >= 260, "{} exchanges", raw.exchanges.len());
    for (table, length) in [
        ("places", raw.places.len()),
        ("partnerships", raw.partnerships.len()),
        ("exchanges", raw.exchanges.len()),
        ("organisations", raw.organisations.len()),
        ("belt_and_road", raw.belt_and_road.len()),
        ("periods", raw.periods.len()),
    ] {
        let mut rows = csv::Reader::from_path(format!("static/data/tables/{table}.csv")).unwrap();
        assert_eq!(rows.records().count(), length, "{table}");
    }
}

#[test]
fn every_partnership_and_exchange_names_a_source_and_its_trust() {
    let (dataset, _) = validate(raw());
    assert!(dataset.partnerships().iter().all(|partnership| !partnership.sources.is_empty()));
    assert!(dataset.exchanges().iter().all(|exchange| !exchange.sources.is_empty()));
    // Compilers' notes: high 368, medium 179, low 59.
    let confidence = counts(partnerships().into_iter().map(|row| row.confidence.expect("confidence is recorded")));
    assert_eq!(confidence, BTreeMap::from([("high".into(), 368), ("low".into(), 59), ("medium".into(), 179)]));
    let outcome = counts(raw().exchanges.into_iter().map(|(_, row)| row.outcome.expect("outcome is recorded")));
    // Compilers' notes: held 253, cancelled 9, postponed 5.
    assert_eq!(outcome, BTreeMap::from([("cancelled".into(), 9), ("held".into(), 253), ("postponed".into(), 5)]));
}

#[test]
fn dates_are_as_exact_as_in_the_tables() {
    let dates: Vec<Date> =
        partnerships().iter().filter_map(|row| Some(Date::parse(row.start_date.as_ref()?).unwrap())).collect();
    let exact = |precision| dates.iter().filter(|date| date.precision() == precision).count();
    // Compilers' notes: 604 dated 1973–2025, 464 to the day, 62 to the month, 78 to the year.
    assert_eq!((exact(Precision::Day), exact(Precision::Month), exact(Precision::Year)), (464, 62, 78));
    assert_eq!(dates.iter().map(|date| date.year()).min(), Some(1973));
    assert_eq!(dates.iter().map(|date| date.year()).max(), Some(2025));
    // exchanges.csv: e001 to e003 are undated.
    assert_eq!(raw().exchanges.iter().filter(|(_, row)| row.date.is_none()).count(), 3);
}

#[test]
fn tianjin_and_kobe_came_first() {
    let first =
        partnerships().into_iter().filter(|row| row.start_date.is_some()).min_by_key(|row| row.start_date.clone());
    let first = first.expect("there are partnerships");
    // partnerships.csv l0528.
    assert_eq!((first.place_a.as_str(), first.place_b.as_str()), ("cn-tj", "jp-kobe"));
    assert_eq!(first.start_date.as_deref(), Some("1973-06-24"));
}

#[test]
fn ended_and_suspended_ties_are_told_from_active_ones() {
    let status = counts(partnerships().into_iter().map(|row| row.status));
    // Compilers' notes: 8 ended, 1 suspended.
    assert_eq!(status, BTreeMap::from([("active".into(), 597), ("ended".into(), 8), ("suspended".into(), 1)]));
    // partnerships.csv l0025 and l0269.
    assert_eq!(partnership("cn-bj", "cz-prague").end_date.as_deref(), Some("2019-10-09"));
    assert_eq!(partnership("cn-js-nanjing", "jp-nagoya").status, "suspended");
}

#[test]
fn known_conflicts_are_kept() {
    // Compilers' notes, the eight known conflicts: both dates, whichever of them the record takes.
    for (one, other, dates) in [
        ("cn-sh", "it-milan", ["1976", "1979"]),
        ("cn-hi", "jp-hyogo-prefecture", ["1990-09-28", "1990-09-29"]),
        ("cn-tj", "us-philadelphia", ["1979", "1980"]),
        ("cn-jl-changchun", "jp-sendai", ["1980-10-27", "1980-10-20"]),
        ("cn-jl-hunchun", "jp-sakaiminato", ["1993-10-13", "1993-10-23"]),
        ("cn-zj-hangzhou", "jp-hamamatsu", ["2012-04-06", "2012-04-07"]),
        ("cn-js-kunshan", "us-durham", ["2013", "2014"]),
        ("cn-hl-harbin", "dk-aarhus", ["1984", "1986-01"]),
    ] {
        let partnership = partnership(one, other);
        assert!(!partnership.conflicts.is_empty(), "{one} and {other}");
        let stated: Vec<_> =
            partnership.conflicts.iter().map(|conflict| &conflict.date).chain([&partnership.start_date]).collect();
        for date in dates {
            let is_stated = stated.iter().any(|stated| stated.as_ref().is_some_and(|stated| stated.starts_with(date)));
            assert!(is_stated, "{one} and {other}: {date} is not in {stated:?}");
        }
    }
}

#[test]
fn provinces_have_as_many_partnerships_as_the_compilers_counted() {
    let raw = raw();
    let subdivisions: BTreeMap<_, _> =
        raw.places.iter().map(|(_, place)| (place.id.as_str(), place.subdivision_code.as_deref())).collect();
    let ends = raw.partnerships.iter().flat_map(|(_, row)| [row.place_a.as_str(), row.place_b.as_str()]);
    let counts = counts(ends.filter_map(|place| subdivisions[place]).map(str::to_owned));
    // Compilers' notes: Jiangsu 60, Liaoning 54, Tibet 1.
    assert_eq!((counts["CN-JS"], counts["CN-LN"], counts["CN-XZ"]), (60, 54, 1));
}

#[test]
fn every_place_has_a_chinese_name_and_its_pinyin() {
    for (_, place) in raw().places {
        let chinese = place.name.get("zh-Hans").unwrap_or_default();
        assert!(chinese.chars().any(is_han), "{}", place.id);
        assert!(place.search_keys.iter().any(|key| key.contains(|letter: char| letter.is_ascii_lowercase())));
    }
}

#[test]
fn what_is_said_in_one_language_is_said_in_the_other() {
    let mut english = BTreeMap::<String, usize>::new();
    for (path, text) in all_texts() {
        if let Some(field) = path.strip_suffix(".en") {
            *english.entry(field.to_owned()).or_default() += 1;
        } else if let Some(field) = path.strip_suffix(".zh-Hans") {
            assert!(text.chars().any(is_han), "{path}: {text}");
            *english.entry(field.to_owned()).or_default() -= 1;
        }
    }
    assert!(english.values().all(|difference| *difference == 0), "{english:#?}");
}

#[test]
fn chinese_texts_are_in_simplified_characters() {
    // Characters of traditional or Japanese writing only, common in names; each has another simplified form.
    const NOT_SIMPLIFIED: &str = "東門車馬鳥龍島國廣橋灣縣區蘭達薩賓費爾維聖約紐羅亞瀨戶鶴寧濱陽長岡華無應與專業書會學關開際東歐盧\
        頓圖魯納貝慶鄭鄉蘇遼遠連邁邊錫鎮鐵閩陝陳韓額風飛齊齋壽奧員單問個們來為從當後漢溫滿潤濟灤熱牽獎現發監節糧級紀結絲總\
        線縱練職聯習聽臨舉興蓋藝處號術規親觀記設許詩話認語說調論謝證識議護讀豐貢財貨責賀質買賽贈辦農運過選還開間隊階雙電響\
        頭題顧館駐驗體點齡沢浜広県桜塩亀竜黒児";
    let traditional: BTreeSet<char> = NOT_SIMPLIFIED.chars().filter(|character| is_han(*character)).collect();
    for (path, text) in all_texts() {
        if path.ends_with(".zh-Hans") {
            assert!(!text.contains(|character| traditional.contains(&character)), "{path}: {text}");
        }
    }
}

#[test]
fn texts_are_whole() {
    for (path, text) in all_texts() {
        assert_eq!(text.trim(), text, "{path}");
        assert!(!text.is_empty(), "{path}");
        // What is left when UTF-8 is read as something else.
        assert!(!["\u{FFFD}", "Ã", "â€", "ï¼"].iter().any(|broken| text.contains(broken)), "{path}: {text}");
    }
}

#[test]
fn sources_without_an_address_are_known() {
    let without: Vec<String> =
        raw().sources.into_iter().filter(|(_, source)| source.url.is_none()).map(|(_, source)| source.id).collect();
    assert_eq!(without, SOURCES_WITHOUT_ADDRESS);
}

#[test]
fn the_file_says_that_its_counts_are_not_totals() {
    let metadata = raw().metadata;
    for language in ["en", "zh-Hans"] {
        let coverage = metadata.coverage.get(language).expect("coverage is stated");
        // Compilers' notes: China's association counted about 3,187 pairs.
        assert!(coverage.replace(',', "").contains("3187"), "{coverage}");
    }
    assert_eq!(metadata.home_country, "CN");
}

#[test]
fn the_file_has_the_shape_that_the_schema_describes() {
    let mut schemas = boon::Schemas::new();
    let schema = boon::Compiler::new().compile("tests/dataset.schema.json", &mut schemas).expect("the schema compiles");
    let columns = std::fs::read(COMMITTED_COLUMNS).expect("the columns are committed");
    for file in [json(), serde_json::from_slice(&columns).expect("the columns are JSON")] {
        if let Err(error) = schemas.validate(&file, schema) {
            panic!("{error:#}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let mut schemas = boon::Schemas::new();
    let schema = boon::Compiler::new().compile("tests/dataset.schema.json", &mut schemas).expect("the schema compiles");
    for (pointer, wrong) in [
        ("/schema_version", Value::from("2.0")),
        ("/places", serde_json::json!({"columns": {"id": "cn-tj"}})),
        ("/places", serde_json::json!({"rows": []})),
        ("/places/0/latitude", Value::from(91)),
        ("/places/0/name", serde_json::json!({"zh-Hans": "只有中文"})),
        ("/partnerships/0/start_date", Value::from("1979.03.14")),
        ("/partnerships/0/status", Value::from("dead")),
        ("/partnerships/0/source_ids", Value::Array(Vec::new())),
        ("/sources/0/url", Value::from("javascript:alert(1)")),
        ("/exchanges/5/theme_ids/0", Value::from("culture & arts")),
    ] {
        let mut file = json();
        *file.pointer_mut(pointer).expect("the field is there") = wrong;
        assert!(schemas.validate(&file, schema).is_err(), "{pointer}");
    }
}

#[test]
fn the_schema_describes_every_field_of_the_file() {
    let schema: Value =
        serde_json::from_slice(&std::fs::read("tests/dataset.schema.json").expect("the schema is committed")).unwrap();
    let file = json();
    for (table, records) in file.as_object().expect("the file is an object") {
        let described = &schema["properties"][table];
        let reference = described["items"]["$ref"].as_str().or(described["$ref"].as_str());
        let Some(definition) = reference.and_then(|reference| reference.strip_prefix('#')) else { continue };
        let fields = schema.pointer(definition).expect("the definition exists")["properties"].as_object().unwrap();
        let metadata = std::slice::from_ref(records);
        for record in records.as_array().map_or(metadata, Vec::as_slice) {
            for field in record.as_object().expect("a record is an object").keys() {
                assert!(fields.contains_key(field), "{table}: {field}");
            }
        }
    }
}

/// Whether `character` is a Chinese one of the two main blocks.
fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}')
}
