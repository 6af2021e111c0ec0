//! When the partnerships of a place began: one dot for each, stacked by year, the undated in a column of their own.
//!
//! Positions are shares of the width, so that dots and words keep their size in a narrower drawer.

use super::layout::{say, section};
use super::place::PartnershipsProps;
use crate::app::hooks::{use_atlas, use_dispatch, use_text, use_view};
use crate::app::parts::date;
use crate::app::parts::element::{element, when};
use crate::app::parts::geometry::{decimal, nearest};
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
use web_sys::Element;
use yew::prelude::*;

// Heights are tenths of CSS pixels and shares of the width hundredths of a per cent, so that whole numbers do.

/// Radius of a dot: 54 years side by side in 312 pixels.
const RADIUS: usize = 28;
/// Space between the lowest dots and the axis.
const AXIS_GAP: usize = 20;
/// Height of one dot in a stack.
const LEVEL: usize = 70;
/// Tallest stack; higher ones are pressed together.
const MAX_STACK: usize = 910;
/// Space below the axis for its words.
const AXIS: usize = 200;
/// The whole width.
const WIDTH: usize = 10_000;
/// Share of the width that the undated take, when there are any.
const UNDATED: usize = 1800;
/// Room left at both ends of the axis, so that the first and last dots are whole.
const END: usize = 120;
/// A decade is named when it is this share of the width away from both ends, whose years are always named.
const LABEL_GAP: usize = 1250;

