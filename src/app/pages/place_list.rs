//! On phones: the home places of the result as a list under the map.

use super::bar::Bar;
use crate::app::hooks::{use_atlas, use_dispatch, use_homes, use_text};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::name::Name;
use crate::app::text::count;
use crate::index::{Atlas, NO_REGION};
use crate::model::id::PlaceIx;
use crate::model::label::Label;
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
    let (text, atlas, homes) = (use_text(), use_atlas(), use_homes());
    let order = use_state_eq(|| Order::Partnerships);
    let is_whole = use_state_eq(|| false);
    let language = text.language();
    let sorted = use_memo((atlas.clone(), homes.clone(), *order, language), |(atlas, homes, order, language)| {
        let mut sorted = homes.to_vec();
        if *order == Order::Name {
            let key = |(row, _): &(PlaceIx, usize)| {
                let place = atlas.place(*row);
                name_key(&place.name, &place.search_keys, language)
            };
            rank::sort_by_cached_key(&mut sorted, key);
        }
        sorted
    });
    let most = homes.first().map_or(1, |(_, count)| *count);
    let shown = if *is_whole { sorted.len() } else { sorted.len().min(FIRST) };
    let onchange = {
        let order = order.clone();
        move |event: Event| {
            let is_name = event.target_unchecked_into::<HtmlSelectElement>().value() == "name";
            order.set(if is_name { Order::Name } else { Order::Partnerships });
        }
    };
    let show_all = move |_| is_whole.set(true);
    if sorted.is_empty() {
        return Html::default();
    }
    html! {
        <section class="place-list" aria-labelledby="place-list-title">
            <div class="place-list-head">
                <h2 id="place-list-title">{ text.get("places-title") }</h2>
                <span class="place-list-order">
                    <select aria-label={text.get("places-order")} {onchange}>
                        <option value="count" selected={*order == Order::Partnerships}>
                            { text.get("places-by-count") }
                        </option>
                        <option value="name" selected={*order == Order::Name}>{ text.get("places-by-name") }</option>
                    </select>
                    <Glyph icon={Icon::Chevron} size_px={14} />
                </span>
            </div>
            <ul>
                { for sorted[..shown].iter().map(|(row, number)| html! {
                    <Row key={row.0} place={*row} number={*number} {most} name={atlas.place(*row).name.clone()}
                        class={class_of(&atlas, *row)} />
                }) }
            </ul>
            if shown < sorted.len() {
                <button class="button place-list-more" onclick={show_all}>
                    { text.with("places-all", [("count", count(sorted.len()))]) }
                </button>
            }
        </section>
    }
}

/// Colour of the bar: that of the place's home region.
fn class_of(atlas: &Atlas, row: PlaceIx) -> String {
    match atlas.home_region[row.index()] {
        NO_REGION => ColourClass::Unknown.style(),
        region => ColourClass::Region(region).style(),
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    place: PlaceIx,
    name: Label,
    number: usize,
    most: usize,
    class: String,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let (text, atlas, dispatch) = (use_text(), use_atlas(), use_dispatch());
    let onclick = {
        let id = atlas.place(props.place).id.clone();
        move |_| dispatch.emit(Action::Open(Some(Focus::Place(id.clone()))))
    };
    let percent = (props.number * 100 / props.most.max(1)).max(1);
    html! {
        <li>
            <button {onclick}>
                <Name label={props.name.clone()} />
                <Bar class={props.class.clone()} percent={percent} />
                <span class="num" aria-hidden="true">{ props.number }</span>
                <span class="visually-hidden">{ text.with("search-partnerships", [("count", count(props.number))]) }</span>
                <Glyph icon={Icon::Chevron} size_px={14} />
            </button>
        </li>
    }
}
