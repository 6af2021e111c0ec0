//! The pages, as links that also work in a new window.

use crate::app::hooks::{use_dispatch, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::state::action::Action;
use crate::state::url;
use crate::state::view::{Page, View};
use yew::prelude::*;

/// The pages with the keys of their names and their icons.
const PAGES: [(Page, &str, Icon); 3] = [
    (Page::Map, "page-map", Icon::World),
    (Page::Table, "page-table", Icon::Rows),
    (Page::Data, "page-data", Icon::Info),
];

/// One link for each page; each keeps the rest of the view.
#[component]
pub(super) fn Tabs() -> Html {
    let (text, view) = (use_text(), use_view());
    use_top_of_page(view.page);
    html! {
        <nav class="tabs" aria-label={text.get("pages")}>
            { for PAGES.map(|(page, key, icon)| {
                let query = url::format(&View { page, ..(*view).clone() });
                html! { <Tab {page} label={text.get(key)} {icon} {query} is_current={view.page == page} /> }
            }) }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct TabProps {
    page: Page,
    label: AttrValue,
    icon: Icon,
    query: String,
    is_current: bool,
}

#[component]
fn Tab(props: &TabProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = use_callback((dispatch, props.page), |event: MouseEvent, (dispatch, page)| {
        // With a modifier the visitor asks for a new tab or window, which the link itself gives.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            dispatch.emit(Action::Turn(*page));
        }
    });
    html! {
        <a class="tab" href={format!("?{}", props.query)} aria-current={props.is_current.then_some("page")} {onclick}>
            <Glyph icon={props.icon} size_px={20} />
            <span>{ props.label.clone() }</span>
        </a>
    }
}

/// Shows the top of each newly opened page: on a phone all pages share one scroll position.
#[hook]
fn use_top_of_page(page: Page) {
    let shown = use_mut_ref(|| page);
    use_effect_with(page, move |page| {
        if shown.replace(*page) != *page
            && let Some(window) = web_sys::window()
        {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}
