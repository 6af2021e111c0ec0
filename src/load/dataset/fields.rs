//! Reads the fields of one record out of its JSON object.
//!
//! By hand and not by derive: derived readers of a dozen tables weighed twice as much as everything that validates them,
//! and a first visit may transfer 350 kB in all. It also says what is wrong in the words of the file. A field that is
//! wrong is noted and read as empty: to leave a record half-built at each of its fields weighed more than to read on.

use super::records::*;
use super::table::Members;
use crate::load::json::Json;
use crate::model::label::Label;
use std::borrow::Cow;
use std::cell::RefCell;

/// A record that can be read out of a JSON object.
pub(super) trait FromFields: Sized {
    /// Reads the record; what is missing or of another type is noted in `fields`.
    fn from_fields(fields: &Fields<'_>) -> Self;
}

/// The record that has these fields; `None` stands for what is no object.
///
/// # Errors
/// The first field that is missing or of another type, by name; or that it is no object.
pub(super) fn read<T: FromFields>(members: Option<Members<'_>>) -> Result<T, String> {
    let problem = RefCell::default();
    let record = T::from_fields(&Fields::of(members, &problem, "not an object"));
    problem.into_inner().map_or(Ok(record), Err)
}

/// The fields of one object.
pub(super) struct Fields<'a> {
    members: Members<'a>,
    /// The first thing that was wrong with any of them.
    problem: &'a RefCell<Option<String>>,
}

impl<'a> Fields<'a> {
    /// These fields; none, and `otherwise` as the problem, for what is not an object.
    fn of(members: Option<Members<'a>>, problem: &'a RefCell<Option<String>>, otherwise: &str) -> Self {
        let members = members.unwrap_or_else(|| {
            problem.borrow_mut().get_or_insert_with(|| otherwise.to_owned());
            Vec::new()
        });
        Self { members, problem }
    }

    fn note(&self, problem: String) {
        self.problem.borrow_mut().get_or_insert(problem);
    }

    fn wrong(&self, name: &str, wanted: &str) {
        self.note(format!("`{name}` is not {wanted}"));
    }

    /// The field, unless it is absent or `null`; the last one of its name.
    fn get(&self, name: &str) -> Option<Json<'a>> {
        let field = self.members.iter().rev().find(|(other, _)| other == name);
        field.map(|(_, value)| *value).filter(|value| !value.is_null())
    }

    /// The field, which must be there.
    fn needed(&self, name: &str) -> Option<Json<'a>> {
        self.get(name).or_else(|| self.missing(name))
    }

    fn missing<T>(&self, name: &str) -> Option<T> {
        self.note(format!("`{name}` is missing"));
        None
    }

    fn text_in(&self, name: &str, value: Json<'_>) -> String {
        value.text().map(Cow::into_owned).unwrap_or_else(|| {
            self.wrong(name, "a text");
            String::new()
        })
    }

    fn text(&self, name: &str) -> String {
        self.needed(name).map_or(String::new(), |value| self.text_in(name, value))
    }

    fn text_or_empty(&self, name: &str) -> String {
        self.optional_text(name).unwrap_or_default()
    }

    fn optional_text(&self, name: &str) -> Option<String> {
        self.get(name).map(|value| self.text_in(name, value))
    }

    fn number(&self, name: &str) -> f64 {
        let field = self.needed(name);
        let number = field.and_then(Json::number);
        if field.is_some() && number.is_none() {
            self.wrong(name, "a number");
        }
        number.unwrap_or_default()
    }

    fn optional_whole(&self, name: &str) -> Option<u32> {
        let field = self.get(name)?;
        let whole = field.whole().and_then(|number| u32::try_from(number).ok());
        if whole.is_none() {
            self.wrong(name, "a whole number");
        }
        whole
    }

    /// The label, which is an object of texts by language, or a field for each language, as `name.en`, or both.
    fn optional_label(&self, name: &str) -> Option<Label> {
        let field = self.get(name);
        let mut label = field.map(|_| Label::default());
        let texts = field.map_or(Some(Vec::new()), Json::members).unwrap_or_else(|| {
            self.wrong(name, "an object of texts by language");
            Vec::new()
        });
        for (language, text) in &texts {
            label.get_or_insert_default().insert(language, &self.text_in(name, *text));
        }
        for (field, text) in &self.members {
            let language = field.strip_prefix(name).and_then(|rest| rest.strip_prefix('.'));
            if let Some(language) = language.filter(|_| !text.is_null()) {
                label.get_or_insert_default().insert(language, &self.text_in(name, *text));
            }
        }
        label
    }

    fn label(&self, name: &str) -> Label {
        self.optional_label(name).or_else(|| self.missing(name)).unwrap_or_default()
    }

    fn label_or_empty(&self, name: &str) -> Label {
        self.optional_label(name).unwrap_or_default()
    }

    fn list(&self, name: &str) -> Vec<String> {
        self.items(name).into_iter().map(|item| self.text_in(name, item)).collect()
    }

    fn records<T: FromFields>(&self, name: &str) -> Vec<T> {
        let wanted = format!("`{name}` is not a list of objects");
        let record = |item: Json<'a>| T::from_fields(&Fields::of(item.members(), self.problem, &wanted));
        self.items(name).into_iter().map(record).collect()
    }

    fn items(&self, name: &str) -> Vec<Json<'a>> {
        let Some(field) = self.get(name) else { return Vec::new() };
        field.items().unwrap_or_else(|| {
            self.wrong(name, "a list");
            Vec::new()
        })
    }
}

