//! The same partnerships as on the map, as a table: sorted by any column, opened by a press, saved as CSV.

mod head;
mod row;
mod window;

use crate::app::filters::{EmptyResult, FilterBar};
use crate::app::hooks::{use_atlas, use_dispatch, use_sorted_rows, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::shared::Shared;
use crate::app::text::count;
use crate::browser::download;
use crate::index::Atlas;
use crate::model::id::PartnershipIx;
use crate::select::export;
use crate::select::order::{Column, Direction};
use crate::state::action::Action;
use crate::state::view::Focus;
use head::Head;
use row::Row;
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

/// The same rows as on the map, as a table.
#[component]
pub fn TablePage() -> Html {
    let (text, atlas) = (use_text(), use_atlas());
    let sorting = use_state_eq(Sorting::default);
    let rows = use_sorted_rows(sorting.column, sorting.direction);
    let on_sort = use_callback(sorting.clone(), |column, sorting| sorting.set(sorting.pressed(column)));
    html! {
        <div class="table-page">
            <h1 class="visually-hidden">{ text.get("table-title") }</h1>
            <div class="table-bar">
                <FilterBar />
                <DownloadButton {atlas} rows={rows.clone()} />
            </div>
            if rows.is_empty() {
                <EmptyResult />
            } else {
                <Table {rows} sorting={*sorting} {on_sort} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct DownloadButtonProps {
    atlas: Shared<Atlas>,
    rows: Shared<Vec<PartnershipIx>>,
}

/// Saves the rows, in their order.
#[component]
fn DownloadButton(props: &DownloadButtonProps) -> Html {
    let text = use_text();
    let onclick = use_callback((props.atlas.clone(), props.rows.clone()), |_: MouseEvent, (atlas, rows)| {
        download::save(FILE_NAME, FILE_KIND, &export::csv(atlas, rows));
    });
    html! {
        <button class="button table-download" disabled={props.rows.is_empty()} {onclick}
            title={text.with("table-download-rows", [("count", count(props.rows.len()))])}>
            <Glyph icon={Icon::Download} />{ text.get("table-download") }
        </button>
    }
}

#[derive(Properties, PartialEq)]
struct TableProps {
    rows: Shared<Vec<PartnershipIx>>,
    sorting: Sorting,
    on_sort: Callback<Column>,
}

/// The table; of a long one only the rows near the screen are in the document.
///
/// The roles are written out although the elements have them: where the style sheet turns rows into cards, browsers
/// forget what the elements were.
#[component]
fn Table(props: &TableProps) -> Html {
    let (text, view, atlas, dispatch) = (use_text(), use_view(), use_atlas(), use_dispatch());
    let body = use_node_ref();
    let rows = &props.rows;
    let window = use_window(body.clone(), rows.len());
    let on_open = use_callback((atlas.clone(), dispatch), |row: PartnershipIx, (atlas, dispatch)| {
        dispatch.emit(Action::Open(Some(Focus::Partnership(atlas.partnership(row).id.clone()))));
    });
    let open = match &view.focus {
        Some(Focus::Partnership(id)) => atlas.partnership_row(id),
        Some(Focus::Place(_)) | None => None,
    };
    // Every child has a key: a single one without makes Yew replace all rows when the window moves, and with them the row
    // that has the focus.
    let shown = rows[window.rows.clone()].iter().zip(window.rows.clone()).map(|(row, position)| {
        let (row, is_open) = (*row, open == Some(*row));
        html! { <Row key={row.0} {row} {position} {is_open} on_open={on_open.clone()} /> }
    });
    html! {
        <div class="table-scroll" role="region" aria-label={text.get("table-title")} tabindex="0">
            <table class="table" role="table" aria-label={text.get("table-title")}
                aria-rowcount={(rows.len() + 1).to_string()}>
                <Head sorting={props.sorting} on_sort={props.on_sort.clone()} />
                <tbody ref={body} role="rowgroup">
                    { for spacer("before", window.before_px).into_iter().chain(shown).chain(spacer("after", window.after_px)) }
                </tbody>
            </table>
        </div>
    }
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
