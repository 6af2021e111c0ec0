//! Rows of the tables to sources, places, partnerships and organisations.

use super::error::{Cause, TableError};
use super::table::{Lookup, Row, Table};
use crate::load::dataset::{RawConflict, RawOrganisation, RawPartnership, RawPlace, RawSource};
use crate::model::label::Label;
use std::collections::BTreeSet;

/// Mark of a subdivision code that is GeoNames' own and not one of ISO 3166-2.
const GEONAMES_CODE: &str = "gn:";

/// Identifiers of the records of one table.
pub(super) type Ids = BTreeSet<String>;

/// The values that can be had; the errors go to `problems`.
pub(super) fn keep<T>(
    values: impl IntoIterator<Item = Result<T, TableError>>,
    problems: &mut Vec<TableError>,
) -> Vec<T> {
    let mut kept = Vec::new();
    for value in values {
        match value {
            Ok(value) => kept.push(value),
            Err(error) => problems.push(error),
        }
    }
    kept
}

pub(super) fn sources(table: &Table, problems: &mut Vec<TableError>) -> Vec<RawSource> {
    let rows = table.unique_rows("id", problems);
    let records: Vec<_> = rows
        .into_iter()
        .map(|row| {
            Ok(RawSource {
                id: row.needed("id")?.to_owned(),
                title: row.needed("title")?.to_owned(),
                publisher: row.text("publisher").to_owned(),
                url: row.address("url", problems),
                kind: row.text("kind").to_owned(),
                language: row.optional("language"),
            })
        })
        .collect();
    keep(records, problems)
}

/// Places with their names in Chinese.
pub(super) fn places(
    table: &Table,
    names: &Table,
    countries: &Ids,
    subdivisions: &Ids,
    home_country: &str,
    problems: &mut Vec<TableError>,
) -> Vec<RawPlace> {
    let mut names = Lookup::new(names.unique_rows("place_id", problems), "place_id");
    let rows = table.unique_rows("id", problems);
    let records: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let id = row.needed("id")?;
            let names = names.first(id).ok_or_else(|| row.error("id", Cause::NoRowIn("place_names.csv")))?;
            let mut place = place(row, names, home_country)?;
            place.country_code = row.reference("country_code", countries, "countries.csv")?;
            if place.country_code == home_country {
                place.subdivision_code = Some(row.reference("subdivision_code", subdivisions, "subdivisions.csv")?);
            }
            Ok(place)
        })
        .collect();
    problems.extend(names.strays("places.csv"));
    keep(records, problems)
}

fn place(row: Row<'_>, names: Row<'_>, home_country: &str) -> Result<RawPlace, TableError> {
    let mut name = Label::new([("en", row.needed("name_en")?)]);
    let chinese = names.needed("name_zh_hans")?;
    name.insert("zh-Hans", chinese);
    let mut alternate_names = names.list("aliases");
    // The full name of a home place, 安徽省 beside 安徽. Abroad the column mixes scripts and quarters of a town.
    let full_name = row.text("name_local");
    let is_home = row.text("country_code") == home_country;
    if is_home && !full_name.is_empty() && full_name != chinese && !alternate_names.iter().any(|name| name == full_name)
    {
        alternate_names.push(full_name.to_owned());
    }
    Ok(RawPlace {
        id: row.text("id").to_owned(),
        name,
        alternate_names,
        search_keys: vec![names.needed("pinyin")?.to_owned()],
        country_code: String::new(),
        subdivision_code: row.optional("subdivision_code").filter(|code| !code.starts_with(GEONAMES_CODE)),
        latitude: row.number("latitude")?,
        longitude: row.number("longitude")?,
        admin_level: row.needed("admin_level")?.to_owned(),
        geonames_id: row.optional_number("geonames_id")?,
        source_ids: Vec::new(),
    })
}

/// The tables about partnerships.
pub(super) struct PartnershipTables<'a> {
    pub(super) partnerships: &'a Table,
    pub(super) texts: &'a Table,
    pub(super) conflicts: &'a Table,
    pub(super) date_bases: &'a Table,
}

/// Partnerships with their remarks, conflicts and what their date is the date of.
pub(super) fn partnerships(
    tables: &PartnershipTables<'_>,
    places: &Ids,
    sources: &Ids,
    problems: &mut Vec<TableError>,
) -> Vec<RawPartnership> {
    let mut texts = Lookup::new(tables.texts.unique_rows("partnership_id", problems), "partnership_id");
    let mut date_bases = Lookup::new(tables.date_bases.unique_rows("date_basis", problems), "date_basis");
    let mut conflicts = Lookup::new(tables.conflicts.rows(), "partnership_id");
    let rows = tables.partnerships.unique_rows("id", problems);
    let mut records = Vec::new();
    for row in rows {
        let basis = row.text("date_basis");
        let basis_row = date_bases.first(basis);
        if basis_row.is_none() && !basis.is_empty() {
            problems.push(row.error("date_basis", Cause::NoRowIn("date_bases.csv")));
        }
        let texts_row = texts.first(row.text("id"));
        let conflict_rows = conflicts.all(row.text("id"));
        let source_ids = row.references("source_ids", sources, "sources.csv", problems);
        records.push(partnership(row, places).map(|partnership| {
            RawPartnership {
                date_basis: basis_row.map(|basis| basis.label("text")).unwrap_or_default(),
                note: texts_row.map(|texts| texts.label("note")).unwrap_or_default(),
                conflicts: conflict_rows
                    .into_iter()
                    .map(|conflict| RawConflict {
                        date: conflict.optional("date"),
                        statement: conflict.label("statement"),
                    })
                    .collect(),
                source_ids,
                ..partnership
            }
        }));
    }
    problems.extend(texts.strays("partnerships.csv"));
    problems.extend(conflicts.strays("partnerships.csv"));
    problems.extend(date_bases.strays("partnerships.csv"));
    keep(records, problems)
}

fn partnership(row: Row<'_>, places: &Ids) -> Result<RawPartnership, TableError> {
    let mut ends = [row.reference("place_a", places, "places.csv")?, row.reference("place_b", places, "places.csv")?];
    // Undirected: one order of the two places, so that a pair is written in one way.
    ends.sort();
    let [place_a, place_b] = ends;
    Ok(RawPartnership {
        id: row.needed("id")?.to_owned(),
        place_a,
        place_b,
        agreement: row.needed("agreement")?.to_owned(),
        status: row.needed("status")?.to_owned(),
        start_date: row.optional("start_date"),
        end_date: row.optional("end_date"),
        confidence: Some(row.needed("confidence")?.to_owned()),
        ..RawPartnership::default()
    })
}

pub(super) fn organisations(
    table: &Table,
    places: &Ids,
    sources: &Ids,
    problems: &mut Vec<TableError>,
) -> Vec<RawOrganisation> {
    let rows = table.unique_rows("id", problems);
    let records: Vec<_> = rows
        .into_iter()
        .map(|row| {
            row.needed("name_en")?;
            Ok(RawOrganisation {
                id: row.needed("id")?.to_owned(),
                place_id: match row.text("place_id") {
                    "" => None,
                    _ => Some(row.reference("place_id", places, "places.csv")?),
                },
                name: row.label("name"),
                role: row.text("role").to_owned(),
                url: row.address("url", problems),
                source_ids: row.references("source_ids", sources, "sources.csv", problems),
            })
        })
        .collect();
    keep(records, problems)
}
