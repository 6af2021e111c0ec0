//! Dates as the sources give them: to the day, the month or the year, never more exact than stated.
//!
//! A date is the interval of days that it can mean, so "1979" is neither 1 January nor any other day.

use std::fmt;

/// A year of the Gregorian calendar.
pub type Year = i16;

/// First year that a date may name; partnerships are a thing of the twentieth century, exchanges may be older.
pub const FIRST_YEAR: Year = 1000;
/// Last year that a date may name.
pub const LAST_YEAR: Year = 2999;

/// One day of the Gregorian calendar, ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year.
    pub year: Year,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// How exact a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// Only the year is known.
    Year,
    /// Year and month are known.
    Month,
    /// The day is known.
    Day,
}

/// How far a source trusts its own date (EDTF level 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Qualifier {
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    UncertainAndApproximate,
}

/// A calendar date known to the day, month or year.
///
/// Invariant: a real date between [`FIRST_YEAR`] and [`LAST_YEAR`]; a day comes with its month.
///
/// # Source
/// Extended Date/Time Format, level 0 and one trailing qualifier of level 1 (ISO 8601-2:2019, annex A).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: Year,
    month: Option<u8>,
    day: Option<u8>,
    qualifier: Option<Qualifier>,
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with at most one of `?`, `~`, `%`.
    Form,
    /// The form is right, but there is no such month or day, as 2021-02-30.
    NoSuchDay,
    /// The year is outside [`FIRST_YEAR`] to [`LAST_YEAR`].
    YearOutOfRange,
    /// An interval that ends before it begins.
    EndsBeforeStart,
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => formatter.write_str("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD"),
            Self::NoSuchDay => formatter.write_str("no such day in the calendar"),
            Self::YearOutOfRange => write!(formatter, "the year is not between {FIRST_YEAR} and {LAST_YEAR}"),
            Self::EndsBeforeStart => formatter.write_str("the interval ends before it begins"),
        }
    }
}

impl Date {
    /// Reads an EDTF date.
    ///
    /// # Errors
    /// See [`DateError`].
    ///
    /// # Example
    /// ```
    /// use sister_city_atlas::model::date::Date;
    /// assert_eq!(Date::parse("1973-06-24").unwrap().year(), 1973);
    /// assert!(Date::parse("2021-02-30").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let (body, qualifier) = match text.as_bytes().last() {
            Some(b'?') => (&text[..text.len() - 1], Some(Qualifier::Uncertain)),
            Some(b'~') => (&text[..text.len() - 1], Some(Qualifier::Approximate)),
            Some(b'%') => (&text[..text.len() - 1], Some(Qualifier::UncertainAndApproximate)),
            _ => (text, None),
        };
        let mut parts = body.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let year = Year::try_from(year).map_err(|_| DateError::YearOutOfRange)?;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(DateError::YearOutOfRange);
        }
        let month = month.map(|month| u8::try_from(month).unwrap_or(0));
        let day = day.map(|day| u8::try_from(day).unwrap_or(0));
        let real_month = month.is_none_or(|month| (1..=12).contains(&month));
        let real_day = day.is_none_or(|day| day >= 1 && month.is_some_and(|month| day <= days_in_month(year, month)));
        if real_month && real_day { Ok(Self { year, month, day, qualifier }) } else { Err(DateError::NoSuchDay) }
    }

    /// The year, which is always known.
    pub fn year(self) -> Year {
        self.year
    }

    /// The month, 1 to 12, if known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if known.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The source's own doubt, if it expressed any.
    pub fn qualifier(self) -> Option<Qualifier> {
        self.qualifier
    }

    /// How exact the date is.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        }
    }

    /// The first day that the date can mean.
    pub fn earliest(self) -> Day {
        Day { year: self.year, month: self.month.unwrap_or(1), day: self.day.unwrap_or(1) }
    }

    /// The last day that the date can mean.
    pub fn latest(self) -> Day {
        let month = self.month.unwrap_or(12);
        Day { year: self.year, month, day: self.day.unwrap_or_else(|| days_in_month(self.year, month)) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        match self.qualifier {
            Some(Qualifier::Uncertain) => formatter.write_str("?"),
            Some(Qualifier::Approximate) => formatter.write_str("~"),
            Some(Qualifier::UncertainAndApproximate) => formatter.write_str("%"),
            None => Ok(()),
        }
    }
}

