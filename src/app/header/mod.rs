//! Title, pages, search, language, appearance, and the link to share.
//!
//! On a phone the same elements stand elsewhere: the pages at the bottom of the screen, the search over the header, the
//! rest in a menu. The style sheet moves them; only the two buttons that open search and menu are for phones alone.

mod appearance;
mod language;
mod search;
mod share;
mod tabs;

use crate::app::hooks::{use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::popup::use_dismiss;
use crate::app::shared::Shared;
use crate::browser::environment;
use crate::index::Atlas;
use crate::state::view::Page;
use appearance::AppearanceToggle;
use language::LanguageSwitch;
use search::Search;
use share::Share;
use tabs::Tabs;
use yew::prelude::*;

/// Identifier of the button that opens the search on a phone.
const OPEN_SEARCH: &str = "header-open-search";
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
    let text = use_text();
    let is_searching = use_state(|| false);
    let open_search = use_callback(is_searching.setter(), |_: MouseEvent, setter| setter.set(true));
    let turn_search = use_callback(is_searching.setter(), |is_open: bool, setter| {
        setter.set(is_open);
        if !is_open {
            environment::focus(OPEN_SEARCH);
        }
    });
    html! {
        <header class="header">
            <Brand is_alone={props.atlas.is_none()} />
            <Tabs />
            <Search atlas={props.atlas.clone()} is_overlay={*is_searching} on_overlay={turn_search} />
            <button id={OPEN_SEARCH} class="icon-button for-phone" aria-label={text.get("search-open")}
                aria-expanded={is_searching.to_string()} onclick={open_search}>
                <Glyph icon={Icon::Search} size_px={18} />
            </button>
            <Menu />
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct BrandProps {
    /// Whether no page is here yet.
    is_alone: bool,
}

/// Mark and title; the heading of the map and of what has none, since table and data page have headings of their own.
#[component]
fn Brand(props: &BrandProps) -> Html {
    let (text, page) = (use_text(), use_view().page);
    let title = text.get("app-title");
    html! {
        <div class="brand">
            <svg class="brand-mark" width="26" height="26" viewBox="0 0 26 26" fill="none" aria-hidden="true">
                <path d="M5 18C7 7 17 5 21.500 9" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
                <circle cx="5" cy="18.500" r="3.500" fill="currentColor" />
                <circle class="brand-hole" cx="21.300" cy="9.300" r="2.600" stroke="currentColor" stroke-width="2" />
            </svg>
            if page == Page::Map || props.is_alone {
                <h1 class="brand-title">{ title }</h1>
            } else {
                <p class="brand-title">{ title }</p>
            }
        </div>
    }
}

/// Language, appearance and sharing: a row of tools, on a phone behind a button.
#[component]
fn Menu() -> Html {
    let text = use_text();
    let inside = use_node_ref();
    let is_open = use_state(|| false);
    let close = use_callback(is_open.setter(), |(), setter| {
        setter.set(false);
        environment::focus(OPEN_MENU);
    });
    use_dismiss(*is_open, inside.clone(), close);
    let toggle = use_callback(is_open.clone(), |_: MouseEvent, is_open| is_open.set(!**is_open));
    html! {
        <div class="menu" ref={inside}>
            <button id={OPEN_MENU} class="icon-button for-phone" aria-label={text.get("menu-open")}
                aria-expanded={is_open.to_string()} aria-controls={MENU} onclick={toggle}>
                <Glyph icon={Icon::Menu} size_px={18} />
            </button>
            <div id={MENU} class={classes!("tools", is_open.then_some("is-open"))}>
                <LanguageSwitch />
                <AppearanceToggle />
                <Share />
            </div>
        </div>
    }
}
