//! One option of a facet: box, name, bar, count.

use crate::app::hooks::use_text;
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::text::{count, grouped};
use crate::select::tree::Tick;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Length of a full bar, in units of its own view box.
const BAR_LENGTH: usize = 72;
/// Least length of a bar that stands for something.
const LEAST_BAR: usize = 2;

/// What a box is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Choice {
    /// Any number may be ticked.
    Many,
    /// One of the radio group of this name.
    One(AttrValue),
}

/// Props of [`OptionRow`].
#[derive(Properties, PartialEq)]
pub(super) struct OptionRowProps {
    /// State of the box.
    pub tick: Tick,
    /// What the box is.
    #[prop_or(Choice::Many)]
    pub choice: Choice,
    /// Style class that gives the bar its colour.
    pub class: AttrValue,
    /// Icon and line before the name.
    #[prop_or_default]
    pub lead: Html,
    /// The name.
    pub children: Html,
    /// Partnerships that it would show.
    pub count: usize,
    /// The count of a full bar; 0 draws no bar at all.
    pub full: usize,
    /// It was ticked or unticked.
    pub on_toggle: Callback<()>,
}

/// A native box or radio button with its label; the label holds the count, so that it is read with the name.
#[component]
pub(super) fn OptionRow(props: &OptionRowProps) -> Html {
    let text = use_text();
    let input = use_node_ref();
    // "Mixed" is no attribute of HTML: the property has to be set on the element, each time that Yew may have written it.
    use_effect_with((input.clone(), props.tick), |(input, tick)| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            input.set_indeterminate(*tick == Tick::Mixed);
        }
    });
    let onchange = props.on_toggle.reform(|_: Event| ());
    let is_on = props.tick == Tick::On;
    let (kind, group) = match &props.choice {
        Choice::Many => ("checkbox", None),
        Choice::One(group) => ("radio", Some(group.clone())),
    };
    let tick = match props.tick {
        Tick::On => "on",
        Tick::Mixed => "mixed",
        Tick::Off => "off",
    };
    html! {
        <label class={classes!("option", (props.count == 0).then_some("is-empty"))}>
            <input ref={input} class="option-input" type={kind} name={group} checked={is_on} {onchange} />
            <span class={classes!("check", kind)} data-tick={tick} aria-hidden="true">
                if is_on && props.choice == Choice::Many { <Glyph icon={Icon::Check} size_px={12} /> }
            </span>
            { props.lead.clone() }
            <span class="option-name">{ props.children.clone() }</span>
            <Meter count={props.count} full={props.full} class={props.class.clone()} />
            <span class="option-count num" aria-hidden="true">{ grouped(props.count) }</span>
            <span class="visually-hidden">{ text.with("option-count", [("n", count(props.count))]) }</span>
        </label>
    }
}

/// Props of [`Meter`].
#[derive(Properties, PartialEq)]
struct MeterProps {
    count: usize,
    full: usize,
    class: AttrValue,
}

/// A bar for a count; decoration, since the count stands beside it.
#[component]
fn Meter(props: &MeterProps) -> Html {
    let length = match (props.count, props.full) {
        (0, _) | (_, 0) => 0,
        (count, full) => (count * BAR_LENGTH / full).clamp(LEAST_BAR, BAR_LENGTH),
    };
    if props.full == 0 {
        return html! { <span class="meter" /> };
    }
    html! {
        <svg class={classes!("meter", props.class.clone())} viewBox={format!("0 0 {BAR_LENGTH} 5")}
            preserveAspectRatio="none" aria-hidden="true">
            <rect class="meter-track" width={BAR_LENGTH.to_string()} height="5" rx="2.5" />
            if length > 0 { <rect class="meter-fill" width={length.to_string()} height="5" rx="2.5" /> }
        </svg>
    }
}

/// A short piece of the line by which a theme is drawn: solid, dashed or dotted.
pub(super) fn line_sample(class: &str) -> Html {
    html! {
        <svg class={classes!("line-sample", class.to_owned())} width="20" height="4" viewBox="0 0 20 4" aria-hidden="true">
            <path d="M0 2H20" />
        </svg>
    }
}
