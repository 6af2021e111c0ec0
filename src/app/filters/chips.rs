//! What the filter asks for, as chips which take one thing away each.

use crate::app::hooks::Ambient;
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
use web_sys::{Element, HtmlElement};
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
    let is_unfolded = use_state(|| false);
    let row = use_node_ref();
    let removed = use_mut_ref(|| None::<usize>);
    {
        // The button that had the focus is gone: the next one takes it.
        let (removed, row) = (removed.clone(), row.clone());
        use_effect(move || {
            if let Some(position) = removed.borrow_mut().take() {
                focus_after(&row, position);
            }
        });
    }
    let on_remove = |position: usize, action: Action| {
        let removed = removed.clone();
        here.dispatch.reform(move |_: MouseEvent| {
            *removed.borrow_mut() = Some(position);
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
        let onclick = on_remove(position, criterion.removal(&here.view.filter));
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
        <div class="chips" ref={row}>
            if !criteria.is_empty() {
                <ul class="chip-list" aria-label={text.get("chips-title")}>{ for chips }</ul>
            }
            { fold.unwrap_or_default() }
            if !criteria.is_empty() {
                <button class="text-button clear-all" type="button" onclick={on_remove(0, Action::ClearAll)}>
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

/// Focuses the chip that now stands at `position`, else the one before it, else the first button of the facets.
fn focus_after(row: &NodeRef, position: usize) {
    let Some(row) = row.cast::<Element>() else { return };
    let Ok(buttons) = row.query_selector_all(".chip button, .clear-all") else { return };
    let last = buttons.length().checked_sub(1);
    let next = last.map(|last| last.min(u32::try_from(position).unwrap_or(last)));
    match next.and_then(|next| buttons.item(next)).and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        Some(button) => {
            let _ = button.focus();
        }
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
