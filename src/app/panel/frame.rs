//! The frame of the panel: a drawer that slides in beside the map; on phones a sheet that can be dragged.

use super::sheet::{Handle, SheetSize};
use crate::app::hooks::use_text;
use crate::app::parts::icon::{Glyph, Icon};
use yew::prelude::*;

/// The heading that names the panel and takes the focus.
pub(super) const TITLE_ID: &str = "panel-title";

/// Props of [`Frame`].
#[derive(Properties, PartialEq)]
pub(super) struct FrameProps {
    /// Closes the panel.
    pub(super) on_close: Callback<()>,
    /// What is opened; it holds the heading [`TITLE_ID`].
    pub(super) children: Html,
}

/// A region with a handle, a close button and what is opened.
#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let text = use_text();
    let frame = use_node_ref();
    let size = use_state(|| SheetSize::Half);
    let on_size = {
        let size = size.clone();
        Callback::from(move |next| size.set(next))
    };
    let class = classes!("panel", (*size == SheetSize::Full).then_some("is-full"));
    html! {
        <section ref={frame.clone()} {class} aria-labelledby={TITLE_ID}>
            <Handle frame={frame} size={*size} {on_size} on_close={props.on_close.clone()} />
            <button type="button" class="icon-button panel-close" aria-label={text.get("panel-close")}
                onclick={props.on_close.reform(|_| ())}><Glyph icon={Icon::Close} /></button>
            { props.children.clone() }
        </section>
    }
}
