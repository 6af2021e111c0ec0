//! Points on the plane to the text of an SVG path.
//!
//! Coordinates are rounded to tenths first and the steps are taken between rounded points, so that rounding does not
//! add up along a line. Each piece is one absolute `M` and relative steps after it, with every separator left out
//! that the grammar of paths can do without.
//!
//! Measured on the land 1:110m (bytes, and after Brotli 11): steps in tenths 44,861 (14,951), steps in whole numbers at
//! ten times the scale 36,111 (13,455), absolute tenths 82,629 (22,041). The 10 % between the first two buy paths in
//! plane units, which every layer can use without a transform of its own.

use crate::geo::plane::PlanePoint;

/// Steps of the rounding per plane unit: coordinates are rounded to a tenth of a unit.
///
/// The world is 1400 units wide, so at the deepest zoom, 12 pixels to the unit, a point is at most 0.6 pixels off.
pub const STEPS_PER_UNIT: i32 = 10;

/// Appends closed rings.
///
/// Points that fall on the one before are left out; a ring of no points adds nothing.
///
/// # Shape
/// - `rings`: the first point of a ring not repeated at its end
///
/// # Example
/// ```
/// use sister_city_atlas::draw::path::write_rings;
/// use sister_city_atlas::geo::plane::PlanePoint;
/// let mut path = String::new();
/// let ring = [(0.0, 0.0), (10.04, 0.0), (10.0, -0.5)].map(|(x, y)| PlanePoint { x, y });
/// write_rings(&mut path, &[ring.to_vec()]);
/// assert_eq!(path, "M0 0l10 0 0-.5z");
/// ```
pub fn write_rings(path: &mut String, rings: &[Vec<PlanePoint>]) {
    for ring in rings.iter().filter(|ring| !ring.is_empty()) {
        write_polyline(path, ring);
        path.push('z');
    }
}

/// Appends open lines; otherwise like [`write_rings`].
pub fn write_lines(path: &mut String, lines: &[Vec<PlanePoint>]) {
    for line in lines {
        write_polyline(path, line);
    }
}

/// Appends a quadratic Bézier curve.
pub fn write_quadratic(path: &mut String, from: PlanePoint, control: PlanePoint, to: PlanePoint) {
    let from = Rounded::of(from);
    let mut writer = Writer::new(path);
    writer.command('M');
    writer.pair(from);
    writer.command('q');
    writer.pair(Rounded::of(control).minus(from));
    writer.pair(Rounded::of(to).minus(from));
}

fn write_polyline(path: &mut String, points: &[PlanePoint]) {
    let mut points = points.iter().map(|&point| Rounded::of(point));
    let Some(first) = points.next() else {
        return;
    };
    let mut writer = Writer::new(path);
    writer.command('M');
    writer.pair(first);
    let mut last = first;
    let mut is_line_open = false;
    for point in points {
        if point != last {
            if !is_line_open {
                writer.command('l');
                is_line_open = true;
            }
            writer.pair(point.minus(last));
            last = point;
        }
    }
}

/// A point or a step in whole steps of the rounding.
#[derive(Clone, Copy, PartialEq)]
struct Rounded {
    x: i32,
    y: i32,
}

impl Rounded {
    fn of(point: PlanePoint) -> Self {
        Self { x: round(point.x), y: round(point.y) }
    }

    fn minus(self, other: Self) -> Self {
        Self { x: self.x.saturating_sub(other.x), y: self.y.saturating_sub(other.y) }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a cast saturates; the plane is 1400 units wide")]
fn round(value: f64) -> i32 {
    (value * f64::from(STEPS_PER_UNIT)).round() as i32
}

/// Writes numbers with the fewest separators: none before a minus sign, and none before a point that follows a number
/// which has a point itself.
struct Writer<'a> {
    path: &'a mut String,
    last: Last,
}

/// What was written last.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Command,
    Whole,
    Fraction,
}

impl<'a> Writer<'a> {
    fn new(path: &'a mut String) -> Self {
        Self { path, last: Last::Command }
    }

    fn command(&mut self, command: char) {
        self.path.push(command);
        self.last = Last::Command;
    }

    fn pair(&mut self, pair: Rounded) {
        self.number(pair.x);
        self.number(pair.y);
    }

    fn number(&mut self, steps: i32) {
        let (whole, fraction) = (
            steps.unsigned_abs() / STEPS_PER_UNIT.unsigned_abs(),
            steps.unsigned_abs() % STEPS_PER_UNIT.unsigned_abs(),
        );
        if steps < 0 {
            self.path.push('-');
        } else if self.last == Last::Whole || (self.last == Last::Fraction && (whole > 0 || fraction == 0)) {
            self.path.push(' ');
        }
        if whole > 0 || fraction == 0 {
            self.digits(whole);
        }
        if fraction > 0 {
            self.path.push('.');
            self.digits(fraction);
        }
        self.last = if fraction > 0 { Last::Fraction } else { Last::Whole };
    }

