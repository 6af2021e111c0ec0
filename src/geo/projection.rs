//! The Equal Earth projection: from the sphere to the plane of the map and back.
//!
//! Equal areas stay equal, parallels are straight, and each pole is a line. Which meridian is in the middle is free;
//! the two edges of the map are the meridian opposite to it.

use super::lon_lat::{LonLat, wrap_lon};
use super::plane::PlanePoint;
use super::within::within;
use std::f64::consts::{FRAC_PI_2, PI};

/// Width of the whole equator in plane units.
pub const WORLD_WIDTH: f64 = 1400.0;

/// Coefficients of the polynomial.
///
/// # Source
/// Šavrič, Patterson & Jenny (2018), The Equal Earth map projection, doi:10.1080/13658816.2018.1504949, eq. (3) to (5).
const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;

/// Plane units per unit of the published formulas, whose equator is 2π / (M · A1) wide.
const SCALE: f64 = WORLD_WIDTH * M * A1 / (2.0 * PI);

/// Newton's method stops when a step is shorter than this; the sphere is known to about 10 nm then.
const NEWTON_TOLERANCE_RAD: f64 = 1e-15;
/// Newton's method takes at most 4 steps from the start that is used; more would mean a loop at the rounding limit.
const NEWTON_MAX_STEPS: u32 = 12;
/// How far outside of the outline a point still counts as on it, to forgive rounding; the same in both directions.
const OUTLINE_TOLERANCE_RAD: f64 = 1e-9;

/// The Equal Earth projection around one central meridian.
///
/// # Source
/// Šavrič, Patterson & Jenny (2018), doi:10.1080/13658816.2018.1504949.
///
/// # Example
/// ```
/// use sister_city_atlas::geo::{lon_lat::LonLat, projection::EqualEarth};
/// let projection = EqualEarth::new(155.0);
/// let shanghai = LonLat::new(121.47, 31.23).unwrap();
/// let point = projection.project(shanghai);
/// assert!(point.x < 0.0 && point.y < 0.0); // left of the middle, above the equator
/// assert!((projection.unproject(point).unwrap().lon() - 121.47).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualEarth {
    central_meridian: f64,
}

impl EqualEarth {
    /// The projection with `central_meridian` in the middle.
    ///
    /// Wrapped into one turn, so that 335 and -25 are the same projection; a value that is not finite counts as 0.
    ///
    /// # Units
    /// degrees
    pub fn new(central_meridian: f64) -> Self {
        Self { central_meridian: if central_meridian.is_finite() { wrap_lon(central_meridian) } else { 0.0 } }
    }

    /// The meridian in the middle of the map, in [-180, 180) degrees.
    pub fn central_meridian(self) -> f64 {
        self.central_meridian
    }

    /// Where `place` is drawn.
    ///
    /// A point on the edge meridian is drawn on the left edge; [`super::antimeridian`] chooses the edge for lines and
    /// areas.
    pub fn project(self, place: LonLat) -> PlanePoint {
        project_relative(place.lon_from(self.central_meridian), place.lat())
    }

    /// What is drawn at `point`; `None` outside of the outline of the world.
    ///
    /// On a pole line the longitude is that of the meridian which ends there.
    pub fn unproject(self, point: PlanePoint) -> Option<LonLat> {
        let (x, y) = (point.x / SCALE, -point.y / SCALE);
        let pole = theta(FRAC_PI_2);
        if !(y.abs() <= height(pole) + OUTLINE_TOLERANCE_RAD && x.is_finite()) {
            return None;
        }
        let mut t = y / A1;
        for _ in 0..NEWTON_MAX_STEPS {
            let step = (height(t) - y) / height_slope(t);
            t -= step;
            if step.abs() < NEWTON_TOLERANCE_RAD {
                break;
            }
        }
        let t = within(t, -pole, pole);
        let lambda = M * x * height_slope(t) / t.cos();
        if lambda.abs() > PI + OUTLINE_TOLERANCE_RAD {
            return None;
        }
        let lat = within(t.sin() / M, -1.0, 1.0).asin().to_degrees();
        LonLat::new(wrap_lon(within(lambda.to_degrees(), -180.0, 180.0) + self.central_meridian), lat)
    }
}

/// Where a point `lon` degrees east of the central meridian is drawn; -180 is the left edge and 180 the right one.
pub(crate) fn project_relative(lon: f64, lat: f64) -> PlanePoint {
    let t = theta(lat.to_radians());
    PlanePoint { x: SCALE * lon.to_radians() * t.cos() / (M * height_slope(t)), y: -SCALE * height(t) }
}

