//! The menu that says what colours mean.

use crate::app::hooks::{Ambient, use_change, use_switch};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::label;
use crate::app::parts::popup::use_popup;
use crate::browser::environment;
use crate::state::action::Action;
use crate::state::view::ColourBy;
use web_sys::Element;
use yew::prelude::*;

const COLOURINGS: [ColourBy; 3] = [ColourBy::HomeRegion, ColourBy::Theme, ColourBy::Decade];
const BUTTON_ID: &str = "colour-by";

/// "Colour by Home region": a button with a menu of the three colourings.
#[hook]
pub(super) fn use_colour_menu(here: &Ambient) -> Html {
    let is_open = use_switch();
    let (inside, menu) = (use_node_ref(), use_node_ref());
    let close = {
        let setter = is_open.setter();
        Callback::from(move |()| setter.set(false))
    };
    use_popup(is_open.then_some(BUTTON_ID), inside.clone(), close.clone());
    // An open menu has the focus, on what is chosen.
    let colour = here.view.colour;
    let take_focus = {
        let (menu, is_open) = (menu.clone(), *is_open);
        move || {
            let checked = COLOURINGS.iter().position(|one| *one == colour).filter(|_| is_open);
            if let Some(item) = checked.and_then(|position| item(&menu, position)) {
                environment::focus_element(&item);
            }
            None
        }
    };
    use_change([usize::from(*is_open), 0, 0], Box::new(take_focus));
    let onclick = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    html! {
        <div class="colour-by" ref={inside}>
            <button class="colour-button" type="button" id={BUTTON_ID} aria-haspopup="menu"
                aria-expanded={is_open.to_string()} {onclick}>
                <span>{ here.text.get("legend-colour-by") }</span>
                <b>{ label::colour_by(&here.text, colour) }{ glyph(Icon::Chevron, 13) }</b>
            </button>
            if *is_open { { open_menu(here, menu, close) } }
        </div>
    }
}

/// The open menu: arrows move, Enter and Space choose, the Tab key leaves.
fn open_menu(here: &Ambient, menu: NodeRef, close: Callback<()>) -> Html {
    let leave = move || {
        close.emit(());
        environment::focus(BUTTON_ID);
    };
    let onkeydown = {
        let (menu, leave) = (menu.clone(), leave.clone());
        move |event: KeyboardEvent| {
            let last = COLOURINGS.len() - 1;
            let focused = environment::focused_element();
            let active = (0..=last).find(|position| item(&menu, *position) == focused).unwrap_or(0);
            let next = match event.key().as_str() {
                "ArrowDown" if active == last => 0,
                "ArrowDown" => active + 1,
                "ArrowUp" if active == 0 => last,
                "ArrowUp" => active - 1,
                "Home" => 0,
                "End" => last,
                "Tab" => return leave(),
                _ => return,
            };
            event.prevent_default();
            if let Some(item) = item(&menu, next) {
                environment::focus_element(&item);
            }
        }
    };
    let items = COLOURINGS.into_iter().map(|colour| {
        let is_on = here.view.colour == colour;
        let (dispatch, leave) = (here.dispatch.clone(), leave.clone());
        let onclick = move |_: MouseEvent| {
            dispatch.emit(Action::SetColour(colour));
            leave();
        };
        html! {
            <button type="button" role="menuitemradio" aria-checked={is_on.to_string()} tabindex="-1" {onclick}>
                <span class="menu-mark">if is_on { { glyph(Icon::Check, 14) } }</span>
                { label::colour_by(&here.text, colour) }
            </button>
        }
    });
    html! {
        <div class="popover colour-menu" role="menu" ref={menu} aria-labelledby={BUTTON_ID} {onkeydown}>{ for items }</div>
    }
}

/// The item at `position`.
fn item(menu: &NodeRef, position: usize) -> Option<Element> {
    menu.cast::<Element>()?.children().item(u32::try_from(position).ok()?)
}
