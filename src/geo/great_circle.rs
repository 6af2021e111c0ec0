//! Shortest ways on the sphere: distance, points along the way, and the way as a list of points.
//!
//! Everything goes through unit vectors, so that the poles and the 180th meridian need no special case. Only exact
//! antipodes do: all ways between them are equally short, and the one over the north pole is taken; between the poles
//! themselves the prime meridian.

use super::lon_lat::{LonLat, wrap_lon};
use super::within::within;

/// Mean radius of the Earth (R1 of the GRS 80 ellipsoid).
///
/// # Source
/// Moritz (2000), Geodetic Reference System 1980, doi:10.1007/s001900050278.
pub const EARTH_RADIUS_KM: f64 = 6_371.008_771_4;

/// Ends whose antipodal miss is smaller than this angle count as exact antipodes; 6 mm on the ground.
const ANTIPODE_TOLERANCE_RAD: f64 = 1e-9;
/// Most segments of a densified way, whatever the step.
const MAX_SEGMENTS: u16 = 10_000;

/// Great-circle distance between two places.
///
/// Symmetric, and finite for every pair, antipodes included; zero for equal ends.
///
/// # Units
/// - `from`, `to`: degrees (see [`LonLat`])
/// - returns: kilometres on a sphere of [`EARTH_RADIUS_KM`]
///
/// # Example
/// ```
/// use sister_city_atlas::geo::{great_circle::distance_km, lon_lat::LonLat};
/// let seattle = LonLat::new(-122.3321, 47.6062).unwrap();
/// let kobe = LonLat::new(135.1955, 34.6901).unwrap();
/// assert_eq!(distance_km(seattle, kobe).round(), 8062.0);
/// ```
pub fn distance_km(from: LonLat, to: LonLat) -> f64 {
    angle_rad(from, to) * EARTH_RADIUS_KM
}

/// Angle between two places as seen from the center of the Earth, 0 to π.
///
/// # Units
/// radians
///
/// # Source
/// Angle between unit vectors as atan2(|a × b|, a · b), which loses no digits for near or nearly opposite points.
pub fn angle_rad(from: LonLat, to: LonLat) -> f64 {
    let (a, b) = (Vector::of(from), Vector::of(to));
    a.cross(b).length().atan2(a.dot(b))
}

/// The point half-way between two places; for antipodes see the module.
pub fn midpoint(from: LonLat, to: LonLat) -> LonLat {
    interpolate(from, to, 0.5)
}

/// The point at `share` of the way: exactly `from` at 0 and below, exactly `to` at 1 and above.
pub fn interpolate(from: LonLat, to: LonLat, share: f64) -> LonLat {
    Way::new(from, to).at(share)
}

/// The way as a list of points no further apart than `max_step_rad`, evenly spaced.
///
/// Both ends are in the list exactly as given, also when they are equal. A step that is not positive asks for the
/// finest list, of 10,000 segments, which is also the cap for very small steps.
///
/// # Shape
/// returns: at least two points
///
/// # Units
/// - `max_step_rad`: radians
pub fn densify(from: LonLat, to: LonLat, max_step_rad: f64) -> Vec<LonLat> {
    let way = Way::new(from, to);
    let segments = if way.angle == 0.0 { 1.0 } else { (way.angle / max_step_rad.max(0.0)).ceil() };
    let segments = within(segments, 1.0, f64::from(MAX_SEGMENTS));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to MAX_SEGMENTS"
    )]
    let count = segments as u16;
    (0..=count).map(|step| way.at(f64::from(step) / segments)).collect()
}

/// The shorter great-circle arc between two places.
#[derive(Clone, Copy, Debug)]
struct Way {
    from: LonLat,
    to: LonLat,
    angle: f64,
    start: Vector,
    /// Unit vector of the direction in which the way leaves `from`.
    heading: Vector,
}

