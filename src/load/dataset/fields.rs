//! Reads the fields of one record out of its JSON object.
//!
//! By hand and not by derive: derived readers of a dozen tables weighed twice as much as everything that validates them,
//! and a first visit may transfer 350 kB in all. It also says what is wrong in the words of the file.

use super::records::*;
use crate::model::label::Label;
use serde_json::{Map, Value};

/// A record that can be read out of a JSON object.
pub(super) trait FromFields: Sized {
    /// Reads the record.
    ///
    /// # Errors
    /// The first field that is missing or of another type, by name.
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String>;
}

/// One record in JSON.
///
/// # Errors
/// What is not JSON, not an object, or lacks a field; in words.
pub(super) fn read<T: FromFields>(json: &str) -> Result<T, String> {
    match serde_json::from_str(json) {
        Ok(Value::Object(object)) => T::from_fields(&Fields(&object)),
        Ok(_) => Err("not an object".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// The fields of one object.
pub(super) struct Fields<'a>(&'a Map<String, Value>);

impl Fields<'_> {
    /// The field, unless it is absent or `null`.
    fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    fn needed<T>(&self, name: &str, field: Option<T>) -> Result<T, String> {
        field.ok_or_else(|| format!("`{name}` is missing"))
    }

    fn text(&self, name: &str) -> Result<String, String> {
        let text = self.optional_text(name)?;
        self.needed(name, text)
    }

    fn text_or_empty(&self, name: &str) -> Result<String, String> {
        self.optional_text(name).map(Option::unwrap_or_default)
    }

    fn optional_text(&self, name: &str) -> Result<Option<String>, String> {
        self.get(name).map(|value| text_in(name, value)).transpose()
    }

    fn number(&self, name: &str) -> Result<f64, String> {
        let number = self.get(name).map(|value| value.as_f64().ok_or_else(|| wrong(name, "a number"))).transpose()?;
        self.needed(name, number)
    }

    fn optional_whole(&self, name: &str) -> Result<Option<u32>, String> {
        let whole = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
        self.get(name).map(|value| whole(value).ok_or_else(|| wrong(name, "a whole number"))).transpose()
    }

    fn label(&self, name: &str) -> Result<Label, String> {
        let label = self.get(name).map(|value| label_in(name, value)).transpose()?;
        self.needed(name, label)
    }

    fn label_or_empty(&self, name: &str) -> Result<Label, String> {
        self.get(name).map_or(Ok(Label::default()), |value| label_in(name, value))
    }

    fn list(&self, name: &str) -> Result<Vec<String>, String> {
        self.items(name)?.iter().map(|item| text_in(name, item)).collect()
    }

    fn records<T: FromFields>(&self, name: &str) -> Result<Vec<T>, String> {
        let record = |item: &Value| match item {
            Value::Object(object) => T::from_fields(&Fields(object)),
            _ => Err(wrong(name, "a list of objects")),
        };
        self.items(name)?.iter().map(record).collect()
    }

    fn items(&self, name: &str) -> Result<&[Value], String> {
        match self.get(name) {
            None => Ok(&[]),
            Some(Value::Array(items)) => Ok(items),
            Some(_) => Err(wrong(name, "a list")),
        }
    }
}

fn text_in(name: &str, value: &Value) -> Result<String, String> {
    value.as_str().map(str::to_owned).ok_or_else(|| wrong(name, "a text"))
}

fn label_in(name: &str, value: &Value) -> Result<Label, String> {
    let Value::Object(texts) = value else { return Err(wrong(name, "an object of texts by language")) };
    let mut label = Label::default();
    for (language, text) in texts {
        label.insert(language, &text_in(name, text)?);
    }
    Ok(label)
}

fn wrong(name: &str, wanted: &str) -> String {
    format!("`{name}` is not {wanted}")
}

impl FromFields for RawMetadata {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            title: fields.label("title")?,
            description: fields.label_or_empty("description")?,
            coverage: fields.label_or_empty("coverage")?,
            version: fields.text_or_empty("version")?,
            modified: fields.text_or_empty("modified")?,
            license: fields.text_or_empty("license")?,
            attribution: fields.label_or_empty("attribution")?,
            home_country: fields.text_or_empty("home_country")?,
            issues_url: fields.optional_text("issues_url")?,
        })
    }
}

