//! The pages, as links that also work in a new window.

use crate::app::hooks::use_change;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::link::{address, turn};
use crate::app::store::Dispatch;
use crate::app::text::Text;
use crate::state::view::{Page, View};
use std::rc::Rc;
use yew::prelude::*;

/// The pages with the keys of their names and their icons.
const PAGES: [(Page, &str, Icon); 3] = [
    (Page::Map, "page-map", Icon::World),
    (Page::Table, "page-table", Icon::Rows),
    (Page::Data, "page-data", Icon::Info),
];

/// One link for each page; each keeps the rest of the view.
#[hook]
pub(super) fn use_tabs(text: &Text, view: &Rc<View>, dispatch: &Dispatch) -> Html {
    use_top_of_page(view.page);
    let tabs = PAGES.map(|(page, key, icon)| {
        html! {
            <a class="tab" href={address(view, page)} aria-current={(view.page == page).then_some("page")}
                onclick={turn(dispatch, page)}>
                { glyph(icon, 20) }
                <span>{ text.get(key) }</span>
            </a>
        }
    });
    html! { <nav class="tabs" aria-label={text.get("pages")}>{ for tabs }</nav> }
}

/// Shows the top of each newly opened page: on a phone all pages share one scroll position.
#[hook]
fn use_top_of_page(page: Page) {
    let shown = use_mut_ref(|| page);
    let show_top = move || {
        if shown.replace(page) != page
            && let Some(window) = web_sys::window()
        {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        None
    };
    use_change([page as usize, 0, 0], Box::new(show_top));
}
