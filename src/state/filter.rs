//! Which partnerships are wanted.

use super::choices::{Choices, Keys};
use crate::model::partnership::{Agreement, Status};
use crate::model::period::Period;
use crate::model::theme::Theme;

/// Which partnerships are wanted. Within one facet any value fits; all facets must fit. An empty facet asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Home end: identifiers of home regions, codes of subdivisions, identifiers of places.
    pub home: Keys,
    /// Partner end: M49 codes of world regions, codes of countries.
    pub partner: Keys,
    /// Whether the partner's country must have signed under the Belt and Road.
    pub belt_and_road: BeltAndRoadFilter,
    /// Themes; `None` is "not recorded".
    pub themes: Choices<Option<Theme>>,
    /// Kinds of agreement.
    pub agreements: Choices<Agreement>,
    /// Statuses.
    pub statuses: Choices<Status>,
    /// Years.
    pub years: Option<Period>,
    /// What `years` asks.
    pub years_mode: YearsMode,
    /// What becomes of partnerships without a start date.
    pub undated: Undated,
}

/// Whether the partner's country must have signed under the Belt and Road.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BeltAndRoadFilter {
    /// It does not matter.
    #[default]
    Any,
    /// It must have signed.
    Signed,
    /// It must not have signed, or have left.
    NotSigned,
}

/// What a period asks of a partnership.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YearsMode {
    /// It began in the period.
    #[default]
    Founded,
    /// It may have been in force at some time in the period.
    InForce,
}

/// What becomes of partnerships without a start date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Undated {
    /// They are kept when no period is asked for, and left out when one is.
    #[default]
    WhenNoPeriod,
    /// They are kept beside the period.
    Also,
    /// Nothing else is kept.
    Only,
}

/// One dimension of the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Home region, province, city.
    Home,
    /// Partner region, country.
    Partner,
    /// Belt and Road.
    BeltAndRoad,
    /// Theme.
    Theme,
    /// Kind of agreement.
    Agreement,
    /// Status.
    Status,
    /// Years and undated.
    Years,
}

impl Facet {
    /// All facets, in the order of the filter bar.
    pub const ALL: [Self; 7] =
        [Self::Home, Self::Partner, Self::BeltAndRoad, Self::Theme, Self::Agreement, Self::Status, Self::Years];
}

impl Filter {
    /// Whether `facet` asks for anything.
    pub fn is_active(&self, facet: Facet) -> bool {
        match facet {
            Facet::Home => !self.home.is_empty(),
            Facet::Partner => !self.partner.is_empty(),
            Facet::BeltAndRoad => self.belt_and_road != BeltAndRoadFilter::Any,
            Facet::Theme => !self.themes.is_empty(),
            Facet::Agreement => !self.agreements.is_empty(),
            Facet::Status => !self.statuses.is_empty(),
            Facet::Years => self.years.is_some() || self.undated != Undated::WhenNoPeriod,
        }
    }

    /// The facets that ask for something.
    pub fn active(&self) -> impl Iterator<Item = Facet> + '_ {
        Facet::ALL.into_iter().filter(|facet| self.is_active(*facet))
    }

    /// The filter with `facet` asking for nothing.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut filter = self.clone();
        match facet {
            Facet::Home => filter.home.clear(),
            Facet::Partner => filter.partner.clear(),
            Facet::BeltAndRoad => filter.belt_and_road = BeltAndRoadFilter::Any,
            Facet::Theme => filter.themes.clear(),
            Facet::Agreement => filter.agreements.clear(),
            Facet::Status => filter.statuses.clear(),
            Facet::Years => {
                filter.years = None;
                filter.undated = Undated::WhenNoPeriod;
            }
        }
        filter
    }
}
