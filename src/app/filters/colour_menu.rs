//! The menu that says what colours mean.

use crate::app::hooks::{use_dispatch, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::label;
use crate::app::parts::popup::use_dismiss;
use crate::browser::environment;
use crate::state::action::Action;
use crate::state::view::ColourBy;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

const COLOURINGS: [ColourBy; 3] = [ColourBy::HomeRegion, ColourBy::Theme, ColourBy::Decade];
const BUTTON_ID: &str = "colour-by";

/// "Colour by Home region": a button with a menu of the three colourings.
#[component]
pub(super) fn ColourMenu() -> Html {
    let (view, text) = (use_view(), use_text());
    let is_open = use_state(|| false);
    let inside = use_node_ref();
    let on_close = use_callback(is_open.clone(), |(), is_open| {
        is_open.set(false);
        environment::focus(BUTTON_ID);
    });
    use_dismiss(*is_open, inside.clone(), on_close.clone());
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    html! {
        <div class="colour-by" ref={inside}>
            <button class="colour-button" type="button" id={BUTTON_ID} aria-haspopup="menu"
                aria-expanded={is_open.to_string()} {onclick}>
                <span>{ text.get("legend-colour-by") }</span>
                <b>{ label::colour_by(&text, view.colour) }<Glyph icon={Icon::Chevron} size_px={13} /></b>
            </button>
            if *is_open { <Menu {on_close} /> }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MenuProps {
    on_close: Callback<()>,
}

/// The open menu: arrows move, Enter and Space choose, the Tab key leaves.
#[component]
fn Menu(props: &MenuProps) -> Html {
    let (view, text, dispatch) = (use_view(), use_text(), use_dispatch());
    let menu = use_node_ref();
    use_effect_with(menu.clone(), |menu| focus(menu, |_, checked| checked));
    let onkeydown = {
        let (menu, on_close) = (menu.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = COLOURINGS.len() - 1;
            match event.key().as_str() {
                "ArrowDown" => focus(&menu, |active, _| if active == last { 0 } else { active + 1 }),
                "ArrowUp" => focus(&menu, |active, _| if active == 0 { last } else { active - 1 }),
                "Home" => focus(&menu, |_, _| 0),
                "End" => focus(&menu, |_, _| last),
                "Tab" => on_close.emit(()),
                _ => return,
            }
            if event.key() != "Tab" {
                event.prevent_default();
            }
        })
    };
    let items = COLOURINGS.into_iter().map(|colour| {
        let is_on = view.colour == colour;
        let (dispatch, on_close) = (dispatch.clone(), props.on_close.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::SetColour(colour));
            on_close.emit(());
        });
        html! {
            <button type="button" role="menuitemradio" aria-checked={is_on.to_string()} tabindex="-1" {onclick}>
                <span class="menu-mark">if is_on { <Glyph icon={Icon::Check} size_px={14} /> }</span>
                { label::colour_by(&text, colour) }
            </button>
        }
    });
    html! {
        <div class="popover colour-menu" role="menu" ref={menu} aria-labelledby={BUTTON_ID} {onkeydown}>{ for items }</div>
    }
}

/// Focuses an item: `choose` gets the position of the item in focus and of the checked one.
fn focus(menu: &NodeRef, choose: impl Fn(usize, usize) -> usize) {
    let Some(menu) = menu.cast::<Element>() else { return };
    let items = menu.children();
    let items: Vec<Element> = (0..items.length()).filter_map(|index| items.item(index)).collect();
    let active = web_sys::window().and_then(|window| window.document()).and_then(|page| page.active_element());
    let position = |wanted: &dyn Fn(&Element) -> bool| items.iter().position(wanted).unwrap_or(0);
    let in_focus = position(&|item| active.as_ref() == Some(item));
    let checked = position(&|item| item.get_attribute("aria-checked").as_deref() == Some("true"));
    if let Some(item) = items.get(choose(in_focus, checked)).and_then(|item| item.dyn_ref::<HtmlElement>()) {
        let _ = item.focus();
    }
}
