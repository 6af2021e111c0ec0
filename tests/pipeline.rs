//! Answers to a view, against a second implementation that reads the invented records themselves and shares no code
//! with the first, and against the sums that must come out whatever the records are.

#[path = "fixtures/filters.rs"]
mod filters;
#[path = "fixtures/records.rs"]
mod records;

use filters::{config, filter, period};
use proptest::prelude::*;
use proptest::sample::select;
use records::{HOMES, PARTNERS, Record, YEARS, atlas, records};
use sister_city_atlas::index::Atlas;
use sister_city_atlas::layout::timeline::Axis;
use sister_city_atlas::layout::timeline::bars::{Slot, pieces};
use sister_city_atlas::model::period::Period;
use sister_city_atlas::select::filter::{rows, rows_ignoring};
use sister_city_atlas::select::timeline::{Histogram, count, histogram, legend};
use sister_city_atlas::select::{facets, tree};
use sister_city_atlas::state::filter::{BeltAndRoadFilter, Facet, Filter, Undated, YearsMode};
use sister_city_atlas::state::view::ColourBy;
use std::collections::{BTreeMap, BTreeSet};

/// Most partnerships of an invented file: some 15 for each home place.
const MOST: usize = 100;

fn home_key() -> impl Strategy<Value = String> {
    let places = HOMES.iter().map(|(id, _)| *id);
    let groups = HOMES.iter().filter_map(|(_, within)| *within).flat_map(|(code, region)| [code, region]);
    select(places.chain(groups).chain(["nowhere"]).map(str::to_owned).collect::<Vec<_>>())
}

fn partner_key() -> impl Strategy<Value = String> {
    let keys = PARTNERS.iter().flat_map(|(_, country, region, _)| [*country, *region]);
    select(keys.chain(["XX", "999"]).map(str::to_owned).collect::<Vec<_>>())
}

fn any_filter() -> impl Strategy<Value = Filter> {
    // Wider than the records, so that periods miss them as well.
    filter(home_key(), partner_key(), YEARS.start() - 5..=YEARS.end() + 5)
}

fn colour() -> impl Strategy<Value = ColourBy> {
    select(vec![ColourBy::HomeRegion, ColourBy::Theme, ColourBy::Decade])
}

fn numbers(rows: &[sister_city_atlas::model::id::PartnershipIx]) -> Vec<usize> {
    rows.iter().map(|row| row.index()).collect()
}

/// Whether `record` passes, said once more in the plainest way.
fn passes(record: &Record, filter: &Filter) -> bool {
    let (place, within) = HOMES[record.home];
    let (_, country, region, has_signed) = PARTNERS[record.partner];
    let home_names: Vec<&str> = match within {
        Some((subdivision, region)) => vec![place, subdivision, region],
        None => vec![place],
    };
    if !filter.home.is_empty() && !home_names.iter().any(|name| filter.home.contains(name)) {
        return false;
    }
    if !filter.partner.is_empty() && !filter.partner.contains(country) && !filter.partner.contains(region) {
        return false;
    }
    if filter.belt_and_road == BeltAndRoadFilter::Signed && !has_signed {
        return false;
    }
    if filter.belt_and_road == BeltAndRoadFilter::NotSigned && has_signed {
        return false;
    }
    if !filter.themes.is_empty() {
        let mut themes = record.themes.clone();
        themes.extend(record.exchanges.iter().flatten().copied());
        let has_theme = themes.iter().any(|theme| filter.themes.contains(&Some(*theme)));
        let has_none = themes.is_empty() && filter.themes.contains(&None);
        if !has_theme && !has_none {
            return false;
        }
    }
    if !filter.agreements.is_empty() && !filter.agreements.contains(&record.agreement) {
        return false;
    }
    if !filter.statuses.is_empty() && !filter.statuses.contains(&record.status) {
        return false;
    }
    let Some(start) = record.start else {
        return filter.undated != Undated::WhenNoPeriod || filter.years.is_none();
    };
    if filter.undated == Undated::Only {
        return false;
    }
    let Some(period) = filter.years else {
        return true;
    };
    let (first, last) = (period.first().unwrap_or(i16::MIN), period.last().unwrap_or(i16::MAX));
    match filter.years_mode {
        YearsMode::Founded => first <= start && start <= last,
        YearsMode::InForce => {
            // In force in every year from the start to the end, and for ever without one.
            let end = record.end.unwrap_or(i16::MAX);
            (start.max(first)..=last.min(end)).next().is_some()
        }
    }
}

fn total(histogram: &Histogram) -> usize {
    histogram.bars.iter().flat_map(|bar| &bar.counts).chain(&histogram.undated).sum()
}

fn themes_of(record: &Record) -> usize {
    record.themes.iter().chain(record.exchanges.iter().flatten()).collect::<BTreeSet<_>>().len()
}

