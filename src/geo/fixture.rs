//! Expected values from d3-geo, see the note in `tests/fixtures/geo/d3_geo.json`.

/// The rows of table `name`.
pub(super) fn rows<const WIDTH: usize>(name: &str) -> Vec<[f64; WIDTH]> {
    let tables: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/geo/d3_geo.json")).expect("the fixture is JSON");
    let rows = tables[name].as_array().expect("the fixture has the table");
    assert!(!rows.is_empty(), "{name}");
    let number = |value: &serde_json::Value| value.as_f64().expect("the table holds numbers");
    rows.iter().map(|row| std::array::from_fn(|column| number(&row[column]))).collect()
}
