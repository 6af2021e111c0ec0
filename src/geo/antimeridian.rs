//! Cuts lines and areas at the edge of the map, the meridian opposite to the central one.
//!
//! A line that leaves the map on one side comes back on the other; drawn in one piece it would run across the whole
//! map. Each function here gives pieces which stay on one side, with their end points exactly on the edges.
//!
//! Lines follow great circles between their points. Rings of land follow straight lines in longitude and latitude,
//! as their source has them; no ring may go around a pole.

use super::great_circle::Vector;
use super::lon_lat::{LonLat, wrap_lon};
use super::plane::PlanePoint;
use super::projection::{EqualEarth, project_relative};

/// A point nearer to the edge meridian than this is on it, so that rounding does not decide its side; 0.1 mm.
const EDGE_TOLERANCE_DEG: f64 = 1e-9;
/// Longest step along the edge of the map on the cut side of an area; the outline is curved.
const EDGE_STEP_DEG: f64 = 2.0;
/// Pieces of cut areas that are smaller than this are left out: they come from rounding along the edge.
const MIN_PIECE_DEG2: f64 = 1e-6;

/// Latitude at which the shorter great circle from `from` to `to` crosses the edge meridian of a map around
/// `central_meridian`; `None` when it does not.
///
/// An end on the edge belongs to the side of the other end, so a way that only touches the edge does not cross it.
/// Nor does a way over a pole: the pole is a line from edge to edge, and the way goes along it.
///
/// # Units
/// degrees
pub fn crossing_latitude(from: LonLat, to: LonLat, central_meridian: f64) -> Option<f64> {
    let (start, end) = (from.lon_from(central_meridian), to.lon_from(central_meridian));
    if is_on_edge(start) || is_on_edge(end) || (start - end).abs() <= 180.0 {
        return None;
    }
    // The plane of the great circle has the normal n = a × b; a point (cos φ cos λ, cos φ sin λ, sin φ) in it has
    // tan φ = -(n.x cos λ + n.y sin λ) / n.z.
    let normal = Vector::of(from).cross(Vector::of(to));
    let (sin, cos) = (central_meridian + 180.0).to_radians().sin_cos();
    let lat = (-(normal.x * cos + normal.y * sin) / normal.z).atan().to_degrees();
    // Zero over zero: the ends are so near to a pole or to being antipodes that any latitude is as good.
    Some(if lat.is_finite() { lat } else { 90.0_f64.copysign(from.lat() + to.lat()) })
}

/// The line through `line` on the plane, in pieces that do not run across the map.
///
/// # Shape
/// - `line`: neighbours joined by the shorter great circle; dense enough to look like it, see
///   [`super::great_circle::densify`]
/// - returns: pieces in order, each of at least two points; a line of fewer has none. A cut ends one piece at one edge
///   and begins the next at the other, at the same latitude.
pub fn cut_line(line: &[LonLat], projection: EqualEarth) -> Vec<Vec<PlanePoint>> {
    let meridian = projection.central_meridian();
    let mut pieces = Vec::new();
    let mut piece: Vec<PlanePoint> = Vec::new();
    // Side of the last point: -180 on the left half, 180 on the right; points on the edge take that of a neighbour.
    let mut side = line.iter().find_map(|point| side_of(point.lon_from(meridian))).unwrap_or(180.0);
    let mut previous: Option<LonLat> = None;
    for &point in line {
        let lon = point.lon_from(meridian);
        if let Some(before) = previous {
            if let Some(lat) = crossing_latitude(before, point, meridian) {
                piece.push(project_relative(side, lat));
                pieces.push(std::mem::take(&mut piece));
                piece.push(project_relative(-side, lat));
            } else if is_on_edge(before.lon_from(meridian)) && side_of(lon).is_some_and(|new| new != side) {
                // The line went through the edge exactly at a point of its own.
                pieces.push(std::mem::take(&mut piece));
                piece.push(project_relative(-side, before.lat()));
            }
        }
        side = side_of(lon).unwrap_or(side);
        piece.push(project_relative(if is_on_edge(lon) { side } else { lon }, point.lat()));
        previous = Some(point);
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() >= 2);
    pieces
}

