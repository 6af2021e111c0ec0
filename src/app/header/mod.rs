//! Title, pages, search, language, appearance.

use yew::prelude::*;

/// Title, pages, search, language, appearance.
#[component]
pub fn Header() -> Html {
    Html::default()
}
