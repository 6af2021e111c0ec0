//! The card that names the filter to relax when nothing passes.

use super::chips::{focus_facets, words};
use crate::app::hooks::{use_atlas, use_criteria, use_dispatch, use_relaxations, use_rows, use_text};
use crate::app::text::{Text, count, grouped, string};
use crate::index::Atlas;
use crate::select::criteria::Criterion;
use crate::state::action::Action;
use crate::state::filter::Facet;
use yew::prelude::*;

/// The card that names the filter to relax when nothing passes.
#[component]
pub fn EmptyResult() -> Html {
    // The counts of all relaxations are only worth their price when nothing passes.
    if use_rows().is_empty() {
        html! { <EmptyCard /> }
    } else {
        Html::default()
    }
}

/// Each filter with the count that its removal gives, the largest as the first choice.
#[component]
fn EmptyCard() -> Html {
    let (atlas, text, dispatch) = (use_atlas(), use_text(), use_dispatch());
    let (criteria, relaxations) = (use_criteria(), use_relaxations());
    // Filters that help on their own.
    let helping: Vec<_> = relaxations.iter().filter(|(_, count)| *count > 0).collect();
    let on_choice = |action: Action| {
        dispatch.reform(move |_: MouseEvent| {
            // The card goes away with its buttons.
            focus_facets();
            action.clone()
        })
    };
    let choices = helping.iter().enumerate().map(|(position, (facet, number))| {
        let class = if position == 0 { "choice is-first" } else { "choice" };
        html! {
            <li key={format!("{facet:?}")}>
                <button class={class} type="button" onclick={on_choice(Action::Clear(*facet))}>
                    <span>{ without(&text, &atlas, &criteria, *facet) }</span>
                    <span class="num" aria-hidden="true">{ grouped(*number) }</span>
                    <span class="visually-hidden">{ text.with("option-count", [("n", count(*number))]) }</span>
                </button>
            </li>
        }
    });
    let clear = if helping.is_empty() { "button primary" } else { "button" };
    html! {
        <section class="message empty" aria-labelledby="empty-title">
            <h2 id="empty-title">{ text.get("sentence-nothing") }</h2>
            if helping.is_empty() {
                <p>{ text.get("empty-none-helps") }</p>
            } else {
                <p>{ text.get("empty-choices") }</p>
                <ul class="choices">{ for choices }</ul>
            }
            <div class="actions">
                <button class={clear} type="button" onclick={on_choice(Action::ClearAll)}>
                    { text.get("empty-clear") }
                </button>
            </div>
        </section>
    }
}

/// "Without Oceania", "Without Germany and 2 more", "Without the years 1973–1991".
fn without(text: &Text, atlas: &Atlas, criteria: &[Criterion], facet: Facet) -> AttrValue {
    let own: Vec<&Criterion> = criteria.iter().filter(|criterion| criterion.facet() == facet).collect();
    let Some(first) = own.first() else { return crate::app::parts::label::facet(text, facet) };
    let name = words(text, atlas, first);
    match (own.len() - 1, first) {
        (0, Criterion::Years(..)) => text.with("empty-without-years", [("period", string(&name))]),
        (0, _) => text.with("empty-without", [("name", string(&name))]),
        (more, _) => text.with("empty-without-more", [("name", string(&name)), ("n", count(more))]),
    }
}
