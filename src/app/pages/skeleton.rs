//! Grey shapes where the sentence, the pills and the time axis will be.

use crate::app::parts::class::class;
use yew::prelude::*;

/// Bars of the skeleton of the time axis.
const BARS: u32 = 44;
/// Height of the skeleton bars' box, in units of its own.
const BARS_HEIGHT: u32 = 60;
/// Heights of the bars, repeated: a calm rise and fall that shows no data.
const HEIGHTS: [u32; 11] = [8, 14, 22, 28, 24, 18, 26, 34, 30, 20, 12];

/// Whether shapes pulse: only while something is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pulse {
    /// Something is on its way.
    Moving,
    /// Nothing is.
    Still,
}

/// One grey shape.
fn shape(pulse: Pulse, shape: &str) -> Html {
    let still = if pulse == Pulse::Still { "still" } else { "" };
    html! { <div class={class(&["skeleton", still, shape])} /> }
}

/// Sentence and pills.
pub(super) fn bar(pulse: Pulse) -> Html {
    html! {
        <div class="bar" aria-hidden="true">
            <div class="bar-lead">
                if pulse == Pulse::Moving {
                    { shape(pulse, "skeleton-sentence") }
                }
            </div>
            <div class="skeleton-pills">
                { for ["skeleton-pill wide", "skeleton-pill", "skeleton-pill"].map(|pill| shape(pulse, pill)) }
            </div>
        </div>
    }
}

/// Play button, years and bars of the time axis.
pub(super) fn timeline(pulse: Pulse) -> Html {
    html! {
        <div class="skeleton-timeline" aria-hidden="true">
            { shape(pulse, "skeleton-play") }
            { shape(pulse, "skeleton-years") }
            <div class="skeleton-plot">
                if pulse == Pulse::Moving {
                    { bars() }
                }
                { shape(pulse, "skeleton-bands") }
            </div>
        </div>
    }
}

/// The bars, as one drawing that fills its box.
fn bars() -> Html {
    let heights = HEIGHTS.iter().cycle();
    html! {
        <svg class="skeleton-bars" viewBox={format!("0 0 {} {BARS_HEIGHT}", BARS * 10)} preserveAspectRatio="none">
            { for (0..BARS).zip(heights).map(|(bar, height)| html! {
                <rect x={(bar * 10).to_string()} y={(BARS_HEIGHT - height).to_string()} width="9"
                    height={height.to_string()} />
            }) }
        </svg>
    }
}
