//! Play, the chosen years in words, and what the years ask.

use super::play::{Phase, Play};
use super::pressed;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::store::Dispatch;
use crate::app::text::{Text, string};
use crate::layout::timeline::Span;
use crate::model::period::Period;
use crate::state::action::Action;
use crate::state::filter::{Undated, YearsMode};
use yew::prelude::*;

/// What the controls say.
pub(super) struct Controls {
    /// The chosen years that the axis has; `None` when it has none of them.
    pub(super) shown: Option<Span>,
    /// The period asked for.
    pub(super) years: Option<Period>,
    /// What becomes of partnerships without a date.
    pub(super) undated: Undated,
    /// What the years ask.
    pub(super) mode: YearsMode,
    /// The playback.
    pub(super) play: Play,
}

/// Play, the chosen years in words, and what the years ask.
pub(super) fn controls(text: &Text, dispatch: &Dispatch, props: &Controls) -> Html {
    let (icon, label) = match props.play.phase {
        Phase::Stopped => (Icon::Play, "timeline-play"),
        Phase::Playing => (Icon::Pause, "timeline-pause"),
        Phase::Paused => (Icon::Play, "timeline-resume"),
    };
    let on_toggle = props.play.on_toggle.reform(|_: MouseEvent| ());
    let said = match props.play.year {
        Some(year) => html! { <p class="timeline-years num is-large">{ year }</p> },
        None => html! {
            <p class="timeline-years">
                <span class="num">{ years(text, props) }</span>
                { " " }
                <span class="timeline-note">{ note(text, props) }</span>
            </p>
        },
    };
    html! {
        <div class="timeline-controls">
            <button type="button" class="timeline-play" aria-label={text.get(label)} title={text.get("timeline-play-hint")}
                disabled={props.shown.is_none()} onclick={on_toggle}>
                { glyph(icon, 18) }
            </button>
            <div class="timeline-words">
                { said }
                { mode_switch(text, dispatch, props.mode) }
            </div>
        </div>
    }
}

/// The chosen years: "1973–2025".
fn years(text: &Text, props: &Controls) -> AttrValue {
    if props.undated == Undated::Only {
        return text.get("undated");
    }
    // A period beside the axis is said as it was asked for.
    let asked = props.years.and_then(|years| Some((years.first().or(years.last())?, years.last().or(years.first())?)));
    match props.shown.map(|span| (span.first(), span.last())).or(asked) {
        Some((first, last)) if first == last => AttrValue::from(first.to_string()),
        Some((first, last)) => {
            let (first, last) = (first.to_string(), last.to_string());
            text.with("timeline-range", [("first", string(&first)), ("last", string(&last))])
        }
        None => text.get("undated"),
    }
}

/// What the chosen years mean.
fn note(text: &Text, props: &Controls) -> AttrValue {
    match (props.undated, props.years, props.mode) {
        (Undated::Only, _, _) => AttrValue::default(),
        (_, None, _) => text.get("timeline-all-years"),
        (_, Some(_), YearsMode::Founded) => text.get("timeline-founded"),
        (_, Some(_), YearsMode::InForce) => text.get("timeline-in-force"),
    }
}

/// Founded in the years, or in force during them.
fn mode_switch(text: &Text, dispatch: &Dispatch, chosen: YearsMode) -> Html {
    let button = |mode: YearsMode, key: &str, hint: &str| {
        let onclick = dispatch.reform(move |_: MouseEvent| Action::SetYearsMode(mode));
        let is_pressed = chosen == mode;
        html! {
            <button type="button" aria-pressed={pressed(is_pressed)} title={text.get(hint)} {onclick}>
                { text.get(key) }
            </button>
        }
    };
    html! {
        <div class="timeline-mode" role="group" aria-label={text.get("timeline-mode")}>
            { button(YearsMode::Founded, "timeline-mode-founded", "timeline-mode-founded-hint") }
            { button(YearsMode::InForce, "timeline-mode-in-force", "timeline-mode-in-force-hint") }
        </div>
    }
}
