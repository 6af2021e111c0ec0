//! Options that form a tree: unfold, tick, search.

use super::keys::use_arrow_keys;
use super::option::OptionRow;
use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::name::Name;
use crate::app::shared::Shared;
use crate::app::text::{Text, string};
use crate::index::Atlas;
use crate::model::id::PlaceId;
use crate::model::place::AdminLevel;
use crate::select::colour::ColourClass;
use crate::select::tree::{self, Found, TreeOption};
use std::collections::BTreeSet;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How the bars of a tree are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bars {
    /// By home region: the options at the top are the regions, in the order of the file.
    Regions,
    /// In ink.
    Ink,
}

/// Props of [`Tree`].
#[derive(Properties, PartialEq)]
pub(super) struct TreeProps {
    /// The options.
    pub options: Shared<Vec<TreeOption>>,
    /// What the filter holds.
    pub ticked: BTreeSet<String>,
    /// What the filter shall hold.
    pub on_change: Callback<BTreeSet<String>>,
    /// Colour of the bars.
    pub bars: Bars,
    /// Name of the whole list.
    pub label: AttrValue,
    /// Name of the search field.
    pub search_label: AttrValue,
}

/// A tree of options, with a search field above it.
#[component]
pub(super) fn Tree(props: &TreeProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let unfolded = use_state(|| above_ticked(&props.options, &props.ticked));
    let query = use_state(String::new);
    let list = use_node_ref();
    let onkeydown = use_arrow_keys(list.clone());
    let found = (!query.trim().is_empty()).then(|| tree::search(&props.options, &query));
    let on_unfold = {
        let unfolded = unfolded.clone();
        Callback::from(move |key: String| {
            let mut next = (*unfolded).clone();
            if !next.remove(&key) {
                next.insert(key);
            }
            unfolded.set(next);
        })
    };
    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| query.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let rows = Rows {
        atlas: &atlas,
        text: &text,
        props,
        leaves: tree::ticked_leaves(&props.options, &props.ticked),
        unfolded: &unfolded,
        found: found.as_ref(),
        full: props.options.iter().map(|option| option.count).max().unwrap_or(0).max(1),
        on_unfold,
    };
    let is_nothing_found = found.as_ref().is_some_and(|found| found.listed.is_empty());
    html! {
        <>
            <label class="find">
                <Glyph icon={Icon::Search} size_px={14} />
                <input type="search" placeholder={props.search_label.clone()} aria-label={props.search_label.clone()}
                    autocomplete="off" spellcheck="false" {oninput} />
            </label>
            <ul class="options" ref={list} aria-label={props.label.clone()} {onkeydown}>
                { for (0u8..).zip(props.options.iter()).map(|(row, option)| rows.row(option, 0, &rows.class(row))) }
            </ul>
            <p class="find-nothing" role="status">
                if is_nothing_found { { text.with("find-nothing", [("query", string(&query))]) } }
            </p>
        </>
    }
}

/// Options to unfold at first: those with something ticked below them.
fn above_ticked(options: &[TreeOption], ticked: &BTreeSet<String>) -> BTreeSet<String> {
    fn is_below(option: &TreeOption, ticked: &BTreeSet<String>, unfolded: &mut BTreeSet<String>) -> bool {
        let below = option.children.iter().filter(|child| is_below(child, ticked, unfolded)).count();
        if below > 0 {
            unfolded.insert(option.key.clone());
        }
        below > 0 || ticked.contains(&option.key)
    }
    let mut unfolded = BTreeSet::new();
    for option in options {
        is_below(option, ticked, &mut unfolded);
    }
    unfolded
}

/// What every row of one tree needs.
struct Rows<'a> {
    atlas: &'a Atlas,
    text: &'a Text,
    props: &'a TreeProps,
    leaves: BTreeSet<String>,
    unfolded: &'a BTreeSet<String>,
    found: Option<&'a Found>,
    full: usize,
    on_unfold: Callback<String>,
}

impl Rows<'_> {
    fn class(&self, row: u8) -> AttrValue {
        match self.props.bars {
            Bars::Regions => ColourClass::Region(row).style().into(),
            Bars::Ink => AttrValue::from("c-ink"),
        }
    }

    /// One option and what is unfolded below it.
    fn row(&self, option: &TreeOption, depth: usize, class: &AttrValue) -> Html {
        if self.found.is_some_and(|found| !found.listed.contains(&option.key)) {
            return Html::default();
        }
        let is_unfolded =
            self.unfolded.contains(&option.key) || self.found.is_some_and(|found| found.unfolded.contains(&option.key));
        let on_toggle = {
            let (options, ticked, key) = (self.props.options.clone(), self.props.ticked.clone(), option.key.clone());
            self.props.on_change.reform(move |()| tree::toggle(&options, &ticked, &key))
        };
        // A child that comes and goes keeps its place as an empty node; else Yew would make the box in focus anew.
        let below = (!self.is_leaf(option) && is_unfolded).then(|| {
            html! { <ul>{ for option.children.iter().map(|child| self.row(child, depth + 1, class)) }</ul> }
        });
        html! {
            <li key={option.key.clone()} class={format!("depth-{depth}")}>
                <div class="option-line">
                    { self.expander(option, is_unfolded) }
                    <OptionRow tick={tree::tick(option, &self.leaves)} class={class.clone()} count={option.count}
                        full={self.full} {on_toggle}>
                        <Name label={option.name.clone()} />
                        { self.level_note(option) }
                    </OptionRow>
                </div>
                { below.unwrap_or_default() }
            </li>
        }
    }

    fn expander(&self, option: &TreeOption, is_unfolded: bool) -> Html {
        if self.is_leaf(option) {
            return html! { <span class="expander" /> };
        }
        let name = option.name.in_language(self.text.language()).text;
        let key = option.key.clone();
        let onclick = self.on_unfold.reform(move |_: MouseEvent| key.clone());
        html! {
            <button class="expander" type="button" aria-expanded={is_unfolded.to_string()}
                aria-label={self.text.with("option-expand", [("name", string(name))])} {onclick}>
                <Glyph icon={Icon::Chevron} size_px={14} />
            </button>
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
    fn level_note(&self, option: &TreeOption) -> Option<Html> {
        (option.children.is_empty() && self.is_province(option))
            .then(|| html! { <small class="option-note">{ self.text.get("option-province-level") }</small> })
    }

    fn is_province(&self, option: &TreeOption) -> bool {
        let place = PlaceId::new(&option.key).and_then(|id| self.atlas.place_row(&id));
        place.is_some_and(|place| self.atlas.place(place).admin_level == AdminLevel::Province)
    }
}
