//! The chain of memos from view to picture: a step runs again only when something that it reads has changed.

use crate::app::hooks::use_rows;
use crate::app::shared::Shared;
use crate::draw::element::Element;
use crate::draw::scene;
use crate::draw::surface::Surface;
use crate::geo::projection::EqualEarth;
use crate::index::Atlas;
use crate::layout::arcs::PlaneMap;
use crate::layout::buckets::{Buckets, Subject, buckets, opened, rows_of};
use crate::layout::camera::{Stage, Transform, Viewport};
use crate::layout::chrome::{Panel, ScreenRect, blocked};
use crate::layout::hit::ArcIndex;
use crate::layout::labels::labels;
use crate::layout::scene::{arc_points, rest_transform};
use crate::layout::symbols::{Marked, Symbol, symbols};
use crate::state::view::{ColourBy, View};
use std::rc::Rc;
use yew::prelude::*;

/// One picture of the map, and what is needed to point at it.
#[derive(Clone, PartialEq)]
pub struct Layout {
    /// Stage and projection.
    pub stage: Stage,
    /// Where the map rests.
    pub transform: Transform,
    /// Where it would rest if the visitor had not moved it.
    pub default_transform: Transform,
    /// Everything on the plane.
    pub map: Shared<PlaneMap>,
    /// What is opened.
    pub opened: Option<Subject>,
    /// Partnerships in groups.
    pub buckets: Shared<Buckets>,
    /// Dots.
    pub symbols: Shared<Vec<Symbol>>,
    /// Curves under the pointer.
    pub index: Shared<ArcIndex>,
    /// Paths of the arcs, in plane units.
    pub arcs: Shared<Vec<Element>>,
    /// Elements of the dots, in CSS pixels.
    pub dots: Shared<Vec<Element>>,
    /// Elements of the names, in CSS pixels.
    pub names: Shared<Vec<Element>>,
}

/// Lays out `view`.
#[hook]
pub fn use_layout(
    atlas: &Shared<Atlas>,
    view: &Rc<View>,
    viewport: Viewport,
    panel: Panel,
    chrome: Rc<Vec<ScreenRect>>,
    language: &'static str,
) -> Layout {
    let projection = EqualEarth::new(view.meridian.degrees());
    let stage = Stage { viewport, projection };
    let rows = use_rows();
    let map = Shared(use_memo((atlas.clone(), projection), |(atlas, projection)| PlaneMap::new(atlas, *projection)));
    let opened = opened(atlas, view.focus.as_ref());
    let chosen = Shared(use_memo((atlas.clone(), rows.clone(), opened), |(atlas, rows, opened)| {
        opened.map(|opened| rows_of(atlas, opened, rows))
    }));
    let buckets = Shared(use_memo(
        (atlas.clone(), rows.clone(), view.colour, chosen.clone()),
        |(atlas, rows, colour, chosen)| buckets(atlas, rows, *colour, chosen.0.as_deref()),
    ));
    let (transform, default_transform) = {
        let moved = View { camera: None, ..(**view).clone() };
        (rest_transform(atlas, &map, view, stage), rest_transform(atlas, &map, &moved, stage))
    };
    let symbols = Shared(use_memo(
        (atlas.clone(), map.clone(), rows, opened, chosen.clone(), view.colour, stage, transform),
        |(atlas, map, rows, opened, chosen, colour, stage, transform)| {
            let opened = (*opened).zip(chosen.0.as_deref());
            symbols(atlas, map, Marked { rows, opened, colour: *colour }, *stage, *transform)
        },
    ));
    let clear = use_memo((viewport, panel, view.colour, chrome), |(viewport, panel, colour, chrome)| {
        keep_clear(*viewport, *panel, *colour, chrome)
    });
    let names = Shared(use_memo(
        (atlas.clone(), symbols.clone(), map.clone(), chosen, stage, transform, clear, language),
        |(atlas, symbols, map, chosen, stage, transform, clear, language)| {
            let arcs = arc_points(map, chosen.0.as_deref().unwrap_or_default(), *transform);
            let zoom = stage.zoom(*transform);
            scene::names(&labels(atlas, symbols, stage.viewport, zoom, clear, &arcs, language), language)
        },
    ));
    let index =
        Shared(use_memo((map.clone(), buckets.clone()), |(map, buckets)| ArcIndex::new(map, &buckets.drawn_rows())));
    let arcs = Shared(use_memo((map.clone(), buckets.clone()), |(map, buckets)| scene::arcs(buckets, map)));
    let dots = Shared(use_memo(symbols.clone(), |symbols| scene::dots(symbols)));
    Layout { stage, transform, default_transform, map, opened, buckets, symbols, index, arcs, dots, names }
}

/// What names keep clear of: the panel where it will be, all else where it has been measured.
fn keep_clear(viewport: Viewport, panel: Panel, colour: ColourBy, chrome: &[ScreenRect]) -> Vec<ScreenRect> {
    let expected = blocked(viewport, panel, colour);
    if chrome.is_empty() {
        return expected;
    }
    let is_panel = |rect: &ScreenRect| rect.top == 0.0 && rect.bottom == viewport.height_px;
    expected.into_iter().filter(is_panel).chain(chrome.iter().copied()).collect()
}

/// Writes `elements` into the group at `node` whenever they change.
#[hook]
pub fn use_written(node: &NodeRef, elements: &Shared<Vec<Element>>) {
    let surface = use_mut_ref(Surface::default);
    use_effect_with((node.clone(), elements.clone()), move |(node, elements)| {
        if let Some(group) = node.cast::<web_sys::Element>() {
            surface.borrow_mut().write(&group, (**elements).clone());
        }
    });
}

/// Least time between two changes that fade, in milliseconds: while the period is dragged or played, a fade at each step
/// would keep all arcs pale.
const FADE_INTERVAL_MS: f64 = 500.0;

/// Lets the arcs in `node` fade in when they change: slowly the first time, quickly after a choice, not while they
/// change all the time.
#[hook]
pub fn use_fade(node: &NodeRef, arcs: &Shared<Vec<Element>>) {
    let last = use_mut_ref(|| None::<(f64, u32)>);
    use_effect_with((node.clone(), arcs.clone()), move |(node, _)| {
        let layer = node.cast::<web_sys::Element>().and_then(|group| group.parent_element());
        let now = web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
        let (fade, turn) = match *last.borrow() {
            None => ("first", 0),
            Some((before, turn)) if now - before < FADE_INTERVAL_MS => ("none", turn),
            // Two names by turns: a style that stays the same would not start again.
            Some((_, turn)) => (if turn % 2 == 0 { "even" } else { "odd" }, turn + 1),
        };
        *last.borrow_mut() = Some((now, turn));
        if let Some(layer) = layer {
            let _ = layer.set_attribute("data-fade", fade);
        }
    });
}
