//! Wheel, drag, pinch, double click and keys on the map.
//!
//! Listeners are the browser's own, once for each element: they run for every move of the pointer, and some must be
//! able to keep the browser from scrolling.

use super::layout::Layout;
use super::motion::Motion;
use crate::geo::within::within;
use crate::layout::buckets::Subject;
use crate::layout::camera::ScreenPoint;
use crate::layout::chrome::Form;
use crate::layout::hit::nearest_dot;
use crate::layout::symbols::Tone;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, TouchEvent, WheelEvent};
use yew::prelude::*;

/// A press that moves less than this is a click.
const CLICK_PX: f64 = 4.0;
/// How near to an arc the pointer must be.
const MOUSE_REACH_PX: f64 = 6.0;
const TOUCH_REACH_PX: f64 = 16.0;
/// Two clicks within this time and distance are a double click.
const DOUBLE_MS: f64 = 320.0;
const DOUBLE_PX: f64 = 24.0;
/// One click of a wheel, 100 pixels, zooms by about 1.22; one step of a trackpad's pinch is finer.
const WHEEL_RATE: f64 = 0.002;
const PINCH_RATE: f64 = 0.01;
/// Height of a line, for wheels that count lines, and of a page.
const LINE_PX: f64 = 16.0;
const PAGE_PX: f64 = 400.0;
/// The map rests after this time without the wheel.
const WHEEL_REST_MS: u32 = 150;
/// What a double click, a key and a button zoom by.
pub const ZOOM_STEP: f64 = 1.8;

/// What the pointer is on, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointed {
    /// A place or a partnership.
    pub subject: Subject,
    /// Where the tip points.
    pub at: ScreenPoint,
}

/// What the listeners need, renewed with each render.
#[derive(Clone)]
pub struct Hands {
    /// The picture at rest.
    pub layout: Layout,
    /// The movement.
    pub motion: Motion,
    /// The pointer is on something else.
    pub on_point: Callback<Option<Pointed>>,
    /// Something was clicked; `None` is the sea.
    pub on_click: Callback<Option<Subject>>,
}

/// A pointer that is down.
struct Down {
    id: i32,
    at: ScreenPoint,
}

#[derive(Default)]
struct Gesture {
    down: Vec<Down>,
    /// Where the pointers were, together, when the gesture began or its number of pointers changed.
    start: Option<Start>,
    has_moved: bool,
    last_click: Option<(f64, ScreenPoint)>,
}

#[derive(Clone, Copy)]
struct Start {
    middle: ScreenPoint,
    spread: f64,
    transform: crate::layout::camera::Transform,
}

/// Listens on the element at `node`.
#[hook]
pub fn use_gestures(node: &NodeRef, hands: Hands) {
    let current = use_mut_ref(|| None::<Hands>);
    *current.borrow_mut() = Some(hands);
    use_effect_with(node.clone(), move |node| {
        let listeners = node.cast::<Element>().map(|element| listen(&element, &current));
        move || drop(listeners)
    });
}

fn listen(element: &Element, current: &Rc<RefCell<Option<Hands>>>) -> Vec<EventListener> {
    let gesture = Rc::new(RefCell::new(Gesture::default()));
    let on = |name: &'static str, handle: fn(&Element, &Hands, &mut Gesture, &Event)| {
        let (current, gesture, target) = (Rc::clone(current), Rc::clone(&gesture), element.clone());
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(element, name, options, move |event| {
            // A copy of handles, so that a callback may render again while the handler runs.
            let hands = current.borrow().clone();
            if let Some(hands) = hands {
                handle(&target, &hands, &mut gesture.borrow_mut(), event);
            }
        })
    };
    vec![
        on("pointerdown", press),
        on("pointermove", move_),
        on("pointerup", release),
        on("pointercancel", cancel),
        on("pointerleave", |_, hands, gesture, _| {
            if gesture.down.is_empty() {
                hands.on_point.emit(None);
            }
        }),
        on("wheel", wheel),
        on("touchmove", |_, _, gesture, event| {
            // On a phone one finger scrolls the page; two are for the map.
            let fingers = event.dyn_ref::<TouchEvent>().map_or(0, |event| event.touches().length());
            if fingers > 1 && gesture.down.len() > 1 {
                event.prevent_default();
            }
        }),
    ]
}

fn point(event: &MouseEvent, element: &Element) -> ScreenPoint {
    let rect = element.get_bounding_client_rect();
    ScreenPoint { x: f64::from(event.client_x()) - rect.left(), y: f64::from(event.client_y()) - rect.top() }
}

fn press(element: &Element, hands: &Hands, gesture: &mut Gesture, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>().filter(|event| event.button() == 0) else { return };
    if gesture.down.is_empty() {
        gesture.has_moved = false;
    }
    gesture.down.retain(|down| down.id != event.pointer_id());
    gesture.down.push(Down { id: event.pointer_id(), at: point(event, element) });
    gesture.restart(&hands.motion);
}

