//! When the partnerships of a place began: one dot for each, stacked by year, the undated in a column of their own.
//!
//! Positions are shares of the width, so that dots and words keep their size in a narrower drawer.

use crate::app::hooks::{use_atlas, use_dispatch, use_rows, use_text, use_view};
use crate::app::parts::date;
use crate::app::text::{Text, count, string};
use crate::index::Atlas;
use crate::model::date::Year;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::partnership::Status;
use crate::select::colour::class_of;
use crate::select::place::{StartDot, other_end, start_dots};
use crate::state::action::Action;
use crate::state::view::Focus;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Radius of a dot, in CSS pixels: 54 years side by side in 312 pixels.
const RADIUS_PX: f64 = 2.8;
/// Height of one dot in a stack.
const LEVEL_PX: f64 = 7.0;
/// Tallest stack; higher ones are pressed together.
const MAX_STACK_PX: f64 = 91.0;
/// Space below the axis for its words.
const AXIS_PX: f64 = 20.0;
/// Share of the width that the undated take, when there are any.
const UNDATED_SHARE: f64 = 0.18;
/// Room left at both ends of the axis, so that the first and last dots are whole.
const END_SHARE: f64 = 0.012;
/// A decade is named when it is this share of the width away from both ends, whose years are always named.
const LABEL_GAP_SHARE: f64 = 0.125;

/// Props of [`DotStrip`].
#[derive(Properties, PartialEq)]
pub(super) struct DotStripProps {
    /// The place.
    pub(super) place: PlaceIx,
    /// Its partnerships, oldest first.
    pub(super) partnerships: Vec<PartnershipIx>,
}

/// The strip of start years.
///
/// One stop for the keyboard: arrows go from dot to dot, Enter opens. The list below is the same thing in words.
#[component]
pub(super) fn DotStrip(props: &DotStripProps) -> Html {
    let (atlas, text, view, dispatch) = (use_atlas(), use_text(), use_view(), use_dispatch());
    let rows = use_rows();
    let pointed = use_state(|| None::<usize>);
    let stop = use_state(|| 0_usize);
    let group = use_node_ref();
    let Some(scale) = Scale::of(&atlas, &props.partnerships) else { return Html::default() };
    let dots = start_dots(&atlas, &props.partnerships);
    let undated = dots.iter().filter(|dot| dot.year.is_none()).count();
    let has_ended = dots.iter().any(|dot| atlas.partnership(dot.partnership).status == Status::Ended);

    let on_open = {
        let (atlas, dots) = (atlas.clone(), dots.clone());
        Callback::from(move |row: usize| {
            let id = atlas.partnership(dots[row].partnership).id.clone();
            dispatch.emit(Action::Open(Some(Focus::Partnership(id))));
        })
    };
    let onkeydown = {
        let (stop, last, group, on_open) = (stop.clone(), dots.len() - 1, group.clone(), on_open.clone());
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => (*stop + 1).min(last),
                "ArrowLeft" | "ArrowDown" => stop.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                "Enter" | " " => {
                    event.prevent_default();
                    on_open.emit(*stop);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            stop.set(next);
            focus_dot(&group, next);
        })
    };
    let dot = |(row, dot): (usize, &StartDot)| {
        let partnership = atlas.partnership(dot.partnership);
        let class = classes!(
            "strip-dot",
            class_of(&atlas, dot.partnership, view.colour).style(),
            (partnership.status == Status::Ended).then_some("hollow"),
            rows.binary_search(&dot.partnership).is_err().then_some("is-outside"),
        );
        let (on, off) = (point_at(&pointed, Some(row)), point_at(&pointed, None));
        html! {
            <circle {class} role="button" tabindex={if row == *stop { "0" } else { "-1" }}
                aria-label={caption(&atlas, &text, props.place, dot.partnership)}
                cx={scale.x(dot.year)} cy={scale.y(dot.level)} r={RADIUS_PX.to_string()}
                onclick={on_open.reform(move |_: MouseEvent| row)}
                onmouseenter={on.reform(|_: MouseEvent| ())} onmouseleave={off.reform(|_: MouseEvent| ())}
                onfocus={on.reform(|_: FocusEvent| ())} onblur={off.reform(|_: FocusEvent| ())} />
        }
    };
    let shown = pointed.and_then(|row| dots.get(row)).map(|dot| caption(&atlas, &text, props.place, dot.partnership));
    let summary = text.with("panel-strip-summary", [("n", count(dots.len())), ("undated", count(undated))]);
    html! {
        <section class="panel-section">
            <h3><span>{ text.get("panel-strip-title") }</span><span class="panel-aside" aria-hidden="true">{ shown }</span></h3>
            <svg class="strip" width="100%" height={scale.height().to_string()} role="group" aria-label={summary} {onkeydown}>
                { axis(&scale, &text, undated) }
                <g ref={group}>{ for dots.iter().enumerate().map(dot) }</g>
            </svg>
            if has_ended { <p class="panel-fine strip-note">{ text.get("panel-strip-hollow") }</p> }
        </section>
    }
}

fn point_at(pointed: &UseStateHandle<Option<usize>>, row: Option<usize>) -> Callback<()> {
    let pointed = pointed.clone();
    Callback::from(move |()| pointed.set(row))
}

/// Moves the focus to a dot. The dots are the children of the group, in order.
fn focus_dot(group: &NodeRef, row: usize) {
    let dots = group.cast::<web_sys::Element>().map(|group| group.children());
    if let Some(dot) = dots.and_then(|dots| dots.item(u32::try_from(row).ok()?)) {
        // Unchecked: circles take the focus by the method of this name and are not HTML elements.
        let _ = dot.unchecked_ref::<web_sys::HtmlElement>().focus();
    }
}

