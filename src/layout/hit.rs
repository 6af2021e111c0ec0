//! What is under the pointer, and which dot comes next in a direction.
//!
//! Curves are cut into short segments, and a grid over the plane lists for each cell the segments that touch it, in one
//! packed array. A question then looks at the few cells around the pointer and measures exactly: the answer is that of
//! measuring every segment, found in microseconds.

use super::arcs::{Curve, PlaneMap};
use super::camera::ScreenPoint;
use super::symbols::Symbol;
use crate::geo::bounds::Bounds;
use crate::geo::plane::PlanePoint;
use crate::geo::within::within;
use crate::model::id::{PartnershipIx, PlaceIx};

/// Segments of one curve: a chord is then at most a fifth of a plane unit off the longest curve.
const SEGMENTS: u32 = 32;
/// The same when there are more curves than [`MANY_CURVES`]: memory counts then, and so dense a map is pointed at
/// less exactly.
const FEW_SEGMENTS: u32 = 12;
const MANY_CURVES: usize = 4000;
/// Side of a cell of the grid, in plane units.
const CELL: f64 = 12.0;
/// How much further than its radius a dot catches the pointer, in CSS pixels.
const DOT_REACH_PX: f64 = 4.0;
/// A dot in the wanted direction is within this angle of it; the tangent.
const DIRECTION_SPREAD: f64 = 1.8;
/// A pixel off the wanted direction counts as this many along it.
const OFF_DIRECTION_COST: f64 = 2.0;

/// A grid over the curves of some partnerships.
#[derive(Clone, Debug)]
pub struct ArcIndex {
    segments: Vec<Segment>,
    bounds: Bounds,
    columns: usize,
    rows: usize,
    /// For each cell, where its list begins in `entries`; one more than cells.
    starts: Vec<u32>,
    entries: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Segment {
    from: PlanePoint,
    to: PlanePoint,
    row: PartnershipIx,
}

impl ArcIndex {
    /// Indexes the curves of `rows`.
    ///
    /// # Cost
    /// O(rows), about a microsecond each
    pub fn new(map: &PlaneMap, rows: &[PartnershipIx]) -> Self {
        let count = if rows.len() > MANY_CURVES { FEW_SEGMENTS } else { SEGMENTS };
        let segments: Vec<Segment> = rows
            .iter()
            .filter_map(|row| map.curve(*row).map(|curve| (*row, curve)))
            .flat_map(|(row, curve)| segments(row, curve, count))
            .collect();
        let ends = segments.iter().flat_map(|segment| [segment.from, segment.to]);
        let origin = PlanePoint::default();
        let bounds = Bounds::of_points(ends).unwrap_or(Bounds::new(origin, origin));
        let (columns, rows) = (steps(bounds.width()) + 1, steps(bounds.height()) + 1);
        let mut index =
            Self { segments, bounds, columns, rows, starts: vec![0; columns * rows + 1], entries: Vec::new() };
        // Two passes: count, then fill. The counts become the starts by a running sum.
        for at in 0..index.segments.len() {
            for cell in index.cells(index.segments[at].bounds()) {
                index.starts[cell + 1] += 1;
            }
        }
        for cell in 1..index.starts.len() {
            index.starts[cell] += index.starts[cell - 1];
        }
        index.entries = vec![0; index.starts[index.starts.len() - 1] as usize];
        let mut next = index.starts.clone();
        for (number, at) in (0_u32..).zip(0..index.segments.len()) {
            for cell in index.cells(index.segments[at].bounds()) {
                index.entries[next[cell] as usize] = number;
                next[cell] += 1;
            }
        }
        index
    }

    /// The partnership whose curve is nearest to `point` and no further than `reach`; the first of equals.
    ///
    /// # Units
    /// - `reach`: plane units
    pub fn nearest(&self, point: PlanePoint, reach: f64) -> Option<PartnershipIx> {
        let box_around = Bounds::new(point, point).pad(reach);
        if !box_around.intersects(self.bounds) {
            return None;
        }
        let entries = self
            .cells(box_around)
            .flat_map(|cell| self.entries[self.starts[cell] as usize..self.starts[cell + 1] as usize].iter());
        nearest_of(entries.map(|entry| &self.segments[*entry as usize]), point, reach)
    }