/// A date or an interval of dates, as exchanges have them: `2019-05-21/2019-05-25`, `2014-07/..`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateSpan {
    start: Date,
    end: SpanEnd,
}

/// Where a [`DateSpan`] ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpanEnd {
    /// It is one date.
    Same,
    /// It ends on this date.
    On(Date),
    /// It goes on (`..`).
    Open,
}

impl DateSpan {
    /// Reads an EDTF date or interval.
    ///
    /// # Errors
    /// See [`DateError`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let Some((start, end)) = text.split_once('/') else {
            return Ok(Self { start: Date::parse(text)?, end: SpanEnd::Same });
        };
        let start = Date::parse(start)?;
        let end = if end == ".." || end.is_empty() { SpanEnd::Open } else { SpanEnd::On(Date::parse(end)?) };
        match end {
            SpanEnd::On(end) if end.latest() < start.earliest() => Err(DateError::EndsBeforeStart),
            SpanEnd::On(_) | SpanEnd::Same | SpanEnd::Open => Ok(Self { start, end }),
        }
    }

    /// The first date.
    pub fn start(self) -> Date {
        self.start
    }

    /// How it ends.
    pub fn end(self) -> SpanEnd {
        self.end
    }
}

impl fmt::Display for DateSpan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            SpanEnd::Same => write!(formatter, "{}", self.start),
            SpanEnd::On(end) => write!(formatter, "{}/{end}", self.start),
            SpanEnd::Open => write!(formatter, "{}/..", self.start),
        }
    }
}

/// Days in `month` (1 to 12) of `year`; 0 for another month.
fn days_in_month(year: Year, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// The number in a date part of exactly `digits` digits; `None` for an absent part.
fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, DateError> {
    match part {
        None => Ok(None),
        Some(part) if part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()) => {
            part.parse().map(Some).map_err(|_| DateError::Form)
        }
        Some(_) => Err(DateError::Form),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_is_written() {
        for (text, precision) in
            [("1979", Precision::Year), ("1979-03", Precision::Month), ("1979-03-14", Precision::Day)]
        {
            let date = Date::parse(text).unwrap();
            assert_eq!(date.precision(), precision);
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn an_inexact_date_spans_all_days_that_it_can_mean() {
        let date = Date::parse("1980-02").unwrap();
        assert_eq!(date.earliest(), Day { year: 1980, month: 2, day: 1 });
        // 1980 is a leap year: divisible by 4 and not by 100.
        assert_eq!(date.latest(), Day { year: 1980, month: 2, day: 29 });
    }

    #[test]
    fn days_that_are_not_in_the_calendar_are_refused() {
        // 1900 is divisible by 100 and not by 400, 2000 by 400 (Gregorian rule).
        assert!(Date::parse("2000-02-29").is_ok());
        for refused in ["2021-02-30", "1900-02-29", "1979-13", "1979-00", "1979-04-31", "1979-04-00"] {
            assert_eq!(Date::parse(refused), Err(DateError::NoSuchDay), "{refused}");
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for refused in ["", "79", "1979.03.14", "1979-3-14", "1979-03-14T00:00", "1979-03-14-01", "1979??", "一九七九"]
        {
            assert_eq!(Date::parse(refused), Err(DateError::Form), "{refused}");
        }
        assert_eq!(Date::parse("0001"), Err(DateError::YearOutOfRange));
    }

    #[test]
    fn a_qualifier_survives_the_round_trip() {
        for text in ["1979?", "1979-03~", "1979-03-14%"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_interval_does_not_end_before_it_begins() {
        for text in ["2019-05/2019-06", "2019/..", "2019-05-21"] {
            assert_eq!(DateSpan::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(DateSpan::parse("2019-06/2019-05"), Err(DateError::EndsBeforeStart));
    }
}
