//! Links inside the app: a press changes the view, and the browser can still open them elsewhere.

use crate::app::store::Dispatch;
use crate::state::action::Action;
use crate::state::url;
use crate::state::view::{Page, View};
use std::rc::Rc;
use yew::prelude::*;

/// The address of `page` with the rest of `view`.
pub fn address(view: &Rc<View>, page: Page) -> String {
    format!("?{}", url::format(&View { page, ..(**view).clone() }))
}

/// What a press on a link to `page` does: it turns to the page.
pub fn turn(dispatch: &Dispatch, page: Page) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        // With a modifier the visitor asks for a new tab or window, which the link itself gives.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            dispatch.emit(Action::Turn(page));
        }
    })
}
