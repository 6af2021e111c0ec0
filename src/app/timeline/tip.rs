//! What one year holds, beside the pointer.

use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::geometry::use_lengths;
use crate::app::parts::label::colour_class;
use crate::app::text::{count, grouped, string};
use crate::select::colour::ColourClass;
use crate::state::view::ColourBy;
use yew::prelude::*;

/// Props of [`Tip`].
#[derive(Properties, PartialEq)]
pub(super) struct TipProps {
    /// The middle of the year on the axis.
    pub(super) x: f64,
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

/// What one year holds.
#[component]
pub(super) fn Tip(props: &TipProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let node = use_node_ref();
    use_lengths(node.clone(), [("--x", props.x)]);
    let total: usize = props.counts.iter().map(|(_, count)| count).sum();
    let year = props.year.to_string();
    let key = if props.is_incomplete { "timeline-year-so-far" } else { "timeline-year" };
    let is_partly_chosen = props.chosen < total;
    html! {
        <div class="timeline-tip" ref={node} aria-hidden="true">
            <p class="timeline-tip-title">{ text.rich(key, [("n", count(total)), ("year", string(&year))]) }</p>
            if total > 0 {
                <ul>
                    { for props.counts.iter().rev().map(|(class, count)| html! {
                        <li>
                            <span class={classes!("dot", class.style())} />
                            <span>{ colour_class(&text, &atlas, *class, props.colour) }</span>
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
