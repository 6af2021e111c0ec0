//! Choosing years with the pointer and the keys: two handles, the range between them, single years.

mod drag;
mod handle;

use super::choose::Asked;
use super::tip::Tip;
use crate::app::hooks::use_dispatch;
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
use handle::HandleSlider;
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
    let dispatch = use_dispatch();
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
    let [first, last] = ends;
    let handle = |handle: Handle, node: NodeRef| {
        html! {
            <HandleSlider axis={props.axis} years={props.years} undated={props.undated} bands={props.bands.clone()}
                {handle} {node} />
        }
    };
    html! {
        <div class={classes!("timeline-brush", drag.is_active.then_some("is-dragging"), drag.over)} ref={area}
            onpointerdown={drag.on_down} onpointermove={drag.on_move} onpointerup={drag.on_up}
            onpointercancel={drag.on_cancel} onpointerleave={on_leave} ondblclick={on_clear}>
            { props.children.clone() }
            { handle(Handle::First, first) }
            { handle(Handle::Last, last) }
            if let Some(year) = *hovered && !drag.is_active {
                { tip(props, year) }
            }
        </div>
    }
}

fn tip(props: &BrushProps, year: Year) -> Html {
    let bar = |histogram: &Histogram| histogram.bars.iter().find(|bar| bar.year == year).cloned();
    let Some(all) = bar(&props.all) else { return Html::default() };
    let counts: Vec<_> =
        props.all.classes.iter().copied().zip(all.counts.iter().copied()).filter(|(_, count)| *count > 0).collect();
    let chosen = bar(&props.chosen).map_or(0, |bar| bar.total());
    let is_incomplete = props.incomplete_from.is_some_and(|first| first <= year);
    html! { <Tip x={props.axis.middle(year)} {year} {counts} {chosen} {is_incomplete} colour={props.colour} /> }
}
