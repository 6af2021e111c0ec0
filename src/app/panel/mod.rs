//! What is opened: a place or a partnership, in a drawer beside the map or, on phones, a sheet over the page.
//!
//! A panel shows everything that is recorded of its subject, whatever the filter says, and names what is not recorded.

mod actions;
mod association;
mod dot_strip;
mod exchange;
mod facts;
mod focus;
mod frame;
mod open;
mod partner_list;
mod partnership;
mod place;
mod record;
mod sheet;
mod source;
mod tabs;
mod themes_bar;

use super::hooks::{use_atlas, use_dispatch, use_text, use_view};
use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::state::action::Action;
use crate::state::view::Focus;
use frame::{Frame, TITLE_ID};
use yew::prelude::*;

/// The panel of the current focus; nothing when nothing is opened.
#[component]
pub fn Panel() -> Html {
    let (atlas, view, text) = (use_atlas(), use_view(), use_text());
    let dispatch = use_dispatch();
    let on_close = use_callback(dispatch, |(), dispatch| dispatch.emit(Action::Open(None)));
    focus::use_focus_of_panel(view.focus.clone());
    focus::use_escape(view.focus.is_some(), on_close.clone());
    let Some(focus) = &view.focus else { return Html::default() };
    let (key, content) = match subject(&atlas, focus) {
        Subject::Place(place) => (atlas.place(place).id.to_string(), html! { <place::PlacePanel {place} /> }),
        Subject::Partnership(partnership) => {
            let key = atlas.partnership(partnership).id.to_string();
            (key, html! { <partnership::PartnershipPanel {partnership} /> })
        }
        Subject::Unknown(id) => {
            let words = match focus {
                Focus::Place(_) => ("panel-unknown-place", "panel-unknown-place-why"),
                Focus::Partnership(_) => ("panel-unknown-partnership", "panel-unknown-partnership-why"),
            };
            let content = html! {
                <div class="panel-scroll panel-unknown">
                    <h2 id={TITLE_ID} tabindex="-1">{ text.get(words.0) }</h2>
                    <p>{ text.get(words.1) }</p>
                    <p class="panel-fine"><bdi>{ id.clone() }</bdi></p>
                    <button type="button" class="button" onclick={on_close.reform(|_| ())}>{ text.get("close") }</button>
                </div>
            };
            (id, content)
        }
    };
    // The key makes another subject start at its top and on its first tab, inside the same frame.
    html! { <Frame {on_close}><div class="panel-content" {key}>{ content }</div></Frame> }
}

/// What a focus means in this atlas.
enum Subject {
    Place(PlaceIx),
    Partnership(PartnershipIx),
    /// A link to something that the data no longer hold, or never did.
    Unknown(String),
}

fn subject(atlas: &Atlas, focus: &Focus) -> Subject {
    let found = match focus {
        Focus::Place(id) => atlas.place_row(id).map(Subject::Place),
        Focus::Partnership(id) => atlas.partnership_row(id).map(Subject::Partnership),
    };
    found.unwrap_or_else(|| match focus {
        Focus::Place(id) => Subject::Unknown(id.to_string()),
        Focus::Partnership(id) => Subject::Unknown(id.to_string()),
    })
}
