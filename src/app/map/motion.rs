//! The map on its way: one CSS transform over all layers, until it comes to rest.
//!
//! The layers are laid out for one transform, at which the map rests. Moving it only changes the CSS transform that
//! takes this picture to where the visitor has it now; at rest the view gets a camera, the layers are laid out again,
//! and the CSS transform is none. When the map moves by itself (a panel opens, a button zooms), the new picture is
//! drawn at once and slides in from where the old one was.

use crate::app::store::Dispatch;
use crate::browser::environment::prefers_reduced_motion;
use crate::geo::decimal::fixed;
use crate::layout::camera::{Stage, Transform};
use crate::state::action::Action;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlElement;

/// The movement of the map by itself, as the drawer moves.
const SLIDE: &str = "transform 280ms cubic-bezier(.2, .8, .2, 1)";

/// Where the map rests, and where the visitor has it now.
#[derive(Clone)]
pub struct Motion(Rc<RefCell<State>>);

/// Two handles are equal when they move the same map.
impl PartialEq for Motion {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Where a picture rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rest {
    /// Stage and projection.
    pub stage: Stage,
    /// What the layers are laid out for.
    pub transform: Transform,
    /// What they would be laid out for if the visitor had not moved the map.
    pub default_transform: Transform,
}

struct State {
    layers: Option<HtmlElement>,
    rest: Option<Rest>,
    live: Transform,
    is_moving: bool,
    frame: Option<AnimationFrame>,
    settle: Option<Timeout>,
    dispatch: Dispatch,
}

impl Motion {
    /// A map that has not been drawn yet.
    pub fn new(dispatch: Dispatch) -> Self {
        Self(Rc::new(RefCell::new(State {
            layers: None,
            rest: None,
            live: Transform { scale: 1.0, x: 0.0, y: 0.0 },
            is_moving: false,
            frame: None,
            settle: None,
            dispatch,
        })))
    }

    /// The layers have been laid out for `rest`: they slide there from where the old picture was, or stay with the
    /// visitor's hand.
    pub fn rest_at(&self, layers: HtmlElement, rest: Rest) {
        let mut state = self.0.borrow_mut();
        let before = state.rest.replace(rest);
        state.layers = Some(layers);
        if state.is_moving {
            state.show();
            return;
        }
        let from = std::mem::replace(&mut state.live, rest.transform);
        let size = |rest: Rest| (rest.stage.viewport.width_px, rest.stage.viewport.height_px, rest.stage.projection);
        let is_same_stage = before.is_some_and(|before| size(before) == size(rest));
        state.frame = None;
        if is_same_stage && !from.is_near(rest.transform) && !prefers_reduced_motion() {
            state.slide(rest.transform.to(from));
        } else {
            state.show();
        }
    }

    /// Where the visitor has the map now; `None` before it has been drawn.
    pub fn live(&self) -> Option<(Stage, Transform)> {
        let state = self.0.borrow();
        state.rest.map(|rest| (rest.stage, state.live))
    }

    /// Whether a gesture is going on.
    pub fn is_moving(&self) -> bool {
        self.0.borrow().is_moving
    }

    /// Moves the map with the hand, from the next frame on.
    pub fn follow(&self, transform: Transform) {
        let mut state = self.0.borrow_mut();
        state.live = transform;
        state.is_moving = true;
        state.settle = None;
        if state.frame.is_none() {
            let this = self.clone();
            state.frame = Some(request_animation_frame(move |_| {
                let mut state = this.0.borrow_mut();
                state.frame = None;
                state.show();
            }));
        }
    }

    /// Comes to rest after `delay_ms` without a further move.
    pub fn settle_after(&self, delay_ms: u32) {
        let this = self.clone();
        self.0.borrow_mut().settle = Some(Timeout::new(delay_ms, move || this.settle()));
    }

    /// Comes to rest now.
    pub fn settle(&self) {
        let mut state = self.0.borrow_mut();
        state.settle = None;
        let Some(rest) = state.rest.filter(|_| state.is_moving) else { return };
        state.is_moving = false;
        let is_default = state.live.is_near(rest.default_transform);
        let camera = (!is_default).then(|| rest.stage.camera(state.live));
        if state.live.is_near(rest.transform) {
            // Back where it was: perhaps nothing is laid out again.
            state.live = rest.transform;
            state.frame = None;
            state.show();
        }
        let dispatch = state.dispatch.clone();
        drop(state);
        dispatch.emit(Action::CameraSettled(camera));
    }

    /// Goes back to where the gesture began: the browser has taken it over.
    pub fn give_up(&self) {
        let mut state = self.0.borrow_mut();
        let Some(rest) = state.rest else { return };
        state.is_moving = false;
        state.settle = None;
        state.frame = None;
        state.live = rest.transform;
        state.show();
    }

    /// Goes to `transform` by itself.
    pub fn go(&self, transform: Transform) {
        let (camera, dispatch) = {
            let mut state = self.0.borrow_mut();
            let Some(rest) = state.rest else { return };
            state.is_moving = false;
            state.settle = None;
            let is_default = transform.is_near(rest.default_transform);
            ((!is_default).then(|| rest.stage.camera(transform)), state.dispatch.clone())
        };
        dispatch.emit(Action::CameraSettled(camera));
    }

    /// Goes to the whole of what is opened, or of the world; a second time, from what is opened to the world.
    pub fn go_home(&self) {
        let target = {
            let state = self.0.borrow();
            let Some(rest) = state.rest else { return };
            if state.live.is_near(rest.default_transform) { rest.stage.world() } else { rest.default_transform }
        };
        self.go(target);
    }
}

impl State {
    /// Puts the picture where the visitor has it.
    fn show(&self) {
        if let (Some(layers), Some(rest)) = (&self.layers, self.rest) {
            write(layers, "transition", "none");
            write(layers, "transform", &css(rest.transform.to(self.live)));
        }
    }

    /// Slides the picture from `start` to where it rests.
    fn slide(&self, start: Transform) {
        if let Some(layers) = &self.layers {
            write(layers, "transition", "none");
            write(layers, "transform", &css(start));
            // Asking for the geometry makes the browser take this as the start of the transition.
            let _ = layers.get_bounding_client_rect();
            write(layers, "transition", SLIDE);
            write(layers, "transform", &css(Transform { scale: 1.0, x: 0.0, y: 0.0 }));
        }
    }
}

fn css(step: Transform) -> String {
    let (x, y, scale) = (fixed(step.x, 3), fixed(step.y, 3), fixed(step.scale, 6));
    format!("translate({x}px, {y}px) scale({scale})")
}

fn write(element: &HtmlElement, property: &str, value: &str) {
    // Through CSSOM, which the Content-Security-Policy allows; a refusal only leaves the map where it is.
    let _ = element.style().set_property(property, value);
}
