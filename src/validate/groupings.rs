//! Accepts the groupings: home regions, subdivisions, world regions, countries, Belt and Road, period bands.

use super::accept::{SourceRows, date, label, sources_of};
use super::dataset::Groupings;
use super::issue::{Issues, Problem};
use crate::load::dataset::{RawBeltAndRoad, RawCountry, RawHomeRegion, RawPeriodBand, RawSubdivision, RawWorldRegion};
use crate::model::period::Period;
use crate::model::region::{BeltAndRoad, Country, HomeRegion, PeriodBand, Subdivision, WorldRegion};

type Rows<T> = Vec<(usize, T)>;

#[allow(clippy::too_many_arguments, reason = "one argument for each table of the file")]
pub(super) fn accept(
    home_regions: Rows<RawHomeRegion>,
    subdivisions: Rows<RawSubdivision>,
    world_regions: Rows<RawWorldRegion>,
    countries: Rows<RawCountry>,
    belt_and_road: Rows<RawBeltAndRoad>,
    periods: Rows<RawPeriodBand>,
    sources: &SourceRows,
    issues: &mut Issues,
) -> Groupings {
    let mut groupings = Groupings::default();
    for (row, raw) in home_regions {
        if let Some(name) = label("home_regions", row, &raw.id, "name", &raw.name, issues) {
            groupings.home_regions.push(HomeRegion { id: raw.id, name });
        }
    }
    for (row, raw) in subdivisions {
        let Some(home_region) = groupings.home_regions.iter().position(|region| region.id == raw.home_region) else {
            issues.skip("subdivisions", row, &raw.code, missing("home_region", &raw.home_region));
            continue;
        };
        if let Some(name) = label("subdivisions", row, &raw.code, "name", &raw.name, issues) {
            let search_keys = raw.search_keys;
            groupings.subdivisions.push(Subdivision { code: raw.code, name, search_keys, home_region });
        }
    }
    for (row, raw) in world_regions {
        if let Some(name) = label("world_regions", row, &raw.m49, "name", &raw.name, issues) {
            groupings.world_regions.push(WorldRegion { m49: raw.m49, name });
        }
    }
    for (row, raw) in countries {
        let Some(world_region) = groupings.world_regions.iter().position(|region| region.m49 == raw.region_m49) else {
            issues.skip("countries", row, &raw.code, missing("region_m49", &raw.region_m49));
            continue;
        };
        if let Some(name) = label("countries", row, &raw.code, "name", &raw.name, issues) {
            let search_keys = raw.search_keys;
            groupings.countries.push(Country { code: raw.code, name, search_keys, world_region });
        }
    }
    for (row, raw) in belt_and_road {
        let table = "belt_and_road";
        let code = raw.country_code;
        let (Ok(signed), Ok(end)) =
            (date(table, row, &code, "signed", &raw.signed, issues), date(table, row, &code, "end", &raw.end, issues))
        else {
            continue;
        };
        let sources = sources_of(table, row, &code, &raw.source_ids, sources, issues);
        groupings.belt_and_road.push(BeltAndRoad { country_code: code, signed, end, note: raw.note, sources });
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
