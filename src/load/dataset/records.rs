//! The records of a dataset file, as they stand in it: texts and numbers, nothing believed yet.

use crate::model::label::Label;
use serde::Serialize;

/// The file as it is written: the records in order, absent values left out.
#[derive(Debug, Default, Serialize)]
pub struct DatasetFile {
    /// [`super::SCHEMA_VERSION`].
    pub schema_version: String,
    /// About the file.
    pub metadata: RawMetadata,
    /// Sources.
    pub sources: Vec<RawSource>,
    /// Home regions.
    pub home_regions: Vec<RawHomeRegion>,
    /// Subdivisions of the home country.
    pub subdivisions: Vec<RawSubdivision>,
    /// World regions.
    pub world_regions: Vec<RawWorldRegion>,
    /// Countries.
    pub countries: Vec<RawCountry>,
    /// Signatories of the Belt and Road.
    pub belt_and_road: Vec<RawBeltAndRoad>,
    /// Presets of the time axis.
    pub periods: Vec<RawPeriodBand>,
    /// Places.
    pub places: Vec<RawPlace>,
    /// Partnerships.
    pub partnerships: Vec<RawPartnership>,
    /// Exchanges.
    pub exchanges: Vec<RawExchange>,
    /// Organisations.
    pub organisations: Vec<RawOrganisation>,
}

/// About the file.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(serde::Deserialize))]
pub struct RawMetadata {
    /// Title.
    pub title: Label,
    /// What it holds.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub description: Label,
    /// How much of the world's partnerships it holds: a count from the file is not a total.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub coverage: Label,
    /// Version of the data.
    #[serde(default)]
    pub version: String,
    /// Day of the last change, `YYYY-MM-DD`.
    #[serde(default)]
    pub modified: String,
    /// SPDX identifier of the licence.
    #[serde(default)]
    pub license: String,
    /// Who must be named.
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub attribution: Label,
    /// ISO 3166-1 code of the country whose places are "home"; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub home_country: String,
    /// Where errors can be reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issues_url: Option<String>,
}

/// A source.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawSource {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// official, association, news, encyclopedia, dataset.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A place.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawPlace {
    /// Identifier.
    pub id: String,
    /// Names by language.
    pub name: Label,
    /// Other names for search.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternate_names: Vec<String>,
    /// Pinyin of the Chinese name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub search_keys: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country_code: String,
    /// ISO 3166-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subdivision_code: Option<String>,
    /// Degrees.
    pub latitude: f64,
    /// Degrees.
    pub longitude: f64,
    /// Level of government.
    pub admin_level: String,
    /// GeoNames identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geonames_id: Option<u32>,
    /// Sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source_ids: Vec<String>,
}

/// A partnership.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawPartnership {
    /// Identifier.
    pub id: String,
    /// One place.
    pub place_a: String,
    /// The other place.
    pub place_b: String,
    /// Kind of agreement.
    pub agreement: String,
    /// Whether it holds.
    pub status: String,
    /// EDTF date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    /// EDTF date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// What the start date is the date of.
    #[serde(skip_serializing_if = "Label::is_empty")]
    pub date_basis: Label,
    /// high, medium, low.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<String>,
    /// Themes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub theme_ids: Vec<String>,
    /// Remark.
    #[serde(skip_serializing_if = "Label::is_empty")]
    pub note: Label,
    /// What other sources say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<RawConflict>,
    /// Sources.
    pub source_ids: Vec<String>,
}

/// What another source says of the start.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawConflict {
    /// EDTF date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What it says.
    pub statement: Label,
}

/// An exchange.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawExchange {
    /// Identifier.
    pub id: String,
    /// The partnership that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partnership_id: Option<String>,
    /// Places that took part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub place_ids: Vec<String>,
    /// EDTF date or interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What happened.
    pub title: Label,
    /// How.
    #[serde(skip_serializing_if = "Label::is_empty")]
    pub form: Label,
    /// Where.
    #[serde(skip_serializing_if = "Label::is_empty")]
    pub venue: Label,
    /// How many, in the words of the source.
    #[serde(skip_serializing_if = "Label::is_empty")]
    pub participants: Label,
    /// held, postponed, cancelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Themes, main one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub theme_ids: Vec<String>,
    /// Sources.
    pub source_ids: Vec<String>,
}

/// An organisation.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawOrganisation {
    /// Identifier.
    pub id: String,
    /// Place that it works for; none for a national one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place_id: Option<String>,
    /// Names.
    pub name: Label,
    /// friendship_association, foreign_affairs_office.
    pub role: String,
    /// Page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source_ids: Vec<String>,
}

/// A home region.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawHomeRegion {
    /// Identifier.
    pub id: String,
    /// Names.
    pub name: Label,
}

/// A subdivision of the home country.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawSubdivision {
    /// ISO 3166-2.
    pub code: String,
    /// Names.
    pub name: Label,
    /// Pinyin.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub search_keys: Vec<String>,
    /// Identifier of its home region.
    pub home_region: String,
}

/// A world region.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawWorldRegion {
    /// UN M49, three digits.
    pub m49: String,
    /// Names.
    pub name: Label,
}

/// A country or area.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawCountry {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Names.
    pub name: Label,
    /// Pinyin.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub search_keys: Vec<String>,
    /// UN M49 code of its world region.
    pub region_m49: String,
}

/// A signatory of the Belt and Road.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawBeltAndRoad {
    /// ISO 3166-1 alpha-2.
    pub country_code: String,
    /// EDTF date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed: Option<String>,
    /// EDTF date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// Remark.
    #[serde(skip_serializing_if = "Label::is_empty")]
    pub note: Label,
    /// Sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source_ids: Vec<String>,
}

/// A preset of the time axis.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RawPeriodBand {
    /// Names.
    pub name: Label,
    /// `1979..1991`, `2013..`.
    pub years: String,
}