impl FromFields for RawSource {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            id: fields.text("id")?,
            title: fields.text("title")?,
            publisher: fields.text_or_empty("publisher")?,
            url: fields.optional_text("url")?,
            kind: fields.text_or_empty("kind")?,
            language: fields.optional_text("language")?,
        })
    }
}

impl FromFields for RawPlace {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            id: fields.text("id")?,
            name: fields.label("name")?,
            alternate_names: fields.list("alternate_names")?,
            search_keys: fields.list("search_keys")?,
            country_code: fields.text("country_code")?,
            subdivision_code: fields.optional_text("subdivision_code")?,
            latitude: fields.number("latitude")?,
            longitude: fields.number("longitude")?,
            admin_level: fields.text("admin_level")?,
            geonames_id: fields.optional_whole("geonames_id")?,
            source_ids: fields.list("source_ids")?,
        })
    }
}

impl FromFields for RawPartnership {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            id: fields.text("id")?,
            place_a: fields.text("place_a")?,
            place_b: fields.text("place_b")?,
            agreement: fields.text("agreement")?,
            status: fields.text("status")?,
            start_date: fields.optional_text("start_date")?,
            end_date: fields.optional_text("end_date")?,
            date_basis: fields.label_or_empty("date_basis")?,
            confidence: fields.optional_text("confidence")?,
            theme_ids: fields.list("theme_ids")?,
            note: fields.label_or_empty("note")?,
            conflicts: fields.records("conflicts")?,
            source_ids: fields.list("source_ids")?,
        })
    }
}

impl FromFields for RawConflict {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self { date: fields.optional_text("date")?, statement: fields.label("statement")? })
    }
}

impl FromFields for RawExchange {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            id: fields.text("id")?,
            partnership_id: fields.optional_text("partnership_id")?,
            place_ids: fields.list("place_ids")?,
            date: fields.optional_text("date")?,
            title: fields.label("title")?,
            form: fields.label_or_empty("form")?,
            venue: fields.label_or_empty("venue")?,
            participants: fields.label_or_empty("participants")?,
            outcome: fields.optional_text("outcome")?,
            theme_ids: fields.list("theme_ids")?,
            source_ids: fields.list("source_ids")?,
        })
    }
}

impl FromFields for RawOrganisation {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            id: fields.text("id")?,
            place_id: fields.optional_text("place_id")?,
            name: fields.label("name")?,
            role: fields.text_or_empty("role")?,
            url: fields.optional_text("url")?,
            source_ids: fields.list("source_ids")?,
        })
    }
}

impl FromFields for RawHomeRegion {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self { id: fields.text("id")?, name: fields.label("name")? })
    }
}

impl FromFields for RawSubdivision {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            code: fields.text("code")?,
            name: fields.label("name")?,
            search_keys: fields.list("search_keys")?,
            home_region: fields.text("home_region")?,
        })
    }
}

impl FromFields for RawWorldRegion {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self { m49: fields.text("m49")?, name: fields.label("name")? })
    }
}

impl FromFields for RawCountry {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            code: fields.text("code")?,
            name: fields.label("name")?,
            search_keys: fields.list("search_keys")?,
            region_m49: fields.text("region_m49")?,
        })
    }
}

impl FromFields for RawBeltAndRoad {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            country_code: fields.text("country_code")?,
            signed: fields.optional_text("signed")?,
            end: fields.optional_text("end")?,
            note: fields.label_or_empty("note")?,
            source_ids: fields.list("source_ids")?,
        })
    }
}

impl FromFields for RawPeriodBand {
    fn from_fields(fields: &Fields<'_>) -> Result<Self, String> {
        Ok(Self { name: fields.label("name")?, years: fields.text("years")? })
    }
}
