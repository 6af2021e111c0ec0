//! Bands of years below the axis, what is written in them, and the labels of single years.

use super::Axis;
use crate::model::date::Year;
use crate::model::period::Period;

/// Room between two bands.
const GAP_PX: f64 = 2.0;
/// Room on both sides of the words in a band together.
const PADDING_PX: f64 = 14.0;
/// Room between the name and the years of a band.
const NAME_GAP_PX: f64 = 7.0;
/// Distance of the labels of two years: four digits and a space.
const LABEL_DISTANCE_PX: f64 = 31.0;

/// Where a band lies on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
}

/// What a band has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandWords {
    /// Its name and its years.
    NameAndYears,
    /// Its name.
    Name,
    /// Its years.
    Years,
    /// Nothing: its name is said in its title only.
    Nothing,
}

/// Where the band of `period` lies; `None` when the axis has none of its years.
pub fn band(axis: Axis, period: Period) -> Option<Band> {
    let span = axis.clip(Some(period))?;
    let (left, right) = (axis.x(span.first()), axis.x(span.last() + 1));
    Some(Band { x: left + GAP_PX / 2.0, width: (right - left - GAP_PX).max(0.0) })
}

/// What fits into a band `width_px` wide.
pub fn words(width_px: f64, name_px: f64, years_px: f64) -> BandWords {
    let room = width_px - PADDING_PX;
    if name_px + NAME_GAP_PX + years_px <= room {
        BandWords::NameAndYears
    } else if name_px <= room {
        BandWords::Name
    } else if years_px <= room {
        BandWords::Years
    } else {
        BandWords::Nothing
    }
}

/// The years of a period as short as they can be said: `1973–78`, `1992–2012`, `2013–`, `–1978`, `1985`.
pub fn short_years(period: Period) -> String {
    match (period.first(), period.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) if first / 100 == last / 100 => format!("{first}–{:02}", last % 100),
        (first, last) => {
            let year = |year: Option<Year>| year.map_or(String::new(), |year| year.to_string());
            format!("{}–{}", year(first), year(last))
        }
    }
}

/// The years that are written below the axis: the first and the last, and the decades with room beside them.
///
/// # Shape
/// returns: ascending
pub fn labelled_years(axis: Axis) -> Vec<Year> {
    let (first, last) = (axis.span().first(), axis.span().last());
    let is_apart = |one: Year, other: Year| (axis.x(one) - axis.x(other)).abs() >= LABEL_DISTANCE_PX;
    let mut years = vec![first];
    for decade in (first..last).filter(|year| year % 10 == 0) {
        let before = years.last().copied().unwrap_or(first);
        if is_apart(decade, before) && is_apart(decade, last) {
            years.push(decade);
        }
    }
    if is_apart(first, last) {
        years.push(last);
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn bands_lie_under_their_years_and_end_with_the_axis() {
        // 1973 to 2025: 53 years of 20 px.
        let axis = Axis::new(1973, 2025, 1060.0).unwrap();
        assert_eq!(band(axis, period("1973..1978")), Some(Band { x: 1.0, width: 118.0 }));
        assert_eq!(band(axis, period("1979..1991")), Some(Band { x: 121.0, width: 258.0 }));
        assert_eq!(band(axis, period("2013..")), Some(Band { x: 801.0, width: 258.0 }));
        assert_eq!(band(axis, period("1900..1950")), None);
    }

    #[test]
    fn a_band_says_what_it_has_room_for() {
        assert_eq!(words(135.0, 64.0, 50.0), BandWords::NameAndYears);
        assert_eq!(words(134.0, 64.0, 50.0), BandWords::Name);
        assert_eq!(words(70.0, 64.0, 50.0), BandWords::Years);
        assert_eq!(words(40.0, 64.0, 50.0), BandWords::Nothing);
    }

    #[test]
    fn years_are_said_shortly() {
        let short = |text| short_years(period(text));
        assert_eq!(
            ["1973..1978", "1992..2012", "2013..", "..1978", "1985..1985", "2001..2009"].map(short),
            ["1973–78", "1992–2012", "2013–", "–1978", "1985", "2001–09"]
        );
    }

    #[test]
    fn labels_of_years_keep_apart() {
        let years = |width| labelled_years(Axis::new(1973, 2025, width).unwrap());
        assert_eq!(years(265.0), [1973, 1980, 1990, 2000, 2010, 2025], "5 px a year");
        assert_eq!(years(1060.0), [1973, 1980, 1990, 2000, 2010, 2020, 2025], "20 px a year");
        assert_eq!(years(106.0), [1973, 1990, 2025], "2 px a year");
        assert_eq!(years(20.0), [1973]);
    }
}
