//! What is known of a partnership, each fact with how sure it is; and what other sources say instead.

use super::exchange::theme_tag;
use super::layout::{fact, fine, joined, not_stated, say, sources_on_demand};
use super::source::source_list;
use crate::app::parts::element::{element, several, when, words};
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
    let mut add = |key: &str, value| facts.push(fact(text, key, "", value));
    add("fact-date", start(text, partnership));
    add("fact-status", words(status(text, partnership)));
    add("fact-agreement", words(label::agreement(text, partnership.agreement)));
    if let Some(km) = distance_km(atlas, row) {
        add(
            "fact-distance",
            explained(text.with("fact-distance-km", [("km", count(km))]), text.get("fact-distance-how")),
        );
    }
    add("fact-themes", themes_of(text, atlas, row));
    if !atlas.dataset().groupings().belt_and_road.is_empty() {
        add("fact-belt-and-road", signatures(text, atlas, &belt_and_road(atlas, row)));
    }
    add("fact-confidence", confidence(text, partnership.confidence));
    add("record-id", words(partnership.id.to_string()));
    element("dl", "facts").with(facts)
}

/// A value, and what it means in small print.
fn explained(value: AttrValue, meaning: AttrValue) -> Html {
    several([words(value), fine(words(meaning))])
}

/// The date, how exact it is, and what it is the date of.
fn start(text: &Text, partnership: &Partnership) -> Html {
    let (shown, precision) = match partnership.start_date {
        Some(start) => (
            words(date::date(text, start)),
            match start.precision() {
                Precision::Day => "precision-day",
                Precision::Month => "precision-month",
                Precision::Year => "precision-year",
            },
        ),
        None => (not_stated(text, "undated"), "precision-none"),
    };
    let basis = &partnership.date_basis;
    let mut how = vec![say(text, precision)];
    if !basis.is_empty() {
        how.push(name(text, basis));
    }
    several([shown, fine(joined(how))])
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
        Themes::OfExchanges(set) => several([theme_tags(text, set), fine(say(text, "fact-themes-of-exchanges"))]),
        Themes::NotRecorded => not_stated(text, "theme-none"),
    }
}

fn theme_tags(text: &Text, set: ThemeSet) -> Html {
    element("ul", "tags").with(set.iter().map(|theme| theme_tag(text, theme)).collect::<Vec<_>>())
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
        let end = signature.end.map(|end| element("p", "").with([words(on("fact-belt-and-road-left", end))]));
        several([
            element("p", "").with([words(signed)]),
            end.unwrap_or_default(),
            when(!signature.note.is_empty(), || fine(name(text, &signature.note))),
            sources_on_demand(text, source_list(text, atlas, &signature.sources)),
        ])
    };
    several(signatures.iter().map(signature).collect::<Vec<_>>())
}

/// What other sources say of the start: apart from the facts, and unlike them.
pub(super) fn conflicts(text: &Text, conflicts: &[Conflict]) -> Html {
    if conflicts.is_empty() {
        return Html::default();
    }
    let conflict = |conflict: &Conflict| {
        let other = conflict.date.map(|other| element("b", "").with([words(date::date(text, other))]));
        let other = other.map(|other| several([other, words(" ")]));
        element("li", "").with([other.unwrap_or_default(), name(text, &conflict.statement)])
    };
    element("section", "panel-conflicts").with([
        element("h3", "").with([say(text, "panel-conflicts-title")]),
        element("ul", "").with(conflicts.iter().map(conflict).collect::<Vec<_>>()),
    ])
}
