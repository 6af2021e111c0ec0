//! Marks in the colour of a class: bars and dots.

use crate::app::parts::class::class;
use crate::select::colour::ColourClass;
use yew::prelude::*;

/// A bar that fills so many percent of its track, in the colour of the class `colour` or in ink; decoration, since the
/// number stands beside it.
pub(super) fn bar(percent: usize, colour: &str) -> Html {
    html! {
        <svg class={class(&["measure", colour])} width="100%" height="8" aria-hidden="true">
            <rect class="track" width="100%" height="8" rx="4" />
            <rect class="fill" width={format!("{percent}%")} height="8" rx="4" />
        </svg>
    }
}

/// A dot; decoration, since the name of the class stands beside it.
pub(super) fn dot(colour: ColourClass) -> Html {
    html! { <span class={class(&["dot", &colour.style()])} /> }
}
