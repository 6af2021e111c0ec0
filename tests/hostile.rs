//! What strangers' files get: nothing is believed, nothing good is lost, everything refused is named.

use sister_city_atlas::load::dataset::decode;
use sister_city_atlas::validate::dataset::Dataset;
use sister_city_atlas::validate::issue::{Issue, Problem, Severity};
use sister_city_atlas::validate::validate;

/// A small file with two places and one source, and the given partnerships (JSON objects without their braces).
fn file(places: &[&str], partnerships: &[&str]) -> String {
    let objects = |rows: &[&str]| rows.iter().map(|row| format!("{{{row}}}")).collect::<Vec<_>>().join(",");
    let good_places = [
        r#""id":"cn-a","name":{"en":"A"},"country_code":"CN","latitude":30,"longitude":110,"admin_level":"city""#,
        r#""id":"jp-b","name":{"en":"B"},"country_code":"JP","latitude":35,"longitude":135,"admin_level":"city""#,
    ];
    format!(
        r#"{{"schema_version":"1.0","metadata":{{"title":{{"en":"T"}},"home_country":"CN"}},
        "sources":[{{"id":"s1","title":"A page","url":"https://example.org/"}}],
        "world_regions":[{{"m49":"030","name":{{"en":"Eastern Asia"}}}}],
        "countries":[{{"code":"CN","name":{{"en":"China"}},"region_m49":"030"}},
                     {{"code":"JP","name":{{"en":"Japan"}},"region_m49":"030"}}],
        "places":[{}],"partnerships":[{}]}}"#,
        objects(&[&good_places, places].concat()),
        objects(partnerships)
    )
}

fn read(text: &str) -> (Dataset, Vec<Issue>) {
    validate(decode(text.as_bytes()).expect("the frame of the file is right"))
}

fn partnership(id: &str, rest: &str) -> String {
    format!(
        r#""id":"{id}","place_a":"cn-a","place_b":"jp-b","agreement":"sister_city","status":"active","source_ids":["s1"]{rest}"#
    )
}

