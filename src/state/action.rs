//! Everything that can happen to a view.

use super::choices::Keys;
use super::filter::{BeltAndRoadFilter, Facet, YearsMode};
use super::view::{Appearance, Camera, ColourBy, Focus, Page, View};
use crate::model::partnership::{Agreement, Status};
use crate::model::period::Period;
use crate::model::theme::Theme;

/// A change that the visitor asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Start, Back, Forward: the link says all.
    Navigate(Box<View>),
    /// Replaces the home facet.
    SetHome(Keys),
    /// Replaces the partner facet.
    SetPartner(Keys),
    /// Asks for the Belt and Road or not.
    SetBeltAndRoad(BeltAndRoadFilter),
    /// Adds or removes a theme.
    ToggleTheme(Option<Theme>),
    /// Adds or removes a kind of agreement.
    ToggleAgreement(Agreement),
    /// Adds or removes a status.
    ToggleStatus(Status),
    /// Replaces the period.
    SetYears(Option<Period>),
    /// What the period asks.
    SetYearsMode(YearsMode),
    /// Adds or removes partnerships without a date: beside a period they are added, without one they are singled out.
    ToggleUndated,
    /// One facet asks for nothing.
    Clear(Facet),
    /// No facet asks for anything.
    ClearAll,
    /// Opens or closes the panel.
    Open(Option<Focus>),
    /// The map came to rest.
    CameraSettled(Option<Camera>),
    /// What colours mean.
    SetColour(ColourBy),
    /// Language of the interface.
    SetLanguage(String),
    /// Light or dark.
    SetAppearance(Appearance),
    /// Opens a page.
    Turn(Page),
}

/// How a change enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryStep {
    /// A new entry: Back undoes it.
    Push,
    /// The current entry is rewritten, at rest.
    Replace,
    /// The address already says it.
    None,
}

impl Action {
    /// How the change enters the history: Back moves by what was opened, never by a slider step.
    pub fn history_step(&self) -> HistoryStep {
        match self {
            Self::Navigate(_) => HistoryStep::None,
            Self::Open(_) | Self::Turn(_) => HistoryStep::Push,
            Self::SetHome(_)
            | Self::SetPartner(_)
            | Self::SetBeltAndRoad(_)
            | Self::ToggleTheme(_)
            | Self::ToggleAgreement(_)
            | Self::ToggleStatus(_)
            | Self::SetYears(_)
            | Self::SetYearsMode(_)
            | Self::ToggleUndated
            | Self::Clear(_)
            | Self::ClearAll
            | Self::CameraSettled(_)
            | Self::SetColour(_)
            | Self::SetLanguage(_)
            | Self::SetAppearance(_) => HistoryStep::Replace,
        }
    }
}
