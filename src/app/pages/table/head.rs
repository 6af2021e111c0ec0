//! The heads of the columns: each is a button that sorts.

use super::Sorting;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::text::Text;
use crate::select::order::{Column, Direction};
use yew::prelude::*;

/// The columns with the keys of their names and their style classes.
pub(super) const COLUMNS: [(Column, &str, &str); 9] = [
    (Column::Start, "table-start", "t-start"),
    (Column::Home, "table-home", "t-home"),
    (Column::Subdivision, "table-subdivision", "t-subdivision"),
    (Column::Region, "table-region", "t-region"),
    (Column::Partner, "table-partner", "t-partner"),
    (Column::Country, "table-country", "t-country"),
    (Column::Theme, "table-theme", "t-theme"),
    (Column::Agreement, "table-agreement", "t-agreement"),
    (Column::Status, "table-status", "t-status"),
];

/// The heads of the columns; a press on one changes `sorting`.
pub(super) fn head(text: &Text, sorting: &UseStateHandle<Sorting>) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row" aria-rowindex="1">
                { for COLUMNS.iter().map(|(column, key, class)| {
                    let direction = (sorting.column == *column).then_some(sorting.direction);
                    let onclick = {
                        let (sorting, column) = (sorting.clone(), *column);
                        move |_| sorting.set(sorting.pressed(column))
                    };
                    html! {
                        <th scope="col" role="columnheader" class={*class} aria-sort={direction.map(sort_word)}>
                            <button {onclick}>{ text.get(key) }{ glyph(arrow(direction), 12) }</button>
                        </th>
                    }
                }) }
            </tr>
        </thead>
    }
}

fn sort_word(direction: Direction) -> &'static str {
    match direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    }
}

/// The way a column is sorted; for the others the way it would be, which the style sheet shows under the pointer.
fn arrow(direction: Option<Direction>) -> Icon {
    match direction {
        Some(Direction::Descending) => Icon::Descending,
        Some(Direction::Ascending) | None => Icon::Ascending,
    }
}
