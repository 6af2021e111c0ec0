//! Sorted rows for the table and for lists of partners.

use crate::index::{Atlas, fold};
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::rank;
use std::cmp::Ordering;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Start date.
    #[default]
    Start,
    /// Home place.
    Home,
    /// Province of the home place.
    Subdivision,
    /// Home region.
    Region,
    /// Partner.
    Partner,
    /// Country of the partner.
    Country,
    /// Main theme.
    Theme,
    /// Kind of agreement.
    Agreement,
    /// Status.
    Status,
}

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Smallest, oldest, first in the alphabet.
    #[default]
    Ascending,
    /// The other way.
    Descending,
}

/// `rows` sorted by `column`; what is not recorded comes last both ways, and equals keep the order of the file.
///
/// # Units
/// - `language`: BCP 47 tag; Chinese names sort by their stored pinyin, since browsers' own collation reads 长沙 wrongly
pub fn sorted(
    atlas: &Atlas,
    rows: &[PartnershipIx],
    column: Column,
    direction: Direction,
    language: &str,
) -> Vec<PartnershipIx> {
    let keys: Vec<Key> = rows.iter().map(|row| key(atlas, *row, column, language)).collect();
    let order = rank::sorted_by(rows.len(), &mut |one, other| compare(&keys[one], &keys[other], direction));
    order.into_iter().map(|place| rows[place]).collect()
}

/// What a row sorts by; `Missing` is last both ways.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(String),
    Missing,
}

fn compare(one: &Key, other: &Key, direction: Direction) -> Ordering {
    let is_missing = |key: &Key| *key == Key::Missing;
    match (is_missing(one), is_missing(other), direction) {
        (false, false, Direction::Descending) => other.cmp(one),
        _ => one.cmp(other),
    }
}

fn key(atlas: &Atlas, row: PartnershipIx, column: Column, language: &str) -> Key {
    let partnership = atlas.partnership(row);
    let (home, partner) = (atlas.home[row.index()], atlas.partner[row.index()]);
    let groupings = atlas.dataset().groupings();
    match column {
        Column::Start => partnership.start_date.map_or(Key::Missing, |date| {
            let day = date.earliest();
            Key::Number(i64::from(day.year) * 10_000 + i64::from(day.month) * 100 + i64::from(day.day))
        }),
        Column::Home => Key::Text(place_key(atlas, home, language)),
        Column::Partner => Key::Text(place_key(atlas, partner, language)),
        Column::Subdivision => atlas.subdivision[home.index()].map_or(Key::Missing, |row| {
            let subdivision = &groupings.subdivisions[usize::from(row)];
            Key::Text(name_key(&subdivision.name, &subdivision.search_keys, language))
        }),
        Column::Region => match atlas.home_region[home.index()] {
            crate::index::NO_REGION => Key::Missing,
            region => Key::Number(i64::from(region)),
        },
        Column::Country => {
            let country = &groupings.countries[usize::from(atlas.country[partner.index()])];
            Key::Text(name_key(&country.name, &country.search_keys, language))
        }
        Column::Theme => atlas.main_theme[row.index()].map_or(Key::Missing, |theme| Key::Number(theme as i64)),
        Column::Agreement => Key::Number(partnership.agreement as i64),
        Column::Status => Key::Number(partnership.status as i64),
    }
}

fn place_key(atlas: &Atlas, place: PlaceIx, language: &str) -> String {
    let place = atlas.place(place);
    name_key(&place.name, &place.search_keys, language)
}

/// What a name sorts by in `language`.
pub fn name_key(name: &crate::model::label::Label, search_keys: &[String], language: &str) -> String {
    let shown = name.in_language(language);
    match search_keys.first() {
        Some(pinyin) if shown.language.starts_with("zh") => pinyin.clone(),
        _ => fold(shown.text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::label::Label;

    #[test]
    fn what_is_missing_is_last_both_ways() {
        for direction in [Direction::Ascending, Direction::Descending] {
            assert_eq!(compare(&Key::Missing, &Key::Number(1), direction), Ordering::Greater);
        }
        assert_eq!(compare(&Key::Number(1), &Key::Number(2), Direction::Descending), Ordering::Greater);
    }

    #[test]
    fn chinese_names_sort_by_pinyin() {
        let key = |name, pinyin: &str| name_key(&Label::new([("zh-Hans", name)]), &[pinyin.to_owned()], "zh-Hans");
        // 长 is read chang here, not zhang: 长沙 comes before 西安.
        assert!(key("长沙", "chang sha") < key("西安", "xi an"));
    }
}