impl Way {
    fn new(from: LonLat, to: LonLat) -> Self {
        let (start, end) = (Vector::of(from), Vector::of(to));
        let across = start.cross(end);
        let angle = across.length().atan2(start.dot(end));
        let is_antipodal = across.length() < ANTIPODE_TOLERANCE_RAD && start.dot(end) < 0.0;
        let toward = if !is_antipodal {
            end
        } else if start.x.hypot(start.y) < ANTIPODE_TOLERANCE_RAD {
            Vector { x: 1.0, y: 0.0, z: 0.0 }
        } else {
            Vector { x: 0.0, y: 0.0, z: 1.0 }
        };
        // (start × toward) × start, not `toward` minus its share along `start`: the difference of two nearly equal
        // vectors has no digits left for near ends.
        let heading = start.cross(toward).cross(start).unit();
        Self { from, to, angle, start, heading }
    }

    fn at(self, share: f64) -> LonLat {
        if share >= 1.0 {
            self.to
        } else if share > 0.0 && self.angle > 0.0 {
            let (sin, cos) = (self.angle * share).sin_cos();
            self.start.scaled(cos).plus(self.heading.scaled(sin)).lon_lat()
        } else {
            self.from
        }
    }
}

/// A vector from the center of the Earth: x to 0° 0°, y to 90°E 0°, z to the north pole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vector {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) z: f64,
}

impl Vector {
    pub(super) fn of(place: LonLat) -> Self {
        let (sin_lon, cos_lon) = place.lon().to_radians().sin_cos();
        let (sin_lat, cos_lat) = place.lat().to_radians().sin_cos();
        Self { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat }
    }

    pub(super) fn cross(self, other: Self) -> Self {
        Self {
            x: self.y * other.z - self.z * other.y,
            y: self.z * other.x - self.x * other.z,
            z: self.x * other.y - self.y * other.x,
        }
    }

    fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    fn length(self) -> f64 {
        self.x.hypot(self.y).hypot(self.z)
    }

    fn scaled(self, factor: f64) -> Self {
        Self { x: self.x * factor, y: self.y * factor, z: self.z * factor }
    }