/// The area inside `ring` on the plane, in rings that do not run across the map.
///
/// The cut sides follow the curved edge of the map. Orientation is kept, so holes stay holes under either fill rule.
/// A ring around a pole has no place here and gives no pieces.
///
/// # Shape
/// - `ring`: without its first point repeated at the end; edges shorter than half a turn and straight in longitude
///   and latitude
/// - returns: rings of at least three points, the first not repeated
pub fn cut_ring(ring: &[LonLat], projection: EqualEarth) -> Vec<Vec<PlanePoint>> {
    let Some(unrolled) = unroll(ring, projection.central_meridian()) else {
        return Vec::new();
    };
    let west = unrolled.iter().map(|point| point.lon).fold(f64::INFINITY, f64::min);
    let east = unrolled.iter().map(|point| point.lon).fold(f64::NEG_INFINITY, f64::max);
    if -180.0 <= west && east <= 180.0 {
        return vec![unrolled.into_iter().map(|point| project_relative(point.lon, point.lat)).collect()];
    }
    // An unrolled ring begins on the map and reaches less than one turn to each side of it.
    let mut pieces = Vec::new();
    for left in [-540.0, -180.0, 180.0] {
        if east <= left || west >= left + 360.0 {
            continue;
        }
        for half in keep(&unrolled, left, Side::Right) {
            for whole in keep(&half, left + 360.0, Side::Left) {
                if area_deg2(&whole).abs() >= MIN_PIECE_DEG2 {
                    pieces.push(along_edges(&whole, left));
                }
            }
        }
    }
    pieces
}

fn is_on_edge(relative_lon: f64) -> bool {
    180.0 - relative_lon.abs() < EDGE_TOLERANCE_DEG
}

/// The edge on whose half of the map a relative longitude is; `None` on the edge meridian itself.
fn side_of(relative_lon: f64) -> Option<f64> {
    (!is_on_edge(relative_lon)).then(|| 180.0_f64.copysign(relative_lon))
}

/// A point of an unrolled ring: longitude relative to the central meridian, and beyond ±180 where the ring goes on
/// over the edge of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Unrolled {
    lon: f64,
    lat: f64,
}

/// The ring with longitudes that never jump; `None` when it goes around a pole, or has fewer than three points.
fn unroll(ring: &[LonLat], central_meridian: f64) -> Option<Vec<Unrolled>> {
    let (first, last) = (ring.first()?, ring.last()?);
    if ring.len() < 3 {
        return None;
    }
    let mut lon = first.lon_from(central_meridian);
    let mut previous = first;
    let mut unrolled = Vec::with_capacity(ring.len());
    for point in ring {
        lon += wrap_lon(point.lon() - previous.lon());
        unrolled.push(Unrolled { lon, lat: point.lat() });
        previous = point;
    }
    let around = lon + wrap_lon(first.lon() - last.lon()) - unrolled[0].lon;
    (around.abs() < 180.0).then_some(unrolled)
}

/// Which part of a ring [`keep`] keeps.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// The parts of the area inside `ring` on one side of the meridian `edge`, with new points where the ring crosses it.
///
/// The crossings, sorted by latitude, are by turns where the meridian enters and leaves the area; so the first is
/// joined to the second, the third to the fourth. One ring may fall into many.
fn keep(ring: &[Unrolled], edge: f64, side: Side) -> Vec<Vec<Unrolled>> {
    // Points on the edge count as right of it, on both calls, so that each crossing is one for both sides.
    let is_kept = |point: &Unrolled| (point.lon >= edge) == (side == Side::Right);
    let Some(start) =
        (0..ring.len()).find(|&at| is_kept(&ring[at]) && !is_kept(&ring[(at + ring.len() - 1) % ring.len()]))
    else {
        return if ring.first().is_some_and(is_kept) { vec![ring.to_vec()] } else { Vec::new() };
    };
    let mut chains: Vec<Vec<Unrolled>> = Vec::new();
    for offset in 0..ring.len() {
        let here = ring[(start + offset) % ring.len()];
        let before = ring[(start + offset + ring.len() - 1) % ring.len()];
        let crossing = || Unrolled { lon: edge, lat: lat_at(before, here, edge) };
        match (is_kept(&before), is_kept(&here)) {
            (false, true) => chains.push(vec![crossing(), here]),
            (true, true) => chains.last_mut().expect("the first point begins a chain").push(here),
            (true, false) => chains.last_mut().expect("the first point begins a chain").push(crossing()),
            (false, false) => {}
        }
    }
    join(chains)
}

