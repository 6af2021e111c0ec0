//! On phones: the home places of the result as a list under the map.

use super::bar::bar;
use crate::app::hooks::{use_atlas, use_dispatch, use_homes, use_text};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::name::name;
use crate::app::store::Dispatch;
use crate::app::text::{Text, count};
use crate::index::{Atlas, NO_REGION};
use crate::model::id::PlaceIx;
use crate::model::rank;
use crate::select::colour::ColourClass;
use crate::select::order::name_key;
use crate::state::action::Action;
use crate::state::view::Focus;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// How many places are shown before the visitor asks for all.
const FIRST: usize = 12;

/// How the list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// Most partnerships first.
    Partnerships,
    /// By name.
    Name,
}

/// Home places with bars, most partnerships first.
#[component]
pub fn PlaceList() -> Html {
    let (text, atlas, homes, dispatch) = (use_text(), use_atlas(), use_homes(), use_dispatch());
    let order = use_state_eq(|| Order::Partnerships);
    let is_whole = use_state_eq(|| false);
    let Some((_, most)) = homes.first() else { return Html::default() };
    let positions = match *order {
        Order::Partnerships => (0..homes.len()).collect(),
        Order::Name => by_name(&atlas, &homes, text.language()),
    };
    let shown = if *is_whole { positions.len() } else { positions.len().min(FIRST) };
    let onchange = {
        let order = order.clone();
        move |event: Event| {
            let is_name = event.target_unchecked_into::<HtmlSelectElement>().value() == "name";
            order.set(if is_name { Order::Name } else { Order::Partnerships });
        }
    };
    let show_all = move |_| is_whole.set(true);
    html! {
        <section class="place-list" aria-labelledby="place-list-title">
            <div class="place-list-head">
                <h2 id="place-list-title">{ text.get("places-title") }</h2>
                <span class="place-list-order">
                    <select aria-label={text.get("places-order")} {onchange}>
                        { choice(&text, "count", "places-by-count", *order == Order::Partnerships) }
                        { choice(&text, "name", "places-by-name", *order == Order::Name) }
                    </select>
                    { glyph(Icon::Chevron, 14) }
                </span>
            </div>
            <ul>
                { for positions[..shown].iter().map(|at| row(&text, &atlas, &dispatch, homes[*at], *most)) }
            </ul>
            if shown < positions.len() {
                <button class="button place-list-more" onclick={show_all}>
                    { text.with("places-all", [("count", count(positions.len()))]) }
                </button>
            }
        </section>
    }
}

/// Positions of `homes` in the order of their names.
fn by_name(atlas: &Atlas, homes: &[(PlaceIx, usize)], language: &str) -> Vec<usize> {
    let key = |(place, _): &(PlaceIx, usize)| {
        let place = atlas.place(*place);
        name_key(&place.name, &place.search_keys, language)
    };
    let keys: Vec<String> = homes.iter().map(key).collect();
    rank::sorted_by(keys.len(), &mut |one, other| keys[one].cmp(&keys[other]))
}

fn choice(text: &Text, value: &'static str, words: &str, selected: bool) -> Html {
    html! { <option {value} {selected}>{ text.get(words) }</option> }
}

/// A place with its bar, as long as its share of the `most` partnerships.
fn row(text: &Text, atlas: &Atlas, dispatch: &Dispatch, (place, number): (PlaceIx, usize), most: usize) -> Html {
    let onclick = {
        let (dispatch, id) = (dispatch.clone(), atlas.place(place).id.clone());
        move |_| dispatch.emit(Action::Open(Some(Focus::Place(id.clone()))))
    };
    let percent = (number * 100 / most.max(1)).max(1);
    html! {
        <li key={place.0}>
            <button {onclick}>
                { name(text, &atlas.place(place).name) }
                { bar(percent, &class_of(atlas, place)) }
                <span class="num" aria-hidden="true">{ number }</span>
                <span class="visually-hidden">{ text.with("search-partnerships", [("count", count(number))]) }</span>
                { glyph(Icon::Chevron, 14) }
            </button>
        </li>
    }
}

/// Colour of the bar: that of the place's home region.
fn class_of(atlas: &Atlas, place: PlaceIx) -> String {
    match atlas.home_region[place.index()] {
        NO_REGION => ColourClass::Unknown.style(),
        region => ColourClass::Region(region).style(),
    }
}