/// What a dot stands for: partner, date, and the end when there was one.
fn caption(atlas: &Atlas, text: &Text, place: PlaceIx, row: PartnershipIx) -> AttrValue {
    let partnership = atlas.partnership(row);
    let partner = atlas.place(other_end(atlas, row, place)).name.in_language(text.language()).text;
    let start = partnership.start_date.map_or_else(|| text.get("undated"), |start| date::date(text, start));
    let key = if partnership.status == Status::Ended { "panel-strip-dot-ended" } else { "panel-strip-dot" };
    text.with(key, [("partner", string(partner)), ("date", string(&start))])
}

fn axis(scale: &Scale, text: &Text, undated: usize) -> Html {
    let (line, words) = (scale.axis_y().to_string(), (scale.axis_y() + 15.0).to_string());
    let label = |(year, anchor): (Year, &'static str)| {
        let x = match anchor {
            "start" => percent(scale.left),
            "end" => percent(1.0),
            _ => scale.x(Some(year)),
        };
        html! { <text {x} y={words.clone()} text-anchor={anchor}>{ year.to_string() }</text> }
    };
    html! {
        <g class="strip-axis" aria-hidden="true">
            if undated > 0 {
                <line x1="0" x2={percent(UNDATED_SHARE - 0.03)} y1={line.clone()} y2={line.clone()} />
                <text x="0" y={words.clone()}>{ text.with("panel-strip-undated", [("n", count(undated))]) }</text>
            }
            <line x1={percent(scale.left)} x2="100%" y1={line.clone()} y2={line} />
            { for scale.labels().into_iter().map(label) }
        </g>
    }
}

/// From years to shares of the width, and from levels to pixels.
struct Scale {
    first: Year,
    last: Year,
    /// Where the axis begins.
    left: f64,
    level_px: f64,
    stack_px: f64,
}

impl Scale {
    /// The same years for every place, so that places can be compared; `None` when there is nothing to show.
    fn of(atlas: &Atlas, partnerships: &[PartnershipIx]) -> Option<Self> {
        let dots = start_dots(atlas, partnerships);
        let highest = f64::from(u32::try_from(dots.iter().map(|dot| dot.level).max()?).ok()?) + 1.0;
        let (first, last) = atlas.year_bounds().unwrap_or((1973, 1973));
        let has_undated = dots.iter().any(|dot| dot.year.is_none());
        let level_px = LEVEL_PX.min(MAX_STACK_PX / highest);
        let left = if has_undated { UNDATED_SHARE } else { 0.0 };
        Some(Self { first, last, left, level_px, stack_px: (level_px * highest).max(3.0 * LEVEL_PX) })
    }

    fn x(&self, year: Option<Year>) -> String {
        let Some(year) = year else { return percent(UNDATED_SHARE * 0.2) };
        let share = f64::from(year - self.first) / f64::from((self.last - self.first).max(1));
        let (start, end) = (self.left + END_SHARE, 1.0 - END_SHARE);
        percent(start + share * (end - start))
    }

    fn y(&self, level: usize) -> String {
        let level = f64::from(u32::try_from(level).unwrap_or(u32::MAX));
        round(self.axis_y() - RADIUS_PX - 2.0 - level * self.level_px).to_string()
    }

    /// Where the axis is, from the top.
    fn axis_y(&self) -> f64 {
        round(self.stack_px + 4.5)
    }

    fn height(&self) -> f64 {
        self.axis_y() + AXIS_PX
    }

    /// Years named at the axis and how each is aligned.
    fn labels(&self) -> Vec<(Year, &'static str)> {
        if self.first == self.last {
            return vec![(self.first, "start")];
        }
        let year_share = (1.0 - self.left) / f64::from(self.last - self.first);
        let has_room = |years: Year| f64::from(years) * year_share >= LABEL_GAP_SHARE;
        let decades = (self.first..=self.last)
            .filter(|year| year % 10 == 0 && has_room(year - self.first) && has_room(self.last - year))
            .map(|year| (year, "middle"));
        [(self.first, "start")].into_iter().chain(decades).chain([(self.last, "end")]).collect()
    }
}

/// A share of the width as SVG writes it, to a hundredth of a hundredth.
fn percent(share: f64) -> String {
    format!("{}%", (share * 10_000.0).round() / 100.0)
}

fn round(px: f64) -> f64 {
    (px * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(first: Year, last: Year) -> Scale {
        Scale { first, last, left: 0.0, level_px: LEVEL_PX, stack_px: 21.0 }
    }

    #[test]
    fn the_ends_of_the_axis_are_always_named_and_decades_where_there_is_room() {
        let years: Vec<Year> = scale(1973, 2026).labels().into_iter().map(|(year, _)| year).collect();
        assert_eq!(years, [1973, 1980, 1990, 2000, 2010, 2026]);
        let beside_undated = Scale { left: UNDATED_SHARE, ..scale(1973, 2026) };
        let years: Vec<Year> = beside_undated.labels().into_iter().map(|(year, _)| year).collect();
        assert_eq!(years, [1973, 1990, 2000, 2010, 2026]);
        assert_eq!(scale(1985, 1985).labels().len(), 1);
    }

    #[test]
    fn the_first_year_is_at_the_left_and_the_last_at_the_right() {
        let scale = scale(1973, 2026);
        assert_eq!(scale.x(Some(1973)), "1.2%");
        assert_eq!(scale.x(Some(2026)), "98.8%");
    }
}
