//! What is known of a partnership, each fact with how sure it is; and what other sources say instead.

use super::exchange::theme_tag;
use super::layout::{fact, fine, not_stated, sources_on_demand};
use super::source::source_list;
use crate::app::parts::name::name;
use crate::app::parts::{date, label};
use crate::app::text::{Text, count, string};
use crate::index::Atlas;
use crate::model::date::Precision;
use crate::model::id::PartnershipIx;
use crate::model::partnership::{Confidence, Conflict, Partnership, Status};
use crate::model::region::BeltAndRoad;
use crate::model::theme::ThemeSet;
use crate::select::partnership::{Themes, belt_and_road, distance_km, themes};
use yew::prelude::*;

/// The list of facts.
pub(super) fn facts(text: &Text, atlas: &Atlas, row: PartnershipIx) -> Html {
    let partnership = atlas.partnership(row);
    let mut facts: Vec<Html> = Vec::new();
    let mut say = |key: &str, value| facts.push(fact(text.get(key), "", value));
    say("fact-date", start(text, partnership));
    say("fact-status", html! { status(text, partnership) });
    say("fact-agreement", html! { label::agreement(text, partnership.agreement) });
    if let Some(km) = distance_km(atlas, row) {
        say(
            "fact-distance",
            explained(text.with("fact-distance-km", [("km", count(km))]), text.get("fact-distance-how")),
        );
    }
    say("fact-themes", themes_of(text, atlas, row));
    if !atlas.dataset().groupings().belt_and_road.is_empty() {
        say("fact-belt-and-road", signatures(text, atlas, &belt_and_road(atlas, row)));
    }
    say("fact-confidence", confidence(text, partnership.confidence));
    say("record-id", html! { partnership.id.to_string() });
    html! { <dl class="facts">{ for facts }</dl> }
}

/// A value, and what it means in small print.
fn explained(value: AttrValue, meaning: AttrValue) -> Html {
    html! { <>{ value }{ fine(html! { meaning }) }</> }
}

/// The date, how exact it is, and what it is the date of.
fn start(text: &Text, partnership: &Partnership) -> Html {
    let (shown, precision) = match partnership.start_date {
        Some(start) => (
            html! { date::date(text, start) },
            match start.precision() {
                Precision::Day => "precision-day",
                Precision::Month => "precision-month",
                Precision::Year => "precision-year",
            },
        ),
        None => (not_stated(text, "undated"), "precision-none"),
    };
    let basis = &partnership.date_basis;
    let how = html! { <>{ text.get(precision) }if !basis.is_empty() { { " · " }{ name(text, basis) } }</> };
    html! { <>{ shown }{ fine(how) }</> }
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
    explained(label::confidence(text, confidence), text.get(meaning))
}

/// The themes, or those of its exchanges.
fn themes_of(text: &Text, atlas: &Atlas, row: PartnershipIx) -> Html {
    match themes(atlas, row) {
        Themes::Own(set) => theme_tags(text, set),
        Themes::OfExchanges(set) => {
            html! { <>{ theme_tags(text, set) }{ fine(html! { text.get("fact-themes-of-exchanges") }) }</> }
        }
        Themes::NotRecorded => not_stated(text, "theme-none"),
    }
}

fn theme_tags(text: &Text, set: ThemeSet) -> Html {
    html! { <ul class="tags">{ for set.iter().map(|theme| theme_tag(text, theme)) }</ul> }
}

/// Whether and when the partner's country signed, by the dated list and never by the year of the partnership.
fn signatures(text: &Text, atlas: &Atlas, signatures: &[&BeltAndRoad]) -> Html {
    if signatures.is_empty() {
        return not_stated(text, "fact-belt-and-road-none");
    }
    let on = |key: &str, date| text.with(key, [("date", string(&date::date(text, date)))]);
    let signature = |signature: &&BeltAndRoad| {
        let signed = match signature.signed {
            Some(signed) => on("fact-belt-and-road-signed", signed),
            None => text.get("fact-belt-and-road-signed-undated"),
        };
        html! {
            <>
                <p>{ signed }</p>
                if let Some(end) = signature.end { <p>{ on("fact-belt-and-road-left", end) }</p> }
                if !signature.note.is_empty() { { fine(name(text, &signature.note)) } }
                { sources_on_demand(text, source_list(text, atlas, &signature.sources)) }
            </>
        }
    };
    signatures.iter().map(signature).collect()
}

/// What other sources say of the start: apart from the facts, and unlike them.
pub(super) fn conflicts(text: &Text, conflicts: &[Conflict]) -> Html {
    if conflicts.is_empty() {
        return Html::default();
    }
    let conflict = |conflict: &Conflict| {
        html! {
            <li>
                if let Some(other) = conflict.date { <b>{ date::date(text, other) }</b>{ " " } }
                { name(text, &conflict.statement) }
            </li>
        }
    };
    html! {
        <section class="panel-conflicts">
            <h3>{ text.get("panel-conflicts-title") }</h3>
            <ul>{ for conflicts.iter().map(conflict) }</ul>
        </section>
    }
}
