//! The dataset file with its tables as columns: what the app fetches, since like values side by side compress better.

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The file, which has its tables as rows, as text with its tables as columns; one column on each line.
pub(crate) fn write(file: &Map<String, Value>) -> String {
    let members = file.iter().map(|(name, member)| {
        let member = member.as_array().map_or_else(|| member.to_string(), |records| table(records));
        format!("{}:{member}", Value::from(name.as_str()))
    });
    format!("{{\n{}\n}}\n", members.collect::<Vec<_>>().join(",\n"))
}

/// The columns of a table, in the order of their names, so that the languages of a label stand side by side.
fn table(records: &[Value]) -> String {
    let records: Vec<BTreeMap<String, &Value>> = records.iter().map(fields).collect();
    let names: BTreeSet<&String> = records.iter().flat_map(BTreeMap::keys).collect();
    let columns = names.into_iter().map(|name| {
        let cells = records.iter().map(|record| record.get(name).copied().cloned().unwrap_or_default());
        format!("{}:{}", Value::from(name.as_str()), cells.collect::<Value>())
    });
    format!("{{\"columns\":{{\n{}\n}}}}", columns.collect::<Vec<_>>().join(",\n"))
}

/// The fields of a record; a label, the only object among them, becomes a field for each language.
fn fields(record: &Value) -> BTreeMap<String, &Value> {
    let mut fields = BTreeMap::new();
    for (name, field) in record.as_object().into_iter().flatten() {
        match field {
            Value::Object(texts) => {
                fields.extend(texts.iter().map(|(language, text)| (format!("{name}.{language}"), text)));
            }
            _ => {
                fields.insert(name.clone(), field);
            }
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngSeed};
    use serde_json::json;
    use sister_city_atlas::load::dataset::decode;

    fn members(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(members) => members,
            other => panic!("{other} is not an object"),
        }
    }

    #[test]
    fn each_column_is_one_line() {
        let records = json!([{"id": "x", "name": {"en": "X", "zh-Hans": "某"}, "list": [1, 2]}, {"id": "y"}]);
        let expected = "{\n\"about\":{\"title\":{\"en\":\"T\"}},\n\"empty\":{\"columns\":{\n\n}},\n\"full\":{\"columns\":{\n\
            \"id\":[\"x\",\"y\"],\n\"list\":[[1,2],null],\n\"name.en\":[\"X\",null],\n\"name.zh-Hans\":[\"某\",null]\n}}\n}\n";
        assert_eq!(write(&members(json!({"about": {"title": {"en": "T"}}, "full": records, "empty": []}))), expected);
    }

    /// A value or none: an optional field that a record may lack.
    fn perhaps(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Option<Value>> {
        proptest::option::of(value)
    }

    fn label() -> impl Strategy<Value = Value> {
        let texts = proptest::collection::btree_map(prop_oneof!["en", "zh-Hans", "ja"], any::<String>(), 1..3);
        texts.prop_map(|texts| json!(texts))
    }

    fn ids() -> impl Strategy<Value = Value> {
        proptest::collection::vec("[a-z]{1,3}", 0..3).prop_map(Value::from)
    }

    /// A partnership with or without each of its optional fields, and now and then of the wrong shape.
    fn partnership() -> impl Strategy<Value = Value> {
        let conflicts = proptest::collection::vec(label().prop_map(|label| json!({"statement": label})), 0..3);
        let fields = (
            perhaps(any::<String>().prop_map(Value::from)),
            perhaps(label()),
            perhaps(label()),
            perhaps(ids()),
            perhaps(conflicts.prop_map(Value::from)),
            prop_oneof![9 => Just(json!("active")), 1 => Just(json!(7)), 1 => Just(Value::Null)],
        );
        ("[a-z]{1,4}", fields).prop_map(|(id, (start, basis, note, themes, conflicts, status))| {
            let mut record = members(json!({"id": id, "place_a": "a", "place_b": "b", "agreement": "other"}));
            let optional = [
                ("start_date", start),
                ("date_basis", basis),
                ("note", note),
                ("theme_ids", themes),
                ("conflicts", conflicts),
                ("status", Some(status)),
            ];
            record.extend(optional.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
            Value::Object(record)
        })
    }

    proptest! {
        #![proptest_config(Config {
            cases: 256,
            rng_seed: RngSeed::Fixed(1973),
            failure_persistence: None,
            ..Config::default()
        })]

        #[test]
        fn columns_say_what_rows_say(partnerships in proptest::collection::vec(partnership(), 0..6)) {
            let file = members(json!({
                "schema_version": "1.1",
                "metadata": {"title": {"en": "T"}},
                "places": [],
                "partnerships": partnerships,
            }));
            let rows = decode(Value::Object(file.clone()).to_string().as_bytes()).unwrap();
            let columns = decode(write(&file).as_bytes()).unwrap();
            prop_assert_eq!(format!("{:#?}", columns), format!("{:#?}", rows));
        }
    }
}
