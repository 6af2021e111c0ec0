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

use super::hooks::{use_atlas, use_chosen_histogram, use_dispatch, use_histogram, use_text, use_view};
use super::map::size::use_size;
use super::shared::Shared;
use crate::layout::timeline::bars::pieces;
use crate::layout::timeline::{Axis, Span};
use crate::model::date::Year;
use crate::model::period::Period;
use bands::Bands;
use bars::Bars;
use brush::Brush;
use controls::Controls;
use play::use_play;
use undated::UndatedBar;
use yew::prelude::*;

/// Width and height of the plot before it is measured; nothing is painted in between.
const UNMEASURED_PX: (f64, f64) = (1000.0, 78.0);

/// Histogram of new partnerships with a period brush and Play.
#[component]
pub fn Timeline() -> Html {
    let (atlas, view, text, dispatch) = (use_atlas(), use_view(), use_text(), use_dispatch());
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
    let pieces = Shared(pieces);
    let play = use_play(axis.map(Axis::span), periods.clone());
    let has_undated = atlas.years.iter().any(|years| years.start.is_none());
    let incomplete_from = first_incomplete_year(&atlas.dataset().metadata().modified);
    let years = view.filter.years;
    html! {
        <section class={classes!("timeline", play.year.map(|_| "is-playing"))} aria-label={text.get("timeline-label")}>
            <Controls
                shown={axis.and_then(|axis| axis.clip(years))}
                {years}
                undated={view.filter.undated}
                mode={view.filter.years_mode}
                play={play.clone()}
            />
            if has_undated {
                <UndatedBar
                    count={all.undated.iter().sum::<usize>()}
                    undated={view.filter.undated}
                    {years}
                    classes={all.clone()}
                    pieces={pieces.clone()}
                    {height_px}
                />
            }
            <div class="timeline-plot" ref={plot}>
                if let Some(axis) = axis {
                    <Brush
                        {axis}
                        {years}
                        undated={view.filter.undated}
                        bands={periods}
                        colour={view.colour}
                        all={all.clone()}
                        chosen={chosen}
                        {incomplete_from}
                    >
                        <Bars {axis} {years} {height_px} {all} {pieces} {incomplete_from} playhead={play.year} />
                    </Brush>
                }
            </div>
            if let Some(axis) = axis {
                <Bands {axis} {years} undated={view.filter.undated} {dispatch} />
            }
        </section>
    }
}

/// The first year of which the file cannot know all, from the day of its last change.
fn first_incomplete_year(modified: &str) -> Option<Year> {
    modified.get(..4)?.parse().ok()
}

/// Whether exactly `span` is chosen.
fn is_chosen(axis: Axis, years: Option<Period>, span: Span) -> bool {
    years.is_some() && axis.clip(years) == Some(span)
}
