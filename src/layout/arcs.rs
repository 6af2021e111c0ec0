//! Partnerships to curves: one quadratic Bézier each, which says who partners with whom and not which way to go.
//!
//! A curve leans toward the great circle, so that it looks right at first sight, but never so far that it would touch
//! the edge of the map. [`great_circle_path`] has the true shortest way, for the one partnership that is opened.

use crate::geo::antimeridian::{crossing_latitude, cut_line};
use crate::geo::bounds::Bounds;
use crate::geo::great_circle::{angle_rad, densify, midpoint};
use crate::geo::lon_lat::LonLat;
use crate::geo::plane::PlanePoint;
use crate::geo::projection::EqualEarth;
use crate::geo::within::within;
use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};

/// How far the middle of the chord is moved toward the middle of the great circle, as a share of the way.
const LEAN: f64 = 0.62;
/// Least height of a curve over its chord, as a share of the chord.
const MIN_BOW: f64 = 0.09;
/// Greatest height of a curve over its chord, as a share of the chord.
const MAX_BOW: f64 = 0.20;
/// Height of the curve between places so far apart that the great circle does not help.
const FAR_BOW: f64 = 0.11;
/// Beyond this angle places are far apart.
const FAR_ANGLE_DEG: f64 = 140.0;
/// Ends nearer than this on the plane are one point, whose partnership is no curve.
const MIN_CHORD: f64 = 0.05;
/// How often a curve's height is halved at most, to keep it on the map.
const MAX_HALVINGS: u32 = 8;
/// How many points of a curve are held to the outline.
const OUTLINE_SAMPLES: u32 = 16;
/// Length of the segments of a drawn great circle.
const GREAT_CIRCLE_STEP_RAD: f64 = 0.02;

/// One quadratic Bézier curve on the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it begins: the home end.
    pub from: PlanePoint,
    /// Its control point.
    pub control: PlanePoint,
    /// Where it ends: the partner end.
    pub to: PlanePoint,
}

impl Curve {
    /// The point at parameter `share`, 0 to 1.
    pub fn at(self, share: f64) -> PlanePoint {
        self.from.toward(self.control, share).toward(self.control.toward(self.to, share), share)
    }

    /// The smallest rectangle around the curve.
    pub fn bounds(self) -> Bounds {
        // On each axis the curve turns where its derivative is zero.
        let turn = |from: f64, control: f64, to: f64| {
            let share = (from - control) / (from - 2.0 * control + to);
            (0.0..=1.0).contains(&share).then_some(share)
        };
        let turns = [turn(self.from.x, self.control.x, self.to.x), turn(self.from.y, self.control.y, self.to.y)];
        let turns = turns.into_iter().flatten().map(|share| self.at(share));
        Bounds::of_points([self.from, self.to].into_iter().chain(turns)).expect("a curve has two ends")
    }
}

/// Where places and partnerships are on the plane of one projection.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaneMap {
    /// The projection.
    pub projection: EqualEarth,
    /// Where each place is.
    pub points: Vec<PlanePoint>,
    /// The curve of each partnership; `None` where both ends are one point.
    pub curves: Vec<Option<Curve>>,
}

impl PlaneMap {
    /// Projects all places and bends all partnerships of `atlas`.
    ///
    /// # Cost
    /// O(places + partnerships), about a microsecond each
    pub fn new(atlas: &Atlas, projection: EqualEarth) -> Self {
        let places: Vec<LonLat> =
            atlas.dataset().places().iter().map(|place| position(place.longitude, place.latitude)).collect();
        let points = places.iter().map(|place| projection.project(*place)).collect();
        let curves = atlas
            .home
            .iter()
            .zip(&atlas.partner)
            .map(|(home, partner)| curve(places[home.index()], places[partner.index()], projection))
            .collect();
        Self { projection, points, curves }
    }

    /// Where a place is.
    pub fn point(&self, place: PlaceIx) -> PlanePoint {
        self.points[place.index()]
    }

    /// The curve of a partnership.
    pub fn curve(&self, row: PartnershipIx) -> Option<Curve> {
        self.curves[row.index()]
    }

