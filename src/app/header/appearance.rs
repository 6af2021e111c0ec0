//! Light or dark.

use crate::app::hooks::{use_dispatch, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::browser::environment;
use crate::state::action::Action;
use crate::state::view::Appearance;
use yew::prelude::*;

/// Media query for a system that is set to dark.
const DARK: &str = "(prefers-color-scheme: dark)";

/// Turns light into dark and dark into light; its name says what it will do.
#[component]
pub(super) fn AppearanceToggle() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let is_system_dark = use_system_dark();
    let is_dark = match view.appearance {
        Appearance::Auto => is_system_dark,
        Appearance::Light => false,
        Appearance::Dark => true,
    };
    let (icon, key, next) = if is_dark {
        (Icon::Sun, "appearance-to-light", Appearance::Light)
    } else {
        (Icon::Moon, "appearance-to-dark", Appearance::Dark)
    };
    let onclick = move |_| dispatch.emit(Action::SetAppearance(next));
    let label = text.get(key);
    html! {
        <button class="icon-button tool" aria-label={label.clone()} title={label.clone()} {onclick}>
            <Glyph {icon} />
            <span class="tool-label" aria-hidden="true">{ label }</span>
        </button>
    }
}

/// Whether the system is set to dark, kept up to date.
#[hook]
fn use_system_dark() -> bool {
    let is_dark = use_state_eq(|| false);
    let setter = is_dark.setter();
    use_effect_with((), move |()| {
        setter.set(environment::matches(DARK));
        let listener = environment::watch(DARK, move |is_dark| setter.set(is_dark));
        move || drop(listener)
    });
    *is_dark
}
