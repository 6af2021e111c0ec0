//! The legend, which is also a filter: what the colours mean, how many of each, and which are shown.

use super::colour_menu::use_colour_menu;
use super::option::{counted, line_sample, theme_mark};
use super::sheet::use_sheet;
use crate::app::hooks::{Ambient, use_ambient, use_legend, use_tree};
use crate::app::parts::class::class;
use crate::app::parts::label;
use crate::app::text::{Text, count};
use crate::geo::decimal::fixed;
use crate::layout::symbols::HOME_RADIUS;
use crate::select::colour::ColourClass;
use crate::select::legend::{Switch, switch};
use crate::select::tree::Tick;
use crate::state::filter::Facet;
use crate::state::view::ColourBy;
use yew::prelude::*;

/// Numbers of partnerships in the key of sizes.
const SIZES: [u16; 3] = [1, 10, 40];

/// The legend, which is also a filter.
#[component]
pub fn Legend() -> Html {
    let here = use_ambient();
    let (classes, home) = (use_legend(), use_tree(Facet::Home));
    let colour = here.view.colour;
    let menu = use_colour_menu(&here);
    let sheet = use_sheet(&here, "filters-map");
    let shown = classes.iter().filter(|(class, count)| *class != ColourClass::Unknown || *count > 0);
    let entries = shown.map(|(class, count)| {
        let switch = switch(&here.atlas, &home, &here.view.filter, *class, colour);
        entry(&here, *class, *count, switch)
    });
    let class = match colour {
        ColourBy::HomeRegion => "legend by-region",
        ColourBy::Theme => "legend by-theme",
        ColourBy::Decade => "legend by-decade",
    };
    html! {
        <div class="under-map">
            { sheet }
            <section {class} aria-label={here.text.get("legend-title")}>
                { menu }
                <ul class="legend-entries" aria-label={label::colour_by(&here.text, colour)}>{ for entries }</ul>
                if colour == ColourBy::HomeRegion { { size_key(&here.text) } }
            </section>
        </div>
    }
}

/// One colour: a switch, or plain text where the filter cannot ask for it.
fn entry(here: &Ambient, colour_class: ColourClass, number: usize, switch: Switch) -> Html {
    let style = colour_class.style();
    let mark = match colour_class {
        ColourClass::Unknown if here.view.colour == ColourBy::Theme => line_sample(&style),
        ColourClass::Theme(theme) => theme_mark(Some(theme), &style),
        _ => {
            let hollow = if switch.is_shown { "" } else { "hollow" };
            html! { <span class={class(&["dot", &style, hollow])} /> }
        }
    };
    let content = html! {
        <>
            { mark }
            <span class="legend-name">
                { label::colour_class(&here.text, &here.atlas, colour_class, here.view.colour) }
            </span>
            { counted(&here.text, "legend-count num", number) }
        </>
    };
    let class = if switch.is_shown { "legend-entry" } else { "legend-entry is-off" };
    let entry = match switch.action {
        None => html! { <span {class}>{ content }</span> },
        Some(action) => {
            let pressed = match switch.asked {
                Tick::On => "true",
                Tick::Mixed => "mixed",
                Tick::Off => "false",
            };
            let onclick = here.dispatch.reform(move |_: MouseEvent| action.clone());
            html! { <button {class} type="button" aria-pressed={pressed} {onclick}>{ content }</button> }
        }
    };
    html! { <li key={style}>{ entry }</li> }
}

/// How large the dots of home places are.
fn size_key(text: &Text) -> Html {
    let mut x = 0.0;
    let circles = SIZES.map(|partnerships| {
        let radius = dot_radius_px(partnerships);
        x += radius + if x > 0.0 { 5.0 } else { 1.0 };
        let centre = x;
        x += radius;
        html! { <circle cx={fixed(centre, 2)} cy="13" r={fixed(radius, 2)} /> }
    });
    let [small, medium, large] = SIZES.map(|size| count(usize::from(size)));
    html! {
        <div class="sizes">
            <svg width="60" height="26" viewBox="0 0 60 26" aria-hidden="true">{ for circles }</svg>
            <span>{ text.with("legend-sizes", [("small", small), ("medium", medium), ("large", large)]) }</span>
        </div>
    }
}

/// Radius of the dot of a home place on the map at rest.
///
/// # Units
/// returns: CSS pixels
fn dot_radius_px(partnerships: u16) -> f64 {
    HOME_RADIUS.0 + HOME_RADIUS.1 * f64::from(partnerships).sqrt()
}
