//! A partnership: its two places, what is known of it, what other sources say, its exchanges, its sources.

use super::actions::Actions;
use super::exchange::exchange_list;
use super::facts::{conflicts, facts};
use super::frame::title;
use super::layout::{joined, say, section};
use super::open::open_place;
use super::place::{region_dot, whereabouts};
use super::source::source_list;
use crate::app::parts::element::{element, several, words};
use crate::app::parts::label;
use crate::app::parts::name::name;
use crate::app::store::Dispatch;
use crate::app::text::{Text, grouped};
use crate::index::Atlas;
use crate::model::id::PartnershipIx;
use crate::model::label::Label;
use crate::select::partnership::note;
use yew::prelude::*;

/// The panel of a partnership.
pub(super) fn partnership_panel(text: &Text, atlas: &Atlas, dispatch: &Dispatch, row: PartnershipIx) -> Html {
    let partnership = atlas.partnership(row);
    let plain = |place| atlas.place(place).name.in_language(text.language()).text;
    let (home, partner) = (plain(atlas.home[row.index()]), plain(atlas.partner[row.index()]));
    let reference = format!("{} · {home} – {partner}", partnership.id);
    let exchanges = &atlas.exchanges_under[row.index()];
    let heading = |key: &str, n: usize| {
        several([
            element("span", "").with([say(text, key)]),
            element("span", "panel-aside num").with([words(grouped(n))]),
        ])
    };
    let remark = note(atlas, row).map(|note| element("p", "panel-remark").with([name(text, note)]));
    several([
        element("div", "panel-scroll").with([
            head(text, atlas, dispatch, row),
            element("div", "panel-body").with([
                conflicts(text, &partnership.conflicts),
                remark.unwrap_or_default(),
                element("section", "panel-section").with([
                    element("h3", "visually-hidden").with([say(text, "panel-facts-title")]),
                    facts(text, atlas, row),
                ]),
                section(
                    heading("panel-exchanges-title", exchanges.len()),
                    exchange_list(text, atlas, dispatch, exchanges, true),
                ),
                section(
                    heading("panel-sources-title", partnership.sources.len()),
                    source_list(text, atlas, &partnership.sources),
                ),
            ]),
        ]),
        html! { <Actions {reference} /> },
    ])
}

/// What kind of agreement it is, between whom.
fn head(text: &Text, atlas: &Atlas, dispatch: &Dispatch, row: PartnershipIx) -> Html {
    let partnership = atlas.partnership(row);
    let (home, partner) = (atlas.home[row.index()], atlas.partner[row.index()]);
    let open = |place| open_place(text, atlas, dispatch, place, "panel-title-link");
    let end = |place| {
        element("li", "").with([
            element("b", "").with([name(text, &atlas.place(place).name)]),
            words(" "),
            whereabouts(text, atlas, place),
        ])
    };
    let kind = [label::agreement(text, partnership.agreement), label::status(text, partnership.status)];
    element("header", "panel-head").with([
        element("p", "panel-eyebrow")
            .with([region_dot(atlas, home), element("span", "").with([joined(kind.map(words).to_vec())])]),
        title(several([open(home), element("span", "dash").with([words(" – ")]), open(partner)])),
        beside(&atlas.place(home).name, &atlas.place(partner).name, text.language()),
        element("ul", "panel-ends").with([end(home), end(partner)]),
    ])
}

/// Both names in the other script, when both have one.
fn beside(home: &Label, partner: &Label, language: &str) -> Html {
    let names = home.beside(language).zip(partner.beside(language));
    let Some((home, partner)) = names.filter(|(home, partner)| home.language == partner.language) else {
        return Html::default();
    };
    html! {
        <p class="panel-beside" lang={home.language.to_owned()}>
            <bdi>{ home.text.to_owned() }</bdi>{ " – " }<bdi>{ partner.text.to_owned() }</bdi>
        </p>
    }
}
