//! A partnership: its two places, what is known of it, what other sources say, its exchanges, its sources.

use super::actions::Actions;
use super::exchange::exchange_list;
use super::facts::{conflicts, facts};
use super::frame::TITLE_ID;
use super::layout::section;
use super::open::open_place;
use super::place::{region_dot, whereabouts};
use super::source::source_list;
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
        html! { <><span>{ text.get(key) }</span><span class="panel-aside num">{ grouped(n) }</span></> }
    };
    html! {
        <>
            <div class="panel-scroll">
                { head(text, atlas, dispatch, row) }
                <div class="panel-body">
                    { conflicts(text, &partnership.conflicts) }
                    if let Some(note) = note(atlas, row) { <p class="panel-remark">{ name(text, note) }</p> }
                    <section class="panel-section">
                        <h3 class="visually-hidden">{ text.get("panel-facts-title") }</h3>
                        { facts(text, atlas, row) }
                    </section>
                    { section(
                        heading("panel-exchanges-title", exchanges.len()),
                        exchange_list(text, atlas, dispatch, exchanges, true),
                    ) }
                    { section(
                        heading("panel-sources-title", partnership.sources.len()),
                        source_list(text, atlas, &partnership.sources),
                    ) }
                </div>
            </div>
            <Actions {reference} />
        </>
    }
}

/// What kind of agreement it is, between whom.
fn head(text: &Text, atlas: &Atlas, dispatch: &Dispatch, row: PartnershipIx) -> Html {
    let partnership = atlas.partnership(row);
    let (home, partner) = (atlas.home[row.index()], atlas.partner[row.index()]);
    let open = |place| open_place(text, atlas, dispatch, place, "panel-title-link");
    let end = |place| {
        html! { <li><b>{ name(text, &atlas.place(place).name) }</b>{ " " }{ whereabouts(text, atlas, place) }</li> }
    };
    html! {
        <header class="panel-head">
            <p class="panel-eyebrow">
                { region_dot(atlas, home) }
                <span>
                    { label::agreement(text, partnership.agreement) }{ " · " }
                    { label::status(text, partnership.status) }
                </span>
            </p>
            <h2 id={TITLE_ID} tabindex="-1">{ open(home) }<span class="dash">{ " – " }</span>{ open(partner) }</h2>
            { beside(&atlas.place(home).name, &atlas.place(partner).name, text.language()) }
            <ul class="panel-ends">{ end(home) }{ end(partner) }</ul>
        </header>
    }
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