    /// The smallest rectangle around the curves of `rows`, or around `places` too.
    pub fn bounds_of(&self, rows: &[PartnershipIx], places: &[PlaceIx]) -> Option<Bounds> {
        let points = Bounds::of_points(places.iter().map(|place| self.point(*place)));
        let curves = rows.iter().filter_map(|row| self.curve(*row)).map(Curve::bounds);
        points.into_iter().chain(curves).reduce(Bounds::union)
    }
}

/// The point of a place; `validate` keeps only coordinates on the sphere.
fn position(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).expect("`validate` keeps only places on the sphere")
}

/// The curve from `from` to `to`; `None` where both are one point on the plane.
///
/// The height over the chord is that of the great circle's middle, times 0.62, between 9 and 20 % of the chord; where
/// the great circle crosses the edge of the map, or the ends are further than 140° apart, it is 11 % and northward.
/// Near the edge the curve is flattened until it is on the map, in the last resort to the chord.
pub fn curve(from: LonLat, to: LonLat, projection: EqualEarth) -> Option<Curve> {
    let (start, end) = (projection.project(from), projection.project(to));
    let chord = start.distance(end);
    if chord < MIN_CHORD {
        return None;
    }
    let middle = start.toward(end, 0.5);
    let is_far = angle_rad(from, to).to_degrees() > FAR_ANGLE_DEG
        || crossing_latitude(from, to, projection.central_meridian()).is_some();
    let (dx, dy) = if is_far {
        northward(start, end, FAR_BOW * chord)
    } else {
        let target = projection.project(midpoint(from, to));
        let (dx, dy) = ((target.x - middle.x) * LEAN, (target.y - middle.y) * LEAN);
        let length = dx.hypot(dy);
        if length < 1e-6 {
            northward(start, end, MIN_BOW * chord)
        } else {
            let factor = within(length, MIN_BOW * chord, MAX_BOW * chord) / length;
            (dx * factor, dy * factor)
        }
    };
    let bent = |share: f64| Curve {
        from: start,
        control: PlanePoint { x: middle.x + 2.0 * share * dx, y: middle.y + 2.0 * share * dy },
        to: end,
    };
    let shares = (0..MAX_HALVINGS).map(|halving| 0.5_f64.powi(i32::try_from(halving).unwrap_or(0)));
    let kept = shares.map(bent).find(|curve| is_on_map(*curve, projection));
    Some(kept.unwrap_or_else(|| bent(0.0)))
}

/// The step of `height` at right angles to the chord that goes up; for upright chords, to the left.
fn northward(start: PlanePoint, end: PlanePoint, height: f64) -> (f64, f64) {
    let chord = start.distance(end);
    let (x, y) = ((end.y - start.y) / chord * height, (start.x - end.x) / chord * height);
    if y < 0.0 || (y == 0.0 && x < 0.0) { (x, y) } else { (-x, -y) }
}

/// Whether the curve stays inside of the outline of the world.
fn is_on_map(curve: Curve, projection: EqualEarth) -> bool {
    (1..OUTLINE_SAMPLES)
        .map(|step| curve.at(f64::from(step) / f64::from(OUTLINE_SAMPLES)))
        .all(|point| projection.unproject(point).is_some())
}

