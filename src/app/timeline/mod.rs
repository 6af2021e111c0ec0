//! The years at the foot of the page: bars of new partnerships, a brush and bands to choose years with, and Play.
//!
//! The view holds the chosen years; nothing here does. What is chosen keeps its colours in the bars, what is left out
//! turns grey, so that a subset is always read against the whole.

mod bands;
mod bars;
mod brush;
mod choose;
mod controls;
mod play;
mod tip;
mod undated;

use super::hooks::{Ambient, use_ambient, use_chosen_histogram, use_histogram};
use super::map::size::use_size;
use super::shared::Shared;
use crate::layout::timeline::bars::pieces;
use crate::layout::timeline::{Axis, Span};
use crate::model::date::Year;
use crate::model::period::Period;
use bands::use_bands;
use bars::{Bars, bars};
use brush::Brush;
use controls::{Controls, controls};
use play::use_play;
use undated::{UndatedBar, undated_bar};
use yew::prelude::*;

/// Width and height of the plot before it is measured; nothing is painted in between.
const UNMEASURED_PX: (f64, f64) = (1000.0, 78.0);

/// Histogram of new partnerships with a period brush and Play.
#[component]
pub fn Timeline() -> Html {
    let Ambient { atlas, view, text, dispatch } = use_ambient();
    let (all, chosen) = (use_histogram(), use_chosen_histogram());
    let plot = use_node_ref();
    let (width_px, height_px) = use_size(&plot).map_or(UNMEASURED_PX, |size| (size.width_px, size.height_px));
    let axis = atlas.year_bounds().and_then(|(first, last)| Axis::new(first, last, width_px));
    let periods: Shared<Vec<Period>> = Shared(use_memo(atlas.clone(), |atlas| {
        atlas.dataset().groupings().periods.iter().map(|band| band.period).collect()
    }));
    let pieces = use_memo((axis, all.clone(), chosen.clone(), height_px), |(axis, all, chosen, height_px)| {
        axis.map_or(Vec::new(), |axis| pieces(axis, all, chosen, *height_px))
    });
    let play = use_play(axis.map(Axis::span), periods.clone());
    let has_undated = atlas.years.iter().any(|years| years.start.is_none());
    let incomplete_from = first_incomplete_year(&atlas.dataset().metadata().modified);
    let (years, undated) = (view.filter.years, view.filter.undated);
    let bands = use_bands(axis, years, undated);
    let (class, playhead) = (if play.year.is_some() { "timeline is-playing" } else { "timeline" }, play.year);
    let shown = axis.and_then(|axis| axis.clip(years));
    let said = controls(&text, &dispatch, &Controls { shown, years, undated, mode: view.filter.years_mode, play });
    let without_date = has_undated.then(|| {
        let count = all.undated.iter().sum();
        let bar = UndatedBar { count, undated, years, classes: &all, pieces: &pieces, height_px };
        undated_bar(&text, &dispatch, &bar)
    });
    html! {
        <section {class} aria-label={text.get("timeline-label")}>
            { said }
            { without_date }
            <div class="timeline-plot" ref={plot}>
                if let Some(axis) = axis {
                    <Brush
                        {axis}
                        {years}
                        {undated}
                        bands={periods}
                        colour={view.colour}
                        all={all.clone()}
                        chosen={chosen}
                        {incomplete_from}
                    >
                        { bars(&text, &Bars { axis, years, height_px, all: &all, pieces: &pieces, incomplete_from, playhead }) }
                    </Brush>
                }
            </div>
            { bands }
        </section>
    }
}

/// The first year of which the file cannot know all, from the day of its last change.
fn first_incomplete_year(modified: &str) -> Option<Year> {
    modified.get(..4)?.parse().ok()
}

/// Whether a button is pressed, for `aria-pressed`.
fn pressed(is_pressed: bool) -> &'static str {
    if is_pressed { "true" } else { "false" }
}

/// Whether exactly `span` is chosen.
fn is_chosen(axis: Axis, years: Option<Period>, span: Span) -> bool {
    years.is_some() && axis.clip(years) == Some(span)
}
