//! The bar of partnerships without a date: counted and shown like a year, left of the first one, and a button.

use super::bars::stacks;
use super::pressed;
use crate::app::store::Dispatch;
use crate::app::text::{Text, count, grouped};
use crate::draw::element::number;
use crate::layout::timeline::bars::{Piece, Slot, UNDATED_WIDTH_PX};
use crate::model::period::Period;
use crate::select::timeline::Histogram;
use crate::state::action::Action;
use crate::state::filter::Undated;
use yew::prelude::*;

/// What the bar of partnerships without a date shows.
pub(super) struct UndatedBar<'a> {
    /// Partnerships without a date that the other facets leave.
    pub(super) count: usize,
    /// What becomes of them.
    pub(super) undated: Undated,
    /// The period asked for.
    pub(super) years: Option<Period>,
    /// The classes of the pieces.
    pub(super) classes: &'a Histogram,
    /// The bars, laid out.
    pub(super) pieces: &'a [Piece],
    /// From the top to the baseline.
    pub(super) height_px: f64,
}

/// The bar of partnerships without a date.
pub(super) fn undated_bar(text: &Text, dispatch: &Dispatch, props: &UndatedBar<'_>) -> Html {
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
        <button type="button" class="timeline-undated" aria-pressed={pressed(is_pressed)}
            title={text.with(hint, [("n", count(props.count))])} {onclick}>
            <svg width={number(UNDATED_WIDTH_PX)} {height} aria-hidden="true">
                { stacks(props.classes, props.pieces, |piece| piece.slot == Slot::Undated) }
                <path class="timeline-base" d={format!("M-8 {base}H{end}")} />
            </svg>
            <span class="timeline-undated-label">
                { text.get("undated") }{ " " }<span class="num">{ grouped(props.count) }</span>
            </span>
        </button>
    }
}
