//! Permanent names of records (`…Id`) and their row numbers inside one atlas (`…Ix`).

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier `text`, or `None` unless it is 1 to 64 of `A-Z a-z 0-9 . _ : -`, beginning with a
            /// letter or digit.
            pub fn new(text: &str) -> Option<Self> {
                is_identifier(text).then(|| Self(text.to_owned()))
            }

            /// The identifier as written in files and links.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

macro_rules! ix {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The row as an index into a column.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The row at `index`.
            ///
            /// # Panics
            /// Above 2³² rows, which the caps of `validate` rule out.
            pub fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).expect("row numbers fit in 32 bits: `validate` caps every table"))
            }
        }
    };
}

id!(
    /// Permanent name of a [`crate::model::place::Place`], as `cn-sh`.
    PlaceId
);
id!(
    /// Permanent name of a [`crate::model::partnership::Partnership`].
    PartnershipId
);
id!(
    /// Permanent name of an exchange.
    ExchangeId
);
id!(
    /// Permanent name of a [`crate::model::source::Source`].
    SourceId
);
ix!(
    /// Row number of a place.
    PlaceIx
);
ix!(
    /// Row number of a partnership.
    PartnershipIx
);
ix!(
    /// Row number of an exchange.
    ExchangeIx
);
ix!(
    /// Row number of a source.
    SourceIx
);

/// Whether `text` is 1 to 64 of `A-Z a-z 0-9 . _ : -`, beginning with a letter or digit.
fn is_identifier(text: &str) -> bool {
    let mut bytes = text.bytes();
    text.len() <= 64
        && bytes.next().is_some_and(|first| first.is_ascii_alphanumeric())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"._:-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_short_plain_ascii() {
        assert_eq!(PlaceId::new("cn-sh").map(|id| id.to_string()).as_deref(), Some("cn-sh"));
        assert!(PlaceId::new(&"a".repeat(64)).is_some());
        for refused in ["", "-cn", "cn sh", "上海", "<b>", &"a".repeat(65)] {
            assert!(PlaceId::new(refused).is_none(), "{refused:?} was accepted");
        }
    }
}
