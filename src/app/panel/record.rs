//! The record of a place in the data: other names, coordinates, identifiers, sources.

use super::layout::{fact, joined, not_stated, say, section};
use super::source::{external_link, source_list};
use crate::app::parts::element::{element, words};
use crate::app::text::{Text, string};
use crate::geo::decimal::fixed;
use crate::index::Atlas;
use crate::model::id::PlaceIx;
use crate::model::place::Place;
use yew::prelude::*;

/// Decimal places of coordinates on screen: 0.001° is about 100 m, less than a city's point means.
const COORDINATE_DECIMALS: u32 = 3;

/// What the data hold of a place besides its partnerships.
pub(super) fn record(text: &Text, atlas: &Atlas, place: PlaceIx) -> Html {
    let place = atlas.place(place);
    let mut facts: Vec<Html> = Vec::new();
    let mut add = |key: &str, class, value| facts.push(fact(text, key, class, value));
    if !place.alternate_names.is_empty() {
        let names = place.alternate_names.iter().map(|name| element("bdi", "").with([words(name.clone())]));
        add("record-other-names", "", joined(names.collect()));
    }
    if let Some(pinyin) = place.search_keys.first() {
        add("record-pinyin", "", html! { <bdi lang="zh-Latn-pinyin">{ pinyin.clone() }</bdi> });
    }
    add("record-coordinates", "num", words(coordinates(text, place)));
    add(
        "record-geonames",
        "num",
        match place.geonames_id {
            Some(id) => external_link(text, &format!("https://www.geonames.org/{id}"), words(id.to_string())),
            None => not_stated(text, "panel-not-recorded"),
        },
    );
    if let Some(code) = &place.subdivision_code {
        add("record-subdivision", "", words(code.clone()));
    }
    add("record-id", "", words(place.id.to_string()));
    if !place.sources.is_empty() {
        add("panel-sources-title", "", source_list(text, atlas, &place.sources));
    }
    section(say(text, "panel-record"), element("dl", "facts").with(facts))
}

/// Latitude and longitude with their halves of the globe, in the order in which people say them.
fn coordinates(text: &Text, place: &Place) -> AttrValue {
    let degrees = |value: f64| fixed(value.abs(), COORDINATE_DECIMALS);
    let (lat, lon) = (degrees(place.latitude), degrees(place.longitude));
    let north = if place.latitude < 0.0 { "south" } else { "north" };
    let east = if place.longitude < 0.0 { "west" } else { "east" };
    let args = [("lat", string(&lat)), ("north", string(north)), ("lon", string(&lon)), ("east", string(east))];
    text.with("record-coordinates-value", args)
}
