//! Which partnerships pass.

use crate::index::{Atlas, NO_REGION, Years};
use crate::model::date::Year;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::period::Period;
use crate::state::filter::{BeltAndRoadFilter, Facet, Filter, Undated, YearsMode};

/// The partnerships that pass `filter`.
///
/// # Shape
/// returns: rows, ascending, no duplicates
///
/// # Cost
/// O(n · facets)
pub fn rows(atlas: &Atlas, filter: &Filter) -> Vec<PartnershipIx> {
    Facets::new(atlas, filter).rows(None)
}

/// The partnerships that pass `filter` when `facet` asks for nothing: what a live count of that facet counts.
///
/// # Shape
/// as [`rows`]
pub fn rows_ignoring(atlas: &Atlas, filter: &Filter, facet: Facet) -> Vec<PartnershipIx> {
    Facets::new(atlas, filter).rows(Some(facet))
}

/// A filter resolved against one atlas.
struct Facets<'a> {
    atlas: &'a Atlas,
    filter: &'a Filter,
    /// Whether each place passes the home facet.
    home: Vec<bool>,
    /// Whether each country passes the partner facet.
    partner: Vec<bool>,
}

impl<'a> Facets<'a> {
    fn new(atlas: &'a Atlas, filter: &'a Filter) -> Self {
        let groupings = atlas.dataset().groupings();
        let home = (0..atlas.dataset().places().len())
            .map(|index| filter.home.is_empty() || keys_of(atlas, index).any(|key| filter.home.contains(key)))
            .collect();
        let partner = groupings
            .countries
            .iter()
            .map(|country| {
                filter.partner.is_empty()
                    || filter.partner.contains(&country.code)
                    || filter.partner.contains(&groupings.world_regions[country.world_region].m49)
            })
            .collect();
        Self { atlas, filter, home, partner }
    }

    fn rows(&self, ignored: Option<Facet>) -> Vec<PartnershipIx> {
        let asked: Vec<Facet> = self.filter.active().filter(|facet| Some(*facet) != ignored).collect();
        (0..self.atlas.len())
            .filter(|row| asked.iter().all(|facet| self.passes(*row, *facet)))
            .map(PartnershipIx::from_index)
            .collect()
    }

    fn passes(&self, row: usize, facet: Facet) -> bool {
        let (atlas, filter) = (self.atlas, self.filter);
        let partnership = &atlas.dataset().partnerships()[row];
        let partner_country = usize::from(atlas.country[atlas.partner[row].index()]);
        match facet {
            Facet::Home => self.home[atlas.home[row].index()],
            Facet::Partner => self.partner[partner_country],
            Facet::BeltAndRoad => match filter.belt_and_road {
                BeltAndRoadFilter::Any => true,
                BeltAndRoadFilter::Signed => atlas.is_belt_and_road[partner_country],
                BeltAndRoadFilter::NotSigned => !atlas.is_belt_and_road[partner_country],
            },
            Facet::Theme => {
                let themes = atlas.themes[row];
                filter.themes.iter().any(|theme| theme.map_or(themes.is_empty(), |theme| themes.contains(theme)))
            }
            Facet::Agreement => filter.agreements.contains(&partnership.agreement),
            Facet::Status => filter.statuses.contains(&partnership.status),
            Facet::Years => passes_years(atlas.years[row], filter),
        }
    }
}

/// The keys by which the home facet can ask for the place at `index`: its region, its subdivision, itself.
fn keys_of(atlas: &Atlas, index: usize) -> impl Iterator<Item = &str> {
    let groupings = atlas.dataset().groupings();
    let region = atlas.home_region[index];
    let region = (region != NO_REGION).then(|| groupings.home_regions[usize::from(region)].id.as_str());
    let subdivision = atlas.subdivision[index].map(|row| groupings.subdivisions[usize::from(row)].code.as_str());
    let place = atlas.place(PlaceIx::from_index(index)).id.as_str();
    region.into_iter().chain(subdivision).chain([place])
}

/// Whether a partnership with `years` passes the period and the choice about undated ones.
fn passes_years(years: Years, filter: &Filter) -> bool {
    match (years.start, filter.undated) {
        (None, Undated::Only | Undated::Also) => true,
        (None, Undated::WhenNoPeriod) => filter.years.is_none(),
        (Some(_), Undated::Only) => false,
        (Some(start), Undated::Also | Undated::WhenNoPeriod) => {
            filter.years.is_none_or(|period| match filter.years_mode {
                YearsMode::Founded => period.contains(start),
                YearsMode::InForce => may_be_in_force(start, years.end, period),
            })
        }
    }
}

/// Whether a partnership from `start` to `end` may have been in force at some time in `period`.
fn may_be_in_force(start: Year, end: Option<Year>, period: Period) -> bool {
    period.last().is_none_or(|last| start <= last)
        && end.is_none_or(|end| period.first().is_none_or(|first| first <= end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_force_means_that_the_years_meet() {
        let period = Period::new(Some(1990), Some(1999)).unwrap();
        assert!(may_be_in_force(1973, None, period));
        assert!(may_be_in_force(1973, Some(1990), period));
        assert!(!may_be_in_force(1973, Some(1989), period));
        assert!(may_be_in_force(1999, None, period));
        assert!(!may_be_in_force(2000, None, period));
    }

    #[test]
    fn undated_ones_leave_when_a_period_is_asked_for_and_come_back_when_wanted() {
        let undated = Years::default();
        let mut filter = Filter::default();
        assert!(passes_years(undated, &filter));
        filter.years = Period::new(Some(1990), None);
        assert!(!passes_years(undated, &filter));
        filter.undated = Undated::Also;
        assert!(passes_years(undated, &filter));
    }
}
