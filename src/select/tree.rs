//! Options that form a tree (region → province → city; region → country), with counts and three-state boxes.

use crate::index::{Atlas, Fit, NO_REGION, name_fit};
use crate::model::id::{PartnershipIx, PlaceId};
use crate::model::label::Label;
use crate::model::rank;
use crate::select::filter::rows_ignoring;
use crate::state::choices::Keys;
use crate::state::filter::{Facet, Filter};

/// One option of a tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeOption {
    /// What the filter holds when it is ticked.
    pub key: String,
    /// Its names.
    pub name: Label,
    /// Pinyin, by which it sorts in Chinese.
    pub search_keys: Vec<String>,
    /// Partnerships that it would show, whatever is ticked in the same facet.
    pub count: usize,
    /// Its parts.
    pub children: Vec<TreeOption>,
}

/// State of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// It and all of its parts.
    On,
    /// Some of its parts.
    Mixed,
    /// Nothing of it.
    Off,
}

/// Home regions, their subdivisions and their places, with the counts that the other facets leave.
///
/// # Shape
/// returns: regions in file order; within them the largest first, by what the whole file holds, so that rows keep their
/// place while counts change; options with no partnership at all are left out, those that the filter empties stay
pub fn home(atlas: &Atlas, filter: &Filter) -> Vec<TreeOption> {
    let groupings = atlas.dataset().groupings();
    let counted = count_by(atlas, &rows_ignoring(atlas, filter, Facet::Home), |row| atlas.home[row].index());
    let total = count_by(atlas, &all(atlas), |row| atlas.home[row].index());
    let mut regions: Vec<TreeOption> =
        groupings.home_regions.iter().map(|region| option(&region.id, &region.name, &[], Vec::new())).collect();
    for (row, subdivision) in groupings.subdivisions.iter().enumerate() {
        let row = u16::try_from(row).ok();
        let mut places: Vec<(usize, TreeOption)> = Vec::new();
        for (index, place) in atlas.dataset().places().iter().enumerate() {
            if atlas.subdivision[index] == row && atlas.home_region[index] != NO_REGION && total[index] > 0 {
                let mut leaf = option(place.id.as_str(), &place.name, &place.search_keys, Vec::new());
                leaf.count = counted[index];
                places.push((total[index], leaf));
            }
        }
        rank::sort_by_key(&mut places, |(total, _)| std::cmp::Reverse(*total));
        let children: Vec<TreeOption> = places.into_iter().map(|(_, place)| place).collect();
        if !children.is_empty() {
            let branch = option(&subdivision.code, &subdivision.name, &subdivision.search_keys, children);
            regions[subdivision.home_region].children.push(branch);
        }
    }
    for region in &mut regions {
        rank::sort_by_key(&mut region.children, |branch| std::cmp::Reverse(sum_of(branch, &total, atlas)));
        region.count = region.children.iter().map(|branch| branch.count).sum();
    }
    regions
}

/// World regions and their countries, with the counts that the other facets leave.
///
/// # Shape
/// the largest region first, by what the whole file holds, and so within them; countries and areas without partnerships
/// are left out
pub fn partner(atlas: &Atlas, filter: &Filter) -> Vec<TreeOption> {
    let groupings = atlas.dataset().groupings();
    let country = |row: usize| usize::from(atlas.country[atlas.partner[row].index()]);
    let counted = count_by(atlas, &rows_ignoring(atlas, filter, Facet::Partner), country);
    let total = count_by(atlas, &all(atlas), country);
    let mut regions: Vec<(usize, TreeOption)> = Vec::new();
    for (row, region) in groupings.world_regions.iter().enumerate() {
        let mut countries: Vec<(usize, TreeOption)> = Vec::new();
        for (index, country) in groupings.countries.iter().enumerate() {
            if country.world_region == row && total[index] > 0 {
                let mut leaf = option(&country.code, &country.name, &country.search_keys, Vec::new());
                leaf.count = counted[index];
                countries.push((total[index], leaf));
            }
        }
        rank::sort_by_key(&mut countries, |(total, _)| std::cmp::Reverse(*total));
        if !countries.is_empty() {
            let sum = countries.iter().map(|(total, _)| total).sum();
            let children = countries.into_iter().map(|(_, country)| country).collect();
            regions.push((sum, option(&region.m49, &region.name, &[], children)));
        }
    }
    rank::sort_by_key(&mut regions, |(total, _)| std::cmp::Reverse(*total));
    regions.into_iter().map(|(_, region)| region).collect()
}

