//! What stands over the map, measured, so that names keep clear of it however long the sentence is.

use crate::layout::chrome::ScreenRect;
use crate::state::view::View;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What can stand over the map. The panel is not among them: it slides in, and would be measured on its way.
const OVER_MAP: &str = ".bar-lead > *, .pills, .sheet-button, .legend, .zoom";
/// Space that names leave around it, in CSS pixels.
const MARGIN_PX: f64 = 4.0;

/// The rectangles of what stands over the map at `node`, relative to it; empty until they have been measured.
///
/// They are measured when the view has changed and everything has been rendered.
#[hook]
pub fn use_chrome(node: &NodeRef, view: &Rc<View>, language: &'static str) -> Rc<Vec<ScreenRect>> {
    let rects = use_state_eq(|| Rc::new(Vec::new()));
    {
        let rects = rects.clone();
        use_effect_with((node.clone(), Rc::clone(view), language), move |(node, _, _)| {
            if let Some(map) = node.cast::<Element>() {
                rects.set(Rc::new(measure(&map)));
            }
        });
    }
    Rc::clone(&*rects)
}

fn measure(map: &Element) -> Vec<ScreenRect> {
    let stage = map.closest(".stage").ok().flatten();
    let Some(found) = stage.and_then(|stage| stage.query_selector_all(OVER_MAP).ok()) else { return Vec::new() };
    let origin = map.get_bounding_client_rect();
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok())
        .map(|element| element.get_bounding_client_rect())
        .filter(|rect| rect.width() > 0.0 && rect.height() > 0.0)
        .map(|rect| ScreenRect {
            left: rect.left() - origin.left() - MARGIN_PX,
            top: rect.top() - origin.top() - MARGIN_PX,
            right: rect.right() - origin.left() + MARGIN_PX,
            bottom: rect.bottom() - origin.top() + MARGIN_PX,
        })
        .collect()
}
