//! Playing through the years: starts, pauses, goes on, and ends where it began.

use super::choose::Asked;
use crate::app::hooks::{use_dispatch, use_view};
use crate::app::shared::Shared;
use crate::browser::environment::prefers_reduced_motion;
use crate::layout::timeline::Span;
use crate::model::date::Year;
use crate::model::period::Period;
use crate::select::playback::{Frame, Motion, frames};
use crate::state::action::Action;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Elements that have a use for Space of their own.
const CONTROLS: &str = "a[href], button, input, select, textarea, summary, dialog, [contenteditable], \
    [tabindex]:not([tabindex='-1'])";

/// What the playback does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing.
    Stopped,
    /// Year follows year.
    Playing,
    /// It stands still and can go on.
    Paused,
}

/// The playback as its controls see it.
#[derive(Clone, PartialEq)]
pub(super) struct Play {
    /// What it does.
    pub(super) phase: Phase,
    /// The last year that it shows; `None` while it does nothing.
    pub(super) year: Option<Year>,
    /// Starts, pauses or goes on.
    pub(super) on_toggle: Callback<()>,
}

/// A playback under way.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    /// All that is played.
    span: Span,
    frames: Rc<Vec<Frame>>,
    at: usize,
    is_paused: bool,
    /// What comes back at the end.
    before: Asked,
}

impl Run {
    fn frame(&self) -> Frame {
        self.frames[self.at]
    }

    /// The period that shows everything up to frame `at`.
    fn period(&self, at: usize) -> Option<Period> {
        Period::new(Some(self.span.first()), Some(self.frames[at].year))
    }

    /// Whether `years` is what this run asked for, or asked for just before it was drawn.
    fn asked_for(&self, years: Option<Period>) -> bool {
        let previous = if self.at == 0 { self.before.years } else { self.period(self.at - 1) };
        years == self.period(self.at) || years == previous
    }
}

/// The run, or none.
#[derive(Clone, Debug, Default, PartialEq)]
struct Runs(Option<Run>);

enum Change {
    Start(Run),
    Advance,
    Pause,
    Resume,
    Stop,
}

impl Reducible for Runs {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let run = self.0.clone();
        let next = match (change, run) {
            (Change::Start(run), _) => Some(run),
            (Change::Advance, Some(run)) => Some(Run { at: (run.at + 1).min(run.frames.len() - 1), ..run }),
            (Change::Pause, Some(run)) => Some(Run { is_paused: true, ..run }),
            (Change::Resume, Some(run)) => Some(Run { is_paused: false, ..run }),
            (Change::Stop, _) | (_, None) => None,
        };
        if next == self.0 { self } else { Rc::new(Self(next)) }
    }
}

/// Plays through the chosen years, or through `all` of them when none are chosen.
#[hook]
pub(super) fn use_play(all: Option<Span>, bands: Shared<Vec<Period>>) -> Play {
    let view = use_view();
    let runs = use_reducer_eq(Runs::default);
    let run = runs.0.clone();
    use_steps(&runs);

    // Whoever chooses years while it plays takes over.
    {
        let changes = runs.dispatcher();
        use_effect_with((view.filter.years, run.clone()), move |(years, run)| {
            if run.as_ref().is_some_and(|run| !run.asked_for(*years)) {
                changes.dispatch(Change::Stop);
            }
        });
    }

    let on_toggle = {
        let changes = runs.dispatcher();
        let before = Asked::of(&view.filter);
        use_callback((run.clone(), before, all, bands), move |(), (run, before, all, bands)| match run {
            Some(run) if run.is_paused => changes.dispatch(Change::Resume),
            Some(_) => changes.dispatch(Change::Pause),
            None => {
                let Some(span) = all.and_then(|all| part_of(all, before.years)) else { return };
                let motion = if prefers_reduced_motion() { Motion::Reduced } else { Motion::Full };
                let frames = Rc::new(frames(span.first(), span.last(), bands, motion));
                changes.dispatch(Change::Start(Run { span, frames, at: 0, is_paused: false, before: *before }));
            }
        })
    };
    use_space(on_toggle.clone());
    let phase = match &run {
        None => Phase::Stopped,
        Some(run) if run.is_paused => Phase::Paused,
        Some(_) => Phase::Playing,
    };
    Play { phase, year: run.map(|run| run.frame().year), on_toggle }
}

/// The years of `period` in `all`.
fn part_of(all: Span, period: Option<Period>) -> Option<Span> {
    let first = period.and_then(Period::first).unwrap_or(all.first()).max(all.first());
    let last = period.and_then(Period::last).unwrap_or(all.last()).min(all.last());
    (first <= last).then(|| Span::new(first, last))
}

/// Shows each frame for its time; after the last one everything is as before. A hidden page pauses.
#[hook]
fn use_steps(runs: &UseReducerHandle<Runs>) {
    let dispatch = use_dispatch();
    let changes = runs.dispatcher();
    use_effect_with(runs.0.clone().filter(|run| !run.is_paused), move |run| {
        let running = run.clone().map(|run| {
            dispatch.emit(Action::SetYears(run.period(run.at)));
            let hidden = {
                let changes = changes.clone();
                let document = web_sys::window().and_then(|window| window.document());
                document.map(|document| {
                    EventListener::new(&document.clone(), "visibilitychange", move |_| {
                        if document.hidden() {
                            changes.dispatch(Change::Pause);
                        }
                    })
                })
            };
            let hold_ms = run.frame().hold_ms;
            let timer = Timeout::new(hold_ms, move || {
                if run.at + 1 < run.frames.len() {
                    changes.dispatch(Change::Advance);
                } else {
                    changes.dispatch(Change::Stop);
                    run.before.restore(&dispatch);
                }
            });
            (timer, hidden)
        });
        move || drop(running)
    });
}

/// Space plays and pauses, unless the focus is in something that has a use for it.
#[hook]
fn use_space(on_toggle: Callback<()>) {
    use_effect_with(on_toggle, |on_toggle| {
        let on_toggle = on_toggle.clone();
        let document = web_sys::window().and_then(|window| window.document());
        let listener = document.map(|document| {
            let options = gloo::events::EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
                let has_modifier = key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key();
                if key.key() != " " || key.repeat() || has_modifier || event.default_prevented() {
                    return;
                }
                let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
                let is_in_control =
                    target.is_some_and(|target| target.closest(CONTROLS).is_ok_and(|control| control.is_some()));
                if !is_in_control {
                    // Otherwise the page scrolls.
                    event.prevent_default();
                    on_toggle.emit(());
                }
            })
        });
        move || drop(listener)
    });
}
