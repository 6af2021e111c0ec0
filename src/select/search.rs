//! What a query may mean: places of the home country, partners, countries.

use crate::index::{Atlas, NameKind, fold};
use crate::model::id::PlaceIx;
use crate::model::rank;
use std::ops::Range;

/// Most answers that one group shows.
pub const MAX_IN_GROUP: usize = 6;

/// Answers to a query, best first in each group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Places of the home country.
    pub home: Vec<PlaceIx>,
    /// Places of other countries.
    pub partners: Vec<PlaceIx>,
    /// Countries, by row.
    pub countries: Vec<u32>,
}

impl Answers {
    /// Whether there is no answer.
    pub fn is_empty(&self) -> bool {
        self.home.is_empty() && self.partners.is_empty() && self.countries.is_empty()
    }
}

/// The best answers to `query`: by fit, then by the number of partnerships.
pub fn search(atlas: &Atlas, query: &str) -> Answers {
    let mut answers = Answers::default();
    let weight = |kind: NameKind| match kind {
        NameKind::Place(row) => atlas.partnerships_of[PlaceIx(row).index()].len(),
        NameKind::Country(row) => partnerships_of_country(atlas, row),
    };
    let mut found = atlas.names.find(query);
    rank::sort_by_key(&mut found, |(kind, fit)| (*fit, std::cmp::Reverse(weight(*kind)), *kind));
    for (kind, _) in found {
        match kind {
            NameKind::Place(row) if weight(kind) > 0 || !atlas.exchanges_of[PlaceIx(row).index()].is_empty() => {
                let place = PlaceIx(row);
                let group = if atlas.is_home(place) { &mut answers.home } else { &mut answers.partners };
                push(group, place);
            }
            NameKind::Country(row) if weight(kind) > 0 => push(&mut answers.countries, row),
            NameKind::Place(_) | NameKind::Country(_) => {}
        }
    }
    answers
}

/// Partnerships with partners in the country at `row`.
pub fn partnerships_of_country(atlas: &Atlas, row: u32) -> usize {
    atlas.partner.iter().filter(|place| u32::from(atlas.country[place.index()]) == row).count()
}

fn push<T>(group: &mut Vec<T>, answer: T) {
    if group.len() < MAX_IN_GROUP {
        group.push(answer);
    }
}

/// Where `query` stands in `name` as it is shown, as a range of bytes; `None` when it fits by another spelling only, as
/// pinyin fits 西安.
///
/// Case, diacritics, spaces and apostrophes do not matter, as in the search itself: `xian` is all of `Xi'an`.
/// The beginning of a word goes before the middle of one.
pub fn literal_match(name: &str, query: &str) -> Option<Range<usize>> {
    let query: String = fold(query).split(' ').collect();
    if query.is_empty() {
        return None;
    }
    let starts_word = |start: usize| !name[..start].chars().next_back().is_some_and(char::is_alphanumeric);
    let at = |start: usize| match_from(&name[start..], &query).map(|length| start..start + length);
    let starts = || name.char_indices().map(|(start, _)| start);
    // As in the search: one Latin letter or two inside a word mean nothing.
    let is_telling = query.chars().count() >= 3 || !query.is_ascii();
    starts().filter(|start| starts_word(*start)).find_map(at).or_else(|| {
        let mut inside = starts();
        if is_telling { inside.find_map(at) } else { None }
    })
}

/// How many bytes of `name` from its beginning say `query`, which is folded and without spaces.
fn match_from(name: &str, query: &str) -> Option<usize> {
    let mut rest = query;
    for (start, character) in name.char_indices() {
        let folded = fold(character.encode_utf8(&mut [0; 4]));
        if start == 0 && folded.is_empty() {
            return None;
        }
        rest = rest.strip_prefix(folded.as_str())?;
        if rest.is_empty() {
            return Some(start + character.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched<'a>(name: &'a str, query: &str) -> Option<&'a str> {
        literal_match(name, query).map(|range| &name[range])
    }

    #[test]
    fn a_match_is_found_whatever_its_spelling() {
        assert_eq!(matched("Shanghai", "shang"), Some("Shang"));
        assert_eq!(matched("Xi'an", "XIAN"), Some("Xi'an"));
        assert_eq!(matched("São Paulo", "sao p"), Some("São P"));
        assert_eq!(matched("Łódź", "lod"), Some("Łód"));
        assert_eq!(matched("西安", "安"), Some("安"));
    }

    #[test]
    fn the_beginning_of_a_word_goes_first() {
        assert_eq!(literal_match("Lanzhou and Anshan", "an"), Some(8..10));
        assert_eq!(literal_match("Changsha", "an"), None);
        assert_eq!(matched("Changsha", "angs"), Some("angs"));
    }

    #[test]
    fn another_spelling_is_no_match() {
        assert_eq!(literal_match("西安", "xian"), None);
        assert_eq!(literal_match("Nara", " "), None);
    }
}
