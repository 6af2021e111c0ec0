//! A horizontal bar in the colour of its class.

use yew::prelude::*;

/// Props of [`Bar`].
#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    /// How much of the track is filled, 0 to 100.
    pub(super) percent: usize,
    /// Style class that names the colour; ink without one.
    #[prop_or_default]
    pub(super) class: AttrValue,
}

/// A bar on its track; decoration, since the number stands beside it.
#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    html! {
        <svg class={classes!("measure", props.class.to_string())} width="100%" height="8" aria-hidden="true">
            <rect class="track" width="100%" height="8" rx="4" />
            <rect class="fill" width={format!("{}%", props.percent)} height="8" rx="4" />
        </svg>
    }
}