/// Joins chains whose ends are on one meridian into rings.
fn join(chains: Vec<Vec<Unrolled>>) -> Vec<Vec<Unrolled>> {
    // Two ends per chain: 2 n is where chain n begins, 2 n + 1 where it ends.
    let lat = |end: usize| {
        let chain = &chains[end / 2];
        chain[if end.is_multiple_of(2) { 0 } else { chain.len() - 1 }].lat
    };
    // Put in one by one: a ring crosses the meridian a few times only, and a sorting routine weighs 4 kB.
    let mut ends: Vec<usize> = Vec::with_capacity(2 * chains.len());
    for end in 0..2 * chains.len() {
        let place = ends.partition_point(|other| lat(*other).total_cmp(&lat(end)).is_le());
        ends.insert(place, end);
    }
    let mut partner = vec![0; ends.len()];
    for pair in ends.chunks_exact(2) {
        (partner[pair[0]], partner[pair[1]]) = (pair[1], pair[0]);
    }
    if partner.iter().enumerate().any(|(end, partner)| end % 2 == partner % 2) {
        // Only a ring that crosses itself gets here. One ring that runs to and fro on the edge fills the same area.
        return vec![chains.concat()];
    }
    let mut is_used = vec![false; chains.len()];
    let mut rings = Vec::new();
    for first in 0..chains.len() {
        let (mut chain, mut ring) = (first, Vec::new());
        while !is_used[chain] {
            is_used[chain] = true;
            ring.extend_from_slice(&chains[chain]);
            chain = partner[2 * chain + 1] / 2;
        }
        if !ring.is_empty() {
            rings.push(ring);
        }
    }
    rings
}

fn lat_at(a: Unrolled, b: Unrolled, lon: f64) -> f64 {
    a.lat + (b.lat - a.lat) * (lon - a.lon) / (b.lon - a.lon)
}

/// Signed area in square degrees, by the shoelace formula.
fn area_deg2(ring: &[Unrolled]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.lon * b.lat - b.lon * a.lat).sum::<f64>() / 2.0
}

