//! The bodies of the facets, as they stand in pop-ups and in the sheet.

use super::keys::on_arrow_key;
use super::option::{OptionRow, option, theme_mark};
use super::tree::Tree;
use crate::app::hooks::Ambient;
use crate::app::parts::label;
use crate::select::colour::ColourClass;
use crate::select::facets;
use crate::select::tree::Tick;
use crate::state::action::Action;
use crate::state::filter::{BeltAndRoadFilter, Facet};
use crate::state::view::Page;
use yew::prelude::*;

/// The options of `facet`. Years have none: they have a time axis of their own.
pub(super) fn facet_body(here: &Ambient, facet: Facet) -> Html {
    match facet {
        Facet::Home | Facet::Partner => html! { <Tree {facet} /> },
        Facet::BeltAndRoad => html! { <>{ flat_list(here, facet) }{ belt_and_road_note(here) }</> },
        Facet::Theme | Facet::Agreement | Facet::Status => flat_list(here, facet),
        Facet::Years => Html::default(),
    }
}

/// One row of a list without parts.
struct Row {
    name: AttrValue,
    is_on: bool,
    count: usize,
    /// What a change does.
    action: Action,
    /// How it looks in the theme colours, when it is one of them.
    theme: Option<ColourClass>,
}

/// Rows of a facet without parts.
fn rows(here: &Ambient, facet: Facet) -> Vec<Row> {
    let (text, atlas, filter) = (&here.text, &here.atlas, &here.view.filter);
    let mut rows = Vec::new();
    let mut add = |name, is_on, count, action, theme| rows.push(Row { name, is_on, count, action, theme });
    match facet {
        Facet::BeltAndRoad => {
            let counted = facets::belt_and_road(atlas, filter);
            let any = (BeltAndRoadFilter::Any, counted.iter().map(|(_, count)| count).sum());
            for (wanted, count) in [any].into_iter().chain(counted) {
                let name = label::belt_and_road(text, wanted);
                add(name, filter.belt_and_road == wanted, count, Action::SetBeltAndRoad(wanted), None);
            }
        }
        Facet::Theme => {
            for (theme, count) in facets::themes(atlas, filter) {
                let class = theme.map_or(ColourClass::Unknown, ColourClass::Theme);
                let is_on = filter.themes.contains(&theme);
                add(label::theme(text, theme), is_on, count, Action::ToggleTheme(theme), Some(class));
            }
        }
        Facet::Agreement => {
            for (one, count) in facets::agreements(atlas, filter) {
                let is_on = filter.agreements.contains(&one);
                add(label::agreement(text, one), is_on, count, Action::ToggleAgreement(one), None);
            }
        }
        Facet::Status => {
            for (one, count) in facets::statuses(atlas, filter) {
                let is_on = filter.statuses.contains(&one);
                add(label::status(text, one), is_on, count, Action::ToggleStatus(one), None);
            }
        }
        Facet::Home | Facet::Partner | Facet::Years => {}
    }
    rows
}

/// Options without parts.
fn flat_list(here: &Ambient, facet: Facet) -> Html {
    let rows = rows(here, facet);
    // The many without a theme would flatten all other bars: theirs is not drawn.
    let has_bar = |row: &Row| row.theme != Some(ColourClass::Unknown);
    let full = rows.iter().filter(|row| has_bar(row)).map(|row| row.count).max().unwrap_or(0).max(1);
    // A list which is a group of radio buttons is no list any more, and then its items are none either.
    let (role, item_role) = if facet == Facet::BeltAndRoad { (Some("radiogroup"), Some("none")) } else { (None, None) };
    let rows = rows.into_iter().map(|row| {
        let full = if has_bar(&row) { full } else { 0 };
        let style = row.theme.map_or_else(|| "c-ink".to_owned(), ColourClass::style);
        let lead = match row.theme {
            Some(ColourClass::Theme(theme)) => theme_mark(Some(theme), &style),
            Some(_) => theme_mark(None, &style),
            None => Html::default(),
        };
        let option = option(
            &here.text,
            OptionRow {
                tick: if row.is_on { Tick::On } else { Tick::Off },
                group: (facet == Facet::BeltAndRoad).then_some("belt-and-road"),
                style: &style,
                lead,
                name: row.name.into(),
                count: row.count,
                full,
            },
        );
        html! { <li role={item_role} onchange={here.dispatch.reform(move |_: Event| row.action.clone())}>{ option }</li> }
    });
    let class = if facet == Facet::Theme { "options flat themes" } else { "options flat" };
    html! {
        <ul {class} {role} aria-label={label::facet(&here.text, facet)} onkeydown={on_arrow_key}>{ for rows }</ul>
    }
}

/// What the grouping follows, and where the list is.
fn belt_and_road_note(here: &Ambient) -> Html {
    let onclick = here.dispatch.reform(|_: MouseEvent| Action::Turn(Page::Data));
    html! {
        <p class="facet-note">
            { here.text.get("belt-and-road-note") }{ " " }
            <button class="text-button" type="button" {onclick}>{ here.text.get("belt-and-road-list") }</button>
        </p>
    }
}
