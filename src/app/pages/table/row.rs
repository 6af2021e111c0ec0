//! One partnership as a row.

use super::head::COLUMNS;
use crate::app::pages::bar::dot;
use crate::app::pages::words::{date_or, plain, unknown};
use crate::app::parts::class::class;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::label;
use crate::app::parts::name::{name, name_beside};
use crate::app::text::{Text, string};
use crate::index::{Atlas, NO_REGION};
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::partnership::{Partnership, Status};
use crate::model::theme::Theme;
use crate::select::colour::ColourClass;
use crate::state::view::ColourBy;
use web_sys::Element;
use yew::prelude::*;

/// `aria-rowindex` of the first row: that of the header is 1.
const FIRST_INDEX: usize = 2;

/// The partnership `row` as the row at `position` of the whole table, from 0; `is_open` while the panel shows it.
///
/// A press anywhere in it opens it, which the table hears, and so does its button for the keyboard.
pub(super) fn row(text: &Text, atlas: &Atlas, row: PartnershipIx, position: usize, is_open: bool) -> Html {
    let partnership = atlas.partnership(row);
    let (home, partner) = (atlas.home[row.index()], atlas.partner[row.index()]);
    let groupings = atlas.dataset().groupings();
    let subdivision = atlas.subdivision[home.index()].map(|row| &groupings.subdivisions[usize::from(row)].name);
    let home_button = html! {
        <button class="row-open" aria-label={open_label(text, atlas, home, partner)}
            aria-current={is_open.then_some("true")}>{ name(text, &atlas.place(home).name) }</button>
    };
    let cells = [
        date_or(text, partnership.start_date, "undated"),
        with_name_beside(text, atlas, home, home_button),
        subdivision.map_or_else(|| unknown(text.get("not-recorded")), |subdivision| name(text, subdivision)),
        region(text, atlas, home),
        with_name_beside(text, atlas, partner, html! { <b>{ name(text, &atlas.place(partner).name) }</b> }),
        name(text, &groupings.countries[usize::from(atlas.country[partner.index()])].name),
        themes(text, atlas, row),
        plain(label::agreement(text, partnership.agreement)),
        status(text, partnership),
    ];
    let cells = COLUMNS.iter().zip(cells).map(|((_, _, column), content)| {
        let class = match partnership.status {
            Status::Ended | Status::Suspended if *column == "t-status" => "t-status is-over",
            _ if *column == "t-start" => "t-start num",
            _ => column,
        };
        html! { <td role="cell" {class}>{ content }</td> }
    });
    let class = if is_open { "row is-open" } else { "row" };
    html! {
        <tr key={row.0} role="row" {class} aria-rowindex={(position + FIRST_INDEX).to_string()}>{ for cells }</tr>
    }
}

/// Position of the row in which something was pressed.
pub(super) fn position_of(event: &MouseEvent) -> Option<usize> {
    let row = event.target_dyn_into::<Element>()?.closest("tr[aria-rowindex]").ok()??;
    row.get_attribute("aria-rowindex")?.parse::<usize>().ok()?.checked_sub(FIRST_INDEX)
}

/// Whether text is marked, to be copied.
pub(super) fn has_marked_text() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

fn open_label(text: &Text, atlas: &Atlas, home: PlaceIx, partner: PlaceIx) -> AttrValue {
    let [home, partner] = [home, partner].map(|row| string(atlas.place(row).name.in_language(text.language()).text));
    text.with("table-open", [("home", home), ("partner", partner)])
}

/// `shown`, and after it the name of `place` in the other script.
fn with_name_beside(text: &Text, atlas: &Atlas, place: PlaceIx, shown: Html) -> Html {
    html! { <>{ shown }{ " " }<small>{ name_beside(text, &atlas.place(place).name) }</small></> }
}

fn region(text: &Text, atlas: &Atlas, home: PlaceIx) -> Html {
    let class = match atlas.home_region[home.index()] {
        NO_REGION => ColourClass::Unknown,
        region => ColourClass::Region(region),
    };
    let name = label::colour_class(text, atlas, class, ColourBy::HomeRegion);
    html! { <span class="marked">{ dot(class) }<span>{ name }</span></span> }
}

/// The main theme with its name, the others as icons whose names a pointer or a screen reader finds.
fn themes(text: &Text, atlas: &Atlas, row: PartnershipIx) -> Html {
    let Some(main) = atlas.main_theme[row.index()] else { return unknown(label::theme(text, None)) };
    let others = atlas.themes[row.index()].iter().filter(|theme| *theme != main);
    html! {
        <span class="marked">
            { icon(main) }<span>{ label::theme(text, Some(main)) }</span>
            { for others.map(|theme| {
                let name = label::theme(text, Some(theme));
                html! { <span title={name.clone()}>{ icon(theme) }<span class="visually-hidden">{ name }</span></span> }
            }) }
        </span>
    }
}

fn icon(theme: Theme) -> Html {
    let class = class(&["theme-icon", &ColourClass::Theme(theme).style()]);
    html! { <span {class}>{ glyph(Icon::Theme(theme), 16) }</span> }
}

fn status(text: &Text, partnership: &Partnership) -> Html {
    let word = label::status(text, partnership.status);
    match (partnership.status, partnership.end_date) {
        (Status::Unknown, _) => unknown(word),
        (_, Some(end)) => {
            let end = end.year().to_string();
            plain(text.with("table-status-since", [("status", string(&word)), ("year", string(&end))]))
        }
        (Status::Active | Status::Suspended | Status::Ended | Status::Planned, None) => plain(word),
    }
}
