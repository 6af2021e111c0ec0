//! A drag over the plot: taken hold of, followed at most once per picture of the screen, let go or called off.

use crate::app::hooks::{use_dispatch, use_view};
use crate::app::timeline::choose::{Before, choose_years};
use crate::app::timeline::is_chosen;
use crate::layout::timeline::brush::{Drag, Grip, Handle, dragged, grip};
use crate::layout::timeline::{Axis, Span};
use crate::model::date::Year;
use crate::model::period::Period;
use crate::state::filter::Undated;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// How near a press must be to a handle, for a mouse.
const REACH_PX: f64 = 12.0;
/// How near a press must be to a handle, for a finger.
const TOUCH_REACH_PX: f64 = 22.0;
/// A press that moves less than this is a click.
const CLICK_PX: f64 = 3.0;

/// What the plot listens with, and whether it is being dragged.
pub(super) struct DragHandlers {
    /// A drag is under way.
    pub(super) is_active: bool,
    /// Class that tells what a press would take hold of.
    pub(super) over: Option<&'static str>,
    /// Pointer pressed.
    pub(super) on_down: Callback<PointerEvent>,
    /// Pointer moved.
    pub(super) on_move: Callback<PointerEvent>,
    /// Pointer let go.
    pub(super) on_up: Callback<PointerEvent>,
    /// The browser took the pointer away.
    pub(super) on_cancel: Callback<PointerEvent>,
}

/// A drag under way.
#[derive(Clone, Copy)]
struct Active {
    drag: Drag,
    before: Before,
    has_moved: bool,
}

/// Sends at most one choice of years per picture of the screen, always the latest.
#[derive(Default)]
struct Latest {
    target: RefCell<Option<Span>>,
    is_waiting: Cell<bool>,
    // Kept until the next one: a frame must not be dropped while it runs.
    frame: RefCell<Option<AnimationFrame>>,
}

impl Latest {
    fn send(self: &Rc<Self>, span: Span, choose: impl Fn(Span) + 'static) {
        *self.target.borrow_mut() = Some(span);
        if !self.is_waiting.replace(true) {
            let latest = Rc::clone(self);
            let frame = request_animation_frame(move |_| {
                latest.is_waiting.set(false);
                let target = latest.target.borrow_mut().take();
                if let Some(span) = target {
                    choose(span);
                }
            });
            *self.frame.borrow_mut() = Some(frame);
        }
    }

    /// Forgets what has not been sent.
    fn cancel(&self) {
        self.target.borrow_mut().take();
    }
}

/// Follows the pointer over the plot at `area`, whose handles are at `ends`.
#[hook]
pub(super) fn use_drag(
    area: NodeRef,
    ends: [NodeRef; 2],
    axis: Axis,
    years: Option<Period>,
    undated: Undated,
    hovered: UseStateSetter<Option<Year>>,
) -> DragHandlers {
    let (dispatch, view) = (use_dispatch(), use_view());
    let active = use_mut_ref(|| None::<Active>);
    let latest = use_memo((), |()| Rc::new(Latest::default()));
    let is_active = use_state_eq(|| false);
    let over = use_state_eq(|| None::<&'static str>);
    let choose = {
        let dispatch = dispatch.clone();
        // A drag asks for years: what was asked of undated ones alone ends with it.
        move |span: Span| choose_years(&dispatch, axis.period(span), undated)
    };
    let position = {
        let area = area.clone();
        move |event: &PointerEvent| {
            let left = area.cast::<web_sys::Element>().map_or(0.0, |area| area.get_bounding_client_rect().left());
            f64::from(event.client_x()) - left
        }
    };
    let reach = |event: &PointerEvent| if event.pointer_type() == "mouse" { REACH_PX } else { TOUCH_REACH_PX };

    let on_down = {
        let (active, is_active, position) = (Rc::clone(&active), is_active.setter(), position.clone());
        let filter = view.filter.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 || !event.is_primary() {
                return;
            }
            let x = position(&event);
            let grip = grip(axis, years, x, reach(&event));
            let from = axis.clip(years).unwrap_or(axis.span());
            *active.borrow_mut() =
                Some(Active { drag: Drag { grip, from, x }, before: Before::of(&filter), has_moved: false });
            is_active.set(true);
            if let Some(area) = area.cast::<web_sys::Element>() {
                // Fails only when the pointer is gone already; then there is nothing to follow.
                let _ = area.set_pointer_capture(event.pointer_id());
            }
            if let Grip::End(handle) = grip {
                let end = &ends[usize::from(handle == Handle::Last)];
                if let Some(end) = end.cast::<web_sys::HtmlElement>() {
                    let options = web_sys::FocusOptions::new();
                    options.set_prevent_scroll(true);
                    let _ = end.focus_with_options(&options);
                }
            }
        })
    };
    let on_move = {
        let (active, latest, choose, position) =
            (Rc::clone(&active), Rc::clone(&latest), choose.clone(), position.clone());
        let over = over.setter();
        Callback::from(move |event: PointerEvent| {
            let x = position(&event);
            let span = active.borrow_mut().as_mut().map(|active| {
                active.has_moved |= (x - active.drag.x).abs() > CLICK_PX;
                active.has_moved.then(|| dragged(axis, active.drag, x))
            });
            match span {
                Some(Some(span)) => latest.send(span, choose.clone()),
                Some(None) => {}
                None if event.pointer_type() == "mouse" => {
                    let is_over = (0.0..axis.width_px()).contains(&x);
                    hovered.set(is_over.then(|| axis.year_at(x)));
                    over.set(match grip(axis, years, x, REACH_PX) {
                        Grip::End(_) => Some("is-over-end"),
                        Grip::Middle => Some("is-over-middle"),
                        Grip::Fresh => None,
                    });
                }
                None => {}
            }
        })
    };
    let on_up = {
        let (active, latest, is_active, dispatch) =
            (Rc::clone(&active), Rc::clone(&latest), is_active.setter(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(Active { drag, before, has_moved }) = active.borrow_mut().take() else { return };
            is_active.set(false);
            latest.cancel();
            let x = position(&event);
            if has_moved {
                choose(dragged(axis, drag, x));
            } else if !matches!(drag.grip, Grip::End(_)) {
                // A click chooses the year under it, and a second one lets go of it.
                let year = axis.year_at(x);
                let target = Span::new(year, year);
                let years = (!is_chosen(axis, before.years, target)).then(|| target.period());
                choose_years(&dispatch, years, before.undated);
            }
        })
    };
    let call_off = {
        let (active, is_active) = (Rc::clone(&active), is_active.setter());
        move || {
            let was_active = active.borrow_mut().take();
            is_active.set(false);
            latest.cancel();
            if let Some(Active { before, has_moved: true, .. }) = was_active {
                before.restore(&dispatch);
            }
        }
    };
    let on_cancel = {
        let call_off = call_off.clone();
        Callback::from(move |_: PointerEvent| call_off())
    };
    use_effect_with(*is_active, move |is_active| {
        let document = web_sys::window().and_then(|window| window.document()).filter(|_| *is_active);
        let listener = document.map(|document| {
            let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                    // Only the drag ends; what lies under it stays.
                    event.stop_propagation();
                    event.prevent_default();
                    call_off();
                }
            })
        });
        move || drop(listener)
    });
    DragHandlers { is_active: *is_active, over: *over, on_down, on_move, on_up, on_cancel }
}
