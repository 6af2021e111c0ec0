//! What is opened: a place, a partnership, or something that the data do not hold.

use super::frame::title;
use super::layout::{fine, say};
use super::open::opens;
use super::partnership::partnership_panel;
use super::place::PlacePanel;
use crate::app::parts::element::{element, words};
use crate::app::store::Dispatch;
use crate::app::text::Text;
use crate::index::Atlas;
use crate::state::view::Focus;
use yew::prelude::*;

/// What the panel holds, with a key that makes another subject start at its top and on its first tab.
pub(super) fn subject(text: &Text, atlas: &Atlas, dispatch: &Dispatch, focus: &Focus) -> Html {
    let (id, content) = match focus {
        Focus::Place(id) => (id.as_str(), atlas.place_row(id).map(|place| html! { <PlacePanel {place} /> })),
        Focus::Partnership(id) => {
            (id.as_str(), atlas.partnership_row(id).map(|row| partnership_panel(text, atlas, dispatch, row)))
        }
    };
    let content = content.unwrap_or_else(|| unknown(text, dispatch, focus, id));
    html! { <div class="panel-content" key={id}>{ content }</div> }
}

/// A link leads to something that the data no longer hold, or never did.
fn unknown(text: &Text, dispatch: &Dispatch, focus: &Focus, id: &str) -> Html {
    let (what, why) = match focus {
        Focus::Place(_) => ("panel-unknown-place", "panel-unknown-place-why"),
        Focus::Partnership(_) => ("panel-unknown-partnership", "panel-unknown-partnership-why"),
    };
    element("div", "panel-scroll panel-unknown").with([
        title(say(text, what)),
        element("p", "").with([say(text, why)]),
        fine(element("bdi", "").with([words(id.to_owned())])),
        html! {
            <button type="button" class="button" onclick={opens(dispatch, None)}>{ say(text, "close") }</button>
        },
    ])
}
