//! Names from the data: text only, isolated, with the right `lang`.

use crate::app::text::Text;
use crate::model::label::{Label, Text as LabelText};
use yew::prelude::*;

/// The name in the visitor's language, else in English; `lang` is set when it differs from the page.
pub fn name(text: &Text, label: &Label) -> Html {
    isolated(text, label.in_language(text.language()))
}

/// The same name in the other script, or nothing.
pub fn name_beside(text: &Text, label: &Label) -> Html {
    label.beside(text.language()).map_or_else(Html::default, |other| isolated(text, other))
}

/// A text from the data, isolated from the direction of what stands around it; `lang` is set when it differs from the page.
pub fn isolated(text: &Text, shown: LabelText<'_>) -> Html {
    let lang = (shown.language != text.language()).then(|| shown.language.to_owned());
    html! { <bdi {lang}>{ shown.text.to_owned() }</bdi> }
}
