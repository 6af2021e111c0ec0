//! Land and graticule on the plane.

use crate::geo::antimeridian::{cut_line, cut_ring};
use crate::geo::bounds::Bounds;
use crate::geo::land::Land;
use crate::geo::lon_lat::LonLat;
use crate::geo::plane::PlanePoint;
use crate::geo::projection::{EqualEarth, WORLD_WIDTH};

/// The northern end of the view of the whole world, in degrees.
pub const WORLD_NORTH_LAT: f64 = 80.0;
/// The southern end of the view of the whole world, in degrees: that of Tierra del Fuego.
pub const WORLD_SOUTH_LAT: f64 = -56.0;

/// Points nearer than this to the one before are merged into it, in plane units; the rounding of paths is as coarse.
const MERGE_DISTANCE: f64 = 0.1;
/// Islands smaller than this are drawn this large, in plane units, so that no island state is lost to rounding.
const MIN_ISLAND_SIZE: f64 = 0.4;

/// Degrees between the meridians of the graticule.
const MERIDIAN_STEP_DEG: f64 = 30.0;
/// Degrees between its parallels.
const PARALLEL_STEP_DEG: f64 = 20.0;
/// Where its meridians end to the north and south.
const MERIDIAN_END_LAT: f64 = 80.0;
/// Degrees between the points of a meridian: a chord is then at most 0.2 units off the curve.
const MERIDIAN_POINT_STEP_DEG: f64 = 4.0;

/// The rings of the land, cut at the edge of the map.
///
/// # Shape
/// returns: rings of at least three points, the first not repeated, in the order of the file; fill them together
pub fn land_rings(land: &Land, projection: EqualEarth) -> Vec<Vec<PlanePoint>> {
    land.rings().iter().flat_map(|ring| cut_ring(ring, projection)).map(|ring| generalise(&ring)).collect()
}

/// The lines of the graticule: meridians 30° apart, parallels 20° apart.
///
/// The meridian at the edge of the map is left out; it would be drawn on one side only.
///
/// # Shape
/// returns: open lines, meridians first
pub fn graticule(projection: EqualEarth) -> Vec<Vec<PlanePoint>> {
    let meridians = steps(-180.0, 180.0 - MERIDIAN_STEP_DEG, MERIDIAN_STEP_DEG)
        .filter(|lon| point(*lon, 0.0).lon_from(projection.central_meridian()) != -180.0)
        .flat_map(|lon| {
            let line: Vec<LonLat> = steps(-MERIDIAN_END_LAT, MERIDIAN_END_LAT, MERIDIAN_POINT_STEP_DEG)
                .map(|lat| point(lon, lat))
                .collect();
            cut_line(&line, projection)
        });
    // A parallel is a straight line on the plane, from edge to edge, and not a great circle.
    let parallels = steps(-MERIDIAN_END_LAT, MERIDIAN_END_LAT, PARALLEL_STEP_DEG).map(|lat| {
        let left = projection.project(edge_point(projection, lat));
        vec![left, PlanePoint { x: -left.x, y: left.y }]
    });
    meridians.chain(parallels).collect()
}

/// The rectangle that shows the whole world: all longitudes, and the latitudes where there are cities.
pub fn world_bounds(projection: EqualEarth) -> Bounds {
    let y = |lat| projection.project(edge_point(projection, lat)).y;
    Bounds::new(
        PlanePoint { x: -WORLD_WIDTH / 2.0, y: y(WORLD_NORTH_LAT) },
        PlanePoint { x: WORLD_WIDTH / 2.0, y: y(WORLD_SOUTH_LAT) },
    )
}

/// The ring without points that add nothing at the precision of paths, and not smaller than can be seen.
fn generalise(ring: &[PlanePoint]) -> Vec<PlanePoint> {
    let bounds = Bounds::of_points(ring.iter().copied()).expect("a cut ring has points");
    if bounds.width().max(bounds.height()) < MIN_ISLAND_SIZE {
        let (center, half) = (bounds.center(), MIN_ISLAND_SIZE / 2.0);
        return [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)]
            .map(|(x, y)| PlanePoint { x: center.x + x, y: center.y + y })
            .to_vec();
    }
    let mut merged: Vec<PlanePoint> = Vec::with_capacity(ring.len());
    for &point in ring {
        if merged.last().is_none_or(|last| last.distance(point) >= MERGE_DISTANCE) {
            merged.push(point);
        }
    }
    while merged.len() > 3 && merged[merged.len() - 1].distance(merged[0]) < MERGE_DISTANCE {
        merged.pop();
    }
    if merged.len() < 3 { ring.to_vec() } else { merged }
}

