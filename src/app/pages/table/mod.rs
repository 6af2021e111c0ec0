//! The same partnerships as on the map, as a table: sorted by any column, opened by a press, saved as CSV.

mod head;
mod row;
mod window;

use crate::app::filters::{EmptyResult, FilterBar};
use crate::app::hooks::{use_atlas, use_dispatch, use_sorted_rows, use_text, use_view};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::shared::Shared;
use crate::app::store::Dispatch;
use crate::app::text::{Text, count};
use crate::browser::download;
use crate::index::Atlas;
use crate::model::id::PartnershipIx;
use crate::select::export;
use crate::select::order::{Column, Direction};
use crate::state::action::Action;
use crate::state::view::Focus;
use window::use_window;
use yew::prelude::*;

/// Name of the file that is saved.
const FILE_NAME: &str = "china-sister-city-partnerships.csv";
/// Its media type.
const FILE_KIND: &str = "text/csv;charset=utf-8";

/// How the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sorting {
    column: Column,
    direction: Direction,
}

impl Sorting {
    /// The sorting after a press on the head of `column`.
    fn pressed(self, column: Column) -> Self {
        let direction = match self {
            Self { column: current, direction: Direction::Ascending } if current == column => Direction::Descending,
            _ => Direction::Ascending,
        };
        Self { column, direction }
    }
}

/// The same rows as on the map, as a table; of a long one only the rows near the screen are in the document.
///
/// The roles are written out although the elements have them: where the style sheet turns rows into cards, browsers
/// forget what the elements were.
#[component]
pub fn TablePage() -> Html {
    let (text, view, atlas, dispatch) = (use_text(), use_view(), use_atlas(), use_dispatch());
    let sorting = use_state_eq(Sorting::default);
    let rows = use_sorted_rows(sorting.column, sorting.direction);
    let body = use_node_ref();
    let window = use_window(body.clone(), rows.len());
    let open = match &view.focus {
        Some(Focus::Partnership(id)) => atlas.partnership_row(id),
        Some(Focus::Place(_)) | None => None,
    };
    // Every child has a key: a single one without makes Yew replace all rows when the window moves, and with them the row
    // that has the focus.
    let shown = window.rows.clone().map(|position| {
        let row = rows[position];
        row::row(&text, &atlas, row, position, open == Some(row))
    });
    html! {
        <div class="table-page">
            <h1 class="visually-hidden">{ text.get("table-title") }</h1>
            <div class="table-bar">
                <FilterBar />
                { download_button(&text, &atlas, &rows) }
            </div>
            if rows.is_empty() {
                <EmptyResult />
            } else {
                <div class="table-scroll" role="region" aria-label={text.get("table-title")} tabindex="0">
                    <table class="table" role="table" aria-label={text.get("table-title")}
                        aria-rowcount={(rows.len() + 1).to_string()}>
                        { head::head(&text, &sorting) }
                        <tbody ref={body} role="rowgroup" onclick={open_pressed(&atlas, &rows, &dispatch)}>
                            { for spacer("before", window.before_px) }
                            { for shown }
                            { for spacer("after", window.after_px) }
                        </tbody>
                    </table>
                </div>
            }
        </div>
    }
}

/// Saves the rows, in their order.
fn download_button(text: &Text, atlas: &Shared<Atlas>, rows: &Shared<Vec<PartnershipIx>>) -> Html {
    let onclick = {
        let (atlas, rows) = (atlas.clone(), rows.clone());
        move |_| download::save(FILE_NAME, FILE_KIND, &export::csv(&atlas, &rows))
    };
    html! {
        <button class="button table-download" disabled={rows.is_empty()} {onclick}
            title={text.with("table-download-rows", [("count", count(rows.len()))])}>
            { glyph(Icon::Download, 16) }{ text.get("table-download") }
        </button>
    }
}

/// Opens the row that was pressed: one listener for all rows.
fn open_pressed(atlas: &Shared<Atlas>, rows: &Shared<Vec<PartnershipIx>>, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (atlas, rows, dispatch) = (atlas.clone(), rows.clone(), dispatch.clone());
    Callback::from(move |event: MouseEvent| {
        // Marking text to copy it ends with a click too.
        let pressed = row::position_of(&event).filter(|_| !row::has_marked_text());
        if let Some(row) = pressed.and_then(|position| rows.get(position)) {
            dispatch.emit(Action::Open(Some(Focus::Partnership(atlas.partnership(*row).id.clone()))));
        }
    })
}

/// Keeps the place of rows that are not in the document. An SVG has its height in an attribute, where the content policy
/// would refuse a style.
fn spacer(key: &'static str, height_px: u32) -> Option<Html> {
    let spacer = html! {
        <tr {key} class="spacer" aria-hidden="true">
            <td colspan={head::COLUMNS.len().to_string()}><svg width="1" height={height_px.to_string()} /></td>
        </tr>
    };
    (height_px > 0).then_some(spacer)
}