#[test]
fn a_good_file_has_no_issue() {
    let (dataset, issues) = read(&file(&[], &[&partnership("p1", r#","start_date":"1973-06-24""#)]));
    assert_eq!((dataset.places().len(), dataset.partnerships().len(), issues), (2, 1, Vec::new()));
}

#[test]
fn every_refused_partnership_is_named_and_the_good_ones_stay() {
    let same = r#""id":"p2","place_a":"cn-a","place_b":"cn-a","agreement":"sister_city","status":"active","source_ids":["s1"]"#;
    let nowhere =
        r#""id":"p3","place_a":"cn-a","place_b":"xx","agreement":"sister_city","status":"active","source_ids":["s1"]"#;
    let unsourced =
        r#""id":"p4","place_a":"cn-a","place_b":"jp-b","agreement":"other","status":"active","source_ids":[]"#;
    let rows = [
        partnership("p1", ""),
        same.to_owned(),
        nowhere.to_owned(),
        unsourced.to_owned(),
        partnership("p5", r#","start_date":"2021-02-30""#),
        partnership("p6", r#","start_date":"2000","end_date":"1999""#),
        partnership("p1", ""),
        partnership("p7", ""),
        r#""id":7"#.to_owned(),
    ];
    let (dataset, issues) = read(&file(&[], &rows.iter().map(String::as_str).collect::<Vec<_>>()));
    assert_eq!(dataset.partnerships().len(), 1);
    let refused: Vec<usize> =
        issues.iter().filter(|issue| issue.severity == Severity::Skipped).map(|issue| issue.row).collect();
    // The row of the wrong shape (8) is found while decoding, before the others.
    assert_eq!(refused, [8, 1, 2, 3, 4, 5, 6, 7]);
    assert!(matches!(issues.last().map(|issue| &issue.problem), Some(Problem::DuplicatePartnership(id)) if id == "p1"));
    let words: Vec<String> = issues.iter().map(ToString::to_string).collect();
    assert!(words[2].contains("partnerships row 2 (p3): `place_b`: there is no \"xx\""), "{}", words[2]);
}

#[test]
fn an_ended_agreement_makes_room_for_a_new_one() {
    let ended = partnership("p1", r#","end_date":"1990""#).replace("active", "ended");
    let (dataset, issues) = read(&file(&[], &[&ended, &partnership("p2", r#","start_date":"1995""#)]));
    assert_eq!((dataset.partnerships().len(), issues), (2, Vec::new()));
}

#[test]
fn markup_in_names_and_notes_stays_text() {
    let place = r#""id":"cn-x","name":{"en":"<img src=x onerror=alert(1)>"},"country_code":"CN","latitude":1,"longitude":1,"admin_level":"city""#;
    let note = partnership("p1", r#","note":{"en":"</script><script>alert(1)</script>"}"#);
    let (dataset, issues) = read(&file(&[place], &[&note]));
    assert_eq!(issues, []);
    assert_eq!(dataset.places()[2].name.in_language("en").text, "<img src=x onerror=alert(1)>");
    assert_eq!(dataset.partnerships()[0].note.in_language("en").text, "</script><script>alert(1)</script>");
}

#[test]
fn points_off_the_earth_are_refused_by_name() {
    let place = |id: &str, latitude: &str, longitude: &str| {
        format!(
            r#""id":"{id}","name":{{"en":"X"}},"country_code":"CN","latitude":{latitude},"longitude":{longitude},"admin_level":"city""#
        )
    };
    let places = [place("p1", "91", "181"), place("p2", "110", "30"), place("p3", "1e999", "0"), place("p4", "0", "0")];
    let (dataset, issues) = read(&file(&places.iter().map(String::as_str).collect::<Vec<_>>(), &[]));
    assert_eq!(dataset.places().len(), 3, "only the point at 0°, 0° is kept");
    let problems: Vec<&Problem> = issues.iter().map(|issue| &issue.problem).collect();
    assert!(
        matches!(
            problems[..],
            [Problem::Shape(_), Problem::BadCoordinates, Problem::SwappedCoordinates, Problem::NullIsland]
        ),
        "{problems:?}"
    );
}

#[test]
fn strange_addresses_are_left_out_and_reported() {
    let text = file(&[], &[&partnership("p1", "")]).replace("https://example.org/", "javascript:alert(1)");
    let (dataset, issues) = read(&text);
    assert_eq!(dataset.sources()[0].url, None);
    assert!(matches!(&issues[0].problem, Problem::BadUrl(url) if url == "javascript:alert(1)"));
}

#[test]
fn bidi_controls_are_taken_out_of_names_and_counted() {
    let place = "\"id\":\"cn-x\",\"name\":{\"en\":\"Os\\u202Eaka\"},\"country_code\":\"CN\",\"latitude\":1,\"longitude\":1,\"admin_level\":\"city\"";
    let (dataset, issues) = read(&file(&[place], &[]));
    assert_eq!(dataset.places()[2].name.in_language("en").text, "Osaka");
    assert_eq!(issues[0].problem, Problem::BidiControls("name"));
}

#[test]
fn unknown_words_fall_back_and_are_reported() {
    let odd = partnership("p1", r#","theme_ids":["culture","magic"]"#)
        .replace("sister_city", "blood_brothers")
        .replace("active", "dormant");
    let (dataset, issues) = read(&file(&[], &[&odd]));
    let partnership = &dataset.partnerships()[0];
    assert_eq!((partnership.agreement.id(), partnership.status.id()), ("other", "unknown"));
    assert_eq!(partnership.themes.iter().count(), 1);
    assert_eq!(issues.len(), 3);
}

#[test]
fn deep_nesting_and_long_names_are_refused_without_harm() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(decode(deep.as_bytes()).is_err());
    let long = format!(
        r#""id":"cn-x","name":{{"en":"{}"}},"country_code":"CN","latitude":1,"longitude":1,"admin_level":"city""#,
        "x".repeat(201)
    );
    let (dataset, issues) = read(&file(&[&long], &[]));
    assert_eq!((dataset.places().len(), issues.len()), (2, 2));
}
