//! Rectangles on the plane.

use super::plane::PlanePoint;

/// A closed rectangle on the plane, its sides along the axes.
///
/// Invariant: `min` is not right of or below `max`; one point alone is a rectangle of no width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    min: PlanePoint,
    max: PlanePoint,
}

impl Bounds {
    /// The rectangle with corners `a` and `b`, whichever two opposite corners these are.
    pub fn new(a: PlanePoint, b: PlanePoint) -> Self {
        Self {
            min: PlanePoint { x: a.x.min(b.x), y: a.y.min(b.y) },
            max: PlanePoint { x: a.x.max(b.x), y: a.y.max(b.y) },
        }
    }

    /// The smallest rectangle around `points`; `None` when there are none.
    pub fn of_points(points: impl IntoIterator<Item = PlanePoint>) -> Option<Self> {
        points.into_iter().map(|point| Self::new(point, point)).reduce(Self::union)
    }

    /// The corner at the upper left: smallest x, smallest y.
    pub fn min(self) -> PlanePoint {
        self.min
    }

    /// The corner at the lower right: largest x, largest y.
    pub fn max(self) -> PlanePoint {
        self.max
    }

    /// Width, 0 or more.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height, 0 or more.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// The point in the middle.
    pub fn center(self) -> PlanePoint {
        self.min.toward(self.max, 0.5)
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: PlanePoint { x: self.min.x.min(other.min.x), y: self.min.y.min(other.min.y) },
            max: PlanePoint { x: self.max.x.max(other.max.x), y: self.max.y.max(other.max.y) },
        }
    }

    /// The rectangle with `margin` added on all four sides; a negative margin shrinks it, at most to its center.
    #[must_use]
    pub fn pad(self, margin: f64) -> Self {
        let center = self.center();
        let half_width = (self.width() / 2.0 + margin).max(0.0);
        let half_height = (self.height() / 2.0 + margin).max(0.0);
        Self {
            min: PlanePoint { x: center.x - half_width, y: center.y - half_height },
            max: PlanePoint { x: center.x + half_width, y: center.y + half_height },
        }
    }

    /// Whether the two share a point; touching sides do.
    pub fn intersects(self, other: Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether `point` is inside or on a side.
    pub fn contains(self, point: PlanePoint) -> bool {
        self.min.x <= point.x && point.x <= self.max.x && self.min.y <= point.y && point.y <= self.max.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rectangle(left: f64, top: f64, right: f64, bottom: f64) -> Bounds {
        Bounds::new(PlanePoint { x: left, y: top }, PlanePoint { x: right, y: bottom })
    }

    #[test]
    fn no_points_have_no_bounds_and_one_point_has_empty_bounds() {
        assert_eq!(Bounds::of_points([]), None);
        let point = PlanePoint { x: 3.0, y: -4.0 };
        let bounds = Bounds::of_points([point]).unwrap();
        assert_eq!((bounds.width(), bounds.height(), bounds.center()), (0.0, 0.0, point));
        assert!(bounds.contains(point));
    }

    #[test]
    fn bounds_hold_all_points_in_whatever_order() {
        let points = [(1.0, 5.0), (-2.0, 3.0), (0.0, 9.0)].map(|(x, y)| PlanePoint { x, y });
        assert_eq!(Bounds::of_points(points), Some(rectangle(-2.0, 3.0, 1.0, 9.0)));
        assert_eq!(rectangle(1.0, 9.0, -2.0, 3.0), rectangle(-2.0, 3.0, 1.0, 9.0));
    }

    #[test]
    fn padding_keeps_the_center_and_never_turns_inside_out() {
        let bounds = rectangle(0.0, 0.0, 10.0, 4.0);
        assert_eq!(bounds.pad(1.0), rectangle(-1.0, -1.0, 11.0, 5.0));
        assert_eq!(bounds.pad(-3.0), rectangle(3.0, 2.0, 7.0, 2.0));
    }

    #[test]
    fn touching_rectangles_intersect_and_parted_ones_do_not() {
        let bounds = rectangle(0.0, 0.0, 10.0, 4.0);
        assert!(bounds.intersects(rectangle(10.0, 4.0, 12.0, 6.0)));
        assert!(!bounds.intersects(rectangle(10.1, 0.0, 12.0, 4.0)));
        assert!(!bounds.intersects(rectangle(0.0, 4.1, 10.0, 5.0)));
        assert!(bounds.contains(PlanePoint { x: 10.0, y: 0.0 }) && !bounds.contains(PlanePoint { x: 5.0, y: 4.5 }));
    }
}
