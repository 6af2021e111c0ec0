//! Every visible word: Fluent messages in the visitor's language.
//!
//! Languages are the files of `static/locales`, compiled in by `src/build.rs`; adding one is adding a file. A message that
//! is missing shows its key, and a test holds all files to the same keys and the code to the keys that exist.

mod message;

pub use message::{Locale, Value};

use message::COUNT_MARKS;
use std::borrow::Cow;
use std::rc::Rc;
use yew::prelude::*;

/// The shipped languages.
pub const LOCALES: &[Locale] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));
/// Language of last resort.
pub const DEFAULT_LANGUAGE: &str = "en";

/// The words of one language.
#[derive(Clone, Debug)]
pub struct Text(Rc<Words>);

#[derive(Debug)]
struct Words {
    locale: &'static Locale,
    /// Key and pattern, in the order of the keys.
    patterns: Vec<(&'static str, &'static str)>,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// An argument of a message, with its name.
pub type Arg<'a> = (&'a str, Value<'a>);

impl Text {
    /// The words of `language`, or of the first language shipped when there is no such one.
    ///
    /// # Panics
    /// When no language is shipped, which the build rules out.
    pub fn new(language: &str) -> Self {
        let locale = LOCALES
            .iter()
            .find(|locale| locale.tag == language)
            .or_else(|| LOCALES.first())
            .expect("a language is shipped");
        Self(Rc::new(Words { locale, patterns: locale.patterns().collect() }))
    }

    /// BCP 47 tag of the language.
    pub fn language(&self) -> &'static str {
        self.0.locale.tag
    }

    /// The message `key`.
    pub fn get(&self, key: &str) -> AttrValue {
        self.with(key, [])
    }

    /// The message `key` with its arguments.
    pub fn with<'a>(&self, key: &str, args: impl IntoIterator<Item = Arg<'a>>) -> AttrValue {
        self.format(key, args).replace(COUNT_MARKS, "").into()
    }

    /// The message `key` with its numbers in bold.
    pub fn rich<'a>(&self, key: &str, args: impl IntoIterator<Item = Arg<'a>>) -> Html {
        let message = self.format(key, args);
        let pieces =
            message.split(COUNT_MARKS[0]).enumerate().map(|(position, piece)| match piece.split_once(COUNT_MARKS[1]) {
                Some((number, rest)) => html! { <><b>{ number.to_owned() }</b>{ rest.to_owned() }</> },
                None => {
                    debug_assert!(position == 0, "every number has an end");
                    html! { <>{ piece.to_owned() }</> }
                }
            });
        pieces.collect()
    }

    fn format<'a>(&self, key: &str, args: impl IntoIterator<Item = Arg<'a>>) -> String {
        let patterns = &self.0.patterns;
        match patterns.binary_search_by(|(other, _)| (*other).cmp(key)) {
            Ok(place) => self.0.locale.format(patterns[place].1, &args.into_iter().collect::<Vec<_>>()),
            Err(_) => key.to_owned(),
        }
    }
}

/// A count as an argument of a message.
pub fn count(number: usize) -> Value<'static> {
    Value::Count(number)
}

/// A text as an argument of a message.
pub fn string(text: &str) -> Value<'_> {
    Value::Text(Cow::Borrowed(text))
}

/// A count with thousands separators: 3,187. English and Chinese write it alike.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// The shipped language that fits best: the one asked for, else the first of the visitor's that fits, else English.
pub fn negotiate(asked: Option<&str>, visitor: &[String]) -> &'static str {
    let fits = |wanted: &str| {
        let primary = wanted.split('-').next().unwrap_or(wanted);
        let shipped = || LOCALES.iter().map(|locale| locale.tag);
        shipped().find(|tag| tag.eq_ignore_ascii_case(wanted)).or_else(|| {
            shipped().find(|tag| tag.split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary)))
        })
    };
    asked.into_iter().chain(visitor.iter().map(String::as_str)).find_map(fits).unwrap_or(DEFAULT_LANGUAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(606), "606");
        assert_eq!(grouped(3187), "3,187");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn every_message_is_found() {
        for locale in LOCALES {
            assert!(locale.patterns().is_sorted_by_key(|(key, _)| key), "{}", locale.tag);
            let text = Text::new(locale.tag);
            for (key, _) in locale.patterns() {
                assert_ne!(text.get(key), key, "{}", locale.tag);
            }
        }
        assert_eq!(Text::new("en").get("no such message"), "no such message");
    }

    #[test]
    fn a_region_variant_gets_the_language_that_is_shipped() {
        assert_eq!(negotiate(Some("zh-Hans"), &[]), "zh-Hans");
        assert_eq!(negotiate(None, &["fr-FR".into(), "zh-CN".into()]), "zh-Hans");
        assert_eq!(negotiate(Some("tlh"), &["fr".into()]), "en");
    }
}