    /// The decimal digits of `value`.
    fn digits(&mut self, value: u32) {
        let mut unit = 1;
        while value / unit >= 10 {
            unit *= 10;
        }
        while unit > 0 {
            self.path.push(char::from_digit(value / unit % 10, 10).expect("a remainder of 10 is a digit"));
            unit /= 10;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(points: &[(f64, f64)]) -> Vec<PlanePoint> {
        points.iter().map(|&(x, y)| PlanePoint { x, y }).collect()
    }

    fn ring(ring: &[(f64, f64)]) -> String {
        let mut path = String::new();
        write_rings(&mut path, &[points(ring)]);
        path
    }

    /// The numbers of one polyline, read by the rules of the path grammar: a sign or a second point begins a number.
    fn read(path: &str) -> Vec<(f64, f64)> {
        let mut numbers: Vec<String> = Vec::new();
        for letter in path.chars() {
            let begins = match (letter, numbers.last()) {
                ('-', _) | (_, None) => true,
                ('.', Some(last)) => last.contains('.'),
                _ => false,
            };
            match letter {
                'M' | 'l' | ' ' => numbers.push(String::new()),
                'z' => {}
                _ if begins && numbers.last().is_some_and(|last| !last.is_empty()) => numbers.push(letter.to_string()),
                _ => numbers.last_mut().unwrap().push(letter),
            }
        }
        let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().unwrap()).collect();
        let mut place = (0.0, 0.0);
        numbers
            .chunks_exact(2)
            .map(|step| {
                place = (place.0 + step[0], place.1 + step[1]);
                place
            })
            .collect()
    }

    #[test]
    fn nothing_is_written_for_no_points() {
        assert_eq!(ring(&[]), "");
        let mut path = String::new();
        write_rings(&mut path, &[]);
        write_lines(&mut path, &[Vec::new()]);
        assert_eq!(path, "");
    }

    #[test]
    fn one_point_is_a_move_alone() {
        assert_eq!(ring(&[(1.0, 2.0)]), "M1 2z");
    }

    #[test]
    fn separators_are_left_out_where_the_grammar_allows() {
        assert_eq!(ring(&[(-1.5, 0.5), (0.0, 0.7), (0.3, -0.1), (1.0, 0.0)]), "M-1.5.5l1.5.2.3-.8.7.1z");
        assert_eq!(ring(&[(100.0, 20.0), (101.0, 30.0), (112.0, 30.4)]), "M100 20l1 10 11 .4z");
        assert_eq!(ring(&[(0.5, 0.0), (0.5, 1.0)]), "M.5 0l0 1z");
    }

    #[test]
    fn a_tiny_negative_number_is_zero_without_a_sign() {
        assert_eq!(ring(&[(-0.04, -0.0), (-0.01, 5.0)]), "M0 0l0 5z");
    }

    #[test]
    fn there_is_never_an_exponent() {
        assert_eq!(ring(&[(1e-9, 1e6), (12_345.67, -1e6)]), "M0 1000000l12345.7-2000000z");
    }

    #[test]
    fn points_that_round_to_the_one_before_are_left_out() {
        assert_eq!(ring(&[(1.0, 1.0), (1.01, 1.02), (2.0, 1.0), (1.98, 1.04)]), "M1 1l1 0z");
    }

    #[test]
    fn rounding_does_not_add_up_along_a_line() {
        let line: Vec<(f64, f64)> = (0..1000).map(|step| (f64::from(step) * 0.34, f64::from(step) * -0.26)).collect();
        let mut path = String::new();
        write_lines(&mut path, &[points(&line)]);
        assert!(!path.contains('z'));
        let drawn = read(&path);
        assert_eq!(drawn.len(), line.len());
        for (drawn, meant) in drawn.iter().zip(&line) {
            assert!((drawn.0 - meant.0).abs() < 0.0501 && (drawn.1 - meant.1).abs() < 0.0501, "{drawn:?} {meant:?}");
        }
    }

    #[test]
    fn pieces_are_appended_to_what_is_there() {
        let mut path = String::from("M0 0z");
        write_rings(&mut path, &[points(&[(1.0, 1.0), (2.0, 1.0)]), points(&[(3.0, 3.0), (3.0, 4.0)])]);
        assert_eq!(path, "M0 0zM1 1l1 0zM3 3l0 1z");
    }

    #[test]
    fn a_curve_is_one_quadratic_relative_to_its_begin() {
        let mut path = String::new();
        let [from, control, to] = [(10.0, 10.0), (15.26, 2.0), (20.0, 10.0)].map(|(x, y)| PlanePoint { x, y });
        write_quadratic(&mut path, from, control, to);
        assert_eq!(path, "M10 10q5.3-8 10 0");
    }
}