/// The leaves that `ticked` stands for: those named, and all below a named option.
pub fn ticked_leaves(options: &[TreeOption], ticked: &Keys) -> Keys {
    let mut leaves = Vec::new();
    for option in options {
        collect_leaves(option, ticked, &mut leaves);
    }
    leaves.into()
}

/// State of the box of `option` when the leaves of [`ticked_leaves`] are ticked.
pub fn tick(option: &TreeOption, leaves: &Keys) -> Tick {
    let (mut own, mut ticked) = (0, 0);
    each_leaf(option, &mut |leaf| {
        own += 1;
        ticked += usize::from(leaves.contains(&leaf.key));
    });
    match ticked {
        ticked if ticked == own => Tick::On,
        0 => Tick::Off,
        _ => Tick::Mixed,
    }
}

/// What the filter holds after the box of `key` was clicked: the fewest keys that say the same.
pub fn toggle(options: &[TreeOption], ticked: &Keys, key: &str) -> Keys {
    let mut leaves = ticked_leaves(options, ticked);
    if let Some(clicked) = options.iter().find_map(|option| find(option, key)) {
        let was = tick(clicked, &leaves);
        each_leaf(clicked, &mut |leaf| match was {
            Tick::On => leaves.remove(&leaf.key),
            Tick::Mixed | Tick::Off => leaves.insert(&leaf.key),
        });
    }
    let mut keys = Keys::default();
    for option in options {
        fewest_keys(option, &leaves, &mut keys);
    }
    keys
}

/// The option called `key` in the tree below `option`.
pub fn find<'a>(option: &'a TreeOption, key: &str) -> Option<&'a TreeOption> {
    if option.key == key { Some(option) } else { option.children.iter().find_map(|child| find(child, key)) }
}

/// Which options a search leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Options to list: those that match, all above them and all below them.
    pub listed: Keys,
    /// Options to unfold, since something below them matches.
    pub unfolded: Keys,
}

/// The options whose names match `query`, in any language or in pinyin.
///
/// When some begin with it, those that merely hold it are left out: `xian` asks for 西安 and 咸阳, not for every 县.
pub fn search(options: &[TreeOption], query: &str) -> Found {
    let mut found = Found::default();
    let best = options.iter().filter_map(|option| best_fit(option, query)).min();
    let least = if best <= Some(Fit::Start) { Fit::Start } else { Fit::Inside };
    for option in options {
        search_below(option, query, least, Above::Other, &mut found);
    }
    found
}

fn best_fit(option: &TreeOption, query: &str) -> Option<Fit> {
    let own = name_fit(&option.name, &option.search_keys, query);
    own.into_iter().chain(option.children.iter().filter_map(|child| best_fit(child, query))).min()
}

/// Whether something above an option matches, so that the option is listed as a part of it.
#[derive(Clone, Copy, PartialEq)]
enum Above {
    Match,
    Other,
}

/// Whether `option` or anything below it matches.
fn search_below(option: &TreeOption, query: &str, least: Fit, above: Above, found: &mut Found) -> bool {
    let is_match = name_fit(&option.name, &option.search_keys, query).is_some_and(|fit| fit <= least);
    let above = if is_match { Above::Match } else { above };
    let mut is_any_below = false;
    for child in &option.children {
        is_any_below |= search_below(child, query, least, above, found);
    }
    if is_any_below {
        found.unfolded.insert(&option.key);
    }
    if is_any_below || above == Above::Match {
        found.listed.insert(&option.key);
    }
    is_match || is_any_below
}

fn option(key: &str, name: &Label, search_keys: &[String], children: Vec<TreeOption>) -> TreeOption {
    let count = children.iter().map(|child| child.count).sum();
    TreeOption { key: key.to_owned(), name: name.clone(), search_keys: search_keys.to_vec(), count, children }
}

