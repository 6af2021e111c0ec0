//! The languages of the interface, one button for each language file.

use crate::app::store::Dispatch;
use crate::app::text::{LOCALES, Text};
use crate::state::action::Action;
use yew::prelude::*;

/// One button for each shipped language; each is labelled in its own language.
pub(super) fn languages(text: &Text, dispatch: &Dispatch) -> Html {
    let buttons = LOCALES.iter().map(|locale| {
        let tag = locale.tag;
        let (whole, short) = (locale.message("language-name"), locale.message("language-short"));
        let onclick = dispatch.reform(move |_: MouseEvent| Action::SetLanguage(tag.to_owned()));
        let is_pressed = text.language() == tag;
        html! {
            <button lang={tag} aria-pressed={is_pressed.to_string()} {onclick}>
                { short }
                if whole != short { <span class="visually-hidden">{ " " }{ whole }</span> }
            </button>
        }
    });
    html! { <div class="languages" role="group" aria-label={text.get("language")}>{ for buttons }</div> }
}
