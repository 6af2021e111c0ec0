//! The bars: one path for each colour, the shade of the chosen years, the note about the peak, and labels of years.

use crate::app::parts::class::class;
use crate::app::text::{Text, count, string};
use crate::draw::element::number;
use crate::draw::rects::write_rect;
use crate::geo::decimal::fixed;
use crate::layout::label_text::{Weight, width_px};
use crate::layout::timeline::bands::labelled_years;
use crate::layout::timeline::bars::{Piece, Side, Slot, note};
use crate::layout::timeline::{Axis, Rect};
use crate::model::date::Year;
use crate::model::period::Period;
use crate::select::timeline::Histogram;
use yew::prelude::*;

/// Type size of the note about the peak.
const NOTE_SIZE_PX: f64 = 12.0;
/// From the baseline to the baseline of the labels of years.
const LABEL_DROP_PX: f64 = 15.0;
/// Where shade, handles and playhead begin, from the top.
const STEM_TOP_PX: f64 = 8.0;

/// What the bars show.
pub(super) struct Bars<'a> {
    /// The axis.
    pub(super) axis: Axis,
    /// The period asked for.
    pub(super) years: Option<Period>,
    /// From the top to the baseline.
    pub(super) height_px: f64,
    /// Partnerships by year, whichever are chosen.
    pub(super) all: &'a Histogram,
    /// The bars, laid out.
    pub(super) pieces: &'a [Piece],
    /// First year of which the file cannot know all.
    pub(super) incomplete_from: Option<Year>,
    /// Last year that the playback shows.
    pub(super) playhead: Option<Year>,
}

/// The bars of all years.
pub(super) fn bars(text: &Text, props: &Bars<'_>) -> Html {
    let Bars { axis, height_px: base, all, pieces, .. } = *props;
    let (left, right) = axis.extent(props.years);
    let (shade_height, end) = ((base - STEM_TOP_PX).max(0.0), axis.width_px());
    let peak = all.peak().map(|(year, total)| {
        let year = year.to_string();
        text.with("timeline-peak", [("n", count(total)), ("year", string(&year))])
    });
    let is_incomplete = |piece: &Piece| match piece.slot {
        Slot::Undated => false,
        Slot::Year(year) => props.incomplete_from.is_some_and(|first| first <= year),
    };
    let span = axis.span();
    let (first, last) = (span.first().to_string(), span.last().to_string());
    let described = text.with("timeline-chart", [("first", string(&first)), ("last", string(&last))]);
    let label = peak.as_ref().map_or(described.clone(), |peak| AttrValue::from(format!("{described} {peak}")));
    html! {
        <svg class="timeline-bars" width={number(end)} height={number(base)} role="img" aria-label={label}>
            <defs>
                <pattern id="timeline-so-far" width="4" height="4" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)">
                    <path class="timeline-hatch-line" d="M1 0V4" />
                </pattern>
            </defs>
            if props.years.is_some() {
                <rect class="timeline-shade" x={px(left)} y={px(STEM_TOP_PX)} width={px(right - left)}
                    height={px(shade_height)} />
            }
            { stacks(all, pieces, |piece| piece.slot != Slot::Undated) }
            <path class="timeline-so-far" d={path(pieces.iter().filter(|piece| is_incomplete(piece)))}
                fill="url(#timeline-so-far)" />
            <path class="timeline-base" d={format!("M0 {}H{}", number(base + 0.5), number(end))} />
            if let Some(peak) = peak && let Some(note) = note(axis, all, base, width_px(&peak, NOTE_SIZE_PX, Weight::Regular)) {
                <text class="timeline-peak" x={px(note.x)} y={px(note.y)} text-anchor={anchor(note.side)}
                    aria-hidden="true">{ peak }</text>
            }
            <g class="timeline-ticks" aria-hidden="true">
                { for labelled_years(axis).into_iter().map(|year| html! {
                    <text x={px(axis.middle(year))} y={px(base + LABEL_DROP_PX)} text-anchor="middle">{ year }</text>
                }) }
            </g>
            if let Some(year) = props.playhead {
                <path class="timeline-playhead" d={playhead(axis.x(year.saturating_add(1)), base)} />
            }
        </svg>
    }
}

/// Stacked bars of those pieces that `is_wanted`: a path for each class, and one for what the years leave out.
pub(super) fn stacks(all: &Histogram, pieces: &[Piece], is_wanted: fn(&Piece) -> bool) -> Html {
    let of_class = |class: Option<usize>| {
        path(pieces.iter().filter(|piece| piece.class == class).filter(|piece| is_wanted(piece)))
    };
    html! {
        <>
            <path class="timeline-rest" d={of_class(None)} />
            { for all.classes.iter().enumerate().map(|(row, colour)| html! {
                <path key={row} class={class(&["timeline-stack", &colour.style()])} d={of_class(Some(row))} />
            }) }
        </>
    }
}

fn path<'a>(pieces: impl Iterator<Item = &'a Piece>) -> String {
    pieces.fold(String::new(), |mut path, piece| {
        write_rect(&mut path, piece.rect);
        path
    })
}

/// A line over the whole height with a head on top.
fn playhead(x: f64, base: f64) -> String {
    let mut path = String::new();
    write_rect(&mut path, Rect { x: x - 1.0, y: STEM_TOP_PX, width: 2.0, height: (base - STEM_TOP_PX).max(0.0) });
    format!("{path}M{} {}l-5-7h10z", px(x), number(STEM_TOP_PX))
}

fn anchor(side: Side) -> &'static str {
    match side {
        Side::Left => "end",
        Side::Right => "start",
    }
}

fn px(length: f64) -> String {
    fixed(length, 1)
}
