//! The record of a place in the data: other names, coordinates, identifiers, sources.

use super::place::PlaceProps;
use super::source::{ExternalLink, SourceList};
use crate::app::hooks::{use_atlas, use_text};
use crate::app::text::{Text, string};
use crate::model::place::Place;
use yew::prelude::*;

/// Decimal places of coordinates on screen: 0.001° is about 100 m, less than a city's point means.
const COORDINATE_DECIMALS: usize = 3;

/// What the data hold of a place besides its partnerships.
#[component]
pub(super) fn Record(props: &PlaceProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let place = atlas.place(props.place);
    let not_recorded = || html! { <span class="not-stated">{ text.get("panel-not-recorded") }</span> };
    let other_names = place.alternate_names.iter().enumerate().map(|(row, name)| {
        html! { <>if row > 0 { { " · " } }<bdi>{ name.clone() }</bdi></> }
    });
    let geonames = place.geonames_id.map(|id| {
        html! { <ExternalLink url={format!("https://www.geonames.org/{id}")}>{ id.to_string() }</ExternalLink> }
    });
    html! {
        <section class="panel-section">
            <h3>{ text.get("panel-record") }</h3>
            <dl class="facts">
                if !place.alternate_names.is_empty() {
                    <dt>{ text.get("record-other-names") }</dt><dd>{ for other_names }</dd>
                }
                if let Some(pinyin) = place.search_keys.first() {
                    <dt>{ text.get("record-pinyin") }</dt><dd><bdi lang="zh-Latn-pinyin">{ pinyin.clone() }</bdi></dd>
                }
                <dt>{ text.get("record-coordinates") }</dt><dd class="num">{ coordinates(&text, place) }</dd>
                <dt>{ text.get("record-geonames") }</dt><dd class="num">{ geonames.unwrap_or_else(not_recorded) }</dd>
                if let Some(code) = &place.subdivision_code {
                    <dt>{ text.get("record-subdivision") }</dt><dd>{ code.clone() }</dd>
                }
                <dt>{ text.get("record-id") }</dt><dd>{ place.id.to_string() }</dd>
                if !place.sources.is_empty() {
                    <dt>{ text.get("panel-sources-title") }</dt><dd><SourceList sources={place.sources.clone()} /></dd>
                }
            </dl>
        </section>
    }
}

/// Latitude and longitude with their halves of the globe, in the order in which people say them.
fn coordinates(text: &Text, place: &Place) -> AttrValue {
    let degrees = |value: f64| format!("{:.*}", COORDINATE_DECIMALS, value.abs());
    let (lat, lon) = (degrees(place.latitude), degrees(place.longitude));
    let north = if place.latitude < 0.0 { "south" } else { "north" };
    let east = if place.longitude < 0.0 { "west" } else { "east" };
    let args = [("lat", string(&lat)), ("north", string(north)), ("lon", string(&lon)), ("east", string(east))];
    text.with("record-coordinates-value", args)
}
