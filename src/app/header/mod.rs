//! Title, pages, search, language, appearance, and the link to share.
//!
//! On a phone the same elements stand elsewhere: the pages at the bottom of the screen, the search over the header, the
//! rest in a menu. The style sheet moves them; only the two buttons that open search and menu are for phones alone.

mod appearance;
mod language;
mod search;
mod share;
mod tabs;

use crate::app::hooks::{use_dispatch, use_switch, use_text, use_view};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::popup::use_popup;
use crate::app::shared::Shared;
use crate::app::store::Dispatch;
use crate::app::text::Text;
use crate::index::Atlas;
use crate::state::view::{Page, View};
use appearance::use_appearance_toggle;
use language::languages;
use search::use_search;
use share::use_share;
use std::rc::Rc;
use tabs::use_tabs;
use yew::prelude::*;

/// Identifier of the button that opens the menu on a phone.
const OPEN_MENU: &str = "header-open-menu";
/// Identifier of what the menu holds.
const MENU: &str = "header-menu";

/// Props of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The records to search; `None` while they are not here.
    pub atlas: Option<Shared<Atlas>>,
}

/// Title, pages, search, language, appearance, and the link to share.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let tabs = use_tabs(&text, &view, &dispatch);
    let search = use_search(&text, view.page, &dispatch, &props.atlas);
    let menu = use_menu(&text, &view, &dispatch);
    // Table and data page have headings of their own.
    let is_heading = view.page == Page::Map || props.atlas.is_none();
    html! { <header class="header">{ brand(&text, is_heading) }{ tabs }{ search }{ menu }</header> }
}

/// Mark and title, as the heading of what has none.
fn brand(text: &Text, is_heading: bool) -> Html {
    let title = text.get("app-title");
    html! {
        <div class="brand">
            <svg class="brand-mark" width="26" height="26" viewBox="0 0 26 26" fill="none" aria-hidden="true">
                <path d="M5 18C7 7 17 5 21.500 9" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
                <circle cx="5" cy="18.500" r="3.500" fill="currentColor" />
                <circle class="brand-hole" cx="21.300" cy="9.300" r="2.600" stroke="currentColor" stroke-width="2" />
            </svg>
            if is_heading {
                <h1 class="brand-title">{ title }</h1>
            } else {
                <p class="brand-title">{ title }</p>
            }
        </div>
    }
}

/// Language, appearance and sharing: a row of tools, on a phone behind a button.
#[hook]
fn use_menu(text: &Text, view: &Rc<View>, dispatch: &Dispatch) -> Html {
    let inside = use_node_ref();
    let is_open = use_switch();
    let close = {
        let setter = is_open.setter();
        Callback::from(move |()| setter.set(false))
    };
    use_popup(is_open.then_some(OPEN_MENU), inside.clone(), close);
    let appearance = use_appearance_toggle(text, view.appearance, dispatch);
    let share = use_share(text, view);
    let onclick = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    html! {
        <div class="menu" ref={inside}>
            <button id={OPEN_MENU} class="icon-button for-phone" aria-label={text.get("menu-open")}
                aria-expanded={is_open.to_string()} aria-controls={MENU} {onclick}>{ glyph(Icon::Menu, 18) }</button>
            <div id={MENU} class={if *is_open { "tools is-open" } else { "tools" }}>
                { languages(text, dispatch) }{ appearance }{ share }
            </div>
        </div>
    }
}

/// A button of the menu: an icon, on a phone with words beside it.
fn tool(id: Option<&'static str>, icon: Icon, label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button {id} class="icon-button tool" aria-label={label.clone()} title={label.clone()} {onclick}>
            { glyph(icon, 16) }
            <span class="tool-label" aria-hidden="true">{ label }</span>
        </button>
    }
}
