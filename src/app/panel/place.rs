//! A place: what it is, three figures, and its partners, exchanges and organisations.

use super::actions::Actions;
use super::association::Association;
use super::dot_strip::DotStrip;
use super::exchange::ExchangeList;
use super::frame::TITLE_ID;
use super::partner_list::PartnerList;
use super::tabs::{TAB_PANEL_ID, Tab, Tabs};
use super::themes_bar::ThemesBar;
use crate::app::hooks::{use_atlas, use_profile, use_rows, use_text, use_view};
use crate::app::parts::label;
use crate::app::parts::name::{Name, NameBeside};
use crate::app::shared::Shared;
use crate::app::text::{count, grouped};
use crate::index::{Atlas, NO_REGION};
use crate::model::id::PlaceIx;
use crate::model::label::Label;
use crate::model::place::AdminLevel;
use crate::select::colour::ColourClass;
use crate::select::place::PlaceProfile;
use yew::prelude::*;

/// Props of the parts of the panel of a place.
#[derive(Properties, PartialEq)]
pub(super) struct PlaceProps {
    /// The place.
    pub(super) place: PlaceIx,
}

/// Tabs of the panel of a place, with the identifiers of their buttons.
const TABS: [&str; 3] = ["panel-tab-partners", "panel-tab-exchanges", "panel-tab-association"];

/// The panel of a place.
#[component]
pub(super) fn PlacePanel(props: &PlaceProps) -> Html {
    let (atlas, text, profile) = (use_atlas(), use_text(), use_profile(props.place));
    let record = atlas.place(props.place);
    let reference = format!("{} · {}", record.id, record.name.in_language(text.language()).text);
    let chosen = use_state(|| 0);
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |tab| chosen.set(tab))
    };
    let tab = |id: &'static str, label, count| Tab { id, label, count };
    let tabs = vec![
        tab(TABS[0], text.get("panel-tab-partners"), None),
        tab(TABS[1], text.get("panel-tab-exchanges"), Some(grouped(profile.exchanges.len()).into())),
        tab(TABS[2], text.get("panel-tab-association"), None),
    ];
    let place = props.place;
    let content = match *chosen {
        0 => html! {
            <>
                <DotStrip partnerships={profile.partnerships.clone()} {place} />
                <ThemesBar themes={profile.themes.clone()} without_theme={profile.without_theme} />
                <PartnerList {place} />
            </>
        },
        1 => html! {
            <>
                <h3 class="visually-hidden">{ text.get("panel-exchanges-title") }</h3>
                <ExchangeList exchanges={profile.exchanges.clone()} is_under_partnership={false} />
            </>
        },
        _ => html! { <Association {place} /> },
    };
    html! {
        <>
            <div class="panel-scroll">
                <PlaceHead {place} />
                <Tabs label={text.get("panel-tabs")} {tabs} chosen={*chosen} {on_choose} />
                <div class="panel-body" role="tabpanel" id={TAB_PANEL_ID} aria-labelledby={TABS[*chosen]}>
                    { content }
                </div>
            </div>
            <Actions {reference} />
        </>
    }
}

/// What the place is called, where it lies, and three figures.
#[component]
fn PlaceHead(props: &PlaceProps) -> Html {
    let (atlas, text, profile) = (use_atlas(), use_text(), use_profile(props.place));
    let place = atlas.place(props.place);
    let first = profile.first_year.map_or_else(
        || html! { <span class="not-stated">{ text.get("undated") }</span> },
        |year| html! { year.to_string() },
    );
    let reach_key = if atlas.is_home(props.place) { "panel-countries" } else { "panel-home-places" };
    let figure = |figure: Html, label: AttrValue| html! { <div><dt>{ label }</dt><dd>{ figure }</dd></div> };
    let total = profile.partnerships.len();
    html! {
        <header class="panel-head">
            <p class="panel-eyebrow">
                <span class={classes!("dot", region_style(&atlas, props.place))} aria-hidden="true" />
                <Whereabouts place={props.place} />
            </p>
            <div class="panel-name">
                <h2 id={TITLE_ID} tabindex="-1"><Name label={place.name.clone()} /></h2>
                <p class="panel-beside"><NameBeside label={place.name.clone()} /></p>
            </div>
            <dl class="panel-figures">
                { figure(html! { grouped(total) }, text.with("panel-partnerships", [("n", count(total))])) }
                { figure(html! { grouped(profile.reach) }, text.with(reach_key, [("n", count(profile.reach))])) }
                { figure(first, text.get("panel-first-year")) }
            </dl>
            <FilterNote {profile} />
        </header>
    }
}

/// Style of the dot that stands for a place: the colour of its home region, ink abroad.
pub(super) fn region_style(atlas: &Atlas, place: PlaceIx) -> String {
    match (atlas.home_region[place.index()], atlas.is_home(place)) {
        (NO_REGION, true) => ColourClass::Unknown.style(),
        (NO_REGION, false) => "c-ink".to_owned(),
        (region, _) => ColourClass::Region(region).style(),
    }
}

/// Region, level of government and province of a home place; country and level of a foreign one.
#[component]
pub(super) fn Whereabouts(props: &PlaceProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let place = atlas.place(props.place);
    let groupings = atlas.dataset().groupings();
    let name = |label: &Label| html! { <Name label={label.clone()} /> };
    // "Province" is the word neither for Shanghai nor for Maryland.
    let level = match (place.admin_level, atlas.is_home(props.place)) {
        (AdminLevel::Province, true) => text.get("panel-level-home-province"),
        (AdminLevel::Province, false) => text.get("panel-level-foreign-province"),
        (level, _) => label::admin_level(&text, level),
    };
    let level = html! { level };
    let parts: Vec<Html> = if atlas.is_home(props.place) {
        let region = match atlas.home_region[props.place.index()] {
            NO_REGION => html! { text.get("unknown-region") },
            region => name(&groupings.home_regions[usize::from(region)].name),
        };
        // A province is not said to lie in itself.
        let province = atlas.subdivision[props.place.index()].filter(|_| place.admin_level != AdminLevel::Province);
        let province = province.map(|row| name(&groupings.subdivisions[usize::from(row)].name));
        [Some(region), Some(level), province].into_iter().flatten().collect()
    } else {
        vec![name(&groupings.countries[usize::from(atlas.country[props.place.index()])].name), level]
    };
    let part = |(row, part): (usize, Html)| html! { <>if row > 0 { { " · " } }{ part }</> };
    html! { <span>{ for parts.into_iter().enumerate().map(part) }</span> }
}

/// Props of [`FilterNote`].
#[derive(Properties, PartialEq)]
struct FilterNoteProps {
    profile: Shared<PlaceProfile>,
}

/// How many of the partnerships pass the filter, when it hides some: the panel shows them all.
#[component]
fn FilterNote(props: &FilterNoteProps) -> Html {
    let (text, view, rows) = (use_text(), use_view(), use_rows());
    let all = props.profile.partnerships.len();
    let passing = props.profile.partnerships.iter().filter(|row| rows.binary_search(row).is_ok()).count();
    if view.filter.active().next().is_none() || passing == all {
        return Html::default();
    }
    let args = [("passing", count(passing)), ("all", count(all))];
    html! { <p class="panel-note">{ text.rich("panel-filter-note", args) }</p> }
}
