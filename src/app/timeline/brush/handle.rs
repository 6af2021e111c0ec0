//! One end of the chosen years, as a slider.

use crate::app::shared::Shared;
use crate::app::store::Dispatch;
use crate::app::text::{Text, string};
use crate::app::timeline::choose::choose_years;
use crate::layout::timeline::Axis;
use crate::layout::timeline::brush::{Handle, Step, stepped};
use crate::model::period::Period;
use crate::state::filter::Undated;
use yew::prelude::*;

/// One end of the chosen years.
pub(super) struct Slider {
    /// The axis.
    pub(super) axis: Axis,
    /// The period asked for.
    pub(super) years: Option<Period>,
    /// What becomes of partnerships without a date.
    pub(super) undated: Undated,
    /// Named periods, to which keys can jump.
    pub(super) bands: Shared<Vec<Period>>,
    /// Which end.
    pub(super) handle: Handle,
    /// Its element.
    pub(super) node: NodeRef,
}

/// One end of the chosen years. Presses are heard by the plot, which knows the nearer handle.
pub(super) fn slider(text: &Text, dispatch: &Dispatch, props: Slider) -> Html {
    let Slider { axis, years, undated, bands, handle, node } = props;
    let all = axis.span();
    let chosen = axis.clip(years).unwrap_or(all);
    let (year, low, high, class, name, value) = match handle {
        Handle::First => (
            chosen.first(),
            all.first(),
            chosen.last(),
            "timeline-handle is-first",
            "timeline-first-year",
            "timeline-from",
        ),
        Handle::Last => {
            (chosen.last(), chosen.first(), all.last(), "timeline-handle is-last", "timeline-last-year", "timeline-to")
        }
    };
    let said = text.with(value, [("year", string(&year.to_string()))]);
    let dispatch = dispatch.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        if let Some(step) = step(&event.key()) {
            event.prevent_default();
            let target = stepped(axis, &bands, chosen, handle, step);
            if target != chosen {
                choose_years(&dispatch, axis.period(target), undated);
            }
        }
    });
    html! {
        <div {class} ref={node} role="slider" tabindex="0"
            aria-label={text.get(name)} aria-valuemin={low.to_string()} aria-valuemax={high.to_string()}
            aria-valuenow={year.to_string()} aria-valuetext={said} {onkeydown} />
    }
}

/// What a key asks for.
fn step(key: &str) -> Option<Step> {
    Some(match key {
        "ArrowLeft" | "ArrowDown" => Step::Back,
        "ArrowRight" | "ArrowUp" => Step::On,
        "PageDown" => Step::BandBack,
        "PageUp" => Step::BandOn,
        "Home" => Step::Home,
        "End" => Step::End,
        _ => return None,
    })
}
