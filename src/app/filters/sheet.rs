//! All facets in one sheet, where there is no room for a row of pills.

use super::facet::facet_body;
use super::pills::{badge, chosen};
use crate::app::hooks::{Ambient, use_ambient, use_summary, use_switch};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::label;
use crate::app::parts::modal::{close_modal, use_modal};
use crate::app::text::count;
use crate::state::action::Action;
use crate::state::filter::Facet;
use wasm_bindgen::JsCast;
use web_sys::Node;
use yew::prelude::*;

/// Facets of the sheet; the years have a time axis of their own.
const SECTIONS: [Facet; 6] =
    [Facet::Home, Facet::Partner, Facet::BeltAndRoad, Facet::Theme, Facet::Agreement, Facet::Status];

/// The button with this `id` that opens the sheet, and the sheet while it is open.
#[hook]
pub(super) fn use_sheet(here: &Ambient, id: &'static str) -> Html {
    let is_open = use_switch();
    let (opening, closing) = (is_open.setter(), is_open.setter());
    let chosen = SECTIONS.into_iter().map(|facet| chosen(&here.view.filter, facet)).sum();
    html! {
        <>
            <button class="button sheet-button" type="button" {id} aria-haspopup="dialog"
                aria-expanded={is_open.to_string()} onclick={move |_| opening.set(true)}>
                { glyph(Icon::Filter, 16) }{ here.text.get("filters-title") }{ badge(&here.text, chosen) }
            </button>
            if *is_open { <Sheet on_close={move |()| closing.set(false)} /> }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    on_close: Callback<()>,
}

/// The sheet: facets as sections to unfold, and one button which shows the result.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let (here, summary) = (use_ambient(), use_summary());
    let (text, filter) = (&here.text, &here.view.filter);
    let sheet = use_node_ref();
    use_modal(sheet.clone());
    let is_active = filter.active().next().is_some();
    // At first the facets in use are unfolded, else the first one.
    let unfolded = use_state(|| SECTIONS.map(|facet| filter.is_active(facet) || (!is_active && facet == Facet::Home)));
    let close = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| close_modal(&sheet))
    };
    // A press on the dimmed page is a press on the dialog itself: its content fills it.
    let on_press = {
        let sheet = sheet.clone();
        move |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            if target.is_some() && target == sheet.get() {
                close_modal(&sheet);
            }
        }
    };
    let sections = SECTIONS.into_iter().enumerate().map(|(row, facet)| {
        let is_unfolded = unfolded[row];
        let unfolded = unfolded.clone();
        let onclick = move |_: MouseEvent| {
            let mut next = *unfolded;
            next[row] = !is_unfolded;
            unfolded.set(next);
        };
        html! {
            <section class="sheet-section">
                <h3>
                    <button type="button" aria-expanded={is_unfolded.to_string()} {onclick}>
                        <span>{ label::facet(text, facet) }</span>
                        { badge(text, chosen(filter, facet)) }
                        { glyph(Icon::Chevron, 16) }
                    </button>
                </h3>
                if is_unfolded { { facet_body(&here, facet) } }
            </section>
        }
    });
    html! {
        <dialog class="sheet-dialog facet" ref={sheet} aria-labelledby="sheet-title" onclick={on_press}
            onclose={props.on_close.reform(|_: Event| ())}>
            <div class="sheet-frame">
                <div class="sheet-head">
                    <h2 id="sheet-title">{ text.get("filters-title") }</h2>
                    <button class="text-button" type="button" disabled={!is_active}
                        onclick={here.dispatch.reform(|_| Action::ClearAll)}>{ text.get("filters-clear-all") }</button>
                    <button class="icon-button" type="button" aria-label={text.get("close")} onclick={close.clone()}>
                        { glyph(Icon::Close, 18) }
                    </button>
                </div>
                <div class="sheet-body">{ for sections }</div>
                <div class="sheet-foot">
                    <button class="button primary" type="button" onclick={close}>
                        { text.with("sheet-show", [("n", count(summary.partnerships))]) }
                    </button>
                </div>
            </div>
        </dialog>
    }
}
