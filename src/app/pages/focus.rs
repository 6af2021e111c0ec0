//! Where the keyboard focus goes when what stood in for the page is replaced.

use crate::browser::environment;
use yew::prelude::*;

/// Identifier of the main part, whichever page or stand-in is shown.
const MAIN_ID: &str = "main";

/// When the main part at `main` goes away with the focus in it, hands the focus on to the main part that follows: else
/// whoever presses "Try again" would start over at the top of the page, twice.
#[hook]
pub(super) fn use_focus_handed_on(main: NodeRef) {
    use_effect_with(main, |main| {
        let main = main.clone();
        move || {
            let focused = environment::focused_element();
            if main.get().is_some_and(|main| main.contains(focused.as_deref())) {
                // What follows is in the document only after this rendering.
                wasm_bindgen_futures::spawn_local(async { environment::focus(MAIN_ID) });
            }
        }
    });
}
