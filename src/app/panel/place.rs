//! A place: what it is, three figures, and its partners, exchanges and organisations.

use super::actions::Actions;
use super::association::association;
use super::dot_strip::DotStrip;
use super::exchange::exchange_list;
use super::frame::title;
use super::layout::{joined, not_stated, say};
use super::partner_list::PartnerList;
use super::tabs::{TAB_PANEL_ID, tabs};
use super::themes_bar::themes_bar;
use crate::app::hooks::{use_atlas, use_dispatch, use_profile, use_rows, use_text};
use crate::app::parts::element::{element, several, words};
use crate::app::parts::label;
use crate::app::parts::name::{name, name_beside};
use crate::app::shared::Shared;
use crate::app::text::{Text, count, grouped};
use crate::index::{Atlas, NO_REGION};
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::place::AdminLevel;
use crate::select::colour::ColourClass;
use crate::select::place::PlaceProfile;
use yew::prelude::*;

/// Props of [`PlacePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct PlaceProps {
    /// The place.
    pub(super) place: PlaceIx,
}

/// Props of the parts of the panel that show the partnerships of a place.
#[derive(Properties, PartialEq)]
pub(super) struct PartnershipsProps {
    /// What is known of the place.
    pub(super) profile: Shared<PlaceProfile>,
    /// Partnerships that pass the filter.
    pub(super) rows: Shared<Vec<PartnershipIx>>,
}

/// Tabs of the panel of a place: their words, which are also the identifiers of their buttons.
const TABS: [&str; 3] = ["panel-tab-partners", "panel-tab-exchanges", "panel-tab-association"];

/// The panel of a place.
#[component]
pub(super) fn PlacePanel(props: &PlaceProps) -> Html {
    let (atlas, text, dispatch) = (use_atlas(), use_text(), use_dispatch());
    let (profile, rows) = (use_profile(props.place), use_rows());
    let chosen = use_state(|| 0);
    let record = atlas.place(props.place);
    let reference = format!("{} · {}", record.id, record.name.in_language(text.language()).text);
    let content = match *chosen {
        0 => several([
            html! { <DotStrip profile={profile.clone()} rows={rows.clone()} /> },
            themes_bar(&text, &profile),
            html! { <PartnerList profile={profile.clone()} rows={rows.clone()} /> },
        ]),
        1 => several([
            element("h3", "visually-hidden").with([say(&text, "panel-exchanges-title")]),
            exchange_list(&text, &atlas, &dispatch, &profile.exchanges, false),
        ]),
        _ => association(&text, &atlas, props.place),
    };
    // The key keeps what one tab opened from standing open in the next.
    let body = html! {
        <div class="panel-body" role="tabpanel" id={TAB_PANEL_ID} aria-labelledby={TABS[*chosen]}>
            <key={*chosen}>{ content }</>
        </div>
    };
    several([
        element("div", "panel-scroll").with([
            head(&text, &atlas, &profile, &rows),
            tabs(&text, &TABS, &[None, Some(profile.exchanges.len()), None], &chosen),
            body,
        ]),
        html! { <Actions {reference} /> },
    ])
}

/// What the place is called, where it lies, and three figures.
fn head(text: &Text, atlas: &Atlas, profile: &PlaceProfile, rows: &[PartnershipIx]) -> Html {
    let place = atlas.place(profile.place);
    let first = match profile.first_year {
        Some(year) => words(year.to_string()),
        None => not_stated(text, "undated"),
    };
    let reach_key = if atlas.is_home(profile.place) { "panel-countries" } else { "panel-home-places" };
    let figure = |label: AttrValue, figure: Html| {
        element("div", "").with([element("dt", "").with([words(label)]), element("dd", "").with([figure])])
    };
    let counted = |key: &str, n: usize| figure(text.with(key, [("n", count(n))]), words(grouped(n)));
    element("header", "panel-head").with([
        element("p", "panel-eyebrow").with([region_dot(atlas, profile.place), whereabouts(text, atlas, profile.place)]),
        element("div", "panel-name").with([
            title(name(text, &place.name)),
            element("p", "panel-beside").with([name_beside(text, &place.name)]),
        ]),
        element("dl", "panel-figures").with([
            counted("panel-partnerships", profile.partnerships.len()),
            counted(reach_key, profile.reach),
            figure(text.get("panel-first-year"), first),
        ]),
        filter_note(text, profile, rows),
    ])
}

/// The dot that stands for a place, in the colour of its home region; ink abroad.
pub(super) fn region_dot(atlas: &Atlas, place: PlaceIx) -> Html {
    let style = match (atlas.home_region[place.index()], atlas.is_home(place)) {
        (NO_REGION, true) => ColourClass::Unknown.style(),
        (NO_REGION, false) => "c-ink".to_owned(),
        (region, _) => ColourClass::Region(region).style(),
    };
    html! { <span class={format!("dot {style}")} aria-hidden="true" /> }
}

/// Region, level of government and province of a home place; country and level of a foreign one.
pub(super) fn whereabouts(text: &Text, atlas: &Atlas, row: PlaceIx) -> Html {
    let place = atlas.place(row);
    let groupings = atlas.dataset().groupings();
    // "Province" is the word neither for Shanghai nor for Maryland.
    let level = match (place.admin_level, atlas.is_home(row)) {
        (AdminLevel::Province, true) => text.get("panel-level-home-province"),
        (AdminLevel::Province, false) => text.get("panel-level-foreign-province"),
        (level, _) => label::admin_level(text, level),
    };
    let level = words(level);
    let parts = if atlas.is_home(row) {
        let region = match atlas.home_region[row.index()] {
            NO_REGION => say(text, "unknown-region"),
            region => name(text, &groupings.home_regions[usize::from(region)].name),
        };
        let mut parts = vec![region, level];
        // A province is not said to lie in itself.
        let province = atlas.subdivision[row.index()].filter(|_| place.admin_level != AdminLevel::Province);
        parts.extend(province.map(|row| name(text, &groupings.subdivisions[usize::from(row)].name)));
        parts
    } else {
        vec![name(text, &groupings.countries[usize::from(atlas.country[row.index()])].name), level]
    };
    element("span", "").with([joined(parts)])
}

/// How many of the partnerships pass the filter, when it hides some: the panel shows them all.
fn filter_note(text: &Text, profile: &PlaceProfile, rows: &[PartnershipIx]) -> Html {
    let all = profile.partnerships.len();
    let passing = profile.partnerships.iter().filter(|row| rows.binary_search(row).is_ok()).count();
    if passing == all {
        return Html::default();
    }
    let args = [("passing", count(passing)), ("all", count(all))];
    element("p", "panel-note").with([text.rich("panel-filter-note", args)])
}
