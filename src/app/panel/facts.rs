//! What is known of a partnership, each fact with how sure it is; and what other sources say instead.

use super::partnership::PartnershipProps;
use super::source::SourceList;
use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::name::Name;
use crate::app::parts::{date, label};
use crate::app::text::{Text, count, string};
use crate::index::Atlas;
use crate::model::date::Precision;
use crate::model::id::PartnershipIx;
use crate::model::partnership::{Confidence, Conflict, Partnership, Status};
use crate::model::region::BeltAndRoad;
use crate::model::theme::ThemeSet;
use crate::select::colour::ColourClass;
use crate::select::partnership::{Themes, belt_and_road, distance_km, themes};
use yew::prelude::*;

/// The list of facts.
#[component]
pub(super) fn Facts(props: &PartnershipProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let partnership = atlas.partnership(props.partnership);
    let fact = |key: &str, value: Html| html! { <><dt>{ text.get(key) }</dt><dd>{ value }</dd></> };
    let distance = distance_km(&atlas, props.partnership);
    html! {
        <dl class="facts">
            { fact("fact-date", start(&text, partnership)) }
            { fact("fact-status", html! { status(&text, partnership) }) }
            { fact("fact-agreement", html! { label::agreement(&text, partnership.agreement) }) }
            if let Some(km) = distance {
                { fact("fact-distance", html! {
                    <>{ text.with("fact-distance-km", [("km", count(km))]) }<p class="panel-fine">{ text.get("fact-distance-how") }</p></>
                }) }
            }
            { fact("fact-themes", themes_of(&text, &atlas, props.partnership)) }
            if !atlas.dataset().groupings().belt_and_road.is_empty() {
                { fact("fact-belt-and-road", signatures(&text, &belt_and_road(&atlas, props.partnership))) }
            }
            { fact("fact-confidence", confidence(&text, partnership.confidence)) }
            { fact("record-id", html! { partnership.id.to_string() }) }
        </dl>
    }
}

/// The date, how exact it is, and what it is the date of.
fn start(text: &Text, partnership: &Partnership) -> Html {
    let (shown, precision) = match partnership.start_date {
        Some(start) => (
            html! { date::date(text, start) },
            text.get(match start.precision() {
                Precision::Day => "precision-day",
                Precision::Month => "precision-month",
                Precision::Year => "precision-year",
            }),
        ),
        None => (html! { <span class="not-stated">{ text.get("undated") }</span> }, text.get("precision-none")),
    };
    let basis = &partnership.date_basis;
    html! {
        <>
            { shown }
            <p class="panel-fine">{ precision }if !basis.is_empty() { { " · " }<Name label={basis.clone()} /> }</p>
        </>
    }
}

fn status(text: &Text, partnership: &Partnership) -> AttrValue {
    if let Some(end) = partnership.end_date {
        let end = date::date(text, end);
        let status = label::status(text, partnership.status);
        return text.with("fact-status-until", [("status", string(&status)), ("date", string(&end))]);
    }
    text.get(match partnership.status {
        Status::Active => "fact-status-active",
        Status::Suspended => "fact-status-suspended",
        Status::Ended => "fact-status-ended",
        Status::Planned => "fact-status-planned",
        Status::Unknown => "fact-status-unknown",
    })
}

fn confidence(text: &Text, confidence: Confidence) -> Html {
    let meaning = match confidence {
        Confidence::High => "fact-confidence-high",
        Confidence::Medium => "fact-confidence-medium",
        Confidence::Low => "fact-confidence-low",
    };
    html! { <>{ label::confidence(text, confidence) }<p class="panel-fine">{ text.get(meaning) }</p></> }
}

fn themes_of(text: &Text, atlas: &Atlas, row: PartnershipIx) -> Html {
    match themes(atlas, row) {
        Themes::Own(set) => theme_tags(text, set),
        Themes::OfExchanges(set) => {
            html! { <>{ theme_tags(text, set) }<p class="panel-fine">{ text.get("fact-themes-of-exchanges") }</p></> }
        }
        Themes::NotRecorded => html! { <span class="not-stated">{ label::theme(text, None) }</span> },
    }
}

fn theme_tags(text: &Text, set: ThemeSet) -> Html {
    let tag = |theme| {
        html! {
            <li class={classes!("tag", ColourClass::Theme(theme).style())}>
                <Glyph icon={Icon::Theme(theme)} size_px={14} />{ label::theme(text, Some(theme)) }
            </li>
        }
    };
    html! { <ul class="tags">{ for set.iter().map(tag) }</ul> }
}

/// Whether and when the partner's country signed, by the dated list and never by the year of the partnership.
fn signatures(text: &Text, signatures: &[&BeltAndRoad]) -> Html {
    let signature = |signature: &&BeltAndRoad| {
        let signed = match signature.signed {
            Some(signed) => text.with("fact-belt-and-road-signed", [("date", string(&date::date(text, signed)))]),
            None => text.get("fact-belt-and-road-signed-undated"),
        };
        let end = signature.end.map(|end| {
            html! { <p>{ text.with("fact-belt-and-road-left", [("date", string(&date::date(text, end)))]) }</p> }
        });
        html! {
            <>
                <p>{ signed }</p>
                { end }
                if !signature.note.is_empty() { <p class="panel-fine"><Name label={signature.note.clone()} /></p> }
                <details class="panel-details">
                    <summary>{ text.get("panel-sources-title") }</summary>
                    <SourceList sources={signature.sources.clone()} />
                </details>
            </>
        }
    };
    if signatures.is_empty() {
        return html! { <span class="not-stated">{ text.get("fact-belt-and-road-none") }</span> };
    }
    signatures.iter().map(signature).collect()
}

/// What other sources say of the start: apart from the facts, and unlike them.
#[component]
pub(super) fn Conflicts(props: &PartnershipProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let conflicts = &atlas.partnership(props.partnership).conflicts;
    let conflict = |conflict: &Conflict| {
        html! {
            <li>
                if let Some(other) = conflict.date { <b>{ date::date(&text, other) }</b>{ " " } }
                <Name label={conflict.statement.clone()} />
            </li>
        }
    };
    if conflicts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel-conflicts">
            <h3>{ text.get("panel-conflicts-title") }</h3>
            <ul>{ for conflicts.iter().map(conflict) }</ul>
        </section>
    }
}
