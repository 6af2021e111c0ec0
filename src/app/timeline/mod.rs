//! Histogram of new partnerships with a period brush and Play.

use yew::prelude::*;

/// Histogram of new partnerships with a period brush and Play.
#[component]
pub fn Timeline() -> Html {
    Html::default()
}