    fn plus(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y, z: self.z + other.z }
    }

    /// The vector of length 1 in the same direction; the zero vector stays.
    fn unit(self) -> Self {
        let length = self.length();
        if length > 0.0 { self.scaled(1.0 / length) } else { self }
    }

    fn lon_lat(self) -> LonLat {
        let lon = wrap_lon(self.y.atan2(self.x).to_degrees());
        let lat = within(self.z.atan2(self.x.hypot(self.y)).to_degrees(), -90.0, 90.0);
        LonLat::new(lon, lat).expect("the angles of a finite vector are finite and in range")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture;
    use std::f64::consts::PI;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[track_caller]
    fn assert_near(place: LonLat, expected: LonLat) {
        assert!(angle_rad(place, expected) < 1e-9, "{place:?}, not {expected:?}");
    }

    #[test]
    fn angles_are_those_of_d3() {
        for [lon_a, lat_a, lon_b, lat_b, angle] in fixture::rows::<5>("distance") {
            let (a, b) = (at(lon_a, lat_a), at(lon_b, lat_b));
            assert!((angle_rad(a, b) - angle).abs() < 1e-12, "{a:?} {b:?}");
            assert_eq!(angle_rad(a, b), angle_rad(b, a));
        }
    }

    #[test]
    fn points_along_the_way_are_those_of_d3() {
        for [lon_a, lat_a, lon_b, lat_b, share, lon, lat] in fixture::rows::<7>("interpolate") {
            assert_near(interpolate(at(lon_a, lat_a), at(lon_b, lat_b), share), at(lon, lat));
        }
    }

    #[test]
    fn nashville_to_los_angeles_is_as_far_as_published() {
        // Rosetta Code, "Haversine formula": BNA to LAX is 2887.2599506071106 km with a radius of 6372.8 km.
        let angle = angle_rad(at(-86.67, 36.12), at(-118.40, 33.94));
        assert!((angle * 6372.8 - 2_887.259_950_607_110_6).abs() < 1e-9);
    }

    #[test]
    fn valparaiso_to_shanghai_is_the_published_example() {
        // Wikipedia, "Great-circle navigation", example: angle 168.56°, midpoint 6.81°S 159.18°W.
        let (valparaiso, shanghai) = (at(-71.6, -33.0), at(121.8, 31.4));
        assert!((angle_rad(valparaiso, shanghai).to_degrees() - 168.56).abs() < 0.005);
        let middle = midpoint(valparaiso, shanghai);
        assert!((middle.lat() + 6.81).abs() < 0.005 && (middle.lon() + 159.18).abs() < 0.005, "{middle:?}");
    }

    #[test]
    fn antipodes_are_half_a_circumference_apart() {
        let expected = PI * EARTH_RADIUS_KM;
        for (here, antipode) in [(at(10.0, 45.0), at(-170.0, -45.0)), (at(0.0, 90.0), at(0.0, -90.0))] {
            assert!((distance_km(here, antipode) - expected).abs() < 1e-6);
        }
    }

    #[test]
    fn the_way_between_antipodes_goes_over_the_north_pole() {
        let (here, antipode) = (at(10.0, 45.0), at(-170.0, -45.0));
        // 45° to the pole, 135° down the other side.
        assert_near(interpolate(here, antipode, 0.25), LonLat::NORTH_POLE);
        assert_near(interpolate(here, antipode, 0.75), at(-170.0, 0.0));
        assert_near(interpolate(antipode, here, 0.75), LonLat::NORTH_POLE);
        assert_near(midpoint(at(20.0, 0.0), at(-160.0, 0.0)), LonLat::NORTH_POLE);
        assert_eq!(interpolate(here, antipode, 1.0), antipode);
    }

    #[test]
    fn the_way_between_the_poles_is_the_prime_meridian() {
        let (north, south) = (at(77.0, 90.0), at(-12.0, -90.0));
        assert_near(midpoint(north, south), at(0.0, 0.0));
        assert_near(interpolate(south, north, 0.25), at(0.0, -45.0));
    }

    #[test]
    fn equal_ends_have_a_way_of_no_length() {
        for place in [at(121.47, 31.23), at(180.0, 0.0), at(5.0, 90.0)] {
            assert_eq!(distance_km(place, place), 0.0);
            assert_eq!(midpoint(place, place), place);
            assert_eq!(densify(place, place, 0.01), [place, place]);
        }
        // The same pole under two longitudes.
        assert!(distance_km(at(0.0, 90.0), at(120.0, 90.0)) < 1e-6);
    }

    #[test]
    fn near_ends_keep_their_digits() {
        // On the equator a millionth of a degree is 1/360 000 000 of the circumference.
        let (a, b) = (at(30.0, 0.0), at(30.000_001, 0.0));
        assert!((angle_rad(a, b) / 1e-6_f64.to_radians() - 1.0).abs() < 1e-6);
        assert!((midpoint(a, b).lon() - 30.000_000_5).abs() < 1e-12);
    }

    #[test]
    fn shares_outside_of_the_way_are_its_ends() {
        let (a, b) = (at(0.0, 0.0), at(90.0, 0.0));
        assert_eq!((interpolate(a, b, -1.0), interpolate(a, b, 0.0)), (a, a));
        assert_eq!((interpolate(a, b, 2.0), interpolate(a, b, f64::NAN)), (b, a));
    }

    #[test]
    fn a_densified_way_has_even_steps_of_at_most_the_given_length() {
        for [lon_a, lat_a, lon_b, lat_b, angle] in fixture::rows::<5>("distance") {
            let (a, b) = (at(lon_a, lat_a), at(lon_b, lat_b));
            let way = densify(a, b, 0.05);
            assert_eq!((way[0], way[way.len() - 1]), (a, b));
            let segments = f64::from(u32::try_from(way.len() - 1).unwrap());
            assert!(segments - 1.0 < angle / 0.05 && angle / 0.05 <= segments);
            for pair in way.windows(2) {
                assert!((angle_rad(pair[0], pair[1]) - angle / segments).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn a_senseless_step_gives_the_finest_way() {
        let (a, b) = (at(0.0, 0.0), at(90.0, 0.0));
        for step in [0.0, -1.0, 1e-12, f64::NAN] {
            assert_eq!(densify(a, b, step).len(), usize::from(MAX_SEGMENTS) + 1, "{step}");
        }
        assert_eq!(densify(a, b, f64::INFINITY), [a, b]);
    }
}
