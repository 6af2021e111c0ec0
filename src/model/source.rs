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
