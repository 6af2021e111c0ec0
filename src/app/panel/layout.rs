//! How the panel sets out what it says: sections, facts, and rows of words.

use crate::app::text::Text;
use yew::prelude::*;
use yew::virtual_dom::VList;

/// A part of the panel below its heading.
pub(super) fn section(heading: Html, content: Html) -> Html {
    html! { <section class="panel-section"><h3>{ heading }</h3>{ content }</section> }
}

/// A fact of a `dl`: its term and what is known, in the style `class` when there is one.
pub(super) fn fact(term: AttrValue, class: &'static str, value: Html) -> Html {
    html! { <><dt>{ term }</dt><dd {class}>{ value }</dd></> }
}

/// Small print.
pub(super) fn fine(content: Html) -> Html {
    html! { <p class="panel-fine">{ content }</p> }
}

/// The words of `key`, which say that something is not known.
pub(super) fn not_stated(text: &Text, key: &str) -> Html {
    html! { <span class="not-stated">{ text.get(key) }</span> }
}

/// The same, as a paragraph of its own.
pub(super) fn nothing(text: &Text, key: &str) -> Html {
    html! { <p class="not-stated">{ text.get(key) }</p> }
}

/// Sources that open on demand.
pub(super) fn sources_on_demand(text: &Text, sources: Html) -> Html {
    html! { <details class="panel-details"><summary>{ text.get("panel-sources-title") }</summary>{ sources }</details> }
}

/// What belongs together in one row: "East coast · Municipality".
pub(super) fn joined(parts: Vec<Html>) -> Html {
    let mut row = VList::new();
    for part in parts {
        if !row.is_empty() {
            row.add_child(html! { " · " });
        }
        row.add_child(part);
    }
    row.into()
}
