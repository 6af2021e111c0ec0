//! Licence, attribution, the file itself, and how to report an error.

use super::section::{actions, external, paragraph, section};
use crate::app::load_state::READABLE_DATASET_URL;
use crate::app::pages::words::plain;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::link;
use crate::app::parts::name::name;
use crate::app::store::Dispatch;
use crate::app::text::{Text, string};
use crate::load::dataset::RawMetadata;
use crate::state::view::{Page, View};
use std::rc::Rc;
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
pub(super) fn licence(text: &Text, metadata: &RawMetadata) -> Html {
    let key = if metadata.license == SHARE_ALIKE { "data-licence" } else { "data-licence-plain" };
    let title = text.get("app-title");
    let mut terms = vec![plain(text.with(key, [("licence", string(&metadata.license)), ("title", string(&title))]))];
    if let Some((_, address)) = LICENCES.iter().find(|(id, _)| *id == metadata.license) {
        let read = plain(text.get("data-licence-read"));
        terms.extend([plain(" ".into()), external(text, None, "noopener noreferrer license", address, read)]);
    }
    let code = html! {
        <p>{ text.get("data-licence-code") }{ " " }<a href={FONT_LICENCE}>{ text.get("data-licence-fonts") }</a></p>
    };
    let attribution = paragraph(name(text, &metadata.attribution));
    section(text, "data-licence-title", &[], vec![paragraph(terms.into_iter().collect()), attribution, code])
}

/// The file behind everything.
pub(super) fn file(text: &Text, view: &Rc<View>, dispatch: &Dispatch) -> Html {
    let download = html! {
        <a class="button" href={READABLE_DATASET_URL} download="atlas.json">
            { glyph(Icon::Download, 16) }{ text.get("data-file-download") }
        </a>
    };
    let table = html! {
        <a class="button" href={link::address(view, Page::Table)} onclick={link::turn(dispatch, Page::Table)}>
            { glyph(Icon::Rows, 16) }{ text.get("data-file-table") }
        </a>
    };
    section(text, "data-file-title", &["data-file"], vec![actions(vec![download, table])])
}

/// How to report an error.
pub(super) fn report(text: &Text, metadata: &RawMetadata) -> Html {
    let address = metadata.issues_url.as_ref().filter(|address| address.starts_with("https://"));
    let open = address.map(|address| {
        let words = [glyph(Icon::Flag, 16), plain(text.get("data-report-open"))];
        actions(vec![external(text, Some("button"), "noopener noreferrer", address, words.into_iter().collect())])
    });
    section(text, "data-report-title", &["data-report"], open.into_iter().collect())
}
