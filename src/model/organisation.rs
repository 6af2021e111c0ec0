//! Organisations that hold the records: friendship associations and foreign affairs offices.

use super::id::{PlaceIx, SourceIx};
use super::label::Label;

/// A friendship association or foreign affairs office.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Names by language.
    pub name: Label,
    /// The place that it works for; `None` for a national one.
    pub place: Option<PlaceIx>,
    /// What it is.
    pub role: Role,
    /// Address of its page.
    pub url: Option<String>,
    /// Where the record is from.
    pub sources: Vec<SourceIx>,
}

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// People's association for friendship with foreign countries: 人民对外友好协会.
    FriendshipAssociation,
    /// Foreign affairs office of a government: 外事办公室.
    ForeignAffairsOffice,
    /// Something else.
    Other,
}
