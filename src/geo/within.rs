//! Numbers kept within limits.

/// `value`, or the limit that it is beyond; not a number stays not a number.
///
/// `f64::clamp` says in its panic what the limits were, which brings 14 kB of the writing of numbers along.
pub fn within(value: f64, least: f64, most: f64) -> f64 {
    if value < least {
        least
    } else if value > most {
        most
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "natively it is there to compare with")]
    fn limits_are_kept_as_the_standard_library_keeps_them() {
        for value in [-2.0, -1.0, 0.0, 0.5, 1.0, 1e300, f64::NEG_INFINITY] {
            assert_eq!(within(value, -1.0, 1.0), value.clamp(-1.0, 1.0));
        }
        assert!(within(f64::NAN, -1.0, 1.0).is_nan());
    }
}
