//! What is pointed at or opened, drawn over the arcs.

use super::layout::Layout;
use crate::app::parts::class::class;
use crate::draw::scene::{path_of_lines, plane_transform, screen_path};
use crate::geo::decimal::fixed;
use crate::index::Atlas;
use crate::layout::arcs::great_circle_path;
use crate::layout::buckets::Subject;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::select::colour::class_of;
use crate::state::view::ColourBy;
use yew::prelude::*;

/// How much further out than its dot a ring is, in CSS pixels.
const RING_GAP_PX: f64 = 5.0;

/// The partnerships of `subject` that are drawn.
pub fn drawn_rows(atlas: &Atlas, layout: &Layout, subject: Subject) -> Vec<PartnershipIx> {
    match subject {
        Subject::Partnership(row) => vec![row],
        Subject::Place(place) => {
            let ghost = &layout.buckets.ghost;
            let of_place = atlas.partnerships_of[place.index()].iter();
            of_place.copied().filter(|row| ghost.binary_search(row).is_err()).collect()
        }
    }
}

/// Arcs of what is pointed at: the casing of a single one, so that it stands out of its bundle, then the arcs.
pub fn pointed(atlas: &Atlas, layout: &Layout, subject: Subject, colour: ColourBy) -> Html {
    let rows = drawn_rows(atlas, layout, subject);
    let path = |row: &PartnershipIx| layout.map.curve(*row).map(|curve| screen_path(curve, layout.transform));
    let casing = match subject {
        Subject::Partnership(row) => path(&row).map(|d| html! { <path class="arc casing" {d} /> }),
        Subject::Place(_) => None,
    };
    let is_one = casing.is_some();
    let arcs = rows.iter().filter_map(path).zip(&rows).map(|(d, row)| {
        let class = class(&[if is_one { "arc lit" } else { "arc lit-many" }, &class_of(atlas, *row, colour).style()]);
        html! { <path {class} {d} /> }
    });
    html! { <>{ casing }{ for arcs }</> }
}

/// The opened partnership: its arc, and thinly the shortest way on the sphere.
pub fn opened(atlas: &Atlas, layout: &Layout, row: PartnershipIx, colour: ColourBy) -> Html {
    let Some(curve) = layout.map.curve(row) else { return Html::default() };
    let d = screen_path(curve, layout.transform);
    let class = class(&["arc lit wide", &class_of(atlas, row, colour).style()]);
    let way = path_of_lines(&great_circle_path(atlas, row, layout.stage.projection));
    html! {
        <>
            <g transform={plane_transform(layout.transform)}><path class="arc great-circle" d={way} /></g>
            <path class="arc casing wide" d={d.clone()} />
            <path {class} {d} />
        </>
    }
}

/// A ring around a dot.
pub fn ring(layout: &Layout, place: PlaceIx, class: &'static str) -> Html {
    let symbol = layout.symbols.iter().find(|symbol| symbol.place == place);
    symbol.map_or_else(Html::default, |symbol| {
        html! {
            <circle {class} cx={fixed(symbol.center.x, 1)} cy={fixed(symbol.center.y, 1)}
                r={fixed(symbol.radius_px + RING_GAP_PX, 1)} />
        }
    })
}
