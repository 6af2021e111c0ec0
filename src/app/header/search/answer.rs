//! One answer of the search, and what choosing it does.

use crate::index::Atlas;
use crate::model::id::PlaceIx;
use crate::select::search::Answers;
use crate::state::action::Action;
use crate::state::choices::Keys;
use crate::state::view::Focus;

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Answer {
    /// A place of the home country or of another.
    Place(PlaceIx),
    /// A country, by row.
    Country(u32),
}

impl Answer {
    /// All answers in the order in which they stand on the screen.
    pub(super) fn all(answers: &Answers) -> Vec<Self> {
        let places = answers.home.iter().chain(&answers.partners).map(|row| Self::Place(*row));
        places.chain(answers.countries.iter().map(|row| Self::Country(*row))).collect()
    }

    /// Whether it is a place.
    pub(super) fn is_place(self) -> bool {
        matches!(self, Self::Place(_))
    }

    /// What choosing it does: a place is opened, a country becomes the partner filter.
    pub(super) fn action(self, atlas: &Atlas) -> Action {
        match self {
            Self::Place(row) => Action::Open(Some(Focus::Place(atlas.place(row).id.clone()))),
            Self::Country(row) => {
                let country = &atlas.dataset().groupings().countries[row as usize];
                Action::SetPartner(Keys::from([country.code.as_str()]))
            }
        }
    }
}