/// The ring on the plane, moved to the map from the turn that begins at `left`, with points inserted on its sides
/// along the edges.
fn along_edges(ring: &[Unrolled], left: f64) -> Vec<PlanePoint> {
    let mut points = Vec::with_capacity(ring.len());
    for (at, &here) in ring.iter().enumerate() {
        // One subtraction from the nearer edge, so that a point on an edge is drawn exactly there.
        let right = left + 360.0;
        let relative = if here.lon == right { 180.0 } else { here.lon - left - 180.0 };
        points.push(project_relative(relative, here.lat));
        let next = ring[(at + 1) % ring.len()];
        if here.lon == next.lon && (here.lon == left || here.lon == right) {
            let mut steps = 1.0;
            while (next.lat - here.lat).abs() > steps * EDGE_STEP_DEG {
                steps += 1.0;
            }
            let mut step = 1.0;
            while step < steps {
                points.push(project_relative(relative, here.lat + (next.lat - here.lat) * step / steps));
                step += 1.0;
            }
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{fixture, great_circle::densify};

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    fn ring(points: &[(f64, f64)]) -> Vec<LonLat> {
        points.iter().map(|&(lon, lat)| at(lon, lat)).collect()
    }

    fn area(ring: &[PlanePoint]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>() / 2.0
    }

    fn widest_edge(ring: &[PlanePoint]) -> f64 {
        ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| (a.x - b.x).abs()).fold(0.0, f64::max)
    }

    #[test]
    fn crossings_are_where_the_ways_of_d3_cross() {
        for [meridian, lon_a, lat_a, lon_b, lat_b, expected] in fixture::rows::<6>("crossing") {
            let (a, b) = (at(lon_a, lat_a), at(lon_b, lat_b));
            let found = crossing_latitude(a, b, meridian);
            // 99 stands for "does not cross".
            if is_on_edge(a.lon_from(meridian)) || is_on_edge(b.lon_from(meridian)) || expected == 99.0 {
                assert_eq!(found, None, "{meridian} {a:?} {b:?}");
            } else {
                assert!((found.unwrap() - expected).abs() < 1e-6, "{meridian} {a:?} {b:?} {found:?} {expected}");
            }
            assert_eq!(found.is_some(), crossing_latitude(b, a, meridian).is_some());
        }
    }

    #[test]
    fn ways_along_the_equator_cross_on_the_equator() {
        assert_eq!(crossing_latitude(at(170.0, 0.0), at(-170.0, 0.0), 0.0), Some(0.0));
        assert_eq!(crossing_latitude(at(170.0, 0.0), at(-170.0, 0.0), 180.0), None);
    }

    #[test]
    fn a_way_that_only_touches_the_edge_does_not_cross_it() {
        assert_eq!(crossing_latitude(at(180.0, 10.0), at(100.0, 0.0), 0.0), None);
        assert_eq!(crossing_latitude(at(-180.0, 10.0), at(100.0, 0.0), 0.0), None);
        assert_eq!(crossing_latitude(at(-180.0, 10.0), at(180.0, -10.0), 0.0), None);
    }

    #[test]
    fn a_way_over_the_pole_does_not_cross_the_edge() {
        assert_eq!(crossing_latitude(at(-90.0, 60.0), at(90.0, 60.0), 0.0), None);
        assert_eq!(crossing_latitude(at(10.0, 45.0), at(-170.0, -45.0), 0.0), None);
    }

    #[test]
    fn a_line_over_the_edge_ends_on_one_side_and_begins_on_the_other() {
        let (tokyo, los_angeles) = (at(139.7, 35.7), at(-118.2, 34.1));
        let line = densify(tokyo, los_angeles, 0.02);
        assert_eq!(cut_line(&line, EqualEarth::new(155.0)).len(), 1);
        let pieces = cut_line(&line, EqualEarth::new(0.0));
        assert_eq!(pieces.len(), 2);
        let lat = crossing_latitude(tokyo, los_angeles, 0.0).unwrap();
        let (out, back) = (pieces[0][pieces[0].len() - 1], pieces[1][0]);
        assert_eq!((out.x, out.y), (-back.x, back.y));
        assert!(out.distance(project_relative(180.0, lat)) < 1e-6);
        assert_eq!(pieces.iter().map(Vec::len).sum::<usize>(), line.len() + 2);
    }

    #[test]
    fn a_line_through_a_point_on_the_edge_is_cut_there() {
        let pieces = cut_line(&ring(&[(170.0, 0.0), (180.0, 5.0), (-170.0, 0.0)]), EqualEarth::new(0.0));
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[0][1], project_relative(180.0, 5.0));
        assert_eq!(pieces[1][0], project_relative(-180.0, 5.0));
    }

    #[test]
    fn a_line_that_touches_the_edge_stays_whole_on_its_side() {
        for lon in [180.0, -180.0] {
            let pieces = cut_line(&ring(&[(170.0, 0.0), (lon, 5.0), (170.0, 10.0)]), EqualEarth::new(0.0));
            assert_eq!(pieces.len(), 1);
            assert_eq!(pieces[0][1], project_relative(180.0, 5.0));
            let begins_on_edge = cut_line(&ring(&[(lon, 5.0), (-170.0, 10.0)]), EqualEarth::new(0.0));
            assert_eq!(begins_on_edge[0][0], project_relative(-180.0, 5.0));
        }
    }

    #[test]
    fn too_short_lines_and_rings_have_no_pieces() {
        let projection = EqualEarth::new(155.0);
        assert!(cut_line(&[], projection).is_empty() && cut_line(&[at(0.0, 0.0)], projection).is_empty());
        assert!(cut_ring(&[], projection).is_empty());
        assert!(cut_ring(&ring(&[(0.0, 0.0), (1.0, 1.0)]), projection).is_empty());
    }

    #[test]
    fn an_area_away_from_the_edge_is_only_projected() {
        let square = ring(&[(100.0, 10.0), (110.0, 10.0), (110.0, 20.0), (100.0, 20.0)]);
        let projection = EqualEarth::new(155.0);
        let expected: Vec<PlanePoint> = square.iter().map(|&point| projection.project(point)).collect();
        assert_eq!(cut_ring(&square, projection), [expected]);
    }

    #[test]
    fn an_area_over_the_edge_keeps_its_size_and_orientation() {
        // Sides in 1° steps, so that the straight edges of the plane cost little area.
        let mut square = Vec::new();
        square.extend((0..20).map(|step| at(wrap_lon(170.0 + f64::from(step)), 10.0)));
        square.extend((0..20).map(|step| at(-170.0, 10.0 + f64::from(step))));
        square.extend((0..20).map(|step| at(wrap_lon(-170.0 - f64::from(step)), 30.0)));
        square.extend((0..20).map(|step| at(170.0, 30.0 - f64::from(step))));
        let whole = cut_ring(&square, EqualEarth::new(180.0));
        let pieces = cut_ring(&square, EqualEarth::new(0.0));
        assert_eq!((whole.len(), pieces.len()), (1, 2));
        let sum: f64 = pieces.iter().map(|piece| area(piece)).sum();
        // A chord of 2° stays about 700 · 0.6 · (2° in radians)² / 12 = 0.04 inside of the outline, of 37 units of width.
        assert!((sum / area(&whole[0]) - 1.0).abs() < 0.04 / 37.0, "{sum}");
        for piece in &pieces {
            assert!(widest_edge(piece) < 10.0);
            // 10° of edge are 20° / 2° = 10 steps, so 9 points between the two cut points.
            let on_edge = piece.iter().filter(|point| point.x.abs() > 655.0).count();
            assert!(on_edge >= 11, "{on_edge}");
        }
    }

    #[test]
    fn a_comb_over_the_edge_falls_into_its_teeth() {
        // A spine west of 180° and three teeth that reach over it.
        let comb = ring(&[
            (170.0, 0.0),
            (-175.0, 0.0),
            (-175.0, 5.0),
            (175.0, 5.0),
            (175.0, 10.0),
            (-175.0, 10.0),
            (-175.0, 15.0),
            (175.0, 15.0),
            (175.0, 20.0),
            (-175.0, 20.0),
            (-175.0, 25.0),
            (170.0, 25.0),
        ]);
        let pieces = cut_ring(&comb, EqualEarth::new(0.0));
        let east: Vec<_> = pieces.iter().filter(|piece| piece[0].x > 0.0).collect();
        assert_eq!((pieces.len(), east.len()), (4, 1));
        assert!(pieces.iter().all(|piece| widest_edge(piece) < 50.0));
    }

    #[test]
    fn a_ring_with_points_on_the_edge_is_cut_there() {
        let diamond = ring(&[(175.0, 0.0), (180.0, -5.0), (-175.0, 0.0), (-180.0, 5.0)]);
        let pieces = cut_ring(&diamond, EqualEarth::new(0.0));
        assert_eq!(pieces.len(), 2);
        assert!((area(&pieces[0]) - area(&pieces[1])).abs() < 1e-6);
        let half = ring(&[(175.0, 0.0), (180.0, -5.0), (-180.0, 5.0)]);
        let pieces = cut_ring(&half, EqualEarth::new(0.0));
        assert_eq!(pieces.len(), 1);
        assert!(pieces[0].iter().all(|point| point.x > 0.0));
    }

    #[test]
    fn a_ring_around_a_pole_has_no_pieces() {
        let cap = ring(&[(0.0, -70.0), (90.0, -70.0), (180.0, -70.0), (-90.0, -70.0)]);
        assert!(cut_ring(&cap, EqualEarth::new(0.0)).is_empty());
    }
}
