//! The map: layers, gestures, hover, selection.
//!
//! Three layers lie in a box that clips them: land, arcs, and what reacts (highlights, dots, names). Each is laid out
//! when the map is at rest; while it moves, one CSS transform carries all of them.

pub mod chrome;
pub mod controls;
pub mod gestures;
pub mod highlight;
pub mod keyboard;
pub mod land;
pub mod layout;
pub mod motion;
pub mod size;
pub mod tip;

use crate::app::hooks::{Ambient, use_ambient, use_summary};
use crate::app::text::{Text, count};
use crate::draw::scene::{plane_transform, rest_width_px};
use crate::geo::decimal::fixed;
use crate::index::Atlas;
use crate::layout::buckets::Subject;
use crate::layout::chrome::{Panel, viewport};
use crate::select::summary::Summary;
use crate::state::action::Action;
use crate::state::view::Focus;
use chrome::use_chrome;
use controls::zoom_buttons;
use gestures::{Hands, Pointed, use_gestures};
use keyboard::use_keys;
use land::LandLayer;
use layout::{use_fade, use_layout, use_written};
use motion::{Motion, Rest};
use size::{Size, use_size};
use tip::{announcement, tip, use_tip_place};
use web_sys::HtmlElement;
use yew::prelude::*;

/// From this zoom on arcs reach under the sentence, which then needs a shade to be read on.
const SHADE_ZOOM: f64 = 1.15;

/// The map: layers, gestures, hover, selection.
#[component]
pub fn MapStage() -> Html {
    let node = use_node_ref();
    let size = use_size(&node);
    html! {
        <div ref={node.clone()} class="map">
            if let Some(size) = size {
                <Map {size} map={node} />
            }
        </div>
    }
}

/// Props of [`Map`].
#[derive(Properties, PartialEq)]
struct MapProps {
    size: Size,
    map: NodeRef,
}

/// The map on a stage of known size.
#[component]
fn Map(props: &MapProps) -> Html {
    let Ambient { atlas, view, text, dispatch } = use_ambient();
    let summary = use_summary();
    let panel = if view.focus.is_some() { Panel::Open } else { Panel::Closed };
    let viewport = viewport(props.size.width_px, props.size.height_px, panel);
    let chrome = use_chrome(&props.map, &view, text.language());
    let layout = use_layout(&atlas, &view, viewport, panel, chrome, text.language());
    let motion = (*use_memo((), |()| Motion::new(dispatch.clone()))).clone();

    let pointed = use_state_eq(|| None::<Pointed>);
    let on_point = use_callback(pointed.setter(), |new, pointed| pointed.set(new));
    {
        // What was under the pointer has moved away.
        let pointed = pointed.setter();
        use_effect_with((layout.transform, layout.buckets.clone()), move |_| pointed.set(None));
    }
    let on_click = use_callback(
        (atlas.clone(), dispatch, view.focus.is_some()),
        |subject: Option<Subject>, (atlas, dispatch, is_open)| match subject {
            Some(subject) => dispatch.emit(Action::Open(Some(focus_of(atlas, subject)))),
            None if *is_open => dispatch.emit(Action::Open(None)),
            None => {}
        },
    );

    let (stage_node, layers) = (use_node_ref(), use_node_ref());
    let hands = Hands { layout: layout.clone(), motion: motion.clone(), on_point, on_click: on_click.clone() };
    use_gestures(&stage_node, hands);
    let keys = use_keys(&layout, &motion, &on_click);
    let [links, dots, names] = [use_node_ref(), use_node_ref(), use_node_ref()];
    use_written(&links, &layout.arcs);
    use_written(&dots, &layout.dots);
    use_written(&names, &layout.names);
    use_fade(&links, &layout.arcs);
    // After the layers have been written, so that the picture and its place change in one frame.
    let rest = Rest { stage: layout.stage, transform: layout.transform, default_transform: layout.default_transform };
    use_effect_with((rest, motion.clone(), layers.clone()), |(rest, motion, layers)| {
        if let Some(layers) = layers.cast::<HtmlElement>() {
            motion.rest_at(layers, *rest);
        }
    });

    let by_keys = keys.cursor.map(|place| keyboard::pointed(&layout, place));
    let shown = by_keys.flatten().or(*pointed);
    let tip_node = use_node_ref();
    use_tip_place(&tip_node, shown, props.size.width_px);
    let count_of = |subject| match subject {
        Subject::Place(place) => layout.symbols.iter().find(|symbol| symbol.place == place).map_or(0, |one| one.count),
        Subject::Partnership(_) => 1,
    };
    let said = keys.cursor.map(|place| announcement(&text, &atlas, place, count_of(Subject::Place(place))));
    let opened = match layout.opened {
        Some(Subject::Partnership(row)) => Some(highlight::opened(&atlas, &layout, row, view.colour)),
        Some(Subject::Place(_)) | None => None,
    };
    let ringed = match shown.map(|shown| shown.subject) {
        Some(Subject::Place(place)) if keys.cursor.is_none() => Some(place),
        _ => None,
    };
    html! {
        <>
            <div ref={stage_node} id="map" class="map-view" tabindex="0" role="application" aria-label={label(&text, summary)}
                aria-describedby="map-keys" data-pointing={pointed.is_some().then_some("true")}
                onkeydown={keys.on_key} onblur={keys.on_blur}>
                <div ref={layers} class="map-layers">
                    <div class="map-layer"><LandLayer stage={layout.stage} transform={layout.transform} /></div>
                    <div class={if shown.is_some() { "map-layer map-arcs is-dimmed" } else { "map-layer map-arcs" }}>
                        <svg class="map-svg" aria-hidden="true">
                            <g ref={links} class="links" transform={plane_transform(layout.transform)}
                                stroke-width={fixed(rest_width_px(layout.transform), 2)} />
                        </svg>
                    </div>
                    <div class="map-layer">
                        <svg class="map-svg" aria-hidden="true">
                            <g>{ opened }</g>
                            <g>{ shown.map(|shown| highlight::pointed(&atlas, &layout, shown.subject, view.colour)) }</g>
                            <g ref={dots} />
                            <g ref={names} class="names" />
                            <g>
                                { ringed.map(|place| highlight::ring(&layout, place, "ring")) }
                                { keys.cursor.map(|place| highlight::ring(&layout, place, "ring cursor")) }
                            </g>
                        </svg>
                    </div>
                </div>
            </div>
            if layout.stage.zoom(layout.transform) > SHADE_ZOOM {
                <div class="map-shade" />
            }
            if let Some(pointed) = shown {
                { tip(&text, &atlas, &tip_node, pointed.subject, count_of(pointed.subject)) }
            }
            { zoom_buttons(&text, &motion) }
            <p id="map-keys" class="visually-hidden">{ text.get("map-keys") }</p>
            <p class="visually-hidden" role="status">{ said }</p>
        </>
    }
}

/// The permanent name of `subject`.
fn focus_of(atlas: &Atlas, subject: Subject) -> Focus {
    match subject {
        Subject::Place(place) => Focus::Place(atlas.place(place).id.clone()),
        Subject::Partnership(row) => Focus::Partnership(atlas.partnership(row).id.clone()),
    }
}

fn label(text: &Text, summary: Summary) -> AttrValue {
    text.with(
        "map-label",
        [
            ("partnerships", count(summary.partnerships)),
            ("homes", count(summary.home_places)),
            ("partners", count(summary.partners)),
            ("countries", count(summary.countries)),
        ],
    )
}
