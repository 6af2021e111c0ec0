//! What the filter asks for, as chips which take one thing away each.

use crate::app::hooks::{Ambient, use_switch};
use crate::app::parts::class::class;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::name::name;
use crate::app::parts::{date, label};
use crate::app::text::{Text, count, string};
use crate::browser::environment;
use crate::index::Atlas;
use crate::select::colour::ColourClass;
use crate::select::criteria::{Criterion, Group, criteria, home_group, partner_group};
use crate::state::action::Action;
use crate::state::filter::{Undated, YearsMode};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// As many chips are shown at once; the rest unfolds.
const SHOWN: usize = 6;

/// The group that a criterion names, when it names one that the file knows.
fn group<'a>(atlas: &'a Atlas, criterion: &Criterion) -> Option<Group<'a>> {
    match criterion {
        Criterion::Home(key) => home_group(atlas, key),
        Criterion::Partner(key) => partner_group(atlas, key),
        _ => None,
    }
}

/// A criterion in words.
pub(super) fn words(text: &Text, atlas: &Atlas, criterion: &Criterion) -> AttrValue {
    match criterion {
        Criterion::Home(key) | Criterion::Partner(key) => match group(atlas, criterion) {
            Some(group) => AttrValue::from(group.name.in_language(text.language()).text.to_owned()),
            None => text.with("chip-unknown", [("key", string(key))]),
        },
        Criterion::BeltAndRoad(wanted) => label::belt_and_road(text, *wanted),
        Criterion::Theme(None) => text.get("chip-theme-none"),
        Criterion::Theme(theme) => label::theme(text, *theme),
        Criterion::Agreement(agreement) => label::agreement(text, *agreement),
        Criterion::Status(status) => label::status(text, *status),
        Criterion::Years(years, YearsMode::Founded) => date::period(text, *years),
        Criterion::Years(years, YearsMode::InForce) => {
            text.with("chip-in-force", [("period", string(&date::period(text, *years)))])
        }
        Criterion::Undated(Undated::Only) => text.get("chip-undated-only"),
        Criterion::Undated(Undated::Also | Undated::WhenNoPeriod) => text.get("chip-undated-also"),
    }
}

/// The chips, "Clear all", and `after` them in the row.
#[hook]
pub(super) fn use_chips(here: &Ambient, after: Html) -> Html {
    let text = &here.text;
    let criteria = criteria(&here.atlas, &here.view.filter);
    let is_unfolded = use_switch();
    // The button that has the focus goes away: the next one takes it.
    let on_remove = |next: Option<usize>, action: Action| {
        here.dispatch.reform(move |_: MouseEvent| {
            focus_on(next);
            action.clone()
        })
    };
    // One chip behind "+1 more" would save nothing.
    let is_long = criteria.len() > SHOWN + 1;
    let shown = if is_long && !*is_unfolded { SHOWN } else { criteria.len() };
    let chips = criteria.iter().take(shown).enumerate().map(|(position, criterion)| {
        let words = words(text, &here.atlas, criterion);
        let own = match criterion {
            Criterion::Home(key) | Criterion::Partner(key) => key,
            _ => words.as_str(),
        };
        let key = format!("{} {own}", criterion.facet() as u8);
        let next = (criteria.len() > 1).then_some(position + 1);
        let onclick = on_remove(next, criterion.removal(&here.view.filter));
        html! { <li {key}>{ chip(here, criterion, words, onclick) }</li> }
    });
    let fold = is_long.then(|| {
        let words = match *is_unfolded {
            true => text.get("chips-fewer"),
            false => text.with("chips-more", [("n", count(criteria.len() - SHOWN))]),
        };
        let is_unfolded = is_unfolded.clone();
        let onclick = move |_: MouseEvent| is_unfolded.set(!*is_unfolded);
        html! { <button class="text-button" type="button" aria-expanded={(shown > SHOWN).to_string()} {onclick}>{ words }</button> }
    });
    html! {
        <div class="chips">
            if !criteria.is_empty() {
                <ul class="chip-list" aria-label={text.get("chips-title")}>{ for chips }</ul>
            }
            { fold.unwrap_or_default() }
            if !criteria.is_empty() {
                <button class="text-button clear-all" type="button" onclick={on_remove(None, Action::ClearAll)}>
                    { text.get("filters-clear-all") }
                </button>
            }
            { after }
        </div>
    }
}

/// One criterion and the button that takes it away.
fn chip(here: &Ambient, criterion: &Criterion, words: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    let group = group(&here.atlas, criterion);
    let mark = match criterion {
        Criterion::Home(_) => group.and_then(|group| group.home_region).map(|region| {
            html! { <span class={class(&["dot", &ColourClass::Region(region).style()])} /> }
        }),
        Criterion::Theme(Some(theme)) => Some(html! {
            <span class={class(&["chip-icon", &ColourClass::Theme(*theme).style()])}>
                { glyph(Icon::Theme(*theme), 14) }
            </span>
        }),
        _ => None,
    };
    let remove = here.text.with("chip-remove", [("name", string(&words))]);
    let shown = group.map_or_else(|| words.into(), |group| name(&here.text, group.name));
    html! {
        <span class="chip">
            { mark.unwrap_or_default() }
            <span class="chip-name">{ shown }</span>
            <button type="button" aria-label={remove} {onclick}>{ glyph(Icon::Close, 14) }</button>
        </span>
    }
}

/// Focuses the button of the chip at `position`, which is "Clear all" behind the last one; without a position the first
/// button of the facets.
fn focus_on(position: Option<usize>) {
    let buttons = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.query_selector_all(".chip button, .clear-all").ok());
    let position = position.and_then(|position| u32::try_from(position).ok());
    match buttons.zip(position).and_then(|(buttons, position)| buttons.item(position)) {
        Some(button) => environment::focus_element(button.unchecked_ref()),
        None => focus_facets(),
    }
}

/// Focuses the first button that opens facets: a pill, or the button of the sheet where there are no pills.
pub(super) fn focus_facets() {
    for id in ["filter-home", "filters-bar", "filters-map"] {
        environment::focus(id);
        if environment::focused_element().is_some_and(|focused| focused.id() == id) {
            return;
        }
    }
}
