//! Buttons that zoom, for those who neither turn a wheel nor pinch.

use super::gestures::ZOOM_STEP;
use super::motion::Motion;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::text::Text;
use yew::prelude::*;

/// Zooms about the middle of the stage.
pub fn zoom_by(motion: &Motion, factor: f64) {
    if let Some((stage, live)) = motion.live() {
        motion.go(stage.zoomed(live, factor, stage.viewport.middle()));
    }
}

/// Closer, further, the whole world.
pub fn zoom_buttons(text: &Text, motion: &Motion) -> Html {
    let button = |key: &str, icon: Icon, act: fn(&Motion)| {
        let (label, motion) = (text.get(key), motion.clone());
        html! {
            <button type="button" aria-label={label.clone()} title={label} onclick={move |_| act(&motion)}>
                { glyph(icon, 16) }
            </button>
        }
    };
    html! {
        <div class="zoom" role="group" aria-label={text.get("map-zoom")}>
            { button("map-zoom-in", Icon::Plus, |motion| zoom_by(motion, ZOOM_STEP)) }
            { button("map-zoom-out", Icon::Minus, |motion| zoom_by(motion, ZOOM_STEP.recip())) }
            { button("map-world", Icon::World, Motion::go_home) }
        </div>
    }
}
