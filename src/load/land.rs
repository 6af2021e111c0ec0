//! The land file to rings on the sphere.
//!
//! The basemap is a file, so that a deployment can replace it, say by outlines from an approved standard map. It is
//! JSON, made by `atlas land`:
//!
//! ```json
//! {"version":1,"source":"Natural Earth","scale":50,"rings":[[5438,1002,-10,7,-4,-12]]}
//! ```
//!
//! - `version`: 1.
//! - `source`: origin and licence, for the reader of the file.
//! - `scale`: whole units to the degree, 1 to 10,000.
//! - `rings`: coastlines, each a closed ring without its first point repeated. A ring is longitude and latitude of its
//!   first point and then, for each further point, the difference to the one before, all in whole units. Longitudes
//!   may go on beyond ±180° up to ±360° where a ring crosses the 180th meridian. Edges are straight in longitude and
//!   latitude and shorter than half a turn. Rings of lakes run the other way round than rings of land; none goes
//!   around a pole.
//!
//! Numbers as text are larger than a packed string (measured: 14,848 against 12,712 bytes for 1:110m after Brotli), but
//! anyone can make and read the file with any tool.

use crate::geo::land::Land;
use crate::geo::lon_lat::{LonLat, wrap_lon};
use crate::load::json::{Json, JsonError};
use std::fmt;

/// The version of the format that [`decode`] reads.
pub const LAND_VERSION: u32 = 1;
/// Most units to the degree.
const MAX_SCALE: u32 = 10_000;

/// Why bytes are not a land file. Rings and points are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LandError {
    /// Not JSON.
    Syntax(JsonError),
    /// A member of the file is missing or not of its kind.
    Shape {
        /// Its name.
        name: &'static str,
    },
    /// Made for another version of the format.
    Version {
        /// The version that the file gives.
        found: u32,
    },
    /// The scale is not between 1 and 10,000 units to the degree.
    Scale {
        /// The scale that the file gives.
        found: u32,
    },
    /// A longitude without a latitude, or fewer than three points.
    RingLength {
        /// Which ring.
        ring: usize,
        /// How many numbers it has.
        numbers: usize,
    },
    /// A latitude beyond ±90° or a longitude beyond ±360°.
    OutOfRange {
        /// Which ring.
        ring: usize,
        /// Which point of it.
        point: usize,
    },
}

impl fmt::Display for LandError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => write!(formatter, "not a land file: {error}"),
            Self::Shape { name } => write!(formatter, "not a land file: `{name}` is missing or of another kind"),
            Self::Version { found } => write!(formatter, "land file of version {found}, not {LAND_VERSION}"),
            Self::Scale { found } => write!(formatter, "`scale` is {found}, not between 1 and {MAX_SCALE}"),
            Self::RingLength { ring, numbers } => {
                write!(formatter, "`rings` {ring}: {numbers} numbers, not two each for three or more points")
            }
            Self::OutOfRange { ring, point } => {
                write!(formatter, "`rings` {ring}, point {point}: beyond ±90° of latitude or ±360° of longitude")
            }
        }
    }
}

/// Reads a land file.
///
/// # Errors
/// See [`LandError`]. The version is looked at first, so that a file of a later version is called that.
pub fn decode(bytes: &[u8]) -> Result<Land, LandError> {
    let members = Json::parse(bytes).map_err(LandError::Syntax)?.members().unwrap_or_default();
    let member = |name| members.iter().find(|(other, _)| other == name).map(|(_, value)| *value);
    let number = |name| {
        let number = member(name).and_then(Json::whole).and_then(|number| u32::try_from(number).ok());
        number.ok_or(LandError::Shape { name })
    };
    let version = number("version")?;
    if version != LAND_VERSION {
        return Err(LandError::Version { found: version });
    }
    let scale = number("scale")?;
    let rings = member("rings").and_then(Json::items).ok_or(LandError::Shape { name: "rings" })?;
    if !(1..=MAX_SCALE).contains(&scale) {
        return Err(LandError::Scale { found: scale });
    }
    let ring = |(at, ring): (usize, &Json)| {
        let steps = ring.items().and_then(|steps| steps.into_iter().map(step).collect::<Option<Vec<i32>>>());
        decode_ring(&steps.ok_or(LandError::Shape { name: "rings" })?, scale, at)
    };
    let rings = rings.iter().enumerate().map(ring).collect::<Result<_, _>>()?;
    Ok(Land::new(rings).expect("`decode_ring` lets no ring of fewer than three points pass"))
}

