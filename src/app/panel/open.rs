//! Buttons that open a place or a partnership in the panel.

use crate::app::parts::element::{several, words};
use crate::app::parts::name::name;
use crate::app::store::Dispatch;
use crate::app::text::Text;
use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::state::action::Action;
use crate::state::view::Focus;
use yew::prelude::*;

/// What a press does that opens `focus`; `None` closes the panel.
pub(super) fn opens(dispatch: &Dispatch, focus: Option<Focus>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(Action::Open(focus.clone())))
}

/// A button that opens something in the panel.
pub(super) fn open(dispatch: &Dispatch, focus: Focus, class: &'static str, content: Html) -> Html {
    html! { <button type="button" {class} onclick={opens(dispatch, Some(focus))}>{ content }</button> }
}

/// The name of a place, which opens it.
pub(super) fn open_place(text: &Text, atlas: &Atlas, dispatch: &Dispatch, place: PlaceIx, class: &'static str) -> Html {
    let place = atlas.place(place);
    open(dispatch, Focus::Place(place.id.clone()), class, name(text, &place.name))
}

/// The names of the two places of a partnership, which open it.
pub(super) fn open_partnership(text: &Text, atlas: &Atlas, dispatch: &Dispatch, row: PartnershipIx) -> Html {
    let (home, partner) = (atlas.place(atlas.home[row.index()]), atlas.place(atlas.partner[row.index()]));
    let names = several([name(text, &home.name), words(" – "), name(text, &partner.name)]);
    open(dispatch, Focus::Partnership(atlas.partnership(row).id.clone()), "panel-link", names)
}
