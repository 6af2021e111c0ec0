//! A name or text in several languages.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Language of last resort: every label has it.
pub const FALLBACK_LANGUAGE: &str = "en";

/// One text in several languages, keyed by BCP 47 tag.
///
/// Invariant: never empty once it has passed `validate`; `en` is always present there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Label(
    /// By tag, each once. A label has two languages or three: to look through them is faster than a tree, and smaller.
    Vec<(String, String)>,
);

/// A text together with the language that it is written in, for the `lang` attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text<'a> {
    /// The words.
    pub text: &'a str,
    /// BCP 47 tag of their language.
    pub language: &'a str,
}

impl Label {
    /// A label in the given languages: pairs of tag and text.
    pub fn new<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut label = Self::default();
        for (tag, text) in texts {
            label.insert(tag, text);
        }
        label
    }

    /// The text in `language` exactly, if there is one.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.entry(language).map(|entry| entry.text)
    }

    /// The best text for a reader of `language`: that language, else English, else whichever comes first;
    /// empty only for an empty label.
    pub fn in_language(&self, language: &str) -> Text<'_> {
        let entry = self.entry(language).or_else(|| self.entry(FALLBACK_LANGUAGE));
        entry.or_else(|| self.iter().next()).unwrap_or(Text { text: "", language: FALLBACK_LANGUAGE })
    }

    /// The name in another language than [`Label::in_language`] chose, when it differs: Chinese beside English and
    /// English beside Chinese, so that a reader can compare the two scripts.
    pub fn beside(&self, language: &str) -> Option<Text<'_>> {
        let shown = self.in_language(language);
        let preferred = if shown.language == FALLBACK_LANGUAGE { "zh-Hans" } else { FALLBACK_LANGUAGE };
        self.entry(preferred).filter(|other| other.text != shown.text)
    }

    /// All texts with their language tags, in the order of the tags.
    pub fn iter(&self) -> impl Iterator<Item = Text<'_>> {
        self.0.iter().map(|(language, text)| Text { text, language })
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds or replaces the text of one language.
    pub fn insert(&mut self, language: &str, text: &str) {
        let place = self.0.partition_point(|(tag, _)| tag.as_str() < language);
        match self.0.get_mut(place) {
            Some((tag, earlier)) if tag == language => text.clone_into(earlier),
            _ => self.0.insert(place, (language.to_owned(), text.to_owned())),
        }
    }

    fn entry(&self, language: &str) -> Option<Text<'_>> {
        self.iter().find(|entry| entry.language == language)
    }
}

impl From<BTreeMap<String, String>> for Label {
    fn from(texts: BTreeMap<String, String>) -> Self {
        Self(texts.into_iter().collect())
    }
}

impl From<Label> for BTreeMap<String, String> {
    fn from(label: Label) -> Self {
        label.0.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_stand_in_the_order_of_their_tags_and_each_once() {
        let label = Label::new([("zh-Hans", "一"), ("en", "one"), ("fr", "un"), ("en", "two")]);
        let texts: Vec<_> = label.iter().map(|entry| (entry.language, entry.text)).collect();
        assert_eq!(texts, [("en", "two"), ("fr", "un"), ("zh-Hans", "一")]);
        assert_eq!(label, Label::new([("fr", "un"), ("zh-Hans", "一"), ("en", "two")]));
        assert_eq!(label.get("de"), None);
    }

    #[test]
    fn a_missing_language_falls_back_and_says_so() {
        let label = Label::new([("en", "Nara"), ("zh-Hans", "奈良")]);
        assert_eq!(label.in_language("zh-Hans"), Text { text: "奈良", language: "zh-Hans" });
        assert_eq!(label.in_language("fr"), Text { text: "Nara", language: "en" });
        assert_eq!(Label::default().in_language("en").text, "");
    }

    #[test]
    fn the_name_beside_is_in_the_other_script() {
        let label = Label::new([("en", "Nara"), ("zh-Hans", "奈良")]);
        assert_eq!(label.beside("en").map(|name| name.text), Some("奈良"));
        assert_eq!(label.beside("zh-Hans").map(|name| name.text), Some("Nara"));
        assert_eq!(Label::new([("en", "Nara")]).beside("en"), None);
    }
}
