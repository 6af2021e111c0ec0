//! Sources: where a fact is from.

use super::id::SourceId;

/// A page, list or publication that states a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Permanent name.
    pub id: SourceId,
    /// Title of the page.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Address, `http` or `https`, without user information; `None` when no address is known.
    pub url: Option<String>,
    /// What kind of publication it is.
    pub kind: SourceKind,
    /// BCP 47 tag of its language, when recorded.
    pub language: Option<String>,
}

impl Source {
    /// BCP 47 tag of the language that the title is in.
    ///
    /// A title in Chinese characters or kana is the page's own and in its language. Any other is in English, in which
    /// the file describes pages that have no telling title: "Chinese Wikipedia: Shanghai and Yokohama".
    pub fn title_language(&self) -> &str {
        let is_east_asian = |character| matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}');
        let own = self.language.as_deref().filter(|_| self.title.contains(is_east_asian));
        own.unwrap_or("en")
    }
}

/// What kind of publication a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A government office.
    Official,
    /// A friendship or sister-city association.
    Association,
    /// News media.
    News,
    /// An encyclopedia.
    Encyclopedia,
    /// A dataset.
    Dataset,
    /// Something else.
    Other,
}

impl SourceKind {
    /// Name in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Association => "association",
            Self::News => "news",
            Self::Encyclopedia => "encyclopedia",
            Self::Dataset => "dataset",
            Self::Other => "other",
        }
    }

    /// The kind called `id`; anything unknown is [`SourceKind::Other`].
    pub fn from_id(id: &str) -> Self {
        [Self::Official, Self::Association, Self::News, Self::Encyclopedia, Self::Dataset]
            .into_iter()
            .find(|kind| kind.id() == id)
            .unwrap_or(Self::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_in_the_language_of_its_script() {
        let source = |title: &str| Source {
            id: SourceId::new("s001").unwrap(),
            title: title.to_owned(),
            publisher: String::new(),
            url: None,
            kind: SourceKind::Other,
            language: Some("zh".to_owned()),
        };
        assert_eq!(source("中国新增8对中外友好城市").title_language(), "zh");
        assert_eq!(source("Chinese Wikipedia: Shanghai and Yokohama").title_language(), "en");
    }
}
