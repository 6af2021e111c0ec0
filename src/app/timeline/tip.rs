//! What one year holds, beside the pointer.

use crate::app::parts::class::class;
use crate::app::parts::label::colour_class;
use crate::app::text::{Text, count, grouped, string};
use crate::index::Atlas;
use crate::select::colour::ColourClass;
use crate::state::view::ColourBy;
use yew::prelude::*;

/// What the tip says.
pub(super) struct Tip {
    /// The year.
    pub(super) year: i16,
    /// Partnerships of each class that has any, from the bottom of the bar upwards.
    pub(super) counts: Vec<(ColourClass, usize)>,
    /// How many of them the chosen years keep.
    pub(super) chosen: usize,
    /// The file cannot know all of this year.
    pub(super) is_incomplete: bool,
    /// What colours mean.
    pub(super) colour: ColourBy,
}

/// What one year holds, in the element at `node`.
pub(super) fn tip(text: &Text, atlas: &Atlas, node: &NodeRef, props: &Tip) -> Html {
    let total: usize = props.counts.iter().map(|(_, count)| count).sum();
    let year = props.year.to_string();
    let key = if props.is_incomplete { "timeline-year-so-far" } else { "timeline-year" };
    let is_partly_chosen = props.chosen < total;
    html! {
        <div class="timeline-tip" ref={node.clone()} aria-hidden="true">
            <p class="timeline-tip-title">{ text.rich(key, [("n", count(total)), ("year", string(&year))]) }</p>
            if total > 0 {
                <ul>
                    { for props.counts.iter().rev().map(|(colour, count)| html! {
                        <li>
                            <span class={class(&["dot", &colour.style()])} />
                            <span>{ colour_class(text, atlas, *colour, props.colour) }</span>
                            <span class="num">{ grouped(*count) }</span>
                        </li>
                    }) }
                </ul>
            }
            if is_partly_chosen {
                <p class="timeline-tip-note">{ text.with("timeline-year-chosen", [("n", count(props.chosen))]) }</p>
            }
        </div>
    }
}
