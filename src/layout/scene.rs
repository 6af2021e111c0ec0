//! Everything that one picture of the map shows, in one value: for tests, exports and the command line.
//!
//! The app makes the same parts one by one, each behind a memo of its own, so that moving the map does not group
//! partnerships again and a new filter does not project places again.

use super::arcs::PlaneMap;
use super::buckets::{Buckets, buckets, opened, rows_of};
use super::camera::{ScreenPoint, Stage, Transform, Viewport};
use super::chrome::ScreenRect;
use super::labels::{Label, labels};
use super::symbols::{Marked, Symbol, symbols};
use crate::geo::projection::EqualEarth;
use crate::index::Atlas;
use crate::model::id::PartnershipIx;
use crate::select::filter;
use crate::state::view::View;

/// One picture of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// From plane to screen.
    pub transform: Transform,
    /// The stage.
    pub viewport: Viewport,
    /// Where everything is on the plane.
    pub map: PlaneMap,
    /// Groups of partnerships.
    pub buckets: Buckets,
    /// Dots, in the order of drawing.
    pub symbols: Vec<Symbol>,
    /// Names.
    pub labels: Vec<Label>,
}

/// The picture of `view` on a stage.
pub fn scene(atlas: &Atlas, view: &View, viewport: Viewport, blocked: &[ScreenRect], language: &str) -> Scene {
    let stage = Stage { viewport, projection: EqualEarth::new(view.meridian.degrees()) };
    let map = PlaneMap::new(atlas, stage.projection);
    let rows = filter::rows(atlas, &view.filter);
    let opened = opened(atlas, view.focus.as_ref());
    let chosen = opened.map(|opened| rows_of(atlas, opened, &rows));
    let transform = rest_transform(atlas, &map, view, stage);
    let marked = Marked { rows: &rows, opened: opened.zip(chosen.as_deref()), colour: view.colour };
    let symbols = symbols(atlas, &map, marked, stage, transform);
    let arcs = arc_points(&map, chosen.as_deref().unwrap_or_default(), transform);
    let labels = labels(atlas, &symbols, viewport, stage.zoom(transform), blocked, &arcs, language);
    let buckets = buckets(atlas, &rows, view.colour, chosen.as_deref());
    Scene { transform, viewport, map, buckets, symbols, labels }
}

/// Where the map rests: where the visitor left it, else fitted to what is opened, else the whole world.
pub fn rest_transform(atlas: &Atlas, map: &PlaneMap, view: &View, stage: Stage) -> Transform {
    use super::buckets::Subject;
    if let Some(camera) = view.camera {
        return stage.of_camera(camera);
    }
    let bounds = match opened(atlas, view.focus.as_ref()) {
        None => None,
        // All of its partnerships, not only those that pass: the map must not move when the filter changes.
        Some(Subject::Place(place)) => map.bounds_of(&atlas.partnerships_of[place.index()], &[place]),
        Some(Subject::Partnership(row)) => {
            map.bounds_of(&[row], &[atlas.home[row.index()], atlas.partner[row.index()]])
        }
    };
    bounds.map_or(stage.world(), |bounds| stage.fit(bounds.pad(FIT_MARGIN)))
}

/// Points along the arcs of what is opened, for names to keep clear of.
pub fn arc_points(map: &PlaneMap, chosen: &[PartnershipIx], transform: Transform) -> Vec<ScreenPoint> {
    let curves = chosen.iter().filter_map(|row| map.curve(*row));
    curves
        .flat_map(|curve| (1..ARC_POINTS).map(move |step| curve.at(f64::from(step) / f64::from(ARC_POINTS))))
        .map(|point| transform.apply(point))
        .collect()
}

/// Parts into which [`arc_points`] divides an arc.
const ARC_POINTS: u32 = 24;
/// Space around what is fitted, in plane units: room for names.
const FIT_MARGIN: f64 = 24.0;
