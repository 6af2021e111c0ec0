//! The map: layers, gestures, hover, selection.
//!
//! Three layers lie in a box that clips them: land, arcs, and what reacts (highlights, dots, names). Each is laid out
//! when the map is at rest; while it moves, one CSS transform carries all of them.

pub mod land;
pub mod layout;
pub mod size;

use crate::app::hooks::{use_atlas, use_text, use_view};
use crate::draw::scene::{plane_transform, rest_width_px};
use crate::layout::chrome::{Panel, viewport};
use land::LandLayer;
use layout::{use_layout, use_written};
use size::use_size;
use yew::prelude::*;

/// The map: layers, gestures, hover, selection.
#[component]
pub fn MapStage() -> Html {
    let node = use_node_ref();
    let size = use_size(&node);
    html! {
        <div ref={node} class="map">
            if let Some(size) = size {
                <Layers width_px={size.width_px} height_px={size.height_px} />
            }
        </div>
    }
}

/// Props of [`Layers`].
#[derive(Properties, PartialEq)]
struct LayersProps {
    width_px: f64,
    height_px: f64,
}

#[component]
fn Layers(props: &LayersProps) -> Html {
    let (atlas, view, text) = (use_atlas(), use_view(), use_text());
    let panel = if view.focus.is_some() { Panel::Open } else { Panel::Closed };
    let viewport = viewport(props.width_px, props.height_px, panel);
    let layout = use_layout(&atlas, &view, viewport, panel, text.language());
    let (links, dots, names) = (use_node_ref(), use_node_ref(), use_node_ref());
    use_written(&links, &layout.arcs);
    use_written(&dots, &layout.dots);
    use_written(&names, &layout.names);
    html! {
        <div class="map-layers">
            <div class="map-layer"><LandLayer stage={layout.stage} transform={layout.transform} /></div>
            <div class="map-layer">
                <svg class="map-svg" aria-hidden="true">
                    <g ref={links} class="links" transform={plane_transform(layout.transform)}
                        stroke-width={format!("{:.2}", rest_width_px(layout.transform))} />
                </svg>
            </div>
            <div class="map-layer">
                <svg class="map-svg" aria-hidden="true">
                    <g ref={dots} />
                    <g ref={names} class="names" />
                </svg>
            </div>
        </div>
    }
}
