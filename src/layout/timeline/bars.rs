//! Stacked bars: one stack for each year, and one for partnerships without a date.

use super::{Axis, Rect};
use crate::model::date::Year;
use crate::select::timeline::Histogram;

/// Fewest partnerships that the height stands for, so that one partnership alone does not fill it.
const MIN_SCALE: usize = 4;
/// Room above the highest bar: half a line of the note beside it.
const TOP_PX: f64 = 14.0;
/// Room between a bar and its slot, on each side; narrow slots keep a fifth.
const SIDE_PX: f64 = 1.0;
/// Room above each piece of a stack, so that neighbours of one hue stay apart; thin pieces keep most of their height.
const SEAM_PX: f64 = 0.6;
/// Width of the bar of partnerships without a date.
pub const UNDATED_WIDTH_PX: f64 = 18.0;
/// Room between the peak and the note beside it.
const NOTE_GAP_PX: f64 = 5.0;
/// From the top of the peak to the baseline of the note.
const NOTE_BASELINE_PX: f64 = 9.0;
/// From the top of the peak to where the descenders of the note end.
const NOTE_BOTTOM_PX: f64 = 12.0;

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Partnerships without a date.
    Undated,
    /// Partnerships of one year.
    Year(Year),
}

/// A piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The bar.
    pub slot: Slot,
    /// Row of its colour class, or `None` for the partnerships that the chosen years leave out.
    pub class: Option<usize>,
    /// Partnerships that it stands for.
    pub count: usize,
    /// Where it is; that of [`Slot::Undated`] lies in a box of its own, [`UNDATED_WIDTH_PX`] wide.
    pub rect: Rect,
}

/// Where the note about the peak stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Note {
    /// The end of the text next to the peak.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// On which side of the peak it stands.
    pub side: Side,
}

/// A side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// All pieces: in each bar the chosen partnerships by class from the baseline upwards, then the others in one piece.
///
/// # Units
/// - `height_px`: from the top to the baseline
///
/// # Shape
/// - `all`, `chosen`: the same classes and years; no count of `chosen` exceeds that of `all`
/// - returns: undated ones first, then by year; pieces of no partnership are left out
pub fn pieces(axis: Axis, all: &Histogram, chosen: &Histogram, height_px: f64) -> Vec<Piece> {
    let unit_px = unit_px(all, height_px);
    let side_px = SIDE_PX.min(axis.year_width_px() / 5.0);
    let undated = (Slot::Undated, &all.undated, &chosen.undated, 0.0, UNDATED_WIDTH_PX);
    let years = all.bars.iter().zip(&chosen.bars).map(|(all, chosen)| {
        let (x, width) = (axis.x(all.year) + side_px, axis.year_width_px() - 2.0 * side_px);
        (Slot::Year(all.year), &all.counts, &chosen.counts, x, width)
    });
    let mut pieces = Vec::new();
    for (slot, all, chosen, x, width) in [undated].into_iter().chain(years) {
        let rest = all.iter().sum::<usize>() - chosen.iter().sum::<usize>();
        let counts = chosen.iter().copied().enumerate().map(|(class, count)| (Some(class), count));
        let mut below = 0;
        for (class, count) in counts.chain([(None, rest)]).filter(|(_, count)| *count > 0) {
            let full_px = length(count) * unit_px;
            let rect = Rect {
                x,
                y: height_px - length(below + count) * unit_px,
                width,
                height: full_px - SEAM_PX.min(full_px / 4.0),
            };
            // The seam is taken from the top, so that stacks stand on the baseline.
            let rect = Rect { y: rect.y + full_px - rect.height, ..rect };
            pieces.push(Piece { slot, class, count, rect });
            below += count;
        }
    }
    pieces
}

