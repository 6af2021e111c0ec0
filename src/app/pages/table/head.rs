//! The heads of the columns: each is a button that sorts.

use super::Sorting;
use crate::app::hooks::use_text;
use crate::app::parts::icon::{Glyph, Icon};
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

/// Props of [`Head`].
#[derive(Properties, PartialEq)]
pub(super) struct HeadProps {
    /// How the table is sorted.
    pub(super) sorting: Sorting,
    /// Takes the column by which to sort.
    pub(super) on_sort: Callback<Column>,
}

/// The heads of the columns.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let text = use_text();
    html! {
        <thead role="rowgroup">
            <tr role="row" aria-rowindex="1">
                { for COLUMNS.map(|(column, key, class)| {
                    let direction = (props.sorting.column == column).then_some(props.sorting.direction);
                    let onclick = {
                        let on_sort = props.on_sort.clone();
                        move |_| on_sort.emit(column)
                    };
                    html! {
                        <th scope="col" role="columnheader" {class} aria-sort={direction.map(sort_word)}>
                            <button {onclick}>{ text.get(key) }<Glyph icon={arrow(direction)} size_px={12} /></button>
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
