//! Closed intervals of years, open at either end if wanted.

use super::date::Year;
use std::fmt;

/// A closed interval of years; an absent end is open.
///
/// Invariant: at least one end is given, and the first year is not after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    first: Option<Year>,
    last: Option<Year>,
}

impl Period {
    /// The period from `first` to `last`, both included; `None` when it would be empty or have no end at all.
    pub fn new(first: Option<Year>, last: Option<Year>) -> Option<Self> {
        match (first, last) {
            (None, None) => None,
            (Some(first), Some(last)) if first > last => None,
            (first, last) => Some(Self { first, last }),
        }
    }

    /// Reads `1979..1991`, `1979..` or `..1991`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once("..")?;
        let year = |text: &str| match text {
            "" => Some(None),
            text if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok().map(Some),
            _ => None,
        };
        Self::new(year(first)?, year(last)?)
    }

    /// First year, `None` when open.
    pub fn first(self) -> Option<Year> {
        self.first
    }

    /// Last year, `None` when open.
    pub fn last(self) -> Option<Year> {
        self.last
    }

    /// Whether `year` lies in the period.
    pub fn contains(self, year: Year) -> bool {
        self.first.is_none_or(|first| first <= year) && self.last.is_none_or(|last| year <= last)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(first) = self.first {
            write!(formatter, "{first:04}")?;
        }
        formatter.write_str("..")?;
        if let Some(last) = self.last {
            write!(formatter, "{last:04}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_reads_back_as_written() {
        for text in ["1979..1991", "1979..", "..1991", "1980..1980"] {
            assert_eq!(Period::parse(text).unwrap().to_string(), text);
        }
        for refused in ["", "..", "1991..1979", "79..91", "1979-1991", "1979..19910"] {
            assert_eq!(Period::parse(refused), None, "{refused}");
        }
    }

    #[test]
    fn both_ends_belong_to_the_period() {
        let period = Period::parse("1979..1991").unwrap();
        assert!(period.contains(1979) && period.contains(1991));
        assert!(!period.contains(1978) && !period.contains(1992));
    }
}
