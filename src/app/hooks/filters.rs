//! Hooks of the filters: live counts, criteria, what to relax.

use super::{Shared, use_atlas, use_view};
use crate::model::partnership::{Agreement, Status};
use crate::model::theme::Theme;
use crate::select::criteria::{self, Criterion};
use crate::select::facets::{self, Counted};
use crate::state::filter::{BeltAndRoadFilter, Facet};
use yew::prelude::*;

/// All that the filter asks for.
#[hook]
pub fn use_criteria() -> Shared<Vec<Criterion>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone()), |(atlas, filter)| criteria::criteria(atlas, filter)))
}

/// Themes with their counts.
#[hook]
pub fn use_themes() -> Shared<Vec<Counted<Option<Theme>>>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone()), |(atlas, filter)| facets::themes(atlas, filter)))
}

/// Kinds of agreement with their counts.
#[hook]
pub fn use_agreements() -> Shared<Vec<Counted<Agreement>>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone()), |(atlas, filter)| facets::agreements(atlas, filter)))
}

/// Statuses with their counts.
#[hook]
pub fn use_statuses() -> Shared<Vec<Counted<Status>>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone()), |(atlas, filter)| facets::statuses(atlas, filter)))
}

/// Signatories of the Belt and Road and the others, with their counts.
#[hook]
pub fn use_belt_and_road() -> Shared<Vec<Counted<BeltAndRoadFilter>>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone()), |(atlas, filter)| facets::belt_and_road(atlas, filter)))
}

/// For each facet in use, what there would be without it, most first.
#[hook]
pub fn use_relaxations() -> Shared<Vec<Counted<Facet>>> {
    let (atlas, view) = (use_atlas(), use_view());
    Shared(use_memo((atlas, view.filter.clone()), |(atlas, filter)| facets::relaxations(atlas, filter)))
}
