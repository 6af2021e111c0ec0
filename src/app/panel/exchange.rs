//! Recorded exchanges as cards: when, where, how and source, always in this order and always all of them.

use super::layout::{fact, joined, nothing, say};
use super::open::{open_partnership, open_place};
use super::source::source_list;
use crate::app::parts::element::{element, several, when, words};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::name::name;
use crate::app::parts::{date, label};
use crate::app::store::Dispatch;
use crate::app::text::Text;
use crate::index::Atlas;
use crate::model::id::ExchangeIx;
use crate::model::label::Label;
use crate::model::partnership::{Exchange, Outcome};
use crate::model::theme::Theme;
use crate::select::colour::ColourClass;
use yew::prelude::*;

/// Cards of exchanges, or the word that none is recorded. Those under their partnership do not name it again.
pub(super) fn exchange_list(
    text: &Text,
    atlas: &Atlas,
    dispatch: &Dispatch,
    exchanges: &[ExchangeIx],
    is_under_partnership: bool,
) -> Html {
    if exchanges.is_empty() {
        return nothing(text, "panel-no-exchange");
    }
    let card = |row: &ExchangeIx| {
        let card = card(text, atlas, dispatch, atlas.exchange(*row), is_under_partnership);
        html! { <li key={row.0}>{ card }</li> }
    };
    html! { <ol class="exchange-list">{ for exchanges.iter().map(card) }</ol> }
}

/// One exchange.
fn card(text: &Text, atlas: &Atlas, dispatch: &Dispatch, exchange: &Exchange, is_under_partnership: bool) -> Html {
    let known = |key: &str, unknown: &str, value: Option<Html>| match value {
        Some(value) => fact(text, key, "", value),
        None => fact(text, key, "not-stated", say(text, unknown)),
    };
    let stated = |label: &Label| (!label.is_empty()).then(|| name(text, label));
    let date = exchange.date.map(|span| words(date::span(text, span)));
    // The places that took part and how many came, in the words of the source.
    let participants = stated(&exchange.participants).map(|participants| element("p", "").with([participants]));
    let places = exchange.places.iter().map(|place| open_place(text, atlas, dispatch, *place, "panel-link"));
    let who = (!exchange.places.is_empty() || participants.is_some())
        .then(|| several([joined(places.collect()), participants.unwrap_or_default()]));
    let partnership = exchange.partnership.map(|row| open_partnership(text, atlas, dispatch, row));
    let unknown = "not-stated-in-source";
    element("article", "exchange").with([
        element("h4", "").with([name(text, &exchange.title)]),
        element("dl", "facts").with([
            known("exchange-when", unknown, date),
            known("exchange-where", unknown, stated(&exchange.venue)),
            known("exchange-how", unknown, stated(&exchange.form)),
            known("exchange-source", unknown, Some(source_list(text, atlas, &exchange.sources))),
            known("exchange-who", unknown, who),
            when(!is_under_partnership, || known("exchange-partnership", "panel-not-recorded", partnership)),
        ]),
        tags(text, exchange),
    ])
}

/// Outcome when it was not held, and themes.
fn tags(text: &Text, exchange: &Exchange) -> Html {
    let mut tags: Vec<Html> = Vec::new();
    if exchange.outcome != Outcome::Held {
        tags.push(element("li", "tag is-warning").with([words(label::outcome(text, exchange.outcome))]));
    }
    tags.extend(exchange.themes.iter().map(|theme| theme_tag(text, *theme)));
    if exchange.themes.is_empty() {
        tags.push(element("li", "tag not-stated").with([say(text, "panel-theme-not-recorded")]));
    }
    element("ul", "tags").with(tags)
}

/// A theme in a list of tags.
pub(super) fn theme_tag(text: &Text, theme: Theme) -> Html {
    html! {
        <li class={format!("tag {}", ColourClass::Theme(theme).style())}>
            { glyph(Icon::Theme(theme), 14) }{ label::theme(text, Some(theme)) }
        </li>
    }
}