/// The shortest way between the places of one partnership, cut at the edge of the map.
///
/// # Shape
/// returns: pieces of at least two points
pub fn great_circle_path(atlas: &Atlas, row: PartnershipIx, projection: EqualEarth) -> Vec<Vec<PlanePoint>> {
    let [from, to] = [atlas.home[row.index()], atlas.partner[row.index()]].map(|place| {
        let place = atlas.place(place);
        position(place.longitude, place.latitude)
    });
    if from == to { Vec::new() } else { cut_line(&densify(from, to, GREAT_CIRCLE_STEP_RAD), projection) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    const CITIES: [(f64, f64); 16] = [
        (121.5, 31.2),
        (116.4, 39.9),
        (87.6, 43.8),
        (-118.2, 34.1),
        (-74.0, 40.7),
        (-58.4, -34.6),
        (-46.6, -23.5),
        (-0.1, 51.5),
        (-21.9, 64.1),
        (18.4, -33.9),
        (174.8, -36.8),
        (-149.6, -17.5),
        (25.0, 60.0),
        (-25.0, 37.7),
        (178.0, -18.0),
        (-171.0, -14.0),
    ];

    #[test]
    fn no_curve_leaves_the_outline_of_the_world() {
        for meridian in [0.0, 11.0, 155.0, 180.0] {
            let projection = EqualEarth::new(meridian);
            for from in CITIES {
                for to in CITIES {
                    let Some(curve) = curve(at(from.0, from.1), at(to.0, to.1), projection) else { continue };
                    for step in 0..=64 {
                        let point = curve.at(f64::from(step) / 64.0);
                        // The sagging between two samples is far below a pixel.
                        let inner = PlanePoint { x: point.x * 0.999, y: point.y * 0.999 };
                        assert!(projection.unproject(inner).is_some(), "{meridian} {from:?} {to:?}");
                    }
                    let bounds = curve.bounds();
                    assert!(bounds.min().x >= -700.0 && bounds.max().x <= 700.0);
                }
            }
        }
    }

    #[test]
    fn the_bounds_hold_every_point_of_the_curve() {
        let projection = EqualEarth::new(155.0);
        let curve = curve(at(121.5, 31.2), at(-118.2, 34.1), projection).unwrap();
        let bounds = curve.bounds().pad(1e-9);
        assert!((0..=100).all(|step| bounds.contains(curve.at(f64::from(step) / 100.0))));
        // The curve over the Pacific is higher than both of its ends.
        assert!(bounds.min().y < curve.from.y.min(curve.to.y) - 10.0);
    }

    #[test]
    fn the_height_is_between_9_and_20_percent_of_the_chord() {
        let projection = EqualEarth::new(155.0);
        for to in [(139.7, 35.7), (-118.2, 34.1), (37.6, 55.8), (151.2, -33.9), (106.8, -6.2)] {
            let curve = curve(at(121.5, 31.2), at(to.0, to.1), projection).unwrap();
            let chord = curve.from.distance(curve.to);
            let height = curve.at(0.5).distance(curve.from.toward(curve.to, 0.5));
            assert!((0.09 - 1e-9..=0.2 + 1e-9).contains(&(height / chord)), "{to:?} {}", height / chord);
        }
    }

    #[test]
    fn far_and_edge_crossing_curves_bow_northward() {
        let projection = EqualEarth::new(155.0);
        for to in [(-46.6, -23.5), (-58.4, -34.6)] {
            let curve = curve(at(121.5, 31.2), at(to.0, to.1), projection).unwrap();
            let middle = curve.from.toward(curve.to, 0.5);
            assert!(curve.control.y < middle.y);
            let share = curve.at(0.5).distance(middle) / curve.from.distance(curve.to);
            assert!((share - 0.11).abs() < 1e-9);
        }
    }

    #[test]
    fn equal_ends_are_no_curve_and_antipodes_and_poles_are_one() {
        let projection = EqualEarth::new(155.0);
        assert_eq!(curve(at(121.5, 31.2), at(121.5, 31.2), projection), None);
        assert_eq!(curve(at(180.0, 10.0), at(-180.0, 10.0), projection), None);
        for (from, to) in [
            (at(121.5, 31.2), at(-58.5, -31.2)),
            (at(0.0, 90.0), at(0.0, -90.0)),
            (at(155.0, 90.0), at(121.5, 31.2)),
            (at(-25.0, 40.0), at(-25.0, 60.0)),
        ] {
            let curve = curve(from, to, projection).unwrap();
            assert!(curve.control.x.is_finite() && curve.control.y.is_finite(), "{from:?} {to:?}");
        }
    }

    #[test]
    fn both_directions_are_the_same_curve() {
        let projection = EqualEarth::new(155.0);
        let (one, other) = (at(121.5, 31.2), at(-46.6, -23.5));
        let (there, back) = (curve(one, other, projection).unwrap(), curve(other, one, projection).unwrap());
        assert!(there.control.distance(back.control) < 1e-6);
    }
}
