//! The legend, which is also a filter: what the colours mean, how many of each, and which are shown.

use super::colour_menu::ColourMenu;
use super::option::line_sample;
use super::sheet::SheetButton;
use crate::app::hooks::{use_atlas, use_dispatch, use_home_options, use_legend, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::label;
use crate::app::text::{count, grouped};
use crate::layout::symbols::HOME_RADIUS;
use crate::select::colour::ColourClass;
use crate::select::legend::{Switch, switch};
use crate::select::tree::Tick;
use crate::state::view::ColourBy;
use yew::prelude::*;

/// Numbers of partnerships in the key of sizes.
const SIZES: [u16; 3] = [1, 10, 40];

/// The legend, which is also a filter.
#[component]
pub fn Legend() -> Html {
    let (atlas, view, text) = (use_atlas(), use_view(), use_text());
    let (entries, home) = (use_legend(), use_home_options());
    let shown = entries.iter().filter(|(class, count)| *class != ColourClass::Unknown || *count > 0);
    let entries = shown.map(|(class, count)| {
        let name = label::colour_class(&text, &atlas, *class, view.colour);
        html! {
            <LegendEntry key={class.style()} class={*class} colour={view.colour} {name} count={*count}
                switch={switch(&atlas, &home, &view.filter, *class, view.colour)} />
        }
    });
    let kind = match view.colour {
        ColourBy::HomeRegion => "by-region",
        ColourBy::Theme => "by-theme",
        ColourBy::Decade => "by-decade",
    };
    html! {
        <div class="under-map">
            <SheetButton id="filters-map" />
            <section class={classes!("legend", kind)} aria-label={text.get("legend-title")}>
                <ColourMenu />
                <ul class="legend-entries" aria-label={label::colour_by(&text, view.colour)}>{ for entries }</ul>
                if view.colour == ColourBy::HomeRegion { <SizeKey /> }
            </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct LegendEntryProps {
    class: ColourClass,
    colour: ColourBy,
    name: AttrValue,
    count: usize,
    switch: Switch,
}

/// One colour: a switch, or plain text where the filter cannot ask for it.
#[component]
fn LegendEntry(props: &LegendEntryProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let style = props.class.style();
    let mark = match props.class {
        ColourClass::Unknown if props.colour == ColourBy::Theme => html! { <>{ line_sample(&style) }</> },
        ColourClass::Theme(theme) => html! {
            <>
                <span class={classes!("option-icon", style.clone())}><Glyph icon={Icon::Theme(theme)} /></span>
                { line_sample(&style) }
            </>
        },
        _ => {
            let hollow = (!props.switch.is_shown).then_some("hollow");
            html! { <span class={classes!("dot", style, hollow)} /> }
        }
    };
    let content = html! {
        <>
            { mark }
            <span class="legend-name">{ props.name.clone() }</span>
            <span class="legend-count num" aria-hidden="true">{ grouped(props.count) }</span>
            <span class="visually-hidden">{ text.with("option-count", [("n", count(props.count))]) }</span>
        </>
    };
    let class = classes!("legend-entry", (!props.switch.is_shown).then_some("is-off"));
    let Some(action) = props.switch.action.clone() else {
        return html! { <li><span {class}>{ content }</span></li> };
    };
    let pressed = match props.switch.asked {
        Tick::On => "true",
        Tick::Mixed => "mixed",
        Tick::Off => "false",
    };
    let onclick = dispatch.reform(move |_: MouseEvent| action.clone());
    html! { <li><button {class} type="button" aria-pressed={pressed} {onclick}>{ content }</button></li> }
}

/// How large the dots of home places are.
#[component]
fn SizeKey() -> Html {
    let text = use_text();
    let mut x = 0.0;
    let circles = SIZES.map(|partnerships| {
        let radius = dot_radius_px(partnerships);
        x += radius + if x > 0.0 { 5.0 } else { 1.0 };
        let centre = x;
        x += radius;
        html! { <circle cx={format!("{centre:.2}")} cy="13" r={format!("{radius:.2}")} /> }
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
