//! Recorded exchanges as cards: when, where, how and source, always in this order and always all of them.

use super::layout::{fact, joined, nothing};
use super::open::{open_partnership, open_place};
use super::source::source_list;
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
    let say = |key: &str, unknown: &str, value: Option<Html>| match value {
        Some(value) => fact(text.get(key), "", value),
        None => fact(text.get(key), "not-stated", html! { text.get(unknown) }),
    };
    let stated = |label: &Label| (!label.is_empty()).then(|| name(text, label));
    let when = exchange.date.map(|span| html! { date::span(text, span) });
    // The places that took part and how many came, in the words of the source.
    let participants = stated(&exchange.participants).map(|participants| html! { <p>{ participants }</p> });
    let places = exchange.places.iter().map(|place| open_place(text, atlas, dispatch, *place, "panel-link"));
    let who = (!exchange.places.is_empty() || participants.is_some())
        .then(|| html! { <>{ joined(places.collect()) }{ participants }</> });
    let partnership = exchange.partnership.map(|row| open_partnership(text, atlas, dispatch, row));
    let unknown = "not-stated-in-source";
    html! {
        <article class="exchange">
            <h4>{ name(text, &exchange.title) }</h4>
            <dl class="facts">
                { say("exchange-when", unknown, when) }
                { say("exchange-where", unknown, stated(&exchange.venue)) }
                { say("exchange-how", unknown, stated(&exchange.form)) }
                { say("exchange-source", unknown, Some(source_list(text, atlas, &exchange.sources))) }
                { say("exchange-who", unknown, who) }
                if !is_under_partnership { { say("exchange-partnership", "panel-not-recorded", partnership) } }
            </dl>
            { tags(text, exchange) }
        </article>
    }
}

/// Outcome when it was not held, and themes.
fn tags(text: &Text, exchange: &Exchange) -> Html {
    let outcome = (exchange.outcome != Outcome::Held).then(|| label::outcome(text, exchange.outcome));
    html! {
        <ul class="tags">
            if let Some(outcome) = outcome { <li class="tag is-warning">{ outcome }</li> }
            { for exchange.themes.iter().map(|theme| theme_tag(text, *theme)) }
            if exchange.themes.is_empty() { <li class="tag not-stated">{ text.get("panel-theme-not-recorded") }</li> }
        </ul>
    }
}

/// A theme in a list of tags.
pub(super) fn theme_tag(text: &Text, theme: Theme) -> Html {
    html! {
        <li class={format!("tag {}", ColourClass::Theme(theme).style())}>
            { glyph(Icon::Theme(theme), 14) }{ label::theme(text, Some(theme)) }
        </li>
    }
}
