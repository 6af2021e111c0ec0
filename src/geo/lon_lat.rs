//! Geographic coordinates.

/// A point on the sphere in geographic coordinates (WGS 84).
///
/// Invariant: both finite, `lon` in [-180, 180], `lat` in [-90, 90]; [`LonLat::new`] is the only way in, so no later
/// stage re-checks it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// The north pole.
    pub const NORTH_POLE: Self = Self { lon: 0.0, lat: 90.0 };

    /// The point at longitude `lon` and latitude `lat`; `None` when one is not finite or out of range.
    ///
    /// # Units
    /// degrees, east and north positive
    ///
    /// # Example
    /// ```
    /// use sister_city_atlas::geo::lon_lat::LonLat;
    /// assert_eq!(LonLat::new(121.47, 31.23).unwrap().lat(), 31.23);
    /// assert!(LonLat::new(31.23, 121.47).is_none());
    /// ```
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some(Self { lon, lat })
    }

    /// Longitude in degrees, -180 to 180.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Latitude in degrees, -90 to 90.
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Longitude east of `meridian`, in [-180, 180) degrees.
    ///
    /// # Units
    /// - `meridian`: degrees, any finite value
    pub fn lon_from(self, meridian: f64) -> f64 {
        wrap_lon(self.lon - meridian)
    }
}

/// The longitude in [-180, 180) that names the same meridian as `lon`; exact where `lon` is in that range already.
///
/// # Units
/// degrees
pub fn wrap_lon(lon: f64) -> f64 {
    if (-180.0..180.0).contains(&lon) {
        return lon;
    }
    let wrapped = (lon + 180.0).rem_euclid(360.0) - 180.0;
    // `rem_euclid` may round up to 360 for a value just below -180.
    if wrapped >= 180.0 { -180.0 } else { wrapped }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_finite_values_in_range_are_points() {
        assert!(LonLat::new(-180.0, -90.0).is_some() && LonLat::new(180.0, 90.0).is_some());
        for (lon, lat) in [
            (180.1, 0.0),
            (-180.1, 0.0),
            (0.0, 90.1),
            (0.0, -90.1),
            (f64::NAN, 0.0),
            (0.0, f64::NAN),
            (f64::INFINITY, 0.0),
        ] {
            assert_eq!(LonLat::new(lon, lat), None, "{lon} {lat}");
        }
    }

    #[test]
    fn longitudes_wrap_into_one_turn() {
        for (lon, wrapped) in [
            (0.0, 0.0),
            (180.0, -180.0),
            (-180.0, -180.0),
            (190.0, -170.0),
            (-190.0, 170.0),
            (725.0, 5.0),
            (-540.0, -180.0),
        ] {
            assert_eq!(wrap_lon(lon), wrapped, "{lon}");
        }
        assert!(wrap_lon(-180.0 - 1e-14) < 180.0);
    }

    #[test]
    fn longitude_is_counted_from_the_given_meridian() {
        let honolulu = LonLat::new(-157.9, 21.3).unwrap();
        assert!((honolulu.lon_from(155.0) - 47.1).abs() < 1e-9);
        assert_eq!(LonLat::new(-25.0, 0.0).unwrap().lon_from(155.0), -180.0);
    }
}
