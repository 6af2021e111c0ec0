//! What the panel says of one place.

use crate::index::Atlas;
use crate::model::date::Year;
use crate::model::id::{ExchangeIx, PartnershipIx, PlaceIx};
use crate::model::organisation::{Organisation, Role};
use crate::model::rank;
use crate::model::theme::Theme;

/// What the panel says of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceProfile {
    /// The place.
    pub place: PlaceIx,
    /// Its partnerships, oldest first, undated last.
    pub partnerships: Vec<PartnershipIx>,
    /// How many countries (or, for a foreign place, home places) they reach.
    pub reach: usize,
    /// Year of the first one.
    pub first_year: Option<Year>,
    /// Start years, ascending, one for each dated partnership.
    pub start_years: Vec<Year>,
    /// Partnerships without a date.
    pub undated: usize,
    /// Themes of its exchanges, most first.
    pub themes: Vec<(Theme, usize)>,
    /// Exchanges without a theme.
    pub without_theme: usize,
    /// Its exchanges, oldest first, undated last.
    pub exchanges: Vec<ExchangeIx>,
}

/// The profile of `place`: all of its partnerships, whatever the filter says.
pub fn profile(atlas: &Atlas, place: PlaceIx) -> PlaceProfile {
    let mut partnerships = atlas.partnerships_of[place.index()].clone();
    rank::sort_by_key(&mut partnerships, |row| {
        let start = atlas.partnership(*row).start_date;
        (start.is_none(), start.map(|date| (date.earliest(), date.latest())))
    });
    let others = partnerships.iter().map(|row| other_end(atlas, *row, place).index());
    let start_years: Vec<Year> = partnerships.iter().filter_map(|row| atlas.years[row.index()].start).collect();
    let exchanges = atlas.exchanges_of[place.index()].clone();
    let mut themes: Vec<(Theme, usize)> = Theme::ALL
        .into_iter()
        .map(|theme| (theme, exchanges.iter().filter(|row| atlas.exchange(**row).themes.contains(&theme)).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    rank::sort_by_key(&mut themes, |(_, count)| std::cmp::Reverse(*count));
    PlaceProfile {
        place,
        reach: if atlas.is_home(place) {
            rank::count_distinct(others.map(|other| usize::from(atlas.country[other])))
        } else {
            rank::count_distinct(others)
        },
        first_year: start_years.first().copied(),
        undated: partnerships.len() - start_years.len(),
        start_years,
        partnerships,
        themes,
        without_theme: exchanges.iter().filter(|row| atlas.exchange(**row).themes.is_empty()).count(),
        exchanges,
    }
}

/// The place at the other end of a partnership of `place`.
pub fn other_end(atlas: &Atlas, row: PartnershipIx, place: PlaceIx) -> PlaceIx {
    let (home, partner) = (atlas.home[row.index()], atlas.partner[row.index()]);
    if home == place { partner } else { home }
}

/// Organisations that are recorded for a place: its own, else those of its province.
pub fn organisations(atlas: &Atlas, place: PlaceIx) -> Vec<&Organisation> {
    let of = |wanted: &dyn Fn(PlaceIx) -> bool| -> Vec<&Organisation> {
        atlas.dataset().organisations().iter().filter(|one| one.place.is_some_and(wanted)).collect()
    };
    let own = of(&|other| other == place);
    if !own.is_empty() {
        return own;
    }
    let Some(subdivision) = atlas.subdivision[place.index()] else { return own };
    let is_seat = |other: PlaceIx| {
        atlas.subdivision[other.index()] == Some(subdivision)
            && atlas.place(other).admin_level == crate::model::place::AdminLevel::Province
    };
    of(&is_seat)
}

/// Friendship associations of the whole home country.
///
/// Other organisations without a place are those of a region that is not itself in the data, so they are not national.
pub fn national_associations(atlas: &Atlas) -> Vec<&Organisation> {
    let is_national = |one: &&Organisation| one.place.is_none() && one.role == Role::FriendshipAssociation;
    atlas.dataset().organisations().iter().filter(is_national).collect()
}

/// One partnership on the strip of start years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartDot {
    /// The partnership.
    pub partnership: PartnershipIx,
    /// Its column; `None` is the column of the undated.
    pub year: Option<Year>,
    /// How many stand below it in its column.
    pub level: usize,
}

/// Where each of `partnerships` stands when those of one year are stacked, in the order given.
///
/// # Shape
/// returns: one dot for each partnership, in the same order
pub fn start_dots(atlas: &Atlas, partnerships: &[PartnershipIx]) -> Vec<StartDot> {
    let mut dots: Vec<StartDot> = Vec::with_capacity(partnerships.len());
    for row in partnerships {
        let year = atlas.years[row.index()].start;
        // The last one of its column is the highest.
        let below = dots.iter().rev().find(|dot| dot.year == year);
        let level = below.map_or(0, |below| below.level + 1);
        dots.push(StartDot { partnership: *row, year, level });
    }
    dots
}
