//! The map: layers, gestures, hover, selection.

use yew::prelude::*;

/// The map: layers, gestures, hover, selection.
#[component]
pub fn MapStage() -> Html {
    Html::default()
}
