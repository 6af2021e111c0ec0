//! The foot of the panel: copy the link, and report an error or copy what a report needs.

use super::source::ExternalLink;
use crate::app::hooks::{use_atlas, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::browser::{clipboard, history};
use crate::state::url;
use yew::prelude::*;

/// Props of [`Actions`].
#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    /// Identifier and name of what is opened, for a report.
    pub(super) reference: AttrValue,
}

/// What became of copying.
#[derive(Clone, Debug, PartialEq)]
enum Copied {
    Nothing,
    Link,
    Reference,
    /// The browser does not allow it; the text is offered for copying by hand.
    Refused(String),
}

/// Buttons for the link and the reference, and what became of them.
#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let (atlas, text, view) = (use_atlas(), use_text(), use_view());
    let copied = use_state(|| Copied::Nothing);
    let copy = {
        let copied = copied.clone();
        move |content: String, what: Copied| {
            let copied = copied.clone();
            // Emptied first, so that copying twice is announced twice.
            copied.set(Copied::Nothing);
            wasm_bindgen_futures::spawn_local(async move {
                let outcome = clipboard::copy(&content).await;
                copied.set(if outcome.is_ok() { what } else { Copied::Refused(content) });
            });
        }
    };
    let on_link = {
        let (copy, view) = (copy.clone(), view.clone());
        Callback::from(move |_: MouseEvent| {
            copy(history::link(&url::format(&view)), Copied::Link);
        })
    };
    let on_reference = {
        let reference = props.reference.clone();
        Callback::from(move |_: MouseEvent| {
            let address = history::link(&url::format(&view));
            copy(format!("{reference} · {address}"), Copied::Reference);
        })
    };
    let status = match &*copied {
        Copied::Nothing => AttrValue::default(),
        Copied::Link => text.get("panel-copied-link"),
        Copied::Reference => text.get("panel-copied-reference"),
        Copied::Refused(_) => text.get("panel-copy-refused"),
    };
    let report = match &atlas.dataset().metadata().issues_url {
        Some(url) => html! { <ExternalLink url={url.clone()}>{ text.get("panel-report") }</ExternalLink> },
        None => html! {
            <button type="button" class="text-button" onclick={on_reference}>{ text.get("panel-copy-reference") }</button>
        },
    };
    html! {
        <footer class="panel-foot">
            <button type="button" class="text-button panel-copy" onclick={on_link}>
                <Glyph icon={Icon::Share} size_px={14} />{ text.get("panel-copy-link") }
            </button>
            { report }
            <p role="status" class="panel-copied">{ status }</p>
            if let Copied::Refused(content) = &*copied {
                <input type="text" class="panel-copy-by-hand" readonly={true} value={content.clone()}
                    aria-label={text.get("panel-copy-by-hand")} />
            }
        </footer>
    }
}
