//! Points on the plane of the map.

/// A point on the plane of the map.
///
/// # Units
/// plane units: the whole equator is [`super::projection::WORLD_WIDTH`] wide; the origin is where the equator meets
/// the central meridian, x grows to the right (east) and y grows down (south), as in SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PlanePoint {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl PlanePoint {
    /// Straight distance to `other`, in plane units.
    pub fn distance(self, other: Self) -> f64 {
        (other.x - self.x).hypot(other.y - self.y)
    }

    /// The point at `share` of the straight way to `other`: 0 is here, 1 is there.
    #[must_use]
    pub fn toward(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_and_the_way_between_are_straight() {
        let from = PlanePoint { x: 1.0, y: 2.0 };
        let to = PlanePoint { x: 4.0, y: 6.0 };
        // The 3-4-5 triangle.
        assert_eq!(from.distance(to), 5.0);
        assert_eq!(from.toward(to, 0.5), PlanePoint { x: 2.5, y: 4.0 });
        assert_eq!((from.toward(to, 0.0), from.toward(to, 1.0)), (from, to));
    }
}
