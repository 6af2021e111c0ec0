//! Names from the data: text only, isolated, with the right `lang`.

use crate::app::hooks::use_text;
use crate::model::label::Label;
use yew::prelude::*;

/// Props of [`Name`].
#[derive(Properties, PartialEq)]
pub struct NameProps {
    /// The names.
    pub label: Label,
}

/// The name in the visitor's language, else in English; `lang` is set when it differs from the page.
#[component]
pub fn Name(props: &NameProps) -> Html {
    let text = use_text();
    let shown = props.label.in_language(text.language());
    let lang = (shown.language != text.language()).then(|| shown.language.to_owned());
    html! { <bdi lang={lang}>{ shown.text.to_owned() }</bdi> }
}

/// The same name in the other script, or nothing.
#[component]
pub fn NameBeside(props: &NameProps) -> Html {
    let text = use_text();
    match props.label.beside(text.language()) {
        Some(other) => html! { <bdi lang={other.language.to_owned()}>{ other.text.to_owned() }</bdi> },
        None => Html::default(),
    }
}
