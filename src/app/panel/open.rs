//! Buttons that open a place or a partnership in the panel.

use crate::app::hooks::{use_atlas, use_dispatch};
use crate::app::parts::name::Name;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::state::action::Action;
use crate::state::view::Focus;
use yew::prelude::*;

/// Props of [`Open`].
#[derive(Properties, PartialEq)]
pub(super) struct OpenProps {
    /// What it opens.
    pub(super) focus: Focus,
    /// Style classes.
    #[prop_or_default]
    pub(super) class: Classes,
    /// What stands on it.
    pub(super) children: Html,
}

/// A button that opens something in the panel.
#[component]
pub(super) fn Open(props: &OpenProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = use_callback((dispatch, props.focus.clone()), |_: MouseEvent, (dispatch, focus)| {
        dispatch.emit(Action::Open(Some(focus.clone())));
    });
    html! { <button type="button" class={props.class.clone()} {onclick}>{ props.children.clone() }</button> }
}

/// Props of [`OpenPlace`].
#[derive(Properties, PartialEq)]
pub(super) struct OpenPlaceProps {
    /// The place.
    pub(super) place: PlaceIx,
}

/// The name of a place, which opens it.
#[component]
pub(super) fn OpenPlace(props: &OpenPlaceProps) -> Html {
    let atlas = use_atlas();
    let place = atlas.place(props.place);
    html! { <Open focus={Focus::Place(place.id.clone())} class="panel-link"><Name label={place.name.clone()} /></Open> }
}

/// Props of [`OpenPartnership`].
#[derive(Properties, PartialEq)]
pub(super) struct OpenPartnershipProps {
    /// The partnership.
    pub(super) partnership: PartnershipIx,
}

/// The names of the two places of a partnership, which open it.
#[component]
pub(super) fn OpenPartnership(props: &OpenPartnershipProps) -> Html {
    let atlas = use_atlas();
    let row = props.partnership;
    let (home, partner) = (atlas.place(atlas.home[row.index()]), atlas.place(atlas.partner[row.index()]));
    html! {
        <Open focus={Focus::Partnership(atlas.partnership(row).id.clone())} class="panel-link">
            <Name label={home.name.clone()} />{ " – " }<Name label={partner.name.clone()} />
        </Open>
    }
}