impl FromFields for RawMetadata {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            title: fields.label("title"),
            description: fields.label_or_empty("description"),
            coverage: fields.label_or_empty("coverage"),
            version: fields.text_or_empty("version"),
            modified: fields.text_or_empty("modified"),
            license: fields.text_or_empty("license"),
            attribution: fields.label_or_empty("attribution"),
            home_country: fields.text_or_empty("home_country"),
            issues_url: fields.optional_text("issues_url"),
        }
    }
}

impl FromFields for RawSource {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            id: fields.text("id"),
            title: fields.text("title"),
            publisher: fields.text_or_empty("publisher"),
            url: fields.optional_text("url"),
            kind: fields.text_or_empty("kind"),
            language: fields.optional_text("language"),
        }
    }
}

impl FromFields for RawPlace {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            id: fields.text("id"),
            name: fields.label("name"),
            alternate_names: fields.list("alternate_names"),
            search_keys: fields.list("search_keys"),
            country_code: fields.text("country_code"),
            subdivision_code: fields.optional_text("subdivision_code"),
            latitude: fields.number("latitude"),
            longitude: fields.number("longitude"),
            admin_level: fields.text("admin_level"),
            geonames_id: fields.optional_whole("geonames_id"),
            source_ids: fields.list("source_ids"),
        }
    }
}

impl FromFields for RawPartnership {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            id: fields.text("id"),
            place_a: fields.text("place_a"),
            place_b: fields.text("place_b"),
            agreement: fields.text("agreement"),
            status: fields.text("status"),
            start_date: fields.optional_text("start_date"),
            end_date: fields.optional_text("end_date"),
            date_basis: fields.label_or_empty("date_basis"),
            confidence: fields.optional_text("confidence"),
            theme_ids: fields.list("theme_ids"),
            note: fields.label_or_empty("note"),
            conflicts: fields.records("conflicts"),
            source_ids: fields.list("source_ids"),
        }
    }
}

impl FromFields for RawConflict {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self { date: fields.optional_text("date"), statement: fields.label("statement") }
    }
}

impl FromFields for RawExchange {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            id: fields.text("id"),
            partnership_id: fields.optional_text("partnership_id"),
            place_ids: fields.list("place_ids"),
            date: fields.optional_text("date"),
            title: fields.label("title"),
            form: fields.label_or_empty("form"),
            venue: fields.label_or_empty("venue"),
            participants: fields.label_or_empty("participants"),
            outcome: fields.optional_text("outcome"),
            theme_ids: fields.list("theme_ids"),
            source_ids: fields.list("source_ids"),
        }
    }
}

impl FromFields for RawOrganisation {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            id: fields.text("id"),
            place_id: fields.optional_text("place_id"),
            name: fields.label("name"),
            role: fields.text_or_empty("role"),
            url: fields.optional_text("url"),
            source_ids: fields.list("source_ids"),
        }
    }
}

impl FromFields for RawHomeRegion {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self { id: fields.text("id"), name: fields.label("name") }
    }
}

impl FromFields for RawSubdivision {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            code: fields.text("code"),
            name: fields.label("name"),
            search_keys: fields.list("search_keys"),
            home_region: fields.text("home_region"),
        }
    }
}

impl FromFields for RawWorldRegion {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self { m49: fields.text("m49"), name: fields.label("name") }
    }
}

impl FromFields for RawCountry {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            code: fields.text("code"),
            name: fields.label("name"),
            search_keys: fields.list("search_keys"),
            region_m49: fields.text("region_m49"),
        }
    }
}

impl FromFields for RawBeltAndRoad {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self {
            country_code: fields.text("country_code"),
            signed: fields.optional_text("signed"),
            end: fields.optional_text("end"),
            note: fields.label_or_empty("note"),
            source_ids: fields.list("source_ids"),
        }
    }
}

impl FromFields for RawPeriodBand {
    fn from_fields(fields: &Fields<'_>) -> Self {
        Self { name: fields.label("name"), years: fields.text("years") }
    }
}
