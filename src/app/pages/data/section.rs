//! The forms that the sections of the page share.

use crate::app::pages::words::plain;
use crate::app::text::Text;
use yew::prelude::*;

/// A section: its heading and paragraphs, by their keys, and what follows them.
pub(super) fn section(text: &Text, title: &str, paragraphs: &[&str], rest: Vec<Html>) -> Html {
    html! {
        <section>
            <h2>{ text.get(title) }</h2>
            { for paragraphs.iter().map(|key| paragraph(plain(text.get(key)))) }
            { for rest }
        </section>
    }
}

/// A paragraph.
pub(super) fn paragraph(content: Html) -> Html {
    html! { <p>{ content }</p> }
}

/// Buttons in a row.
pub(super) fn actions(buttons: Vec<Html>) -> Html {
    html! { <p class="actions">{ for buttons }</p> }
}

/// A term and what it means, for a `<dl class="terms">`.
pub(super) fn term(class: Option<&'static str>, name: Html, meaning: Html) -> Html {
    html! { <><dt {class}>{ name }</dt><dd>{ meaning }</dd></> }
}

/// A link out of the app, in a tab of its own.
pub(super) fn external(
    text: &Text,
    class: Option<&'static str>,
    rel: &'static str,
    address: &str,
    content: Html,
) -> Html {
    html! {
        <a {class} href={address.to_owned()} target="_blank" {rel}>
            { content }<span class="visually-hidden">{ " " }{ text.get("panel-new-tab") }</span>
        </a>
    }
}

/// A table that scrolls in a box of its own; `caption` and `heads` are keys.
pub(super) fn wide_table(text: &Text, caption: &str, heads: &[&str], rows: Vec<Html>) -> Html {
    let caption = text.get(caption);
    html! {
        <div class="wide-table" role="region" aria-label={caption.clone()} tabindex="0">
            <table class="plain-table">
                <caption class="visually-hidden">{ caption }</caption>
                <thead><tr>{ for heads.iter().map(|key| html! { <th scope="col">{ text.get(key) }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
