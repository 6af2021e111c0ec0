//! Every visible word: Fluent messages in the visitor's language.
//!
//! Languages are the files of `static/locales`; adding one is adding a file. A message that is missing shows its key, and
//! a test holds all files to the same keys and the code to the keys that exist.

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::borrow::Cow;
use std::rc::Rc;
use unic_langid::LanguageIdentifier;
use yew::prelude::*;

/// Language tags with their Fluent files.
pub const LOCALES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));
/// Language of last resort.
pub const DEFAULT_LANGUAGE: &str = "en";
/// Marks the ends of a number inside a message, so that [`Text::rich`] can set it in bold. Private-use characters: no
/// translation holds them, and the other methods take them out.
const NUMBER_MARKS: [char; 2] = ['\u{E000}', '\u{E001}'];

/// The words of one language.
#[derive(Clone)]
pub struct Text(Rc<Words>);

struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// An argument of a message.
pub type Arg<'a> = (&'a str, FluentValue<'a>);

impl Text {
    /// The words of `language`.
    ///
    /// # Panics
    /// When a shipped file is not valid Fluent, which a test rules out.
    pub fn new(language: &str) -> Self {
        let (language, source) = LOCALES
            .iter()
            .find(|(tag, _)| *tag == language)
            .or_else(|| LOCALES.first())
            .expect("a language is shipped");
        let tag: LanguageIdentifier = language.parse().expect("file names of static/locales are language tags");
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks would stand in labels, titles and the clipboard; names are isolated by `<bdi>` instead.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark_number));
        let resource = FluentResource::try_new((*source).to_owned()).expect("a test reads every language file");
        bundle.add_resource(resource).expect("a test refuses two messages of one key");
        Self(Rc::new(Words { language, bundle }))
    }

    /// BCP 47 tag of the language.
    pub fn language(&self) -> &'static str {
        self.0.language
    }

    /// The message `key`.
    pub fn get(&self, key: &str) -> AttrValue {
        self.with(key, [])
    }

    /// The message `key` with its arguments.
    pub fn with<'a>(&self, key: &str, args: impl IntoIterator<Item = Arg<'a>>) -> AttrValue {
        self.format(key, args).replace(NUMBER_MARKS, "").into()
    }

    /// The message `key` with its numbers in bold.
    pub fn rich<'a>(&self, key: &str, args: impl IntoIterator<Item = Arg<'a>>) -> Html {
        let message = self.format(key, args);
        let pieces = message.split(NUMBER_MARKS[0]).enumerate().map(|(position, piece)| {
            match piece.split_once(NUMBER_MARKS[1]) {
                Some((number, rest)) => html! { <><b>{ number.to_owned() }</b>{ rest.to_owned() }</> },
                None => {
                    debug_assert!(position == 0, "every number has an end");
                    html! { <>{ piece.to_owned() }</> }
                }
            }
        });
        pieces.collect()
    }

    fn format<'a>(&self, key: &str, args: impl IntoIterator<Item = Arg<'a>>) -> String {
        let words = &self.0;
        let Some(pattern) = words.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = args.into_iter().collect();
        let mut errors = Vec::new();
        words.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }
}

/// A count as an argument of a message.
pub fn count(number: usize) -> FluentValue<'static> {
    // Counts stay far below 2⁵³.
    #[allow(clippy::cast_precision_loss, reason = "counts of records are exact in an f64")]
    FluentValue::from(number as f64)
}

/// A text as an argument of a message.
pub fn string(text: &str) -> FluentValue<'_> {
    FluentValue::String(Cow::Borrowed(text))
}

/// A number with thousands separators, between marks.
fn mark_number(value: &FluentValue<'_>, _: &intl_memoizer::IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => {
            Some(format!("{}{}{}", NUMBER_MARKS[0], grouped(*value), NUMBER_MARKS[1]))
        }
        _ => None,
    }
}

/// A whole number with thousands separators: 3,187. English and Chinese write it alike.
pub fn grouped(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0.0 {
        grouped.push('\u{2212}');
    }
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
        let shipped = || LOCALES.iter().map(|(tag, _)| *tag);
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
        assert_eq!(grouped(0.0), "0");
        assert_eq!(grouped(606.0), "606");
        assert_eq!(grouped(3187.0), "3,187");
        assert_eq!(grouped(1_234_567.0), "1,234,567");
    }

    #[test]
    fn a_region_variant_gets_the_language_that_is_shipped() {
        assert_eq!(negotiate(Some("zh-Hans"), &[]), "zh-Hans");
        assert_eq!(negotiate(None, &["fr-FR".into(), "zh-CN".into()]), "zh-Hans");
        assert_eq!(negotiate(Some("tlh"), &["fr".into()]), "en");
    }
}
