//! Options that form a tree: unfold, tick, search.

use super::keys::on_arrow_key;
use super::option::{OptionRow, option};
use crate::app::hooks::{Ambient, use_ambient, use_tree};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::label;
use crate::app::parts::name::name;
use crate::app::text::string;
use crate::model::id::PlaceId;
use crate::model::place::AdminLevel;
use crate::select::colour::ColourClass;
use crate::select::tree::{self, Found, TreeOption};
use crate::state::action::Action;
use crate::state::choices::Keys;
use crate::state::filter::Facet;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// Props of [`Tree`].
#[derive(Properties, PartialEq)]
pub(super) struct TreeProps {
    /// Home or partner.
    pub facet: Facet,
}

/// What the visitor looks at.
#[derive(Clone)]
struct Shown {
    /// Keys of the options that are unfolded.
    unfolded: Keys,
    /// What stands in the search field.
    query: String,
}

/// A tree of options, with a search field above it.
#[component]
pub(super) fn Tree(props: &TreeProps) -> Html {
    let here = use_ambient();
    let (facet, options) = (props.facet, use_tree(props.facet));
    let ticked = if facet == Facet::Home { &here.view.filter.home } else { &here.view.filter.partner };
    let shown = use_state(|| Shown { unfolded: above_ticked(&options, ticked), query: String::new() });
    let oninput = {
        let shown = shown.clone();
        move |event: InputEvent| {
            let query = event.target_unchecked_into::<HtmlInputElement>().value();
            shown.set(Shown { query, ..(*shown).clone() });
        }
    };
    // One listener for hundreds of rows, which say by their keys which one it was.
    let onclick = {
        let shown = shown.clone();
        move |event: MouseEvent| {
            let Some(key) = key_around(&event, "button.expander") else { return };
            let mut next = (*shown).clone();
            next.unfolded.toggle(&key);
            shown.set(next);
        }
    };
    let onchange = {
        let (dispatch, options, ticked) = (here.dispatch.clone(), options.clone(), ticked.clone());
        move |event: Event| {
            let Some(key) = key_around(&event, "input") else { return };
            let keys = tree::toggle(&options, &ticked, &key);
            dispatch.emit(if facet == Facet::Home { Action::SetHome(keys) } else { Action::SetPartner(keys) });
        }
    };
    let found = (!shown.query.trim().is_empty()).then(|| tree::search(&options, &shown.query));
    let rows = Rows {
        here: &here,
        leaves: tree::ticked_leaves(&options, ticked),
        unfolded: &shown.unfolded,
        found: found.as_ref(),
        full: options.iter().map(|option| option.count).max().unwrap_or(0).max(1),
    };
    let rows = (0u8..).zip(options.iter()).map(|(row, option)| {
        // The options at the top of the home facet are the regions, in the order of the file.
        let style = if facet == Facet::Home { ColourClass::Region(row).style() } else { "c-ink".to_owned() };
        rows.row(option, 0, &style)
    });
    let search = here.text.get(if facet == Facet::Home { "find-home" } else { "find-country" });
    let is_nothing_found = found.as_ref().is_some_and(|found| found.listed.is_empty());
    html! {
        <>
            <label class="find">
                { glyph(Icon::Search, 14) }
                <input type="search" placeholder={search.clone()} aria-label={search} autocomplete="off"
                    spellcheck="false" {oninput} />
            </label>
            <ul class="options" aria-label={label::facet(&here.text, facet)} {onchange} {onclick}
                onkeydown={on_arrow_key}>{ for rows }</ul>
            <p class="find-nothing" role="status">
                if is_nothing_found { { here.text.with("find-nothing", [("query", string(&shown.query))]) } }
            </p>
        </>
    }
}

/// The key of the row in which `event` happened inside an element that is `wanted`.
fn key_around(event: &Event, wanted: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?.closest(wanted).ok()??;
    target.closest("[data-key]").ok()??.get_attribute("data-key")
}

/// Options to unfold at first: those with something ticked below them.
fn above_ticked(options: &[TreeOption], ticked: &Keys) -> Keys {
    fn is_below(option: &TreeOption, ticked: &Keys, unfolded: &mut Keys) -> bool {
        let below = option.children.iter().filter(|child| is_below(child, ticked, unfolded)).count();
        if below > 0 {
            unfolded.insert(&option.key);
        }
        below > 0 || ticked.contains(&option.key)
    }
    let mut unfolded = Keys::default();
    for option in options {
        is_below(option, ticked, &mut unfolded);
    }
    unfolded
}

/// What every row of one tree needs.
struct Rows<'a> {
    here: &'a Ambient,
    leaves: Keys,
    unfolded: &'a Keys,
    found: Option<&'a Found>,
    full: usize,
}

impl Rows<'_> {
    /// One option and what is unfolded below it.
    fn row(&self, branch: &TreeOption, depth: usize, style: &str) -> Html {
        if self.found.is_some_and(|found| !found.listed.contains(&branch.key)) {
            return Html::default();
        }
        let is_unfolded =
            self.unfolded.contains(&branch.key) || self.found.is_some_and(|found| found.unfolded.contains(&branch.key));
        // A child that comes and goes keeps its place as an empty node; else Yew would make the box in focus anew.
        let below = (!self.is_leaf(branch) && is_unfolded).then(|| {
            html! { <ul>{ for branch.children.iter().map(|child| self.row(child, depth + 1, style)) }</ul> }
        });
        let option = option(
            &self.here.text,
            OptionRow {
                tick: tree::tick(branch, &self.leaves),
                group: None,
                style,
                lead: Html::default(),
                name: html! { <>{ name(&self.here.text, &branch.name) }{ self.level_note(branch) }</> },
                count: branch.count,
                full: self.full,
            },
        );
        html! {
            <li key={branch.key.clone()} data-key={branch.key.clone()} class={format!("depth-{depth}")}>
                <div class="option-line">{ self.expander(branch, is_unfolded) }{ option }</div>
                { below.unwrap_or_default() }
            </li>
        }
    }

    fn expander(&self, option: &TreeOption, is_unfolded: bool) -> Html {
        if self.is_leaf(option) {
            return html! { <span class="expander" /> };
        }
        let text = &self.here.text;
        let name = option.name.in_language(text.language()).text;
        html! {
            <button class="expander" type="button" aria-expanded={is_unfolded.to_string()}
                aria-label={text.with("option-expand", [("name", string(name))])}>{ glyph(Icon::Chevron, 14) }</button>
        }
    }

    /// Whether nothing is worth unfolding: no parts, or only the province itself.
    fn is_leaf(&self, option: &TreeOption) -> bool {
        match option.children.as_slice() {
            [] => true,
            [only] => self.is_province(only),
            _ => false,
        }
    }

    /// Beside its cities, a province which is a partner itself has the same name as the option above it.
    fn level_note(&self, option: &TreeOption) -> Html {
        if option.children.is_empty() && self.is_province(option) {
            html! { <small class="option-note">{ self.here.text.get("option-province-level") }</small> }
        } else {
            Html::default()
        }
    }

    fn is_province(&self, option: &TreeOption) -> bool {
        let atlas = &self.here.atlas;
        let place = PlaceId::new(&option.key).and_then(|id| atlas.place_row(&id));
        place.is_some_and(|place| atlas.place(place).admin_level == AdminLevel::Province)
    }
}
