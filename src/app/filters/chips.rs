//! What the filter asks for, as chips which take one thing away each.

use crate::app::hooks::{use_atlas, use_criteria, use_dispatch, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::name::Name;
use crate::app::parts::{date, label};
use crate::app::text::{Text, count, string};
use crate::browser::environment;
use crate::index::Atlas;
use crate::model::label::Label;
use crate::select::colour::ColourClass;
use crate::select::criteria::{Criterion, Group, home_group, partner_group};
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

/// The chips, "Clear all", and what stands after them in the row.
#[component]
pub(super) fn Chips(props: &ChipsProps) -> Html {
    let (atlas, view, text, dispatch) = (use_atlas(), use_view(), use_text(), use_dispatch());
    let criteria = use_criteria();
    let is_unfolded = use_state(|| false);
    let row = use_node_ref();
    let removed = use_mut_ref(|| None::<usize>);
    {
        // The button that had the focus is gone: the next one takes it.
        let (removed, row) = (removed.clone(), row.clone());
        use_effect_with(criteria.clone(), move |_| {
            if let Some(position) = removed.borrow_mut().take() {
                focus_after(&row, position);
            }
        });
    }
    let on_remove = {
        let (dispatch, removed) = (dispatch.clone(), removed.clone());
        move |position: usize, action: Action| {
            *removed.borrow_mut() = Some(position);
            dispatch.emit(action);
        }
    };
    // One chip behind "+1 more" would save nothing.
    let is_long = criteria.len() > SHOWN + 1;
    let shown = if is_long && !*is_unfolded { SHOWN } else { criteria.len() };
    let chips = criteria.iter().take(shown).enumerate().map(|(position, criterion)| {
        let group = group(&atlas, criterion);
        let words = words(&text, &atlas, criterion);
        let action = criterion.removal(&view.filter);
        let on_remove = on_remove.clone();
        html! {
            <li key={format!("{criterion:?}")}>
                <Chip label={group.map(|group| group.name.clone())} words={words} icon={icon(criterion)}
                    class={class(criterion, group)}
                    on_remove={Callback::from(move |()| on_remove(position, action.clone()))} />
            </li>
        }
    });
    let fold = is_long.then(|| {
        let words = match *is_unfolded {
            true => text.get("chips-fewer"),
            false => text.with("chips-more", [("n", count(criteria.len() - SHOWN))]),
        };
        let is_unfolded = is_unfolded.clone();
        let onclick = Callback::from(move |_: MouseEvent| is_unfolded.set(!*is_unfolded));
        html! { <button class="text-button" type="button" aria-expanded={(shown > SHOWN).to_string()} {onclick}>{ words }</button> }
    });
    let clear = (!criteria.is_empty()).then(|| {
        let on_remove = on_remove.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_remove(0, Action::ClearAll));
        html! { <button class="text-button clear-all" type="button" {onclick}>{ text.get("filters-clear-all") }</button> }
    });
    html! {
        <div class="chips" ref={row}>
            if !criteria.is_empty() {
                <ul class="chip-list" aria-label={text.get("chips-title")}>{ for chips }</ul>
            }
            { fold.unwrap_or_default() }
            { clear.unwrap_or_default() }
            { props.children.clone() }
        </div>
    }
}

/// Props of [`Chips`].
#[derive(Properties, PartialEq)]
pub(super) struct ChipsProps {
    /// What stands after the chips in the row.
    #[prop_or_default]
    pub children: Html,
}

fn icon(criterion: &Criterion) -> Option<Icon> {
    match criterion {
        Criterion::Theme(Some(theme)) => Some(Icon::Theme(*theme)),
        _ => None,
    }
}

fn class(criterion: &Criterion, group: Option<Group<'_>>) -> Option<AttrValue> {
    let class = match criterion {
        Criterion::Home(_) => ColourClass::Region(group?.home_region?),
        Criterion::Theme(Some(theme)) => ColourClass::Theme(*theme),
        _ => return None,
    };
    Some(class.style().into())
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
        let focused = web_sys::window().and_then(|window| window.document()).and_then(|page| page.active_element());
        if focused.is_some_and(|focused| focused.id() == id) {
            return;
        }
    }
}

#[derive(Properties, PartialEq)]
struct ChipProps {
    /// The name from the data, when it is one.
    label: Option<Label>,
    /// The criterion in words.
    words: AttrValue,
    icon: Option<Icon>,
    class: Option<AttrValue>,
    on_remove: Callback<()>,
}

/// One criterion and the button that takes it away.
#[component]
fn Chip(props: &ChipProps) -> Html {
    let text = use_text();
    let mark = props.class.as_ref().map(|class| match props.icon {
        Some(icon) => html! { <span class={classes!("chip-icon", class.clone())}><Glyph {icon} size_px={14} /></span> },
        None => html! { <span class={classes!("dot", class.clone())} /> },
    });
    html! {
        <span class="chip">
            { mark.unwrap_or_default() }
            <span class="chip-name">
                if let Some(label) = &props.label { <Name label={label.clone()} /> } else { { props.words.clone() } }
            </span>
            <button type="button" aria-label={text.with("chip-remove", [("name", string(&props.words))])}
                onclick={props.on_remove.reform(|_: MouseEvent| ())}>
                <Glyph icon={Icon::Close} size_px={14} />
            </button>
        </span>
    }
}