fn all(atlas: &Atlas) -> Vec<PartnershipIx> {
    (0..atlas.len()).map(PartnershipIx::from_index).collect()
}

/// How many of `rows` have each value of `group`.
fn count_by(atlas: &Atlas, rows: &[PartnershipIx], group: impl Fn(usize) -> usize) -> Vec<usize> {
    let mut counts = vec![0; atlas.dataset().places().len().max(atlas.dataset().groupings().countries.len())];
    for row in rows {
        counts[group(row.index())] += 1;
    }
    counts
}

/// What the whole file holds of a branch.
fn sum_of(branch: &TreeOption, total: &[usize], atlas: &Atlas) -> usize {
    let place = |key: &str| PlaceId::new(key).and_then(|id| atlas.place_row(&id));
    branch.children.iter().filter_map(|leaf| place(&leaf.key)).map(|row| total[row.index()]).sum()
}

fn each_leaf(option: &TreeOption, visit: &mut dyn FnMut(&TreeOption)) {
    if option.children.is_empty() {
        visit(option);
    }
    for child in &option.children {
        each_leaf(child, visit);
    }
}

/// Adds the leaves of `option` that are ticked, by themselves or by an option above them.
fn collect_leaves(option: &TreeOption, ticked: &Keys, leaves: &mut Vec<String>) {
    if ticked.contains(&option.key) {
        each_leaf(option, &mut |leaf| leaves.push(leaf.key.clone()));
    } else {
        for child in &option.children {
            collect_leaves(child, ticked, leaves);
        }
    }
}

fn fewest_keys(option: &TreeOption, leaves: &Keys, keys: &mut Keys) {
    if tick(option, leaves) == Tick::On {
        keys.insert(&option.key);
    } else {
        for child in &option.children {
            fewest_keys(child, leaves, keys);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Vec<TreeOption> {
        let leaf = |key: &str| option(key, &Label::new([("en", key)]), &[], Vec::new());
        let branch = |key: &str, children| option(key, &Label::new([("en", key)]), &[], children);
        vec![
            branch(
                "west",
                vec![branch("CN-SN", vec![leaf("xian"), leaf("yanan")]), branch("CN-SC", vec![leaf("leshan")])],
            ),
            branch("east", vec![branch("CN-SH", vec![leaf("shanghai")])]),
        ]
    }

    fn set(keys: &[&str]) -> Keys {
        keys.iter().map(|key| (*key).to_owned()).collect()
    }

    #[test]
    fn a_ticked_parent_unticked_in_one_child_keeps_the_others() {
        assert_eq!(toggle(&tree(), &set(&["west"]), "xian"), set(&["yanan", "CN-SC"]));
    }

    #[test]
    fn the_last_child_ticked_ticks_the_parent() {
        assert_eq!(toggle(&tree(), &set(&["yanan", "CN-SC"]), "xian"), set(&["west"]));
    }

    #[test]
    fn a_mixed_box_becomes_full_and_a_full_one_empty() {
        let tree = tree();
        assert_eq!(tick(&tree[0], &set(&["xian"])), Tick::Mixed);
        let full = toggle(&tree, &set(&["xian"]), "west");
        assert_eq!(full, set(&["west"]));
        assert_eq!(tick(&tree[0], &ticked_leaves(&tree, &full)), Tick::On);
        assert_eq!(toggle(&tree, &full, "west"), set(&[]));
    }

    #[test]
    fn a_search_lists_what_matches_with_its_parents_and_its_parts() {
        assert_eq!(search(&tree(), "ana").listed, set(&["west", "CN-SN", "yanan"]));
        let found = search(&tree(), "yan");
        assert_eq!(found.listed, set(&["west", "CN-SN", "yanan"]));
        assert_eq!(found.unfolded, set(&["west", "CN-SN"]));
        let whole = search(&tree(), "East");
        assert_eq!((whole.listed, whole.unfolded), (set(&["east", "CN-SH", "shanghai"]), set(&[])));
        assert_eq!(search(&tree(), "nowhere"), Found::default());
    }

    #[test]
    fn unknown_keys_change_nothing() {
        assert_eq!(toggle(&tree(), &set(&["east"]), "nowhere"), set(&["east"]));
    }
}
