//! What narrows the result and says what it is: sentence, chips, pills, legend, the card for an empty result.

use yew::prelude::*;

/// Sentence, chips and pills.
#[component]
pub fn FilterBar() -> Html {
    Html::default()
}

/// The legend, which is also a filter.
#[component]
pub fn Legend() -> Html {
    Html::default()
}

/// The card that names the filter to relax when nothing passes.
#[component]
pub fn EmptyResult() -> Html {
    Html::default()
}
