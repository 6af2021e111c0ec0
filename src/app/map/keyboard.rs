//! The map by keys: one tab stop, arrows from dot to dot.

use super::controls::zoom_by;
use super::gestures::{Pointed, ZOOM_STEP};
use super::layout::Layout;
use super::motion::Motion;
use crate::layout::buckets::Subject;
use crate::layout::camera::{ScreenPoint, Transform};
use crate::layout::hit::{Direction, next_dot};
use crate::layout::symbols::{Side, Symbol, Tone};
use crate::model::id::PlaceIx;
use yew::prelude::*;

/// What the keys do.
pub struct Keys {
    /// The place that the keys have reached.
    pub cursor: Option<PlaceIx>,
    /// A key goes down.
    pub on_key: Callback<KeyboardEvent>,
    /// The map loses the focus.
    pub on_blur: Callback<FocusEvent>,
}

/// Moves a cursor over the dots.
#[hook]
pub fn use_keys(layout: &Layout, motion: &Motion, on_open: &Callback<Option<Subject>>) -> Keys {
    let cursor = use_state_eq(|| None::<PlaceIx>);
    let on_blur = use_callback(cursor.setter(), |_: FocusEvent, cursor| cursor.set(None));
    let deps = (layout.clone(), motion.clone(), on_open.clone(), *cursor, cursor.setter());
    let on_key = use_callback(deps, |event: KeyboardEvent, (layout, motion, on_open, cursor, set)| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let direction = match event.key().as_str() {
            "ArrowLeft" => Some(Direction::Left),
            "ArrowRight" => Some(Direction::Right),
            "ArrowUp" => Some(Direction::Up),
            "ArrowDown" => Some(Direction::Down),
            "+" | "=" => {
                zoom_by(motion, ZOOM_STEP);
                None
            }
            "-" | "_" => {
                zoom_by(motion, ZOOM_STEP.recip());
                None
            }
            "0" => {
                motion.go_home();
                None
            }
            "Enter" if cursor.is_some() => {
                on_open.emit(cursor.map(Subject::Place));
                None
            }
            "Escape" if layout.opened.is_some() || cursor.is_some() => {
                if cursor.is_some() {
                    set.set(None);
                } else {
                    on_open.emit(None);
                }
                None
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if let Some(direction) = direction
            && let Some(place) = next(layout, *cursor, direction)
        {
            set.set(Some(place));
            reveal(layout, motion, place);
        }
    });
    Keys { cursor: *cursor, on_key, on_blur }
}

/// Where the tip of a place points; `None` when the place is not on the stage.
pub fn pointed(layout: &Layout, place: PlaceIx) -> Option<Pointed> {
    let symbol = find(layout, place)?;
    let at = ScreenPoint { x: symbol.center.x, y: symbol.center.y - symbol.radius_px };
    Some(Pointed { subject: Subject::Place(place), at })
}

/// The dot that comes next; without a cursor, what is opened, else the home place with most partnerships on the stage.
fn next(layout: &Layout, cursor: Option<PlaceIx>, direction: Direction) -> Option<PlaceIx> {
    match cursor.and_then(|place| find(layout, place)) {
        Some(from) => next_dot(reachable(layout), from.center, direction),
        None => reachable(layout)
            .filter(|symbol| layout.stage.viewport.is_free(symbol.center))
            .max_by_key(|symbol| {
                (symbol.tone, symbol.side == Side::Home, symbol.count, std::cmp::Reverse(symbol.place))
            })
            .map(|symbol| symbol.place),
    }
}

fn reachable(layout: &Layout) -> impl Iterator<Item = &Symbol> {
    layout.symbols.iter().filter(|symbol| symbol.tone > Tone::Ghost)
}

fn find(layout: &Layout, place: PlaceIx) -> Option<&Symbol> {
    layout.symbols.iter().find(|symbol| symbol.place == place)
}

/// Moves the map when `place` is outside of the free part of the stage.
fn reveal(layout: &Layout, motion: &Motion, place: PlaceIx) {
    let viewport = layout.stage.viewport;
    if find(layout, place).is_none_or(|symbol| viewport.is_free(symbol.center)) {
        return;
    }
    let centred = Transform::anchored(layout.transform.scale, layout.map.point(place), viewport.middle());
    motion.go(layout.stage.clamped(centred));
}