/// Height of one partnership.
fn unit_px(all: &Histogram, height_px: f64) -> f64 {
    let undated: usize = all.undated.iter().sum();
    let highest = all.bars.iter().map(|bar| bar.total()).chain([undated, MIN_SCALE]).max().unwrap_or(MIN_SCALE);
    (height_px - TOP_PX).max(0.0) / length(highest)
}

/// Where a note of `text_width_px` about the peak fits: to its right if there it meets neither a bar nor the end of the
/// axis, else to its left, else nowhere.
pub fn note(axis: Axis, all: &Histogram, height_px: f64, text_width_px: f64) -> Option<Note> {
    let (peak, total) = all.peak()?;
    let unit_px = unit_px(all, height_px);
    let top = height_px - length(total) * unit_px;
    let bottom = top + NOTE_BOTTOM_PX;
    let fits = |left: f64, right: f64| {
        let is_inside = 0.0 <= left && right <= axis.width_px();
        let meets = |year: Year| axis.x(year) < right && left < axis.x(year + 1);
        is_inside && !all.bars.iter().any(|bar| meets(bar.year) && height_px - length(bar.total()) * unit_px < bottom)
    };
    let (before, after) = (axis.x(peak) - NOTE_GAP_PX, axis.x(peak + 1) + NOTE_GAP_PX);
    let y = top + NOTE_BASELINE_PX;
    if fits(after, after + text_width_px) {
        Some(Note { x: after, y, side: Side::Right })
    } else if fits(before - text_width_px, before) {
        Some(Note { x: before, y, side: Side::Left })
    } else {
        None
    }
}

