//! All facets in one sheet, where there is no room for a row of pills.

use super::facet::{AgreementFacet, BeltAndRoadFacet, HomeFacet, PartnerFacet, StatusFacet, ThemeFacet};
use super::pills::{badge, chosen};
use crate::app::hooks::{use_dispatch, use_summary, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::label;
use crate::app::parts::modal::{close_modal, use_modal};
use crate::app::text::count;
use crate::state::action::Action;
use crate::state::filter::Facet;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::Node;
use yew::prelude::*;

/// Facets of the sheet; the years have a time axis of their own.
const SECTIONS: [Facet; 6] =
    [Facet::Home, Facet::Partner, Facet::BeltAndRoad, Facet::Theme, Facet::Agreement, Facet::Status];

/// Props of [`SheetButton`].
#[derive(Properties, PartialEq)]
pub(super) struct SheetButtonProps {
    /// Identifier of the button in the page.
    pub id: &'static str,
}

/// The button that opens the sheet.
#[component]
pub(super) fn SheetButton(props: &SheetButtonProps) -> Html {
    let (text, view) = (use_text(), use_view());
    let is_open = use_state(|| false);
    let on_open = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let on_close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let chosen = SECTIONS.into_iter().map(|facet| chosen(&view.filter, facet)).sum();
    html! {
        <>
            <button class="button sheet-button" type="button" id={props.id} aria-haspopup="dialog"
                aria-expanded={is_open.to_string()} onclick={on_open}>
                <Glyph icon={Icon::Filter} />{ text.get("filters-title") }{ badge(&text, chosen) }
            </button>
            if *is_open { <Sheet {on_close} /> }
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
    let (text, view, dispatch, summary) = (use_text(), use_view(), use_dispatch(), use_summary());
    let sheet = use_node_ref();
    use_modal(sheet.clone());
    let unfolded = use_state(|| {
        let active: BTreeSet<Facet> = view.filter.active().collect();
        if active.is_empty() { BTreeSet::from([Facet::Home]) } else { active }
    });
    let on_close = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| close_modal(&sheet))
    };
    // A press on the dimmed page is a press on the dialog itself: its content fills it.
    let on_press = {
        let sheet = sheet.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            let is_outside = target.is_some() && target == sheet.get();
            if is_outside {
                close_modal(&sheet);
            }
        })
    };
    let sections = SECTIONS.into_iter().map(|facet| {
        let is_unfolded = unfolded.contains(&facet);
        let unfolded = unfolded.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut next = (*unfolded).clone();
            if !next.remove(&facet) {
                next.insert(facet);
            }
            unfolded.set(next);
        });
        html! {
            <section class="sheet-section" key={format!("{facet:?}")}>
                <h3>
                    <button type="button" aria-expanded={is_unfolded.to_string()} {onclick}>
                        <span>{ label::facet(&text, facet) }</span>
                        { badge(&text, chosen(&view.filter, facet)) }
                        <Glyph icon={Icon::Chevron} />
                    </button>
                </h3>
                if is_unfolded { { body(facet) } }
            </section>
        }
    });
    let is_active = view.filter.active().next().is_some();
    html! {
        <dialog class="sheet-dialog facet" ref={sheet.clone()} aria-labelledby="sheet-title" onclick={on_press}
            onclose={props.on_close.reform(|_: Event| ())}>
            <div class="sheet-frame">
                <div class="sheet-head">
                    <h2 id="sheet-title">{ text.get("filters-title") }</h2>
                    <button class="text-button" type="button" disabled={!is_active}
                        onclick={dispatch.reform(|_| Action::ClearAll)}>{ text.get("filters-clear-all") }</button>
                    <button class="icon-button" type="button" aria-label={text.get("close")} onclick={on_close.clone()}>
                        <Glyph icon={Icon::Close} size_px={18} />
                    </button>
                </div>
                <div class="sheet-body">{ for sections }</div>
                <div class="sheet-foot">
                    <button class="button primary" type="button" onclick={on_close}>
                        { text.with("sheet-show", [("n", count(summary.partnerships))]) }
                    </button>
                </div>
            </div>
        </dialog>
    }
}

fn body(facet: Facet) -> Html {
    match facet {
        Facet::Home => html! { <HomeFacet /> },
        Facet::Partner => html! { <PartnerFacet /> },
        Facet::BeltAndRoad => html! { <BeltAndRoadFacet /> },
        Facet::Theme => html! { <ThemeFacet /> },
        Facet::Agreement => html! { <AgreementFacet /> },
        Facet::Status => html! { <StatusFacet /> },
        Facet::Years => Html::default(),
    }
}