fn step(json: Json<'_>) -> Option<i32> {
    json.whole().and_then(|number| i32::try_from(number).ok())
}

fn decode_ring(numbers: &[i32], scale: u32, ring: usize) -> Result<Vec<LonLat>, LandError> {
    if numbers.len() < 6 || !numbers.len().is_multiple_of(2) {
        return Err(LandError::RingLength { ring, numbers: numbers.len() });
    }
    let scale = f64::from(scale);
    // Sums of whole numbers below 2⁵³ are exact, so no error adds up.
    let (mut lon, mut lat) = (0.0, 0.0);
    let mut points = Vec::with_capacity(numbers.len() / 2);
    for (point, step) in numbers.chunks_exact(2).enumerate() {
        lon += f64::from(step[0]);
        lat += f64::from(step[1]);
        let place = if lon.abs() <= 360.0 * scale { LonLat::new(wrap_lon(lon / scale), lat / scale) } else { None };
        points.push(place.ok_or(LandError::OutOfRange { ring, point })?);
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(version: u32, scale: u32, rings: &str) -> Result<Land, LandError> {
        decode(format!(r#"{{"version":{version},"source":"","scale":{scale},"rings":{rings}}}"#).as_bytes())
    }

    #[test]
    fn points_are_the_sums_of_the_differences() {
        let land = file(1, 50, "[[5438,1002,-10,7,-4,-12]]").unwrap();
        let expected = [(108.76, 20.04), (108.56, 20.18), (108.48, 19.94)];
        assert_eq!(land.rings()[0], expected.map(|(lon, lat)| LonLat::new(lon, lat).unwrap()));
    }

    #[test]
    fn longitudes_go_on_over_the_180th_meridian() {
        let land = file(1, 10, "[[1790,0,20,0,0,10]]").unwrap();
        assert_eq!(land.rings()[0][1], LonLat::new(-179.0, 0.0).unwrap());
    }

    #[test]
    fn a_file_without_rings_is_a_world_without_land() {
        assert_eq!(file(1, 50, "[]"), Ok(Land::default()));
    }

    #[test]
    fn another_version_is_refused_whatever_its_form() {
        assert_eq!(decode(br#"{"version":2,"rings":"elsewhere"}"#), Err(LandError::Version { found: 2 }));
    }

    #[test]
    fn a_scale_out_of_range_is_refused() {
        for scale in [0, MAX_SCALE + 1] {
            assert_eq!(file(1, scale, "[]"), Err(LandError::Scale { found: scale }));
        }
    }

    #[test]
    fn a_ring_needs_three_whole_points() {
        assert_eq!(file(1, 50, "[[0,0,1,0]]"), Err(LandError::RingLength { ring: 0, numbers: 4 }));
        assert_eq!(file(1, 50, "[[0,0,1,0,1,1],[0,0,1,0,1,1,2]]"), Err(LandError::RingLength { ring: 1, numbers: 7 }));
    }

    #[test]
    fn points_off_the_sphere_are_refused() {
        for ring in ["[0,901,1,0,0,1]", "[0,0,3601,0,0,1]", "[2147483647,0,2147483647,0,0,1]"] {
            assert!(matches!(file(1, 10, &format!("[{ring}]")), Err(LandError::OutOfRange { ring: 0, .. })), "{ring}");
        }
    }

    #[test]
    fn other_bytes_are_refused_with_a_reason() {
        for bytes in [&b""[..], b"[]", b"\xff", b"{}", br#"{"version":1,"scale":1,"rings":[[0.5,0,0,1,1,0]]}"#] {
            let error = decode(bytes).unwrap_err();
            assert!(error.to_string().starts_with("not a land file: "), "{error}");
        }
        assert!(file(1, 50, "[[1e999,0,0,1,1,0]]").is_err() && file(1, 50, "[[null,0,0,1,1,0]]").is_err());
    }
}
