//! What is opened: a place or a partnership, in a drawer beside the map or, on phones, a sheet over the page.
//!
//! A panel shows everything that is recorded of its subject, whatever the filter says, and names what is not recorded.
//!
//! Components are the parts that keep something (the focus, the size of the sheet, the chosen tab, the order of the
//! list, what was copied); what only says something is a function of what it says.

mod actions;
mod association;
mod dot_strip;
mod exchange;
mod facts;
mod focus;
mod frame;
mod layout;
mod open;
mod partner_list;
mod partnership;
mod place;
mod record;
mod sheet;
mod source;
mod subject;
mod tabs;
mod themes_bar;

use super::hooks::{use_dispatch, use_view};
use frame::Frame;
use yew::prelude::*;

/// The panel of the current focus; nothing when nothing is opened.
#[component]
pub fn Panel() -> Html {
    let (view, dispatch) = (use_view(), use_dispatch());
    focus::use_keyboard(view.focus.clone(), dispatch);
    match &view.focus {
        Some(focus) => html! { <Frame focus={focus.clone()} /> },
        None => Html::default(),
    }
}
