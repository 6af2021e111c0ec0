//! Accepts the groupings: home regions, subdivisions, world regions, countries, Belt and Road, period bands.

use super::dataset::Groupings;
use super::issue::{Issues, Problem};
use super::record::Record;
use crate::load::dataset::{RawBeltAndRoad, RawCountry, RawHomeRegion, RawPeriodBand, RawSubdivision, RawWorldRegion};
use crate::model::period::Period;
use crate::model::region::{BeltAndRoad, Country, HomeRegion, PeriodBand, Subdivision, WorldRegion};
use crate::model::rows::Rows;

type Table<T> = Vec<(usize, T)>;

#[allow(clippy::too_many_arguments, reason = "one argument for each table of the file")]
pub(super) fn accept(
    home_regions: Table<RawHomeRegion>,
    subdivisions: Table<RawSubdivision>,
    world_regions: Table<RawWorldRegion>,
    countries: Table<RawCountry>,
    belt_and_road: Table<RawBeltAndRoad>,
    periods: Table<RawPeriodBand>,
    sources: &Rows,
    issues: &mut Issues,
) -> Groupings {
    let mut groupings = Groupings::default();
    for (row, raw) in home_regions {
        let mut record = Record { table: "home_regions", row, id: &raw.id, issues };
        if let Some(name) = record.label("name", &raw.name) {
            groupings.home_regions.push(HomeRegion { id: raw.id, name });
        }
    }
    for (row, raw) in subdivisions {
        let mut record = Record { table: "subdivisions", row, id: &raw.code, issues };
        let Some(home_region) = groupings.home_regions.iter().position(|region| region.id == raw.home_region) else {
            record.skip(missing("home_region", &raw.home_region));
            continue;
        };
        if let Some(name) = record.label("name", &raw.name) {
            let search_keys = raw.search_keys;
            groupings.subdivisions.push(Subdivision { code: raw.code, name, search_keys, home_region });
        }
    }
    for (row, raw) in world_regions {
        let mut record = Record { table: "world_regions", row, id: &raw.m49, issues };
        if let Some(name) = record.label("name", &raw.name) {
            groupings.world_regions.push(WorldRegion { m49: raw.m49, name });
        }
    }
    for (row, raw) in countries {
        let mut record = Record { table: "countries", row, id: &raw.code, issues };
        let Some(world_region) = groupings.world_regions.iter().position(|region| region.m49 == raw.region_m49) else {
            record.skip(missing("region_m49", &raw.region_m49));
            continue;
        };
        if let Some(name) = record.label("name", &raw.name) {
            let search_keys = raw.search_keys;
            groupings.countries.push(Country { code: raw.code, name, search_keys, world_region });
        }
    }
    for (row, raw) in belt_and_road {
        let mut record = Record { table: "belt_and_road", row, id: &raw.country_code, issues };
        let (Ok(signed), Ok(end)) =
            (record.date("signed", raw.signed.as_deref()), record.date("end", raw.end.as_deref()))
        else {
            continue;
        };
        let sources = record.sources(&raw.source_ids, sources);
        let (country_code, note) = (raw.country_code, raw.note);
        groupings.belt_and_road.push(BeltAndRoad { country_code, signed, end, note, sources });
    }
    for (row, raw) in periods {
        match Period::parse(&raw.years) {
            Some(period) => groupings.periods.push(PeriodBand { name: raw.name, period }),
            None => issues.skip("periods", row, "", Problem::BadPeriod(raw.years)),
        }
    }
    groupings
}

fn missing(field: &'static str, id: &str) -> Problem {
    Problem::NoSuch { field, id: id.to_owned() }
}
