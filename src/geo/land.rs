//! Coastlines on the sphere.

use super::lon_lat::LonLat;

/// The coastlines of the world.
///
/// Invariant: each ring has at least three points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Land {
    rings: Vec<Vec<LonLat>>,
}

impl Land {
    /// The land inside `rings`; `None` when one has fewer than three points.
    ///
    /// # Shape
    /// - `rings`: as [`super::antimeridian::cut_ring`] wants them
    pub fn new(rings: Vec<Vec<LonLat>>) -> Option<Self> {
        rings.iter().all(|ring| ring.len() >= 3).then_some(Self { rings })
    }

    /// The rings, the first point of each not repeated at its end.
    pub fn rings(&self) -> &[Vec<LonLat>] {
        &self.rings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_has_at_least_three_points() {
        let [a, b, c] = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)].map(|(lon, lat)| LonLat::new(lon, lat).unwrap());
        assert_eq!(Land::new(Vec::new()), Some(Land::default()));
        assert_eq!(Land::new(vec![vec![a, b, c]]).unwrap().rings(), [[a, b, c]]);
        assert_eq!(Land::new(vec![vec![a, b, c], vec![a, b]]), None);
    }
}
