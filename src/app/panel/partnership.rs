//! A partnership: its two places, what is known of it, what other sources say, its exchanges, its sources.

use super::actions::Actions;
use super::exchange::ExchangeList;
use super::facts::{Conflicts, Facts};
use super::frame::TITLE_ID;
use super::open::Open;
use super::place::{Whereabouts, region_style};
use super::source::SourceList;
use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::label;
use crate::app::parts::name::Name;
use crate::app::text::grouped;
use crate::model::id::PartnershipIx;
use crate::model::label::Label;
use crate::model::place::Place;
use crate::select::partnership::note;
use crate::state::view::Focus;
use yew::prelude::*;

/// Props of the parts of the panel of a partnership.
#[derive(Properties, PartialEq)]
pub(super) struct PartnershipProps {
    /// The partnership.
    pub(super) partnership: PartnershipIx,
}

/// The panel of a partnership.
#[component]
pub(super) fn PartnershipPanel(props: &PartnershipProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let row = props.partnership;
    let partnership = atlas.partnership(row);
    let name = |place| atlas.place(place).name.in_language(text.language()).text;
    let (home, partner) = (name(atlas.home[row.index()]), name(atlas.partner[row.index()]));
    let reference = format!("{} · {home} – {partner}", partnership.id);
    let exchanges = atlas.exchanges_under[row.index()].clone();
    let heading = |key: &str, n: usize| {
        html! { <h3><span>{ text.get(key) }</span><span class="panel-aside num">{ grouped(n) }</span></h3> }
    };
    html! {
        <>
            <div class="panel-scroll">
                <PartnershipHead partnership={row} />
                <div class="panel-body">
                    <Conflicts partnership={row} />
                    if let Some(note) = note(&atlas, row) {
                        <p class="panel-remark"><Name label={note.clone()} /></p>
                    }
                    <section class="panel-section">
                        <h3 class="visually-hidden">{ text.get("panel-facts-title") }</h3>
                        <Facts partnership={row} />
                    </section>
                    <section class="panel-section">
                        { heading("panel-exchanges-title", exchanges.len()) }
                        <ExchangeList {exchanges} is_under_partnership={true} />
                    </section>
                    <section class="panel-section">
                        { heading("panel-sources-title", partnership.sources.len()) }
                        <SourceList sources={partnership.sources.clone()} />
                    </section>
                </div>
            </div>
            <Actions {reference} />
        </>
    }
}

/// What kind of agreement it is, between whom.
#[component]
fn PartnershipHead(props: &PartnershipProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let row = props.partnership;
    let partnership = atlas.partnership(row);
    let (home_row, partner_row) = (atlas.home[row.index()], atlas.partner[row.index()]);
    let (home, partner) = (atlas.place(home_row), atlas.place(partner_row));
    let open = |place: &Place| {
        html! { <Open class="panel-title-link" focus={Focus::Place(place.id.clone())}><Name label={place.name.clone()} /></Open> }
    };
    let end = |place| {
        html! {
            <li>
                <b><Name label={atlas.place(place).name.clone()} /></b>{ " " }<Whereabouts {place} />
            </li>
        }
    };
    html! {
        <header class="panel-head">
            <p class="panel-eyebrow">
                <span class={classes!("dot", region_style(&atlas, home_row))} aria-hidden="true" />
                <span>
                    { label::agreement(&text, partnership.agreement) }{ " · " }
                    { label::status(&text, partnership.status) }
                </span>
            </p>
            <h2 id={TITLE_ID} tabindex="-1">{ open(home) }<span class="dash">{ " – " }</span>{ open(partner) }</h2>
            { beside(&home.name, &partner.name, text.language()) }
            <ul class="panel-ends">{ end(home_row) }{ end(partner_row) }</ul>
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
