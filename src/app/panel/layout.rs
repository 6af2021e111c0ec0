//! How the panel sets out what it says: sections, facts, and rows of words.

use crate::app::parts::element::{element, several, words};
use crate::app::text::Text;
use yew::prelude::*;

/// The words of `key`.
pub(super) fn say(text: &Text, key: &str) -> Html {
    words(text.get(key))
}

/// A part of the panel below its heading.
pub(super) fn section(heading: Html, content: Html) -> Html {
    element("section", "panel-section").with([element("h3", "").with([heading]), content])
}

/// A fact of a `dl`: its term and what is known, in the style `class` when there is one.
pub(super) fn fact(text: &Text, key: &str, class: &'static str, value: Html) -> Html {
    several([element("dt", "").with([say(text, key)]), element("dd", class).with([value])])
}

/// Small print.
pub(super) fn fine(content: Html) -> Html {
    element("p", "panel-fine").with([content])
}

/// The words of `key`, which say that something is not known.
pub(super) fn not_stated(text: &Text, key: &str) -> Html {
    element("span", "not-stated").with([say(text, key)])
}

/// The same, as a paragraph of its own.
pub(super) fn nothing(text: &Text, key: &str) -> Html {
    element("p", "not-stated").with([say(text, key)])
}

/// Sources that open on demand.
pub(super) fn sources_on_demand(text: &Text, sources: Html) -> Html {
    element("details", "panel-details").with([element("summary", "").with([say(text, "panel-sources-title")]), sources])
}

/// What belongs together in one row: "East coast · Municipality".
pub(super) fn joined(parts: Vec<Html>) -> Html {
    let mut row = Vec::with_capacity(2 * parts.len());
    for part in parts {
        if !row.is_empty() {
            row.push(words(" · "));
        }
        row.push(part);
    }
    several(row)
}
