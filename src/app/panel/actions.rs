//! The foot of the panel: copy the link, and report an error or copy what a report needs.

use super::source::external_link;
use crate::app::hooks::{use_atlas, use_text, use_view};
use crate::app::parts::icon::{Icon, glyph};
use crate::browser::{clipboard, history};
use crate::state::url;
use crate::state::view::View;
use std::rc::Rc;
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
    let status = match &*copied {
        Copied::Nothing => AttrValue::default(),
        Copied::Link => text.get("panel-copied-link"),
        Copied::Reference => text.get("panel-copied-reference"),
        Copied::Refused(_) => text.get("panel-copy-refused"),
    };
    let report = match &atlas.dataset().metadata().issues_url {
        Some(url) => external_link(&text, url, html! { text.get("panel-report") }),
        None => html! {
            <button type="button" class="text-button" onclick={copies(&view, &copied, Some(props.reference.clone()))}>
                { text.get("panel-copy-reference") }
            </button>
        },
    };
    html! {
        <footer class="panel-foot">
            <button type="button" class="text-button panel-copy" onclick={copies(&view, &copied, None)}>
                { glyph(Icon::Share, 14) }{ text.get("panel-copy-link") }
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

/// What a press does that copies the link of the view, behind `reference` when there is one.
fn copies(view: &Rc<View>, copied: &UseStateHandle<Copied>, reference: Option<AttrValue>) -> Callback<MouseEvent> {
    let (view, copied) = (Rc::clone(view), copied.clone());
    Callback::from(move |_| {
        let link = history::link(&url::format(&view));
        let (content, what) = match &reference {
            Some(reference) => (format!("{reference} · {link}"), Copied::Reference),
            None => (link, Copied::Link),
        };
        let copied = copied.clone();
        // Emptied first, so that copying twice is announced twice.
        copied.set(Copied::Nothing);
        wasm_bindgen_futures::spawn_local(async move {
            let outcome = clipboard::copy(&content).await;
            copied.set(if outcome.is_ok() { what } else { Copied::Refused(content) });
        });
    })
}
