//! The languages of the interface, one button for each language file.

use crate::app::hooks::{use_dispatch, use_text};
use crate::app::text::{LOCALES, Text};
use crate::state::action::Action;
use yew::prelude::*;

/// One button for each shipped language; each is labelled in its own language.
#[component]
pub(super) fn LanguageSwitch() -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let names = use_memo((), |()| LOCALES.iter().map(|locale| LanguageName::of(locale.tag)).collect::<Vec<_>>());
    html! {
        <div class="languages" role="group" aria-label={text.get("language")}>
            { for names.iter().map(|name| {
                let (dispatch, tag) = (dispatch.clone(), name.tag);
                let onclick = move |_| dispatch.emit(Action::SetLanguage(tag.to_owned()));
                let is_pressed = text.language() == tag;
                html! {
                    <button key={tag} lang={tag} aria-pressed={is_pressed.to_string()} {onclick}>
                        { name.short.clone() }
                        if name.whole != name.short {
                            <span class="visually-hidden">{ " " }{ name.whole.clone() }</span>
                        }
                    </button>
                }
            }) }
        </div>
    }
}

/// What a language calls itself.
#[derive(PartialEq)]
struct LanguageName {
    tag: &'static str,
    whole: AttrValue,
    short: AttrValue,
}

impl LanguageName {
    fn of(tag: &'static str) -> Self {
        let text = Text::new(tag);
        Self { tag, whole: text.get("language-name"), short: text.get("language-short") }
    }
}
