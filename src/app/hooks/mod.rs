//! One hook for each selector: it memoises the answer on exactly its inputs.

mod once;

pub use once::{Kept, use_change, use_switch};

use super::shared::Shared;
use super::store::Dispatch;
use super::text::Text;
use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::select::homes;
use crate::select::order::{self, Column, Direction};
use crate::select::place::{self, PlaceProfile};
use crate::select::statistics::{self, Statistics};
use crate::select::summary::{self, Summary};
use crate::select::timeline::{self, Histogram};
use crate::select::tree::{self, TreeOption};
use crate::select::{colour::ColourClass, filter};
use crate::state::filter::Facet;
use crate::state::view::View;
use std::rc::Rc;
use yew::prelude::*;

/// The loaded atlas.
///
/// # Panics
/// Outside the loaded part of the page.
#[hook]
pub fn use_atlas() -> Shared<Atlas> {
    use_context().expect("components that read the atlas stand inside its provider")
}

/// The current view.
///
/// # Panics
/// Outside the app.
#[hook]
pub fn use_view() -> Rc<View> {
    use_context().expect("components stand inside the provider of the view")
}

/// Sends actions.
///
/// # Panics
/// Outside the app.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("components stand inside the provider of the dispatcher")
}

/// The words of the current language.
///
/// # Panics
/// Outside the app.
#[hook]
pub fn use_text() -> Text {
    use_context().expect("components stand inside the provider of the words")
}

/// What is around every part of the loaded page: components read it once and hand it to functions that draw.
pub struct Ambient {
    /// The records.
    pub atlas: Shared<Atlas>,
    /// The current view.
    pub view: Rc<View>,
    /// The words.
    pub text: Text,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// What is around every part of the loaded page.
///
/// # Panics
/// Outside the loaded part of the page.
#[hook]
pub fn use_ambient() -> Ambient {
    Ambient { atlas: use_atlas(), view: use_view(), text: use_text(), dispatch: use_dispatch() }
}

/// Partnerships that pass the filter.
#[hook]
pub fn use_rows() -> Shared<Vec<PartnershipIx>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone()), |(atlas, filter)| filter::rows(atlas, filter)))
}

/// The result in numbers.
#[hook]
pub fn use_summary() -> Summary {
    let (atlas, rows) = (use_atlas(), use_rows());
    *use_memo((atlas, rows), |(atlas, rows)| summary::summary(atlas, rows))
}

/// New partnerships for each year, whichever years are chosen.
#[hook]
pub fn use_histogram() -> Shared<Histogram> {
    let (atlas, view) = (use_atlas(), use_view());
    let filter = view.filter.without(Facet::Years);
    Shared(use_memo((atlas, filter, view.colour), |(atlas, filter, colour)| {
        timeline::histogram(atlas, filter, *colour)
    }))
}

/// The partnerships that pass the filter, by year: the part of [`use_histogram`] that the chosen years keep.
#[hook]
pub fn use_chosen_histogram() -> Shared<Histogram> {
    let (atlas, rows, colour) = (use_atlas(), use_rows(), use_view().colour);
    Shared(use_memo((atlas, rows, colour), |(atlas, rows, colour)| timeline::count(atlas, rows, *colour)))
}

/// Entries of the legend.
#[hook]
pub fn use_legend() -> Shared<Vec<(ColourClass, usize)>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone(), view.colour), |(atlas, filter, colour)| {
        timeline::legend(atlas, filter, *colour)
    }))
}

/// Options of the home facet or of the partner facet.
#[hook]
pub fn use_tree(facet: Facet) -> Shared<Vec<TreeOption>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone(), facet), |(atlas, filter, facet)| match facet {
        Facet::Home => tree::home(atlas, filter),
        _ => tree::partner(atlas, filter),
    }))
}

/// Home places of the result with their numbers of partnerships, most first.
#[hook]
pub fn use_homes() -> Shared<Vec<(PlaceIx, usize)>> {
    let (atlas, rows) = (use_atlas(), use_rows());
    Shared(use_memo((atlas, rows), |(atlas, rows)| homes::homes(atlas, rows)))
}

/// Partnerships that pass the filter, sorted by one column of the table.
#[hook]
pub fn use_sorted_rows(column: Column, direction: Direction) -> Shared<Vec<PartnershipIx>> {
    let (atlas, rows, language) = (use_atlas(), use_rows(), use_text().language());
    Shared(use_memo((atlas, rows, column, direction, language), |(atlas, rows, column, direction, language)| {
        order::sorted(atlas, rows, *column, *direction, language)
    }))
}

/// What the whole file holds, in numbers.
#[hook]
pub fn use_statistics() -> Shared<Statistics> {
    let atlas = use_atlas();
    Shared(use_memo(atlas, |atlas| statistics::statistics(atlas)))
}

/// What the panel says of `place`.
#[hook]
pub fn use_profile(place: PlaceIx) -> Shared<PlaceProfile> {
    let atlas = use_atlas();
    Shared(use_memo((atlas, place), |(atlas, place)| place::profile(atlas, *place)))
}
