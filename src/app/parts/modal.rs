//! Modal layers: the browser's own `<dialog>`, which keeps the focus inside, closes on Escape and gives the focus back.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::prelude::*;

/// Opens the `<dialog>` at `dialog` as a modal layer once it is in the page. Its `onclose` tells when it has closed.
#[hook]
pub fn use_modal(dialog: NodeRef) {
    use_effect_with(dialog, |dialog| call(dialog, "showModal"));
}

/// Closes the `<dialog>` at `dialog`; the browser then gives the focus back to what had it before.
pub fn close_modal(dialog: &NodeRef) {
    call(dialog, "close");
}

/// Calls a method of `<dialog>` by name; an old browser without it shows the layer in the page, which is usable too.
fn call(dialog: &NodeRef, method: &str) {
    let Some(dialog) = dialog.cast::<Element>() else { return };
    let method = js_sys::Reflect::get(&dialog, &JsValue::from_str(method));
    if let Some(method) = method.ok().and_then(|method| method.dyn_into::<js_sys::Function>().ok()) {
        // Refused only when the layer is already in the state asked for.
        let _ = method.call0(&dialog);
    }
}
