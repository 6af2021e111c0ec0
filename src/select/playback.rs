//! Playing through the years: which years are shown one after the other, and for how long.

use crate::model::date::Year;
use crate::model::period::Period;

/// How long one year is shown, in milliseconds.
pub const YEAR_MS: u32 = 450;
/// How long the first year of a band is shown.
pub const BAND_START_MS: u32 = 900;
/// How long each band is shown to those who asked for less motion.
pub const BAND_MS: u32 = 1500;

/// How much may move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// Year by year.
    Full,
    /// Band by band.
    Reduced,
}

/// One picture of the playback: everything up to a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Last year that is shown.
    pub year: Year,
    /// For how long.
    pub hold_ms: u32,
}

/// The pictures of a playback from `first` to `last`.
///
/// # Shape
/// returns: years ascending, the last one is `last`; empty when `first` is after `last`
pub fn frames(first: Year, last: Year, bands: &[Period], motion: Motion) -> Vec<Frame> {
    let is_start = |year: Year| bands.iter().any(|band| band.first() == Some(year));
    let years = first..=last;
    match motion {
        Motion::Full => {
            years.map(|year| Frame { year, hold_ms: if is_start(year) { BAND_START_MS } else { YEAR_MS } }).collect()
        }
        Motion::Reduced => years
            .filter(|year| *year == last || is_start(year + 1))
            .map(|year| Frame { year, hold_ms: BAND_MS })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands() -> Vec<Period> {
        ["1973..1978", "1979..1991", "1992.."].map(|text| Period::parse(text).unwrap()).to_vec()
    }

    #[test]
    fn each_year_has_its_turn_and_bands_begin_with_a_pause() {
        let frames = frames(1977, 1980, &bands(), Motion::Full);
        let told: Vec<_> = frames.iter().map(|frame| (frame.year, frame.hold_ms)).collect();
        assert_eq!(told, [(1977, 450), (1978, 450), (1979, 900), (1980, 450)]);
    }

    #[test]
    fn with_less_motion_each_band_has_its_turn() {
        let years = |first, last| -> Vec<Year> {
            frames(first, last, &bands(), Motion::Reduced).iter().map(|frame| frame.year).collect()
        };
        assert_eq!(years(1973, 2025), [1978, 1991, 2025]);
        assert_eq!(years(1980, 1985), [1985]);
        assert_eq!(years(1973, 1978), [1978]);
    }

    #[test]
    fn without_years_there_is_nothing_to_play() {
        assert_eq!(frames(1980, 1979, &bands(), Motion::Full), []);
    }
}
