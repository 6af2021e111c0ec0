//! Where the keyboard focus goes when the panel opens, changes and closes, and the key that closes it.

use super::frame::TITLE_ID;
use crate::app::store::Dispatch;
use crate::browser::environment;
use crate::state::action::Action;
use crate::state::view::Focus;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Where the focus goes when the element that had it is gone: the first of these that takes it.
const HOMES: [&str; 2] = ["map", "main"];

/// Moves the focus to the heading of what the visitor opens, and back to where it was when the panel closes; meanwhile
/// Escape closes it.
///
/// A panel that is open from the start, because a link says so, leaves the focus where the page begins.
#[hook]
pub(super) fn use_keyboard(focus: Option<Focus>, dispatch: Dispatch) {
    // Whether something was open before, `None` at the start; and what had the focus when it was opened.
    let before = use_mut_ref(|| (None::<bool>, None::<web_sys::Element>));
    use_effect_with(focus, move |focus| {
        let (was_open, opener) = before.take();
        let opener = match (was_open, focus.is_some()) {
            (Some(false), true) => environment::focused_element(),
            _ => opener,
        };
        before.replace((Some(focus.is_some()), opener.clone()));
        match (was_open, focus.is_some()) {
            (None, _) | (Some(false), false) => {}
            (Some(_), true) => environment::focus(TITLE_ID),
            (Some(true), false) => give_back(opener),
        }
        let escape = focus.is_some().then(|| closes_on_escape(dispatch)).flatten();
        move || drop(escape)
    });
}

/// Gives the focus back to what opened the panel, unless the visitor has moved on to another control.
fn give_back(opener: Option<web_sys::Element>) {
    if environment::focused_element().is_some() {
        return;
    }
    match opener.filter(|element| element.is_connected()) {
        Some(element) => environment::focus_element(&element),
        None => HOMES.iter().for_each(|id| {
            if environment::focused_element().is_none() {
                environment::focus(id);
            }
        }),
    }
}

/// Escape closes the panel, unless a layer above it took the key.
fn closes_on_escape(dispatch: Dispatch) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        let is_escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|event| event.key() == "Escape" && !event.is_composing() && !event.default_prevented());
        if is_escape {
            dispatch.emit(Action::Open(None));
        }
    }))
}
