//! The frame of the panel: a drawer that slides in beside the map; on phones a sheet that can be dragged.

use super::open::opens;
use super::sheet::{SheetSize, handle};
use super::subject::subject;
use crate::app::hooks::{use_atlas, use_dispatch, use_text};
use crate::app::parts::icon::{Icon, glyph};
use crate::state::view::Focus;
use yew::prelude::*;

/// The heading that names the panel and takes the focus.
pub(super) const TITLE_ID: &str = "panel-title";

/// That heading.
pub(super) fn title(content: Html) -> Html {
    html! { <h2 id={TITLE_ID} tabindex="-1">{ content }</h2> }
}

/// Props of [`Frame`].
#[derive(Properties, PartialEq)]
pub(super) struct FrameProps {
    /// What is opened.
    pub(super) focus: Focus,
}

/// A region with a handle, a close button and what is opened; that holds the heading [`TITLE_ID`].
#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let (atlas, text, dispatch) = (use_atlas(), use_text(), use_dispatch());
    let frame = use_node_ref();
    let size = use_state(|| SheetSize::Half);
    let grip = use_mut_ref(Default::default);
    let class = if *size == SheetSize::Full { "panel is-full" } else { "panel" };
    html! {
        <section ref={frame.clone()} {class} aria-labelledby={TITLE_ID}>
            { handle(&text, &dispatch, grip, frame, size) }
            <button type="button" class="icon-button panel-close" aria-label={text.get("panel-close")}
                onclick={opens(&dispatch, None)}>{ glyph(Icon::Close, 16) }</button>
            { subject(&text, &atlas, &dispatch, &props.focus) }
        </section>
    }
}