/// Sum of what bars are drawn for.
fn drawn(atlas: &Atlas, all: &Histogram, chosen: &Histogram) -> BTreeMap<Slot, usize> {
    let mut drawn = BTreeMap::new();
    let Some((first, last)) = atlas.year_bounds() else { return drawn };
    let axis = Axis::new(first, last, 600.0).expect("there are years");
    for piece in pieces(axis, all, chosen, 78.0) {
        assert!(piece.rect.height > 0.0 && piece.rect.y >= 0.0 && piece.rect.y + piece.rect.height <= 78.0 + 1e-9);
        *drawn.entry(piece.slot).or_default() += piece.count;
    }
    drawn
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn the_filter_keeps_what_a_second_implementation_keeps(records in records(MOST), filter in any_filter()) {
        let expected: Vec<usize> =
            (0..records.len()).filter(|row| passes(&records[*row], &filter)).collect();
        prop_assert_eq!(numbers(&rows(&atlas(&records), &filter)), expected);
    }

    #[test]
    fn a_facet_that_is_ignored_asks_nothing(records in records(MOST), filter in any_filter()) {
        let atlas = atlas(&records);
        for facet in Facet::ALL {
            prop_assert_eq!(rows_ignoring(&atlas, &filter, facet), rows(&atlas, &filter.without(facet)));
        }
    }

    #[test]
    fn a_tighter_filter_never_adds_rows(
        records in records(MOST),
        filter in any_filter(),
        other in period(YEARS.start() - 5..=YEARS.end() + 5),
    ) {
        let atlas = atlas(&records);
        let kept = |filter: &Filter| numbers(&rows(&atlas, filter)).into_iter().collect::<BTreeSet<_>>();
        let wide = kept(&filter);
        for facet in Facet::ALL {
            prop_assert!(wide.is_subset(&kept(&filter.without(facet))), "{facet:?}");
        }
        // The years that two periods share.
        let first = filter.years.and_then(Period::first).max(other.first());
        let last = [filter.years.and_then(Period::last), other.last()].into_iter().flatten().min();
        if let Some(narrow) = Period::new(first, last) {
            let narrow = kept(&Filter { years: Some(narrow), ..filter.clone() });
            prop_assert!(narrow.is_subset(&wide), "{narrow:?}");
        }
        // One value fewer, but not none: no value at all asks nothing.
        if filter.home.len() > 1 {
            let home = filter.home.iter().skip(1).cloned().collect();
            let tighter = kept(&Filter { home, ..filter.clone() });
            prop_assert!(tighter.is_subset(&wide));
        }
        if filter.themes.len() > 1 {
            let themes = filter.themes.iter().skip(1).collect();
            let tighter = kept(&Filter { themes, ..filter.clone() });
            prop_assert!(tighter.is_subset(&wide));
        }
    }

    #[test]
    fn live_counts_add_up_to_the_rows_that_the_other_facets_leave(records in records(MOST), filter in any_filter()) {
        let atlas = atlas(&records);
        let left = |facet| rows_ignoring(&atlas, &filter, facet);
        let agreements: usize = facets::agreements(&atlas, &filter).iter().map(|(_, count)| count).sum();
        prop_assert_eq!(agreements, left(Facet::Agreement).len());
        let statuses: usize = facets::statuses(&atlas, &filter).iter().map(|(_, count)| count).sum();
        prop_assert_eq!(statuses, left(Facet::Status).len());
        let belt_and_road: usize = facets::belt_and_road(&atlas, &filter).iter().map(|(_, count)| count).sum();
        prop_assert_eq!(belt_and_road, left(Facet::BeltAndRoad).len());
        // A partnership counts once under each of its themes, and once as "not recorded" when it has none.
        let themes: usize = facets::themes(&atlas, &filter).iter().map(|(_, count)| count).sum();
        let expected: usize = left(Facet::Theme).iter().map(|row| themes_of(&records[row.index()]).max(1)).sum();
        prop_assert_eq!(themes, expected);
        // Places of no region stand in no branch of the tree.
        let home: usize = tree::home(&atlas, &filter).iter().map(|option| option.count).sum();
        let with_region = left(Facet::Home).iter().filter(|row| HOMES[records[row.index()].home].1.is_some()).count();
        prop_assert_eq!(home, with_region);
        let partner: usize = tree::partner(&atlas, &filter).iter().map(|option| option.count).sum();
        prop_assert_eq!(partner, left(Facet::Partner).len());
    }

    #[test]
    fn the_histogram_counts_every_row_once(records in records(MOST), filter in any_filter(), colour in colour()) {
        let atlas = atlas(&records);
        let all = histogram(&atlas, &filter, colour);
        prop_assert_eq!(total(&all), rows_ignoring(&atlas, &filter, Facet::Years).len());
        prop_assert_eq!(&histogram(&atlas, &filter.without(Facet::Years), colour), &all);
        let kept = rows(&atlas, &filter);
        let chosen = count(&atlas, &kept, colour);
        prop_assert_eq!(total(&chosen), kept.len());
        // Year by year, from the records.
        for bar in &chosen.bars {
            let expected = records.iter().filter(|record| passes(record, &filter) && record.start == Some(bar.year));
            prop_assert_eq!(bar.total(), expected.count(), "{}", bar.year);
        }
        let undated = records.iter().filter(|record| passes(record, &filter) && record.start.is_none()).count();
        prop_assert_eq!(chosen.undated.iter().sum::<usize>(), undated);
        let in_legend: usize = legend(&atlas, &filter.without(Facet::Years), colour).iter().map(|(_, count)| count).sum();
        let own = match colour {
            ColourBy::HomeRegion => Facet::Home,
            ColourBy::Theme => Facet::Theme,
            ColourBy::Decade => Facet::Years,
        };
        prop_assert_eq!(in_legend, rows_ignoring(&atlas, &filter.without(Facet::Years), own).len());
    }

    #[test]
    fn bars_are_drawn_for_every_partnership_of_the_histogram(
        records in records(MOST),
        filter in any_filter(),
        colour in colour(),
    ) {
        let atlas = atlas(&records);
        let all = histogram(&atlas, &filter, colour);
        let chosen = count(&atlas, &rows(&atlas, &filter), colour);
        let mut expected: BTreeMap<Slot, usize> =
            all.bars.iter().map(|bar| (Slot::Year(bar.year), bar.total())).collect();
        expected.insert(Slot::Undated, all.undated.iter().sum());
        expected.retain(|_, total| *total > 0);
        if atlas.year_bounds().is_some() {
            prop_assert_eq!(drawn(&atlas, &all, &chosen), expected);
        }
    }
}
