//! Asking for years without losing what was asked of partnerships without a date.

use crate::app::store::Dispatch;
use crate::model::period::Period;
use crate::state::action::Action;
use crate::state::filter::{Filter, Undated};

/// Asks for `years` beside what `undated` says of partnerships without a date.
///
/// Asking for no years lets go of undated ones, and a drag may pass through that: the choice is then made again.
pub(super) fn choose_years(dispatch: &Dispatch, years: Option<Period>, undated: Undated) {
    if undated == Undated::Also && years.is_some() {
        dispatch.emit(Action::SetYears(None));
        dispatch.emit(Action::SetYears(years));
        dispatch.emit(Action::ToggleUndated);
    } else {
        dispatch.emit(Action::SetYears(years));
    }
}

/// What the years facet asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Asked {
    /// The period.
    pub(super) years: Option<Period>,
    /// What became of partnerships without a date.
    pub(super) undated: Undated,
}

impl Asked {
    /// What `filter` asks for now.
    pub(super) fn of(filter: &Filter) -> Self {
        Self { years: filter.years, undated: filter.undated }
    }

    /// Asks for it again, whatever was asked for since.
    pub(super) fn restore(self, dispatch: &Dispatch) {
        match self.undated {
            // Whatever the period, only undated ones were shown.
            Undated::Only => {
                dispatch.emit(Action::SetYears(None));
                dispatch.emit(Action::ToggleUndated);
            }
            Undated::Also | Undated::WhenNoPeriod => choose_years(dispatch, self.years, self.undated),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::reduce::reduce;
    use crate::state::view::View;
    use std::cell::RefCell;
    use std::rc::Rc;
    use yew::Callback;

    /// A dispatcher that reduces at once, and the view that it changes.
    fn dispatcher(filter: Filter) -> (Dispatch, Rc<RefCell<View>>) {
        let view = Rc::new(RefCell::new(View { filter, ..View::default() }));
        let target = Rc::clone(&view);
        let dispatch = Callback::from(move |action| {
            let next = reduce(&target.borrow(), action);
            if let Some(next) = next {
                *target.borrow_mut() = next;
            }
        });
        (dispatch, view)
    }

    #[test]
    fn undated_ones_stay_beside_a_period_that_passed_through_all_years() {
        let years = Period::new(Some(1979), Some(1991));
        let (dispatch, view) = dispatcher(Filter { years, undated: Undated::Also, ..Filter::default() });
        choose_years(&dispatch, None, Undated::Also);
        let narrow = Period::new(Some(1980), Some(1990));
        for _ in 0..2 {
            choose_years(&dispatch, narrow, Undated::Also);
            assert_eq!(view.borrow().filter, Filter { years: narrow, undated: Undated::Also, ..Filter::default() });
        }
    }

    #[test]
    fn restoring_brings_back_every_choice() {
        let years = Period::new(Some(1979), Some(1991));
        for (years, undated) in [
            (None, Undated::WhenNoPeriod),
            (years, Undated::WhenNoPeriod),
            (years, Undated::Also),
            (None, Undated::Only),
        ] {
            let filter = Filter { years, undated, ..Filter::default() };
            let (dispatch, view) = dispatcher(filter.clone());
            let before = Asked::of(&filter);
            for passed in [Period::new(Some(1973), Some(1973)), None, Period::new(Some(1973), Some(1980))] {
                choose_years(&dispatch, passed, undated);
            }
            before.restore(&dispatch);
            assert_eq!(view.borrow().filter, filter);
        }
    }
}
