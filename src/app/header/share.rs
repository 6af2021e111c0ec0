//! The link to what is seen.

use super::tool;
use crate::app::hooks::{Kept, use_change};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::popup::use_popup;
use crate::app::text::Text;
use crate::browser::{clipboard, environment, history};
use crate::state::url;
use crate::state::view::View;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long the confirmation stays, in milliseconds.
const CONFIRMATION_MS: u32 = 3_000;
/// Identifier of the button.
const BUTTON: &str = "header-share";

/// How far sharing is.
#[derive(Clone, Debug, PartialEq)]
enum Sharing {
    /// Nothing was asked.
    Idle,
    /// The link is on the clipboard.
    Copied,
    /// The browser refused: the link is shown, to be copied by hand.
    ByHand(AttrValue),
}

/// Copies the link of the view; where that is not allowed, shows it.
#[hook]
pub(super) fn use_share(text: &Text, view: &Rc<View>) -> Html {
    let sharing = use_state_eq(|| Sharing::Idle);
    let (inside, field) = (use_node_ref(), use_node_ref());
    let close = {
        let setter = sharing.setter();
        Callback::from(move |()| setter.set(Sharing::Idle))
    };
    let by_hand = match &*sharing {
        Sharing::ByHand(link) => Some(link.clone()),
        Sharing::Idle | Sharing::Copied => None,
    };
    use_popup(by_hand.is_some().then_some(BUTTON), inside.clone(), close.clone());
    {
        let (close, field) = (close.clone(), field.clone());
        let is_copied = *sharing == Sharing::Copied;
        let follow = move || -> Kept {
            // The confirmation goes away after a while; the field has the focus with all that is in it.
            let timeout = is_copied.then(|| Timeout::new(CONFIRMATION_MS, move || close.emit(())));
            if let Some(field) = field.cast::<web_sys::HtmlInputElement>() {
                // A refused focus or selection leaves the link there to be selected by hand.
                let _ = field.focus();
                field.select();
            }
            Some(Box::new(timeout))
        };
        use_change([usize::from(is_copied), usize::from(by_hand.is_some()), 0], Box::new(follow));
    }
    let onclick = {
        let (view, setter) = (Rc::clone(view), sharing.setter());
        Callback::from(move |_: MouseEvent| {
            let (link, setter) = (history::link(&url::format(&view)), setter.clone());
            wasm_bindgen_futures::spawn_local(async move {
                setter.set(match clipboard::copy(&link).await {
                    Ok(()) => Sharing::Copied,
                    Err(()) => Sharing::ByHand(link.into()),
                });
            });
        })
    };
    let is_copied = *sharing == Sharing::Copied;
    let icon = if is_copied { Icon::Check } else { Icon::Share };
    html! {
        <div class="share" ref={inside}>
            { tool(Some(BUTTON), icon, text.get("share"), onclick) }
            <p class="share-status" role="status">if is_copied { { text.get("share-copied") } }</p>
            if let Some(link) = by_hand { { link_by_hand(text, link, field, close) } }
        </div>
    }
}

/// The link in a field, selected.
fn link_by_hand(text: &Text, link: AttrValue, field: NodeRef, close: Callback<()>) -> Html {
    let onclick = move |_: MouseEvent| {
        close.emit(());
        environment::focus(BUTTON);
    };
    html! {
        <div class="popover share-by-hand" role="dialog" aria-label={text.get("share")}>
            <label for="share-link">{ text.get("share-by-hand") }</label>
            <input id="share-link" ref={field} readonly=true value={link} />
            <button class="icon-button" aria-label={text.get("close")} {onclick}>{ glyph(Icon::Close, 16) }</button>
        </div>
    }
}
