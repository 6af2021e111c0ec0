//! The one place where a view changes.

use super::action::Action;
use super::filter::{Filter, Undated};
use super::view::View;

/// The next view, or `None` when `action` changes nothing.
pub fn reduce(view: &View, action: Action) -> Option<View> {
    let mut next = view.clone();
    match action {
        Action::Navigate(target) => next = *target,
        Action::SetHome(home) => next.filter.home = home,
        Action::SetPartner(partner) => next.filter.partner = partner,
        Action::SetBeltAndRoad(wanted) => next.filter.belt_and_road = wanted,
        Action::ToggleTheme(theme) => next.filter.themes.toggle(theme),
        Action::ToggleAgreement(agreement) => next.filter.agreements.toggle(agreement),
        Action::ToggleStatus(status) => next.filter.statuses.toggle(status),
        Action::SetYears(years) => {
            next.filter.years = years;
            if next.filter.undated == Undated::Only || years.is_none() {
                next.filter.undated = Undated::WhenNoPeriod;
            }
        }
        Action::SetYearsMode(mode) => next.filter.years_mode = mode,
        Action::ToggleUndated => {
            next.filter.undated = match (next.filter.undated, next.filter.years) {
                (Undated::WhenNoPeriod, None) => Undated::Only,
                (Undated::WhenNoPeriod, Some(_)) => Undated::Also,
                (Undated::Also | Undated::Only, _) => Undated::WhenNoPeriod,
            };
        }
        Action::Clear(facet) => next.filter = next.filter.without(facet),
        Action::ClearAll => next.filter = Filter { years_mode: next.filter.years_mode, ..Filter::default() },
        Action::Open(focus) => next.focus = focus,
        Action::CameraSettled(camera) => next.camera = camera,
        Action::SetColour(colour) => next.colour = colour,
        Action::SetLanguage(language) => next.language = Some(language),
        Action::SetAppearance(appearance) => next.appearance = appearance,
        Action::Turn(page) => next.page = page,
    }
    (next != *view).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::Period;
    use crate::model::theme::Theme;

    #[test]
    fn an_action_that_changes_nothing_returns_nothing() {
        assert_eq!(reduce(&View::default(), Action::ClearAll), None);
        assert_eq!(reduce(&View::default(), Action::Open(None)), None);
    }

    #[test]
    fn toggling_twice_is_where_it_began() {
        let once = reduce(&View::default(), Action::ToggleTheme(Some(Theme::Sport))).unwrap();
        assert!(once.filter.themes.contains(&Some(Theme::Sport)));
        assert_eq!(reduce(&once, Action::ToggleTheme(Some(Theme::Sport))).unwrap(), View::default());
    }

    #[test]
    fn undated_partnerships_are_singled_out_without_a_period_and_added_to_one() {
        let only = reduce(&View::default(), Action::ToggleUndated).unwrap();
        assert_eq!(only.filter.undated, Undated::Only);
        let period = reduce(&only, Action::SetYears(Period::new(Some(1979), Some(1991)))).unwrap();
        assert_eq!(period.filter.undated, Undated::WhenNoPeriod);
        assert_eq!(reduce(&period, Action::ToggleUndated).unwrap().filter.undated, Undated::Also);
    }
}
