//! The time axis: years to pixels and back.
//!
//! Every year has a slot of equal width; an *edge* is the line before a slot, so that the edge after the last year is
//! the one of the year that would follow. All lengths are CSS pixels, from the left end of the axis and downwards.

pub mod bands;
pub mod bars;
pub mod brush;

use crate::geo::within::within;
use crate::model::date::Year;
use crate::model::period::Period;

/// The years of the file side by side.
///
/// Invariant: the first year is not after the last, and the width is positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    first: Year,
    last: Year,
    width_px: f64,
}

/// A choice of years with both ends given.
///
/// Invariant: the first year is not after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    first: Year,
    last: Year,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Span {
    /// From `first` to `last`, both included; the two may come in either order.
    pub fn new(first: Year, last: Year) -> Self {
        Self { first: first.min(last), last: first.max(last) }
    }

    /// First year.
    pub fn first(self) -> Year {
        self.first
    }

    /// Last year.
    pub fn last(self) -> Year {
        self.last
    }

    /// The same as a period.
    pub fn period(self) -> Period {
        Period::new(Some(self.first), Some(self.last)).expect("the first year is not after the last")
    }

    /// Whether all of `other` lies in it.
    pub fn holds(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

impl Axis {
    /// The years from `first` to `last` over `width_px`; `None` without years or without room.
    pub fn new(first: Year, last: Year, width_px: f64) -> Option<Self> {
        (first <= last && width_px > 0.0 && width_px.is_finite()).then_some(Self { first, last, width_px })
    }

    /// All of its years.
    pub fn span(self) -> Span {
        Span { first: self.first, last: self.last }
    }

    /// Its width.
    pub fn width_px(self) -> f64 {
        self.width_px
    }

    /// Width of one year.
    pub fn year_width_px(self) -> f64 {
        self.width_px / f64::from(self.slots())
    }

    /// Number of years.
    fn slots(self) -> u16 {
        self.last.abs_diff(self.first) + 1
    }

    /// The edge before `year`; beyond the ends, the end.
    pub fn x(self, year: Year) -> f64 {
        let slot = if year <= self.first { 0 } else { year.abs_diff(self.first).min(self.slots()) };
        // Multiplied first: the last edge is then the width exactly.
        f64::from(slot) * self.width_px / f64::from(self.slots())
    }

    /// The middle of `year`.
    pub fn middle(self, year: Year) -> f64 {
        self.x(year) + self.year_width_px() / 2.0
    }

    /// The year whose slot holds `x`; beyond the ends, the first or the last year.
    pub fn year_at(self, x: f64) -> Year {
        self.first + floor(x / self.year_width_px(), self.slots() - 1)
    }

    /// The year after the edge nearest to `x`: from the first year to the one after the last.
    pub fn edge_at(self, x: f64) -> Year {
        self.first + floor(x / self.year_width_px() + 0.5, self.slots())
    }

    /// The years that `period` has in common with the axis; `None` when it has none. No period means all years.
    pub fn clip(self, period: Option<Period>) -> Option<Span> {
        let asked_first = period.and_then(Period::first).unwrap_or(self.first);
        let asked_last = period.and_then(Period::last).unwrap_or(self.last);
        let (first, last) = (asked_first.max(self.first), asked_last.min(self.last));
        (first <= last).then_some(Span { first, last })
    }

    /// What to ask for when `span` is chosen: all years are no period at all.
    pub fn period(self, span: Span) -> Option<Period> {
        (!span.holds(self.span())).then(|| span.period())
    }

    /// Left and right edge of `period`; equal when it has nothing in common with the axis.
    pub fn extent(self, period: Option<Period>) -> (f64, f64) {
        let first = period.and_then(Period::first).unwrap_or(self.first);
        let last = period.and_then(Period::last).unwrap_or(self.last);
        (self.x(first), self.x(last.saturating_add(1)))
    }
}

/// The whole part of `value`, held between 0 and `most`.
#[expect(clippy::cast_possible_truncation, reason = "held between 0 and a number of years first")]
fn floor(value: f64, most: u16) -> Year {
    within(value.floor(), 0.0, f64::from(most)) as Year
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten years, ten pixels each.
    fn axis() -> Axis {
        Axis::new(1980, 1989, 100.0).unwrap()
    }

    #[test]
    fn a_year_has_a_slot_and_keeps_it() {
        let axis = axis();
        assert_eq!((axis.x(1980), axis.x(1985), axis.x(1990)), (0.0, 50.0, 100.0));
        assert_eq!((axis.x(1900), axis.x(2100)), (0.0, 100.0));
        assert_eq!((axis.year_at(0.0), axis.year_at(9.9), axis.year_at(10.0)), (1980, 1980, 1981));
        assert_eq!((axis.year_at(-5.0), axis.year_at(500.0), axis.year_at(f64::NAN)), (1980, 1989, 1980));
    }

    #[test]
    fn edges_snap_to_the_nearer_side() {
        let axis = axis();
        assert_eq!((axis.edge_at(4.9), axis.edge_at(5.1), axis.edge_at(94.0)), (1980, 1981, 1989));
        assert_eq!((axis.edge_at(96.0), axis.edge_at(-50.0)), (1990, 1980));
    }

    #[test]
    fn a_period_is_cut_to_the_axis() {
        let axis = axis();
        assert_eq!(axis.clip(None), Some(Span::new(1980, 1989)));
        assert_eq!(axis.clip(Period::new(Some(1985), None)), Some(Span::new(1985, 1989)));
        assert_eq!(axis.clip(Period::new(Some(1900), Some(1982))), Some(Span::new(1980, 1982)));
        assert_eq!(axis.clip(Period::new(None, Some(1979))), None);
        assert_eq!(axis.extent(Period::new(None, Some(1979))), (0.0, 0.0));
        assert_eq!(axis.extent(Period::new(Some(1984), Some(1984))), (40.0, 50.0));
        assert_eq!(axis.extent(None), (0.0, 100.0));
    }

    #[test]
    fn all_years_are_no_period() {
        assert_eq!(axis().period(Span::new(1980, 1989)), None);
        assert_eq!(axis().period(Span::new(1989, 1981)), Period::new(Some(1981), Some(1989)));
    }

    #[test]
    fn there_is_no_axis_without_years_or_room() {
        assert_eq!(Axis::new(0, -1, 100.0), None);
        assert_eq!(Axis::new(1980, 1989, 0.0), None);
        assert!(Axis::new(1980, 1980, 1.0).is_some());
    }
}
