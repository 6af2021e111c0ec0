//! What every pop-up does: Escape and a press outside close it, and the focus goes back to where it came from.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// While `is_open`, closes the pop-up on Escape and on a press outside of the element at `inside` (which should hold the
/// opening button too).
#[hook]
pub fn use_dismiss(is_open: bool, inside: NodeRef, close: Callback<()>) {
    use_effect_with((is_open, inside, close), |(is_open, inside, close)| {
        let document = web_sys::window().and_then(|window| window.document()).filter(|_| *is_open);
        let listeners = document.map(|document| {
            let on_key = {
                let close = close.clone();
                EventListener::new_with_options(
                    &document,
                    "keydown",
                    EventListenerOptions::run_in_capture_phase(),
                    move |event| {
                        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
                        if is_escape {
                            // Only the top layer closes.
                            event.stop_propagation();
                            close.emit(());
                        }
                    },
                )
            };
            let (inside, close) = (inside.clone(), close.clone());
            let on_press = EventListener::new(&document, "pointerdown", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
                let is_inside = inside.cast::<web_sys::Node>().is_some_and(|element| element.contains(target.as_ref()));
                if !is_inside {
                    close.emit(());
                }
            });
            (on_key, on_press)
        });
        move || drop(listeners)
    });
}

/// Moves the focus into the element at `element` (its first focusable part, or itself) when it appears.
#[hook]
pub fn use_focus_on_open(is_open: bool, element: NodeRef) {
    use_effect_with((is_open, element), |(is_open, element)| {
        if *is_open && let Some(element) = element.cast::<web_sys::Element>() {
            let first = element
                .query_selector("[autofocus], input, button, a[href], select, [tabindex='0']")
                .ok()
                .flatten()
                .unwrap_or(element);
            if let Ok(first) = first.dyn_into::<web_sys::HtmlElement>() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = first.focus_with_options(&options);
            }
        }
    });
}
