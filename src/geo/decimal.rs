//! Decimal text to numbers and back: coordinates as they stand in files, links and drawings.
//!
//! The standard library reads and writes any number without the least error, which takes tables of 11 kB that do not
//! compress and as much code again. Coordinates have a few digits: whole numbers and one division are exact for them.

/// Most digits of a number that are looked at: as many as always fit into 64 bits.
const MAX_DIGITS: u32 = 19;
/// Beyond this power of ten every number is 0 or infinite.
const MAX_EXPONENT: i32 = 400;

/// The number that `text` is in decimal notation, with or without a fraction and an exponent.
///
/// Exact for up to 15 digits with up to 22 places behind the point; beyond that, the last binary digit or two may be
/// off. Infinite when it is too large; `None` when it is not a number.
///
/// # Source
/// Clinger (1990), doi:10.1145/93542.93557: a whole number below 2⁵³, divided or multiplied by a power of ten up to 10²²,
/// both of which are exact.
///
/// # Example
/// ```
/// use sister_city_atlas::geo::decimal::parse;
/// assert_eq!(parse("-104.067"), Some(-104.067));
/// assert_eq!(parse("5e-1"), Some(0.5));
/// assert_eq!(parse("NaN"), None);
/// ```
pub fn parse(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).map_or((unsigned, Some(0)), |(mantissa, exponent)| {
        let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        (mantissa, whole(digits).map(|size| if exponent.starts_with('-') { -size } else { size }))
    });
    let mut exponent = exponent?;
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if before.is_empty() && after.is_empty() {
        return None;
    }
    let (mut digits, mut count) = (0_u64, 0);
    for (part, step) in [(before, 1), (after, 0)] {
        for byte in part.bytes() {
            let digit = byte.is_ascii_digit().then(|| byte - b'0')?;
            if count < MAX_DIGITS {
                digits = digits * 10 + u64::from(digit);
                count += u32::from(digits > 0);
                exponent += step - 1;
            } else {
                exponent += step;
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "beyond 2⁵³ the last digit may be off, as said above")]
    let number = scaled(digits as f64, exponent);
    Some(if text.starts_with('-') { -number } else { number })
}

/// A whole number of digits, no larger than is of use as an exponent.
fn whole(digits: &str) -> Option<i32> {
    let add = |sum: i32, byte: u8| byte.is_ascii_digit().then(|| (sum * 10 + i32::from(byte - b'0')).min(10_000_000));
    if digits.is_empty() { None } else { digits.bytes().try_fold(0, add) }
}

/// `number` times ten to the power of `exponent`.
fn scaled(number: f64, exponent: i32) -> f64 {
    let (mut number, exponent) = (number, exponent.clamp(-MAX_EXPONENT, MAX_EXPONENT));
    let mut left = exponent.abs();
    while left > 0 && number != 0.0 {
        // Up to 10²² a power of ten is exact.
        let step = left.min(22);
        let power = (0..step).fold(1.0, |power, _| power * 10.0);
        number = if exponent < 0 { number / power } else { number * power };
        left -= step;
    }
    number
}

/// `value` with `places` digits behind the point, as `{:.1}` writes it; without a point when there are none.
///
/// For values of up to 15 digits together with the places; one that is no number is 0.
///
/// # Example
/// ```
/// use sister_city_atlas::geo::decimal::fixed;
/// assert_eq!(fixed(-12.34, 1), "-12.3");
/// assert_eq!(fixed(0.05, 3), "0.050");
/// assert_eq!(fixed(2.6, 0), "3");
/// ```
pub fn fixed(value: f64, places: u32) -> String {
    let unit = 10_u64.pow(places);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates, and is 0 for NaN")]
    #[expect(clippy::cast_precision_loss, reason = "a power of ten up to 10²² is exact")]
    let steps = (value.abs() * unit as f64).round_ties_even() as u64;
    let sign = if value < 0.0 && steps > 0 { "-" } else { "" };
    let whole = steps / unit;
    if places == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{:0width$}", steps % unit, width = places as usize)
}

/// `value` rounded to `places` digits behind the point, in the fewest characters: without zeros at the end.
///
/// # Example
/// ```
/// use sister_city_atlas::geo::decimal::shortest;
/// assert_eq!(shortest(29.4, 1), "29.4");
/// assert_eq!(shortest(8.04, 1), "8");
/// ```
pub fn shortest(value: f64, places: u32) -> String {
    let fixed = fixed(value, places);
    if places == 0 { fixed } else { fixed.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngSeed};

    /// Cases from one seed, so that every run tries the same.
    fn config(cases: u32) -> Config {
        Config { cases, rng_seed: RngSeed::Fixed(1973), failure_persistence: None, ..Config::default() }
    }

    proptest! {
        #![proptest_config(config(2000))]

        #[test]
        fn reads_short_numbers_as_the_standard_library_does(text in "[-+]?[0-9]{1,8}(\\.[0-9]{0,7})?([eE][-+]?[0-9])?") {
            prop_assert_eq!(parse(&text), text.parse().ok(), "{}", text);
        }
    }

    proptest! {
        #![proptest_config(config(2000))]

        #[test]
        fn reads_any_number_but_for_the_last_digit(number in any::<f64>().prop_filter("as numbers go", |number| number.is_normal())) {
            for text in [format!("{number}"), format!("{number:e}")] {
                let read = parse(&text).unwrap();
                // Numbers near the ends of the range are reached by way of larger and smaller ones.
                prop_assert!((read / number - 1.0).abs() < 1e-14, "{} is not {}", read, text);
            }
        }
    }

    #[test]
    fn refuses_what_is_not_a_number() {
        for text in ["", "-", ".", "e1", "1e", "1e+", "--1", "1.2.3", "0x1", "1 ", " 1", "NaN", "inf", "१", "1e1.5"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_ends_of_the_range_are_zero_and_infinity() {
        assert_eq!(parse("1e999"), Some(f64::INFINITY));
        assert_eq!(parse("-1e99999999999"), Some(f64::NEG_INFINITY));
        assert_eq!(parse("1e-99999999999"), Some(0.0));
        assert_eq!(parse("0e999"), Some(0.0));
        assert_eq!(parse(&format!("0.{}1e400", "0".repeat(399))), Some(1.0));
        assert_eq!(parse(&format!("1{}e-400", "0".repeat(400))), Some(1.0));
    }

    proptest! {
        #![proptest_config(config(2000))]

        #[test]
        fn writes_what_the_standard_library_writes(value in odd_halves(), places in 0_u32..4) {
            let width = places as usize;
            let expected = format!("{value:.width$}");
            let expected = if expected.trim_matches(['-', '0', '.']).is_empty() {
                expected.trim_start_matches('-').to_owned()
            } else {
                expected
            };
            prop_assert_eq!(fixed(value, places), expected, "{}", value);
        }
    }

    /// Odd halves of a hundred-thousandth: never in the middle between two roundings.
    fn odd_halves() -> impl Strategy<Value = f64> {
        (-30_000_000_i32..30_000_000).prop_map(|half| f64::from(half * 2 + 1) / 1e5 / 2.0)
    }

    #[test]
    fn zero_has_no_sign_and_what_is_not_finite_is_zero_or_large() {
        assert_eq!(fixed(-0.04, 1), "0.0");
        assert_eq!(fixed(f64::NAN, 1), "0.0");
        assert_eq!(shortest(-0.0, 3), "0");
        assert_eq!(shortest(100.0, 0), "100");
        assert_eq!(shortest(10.0, 2), "10");
    }
}
