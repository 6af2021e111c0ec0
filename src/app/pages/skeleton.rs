//! Grey shapes where the sentence, the pills and the time axis will be.

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

impl Pulse {
    /// Style classes of a shape.
    pub(super) fn classes(self, shape: &'static str) -> Classes {
        classes!("skeleton", (self == Self::Still).then_some("still"), shape)
    }
}

/// Props of [`BarSkeleton`] and [`TimelineSkeleton`].
#[derive(Properties, PartialEq)]
pub(super) struct SkeletonProps {
    /// Whether it pulses.
    pub(super) pulse: Pulse,
}

/// Sentence and pills.
#[component]
pub(super) fn BarSkeleton(props: &SkeletonProps) -> Html {
    let pulse = props.pulse;
    html! {
        <div class="bar" aria-hidden="true">
            <div class="bar-lead">
                if pulse == Pulse::Moving {
                    <div class={pulse.classes("skeleton-sentence")} />
                }
            </div>
            <div class="skeleton-pills">
                <div class={pulse.classes("skeleton-pill wide")} />
                <div class={pulse.classes("skeleton-pill")} />
                <div class={pulse.classes("skeleton-pill")} />
            </div>
        </div>
    }
}

/// Play button, years and bars of the time axis.
#[component]
pub(super) fn TimelineSkeleton(props: &SkeletonProps) -> Html {
    let pulse = props.pulse;
    html! {
        <div class="skeleton-timeline" aria-hidden="true">
            <div class={pulse.classes("skeleton-play")} />
            <div class={pulse.classes("skeleton-years")} />
            <div class="skeleton-plot">
                if pulse == Pulse::Moving {
                    <Bars />
                }
                <div class={pulse.classes("skeleton-bands")} />
            </div>
        </div>
    }
}

/// The bars, as one drawing that fills its box.
#[component]
fn Bars() -> Html {
    let heights = HEIGHTS.iter().copied().cycle();
    html! {
        <svg class="skeleton-bars" viewBox={format!("0 0 {} {BARS_HEIGHT}", BARS * 10)} preserveAspectRatio="none">
            { for (0..BARS).zip(heights).map(|(bar, height)| html! {
                <rect x={(bar * 10).to_string()} y={(BARS_HEIGHT - height).to_string()} width="9"
                    height={height.to_string()} />
            }) }
        </svg>
    }
}
