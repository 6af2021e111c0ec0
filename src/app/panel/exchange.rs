//! Recorded exchanges as cards: when, where, how and source, always in this order and always all of them.

use super::open::{OpenPartnership, OpenPlace};
use super::source::SourceList;
use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::name::Name;
use crate::app::parts::{date, label};
use crate::app::text::Text;
use crate::model::id::ExchangeIx;
use crate::model::label::Label;
use crate::model::partnership::{Exchange, Outcome};
use crate::select::colour::ColourClass;
use yew::prelude::*;

/// Props of [`ExchangeList`].
#[derive(Properties, PartialEq)]
pub(super) struct ExchangeListProps {
    /// The exchanges, in the order in which they are shown.
    pub(super) exchanges: Vec<ExchangeIx>,
    /// Whether they stand in the panel of their partnership, which need not be named again.
    pub(super) is_under_partnership: bool,
}

/// Cards of exchanges, or the word that none is recorded.
#[component]
pub(super) fn ExchangeList(props: &ExchangeListProps) -> Html {
    let text = use_text();
    let card = |row: &ExchangeIx| {
        html! { <li key={row.0}><Card exchange={*row} is_under_partnership={props.is_under_partnership} /></li> }
    };
    if props.exchanges.is_empty() {
        return html! { <p class="not-stated">{ text.get("panel-no-exchange") }</p> };
    }
    html! { <ol class="exchange-list">{ for props.exchanges.iter().map(card) }</ol> }
}

/// Props of [`Card`].
#[derive(Properties, PartialEq)]
struct CardProps {
    exchange: ExchangeIx,
    is_under_partnership: bool,
}

/// One exchange.
#[component]
fn Card(props: &CardProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let exchange = atlas.exchange(props.exchange);
    let when = exchange.date.map(|span| html! { date::span(&text, span) });
    let partnership = exchange.partnership.map(|partnership| html! { <OpenPartnership {partnership} /> });
    html! {
        <article class="exchange">
            <h4><Name label={exchange.title.clone()} /></h4>
            <dl class="facts">
                { fact(&text, "exchange-when", when) }
                { fact(&text, "exchange-where", stated(&exchange.venue)) }
                { fact(&text, "exchange-how", stated(&exchange.form)) }
                { fact(&text, "exchange-source", Some(html! { <SourceList sources={exchange.sources.clone()} /> })) }
                { fact(&text, "exchange-who", who(exchange)) }
                if !props.is_under_partnership {
                    <dt>{ text.get("exchange-partnership") }</dt>
                    { partnership.map_or_else(
                        || html! { <dd class="not-stated">{ text.get("panel-not-recorded") }</dd> },
                        |partnership| html! { <dd>{ partnership }</dd> },
                    ) }
                }
            </dl>
            { tags(&text, exchange) }
        </article>
    }
}

/// A label as text; `None` where the source says nothing.
fn stated(label: &Label) -> Option<Html> {
    (!label.is_empty()).then(|| html! { <Name label={label.clone()} /> })
}

fn fact(text: &Text, key: &str, value: Option<Html>) -> Html {
    let value = match value {
        Some(value) => html! { <dd>{ value }</dd> },
        None => html! { <dd class="not-stated">{ text.get("not-stated-in-source") }</dd> },
    };
    html! { <><dt>{ text.get(key) }</dt>{ value }</> }
}

/// The places that took part and how many came, in the words of the source.
fn who(exchange: &Exchange) -> Option<Html> {
    let places = exchange.places.iter().enumerate().map(|(row, place)| {
        html! { <>if row > 0 { { " · " } }<OpenPlace place={*place} /></> }
    });
    let participants = stated(&exchange.participants).map(|participants| html! { <p>{ participants }</p> });
    (!exchange.places.is_empty() || participants.is_some()).then(|| html! { <>{ for places }{ participants }</> })
}

/// Outcome when it was not held, and themes.
fn tags(text: &Text, exchange: &Exchange) -> Html {
    let outcome = (exchange.outcome != Outcome::Held).then(|| label::outcome(text, exchange.outcome));
    let themes = exchange.themes.iter().map(|theme| {
        html! {
            <li class={classes!("tag", ColourClass::Theme(*theme).style())}>
                <Glyph icon={Icon::Theme(*theme)} size_px={14} />{ label::theme(text, Some(*theme)) }
            </li>
        }
    });
    html! {
        <ul class="tags">
            if let Some(outcome) = outcome { <li class="tag is-warning">{ outcome }</li> }
            { for themes }
            if exchange.themes.is_empty() { <li class="tag not-stated">{ text.get("panel-theme-not-recorded") }</li> }
        </ul>
    }
}