/// A number of partnerships as a length in units.
#[expect(clippy::cast_precision_loss, reason = "counts of records are exact in an f64")]
fn length(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::select::colour::ColourClass;
    use crate::select::timeline::Bar;
    use std::collections::BTreeMap;

    fn histogram(undated: [usize; 2], years: &[(Year, [usize; 2])]) -> Histogram {
        Histogram {
            classes: vec![ColourClass::Region(0), ColourClass::Unknown],
            bars: years.iter().map(|(year, counts)| Bar { year: *year, counts: counts.to_vec() }).collect(),
            undated: undated.to_vec(),
        }
    }

    fn axis() -> Axis {
        Axis::new(1980, 1984, 50.0).unwrap()
    }

    /// 1980: 3 and 2; 1981: none; 1982: 8 and 2; 1983: 1; 1984: 1; undated: 2. Ten is the highest.
    fn all() -> Histogram {
        let years = [(1980, [3, 2]), (1981, [0, 0]), (1982, [8, 2]), (1983, [1, 0]), (1984, [0, 1])];
        histogram([2, 0], &years)
    }

    fn is_near(one: Rect, other: Rect) -> bool {
        let sides = |rect: Rect| [rect.x, rect.y, rect.width, rect.height];
        sides(one).iter().zip(sides(other)).all(|(one, other)| (one - other).abs() < 1e-9)
    }

    #[test]
    fn a_stack_stands_on_the_baseline_and_is_as_high_as_its_count() {
        // 114 high, 14 of it above the peak: 10 px for each partnership; slots of 10 px.
        let pieces = pieces(axis(), &all(), &all(), 114.0);
        let first: Vec<_> = pieces.iter().filter(|piece| piece.slot == Slot::Year(1980)).collect();
        assert_eq!(first.len(), 2);
        assert!(is_near(first[0].rect, Rect { x: 1.0, y: 84.6, width: 8.0, height: 29.4 }));
        assert!(is_near(first[1].rect, Rect { x: 1.0, y: 64.6, width: 8.0, height: 19.4 }));
        let peak = pieces.iter().rfind(|piece| piece.slot == Slot::Year(1982)).unwrap();
        assert!(is_near(peak.rect, Rect { x: 21.0, y: 14.6, width: 8.0, height: 19.4 }));
        assert!(!pieces.iter().any(|piece| piece.slot == Slot::Year(1981)), "no partnership, no piece");
    }

    #[test]
    fn bars_add_up_to_the_histogram_whatever_is_chosen() {
        let chosen =
            histogram([0, 0], &[(1980, [1, 2]), (1981, [0, 0]), (1982, [8, 1]), (1983, [0, 0]), (1984, [0, 1])]);
        for chosen in [all(), chosen, histogram([0, 0], &(1980..=1984).map(|year| (year, [0, 0])).collect::<Vec<_>>())]
        {
            let mut totals: BTreeMap<Slot, usize> = BTreeMap::new();
            let mut heights: BTreeMap<Slot, f64> = BTreeMap::new();
            let mut coloured = 0;
            for piece in pieces(axis(), &all(), &chosen, 114.0) {
                *totals.entry(piece.slot).or_default() += piece.count;
                *heights.entry(piece.slot).or_default() += piece.rect.height + SEAM_PX;
                coloured += if piece.class.is_some() { piece.count } else { 0 };
            }
            let expected = [(Slot::Undated, 2), (Slot::Year(1980), 5), (Slot::Year(1982), 10)];
            let expected = expected.into_iter().chain([(Slot::Year(1983), 1), (Slot::Year(1984), 1)]).collect();
            assert_eq!(totals, expected);
            for (slot, height) in heights {
                assert!((height - length(totals[&slot]) * 10.0).abs() < 1e-9, "{slot:?}");
            }
            let of_chosen = chosen.bars.iter().map(Bar::total).sum::<usize>() + chosen.undated.iter().sum::<usize>();
            assert_eq!(coloured, of_chosen);
        }
    }

    #[test]
    fn what_is_left_out_stands_on_top_in_one_piece() {
        let chosen =
            histogram([0, 0], &[(1980, [1, 0]), (1981, [0, 0]), (1982, [0, 0]), (1983, [0, 0]), (1984, [0, 0])]);
        let pieces = pieces(axis(), &all(), &chosen, 114.0);
        let first: Vec<_> = pieces.iter().filter(|piece| piece.slot == Slot::Year(1980)).collect();
        assert_eq!(first.iter().map(|piece| (piece.class, piece.count)).collect::<Vec<_>>(), [(Some(0), 1), (None, 4)]);
        assert!(first[1].rect.y < first[0].rect.y);
    }

    #[test]
    fn a_single_partnership_does_not_fill_the_height() {
        let one = histogram([0, 0], &[(1980, [1, 0])]);
        let axis = Axis::new(1980, 1980, 50.0).unwrap();
        // A fourth of 100 px, less the seam.
        assert_eq!(pieces(axis, &one, &one, 114.0)[0].rect.height, 24.4);
        let none = histogram([0, 0], &[(1980, [0, 0])]);
        assert_eq!(pieces(axis, &none, &none, 114.0), []);
    }

    #[test]
    fn the_note_stands_beside_the_peak_where_it_meets_nothing() {
        let axis = axis();
        // The peak of 1982 ends at 30: to its right there are 20 px and two low bars.
        assert_eq!(note(axis, &all(), 114.0, 15.0).map(|note| (note.x, note.side)), Some((35.0, Side::Right)));
        // To its left there are 20 px, and 1980 is half as high.
        let late =
            histogram([0, 0], &[(1980, [5, 0]), (1981, [0, 0]), (1982, [0, 0]), (1983, [0, 0]), (1984, [10, 0])]);
        assert_eq!(note(axis, &late, 114.0, 30.0).map(|note| (note.x, note.side)), Some((35.0, Side::Left)));
        let crowded =
            histogram([0, 0], &[(1980, [9, 0]), (1981, [9, 0]), (1982, [10, 0]), (1983, [9, 0]), (1984, [9, 0])]);
        assert_eq!(note(axis, &crowded, 114.0, 15.0), None);
        assert_eq!(note(axis, &histogram([0, 0], &[]), 114.0, 15.0), None);
    }
}
