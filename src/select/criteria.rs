//! What the filter asks for, one thing at a time: the chips above the map.

use crate::index::{Atlas, NO_REGION};
use crate::model::id::PlaceId;
use crate::model::label::Label;
use crate::model::partnership::{Agreement, Status};
use crate::model::period::Period;
use crate::model::rank;
use crate::model::theme::Theme;
use crate::state::action::Action;
use crate::state::choices::Keys;
use crate::state::filter::{BeltAndRoadFilter, Facet, Filter, Undated, YearsMode};

/// One thing that the filter asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// A key of the home facet: a home region, a subdivision, a place.
    Home(String),
    /// A key of the partner facet: a world region, a country.
    Partner(String),
    /// Belt and Road or not.
    BeltAndRoad(BeltAndRoadFilter),
    /// A theme; `None` is "not recorded".
    Theme(Option<Theme>),
    /// A kind of agreement.
    Agreement(Agreement),
    /// A status.
    Status(Status),
    /// A period, and what it asks.
    Years(Period, YearsMode),
    /// A choice about undated partnerships.
    Undated(Undated),
}

impl Criterion {
    /// The facet that it belongs to.
    pub fn facet(&self) -> Facet {
        match self {
            Self::Home(_) => Facet::Home,
            Self::Partner(_) => Facet::Partner,
            Self::BeltAndRoad(_) => Facet::BeltAndRoad,
            Self::Theme(_) => Facet::Theme,
            Self::Agreement(_) => Facet::Agreement,
            Self::Status(_) => Facet::Status,
            Self::Years(..) | Self::Undated(_) => Facet::Years,
        }
    }

    /// What takes it out of `filter` and leaves the rest.
    pub fn removal(&self, filter: &Filter) -> Action {
        let without = |keys: &Keys, key: &str| {
            let mut keys = keys.clone();
            keys.remove(key);
            keys
        };
        match self {
            Self::Home(key) => Action::SetHome(without(&filter.home, key)),
            Self::Partner(key) => Action::SetPartner(without(&filter.partner, key)),
            Self::BeltAndRoad(_) => Action::SetBeltAndRoad(BeltAndRoadFilter::Any),
            Self::Theme(theme) => Action::ToggleTheme(*theme),
            Self::Agreement(agreement) => Action::ToggleAgreement(*agreement),
            Self::Status(status) => Action::ToggleStatus(*status),
            Self::Years(..) => Action::SetYears(None),
            Self::Undated(_) => Action::ToggleUndated,
        }
    }
}

/// All that `filter` asks for, in the order of the filter bar, wide before narrow.
///
/// Keys that the file does not know are listed too: they pass nothing, so a reader must be able to take them away.
pub fn criteria(atlas: &Atlas, filter: &Filter) -> Vec<Criterion> {
    let mut home: Vec<&String> = filter.home.iter().collect();
    rank::sort_by_key(&mut home, |key| home_group(atlas, key).map_or((u8::MAX, 0), |group| group.order));
    let mut partner: Vec<&String> = filter.partner.iter().collect();
    rank::sort_by_key(&mut partner, |key| partner_group(atlas, key).map_or((u8::MAX, 0), |group| group.order));
    let belt_and_road = (filter.belt_and_road != BeltAndRoadFilter::Any).then_some(filter.belt_and_road);
    // "Also" says nothing without a period.
    let undated = match (filter.undated, filter.years) {
        (Undated::Only, _) | (Undated::Also, Some(_)) => Some(filter.undated),
        (Undated::Also, None) | (Undated::WhenNoPeriod, _) => None,
    };
    let home = home.into_iter().cloned().map(Criterion::Home);
    let partner = partner.into_iter().cloned().map(Criterion::Partner);
    // "Not recorded" comes last, as in every list of themes.
    let (none, some): (Vec<_>, Vec<_>) = filter.themes.iter().partition(Option::is_none);
    home.chain(partner)
        .chain(belt_and_road.map(Criterion::BeltAndRoad))
        .chain(some.into_iter().chain(none).map(Criterion::Theme))
        .chain(filter.agreements.iter().map(Criterion::Agreement))
        .chain(filter.statuses.iter().map(Criterion::Status))
        .chain(filter.years.map(|years| Criterion::Years(years, filter.years_mode)))
        .chain(undated.map(Criterion::Undated))
        .collect()
}

/// What a key of the home or the partner facet stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group<'a> {
    /// Its names.
    pub name: &'a Label,
    /// Row of its home region, which gives the colour; `None` for partners.
    pub home_region: Option<u8>,
    /// Width of the group (region, subdivision, place) and row within that width.
    order: (u8, usize),
}

/// The region, subdivision or place called `key`; `None` when the file has no such group.
pub fn home_group<'a>(atlas: &'a Atlas, key: &str) -> Option<Group<'a>> {
    let groupings = atlas.dataset().groupings();
    if let Some(row) = groupings.home_regions.iter().position(|region| region.id == key) {
        let name = &groupings.home_regions[row].name;
        return Some(Group { name, home_region: u8::try_from(row).ok(), order: (0, row) });
    }
    if let Some(row) = groupings.subdivisions.iter().position(|subdivision| subdivision.code == key) {
        let subdivision = &groupings.subdivisions[row];
        let home_region = u8::try_from(subdivision.home_region).ok();
        return Some(Group { name: &subdivision.name, home_region, order: (1, row) });
    }
    let place = PlaceId::new(key).and_then(|id| atlas.place_row(&id))?;
    let home_region = Some(atlas.home_region[place.index()]).filter(|region| *region != NO_REGION);
    Some(Group { name: &atlas.place(place).name, home_region, order: (2, place.index()) })
}

/// The world region or country called `key`; `None` when the file has no such group.
pub fn partner_group<'a>(atlas: &'a Atlas, key: &str) -> Option<Group<'a>> {
    let groupings = atlas.dataset().groupings();
    if let Some(row) = groupings.world_regions.iter().position(|region| region.m49 == key) {
        return Some(Group { name: &groupings.world_regions[row].name, home_region: None, order: (0, row) });
    }
    let row = groupings.countries.iter().position(|country| country.code == key)?;
    Some(Group { name: &groupings.countries[row].name, home_region: None, order: (1, row) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::reduce::reduce;
    use crate::state::view::View;

    #[test]
    fn taking_away_one_criterion_leaves_the_others() {
        let mut view = View::default();
        view.filter.home = ["west", "CN-SH"].into();
        view.filter.themes = [None, Some(Theme::Sport)].into();
        view.filter.years = Period::new(Some(1992), Some(2016));
        for (criterion, facet_stays) in [
            (Criterion::Home("west".to_owned()), true),
            (Criterion::Theme(None), true),
            (Criterion::Years(view.filter.years.unwrap(), YearsMode::Founded), false),
        ] {
            let next = reduce(&view, criterion.removal(&view.filter)).unwrap();
            assert_eq!(next.filter.is_active(criterion.facet()), facet_stays, "{criterion:?}");
            let others = Facet::ALL.into_iter().filter(|facet| *facet != criterion.facet());
            for facet in others {
                assert_eq!(next.filter.is_active(facet), view.filter.is_active(facet), "{facet:?}");
            }
        }
    }
}
