//! The handle of the sheet: a button that makes it tall or short, and a grip to drag it taller, shorter or away.

use crate::app::store::Dispatch;
use crate::app::text::Text;
use crate::state::action::Action;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// How tall the sheet is; the drawer beside the map has one size only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SheetSize {
    /// Most of the map stays in sight.
    Half,
    /// Only the header stays in sight.
    Full,
}

/// Distance of each size from the top of the window: in CSS pixels, and at most in hundredths of the window's height, so
/// that something is left of the sheet in a low window. panel.css has the same numbers.
const HALF_TOP: (i32, i32) = (300, 40);
/// The same for the tall sheet.
const FULL_TOP: (i32, i32) = (64, 12);
/// How far below its short size the sheet must be let go to close.
const CLOSE_AFTER_PX: i32 = 100;
/// A press that moves less than this is a click.
const CLICK_SLOP_PX: i32 = 6;

/// What the handle remembers between two events.
#[derive(Default)]
pub(super) struct Grip {
    drag: Option<Drag>,
    /// Whether the press that ends now was a drag; the click that follows it is not one.
    was_dragged: bool,
}

/// A drag in progress.
#[derive(Clone, Copy)]
struct Drag {
    /// Where the pointer went down, from the top of the window.
    pointer_y: i32,
    /// Where the sheet was then.
    top: i32,
    /// Height of the window.
    window_height: i32,
    has_moved: bool,
}

impl Drag {
    /// Where the sheet is with the pointer at `pointer_y`.
    fn top_at(self, pointer_y: i32) -> i32 {
        (self.top + pointer_y - self.pointer_y).max(top_of(SheetSize::Full, self.window_height))
    }
}

/// The handle of the sheet at `frame`; only sheets show it.
pub(super) fn handle(
    text: &Text,
    dispatch: &Dispatch,
    grip: Rc<RefCell<Grip>>,
    frame: NodeRef,
    size: UseStateHandle<SheetSize>,
) -> Html {
    let is_full = *size == SheetSize::Full;
    let on_click = {
        let (grip, size) = (Rc::clone(&grip), size.clone());
        Callback::from(move |_: MouseEvent| {
            if !std::mem::take(&mut grip.borrow_mut().was_dragged) {
                size.set(if is_full { SheetSize::Half } else { SheetSize::Full });
            }
        })
    };
    let dispatch = dispatch.clone();
    let on_pointer = Callback::from(move |event: PointerEvent| match event.type_().as_str() {
        "pointerdown" => {
            // The handle has no children, so it is the target; the current target is the root, where Yew listens.
            if let Some(handle) = event.target_dyn_into::<Element>() {
                // Without capture the drag ends where the pointer leaves the handle, which is a nuisance and no harm.
                let _ = handle.set_pointer_capture(event.pointer_id());
            }
            let window_height = window_height();
            let top = top_of(*size, window_height);
            grip.borrow_mut().drag = Some(Drag { pointer_y: event.client_y(), top, window_height, has_moved: false });
        }
        "pointermove" => {
            if let Some(drag) = grip.borrow_mut().drag.as_mut() {
                drag.has_moved |= (event.client_y() - drag.pointer_y).abs() > CLICK_SLOP_PX;
                if drag.has_moved {
                    place_sheet(&frame, Some(drag.top_at(event.client_y())));
                }
            }
        }
        end => {
            let Some(drag) = grip.borrow_mut().drag.take() else { return };
            place_sheet(&frame, None);
            if end == "pointerup" && drag.has_moved {
                grip.borrow_mut().was_dragged = true;
                match rest(drag.top_at(event.client_y()), drag.window_height) {
                    Some(rest) => size.set(rest),
                    None => dispatch.emit(Action::Open(None)),
                }
            }
        }
    });
    html! {
        <button type="button" class="panel-handle" aria-label={text.get("panel-taller")}
            aria-expanded={is_full.to_string()} onpointerdown={on_pointer.clone()} onpointermove={on_pointer.clone()}
            onpointerup={on_pointer.clone()} onpointercancel={on_pointer} onclick={on_click} />
    }
}

/// Distance of a size from the top of a window.
fn top_of(size: SheetSize, window_height: i32) -> i32 {
    let (top, share) = match size {
        SheetSize::Half => HALF_TOP,
        SheetSize::Full => FULL_TOP,
    };
    top.min(window_height * share / 100)
}

/// The size that a sheet let go at `top` takes; `None` closes it.
fn rest(top: i32, window_height: i32) -> Option<SheetSize> {
    let (half, full) = (top_of(SheetSize::Half, window_height), top_of(SheetSize::Full, window_height));
    if top > half + CLOSE_AFTER_PX {
        None
    } else if top > (half + full) / 2 {
        Some(SheetSize::Half)
    } else {
        Some(SheetSize::Full)
    }
}

/// Height of the window in CSS pixels.
fn window_height() -> i32 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64());
    #[expect(clippy::cast_possible_truncation, reason = "windows are not billions of pixels high")]
    let height = height.unwrap_or_default() as i32;
    height
}

/// Puts the sheet at `top`, or gives it back to the style sheet.
fn place_sheet(frame: &NodeRef, top: Option<i32>) {
    let Some(frame) = frame.cast::<HtmlElement>() else { return };
    let style = frame.style();
    // Neither call can fail: names and values are valid.
    let _ = match top {
        Some(top) => {
            style.set_property("transition", "none").and_then(|()| style.set_property("top", &format!("{top}px")))
        }
        None => style.remove_property("transition").and_then(|_| style.remove_property("top")).map(|_| ()),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: i32 = 844;

    #[test]
    fn a_sheet_rests_at_the_nearer_size_and_closes_far_below() {
        assert_eq!(rest(64, PHONE), Some(SheetSize::Full));
        assert_eq!(rest(300, PHONE), Some(SheetSize::Half));
        assert_eq!(rest(300 + CLOSE_AFTER_PX, PHONE), Some(SheetSize::Half));
        assert_eq!(rest(300 + CLOSE_AFTER_PX + 1, PHONE), None);
    }

    #[test]
    fn a_sheet_is_never_dragged_over_the_header() {
        let drag = Drag { pointer_y: 320, top: 300, window_height: PHONE, has_moved: true };
        assert_eq!(drag.top_at(0), 64);
        assert_eq!(drag.top_at(400), 380);
    }

    #[test]
    fn a_low_window_keeps_most_of_the_sheet_in_sight() {
        // A window of 1280 by 1024 at 400 %.
        assert_eq!(top_of(SheetSize::Half, 256), 102);
        assert_eq!(top_of(SheetSize::Full, 256), 30);
    }
}
