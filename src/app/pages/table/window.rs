//! Which rows of a long table are near the screen.

use gloo::events::{EventListener, EventListenerOptions};
use std::ops::Range;
use web_sys::Element;
use yew::prelude::*;

/// Up to this many rows all are in the document.
const ALL_UP_TO: usize = 200;
/// Rows kept above and below the screen, so that fast scrolling meets no gap.
const MARGIN: usize = 16;
/// Windows begin and end at multiples of this, so that not every step of scrolling renders.
const STEP: usize = 8;
/// Height of a row before one was measured, in CSS pixels.
const ROW_PX: f64 = 42.0;

/// A stretch of rows, and the room that the others take.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Window {
    /// Positions of the rows that are in the document.
    pub(super) rows: Range<usize>,
    /// Height of the rows before them, in CSS pixels.
    pub(super) before_px: u32,
    /// Height of the rows after them, in CSS pixels.
    pub(super) after_px: u32,
}

/// What was measured: the part of the table that can be seen, from its own top, and the height of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sight {
    top_px: f64,
    bottom_px: f64,
    row_px: f64,
}

/// The rows of a table of `count` rows that are near the screen; `body` is its `tbody`.
///
/// It does not matter what scrolls, the table's own box or the whole page.
#[hook]
pub(super) fn use_window(body: NodeRef, count: usize) -> Window {
    let sight = use_state_eq(|| Sight { top_px: 0.0, bottom_px: ROW_PX * 20.0, row_px: ROW_PX });
    let setter = sight.setter();
    use_effect_with((body, count), move |(body, count)| {
        let body = body.clone();
        // A short table is whole wherever it stands.
        let window = web_sys::window().filter(|_| *count > ALL_UP_TO);
        let measure = move || {
            if let Some(sight) = body.cast::<Element>().and_then(|body| measured(&body)) {
                setter.set(sight);
            }
        };
        let listeners = window.map(|window| {
            measure();
            let on_scroll = {
                let measure = measure.clone();
                // Scrolling does not bubble: only the capture phase hears every box.
                let options = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&window, "scroll", options, move |_| measure())
            };
            (on_scroll, EventListener::new(&window, "resize", move |_| measure()))
        });
        move || drop(listeners)
    });
    window_of(*sight, count)
}

/// Reads where the body is; rounded to steps, so that equal windows are equal values.
fn measured(body: &Element) -> Option<Sight> {
    let row = body.query_selector("tr:not(.spacer)").ok()??;
    let row_px = row.get_bounding_client_rect().height().max(1.0);
    let screen_px = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let (mut top, mut bottom) = (0.0, screen_px);
    if let Some(region) = body.closest("[role='region']").ok()? {
        let region = region.get_bounding_client_rect();
        (top, bottom) = (f64::max(top, region.top()), f64::min(bottom, region.bottom()));
    }
    let origin = body.get_bounding_client_rect().top();
    #[allow(clippy::cast_precision_loss, reason = "STEP is small")]
    let step_px = row_px * STEP as f64;
    Some(Sight {
        top_px: ((top - origin) / step_px).floor() * step_px,
        bottom_px: ((bottom - origin) / step_px).ceil() * step_px,
        row_px,
    })
}

fn window_of(sight: Sight, count: usize) -> Window {
    if count <= ALL_UP_TO {
        return Window { rows: 0..count, before_px: 0, after_px: 0 };
    }
    let first = rows_in(sight.top_px, sight.row_px).saturating_sub(MARGIN).min(count - 1);
    let last = (rows_in(sight.bottom_px, sight.row_px) + MARGIN).clamp(first + 1, count);
    Window {
        before_px: height_px(first, sight.row_px),
        after_px: height_px(count - last, sight.row_px),
        rows: first..last,
    }
}

/// How many rows `height_px` holds.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts from floats saturate at 0")]
fn rows_in(height_px: f64, row_px: f64) -> usize {
    (height_px / row_px).round() as usize
}

/// The height of so many rows.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most 200 000 rows"
)]
fn height_px(rows: usize, row_px: f64) -> u32 {
    (rows as f64 * row_px).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(top_px: f64, bottom_px: f64) -> Sight {
        Sight { top_px, bottom_px, row_px: 40.0 }
    }

    #[test]
    fn a_short_table_is_whole() {
        let window = window_of(sight(4_000.0, 5_000.0), 200);
        assert_eq!(window, Window { rows: 0..200, before_px: 0, after_px: 0 });
        assert_eq!(window_of(sight(0.0, 800.0), 0).rows, 0..0);
    }

    #[test]
    fn the_heights_add_up_to_all_rows() {
        for top in [-400.0, 0.0, 3_200.0, 39_000.0, 80_000.0] {
            let window = window_of(sight(top, top + 800.0), 1_000);
            let shown = u32::try_from(window.rows.len()).unwrap() * 40;
            assert_eq!(window.before_px + shown + window.after_px, 40_000, "{top}");
            assert!(!window.rows.is_empty());
        }
    }

    #[test]
    fn the_rows_in_sight_are_there_with_a_margin() {
        let window = window_of(sight(4_000.0, 4_800.0), 1_000);
        assert_eq!(window.rows, 100 - MARGIN..120 + MARGIN);
    }
}
