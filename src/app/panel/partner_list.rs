//! The partners of a place, sorted as wanted; those outside the filter are dimmed and say so.

use super::layout::{say, section};
use super::open::open;
use super::place::PartnershipsProps;
use crate::app::hooks::{use_atlas, use_dispatch, use_text};
use crate::app::parts::element::{element, several, when, words};
use crate::app::parts::name::{name, name_beside};
use crate::app::parts::{date, label};
use crate::app::store::Dispatch;
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
pub(super) fn PartnerList(props: &PartnershipsProps) -> Html {
    let (atlas, text, dispatch) = (use_atlas(), use_text(), use_dispatch());
    let sort = use_state(|| Sort::Oldest);
    let PartnershipsProps { profile, rows } = props;
    let partners_are_home = !atlas.is_home(profile.place);
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
    let partner = |row: &PartnershipIx| {
        let is_outside = rows.binary_search(row).is_err();
        html! { <li key={row.0}>{ partner(&text, &atlas, &dispatch, *row, profile.place, is_outside) }</li> }
    };
    section(
        several([
            element("span", "").with([say(&text, "panel-partners-title")]),
            html! {
                <select class="panel-sort" aria-label={text.get("panel-sort")} {onchange}>
                    { for Sort::ALL.into_iter().map(option) }
                </select>
            },
        ]),
        element("ul", "partner-list").with(listed.iter().map(partner).collect::<Vec<_>>()),
    )
}

/// One partner of `place`, as a button that opens the partnership; `is_outside` when the filter hides it.
fn partner(
    text: &Text,
    atlas: &Atlas,
    dispatch: &Dispatch,
    row: PartnershipIx,
    place: PlaceIx,
    is_outside: bool,
) -> Html {
    let partnership = atlas.partnership(row);
    let other = other_end(atlas, row, place);
    let partner = &atlas.place(other).name;
    let content = several([
        element("span", "partner-name").with([
            name(text, partner),
            words(" "),
            element("small", "").with([name_beside(text, partner)]),
        ]),
        words(" "),
        element("span", "partner-area").with([area(atlas, other).map_or_else(Html::default, |area| name(text, area))]),
        words(" "),
        start(text, partnership),
        badges(text, partnership),
        when(is_outside, || element("span", "visually-hidden").with([say(text, "panel-outside-filter")])),
    ]);
    let class = if is_outside { "partner-row is-outside" } else { "partner-row" };
    open(dispatch, Focus::Partnership(partnership.id.clone()), class, content)
}

/// Where a partner lies: its province at home, its country abroad.
fn area(atlas: &Atlas, place: PlaceIx) -> Option<&Label> {
    let groupings = atlas.dataset().groupings();
    if atlas.is_home(place) {
        atlas.subdivision[place.index()].map(|row| &groupings.subdivisions[usize::from(row)].name)
    } else {
        Some(&groupings.countries[usize::from(atlas.country[place.index()])].name)
    }
}

/// The year, with the whole date as a tip.
fn start(text: &Text, partnership: &Partnership) -> Html {
    match partnership.start_date {
        Some(start) => html! {
            <span class="partner-year num" title={date::date(text, start)}>{ start.year().to_string() }</span>
        },
        None => element("span", "partner-year not-stated").with([say(text, "undated")]),
    }
}

/// What is not the ordinary case: another kind of agreement, another status, low confidence.
fn badges(text: &Text, partnership: &Partnership) -> Html {
    let mut badges: Vec<AttrValue> = Vec::new();
    if partnership.status != Status::Active {
        badges.push(label::status(text, partnership.status));
    }
    if partnership.agreement != Agreement::SisterCity {
        badges.push(label::agreement(text, partnership.agreement));
    }
    if partnership.confidence == Confidence::Low {
        badges.push(label::confidence(text, partnership.confidence));
    }
    if !partnership.conflicts.is_empty() {
        badges.push(text.get("panel-sources-differ"));
    }
    if badges.is_empty() {
        return Html::default();
    }
    let badge = |word| several([words(" "), element("span", "partner-badge").with([words(word)])]);
    element("span", "partner-badges").with(badges.into_iter().map(badge).collect::<Vec<_>>())
}
