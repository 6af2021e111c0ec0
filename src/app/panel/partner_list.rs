//! The partners of a place, sorted as wanted; those outside the filter are dimmed and say so.

use super::open::Open;
use super::place::PlaceProps;
use crate::app::hooks::{use_atlas, use_profile, use_rows, use_text};
use crate::app::parts::name::{Name, NameBeside};
use crate::app::parts::{date, label};
use crate::app::shared::Shared;
use crate::app::text::Text;
use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::label::Label;
use crate::model::partnership::{Agreement, Confidence, Partnership, Status};
use crate::select::order::{Column, Direction, sorted};
use crate::select::place::other_end;
use crate::state::view::Focus;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// How the list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Oldest,
    Newest,
    Name,
    /// By country; partners in the home country by province.
    Area,
}

impl Sort {
    const ALL: [Self; 4] = [Self::Oldest, Self::Newest, Self::Name, Self::Area];

    fn id(self) -> &'static str {
        match self {
            Self::Oldest => "oldest",
            Self::Newest => "newest",
            Self::Name => "name",
            Self::Area => "area",
        }
    }

    fn word(self, text: &Text, partners_are_home: bool) -> AttrValue {
        text.get(match (self, partners_are_home) {
            (Self::Oldest, _) => "panel-sort-oldest",
            (Self::Newest, _) => "panel-sort-newest",
            (Self::Name, _) => "panel-sort-name",
            (Self::Area, false) => "panel-sort-country",
            (Self::Area, true) => "panel-sort-province",
        })
    }

    fn order(self, partners_are_home: bool) -> (Column, Direction) {
        match (self, partners_are_home) {
            (Self::Oldest, _) => (Column::Start, Direction::Ascending),
            (Self::Newest, _) => (Column::Start, Direction::Descending),
            (Self::Name, false) => (Column::Partner, Direction::Ascending),
            (Self::Name, true) => (Column::Home, Direction::Ascending),
            (Self::Area, false) => (Column::Country, Direction::Ascending),
            (Self::Area, true) => (Column::Subdivision, Direction::Ascending),
        }
    }
}

/// The list.
#[component]
pub(super) fn PartnerList(props: &PlaceProps) -> Html {
    let (atlas, text, rows) = (use_atlas(), use_text(), use_rows());
    let profile = use_profile(props.place);
    let sort = use_state(|| Sort::Oldest);
    let partners_are_home = !atlas.is_home(props.place);
    let (column, direction) = sort.order(partners_are_home);
    let listed = sorted(&atlas, &profile.partnerships, column, direction, text.language());
    let onchange = {
        let sort = sort.clone();
        Callback::from(move |event: Event| {
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            if let Some(chosen) = Sort::ALL.into_iter().find(|sort| Some(sort.id()) == value.as_deref()) {
                sort.set(chosen);
            }
        })
    };
    let option = |one: Sort| {
        let selected = one == *sort;
        html! { <option value={one.id()} {selected}>{ one.word(&text, partners_are_home) }</option> }
    };
    let row = |row: &PartnershipIx| {
        let is_outside = rows.binary_search(row).is_err();
        html! { <Partner key={row.0} atlas={atlas.clone()} row={*row} place={props.place} {is_outside} /> }
    };
    html! {
        <section class="panel-section">
            <h3>
                <span>{ text.get("panel-partners-title") }</span>
                <select class="panel-sort" aria-label={text.get("panel-sort")} {onchange}>
                    { for Sort::ALL.into_iter().map(option) }
                </select>
            </h3>
            <ul class="partner-list">{ for listed.iter().map(row) }</ul>
        </section>
    }
}

/// Props of [`Partner`].
#[derive(Properties, PartialEq)]
struct PartnerProps {
    atlas: Shared<Atlas>,
    row: PartnershipIx,
    place: PlaceIx,
    /// Whether the filter hides the partnership.
    is_outside: bool,
}

/// One partner, as a button that opens the partnership.
#[component]
fn Partner(props: &PartnerProps) -> Html {
    let text = use_text();
    let atlas = &props.atlas;
    let partnership = atlas.partnership(props.row);
    let other = other_end(atlas, props.row, props.place);
    let partner = atlas.place(other);
    let class = classes!("partner-row", props.is_outside.then_some("is-outside"));
    html! {
        <li>
            <Open {class} focus={Focus::Partnership(partnership.id.clone())}>
                <span class="partner-name">
                    <Name label={partner.name.clone()} />{ " " }
                    <small><NameBeside label={partner.name.clone()} /></small>
                </span>{ " " }
                <span class="partner-area">{ area(atlas, other).map(|label| html! { <Name {label} /> }) }</span>{ " " }
                { start(&text, partnership) }
                { badges(&text, partnership) }
                if props.is_outside { <span class="visually-hidden">{ text.get("panel-outside-filter") }</span> }
            </Open>
        </li>
    }
}

/// Where a partner lies: its province at home, its country abroad.
fn area(atlas: &Atlas, place: PlaceIx) -> Option<Label> {
    let groupings = atlas.dataset().groupings();
    if atlas.is_home(place) {
        atlas.subdivision[place.index()].map(|row| groupings.subdivisions[usize::from(row)].name.clone())
    } else {
        Some(groupings.countries[usize::from(atlas.country[place.index()])].name.clone())
    }
}

/// The year, with the whole date as a tip.
fn start(text: &Text, partnership: &Partnership) -> Html {
    match partnership.start_date {
        Some(start) => html! {
            <span class="partner-year num" title={date::date(text, start)}>{ start.year().to_string() }</span>
        },
        None => html! { <span class="partner-year not-stated">{ text.get("undated") }</span> },
    }
}

/// What is not the ordinary case: another kind of agreement, another status, low confidence.
fn badges(text: &Text, partnership: &Partnership) -> Html {
    let mut words: Vec<AttrValue> = Vec::new();
    if partnership.status != Status::Active {
        words.push(label::status(text, partnership.status));
    }
    if partnership.agreement != Agreement::SisterCity {
        words.push(label::agreement(text, partnership.agreement));
    }
    if partnership.confidence == Confidence::Low {
        words.push(label::confidence(text, partnership.confidence));
    }
    if !partnership.conflicts.is_empty() {
        words.push(text.get("panel-sources-differ"));
    }
    if words.is_empty() {
        return Html::default();
    }
    html! {
        <span class="partner-badges">
            { for words.into_iter().map(|word| html! { <>{ " " }<span class="partner-badge">{ word }</span></> }) }
        </span>
    }
}
