//! What a query may mean: places of the home country, partners, countries.

use crate::index::{Atlas, NameKind};
use crate::model::id::PlaceIx;

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
    found.sort_by_key(|(kind, fit)| (*fit, std::cmp::Reverse(weight(*kind)), *kind));
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
