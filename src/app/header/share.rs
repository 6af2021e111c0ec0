//! The link to what is seen.

use crate::app::hooks::{use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::popup::use_dismiss;
use crate::browser::{clipboard, environment, history};
use crate::state::url;
use gloo::timers::callback::Timeout;
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
    ByHand(String),
}

/// Copies the link of the view; where that is not allowed, shows it.
#[component]
pub(super) fn Share() -> Html {
    let (text, view) = (use_text(), use_view());
    let sharing = use_state_eq(|| Sharing::Idle);
    let inside = use_node_ref();
    let close = use_callback(sharing.setter(), |(), setter| {
        setter.set(Sharing::Idle);
        environment::focus(BUTTON);
    });
    use_dismiss(matches!(*sharing, Sharing::ByHand(_)), inside.clone(), close.clone());
    use_end_of_confirmation(&sharing);
    let onclick = use_callback((view, sharing.setter()), |_: MouseEvent, (view, setter)| {
        let (link, setter) = (history::link(&url::format(view)), setter.clone());
        wasm_bindgen_futures::spawn_local(async move {
            setter.set(match clipboard::copy(&link).await {
                Ok(()) => Sharing::Copied,
                Err(()) => Sharing::ByHand(link),
            });
        });
    });
    let is_copied = *sharing == Sharing::Copied;
    let label = text.get("share");
    html! {
        <div class="share" ref={inside}>
            <button id={BUTTON} class="icon-button tool" aria-label={label.clone()} title={label.clone()} {onclick}>
                <Glyph icon={if is_copied { Icon::Check } else { Icon::Share }} />
                <span class="tool-label" aria-hidden="true">{ label }</span>
            </button>
            <p class="share-status" role="status">{ if is_copied { text.get("share-copied") } else { "".into() } }</p>
            if let Sharing::ByHand(link) = &*sharing {
                <LinkByHand link={link.clone()} on_close={close} />
            }
        </div>
    }
}

/// Takes the confirmation away after a while.
#[hook]
fn use_end_of_confirmation(sharing: &UseStateHandle<Sharing>) {
    let setter = sharing.setter();
    use_effect_with((**sharing).clone(), move |sharing| {
        let timeout =
            (*sharing == Sharing::Copied).then(|| Timeout::new(CONFIRMATION_MS, move || setter.set(Sharing::Idle)));
        move || drop(timeout)
    });
}

#[derive(Properties, PartialEq)]
struct LinkByHandProps {
    link: String,
    on_close: Callback<()>,
}

/// The link in a field, selected.
#[component]
fn LinkByHand(props: &LinkByHandProps) -> Html {
    let text = use_text();
    let field = use_node_ref();
    use_effect_with(field.clone(), |field| {
        if let Some(field) = field.cast::<web_sys::HtmlInputElement>() {
            // A refused focus or selection leaves the link there to be selected by hand.
            let _ = field.focus();
            field.select();
        }
    });
    let on_close = props.on_close.clone();
    html! {
        <div class="popover share-by-hand" role="dialog" aria-label={text.get("share")}>
            <label for="share-link">{ text.get("share-by-hand") }</label>
            <input id="share-link" ref={field} readonly=true value={props.link.clone()} />
            <button class="icon-button" aria-label={text.get("close")} onclick={move |_| on_close.emit(())}>
                <Glyph icon={Icon::Close} />
            </button>
        </div>
    }
}
