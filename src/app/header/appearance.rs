//! Light or dark.

use super::tool;
use crate::app::hooks::{Kept, use_change, use_switch};
use crate::app::parts::icon::Icon;
use crate::app::store::Dispatch;
use crate::app::text::Text;
use crate::browser::environment;
use crate::state::action::Action;
use crate::state::view::Appearance;
use yew::prelude::*;

/// Media query for a system that is set to dark.
const DARK: &str = "(prefers-color-scheme: dark)";

/// Turns light into dark and dark into light; its name says what it will do.
#[hook]
pub(super) fn use_appearance_toggle(text: &Text, appearance: Appearance, dispatch: &Dispatch) -> Html {
    let is_system_dark = use_system_dark();
    let is_dark = match appearance {
        Appearance::Auto => is_system_dark,
        Appearance::Light => false,
        Appearance::Dark => true,
    };
    let (icon, key, next) = if is_dark {
        (Icon::Sun, "appearance-to-light", Appearance::Light)
    } else {
        (Icon::Moon, "appearance-to-dark", Appearance::Dark)
    };
    tool(None, icon, text.get(key), dispatch.reform(move |_| Action::SetAppearance(next)))
}

/// Whether the system is set to dark, kept up to date.
#[hook]
fn use_system_dark() -> bool {
    let is_dark = use_switch();
    let setter = is_dark.setter();
    let follow = move || -> Kept {
        setter.set(environment::matches(DARK));
        Some(Box::new(environment::watch(DARK, move |is_dark| setter.set(is_dark))))
    };
    use_change([0; 3], Box::new(follow));
    *is_dark
}
