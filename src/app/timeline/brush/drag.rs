//! A drag over the plot: taken hold of, followed at most once per picture of the screen, let go or called off.

use crate::app::hooks::use_dispatch;
use crate::app::store::Dispatch;
use crate::app::timeline::choose::{Asked, choose_years};
use crate::app::timeline::is_chosen;
use crate::layout::timeline::brush::{Drag, Grip, Handle, dragged, grip};
use crate::layout::timeline::{Axis, Span};
use crate::model::date::Year;
use crate::model::period::Period;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
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
    before: Asked,
    has_moved: bool,
}

/// Sends at most one choice of years per picture of the screen, always the latest.
#[derive(Default)]
struct Latest {
    target: RefCell<Option<Option<Period>>>,
    is_waiting: Cell<bool>,
    // Kept until the next one: a frame must not be dropped while it runs.
    frame: RefCell<Option<AnimationFrame>>,
}

impl Latest {
    fn send(self: &Rc<Self>, years: Option<Period>, choose: impl Fn(Option<Period>) + 'static) {
        *self.target.borrow_mut() = Some(years);
        if !self.is_waiting.replace(true) {
            let latest = Rc::clone(self);
            let frame = request_animation_frame(move |_| {
                latest.is_waiting.set(false);
                let target = latest.target.borrow_mut().take();
                if let Some(years) = target {
                    choose(years);
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

/// What a drag needs to know and to change, as it is at one rendering.
#[derive(Clone)]
struct Tracker {
    area: NodeRef,
    ends: [NodeRef; 2],
    axis: Axis,
    /// What the years facet asks for now.
    now: Asked,
    dispatch: Dispatch,
    active: Rc<RefCell<Option<Active>>>,
    latest: Rc<Latest>,
    set_active: UseStateSetter<bool>,
    set_over: UseStateSetter<Option<&'static str>>,
    set_hovered: UseStateSetter<Option<Year>>,
}

impl Tracker {
    /// Where the pointer is on the axis.
    fn position(&self, event: &PointerEvent) -> f64 {
        let left = self.area.cast::<Element>().map_or(0.0, |area| area.get_bounding_client_rect().left());
        f64::from(event.client_x()) - left
    }

    fn press(&self, event: &PointerEvent) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        let (axis, x) = (self.axis, self.position(event));
        let reach_px = if event.pointer_type() == "mouse" { REACH_PX } else { TOUCH_REACH_PX };
        let grip = grip(axis, self.now.years, x, reach_px);
        let from = axis.clip(self.now.years).unwrap_or(axis.span());
        *self.active.borrow_mut() = Some(Active { drag: Drag { grip, from, x }, before: self.now, has_moved: false });
        self.set_active.set(true);
        if let Some(area) = self.area.cast::<Element>() {
            // Fails only when the pointer is gone already; then there is nothing to follow.
            let _ = area.set_pointer_capture(event.pointer_id());
        }
        if let Grip::End(handle) = grip {
            focus(&self.ends[usize::from(handle == Handle::Last)]);
        }
    }

    fn follow(&self, event: &PointerEvent) {
        let x = self.position(event);
        let active = {
            let mut active = self.active.borrow_mut();
            if let Some(active) = active.as_mut() {
                active.has_moved |= (x - active.drag.x).abs() > CLICK_PX;
            }
            *active
        };
        match active {
            Some(active) if active.has_moved => {
                let dispatch = self.dispatch.clone();
                let choose = move |years| choose_years(&dispatch, years, active.before.undated);
                self.latest.send(self.axis.period(dragged(self.axis, active.drag, x)), choose);
            }
            None if event.pointer_type() == "mouse" => self.hover(x),
            Some(_) | None => {}
        }
    }

    fn hover(&self, x: f64) {
        let is_over = (0.0..self.axis.width_px()).contains(&x);
        self.set_hovered.set(is_over.then(|| self.axis.year_at(x)));
        self.set_over.set(match grip(self.axis, self.now.years, x, REACH_PX) {
            Grip::End(_) => Some("is-over-end"),
            Grip::Middle => Some("is-over-middle"),
            Grip::Fresh => None,
        });
    }

    fn release(&self, event: &PointerEvent) {
        let Some(Active { drag, before, has_moved }) = self.active.borrow_mut().take() else { return };
        self.set_active.set(false);
        self.latest.cancel();
        let x = self.position(event);
        if has_moved {
            choose_years(&self.dispatch, self.axis.period(dragged(self.axis, drag, x)), before.undated);
        } else if !matches!(drag.grip, Grip::End(_)) {
            // A click chooses the year under it, and a second one lets go of it.
            let year = self.axis.year_at(x);
            let target = Span::new(year, year);
            let years = (!is_chosen(self.axis, before.years, target)).then(|| target.period());
            choose_years(&self.dispatch, years, before.undated);
        }
    }

    fn call_off(&self) {
        let was_active = self.active.borrow_mut().take();
        self.set_active.set(false);
        self.latest.cancel();
        if let Some(Active { before, has_moved: true, .. }) = was_active {
            before.restore(&self.dispatch);
        }
    }
}

/// Moves the focus to a handle that was taken hold of, so that keys go on from there.
fn focus(handle: &NodeRef) {
    if let Some(handle) = handle.cast::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // A handle that is gone needs no focus.
        let _ = handle.focus_with_options(&options);
    }
}

/// Follows the pointer over the plot at `area`, whose handles are at `ends`.
#[hook]
pub(super) fn use_drag(
    area: NodeRef,
    ends: [NodeRef; 2],
    axis: Axis,
    now: Asked,
    set_hovered: UseStateSetter<Option<Year>>,
) -> DragHandlers {
    let dispatch = use_dispatch();
    let active = use_mut_ref(|| None::<Active>);
    let latest = Rc::clone(&*use_memo((), |()| Rc::new(Latest::default())));
    let is_active = use_state_eq(|| false);
    let over = use_state_eq(|| None::<&'static str>);
    let (set_active, set_over) = (is_active.setter(), over.setter());
    let tracker = Tracker { area, ends, axis, now, dispatch, active, latest, set_active, set_over, set_hovered };
    let handler = |handle: fn(&Tracker, &PointerEvent)| {
        let tracker = tracker.clone();
        Callback::from(move |event: PointerEvent| handle(&tracker, &event))
    };
    let handlers = DragHandlers {
        is_active: *is_active,
        over: *over,
        on_down: handler(Tracker::press),
        on_move: handler(Tracker::follow),
        on_up: handler(Tracker::release),
        on_cancel: handler(|tracker, _| tracker.call_off()),
    };
    use_escape(*is_active, move || tracker.call_off());
    handlers
}

/// Escape calls off a drag.
#[hook]
fn use_escape(is_active: bool, call_off: impl Fn() + 'static) {
    use_effect_with(is_active, move |is_active| {
        let document = web_sys::window().and_then(|window| window.document()).filter(|_| *is_active);
        let listener = document.map(|document| {
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
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
}
