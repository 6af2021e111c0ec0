//! The legend as a filter: what a click on one of its entries asks for.

use super::colour::{ColourClass, DECADES};
use super::tree::{self, Tick, TreeOption};
use crate::index::Atlas;
use crate::model::period::Period;
use crate::model::theme::Theme;
use crate::state::action::Action;
use crate::state::choices::{Choices, Keys};
use crate::state::filter::{Facet, Filter, Undated, YearsMode};
use crate::state::view::ColourBy;

/// An entry of the legend as a switch.
#[derive(Clone, Debug, PartialEq)]
pub struct Switch {
    /// Whether the filter names it.
    pub asked: Tick,
    /// Whether partnerships of its colour may be on the map: they are when the facet asks for nothing.
    pub is_shown: bool,
    /// What a click does; `None` when the class is no value of any facet.
    pub action: Option<Action>,
}

/// The entry of `class` as a switch: the first click keeps only that class, further clicks add and take away, and the
/// last one that makes the set whole empties the facet again.
pub fn switch(atlas: &Atlas, home: &[TreeOption], filter: &Filter, class: ColourClass, colour: ColourBy) -> Switch {
    match class {
        ColourClass::Region(row) => {
            region(home, &filter.home, &atlas.dataset().groupings().home_regions[usize::from(row)].id)
        }
        ColourClass::Theme(theme) => of_theme(&filter.themes, Some(theme)),
        ColourClass::Decade(row) => decade(filter, row),
        ColourClass::Unknown => match colour {
            ColourBy::HomeRegion => Switch { asked: Tick::Off, is_shown: filter.home.is_empty(), action: None },
            ColourBy::Theme => of_theme(&filter.themes, None),
            ColourBy::Decade => undated(filter),
        },
    }
}

fn region(home: &[TreeOption], ticked: &Keys, key: &str) -> Switch {
    let leaves = tree::ticked_leaves(home, ticked);
    let asked = home.iter().find(|option| option.key == key).map_or(Tick::Off, |option| tree::tick(option, &leaves));
    let next = tree::toggle(home, ticked, key);
    let is_whole = home.iter().all(|option| next.contains(&option.key));
    let next = if is_whole { Keys::default() } else { next };
    Switch { asked, is_shown: ticked.is_empty() || asked != Tick::Off, action: Some(Action::SetHome(next)) }
}

fn of_theme(ticked: &Choices<Option<Theme>>, theme: Option<Theme>) -> Switch {
    let is_asked = ticked.contains(&theme);
    // All themes and "not recorded".
    let is_last = !is_asked && ticked.len() == Theme::ALL.len();
    Switch {
        asked: if is_asked { Tick::On } else { Tick::Off },
        is_shown: ticked.is_empty() || is_asked,
        action: Some(if is_last { Action::Clear(Facet::Theme) } else { Action::ToggleTheme(theme) }),
    }
}

/// The years of the decade at `row`; the first one has no beginning and the last one no end, as in the colours.
fn decade_years(row: u8) -> Option<Period> {
    let row = usize::from(row);
    let first = DECADES.get(row).copied().filter(|_| row > 0);
    Period::new(first, DECADES.get(row + 1).map(|next| next - 1))
}

fn decade(filter: &Filter, row: u8) -> Switch {
    let years = decade_years(row);
    let is_asked = years.is_some() && filter.years == years;
    let meets = |wanted: Period, own: Period| {
        let begins = wanted.last().is_none_or(|last| own.first().is_none_or(|first| first <= last));
        let lasts = wanted.first().is_none_or(|first| own.last().is_none_or(|last| first <= last));
        // What is in force in a period may have begun in any decade before it.
        begins && (lasts || filter.years_mode == YearsMode::InForce)
    };
    Switch {
        asked: if is_asked { Tick::On } else { Tick::Off },
        is_shown: filter.undated != Undated::Only
            && filter.years.is_none_or(|wanted| years.is_some_and(|own| meets(wanted, own))),
        action: Some(Action::SetYears(if is_asked { None } else { years })),
    }
}

fn undated(filter: &Filter) -> Switch {
    let is_asked = filter.undated != Undated::WhenNoPeriod;
    Switch {
        asked: if is_asked { Tick::On } else { Tick::Off },
        is_shown: is_asked || filter.years.is_none(),
        action: Some(Action::ToggleUndated),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::label::Label;

    fn regions() -> Vec<TreeOption> {
        ["east", "west"]
            .map(|key| TreeOption {
                key: key.to_owned(),
                name: Label::new([("en", key)]),
                search_keys: Vec::new(),
                count: 1,
                children: Vec::new(),
            })
            .into()
    }

    fn set(keys: &[&str]) -> Keys {
        keys.iter().map(|key| (*key).to_owned()).collect()
    }

    #[test]
    fn with_nothing_ticked_all_regions_are_shown_and_a_click_keeps_one() {
        let west = region(&regions(), &set(&[]), "west");
        assert!(west.is_shown && west.asked == Tick::Off);
        assert_eq!(west.action, Some(Action::SetHome(set(&["west"]))));
    }

    #[test]
    fn the_click_that_makes_the_set_whole_empties_it() {
        assert_eq!(region(&regions(), &set(&["east"]), "west").action, Some(Action::SetHome(set(&[]))));
        let mut all: Choices<_> = Theme::ALL.into_iter().map(Some).chain([None]).collect();
        all.toggle(Some(Theme::Sport));
        assert_eq!(of_theme(&all, Some(Theme::Sport)).action, Some(Action::Clear(Facet::Theme)));
    }

    #[test]
    fn decades_part_all_years_without_gap() {
        let last = u8::try_from(DECADES.len() - 1).unwrap();
        for row in 0..last {
            let (one, next) = (decade_years(row).unwrap(), decade_years(row + 1).unwrap());
            assert_eq!(one.last().map(|year| year + 1), next.first());
        }
        assert_eq!((decade_years(0).unwrap().first(), decade_years(last).unwrap().last()), (None, None));
    }

    #[test]
    fn a_decade_is_shown_when_the_period_touches_it() {
        let mut filter = Filter { years: Period::new(Some(1985), Some(1992)), ..Filter::default() };
        let shown = |filter: &Filter| (0..5).map(|row| decade(filter, row).is_shown).collect::<Vec<_>>();
        assert_eq!(shown(&filter), [false, true, true, false, false]);
        filter.years_mode = YearsMode::InForce;
        assert_eq!(shown(&filter), [true, true, true, false, false]);
        filter.undated = Undated::Only;
        assert_eq!(shown(&filter), [false; 5]);
    }
}