    /// The cells that touch `bounds`.
    fn cells(&self, bounds: Bounds) -> impl Iterator<Item = usize> + use<> {
        let (min, columns) = (self.bounds.min(), self.columns);
        let column = |x: f64| steps(x - min.x).min(self.columns - 1);
        let row = |y: f64| steps(y - min.y).min(self.rows - 1);
        let (left, right) = (column(bounds.min().x), column(bounds.max().x));
        let (top, bottom) = (row(bounds.min().y), row(bounds.max().y));
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}

impl Segment {
    fn bounds(self) -> Bounds {
        Bounds::new(self.from, self.to)
    }

    fn distance(self, point: PlanePoint) -> f64 {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let length2 = dx * dx + dy * dy;
        let along = if length2 > 0.0 {
            within(((point.x - self.from.x) * dx + (point.y - self.from.y) * dy) / length2, 0.0, 1.0)
        } else {
            0.0
        };
        self.from.toward(self.to, along).distance(point)
    }
}

fn segments(row: PartnershipIx, curve: Curve, count: u32) -> impl Iterator<Item = Segment> {
    let at = move |step: u32| curve.at(f64::from(step) / f64::from(count));
    (0..count).map(move |step| Segment { from: at(step), to: at(step + 1), row })
}

fn nearest_of<'a>(segments: impl Iterator<Item = &'a Segment>, point: PlanePoint, reach: f64) -> Option<PartnershipIx> {
    segments
        .map(|segment| (segment.distance(point), segment.row))
        .filter(|(distance, _)| *distance <= reach)
        .min_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)))
        .map(|(_, row)| row)
}

/// Whole cells in `length`, 0 for lengths that are negative or not numbers.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates; the plane is small")]
fn steps(length: f64) -> usize {
    (length / CELL) as usize
}

/// The dot whose center is nearest to `point`, among those that reach it; the uppermost of equals.
///
/// # Shape
/// - `symbols`: in the order of drawing
pub fn nearest_dot<'a>(symbols: impl IntoIterator<Item = &'a Symbol>, point: ScreenPoint) -> Option<PlaceIx> {
    let mut best: Option<(f64, PlaceIx)> = None;
    for symbol in symbols {
        let distance = symbol.center.distance(point);
        if distance <= symbol.radius_px + DOT_REACH_PX && best.is_none_or(|(least, _)| distance <= least) {
            best = Some((distance, symbol.place));
        }
    }
    best.map(|(_, place)| place)
}

