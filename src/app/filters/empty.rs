//! The card that names the filter to relax when nothing passes.

use super::chips::{focus_facets, words};
use super::option::counted;
use crate::app::hooks::{Ambient, use_ambient, use_rows};
use crate::app::parts::label;
use crate::app::text::{count, string};
use crate::select::criteria::{Criterion, criteria};
use crate::select::facets::relaxations;
use crate::state::action::Action;
use crate::state::filter::Facet;
use yew::prelude::*;

/// The card that names the filter to relax when nothing passes.
#[component]
pub fn EmptyResult() -> Html {
    let (here, rows) = (use_ambient(), use_rows());
    // The counts of all relaxations are only worth their price when nothing passes.
    if rows.is_empty() { card(&here) } else { Html::default() }
}

/// Each filter with the count that its removal gives, the largest as the first choice.
fn card(here: &Ambient) -> Html {
    let (text, filter) = (&here.text, &here.view.filter);
    let criteria = criteria(&here.atlas, filter);
    // Filters that help on their own.
    let mut helping = relaxations(&here.atlas, filter);
    helping.retain(|(_, count)| *count > 0);
    let on_choice = |action: Action| {
        here.dispatch.reform(move |_: MouseEvent| {
            // The card goes away with its buttons.
            focus_facets();
            action.clone()
        })
    };
    let choices = helping.iter().enumerate().map(|(position, (facet, number))| {
        let class = if position == 0 { "choice is-first" } else { "choice" };
        html! {
            <li key={*facet as u8}>
                <button {class} type="button" onclick={on_choice(Action::Clear(*facet))}>
                    <span>{ without(here, &criteria, *facet) }</span>
                    { counted(text, "num", *number) }
                </button>
            </li>
        }
    });
    let (explained, clear) = match helping.is_empty() {
        true => ("empty-none-helps", "button primary"),
        false => ("empty-choices", "button"),
    };
    html! {
        <section class="message empty" aria-labelledby="empty-title">
            <h2 id="empty-title">{ text.get("sentence-nothing") }</h2>
            <p>{ text.get(explained) }</p>
            if !helping.is_empty() { <ul class="choices">{ for choices }</ul> }
            <div class="actions">
                <button class={clear} type="button" onclick={on_choice(Action::ClearAll)}>{ text.get("empty-clear") }</button>
            </div>
        </section>
    }
}

/// "Without Oceania", "Without Germany and 2 more", "Without the years 1973–1991".
fn without(here: &Ambient, criteria: &[Criterion], facet: Facet) -> AttrValue {
    let text = &here.text;
    let own: Vec<&Criterion> = criteria.iter().filter(|criterion| criterion.facet() == facet).collect();
    let Some(first) = own.first() else { return label::facet(text, facet) };
    let name = words(text, &here.atlas, first);
    match (own.len() - 1, first) {
        (0, Criterion::Years(..)) => text.with("empty-without-years", [("period", string(&name))]),
        (0, _) => text.with("empty-without", [("name", string(&name))]),
        (more, _) => text.with("empty-without-more", [("name", string(&name)), ("n", count(more))]),
    }
}
