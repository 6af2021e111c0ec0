//! Partnerships and the exchanges under them.

use super::date::{Date, DateSpan};
use super::id::{ExchangeId, PartnershipId, PartnershipIx, PlaceIx, SourceIx};
use super::label::Label;
use super::theme::{Theme, ThemeSet};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All values in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Name in files and links.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The value called `id`.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words!(
    /// Kind of agreement.
    Agreement {
        /// Sister city or sister province: 友好城市, 友好省州.
        SisterCity = "sister_city",
        /// Friendly exchange or cooperation: 友好交流, 友好合作.
        FriendshipCity = "friendship_city",
        /// Cooperation agreement.
        Cooperation = "cooperation_agreement",
        /// Another kind.
        Other = "other",
    }
);

words!(
    /// Whether an agreement holds. `Active` in the shipped data means that no end was found.
    Status {
        /// In force, as far as known.
        Active = "active",
        /// Interrupted and not ended.
        Suspended = "suspended",
        /// Ended.
        Ended = "ended",
        /// Announced and not yet signed.
        Planned = "planned",
        /// Not known.
        Unknown = "unknown",
    }
);

words!(
    /// How far the compilers trust a record.
    Confidence {
        /// Read on an official page, or in two independent sources.
        High = "high",
        /// Read in one good source.
        Medium = "medium",
        /// Read in a copy, or pieced together.
        Low = "low",
    }
);

words!(
    /// What became of an exchange.
    Outcome {
        /// It took place.
        Held = "held",
        /// It was put off.
        Postponed = "postponed",
        /// It was called off, or a tie was ended.
        Cancelled = "cancelled",
    }
);

/// One agreement between two places, undirected.
#[derive(Clone, Debug, PartialEq)]
pub struct Partnership {
    /// Permanent name.
    pub id: PartnershipId,
    /// The two places; two different rows.
    pub places: (PlaceIx, PlaceIx),
    /// Kind of agreement.
    pub agreement: Agreement,
    /// Whether it holds.
    pub status: Status,
    /// When it began, as exactly as the sources say; `None` is "undated", a value of its own everywhere.
    pub start_date: Option<Date>,
    /// When it ended.
    pub end_date: Option<Date>,
    /// What `start_date` is the date of: signed, announced, listed …
    pub date_basis: Label,
    /// How far the record is trusted.
    pub confidence: Confidence,
    /// Themes recorded for the partnership itself.
    pub themes: ThemeSet,
    /// A remark for the reader.
    pub note: Label,
    /// What other sources say instead.
    pub conflicts: Vec<Conflict>,
    /// Where the record is from; at least one.
    pub sources: Vec<SourceIx>,
}

/// A date that another source gives for the start of a partnership.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The other date, where it is stated.
    pub date: Option<Date>,
    /// What the other source says.
    pub statement: Label,
}

/// A dated activity under a partnership, or between places without one.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// Permanent name.
    pub id: ExchangeId,
    /// The partnership that it belongs to, when one fits.
    pub partnership: Option<PartnershipIx>,
    /// The places that took part; those of the partnership included.
    pub places: Vec<PlaceIx>,
    /// When; `None` where the source does not state it.
    pub date: Option<DateSpan>,
    /// What happened.
    pub title: Label,
    /// How: exhibition, delegation, school exchange … Empty where not stated.
    pub form: Label,
    /// Where. Empty where not stated.
    pub venue: Label,
    /// How many, in the words of the source: few state one exact number of people. Empty where not stated.
    pub participants: Label,
    /// What became of it.
    pub outcome: Outcome,
    /// Main subject first.
    pub themes: Vec<Theme>,
    /// Where the record is from; at least one.
    pub sources: Vec<SourceIx>,
}
