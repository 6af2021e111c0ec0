//! What every pop-up does: Escape and a press outside close it, and the focus goes back to where it came from.

use crate::browser::environment;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// While a pop-up is open, closes it on Escape and on a press outside of the element at `inside`, which should hold the
/// opening button too; then gives the focus back to that button.
///
/// `opener` is the identifier of the button, `None` while nothing is open.
#[hook]
pub fn use_popup(opener: Option<&'static str>, inside: NodeRef, close: Callback<()>) {
    use_layer(opener.map(Some), inside, close);
}

/// While something is open that takes no focus, closes it on Escape and on a press outside of the element at `inside`.
#[hook]
pub fn use_dismiss(is_open: bool, inside: NodeRef, close: Callback<()>) {
    use_layer(is_open.then_some(None), inside, close);
}

/// Closes a layer; `layer` is `None` while it is not open, else what had the focus before, if it took it.
#[hook]
fn use_layer(layer: Option<Option<&'static str>>, inside: NodeRef, close: Callback<()>) {
    use_effect_with((layer, inside), move |(layer, inside)| {
        let document = web_sys::window().and_then(|window| window.document());
        let listeners = document.zip(*layer).map(|(document, opener)| {
            let dismiss = move || {
                close.emit(());
                if let Some(opener) = opener {
                    environment::focus(opener);
                }
            };
            let on_key = {
                let dismiss = dismiss.clone();
                let options = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&document, "keydown", options, move |event| {
                    if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                        // Only the top layer closes.
                        event.stop_propagation();
                        dismiss();
                    }
                })
            };
            let inside = inside.clone();
            let on_press = EventListener::new(&document, "pointerdown", move |event| {
                if !is_inside(&inside, event.target()) {
                    dismiss();
                }
            });
            (on_key, on_press)
        });
        move || drop(listeners)
    });
}

/// Whether `target` of an event is in the element at `whole`.
pub fn is_inside(whole: &NodeRef, target: Option<web_sys::EventTarget>) -> bool {
    let target = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    whole.get().is_some_and(|whole| whole.contains(target.as_ref()))
}

/// Moves the focus to what takes it first inside the element with `id`.
pub fn focus_inside(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    let focusable = "[autofocus], input, button, a[href], select, [tabindex='0']";
    if let Some(first) = element.and_then(|element| element.query_selector(focusable).ok().flatten()) {
        environment::focus_element(&first);
    }
}