fn edge_point(projection: EqualEarth, lat: f64) -> LonLat {
    let meridian = projection.central_meridian();
    point(if meridian > 0.0 { meridian - 180.0 } else { meridian + 180.0 }, lat)
}

fn point(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).expect("the graticule is on the sphere")
}

/// The values from `first` to `last`, both included, `step` apart.
fn steps(first: f64, last: f64, step: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(first), move |value| Some(value + step)).take_while(move |value| *value <= last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn land(rings: &[&[(f64, f64)]]) -> Land {
        let ring = |ring: &&[(f64, f64)]| ring.iter().map(|&(lon, lat)| point(lon, lat)).collect();
        Land::new(rings.iter().map(ring).collect()).unwrap()
    }

    #[test]
    fn a_world_without_land_has_no_rings() {
        assert!(land_rings(&land(&[]), EqualEarth::new(155.0)).is_empty());
    }

    #[test]
    fn points_nearer_than_the_rounding_are_merged() {
        // At the equator 0.01° are 0.04 units to the east and 0.06 to the north.
        let rings = land_rings(
            &land(&[&[(0.0, 0.0), (10.0, 0.0), (10.01, 0.01), (10.0, 10.0), (0.0, 10.0), (0.0, 0.01)]]),
            EqualEarth::new(0.0),
        );
        assert_eq!(rings[0].len(), 4);
    }

    #[test]
    fn an_island_smaller_than_the_rounding_is_still_drawn() {
        let rings = land_rings(&land(&[&[(73.5, 4.17), (73.51, 4.17), (73.51, 4.18)]]), EqualEarth::new(155.0));
        let bounds = Bounds::of_points(rings[0].iter().copied()).unwrap();
        assert!((bounds.width() - MIN_ISLAND_SIZE).abs() < 1e-9 && (bounds.height() - MIN_ISLAND_SIZE).abs() < 1e-9);
        let male = EqualEarth::new(155.0).project(LonLat::new(73.5, 4.17).unwrap());
        assert!(bounds.center().distance(male) < 0.1);
    }

    #[test]
    fn the_graticule_has_every_line_once() {
        // 12 meridians and 9 parallels; around 0° the meridian 180° is the edge, around 155° no meridian is.
        assert_eq!(graticule(EqualEarth::new(0.0)).len(), 11 + 9);
        assert_eq!(graticule(EqualEarth::new(155.0)).len(), 12 + 9);
        for meridian in [0.0, 11.0, 155.0, 180.0] {
            let lines = graticule(EqualEarth::new(meridian));
            let widest = lines.iter().filter(|line| line.len() > 2).flat_map(|line| line.windows(2));
            assert!(widest.map(|pair| (pair[0].x - pair[1].x).abs()).fold(0.0, f64::max) < 25.0);
        }
    }

    #[test]
    fn parallels_are_straight_and_end_on_the_edges() {
        let lines = graticule(EqualEarth::new(155.0));
        let equator = lines.iter().find(|line| line.len() == 2 && line[0].y == 0.0).unwrap();
        assert!((equator[0].x + WORLD_WIDTH / 2.0).abs() < 1e-9 && (equator[1].x - WORLD_WIDTH / 2.0).abs() < 1e-9);
    }

    #[test]
    fn the_world_is_as_wide_as_the_equator_whatever_the_meridian() {
        for meridian in [0.0, 155.0, 180.0] {
            let projection = EqualEarth::new(meridian);
            let bounds = world_bounds(projection);
            assert_eq!(bounds.width(), WORLD_WIDTH);
            assert!(bounds.contains(projection.project(LonLat::new(25.8, 71.2).unwrap())), "North Cape");
            assert!(bounds.contains(projection.project(LonLat::new(-67.3, -55.98).unwrap())), "Cape Horn");
            assert!(!bounds.contains(projection.project(LonLat::new(0.0, -60.0).unwrap())), "Antarctica");
        }
    }
}
