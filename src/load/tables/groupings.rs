//! Rows of the tables to groupings of places: home regions, subdivisions, world regions, countries, Belt and Road,
//! period bands.

use super::error::TableError;
use super::records::{Ids, keep};
use super::table::Table;
use crate::load::dataset::{RawBeltAndRoad, RawCountry, RawHomeRegion, RawPeriodBand, RawSubdivision, RawWorldRegion};

/// Home regions in their `sort_order`.
pub(super) fn home_regions(table: &Table, problems: &mut Vec<TableError>) -> Vec<RawHomeRegion> {
    let rows = table.unique_rows("id", problems);
    sorted(
        rows.into_iter().map(|row| {
            let region = RawHomeRegion { id: row.needed("id")?.to_owned(), name: row.label("name") };
            Ok((row.number("sort_order")?, region))
        }),
        problems,
    )
}

pub(super) fn subdivisions(table: &Table, home_regions: &Ids, problems: &mut Vec<TableError>) -> Vec<RawSubdivision> {
    let rows = table.unique_rows("code", problems);
    let records = rows.into_iter().map(|row| {
        Ok(RawSubdivision {
            code: row.needed("code")?.to_owned(),
            name: row.label("name"),
            search_keys: vec![row.needed("pinyin")?.to_owned()],
            home_region: row.reference("home_region", home_regions, "home_regions.csv")?,
        })
    });
    keep(records, problems)
}

/// World regions in their `sort_order`.
pub(super) fn world_regions(table: &Table, problems: &mut Vec<TableError>) -> Vec<RawWorldRegion> {
    let rows = table.unique_rows("m49", problems);
    sorted(
        rows.into_iter().map(|row| {
            let region = RawWorldRegion { m49: row.needed("m49")?.to_owned(), name: row.label("name") };
            Ok((row.number("sort_order")?, region))
        }),
        problems,
    )
}

pub(super) fn countries(table: &Table, world_regions: &Ids, problems: &mut Vec<TableError>) -> Vec<RawCountry> {
    let rows = table.unique_rows("code", problems);
    let records = rows.into_iter().map(|row| {
        Ok(RawCountry {
            code: row.needed("code")?.to_owned(),
            name: row.label("name"),
            search_keys: vec![row.needed("pinyin")?.to_owned()],
            region_m49: row.reference("m49_region", world_regions, "world_regions.csv")?,
        })
    });
    keep(records, problems)
}

pub(super) fn belt_and_road(
    table: &Table,
    countries: &Ids,
    sources: &Ids,
    problems: &mut Vec<TableError>,
) -> Vec<RawBeltAndRoad> {
    let rows = table.unique_rows("country_code", problems);
    let records: Vec<_> = rows
        .into_iter()
        .map(|row| {
            Ok(RawBeltAndRoad {
                country_code: row.reference("country_code", countries, "countries.csv")?,
                signed: row.optional("signed"),
                end: row.optional("end"),
                note: row.label("note"),
                source_ids: row.references("basis", sources, "extra_sources.csv", problems),
            })
        })
        .collect();
    keep(records, problems)
}

pub(super) fn periods(table: &Table, problems: &mut Vec<TableError>) -> Vec<RawPeriodBand> {
    let records =
        table.rows().map(|row| Ok(RawPeriodBand { years: row.needed("years")?.to_owned(), name: row.label("name") }));
    keep(records, problems)
}

/// The records in the order of their numbers.
fn sorted<T>(records: impl Iterator<Item = Result<(i32, T), TableError>>, problems: &mut Vec<TableError>) -> Vec<T> {
    let mut kept = keep(records, problems);
    kept.sort_by_key(|(order, _)| *order);
    kept.into_iter().map(|(_, record)| record).collect()
}
