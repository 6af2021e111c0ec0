//! Live counts of the flat facets: what each option would show, whatever is ticked in the same facet.

use super::filter::rows_ignoring;
use crate::index::Atlas;
use crate::model::partnership::{Agreement, Status};
use crate::model::rank;
use crate::model::theme::Theme;
use crate::state::filter::{BeltAndRoadFilter, Facet, Filter};

/// An option and how many partnerships it would show.
pub type Counted<T> = (T, usize);

/// All themes and "not recorded" (`None`, last). A partnership counts under each of its themes.
pub fn themes(atlas: &Atlas, filter: &Filter) -> Vec<Counted<Option<Theme>>> {
    let rows = rows_ignoring(atlas, filter, Facet::Theme);
    let count = |theme: Option<Theme>| {
        rows.iter()
            .map(|row| atlas.themes[row.index()])
            .filter(|themes| theme.map_or(themes.is_empty(), |theme| themes.contains(theme)))
            .count()
    };
    Theme::ALL.into_iter().map(Some).chain([None]).map(|theme| (theme, count(theme))).collect()
}

/// Kinds of agreement that occur in the file.
pub fn agreements(atlas: &Atlas, filter: &Filter) -> Vec<Counted<Agreement>> {
    let rows = rows_ignoring(atlas, filter, Facet::Agreement);
    let occurs = |agreement| atlas.dataset().partnerships().iter().any(|other| other.agreement == agreement);
    let count = |agreement| rows.iter().filter(|row| atlas.partnership(**row).agreement == agreement).count();
    Agreement::ALL.iter().filter(|one| occurs(**one)).map(|one| (*one, count(*one))).collect()
}

/// Statuses that occur in the file.
pub fn statuses(atlas: &Atlas, filter: &Filter) -> Vec<Counted<Status>> {
    let rows = rows_ignoring(atlas, filter, Facet::Status);
    let occurs = |status| atlas.dataset().partnerships().iter().any(|other| other.status == status);
    let count = |status| rows.iter().filter(|row| atlas.partnership(**row).status == status).count();
    Status::ALL.iter().filter(|one| occurs(**one)).map(|one| (*one, count(*one))).collect()
}

/// Partners in signatories of the Belt and Road, and the others.
pub fn belt_and_road(atlas: &Atlas, filter: &Filter) -> Vec<Counted<BeltAndRoadFilter>> {
    let rows = rows_ignoring(atlas, filter, Facet::BeltAndRoad);
    let country = |row: usize| usize::from(atlas.country[atlas.partner[row].index()]);
    let signed = rows.iter().filter(|row| atlas.is_belt_and_road[country(row.index())]).count();
    vec![(BeltAndRoadFilter::Signed, signed), (BeltAndRoadFilter::NotSigned, rows.len() - signed)]
}

/// For each facet in use, how many partnerships there would be without it: what an empty result offers.
///
/// # Shape
/// returns: most first
pub fn relaxations(atlas: &Atlas, filter: &Filter) -> Vec<Counted<Facet>> {
    let mut counts: Vec<_> = filter.active().map(|facet| (facet, rows_ignoring(atlas, filter, facet).len())).collect();
    rank::sort_by_key(&mut counts, |(_, count)| std::cmp::Reverse(*count));
    counts
}
