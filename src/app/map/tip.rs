//! The tip beside what is pointed at.

use super::gestures::Pointed;
use crate::app::parts::label;
use crate::app::parts::name::name;
use crate::app::text::{Text, count, string};
use crate::geo::decimal::fixed;
use crate::geo::within::within;
use crate::index::Atlas;
use crate::layout::buckets::Subject;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::partnership::Status;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Distance of the tip from what it points at.
const GAP_PX: f64 = 12.0;
/// Least distance from the edge of the stage.
const EDGE_PX: f64 = 8.0;

/// Keeps the tip at `node` beside what is pointed at, on a stage of this width.
#[hook]
pub fn use_tip_place(node: &NodeRef, pointed: Option<Pointed>, width_px: f64) {
    use_effect_with((node.clone(), pointed, width_px), |(node, pointed, width_px)| {
        if let (Some(tip), Some(pointed)) = (node.cast::<HtmlElement>(), pointed) {
            let (width, height) = (f64::from(tip.offset_width()), f64::from(tip.offset_height()));
            let most = (width_px - width - EDGE_PX).max(EDGE_PX);
            let left = within(pointed.at.x - width / 2.0, EDGE_PX, most);
            let above = pointed.at.y - height - GAP_PX;
            let top = if above >= EDGE_PX { above } else { pointed.at.y + GAP_PX + GAP_PX };
            let _ =
                tip.style().set_property("transform", &format!("translate({}px, {}px)", fixed(left, 0), fixed(top, 0)));
        }
    });
}

/// Name and facts of what is pointed at, in the element at `node`; it never takes the pointer. `shown` is how many
/// partnerships of a place are shown.
pub fn tip(text: &Text, atlas: &Atlas, node: &NodeRef, subject: Subject, shown: usize) -> Html {
    let (key, said) = match subject {
        Subject::Place(place) => (2 * place.index(), place_tip(text, atlas, place, shown)),
        Subject::Partnership(row) => (2 * row.index() + 1, partnership_tip(text, atlas, row)),
    };
    // A new subject is a new element, so that the delay of its style counts anew.
    html! {
        <div {key} ref={node.clone()} class="tip" aria-hidden="true">
            <div class="tip-body">{ said }</div>
        </div>
    }
}

fn place_tip(text: &Text, atlas: &Atlas, place: PlaceIx, shown: usize) -> Html {
    let record = atlas.place(place);
    let where_ = text.with("map-tip-place", [("area", string(area(text, atlas, place))), ("count", count(shown))]);
    html! { <><b>{ name(text, &record.name) }</b><span>{ where_ }</span></> }
}

fn partnership_tip(text: &Text, atlas: &Atlas, row: PartnershipIx) -> Html {
    let (home, partner) = (atlas.home[row.index()], atlas.partner[row.index()]);
    let since = match atlas.years[row.index()].start {
        Some(year) => text.with("map-tip-since", [("year", string(&year.to_string()))]),
        None => text.get("undated"),
    };
    let status = match atlas.partnership(row).status {
        status @ (Status::Suspended | Status::Ended | Status::Planned) => Some(label::status(text, status)),
        Status::Active | Status::Unknown => None,
    };
    let facts: Vec<String> = [Some(area(text, atlas, partner).to_owned()), Some(since.to_string())]
        .into_iter()
        .chain([status.map(|status| status.to_string())])
        .flatten()
        .collect();
    html! {
        <>
            <b>{ name(text, &atlas.place(home).name) }{ " – " }{ name(text, &atlas.place(partner).name) }</b>
            <span>{ facts.join(" · ") }</span>
        </>
    }
}

/// Province of a home place, country of any other.
fn area<'a>(text: &Text, atlas: &'a Atlas, place: PlaceIx) -> &'a str {
    let groupings = atlas.dataset().groupings();
    let own = atlas.place(place).name.in_language(text.language()).text;
    let subdivision = atlas.subdivision[place.index()].filter(|_| atlas.is_home(place));
    let subdivision =
        subdivision.map(|row| groupings.subdivisions[usize::from(row)].name.in_language(text.language()).text);
    let country = &groupings.countries[usize::from(atlas.country[place.index()])];
    // A province is not in itself.
    subdivision.filter(|name| *name != own).unwrap_or(country.name.in_language(text.language()).text)
}

/// What a screen reader hears when the keys reach a place.
pub fn announcement(text: &Text, atlas: &Atlas, place: PlaceIx, shown: usize) -> AttrValue {
    let name = atlas.place(place).name.in_language(text.language()).text;
    let area = area(text, atlas, place);
    text.with("map-announce-place", [("name", string(name)), ("area", string(area)), ("count", count(shown))])
}
