//! Choosing years with the pointer and the keys: two handles, the range between them, single years.

mod drag;
mod handle;

use super::choose::Asked;
use super::tip::{self, Tip};
use crate::app::hooks::{Ambient, use_ambient};
use crate::app::parts::class::class;
use crate::app::parts::geometry::use_lengths;
use crate::app::parts::popup::use_dismiss;
use crate::app::shared::Shared;
use crate::layout::timeline::Axis;
use crate::layout::timeline::brush::Handle;
use crate::model::date::Year;
use crate::model::period::Period;
use crate::select::timeline::Histogram;
use crate::state::action::Action;
use crate::state::filter::Undated;
use crate::state::view::ColourBy;
use drag::use_drag;
use handle::{Slider, slider};
use yew::prelude::*;

/// Props of [`Brush`].
#[derive(Properties, PartialEq)]
pub(super) struct BrushProps {
    /// The axis.
    pub(super) axis: Axis,
    /// The period asked for.
    pub(super) years: Option<Period>,
    /// What becomes of partnerships without a date.
    pub(super) undated: Undated,
    /// Named periods, to which keys can jump.
    pub(super) bands: Shared<Vec<Period>>,
    /// What colours mean.
    pub(super) colour: ColourBy,
    /// Partnerships by year, whichever are chosen.
    pub(super) all: Shared<Histogram>,
    /// Those of them that are chosen.
    pub(super) chosen: Shared<Histogram>,
    /// First year of which the file cannot know all.
    pub(super) incomplete_from: Option<Year>,
    /// The bars.
    pub(super) children: Html,
}

/// The bars, with what chooses years over them.
#[component]
pub(super) fn Brush(props: &BrushProps) -> Html {
    let Ambient { atlas, text, dispatch, .. } = use_ambient();
    let area = use_node_ref();
    let ends = [use_node_ref(), use_node_ref()];
    let hovered = use_state_eq(|| None::<Year>);
    let now = Asked { years: props.years, undated: props.undated };
    let drag = use_drag(area.clone(), ends.clone(), props.axis, now, hovered.setter());
    let set_hovered = hovered.setter();
    let on_dismiss = use_callback((), move |(), ()| set_hovered.set(None));
    use_dismiss(hovered.is_some() && !drag.is_active, area.clone(), on_dismiss);
    let on_clear = dispatch.reform(|_: MouseEvent| Action::SetYears(None));
    let on_leave = {
        let hovered = hovered.setter();
        Callback::from(move |_: PointerEvent| hovered.set(None))
    };
    let BrushProps { axis, years, undated, .. } = *props;
    let (left, right) = axis.extent(years);
    let [first, last] = ends;
    use_lengths(first.clone(), [("--x", left)]);
    use_lengths(last.clone(), [("--x", right)]);
    let handle = |handle: Handle, node: NodeRef| {
        slider(&text, &dispatch, Slider { axis, years, undated, bands: props.bands.clone(), handle, node })
    };
    let shown = hovered.filter(|_| !drag.is_active).and_then(|year| tip_of(props, year));
    // Another length when there is no tip, so that a new one gets its own even where the last one was.
    let tip_node = use_node_ref();
    use_lengths(tip_node.clone(), [("--x", shown.as_ref().map_or(-1.0, |tip| axis.middle(tip.year)))]);
    html! {
        <div class={class(&["timeline-brush", if drag.is_active { "is-dragging" } else { "" }, drag.over.unwrap_or_default()])} ref={area}
            onpointerdown={drag.on_down} onpointermove={drag.on_move} onpointerup={drag.on_up}
            onpointercancel={drag.on_cancel} onpointerleave={on_leave} ondblclick={on_clear}>
            { props.children.clone() }
            { handle(Handle::First, first) }
            { handle(Handle::Last, last) }
            // Nothing keeps its place: a child more or less would make Yew exchange the handles, and with them the focus.
            { shown.map(|shown| tip::tip(&text, &atlas, &tip_node, &shown)).unwrap_or_default() }
        </div>
    }
}

/// What the tip says of `year`; `None` when the bars do not have it.
fn tip_of(props: &BrushProps, year: Year) -> Option<Tip> {
    let bar = |histogram: &Histogram| histogram.bars.iter().find(|bar| bar.year == year).cloned();
    let all = bar(&props.all)?;
    let counts: Vec<_> =
        props.all.classes.iter().copied().zip(all.counts.iter().copied()).filter(|(_, count)| *count > 0).collect();
    let chosen = bar(&props.chosen).map_or(0, |bar| bar.total());
    let is_incomplete = props.incomplete_from.is_some_and(|first| first <= year);
    Some(Tip { year, counts, chosen, is_incomplete, colour: props.colour })
}
