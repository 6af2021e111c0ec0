//! Licence, attribution, the file itself, and how to report an error.

use crate::app::hooks::{use_atlas, use_dispatch, use_text, use_view};
use crate::app::load_state::DATASET_URL;
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::name::Name;
use crate::app::text::string;
use crate::state::action::Action;
use crate::state::url;
use crate::state::view::{Page, View};
use yew::prelude::*;

/// SPDX identifiers of licences with the addresses of their texts.
const LICENCES: [(&str, &str); 3] = [
    ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
];
/// The licence whose terms the interface tells in words.
const SHARE_ALIKE: &str = "CC-BY-SA-4.0";
/// Address of the licence of the fonts, relative to the page.
const FONT_LICENCE: &str = "licences/OFL-1.1.txt";

/// What one may do with the data, and who must be named.
#[component]
pub(super) fn Licence() -> Html {
    let (text, atlas) = (use_text(), use_atlas());
    let metadata = atlas.dataset().metadata();
    let key = if metadata.license == SHARE_ALIKE { "data-licence" } else { "data-licence-plain" };
    let title = text.get("app-title");
    let address = LICENCES.iter().find(|(id, _)| *id == metadata.license).map(|(_, address)| *address);
    html! {
        <section>
            <h2>{ text.get("data-licence-title") }</h2>
            <p>
                { text.with(key, [("licence", string(&metadata.license)), ("title", string(&title))]) }
                if let Some(address) = address {
                    { " " }
                    <a href={address} target="_blank" rel="noopener noreferrer license">{ text.get("data-licence-read") }
                        <span class="visually-hidden">{ " " }{ text.get("panel-new-tab") }</span></a>
                }
            </p>
            <p><Name label={metadata.attribution.clone()} /></p>
            <p>{ text.get("data-licence-code") }{ " " }<a href={FONT_LICENCE}>{ text.get("data-licence-fonts") }</a></p>
        </section>
    }
}

/// The file behind everything.
#[component]
pub(super) fn File() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let query = url::format(&View { page: Page::Table, ..(*view).clone() });
    let onclick = move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            dispatch.emit(Action::Turn(Page::Table));
        }
    };
    html! {
        <section>
            <h2>{ text.get("data-file-title") }</h2>
            <p>{ text.get("data-file") }</p>
            <p class="actions">
                <a class="button" href={DATASET_URL} download="atlas.json">
                    <Glyph icon={Icon::Download} />{ text.get("data-file-download") }
                </a>
                <a class="button" href={format!("?{query}")} {onclick}>
                    <Glyph icon={Icon::Rows} />{ text.get("data-file-table") }
                </a>
            </p>
        </section>
    }
}

/// How to report an error.
#[component]
pub(super) fn Report() -> Html {
    let (text, atlas) = (use_text(), use_atlas());
    let address = atlas.dataset().metadata().issues_url.clone().filter(|address| address.starts_with("https://"));
    html! {
        <section>
            <h2>{ text.get("data-report-title") }</h2>
            <p>{ text.get("data-report") }</p>
            if let Some(address) = address {
                <p class="actions">
                    <a class="button" href={address} target="_blank" rel="noopener noreferrer">
                        <Glyph icon={Icon::Flag} />{ text.get("data-report-open") }
                        <span class="visually-hidden">{ " " }{ text.get("panel-new-tab") }</span>
                    </a>
                </p>
            }
        </section>
    }
}
