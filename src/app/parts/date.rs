//! Dates in words, as exact as they are known and never through the browser's own date type, which shifts days by time
//! zone.

use crate::app::text::{Arg, Text, string};
use crate::model::date::{Date, DateSpan, Qualifier, SpanEnd};
use crate::model::period::Period;
use yew::AttrValue;

/// A date: "24 June 1973", "June 1973", "1973"; with "about" or "uncertain" where the source says so.
pub fn date(text: &Text, date: Date) -> AttrValue {
    let year = date.year().to_string();
    let month = date.month().map(|month| text.get(&format!("month-{month}")));
    let day = date.day().map(|day| day.to_string());
    let mut args: Vec<Arg<'_>> = vec![("year", string(&year))];
    if let Some(month) = &month {
        args.push(("month", string(month)));
    }
    if let Some(day) = &day {
        args.push(("day", string(day)));
    }
    let key = match (&month, &day) {
        (_, Some(_)) => "date-day",
        (Some(_), None) => "date-month",
        (None, None) => "date-year",
    };
    let plain = text.with(key, args);
    let qualified = match date.qualifier() {
        None => return plain,
        Some(Qualifier::Uncertain) => "date-uncertain",
        Some(Qualifier::Approximate) => "date-approximate",
        Some(Qualifier::UncertainAndApproximate) => "date-uncertain-approximate",
    };
    text.with(qualified, [("date", string(&plain))])
}

/// A date or an interval: "21 May 2019 – 25 May 2019", "July 2014 –".
pub fn span(text: &Text, span: DateSpan) -> AttrValue {
    let start = date(text, span.start());
    match span.end() {
        SpanEnd::Same => start,
        SpanEnd::On(end) => {
            let end = date(text, end);
            text.with("date-span", [("start", string(&start)), ("end", string(&end))])
        }
        SpanEnd::Open => text.with("date-span-open", [("start", string(&start))]),
    }
}

/// A period: "1979–1991", "since 1979", "until 1991".
pub fn period(text: &Text, period: Period) -> AttrValue {
    let (first, last) = (period.first().map(|year| year.to_string()), period.last().map(|year| year.to_string()));
    match (&first, &last) {
        (Some(first), Some(last)) if first == last => AttrValue::from(first.clone()),
        (Some(first), Some(last)) => text.with("period-closed", [("first", string(first)), ("last", string(last))]),
        (Some(first), None) => text.with("period-since", [("first", string(first))]),
        (None, Some(last)) => text.with("period-until", [("last", string(last))]),
        (None, None) => AttrValue::default(),
    }
}
