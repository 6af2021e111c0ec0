//! The bar of partnerships without a date: counted and shown like a year, left of the first one, and a button.

use super::bars::stacks;
use crate::app::hooks::{use_dispatch, use_text};
use crate::app::shared::Shared;
use crate::app::text::{count, grouped};
use crate::draw::element::number;
use crate::layout::timeline::bars::{Piece, Slot, UNDATED_WIDTH_PX};
use crate::model::period::Period;
use crate::select::timeline::Histogram;
use crate::state::action::Action;
use crate::state::filter::Undated;
use yew::prelude::*;

/// Props of [`UndatedBar`].
#[derive(Properties, PartialEq)]
pub(super) struct UndatedBarProps {
    /// Partnerships without a date that the other facets leave.
    pub(super) count: usize,
    /// What becomes of them.
    pub(super) undated: Undated,
    /// The period asked for.
    pub(super) years: Option<Period>,
    /// The classes of the pieces.
    pub(super) classes: Shared<Histogram>,
    /// The bars, laid out.
    pub(super) pieces: Shared<Vec<Piece>>,
    /// From the top to the baseline.
    pub(super) height_px: f64,
}

/// The bar of partnerships without a date.
#[component]
pub(super) fn UndatedBar(props: &UndatedBarProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let is_pressed = props.undated != Undated::WhenNoPeriod;
    let hint = match (is_pressed, props.undated, props.years) {
        (true, Undated::Only, _) => "timeline-undated-release",
        (true, ..) => "timeline-undated-remove",
        (false, _, Some(_)) => "timeline-undated-add",
        (false, _, None) => "timeline-undated-only",
    };
    let onclick = dispatch.reform(|_: MouseEvent| Action::ToggleUndated);
    let height = number(props.height_px);
    let (base, end) = (number(props.height_px + 0.5), number(UNDATED_WIDTH_PX + 8.0));
    html! {
        <button type="button" class="timeline-undated" aria-pressed={is_pressed.to_string()}
            title={text.with(hint, [("n", count(props.count))])} {onclick}>
            <svg width={number(UNDATED_WIDTH_PX)} {height} aria-hidden="true">
                { stacks(&props.classes, &props.pieces, |piece| piece.slot == Slot::Undated) }
                <path class="timeline-base" d={format!("M-8 {base}H{end}")} />
            </svg>
            <span class="timeline-undated-label">
                { text.get("undated") }{ " " }<span class="num">{ grouped(props.count) }</span>
            </span>
        </button>
    }
}