/// The strip of start years of a place.
///
/// One stop for the keyboard: arrows go from dot to dot, Enter opens. The list below is the same thing in words.
#[component]
pub(super) fn DotStrip(props: &PartnershipsProps) -> Html {
    let (atlas, text, view, dispatch) = (use_atlas(), use_text(), use_view(), use_dispatch());
    let pointed = use_state(|| None::<usize>);
    let stop = use_state(|| 0_usize);
    let group = use_node_ref();
    let PartnershipsProps { profile, rows } = props;
    let dots = start_dots(&atlas, &profile.partnerships);
    let Some(scale) = Scale::of(&atlas, &dots) else { return Html::default() };
    let undated = dots.iter().filter(|dot| dot.year.is_none()).count();
    let has_ended = dots.iter().any(|dot| atlas.partnership(dot.partnership).status == Status::Ended);

    let on_open = {
        let (atlas, profile) = (atlas.clone(), profile.clone());
        Callback::from(move |row: usize| {
            let id = atlas.partnership(profile.partnerships[row]).id.clone();
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
    // The group listens for its dots.
    let on_mouse = {
        let pointed = pointed.clone();
        Callback::from(move |event: MouseEvent| match (event.type_().as_str(), dot_of(&event)) {
            ("click", Some(row)) => on_open.emit(row),
            ("mouseover", row) => pointed.set(row),
            _ => pointed.set(None),
        })
    };
    let on_focus = {
        let pointed = pointed.clone();
        Callback::from(move |event: FocusEvent| pointed.set(dot_of(&event).filter(|_| event.type_() == "focusin")))
    };
    let dot = |(row, dot): (usize, &StartDot)| {
        let mut class = format!("strip-dot {}", class_of(&atlas, dot.partnership, view.colour).style());
        if atlas.partnership(dot.partnership).status == Status::Ended {
            class.push_str(" hollow");
        }
        if rows.binary_search(&dot.partnership).is_err() {
            class.push_str(" is-outside");
        }
        html! {
            <circle {class} role="button" tabindex={if row == *stop { "0" } else { "-1" }}
                aria-label={caption(&atlas, &text, profile.place, dot.partnership)}
                cx={scale.x(dot.year)} cy={scale.y(dot.level)} r={decimal(RADIUS, 1)} />
        }
    };
    let shown = pointed.and_then(|row| dots.get(row));
    let shown = shown.map(|dot| caption(&atlas, &text, profile.place, dot.partnership));
    let summary = text.with("panel-strip-summary", [("n", count(dots.len())), ("undated", count(undated))]);
    let title = element("span", "").with([say(&text, "panel-strip-title")]);
    section(
        html! { <>{ title }<span class="panel-aside" aria-hidden="true">{ shown }</span></> },
        html! {
            <>
                <svg class="strip" width="100%" height={decimal(scale.axis_y() + AXIS, 1)} role="group"
                    aria-label={summary} {onkeydown}>
                    { axis(&scale, &text, undated) }
                    <g ref={group} onclick={on_mouse.clone()} onmouseover={on_mouse.clone()} onmouseout={on_mouse}
                        onfocusin={on_focus.clone()} onfocusout={on_focus}>
                        { for dots.iter().enumerate().map(dot) }
                    </g>
                </svg>
                { when(has_ended, || element("p", "panel-fine strip-note").with([say(&text, "panel-strip-hollow")])) }
            </>
        },
    )
}

/// The dot at which an event happened, by its place among the children of the group.
fn dot_of(event: &Event) -> Option<usize> {
    let mut before = event.target_dyn_into::<Element>()?.previous_element_sibling();
    let mut row = 0;
    while let Some(dot) = before {
        row += 1;
        before = dot.previous_element_sibling();
    }
    Some(row)
}

/// Moves the focus to a dot. The dots are the children of the group, in order.
fn focus_dot(group: &NodeRef, row: usize) {
    let dots = group.cast::<Element>().map(|group| group.children());
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
    let (line, words) = (decimal(scale.axis_y(), 1), decimal(scale.axis_y() + 150, 1));
    let rule = |x1: String, x2: String| html! { <line {x1} {x2} y1={line.clone()} y2={line.clone()} /> };
    let label = |(year, anchor): (Year, &'static str)| {
        let x = match anchor {
            "start" => percent(scale.left),
            "end" => percent(WIDTH),
            _ => scale.x(Some(year)),
        };
        html! { <text {x} y={words.clone()} text-anchor={anchor}>{ year.to_string() }</text> }
    };
    html! {
        <g class="strip-axis" aria-hidden="true">
            if undated > 0 {
                { rule("0".to_owned(), percent(UNDATED - 300)) }
                <text x="0" y={words.clone()}>{ text.with("panel-strip-undated", [("n", count(undated))]) }</text>
            }
            { rule(percent(scale.left), percent(WIDTH)) }
            { for scale.labels().into_iter().map(label) }
        </g>
    }
}

/// From years to shares of the width, and from levels to heights.
struct Scale {
    first: Year,
    last: Year,
    /// Where the axis begins.
    left: usize,
    /// How many dots the highest stack has.
    highest: usize,
}

impl Scale {
    /// The same years for every place, so that places can be compared; `None` when there is nothing to show.
    fn of(atlas: &Atlas, dots: &[StartDot]) -> Option<Self> {
        let highest = dots.iter().map(|dot| dot.level).max()? + 1;
        let (first, last) = atlas.year_bounds().unwrap_or((1973, 1973));
        let left = if dots.iter().any(|dot| dot.year.is_none()) { UNDATED } else { 0 };
        Some(Self { first, last, left, highest })
    }

    fn x(&self, year: Option<Year>) -> String {
        let Some(year) = year else { return percent(UNDATED / 5) };
        let (start, end) = (self.left + END, WIDTH - END);
        percent(start + nearest(years(self.first, year) * (end - start), years(self.first, self.last).max(1)))
    }

    fn y(&self, level: usize) -> String {
        decimal(self.axis_y() - RADIUS - AXIS_GAP - nearest(level * self.stack(), self.highest), 1)
    }

    /// Height of the highest stack.
    fn stack(&self) -> usize {
        (LEVEL * self.highest).min(MAX_STACK)
    }

    /// Where the axis is, from the top.
    fn axis_y(&self) -> usize {
        self.stack().max(3 * LEVEL) + 45
    }

    /// Years named at the axis and how each is aligned.
    fn labels(&self) -> Vec<(Year, &'static str)> {
        if self.first == self.last {
            return vec![(self.first, "start")];
        }
        let all = years(self.first, self.last);
        let has_room = |years: usize| years * (WIDTH - self.left) >= LABEL_GAP * all;
        let decades = (self.first..=self.last)
            .filter(|year| year % 10 == 0 && has_room(years(self.first, *year)) && has_room(years(*year, self.last)))
            .map(|year| (year, "middle"));
        [(self.first, "start")].into_iter().chain(decades).chain([(self.last, "end")]).collect()
    }
}

/// Years from one to another; none backwards.
fn years(from: Year, to: Year) -> usize {
    usize::try_from(to - from).unwrap_or(0)
}

/// A share of the width as SVG writes it.
fn percent(share: usize) -> String {
    format!("{}%", decimal(share, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(first: Year, last: Year) -> Scale {
        Scale { first, last, left: 0, highest: 3 }
    }

    #[test]
    fn the_ends_of_the_axis_are_always_named_and_decades_where_there_is_room() {
        let years: Vec<Year> = scale(1973, 2026).labels().into_iter().map(|(year, _)| year).collect();
        assert_eq!(years, [1973, 1980, 1990, 2000, 2010, 2026]);
        let beside_undated = Scale { left: UNDATED, ..scale(1973, 2026) };
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

    #[test]
    fn high_stacks_are_pressed_together() {
        let low = scale(1973, 2026);
        assert_eq!((low.y(0), low.y(1), low.y(2)), ("20.7".to_owned(), "13.7".to_owned(), "6.7".to_owned()));
        let high = Scale { highest: 26, ..low };
        assert_eq!((high.y(0), high.y(25)), ("90.7".to_owned(), "3.2".to_owned()));
    }
}
