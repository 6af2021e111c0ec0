//! The bodies of the facets, as they stand in pop-ups and in the sheet.

use super::keys::use_arrow_keys;
use super::option::{Choice, OptionRow, line_sample};
use super::tree::{Bars, Tree};
use crate::app::hooks::{
    use_agreements, use_belt_and_road, use_dispatch, use_home_options, use_partner_options, use_statuses, use_text,
    use_themes, use_view,
};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::label;
use crate::select::colour::ColourClass;
use crate::select::tree::Tick;
use crate::state::action::Action;
use crate::state::filter::BeltAndRoadFilter;
use crate::state::view::Page;
use yew::prelude::*;

/// Home regions, provinces, cities.
#[component]
pub(super) fn HomeFacet() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let options = use_home_options();
    html! {
        <Tree {options} ticked={view.filter.home.clone()} on_change={dispatch.reform(Action::SetHome)}
            bars={Bars::Regions} label={text.get("facet-home")} search_label={text.get("find-home")} />
    }
}

/// World regions and countries.
#[component]
pub(super) fn PartnerFacet() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let options = use_partner_options();
    html! {
        <Tree {options} ticked={view.filter.partner.clone()}
            on_change={dispatch.reform(Action::SetPartner)} bars={Bars::Ink} label={text.get("facet-partner")}
            search_label={text.get("find-country")} />
    }
}

/// Any country, signatories, the others; with the note that says what the grouping follows.
#[component]
pub(super) fn BeltAndRoadFacet() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let counted = use_belt_and_road();
    let all: usize = counted.iter().map(|(_, count)| count).sum();
    let group = AttrValue::from("belt-and-road");
    let row = |wanted: BeltAndRoadFilter, count: usize| {
        let on_toggle = dispatch.reform(move |()| Action::SetBeltAndRoad(wanted));
        html! {
            <li key={label::belt_and_road(&text, wanted).to_string()}>
                <OptionRow tick={on_if(view.filter.belt_and_road == wanted)} choice={Choice::One(group.clone())}
                    class="c-ink" {count} full={all.max(1)} {on_toggle}>
                    { label::belt_and_road(&text, wanted) }
                </OptionRow>
            </li>
        }
    };
    html! {
        <>
            <ul class="options flat" role="radiogroup" aria-label={text.get("facet-belt-and-road")}>
                { row(BeltAndRoadFilter::Any, all) }
                { for counted.iter().map(|(wanted, count)| row(*wanted, *count)) }
            </ul>
            <p class="facet-note">
                { text.get("belt-and-road-note") }{ " " }
                <button class="text-button" type="button" onclick={dispatch.reform(|_| Action::Turn(Page::Data))}>
                    { text.get("belt-and-road-list") }
                </button>
            </p>
        </>
    }
}

/// Themes and "not recorded".
#[component]
pub(super) fn ThemeFacet() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let themes = use_themes();
    let list = use_node_ref();
    let onkeydown = use_arrow_keys(list.clone());
    // The many without a theme would flatten all other bars: theirs is not drawn.
    let full = themes.iter().filter(|(theme, _)| theme.is_some()).map(|(_, count)| *count).max().unwrap_or(0);
    let rows = themes.iter().map(|(theme, count)| {
        let theme = *theme;
        let class = theme.map_or(ColourClass::Unknown, ColourClass::Theme).style();
        let icon = theme.map(|theme| html! { <Glyph icon={Icon::Theme(theme)} /> });
        let lead = html! {
            <>
                <span class={classes!("option-icon", class.clone())}>{ icon.unwrap_or_default() }</span>
                { line_sample(&class) }
            </>
        };
        html! {
            <li key={theme.map_or("none", crate::model::theme::Theme::id)}>
                <OptionRow tick={on_if(view.filter.themes.contains(&theme))} class={class} {lead} count={*count}
                    full={theme.map_or(0, |_| full.max(1))} on_toggle={dispatch.reform(move |()| Action::ToggleTheme(theme))}>
                    { label::theme(&text, theme) }
                </OptionRow>
            </li>
        }
    });
    html! {
        <ul class="options flat themes" ref={list} aria-label={text.get("facet-theme")} {onkeydown}>{ for rows }</ul>
    }
}

/// Kinds of agreement.
#[component]
pub(super) fn AgreementFacet() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let counted = use_agreements();
    let rows = counted.iter().map(|(agreement, count)| {
        let agreement = *agreement;
        Row {
            name: label::agreement(&text, agreement),
            tick: on_if(view.filter.agreements.contains(&agreement)),
            count: *count,
            on_toggle: dispatch.reform(move |()| Action::ToggleAgreement(agreement)),
        }
    });
    html! { <FlatList label={text.get("facet-agreement")} rows={rows.collect::<Vec<_>>()} /> }
}

/// Statuses.
#[component]
pub(super) fn StatusFacet() -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let counted = use_statuses();
    let rows = counted.iter().map(|(status, count)| {
        let status = *status;
        Row {
            name: label::status(&text, status),
            tick: on_if(view.filter.statuses.contains(&status)),
            count: *count,
            on_toggle: dispatch.reform(move |()| Action::ToggleStatus(status)),
        }
    });
    html! { <FlatList label={text.get("facet-status")} rows={rows.collect::<Vec<_>>()} /> }
}

/// One row of a plain list.
#[derive(Clone, PartialEq)]
struct Row {
    name: AttrValue,
    tick: Tick,
    count: usize,
    on_toggle: Callback<()>,
}

#[derive(Properties, PartialEq)]
struct FlatListProps {
    label: AttrValue,
    rows: Vec<Row>,
}

/// Options without parts and without a colour.
#[component]
fn FlatList(props: &FlatListProps) -> Html {
    let list = use_node_ref();
    let onkeydown = use_arrow_keys(list.clone());
    let full = props.rows.iter().map(|row| row.count).max().unwrap_or(0).max(1);
    let rows = props.rows.iter().map(|row| {
        html! {
            <li key={row.name.to_string()}>
                <OptionRow tick={row.tick} class="c-ink" count={row.count} {full} on_toggle={row.on_toggle.clone()}>
                    { row.name.clone() }
                </OptionRow>
            </li>
        }
    });
    html! {
        <ul class="options flat" ref={list} aria-label={props.label.clone()} {onkeydown}>{ for rows }</ul>
    }
}

fn on_if(is_on: bool) -> Tick {
    if is_on { Tick::On } else { Tick::Off }
}