/// A direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// The dot that comes next from `from` in `direction`; `None` when there is none.
///
/// Near ones and those straight ahead come first; what is far to the side is not in the direction.
pub fn next_dot<'a>(
    symbols: impl IntoIterator<Item = &'a Symbol>,
    from: ScreenPoint,
    direction: Direction,
) -> Option<PlaceIx> {
    symbols
        .into_iter()
        .filter_map(|symbol| {
            let (dx, dy) = (symbol.center.x - from.x, symbol.center.y - from.y);
            let (ahead, aside) = match direction {
                Direction::Left => (-dx, dy.abs()),
                Direction::Right => (dx, dy.abs()),
                Direction::Up => (-dy, dx.abs()),
                Direction::Down => (dy, dx.abs()),
            };
            let is_ahead = ahead > 0.5 && aside <= ahead * DIRECTION_SPREAD;
            is_ahead.then_some((ahead + OFF_DIRECTION_COST * aside, symbol.place))
        })
        .min_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)))
        .map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::lon_lat::LonLat;
    use crate::geo::projection::EqualEarth;
    use crate::layout::arcs::curve;
    use crate::layout::symbols::{Side, Tone};
    use proptest::prelude::*;

    /// Longitude and latitude.
    type Place = (f64, f64);

    fn map(ends: &[(Place, Place)]) -> PlaneMap {
        let projection = EqualEarth::new(155.0);
        let at = |(lon, lat): Place| LonLat::new(lon, lat).unwrap();
        let curves = ends.iter().map(|(from, to)| curve(at(*from), at(*to), projection)).collect();
        PlaneMap { projection, points: Vec::new(), curves }
    }

    fn rows(count: usize) -> Vec<PartnershipIx> {
        (0..count).map(PartnershipIx::from_index).collect()
    }

    fn dot(place: u32, x: f64, y: f64, radius_px: f64) -> Symbol {
        let center = ScreenPoint { x, y };
        Symbol { place: PlaceIx(place), center, radius_px, side: Side::Home, tone: Tone::Full, class: None, count: 1 }
    }

    /// Every segment, measured.
    fn by_force(map: &PlaneMap, rows: &[PartnershipIx], point: PlanePoint, reach: f64) -> Option<PartnershipIx> {
        let all: Vec<Segment> = rows
            .iter()
            .filter_map(|row| map.curve(*row).map(|curve| (*row, curve)))
            .flat_map(|(row, curve)| segments(row, curve, SEGMENTS))
            .collect();
        nearest_of(all.iter(), point, reach)
    }

    fn place() -> impl Strategy<Value = Place> {
        (-180.0..180.0_f64, -60.0..75.0_f64)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn the_grid_answers_as_measuring_every_arc_does(
            ends in prop::collection::vec((place(), place()), 0..40),
            points in prop::collection::vec((-760.0..760.0_f64, -380.0..380.0_f64), 40),
            reach in 0.0..60.0_f64,
        ) {
            let map = map(&ends);
            let rows = rows(ends.len());
            let index = ArcIndex::new(&map, &rows);
            for (x, y) in points {
                let point = PlanePoint { x, y };
                prop_assert_eq!(index.nearest(point, reach), by_force(&map, &rows, point, reach));
            }
        }
    }

    #[test]
    fn no_arcs_are_never_hit() {
        let index = ArcIndex::new(&map(&[]), &[]);
        assert_eq!(index.nearest(PlanePoint::default(), 1e6), None);
    }

    #[test]
    fn a_point_on_a_curve_hits_it_and_one_beyond_reach_does_not() {
        let map = map(&[((121.5, 31.2), (-118.2, 34.1))]);
        let index = ArcIndex::new(&map, &rows(1));
        let top = map.curves[0].unwrap().at(0.5);
        assert_eq!(index.nearest(top, 1.0), Some(PartnershipIx(0)));
        assert_eq!(index.nearest(PlanePoint { x: top.x, y: top.y - 5.0 }, 4.0), None);
    }

    #[test]
    fn the_nearest_dot_wins_and_the_upper_one_of_two_in_one_place() {
        let dots = [dot(0, 0.0, 0.0, 10.0), dot(1, 8.0, 0.0, 3.0), dot(2, 8.0, 0.0, 2.0)];
        let at = |x, y| nearest_dot(&dots, ScreenPoint { x, y });
        assert_eq!(at(1.0, 0.0), Some(PlaceIx(0)));
        assert_eq!(at(7.0, 0.0), Some(PlaceIx(2)));
        assert_eq!(at(0.0, 13.9), Some(PlaceIx(0)));
        assert_eq!(at(0.0, 14.1), None);
    }

    #[test]
    fn arrows_prefer_what_is_near_and_straight_ahead() {
        let dots = [dot(0, 0.0, 0.0, 3.0), dot(1, 10.0, 1.0, 3.0), dot(2, 6.0, 6.0, 3.0), dot(3, -5.0, 0.0, 3.0)];
        let next = |direction| next_dot(&dots, ScreenPoint::default(), direction);
        assert_eq!(next(Direction::Right), Some(PlaceIx(1)));
        assert_eq!(next(Direction::Down), Some(PlaceIx(2)));
        assert_eq!(next(Direction::Left), Some(PlaceIx(3)));
        assert_eq!(next(Direction::Up), None);
    }
}
