//! What is opened: a place or a partnership.

use yew::prelude::*;

/// The panel of the current focus; nothing when nothing is opened.
#[component]
pub fn Panel() -> Html {
    Html::default()
}
