//! Where the keyboard focus goes when the panel opens, changes and closes.

use super::frame::TITLE_ID;
use crate::browser::environment;
use crate::state::view::Focus;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Where the focus goes when the element that had it is gone: the first of these that takes it.
const HOMES: [&str; 2] = ["map", "main"];

/// Moves the focus to the heading of what the visitor opens, and back to where it was when the panel closes.
///
/// A panel that is open from the start, because a link says so, leaves the focus where the page begins.
#[hook]
pub(super) fn use_focus_of_panel(focus: Option<Focus>) {
    let opener = use_mut_ref(|| None::<web_sys::Element>);
    let before = use_mut_ref(|| None::<Option<Focus>>);
    use_effect_with(focus, move |focus| {
        let before = before.borrow_mut().replace(focus.clone());
        match (before, focus) {
            (None, _) | (Some(None), None) => {}
            (Some(None), Some(_)) => {
                *opener.borrow_mut() = environment::focused_element();
                environment::focus(TITLE_ID);
            }
            (Some(Some(_)), Some(_)) => environment::focus(TITLE_ID),
            (Some(Some(_)), None) => {
                let opener = opener.borrow_mut().take();
                // Whoever moved on to another control while the panel was open is not called back.
                if environment::focused_element().is_none() {
                    match opener.filter(|element| element.is_connected()) {
                        Some(element) => environment::focus_element(&element),
                        None => HOMES.iter().for_each(|id| {
                            if environment::focused_element().is_none() {
                                environment::focus(id);
                            }
                        }),
                    }
                }
            }
        }
    });
}

/// While `is_open`, Escape closes the panel, unless a layer above it took the key.
#[hook]
pub(super) fn use_escape(is_open: bool, on_close: Callback<()>) {
    use_effect_with((is_open, on_close), |(is_open, on_close)| {
        let document = web_sys::window().and_then(|window| window.document()).filter(|_| *is_open);
        let listener = document.map(|document| {
            let on_close = on_close.clone();
            EventListener::new(&document, "keydown", move |event| {
                let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| {
                    event.key() == "Escape" && !event.is_composing() && !event.default_prevented()
                });
                if is_escape {
                    on_close.emit(());
                }
            })
        });
        move || drop(listener)
    });
}