fn move_(element: &Element, hands: &Hands, gesture: &mut Gesture, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    let at = point(event, element);
    if gesture.down.is_empty() {
        if event.pointer_type() != "touch" && !hands.motion.is_moving() {
            hands.on_point.emit(hands.pointed(at, MOUSE_REACH_PX));
        }
        return;
    }
    let Some(down) = gesture.down.iter_mut().find(|down| down.id == event.pointer_id()) else { return };
    down.at = at;
    let (Some(start), Some((stage, _))) = (gesture.start, hands.motion.live()) else { return };
    let (middle, spread) = gesture.hold();
    let (dx, dy) = (middle.x - start.middle.x, middle.y - start.middle.y);
    if !gesture.has_moved {
        if dx.hypot(dy) < CLICK_PX && (spread - start.spread).abs() < CLICK_PX {
            return;
        }
        // On a phone one finger up or down scrolls the page; the browser is about to take it over.
        let is_phone = Form::of_width(stage.viewport.width_px) == Form::Phone;
        if is_phone && event.pointer_type() == "touch" && gesture.down.len() == 1 && dy.abs() > dx.abs() {
            return;
        }
        gesture.has_moved = true;
        hands.on_point.emit(None);
        // From here on the map follows the pointer also outside of the stage.
        for down in &gesture.down {
            let _ = element.set_pointer_capture(down.id);
        }
        let _ = element.class_list().add_1("is-dragged");
    }
    let factor = if start.spread > 0.0 { spread / start.spread } else { 1.0 };
    let zoomed = stage.zoomed(start.transform, factor, start.middle);
    hands.motion.follow(stage.clamped(zoomed.panned(dx, dy)));
}

fn release(element: &Element, hands: &Hands, gesture: &mut Gesture, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    let was_down = gesture.lift(event.pointer_id(), &hands.motion);
    if !was_down || !gesture.down.is_empty() {
        return;
    }
    if gesture.has_moved {
        gesture.end(element, &hands.motion);
        return;
    }
    let at = point(event, element);
    let is_touch = event.pointer_type() == "touch";
    let pointed = hands.pointed(at, if is_touch { TOUCH_REACH_PX } else { MOUSE_REACH_PX });
    let now = event.time_stamp();
    let is_double =
        gesture.last_click.is_some_and(|(before, place)| now - before < DOUBLE_MS && place.distance(at) < DOUBLE_PX);
    gesture.last_click = if is_double || pointed.is_some() { None } else { Some((now, at)) };
    if is_double && let Some((stage, live)) = hands.motion.live() {
        let factor = if event.shift_key() { ZOOM_STEP.recip() } else { ZOOM_STEP };
        hands.motion.go(stage.zoomed(live, factor, at));
    } else {
        hands.on_click.emit(pointed.map(|pointed| pointed.subject));
    }
}

fn cancel(element: &Element, hands: &Hands, gesture: &mut Gesture, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    gesture.lift(event.pointer_id(), &hands.motion);
    if gesture.down.is_empty() {
        gesture.has_moved = false;
        let _ = element.class_list().remove_1("is-dragged");
        hands.motion.give_up();
    }
}

fn wheel(element: &Element, hands: &Hands, gesture: &mut Gesture, event: &Event) {
    let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
    let Some((stage, live)) = hands.motion.live() else { return };
    let is_pinch = event.ctrl_key();
    // On a phone-sized page the wheel scrolls the page.
    if Form::of_width(stage.viewport.width_px) == Form::Phone && !is_pinch {
        return;
    }
    event.prevent_default();
    if !gesture.down.is_empty() {
        return;
    }
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE_PX,
        WheelEvent::DOM_DELTA_PAGE => PAGE_PX,
        _ => 1.0,
    };
    let rate = if is_pinch { PINCH_RATE } else { WHEEL_RATE };
    let factor = within(-event.delta_y() * unit * rate, -1.0, 1.0).exp();
    hands.on_point.emit(None);
    hands.motion.follow(stage.zoomed(live, factor, point(event, element)));
    hands.motion.settle_after(WHEEL_REST_MS);
}

impl Hands {
    /// What is at `at`: the nearest dot that reaches it, else the nearest arc.
    fn pointed(&self, at: ScreenPoint, reach_px: f64) -> Option<Pointed> {
        let layout = &self.layout;
        let dots = layout.symbols.iter().filter(|symbol| symbol.tone > Tone::Ghost);
        if let Some(place) = nearest_dot(dots, at) {
            let symbol = layout.symbols.iter().find(|symbol| symbol.place == place)?;
            let top = ScreenPoint { x: symbol.center.x, y: symbol.center.y - symbol.radius_px };
            return Some(Pointed { subject: Subject::Place(place), at: top });
        }
        let transform = layout.transform;
        let row = layout.index.nearest(transform.invert(at), reach_px / transform.scale)?;
        Some(Pointed { subject: Subject::Partnership(row), at })
    }
}

impl Gesture {
    /// Middle of the pointers, and their distance; 0 for one.
    fn hold(&self) -> (ScreenPoint, f64) {
        match self.down.as_slice() {
            [one, other, ..] => {
                let middle =
                    ScreenPoint { x: f64::midpoint(one.at.x, other.at.x), y: f64::midpoint(one.at.y, other.at.y) };
                (middle, one.at.distance(other.at).max(1.0))
            }
            [one] => (one.at, 0.0),
            [] => (ScreenPoint::default(), 0.0),
        }
    }

    /// The pointers are counted anew from where they and the map are now.
    fn restart(&mut self, motion: &Motion) {
        let (middle, spread) = self.hold();
        self.start = motion.live().map(|(_, transform)| Start { middle, spread, transform });
    }

    /// A pointer goes up; whether it was down.
    fn lift(&mut self, id: i32, motion: &Motion) -> bool {
        let before = self.down.len();
        self.down.retain(|down| down.id != id);
        self.restart(motion);
        self.down.len() < before
    }

    fn end(&mut self, element: &Element, motion: &Motion) {
        self.has_moved = false;
        let _ = element.class_list().remove_1("is-dragged");
        motion.settle();
    }
}
