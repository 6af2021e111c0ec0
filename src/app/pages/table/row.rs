//! One partnership as a row.

use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::date;
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::label;
use crate::app::parts::name::{Name, NameBeside};
use crate::app::text::{Text, string};
use crate::index::{Atlas, NO_REGION};
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::partnership::{Partnership, Status};
use crate::model::theme::Theme;
use crate::select::colour::ColourClass;
use crate::state::view::ColourBy;
use yew::prelude::*;

/// Props of [`Row`].
#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    /// The partnership.
    pub(super) row: PartnershipIx,
    /// Its position in the whole table, from 0.
    pub(super) position: usize,
    /// Whether the panel shows it.
    pub(super) is_open: bool,
    /// Opens it.
    pub(super) on_open: Callback<PartnershipIx>,
}

/// One partnership as a row; a press anywhere in it opens it, and so does its button for the keyboard.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let (text, atlas) = (use_text(), use_atlas());
    let row = props.row;
    let partnership = atlas.partnership(row);
    let (home, partner) = (atlas.home[row.index()], atlas.partner[row.index()]);
    let groupings = atlas.dataset().groupings();
    let country = &groupings.countries[usize::from(atlas.country[partner.index()])];
    let subdivision = atlas.subdivision[home.index()].map(|row| &groupings.subdivisions[usize::from(row)]);
    let onclick = use_callback((props.on_open.clone(), row), |_: MouseEvent, (on_open, row)| {
        // Marking text to copy it ends with a click too.
        if !has_marked_text() {
            on_open.emit(*row);
        }
    });
    // The header is row 1.
    let index = props.position + 2;
    html! {
        <tr role="row" class={classes!("row", props.is_open.then_some("is-open"))} aria-rowindex={index.to_string()}
            {onclick}>
            <td role="cell" class="t-start num">{ start(&text, partnership) }</td>
            <td role="cell" class="t-home">
                <button class="row-open" aria-label={open_label(&text, &atlas, home, partner)}
                    aria-current={props.is_open.then_some("true")}><Name label={atlas.place(home).name.clone()} /></button>
                { " " }<small><NameBeside label={atlas.place(home).name.clone()} /></small>
            </td>
            <td role="cell" class="t-subdivision">
                if let Some(subdivision) = subdivision {
                    <Name label={subdivision.name.clone()} />
                } else {
                    { unknown(text.get("not-recorded")) }
                }
            </td>
            <td role="cell" class="t-region">{ region(&text, &atlas, home) }</td>
            <td role="cell" class="t-partner">
                <b><Name label={atlas.place(partner).name.clone()} /></b>
                { " " }<small><NameBeside label={atlas.place(partner).name.clone()} /></small>
            </td>
            <td role="cell" class="t-country"><Name label={country.name.clone()} /></td>
            <td role="cell" class="t-theme">{ themes(&text, &atlas, row) }</td>
            <td role="cell" class="t-agreement">{ label::agreement(&text, partnership.agreement) }</td>
            <td role="cell" class={classes!("t-status", is_over(partnership.status).then_some("is-over"))}>
                { status(&text, partnership) }
            </td>
        </tr>
    }
}

fn unknown(word: AttrValue) -> Html {
    html! { <span class="unknown">{ word }</span> }
}

fn start(text: &Text, partnership: &Partnership) -> Html {
    match partnership.start_date {
        Some(start) => html! { { date::date(text, start) } },
        None => unknown(text.get("undated")),
    }
}

fn open_label(text: &Text, atlas: &Atlas, home: PlaceIx, partner: PlaceIx) -> AttrValue {
    let name = |row: PlaceIx| atlas.place(row).name.in_language(text.language()).text;
    text.with("table-open", [("home", string(name(home))), ("partner", string(name(partner)))])
}

fn region(text: &Text, atlas: &Atlas, home: PlaceIx) -> Html {
    let class = match atlas.home_region[home.index()] {
        NO_REGION => ColourClass::Unknown,
        region => ColourClass::Region(region),
    };
    let name = label::colour_class(text, atlas, class, ColourBy::HomeRegion);
    html! { <span class="marked"><span class={classes!("dot", class.style())} /><span>{ name }</span></span> }
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
    html! { <span class={classes!("theme-icon", ColourClass::Theme(theme).style())}><Glyph icon={Icon::Theme(theme)} /></span> }
}

fn is_over(status: Status) -> bool {
    matches!(status, Status::Ended | Status::Suspended)
}

fn status(text: &Text, partnership: &Partnership) -> Html {
    let word = label::status(text, partnership.status);
    match (partnership.status, partnership.end_date) {
        (Status::Unknown, _) => unknown(word),
        (_, Some(end)) => {
            let end = end.year().to_string();
            html! { { text.with("table-status-since", [("status", string(&word)), ("year", string(&end))]) } }
        }
        (Status::Active | Status::Suspended | Status::Ended | Status::Planned, None) => html! { { word } },
    }
}

fn has_marked_text() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}