/// The parametric latitude: sin θ = (√3 / 2) sin φ.
fn theta(lat_rad: f64) -> f64 {
    (M * lat_rad.sin()).asin()
}

/// The published y of parametric latitude `t`.
fn height(t: f64) -> f64 {
    let t2 = t * t;
    let t6 = t2 * t2 * t2;
    t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

/// The derivative of [`height`].
fn height_slope(t: f64) -> f64 {
    let t2 = t * t;
    let t6 = t2 * t2 * t2;
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture;

    fn close(a: PlanePoint, b: PlanePoint) -> bool {
        a.distance(b) < 1e-9
    }

    #[test]
    fn points_are_where_d3_draws_them() {
        for [meridian, lon, lat, x, y] in fixture::rows::<5>("equal_earth") {
            let projected = EqualEarth::new(meridian).project(LonLat::new(lon, lat).unwrap());
            assert!(close(projected, PlanePoint { x, y }), "{meridian} {lon} {lat}: {projected:?}, not {x} {y}");
        }
    }

    #[test]
    fn the_outline_has_the_published_proportions() {
        // EPSG:8857 is 2 × 17243959.06 m wide, and PROJ's cs2cs puts 180°W 90°S at (-10216474.79, -8392927.60) m; on the
        // equator and at the poles its ellipsoid acts as a sphere.
        let scale = WORLD_WIDTH / 2.0 / 17_243_959.06;
        let corner = project_relative(-180.0, 90.0);
        assert!((corner.x + 10_216_474.79 * scale).abs() < 1e-6, "{corner:?}");
        assert!((corner.y + 8_392_927.6 * scale).abs() < 1e-5, "{corner:?}");
    }

    #[test]
    fn the_equator_is_exactly_as_wide_as_the_world() {
        assert!((project_relative(180.0, 0.0).x - WORLD_WIDTH / 2.0).abs() < 1e-9);
        assert_eq!(EqualEarth::new(155.0).project(LonLat::new(155.0, 0.0).unwrap()), PlanePoint { x: 0.0, y: 0.0 });
    }

    #[test]
    fn unprojecting_gives_the_point_back_all_over_the_world() {
        for meridian in [0.0, 11.0, 155.0, 180.0, -25.0] {
            let projection = EqualEarth::new(meridian);
            for lat_step in -90_i32..=90 {
                for lon_step in -72..72 {
                    let place = LonLat::new(f64::from(lon_step) * 2.5, f64::from(lat_step)).unwrap();
                    let back = projection.unproject(projection.project(place)).unwrap();
                    // Near a pole sin φ is flat: half of the digits of φ are lost.
                    let tolerance = if lat_step.abs() == 90 { 2e-6 } else { 1e-9 };
                    assert!((back.lat() - place.lat()).abs() < tolerance, "{place:?} {back:?}");
                    assert!(wrap_lon(back.lon() - place.lon()).abs() < 1e-9, "{place:?} {back:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_is_drawn_outside_of_the_outline() {
        let projection = EqualEarth::new(155.0);
        let pole = project_relative(180.0, 90.0);
        for (x, y) in [
            (700.1, 0.0),
            (-700.1, 0.0),
            (0.0, pole.y - 0.1),
            (0.0, 0.1 - pole.y),
            (pole.x + 0.1, pole.y),
            (f64::NAN, 0.0),
            (0.0, f64::NAN),
            (f64::INFINITY, f64::INFINITY),
        ] {
            assert_eq!(projection.unproject(PlanePoint { x, y }), None, "{x} {y}");
        }
        assert!(projection.unproject(PlanePoint { x: 700.0, y: 0.0 }).is_some());
        assert!(projection.unproject(pole).is_some());
    }

    #[test]
    fn one_meridian_has_one_projection() {
        assert_eq!(EqualEarth::new(335.0), EqualEarth::new(-25.0));
        assert_eq!(EqualEarth::new(180.0).central_meridian(), -180.0);
        assert_eq!(EqualEarth::new(f64::NAN), EqualEarth::new(0.0));
    }

    #[test]
    fn both_edges_are_the_same_meridian() {
        let projection = EqualEarth::new(155.0);
        assert_eq!(projection.project(LonLat::new(-25.0, 0.0).unwrap()), project_relative(-180.0, 0.0));
        let left = projection.unproject(PlanePoint { x: -700.0, y: 0.0 }).unwrap();
        let right = projection.unproject(PlanePoint { x: 700.0, y: 0.0 }).unwrap();
        assert!((left.lon() + 25.0).abs() < 1e-9 && (right.lon() + 25.0).abs() < 1e-9);
    }
}
