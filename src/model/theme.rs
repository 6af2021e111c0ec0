//! The fixed list of subjects, and sets of them.

/// Subject of a partnership or exchange.
///
/// Fixed, so that colours, icons and translations exist for each one. Ten of them come in pairs of one hue; the last
/// two are what the records hold most of after culture: government work and people-to-people ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Culture and arts.
    Culture,
    /// Tourism.
    Tourism,
    /// Education and training.
    Education,
    /// Youth.
    Youth,
    /// Economy and trade.
    Economy,
    /// Science and technology.
    Science,
    /// Agriculture.
    Agriculture,
    /// Environment.
    Environment,
    /// Urban development and governance.
    Urban,
    /// Health.
    Health,
    /// Sport.
    Sport,
    /// People-to-people and humanitarian ties.
    People,
}

impl Theme {
    /// All themes in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Culture,
        Self::Tourism,
        Self::Education,
        Self::Youth,
        Self::Economy,
        Self::Science,
        Self::Agriculture,
        Self::Environment,
        Self::Urban,
        Self::Health,
        Self::Sport,
        Self::People,
    ];

    /// Name in files and links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Culture => "culture",
            Self::Tourism => "tourism",
            Self::Education => "education",
            Self::Youth => "youth",
            Self::Economy => "economy",
            Self::Science => "science",
            Self::Agriculture => "agriculture",
            Self::Environment => "environment",
            Self::Urban => "urban",
            Self::Health => "health",
            Self::Sport => "sport",
            Self::People => "people",
        }
    }

    /// The theme called `id`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

/// A set of themes; empty means that none is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ThemeSet(u16);

impl ThemeSet {
    /// Whether no theme is recorded.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `theme` is in the set.
    pub fn contains(self, theme: Theme) -> bool {
        self.0 & (1 << theme as u16) != 0
    }

    /// The set with `theme` added.
    #[must_use]
    pub fn with(self, theme: Theme) -> Self {
        Self(self.0 | 1 << theme as u16)
    }

    /// The themes of either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The themes of the set, in the order of [`Theme::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Theme> {
        Theme::ALL.into_iter().filter(move |theme| self.contains(*theme))
    }
}

impl FromIterator<Theme> for ThemeSet {
    fn from_iter<I: IntoIterator<Item = Theme>>(themes: I) -> Self {
        themes.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_is_found_by_its_id() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_id(theme.id()), Some(theme));
        }
        assert_eq!(Theme::from_id("Culture"), None);
    }

    #[test]
    fn a_set_holds_what_was_put_in() {
        let set: ThemeSet = [Theme::Sport, Theme::Culture].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [Theme::Culture, Theme::Sport]);
        assert!(!set.is_empty() && ThemeSet::default().is_empty());
    }
}
