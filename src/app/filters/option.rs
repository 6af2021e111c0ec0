//! One option of a facet: box, name, bar, count.

use crate::app::parts::class::class;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::text::{Text, count, grouped};
use crate::model::theme::Theme;
use crate::select::tree::Tick;
use yew::prelude::*;

/// Length of a full bar, in units of its own view box.
const BAR_LENGTH: usize = 72;
/// Least length of a bar that stands for something.
const LEAST_BAR: usize = 2;

/// One option of a facet.
pub(super) struct OptionRow<'a> {
    /// State of the box.
    pub tick: Tick,
    /// The group of a radio button; `None` makes a box, of which any number may be ticked.
    pub group: Option<&'static str>,
    /// Style class that gives the bar its colour.
    pub style: &'a str,
    /// Icon and line before the name.
    pub lead: Html,
    /// The name.
    pub name: Html,
    /// Partnerships that it would show.
    pub count: usize,
    /// The count of a full bar; 0 draws no bar at all.
    pub full: usize,
}

/// A native box or radio button with its label; the label holds the count, so that it is read with the name.
///
/// What a change means is said by a listener around it: the event bubbles.
pub(super) fn option(text: &Text, row: OptionRow<'_>) -> Html {
    let is_on = row.tick == Tick::On;
    let (kind, check) = match row.group {
        None => ("checkbox", "check checkbox"),
        Some(_) => ("radio", "check radio"),
    };
    let tick = match row.tick {
        Tick::On => "on",
        Tick::Mixed => "mixed",
        Tick::Off => "off",
    };
    // "Mixed" is no attribute of HTML but a property of the element.
    html! {
        <label class={if row.count == 0 { "option is-empty" } else { "option" }}>
            <input class="option-input" type={kind} name={row.group} checked={is_on}
                ~indeterminate={row.tick == Tick::Mixed} />
            <span class={check} data-tick={tick} aria-hidden="true">
                if is_on && row.group.is_none() { { glyph(Icon::Check, 12) } }
            </span>
            { row.lead }
            <span class="option-name">{ row.name }</span>
            { meter(row.count, row.full, row.style) }
            { counted(text, "option-count num", row.count) }
        </label>
    }
}

/// A count to see, and in words to hear.
pub(super) fn counted(text: &Text, class: &'static str, number: usize) -> Html {
    html! {
        <>
            <span {class} aria-hidden="true">{ grouped(number) }</span>
            <span class="visually-hidden">{ text.with("option-count", [("n", count(number))]) }</span>
        </>
    }
}

/// A bar for a count; decoration, since the count stands beside it.
fn meter(count: usize, full: usize, style: &str) -> Html {
    if full == 0 {
        return html! { <span class="meter" /> };
    }
    let length = if count == 0 { 0 } else { (count * BAR_LENGTH / full).clamp(LEAST_BAR, BAR_LENGTH) };
    html! {
        <svg class={class(&["meter", style])} viewBox="0 0 72 5" preserveAspectRatio="none" aria-hidden="true">
            <rect class="meter-track" width="72" height="5" rx="2.5" />
            if length > 0 { <rect class="meter-fill" width={length.to_string()} height="5" rx="2.5" /> }
        </svg>
    }
}

/// How a theme looks, in its colour: its icon, and a short piece of its line, which is solid, dashed or dotted.
pub(super) fn theme_mark(theme: Option<Theme>, style: &str) -> Html {
    let icon = theme.map(|theme| glyph(Icon::Theme(theme), 16)).unwrap_or_default();
    html! { <><span class={class(&["option-icon", style])}>{ icon }</span>{ line_sample(style) }</> }
}

/// A short piece of the line by which a theme is drawn.
pub(super) fn line_sample(style: &str) -> Html {
    html! {
        <svg class={class(&["line-sample", style])} width="20" height="4" viewBox="0 0 20 4" aria-hidden="true">
            <path d="M0 2H20" />
        </svg>
    }
}
