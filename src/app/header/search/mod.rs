//! Search for a place or a country, as the combobox pattern of the ARIA Authoring Practices describes it.
//!
//! The focus stays in the field while the arrows move through the answers. `/` brings the focus here from anywhere; on a
//! phone the search lies over the page until it is closed.

mod answer;
mod list;

use crate::app::hooks::{Kept, use_change, use_switch};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::popup::is_inside;
use crate::app::shared::Shared;
use crate::app::store::Dispatch;
use crate::app::text::{Text, count, string};
use crate::browser::environment;
use crate::index::Atlas;
use crate::select::search::search;
use crate::state::action::Action;
use crate::state::view::Page;
use answer::Answer;
use gloo::events::{EventListener, EventListenerOptions};
use list::{AnswerList, LIST, option_id};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Identifier of the field.
const FIELD: &str = "search-field";
/// Identifier of the button that opens the search on a phone.
const OPEN: &str = "header-open-search";
/// Where the search is an overlay; the same width as in the style sheets.
const PHONE: &str = "(max-width: 640px)";
/// Longest query, in characters; no name is longer.
const MAX_QUERY: &str = "200";

/// What stands in the field, and which answer is marked.
#[derive(Clone, Debug, Default, PartialEq)]
struct Entry {
    query: String,
    is_open: bool,
    marked: usize,
}

/// Field and answers, and the button that opens them on a phone. `atlas` is `None` while the records are not here.
#[hook]
pub(super) fn use_search(text: &Text, page: Page, dispatch: &Dispatch, atlas: &Option<Shared<Atlas>>) -> Html {
    let whole = use_node_ref();
    let is_overlay = use_switch();
    let entry = use_state_eq(Entry::default);
    let answers = atlas.as_ref().map(|atlas| search(atlas, &entry.query)).unwrap_or_default();
    let options = Answer::all(&answers);
    use_slash(is_overlay.setter());
    let (is_asked, is_open, marked) = (*is_overlay, entry.is_open, entry.marked);
    let show = move || {
        if is_open {
            environment::scroll_into_sight(&option_id(marked));
        } else if is_asked {
            environment::focus(FIELD);
        }
        None
    };
    use_change([usize::from(is_asked), usize::from(is_open), marked], Box::new(show));

    let leave = {
        let (entry, is_overlay) = (entry.clone(), is_overlay.clone());
        move || {
            entry.set(Entry::default());
            if *is_overlay {
                is_overlay.set(false);
                environment::focus(OPEN);
            }
        }
    };
    let on_choose = {
        let (atlas, dispatch, leave) = (atlas.clone(), dispatch.clone(), leave.clone());
        Callback::from(move |answer: Answer| {
            let Some(atlas) = &atlas else { return };
            // Only the map shows places; a country narrows the table as well.
            if page == Page::Data || (page == Page::Table && answer.is_place()) {
                dispatch.emit(Action::Turn(Page::Map));
            }
            dispatch.emit(answer.action(atlas));
            leave();
        })
    };
    let oninput = {
        let entry = entry.clone();
        move |event: InputEvent| {
            let query = event.target_unchecked_into::<HtmlInputElement>().value();
            entry.set(Entry { is_open: !query.trim().is_empty(), query, marked: 0 });
        }
    };
    let has_list = entry.is_open && !options.is_empty();
    let status = if entry.is_open { status(text, &entry.query, options.len()) } else { AttrValue::default() };
    let onkeydown = {
        let (entry, on_choose, leave) = (entry.clone(), on_choose.clone(), leave.clone());
        move |event: KeyboardEvent| on_key(&event, &entry, &options, &on_choose, &leave)
    };
    let onfocusout = {
        let (entry, whole, leave, is_overlay) = (entry.clone(), whole.clone(), leave.clone(), *is_overlay);
        move |event: FocusEvent| {
            let next = event.related_target();
            let is_leaving = next.is_some();
            if is_inside(&whole, next) {
            } else if !is_overlay {
                entry.set(Entry { is_open: false, ..(*entry).clone() });
            } else if is_leaving {
                // Nothing behind the overlay can have the focus. Without a next element the phone's keyboard was put
                // away, to read the answers.
                leave();
            }
        }
    };
    let onfocus = {
        let entry = entry.clone();
        move |_| entry.set(Entry { is_open: !entry.query.trim().is_empty(), ..(*entry).clone() })
    };
    let list = atlas.as_ref().filter(|_| entry.is_open).map(|atlas| {
        let (query, marked) = (entry.query.as_str(), entry.marked);
        AnswerList { atlas, text, answers: &answers, query, marked, on_choose }.view()
    });
    let opening = is_overlay.setter();
    html! {
        <>
            <div ref={whole} class={if *is_overlay { "search is-overlay" } else { "search" }} role="search"
                aria-label={text.get("search-label")} {onfocusout}>
                <div class="search-field">
                    { glyph(Icon::Search, 16) }
                    <input id={FIELD} type="text" inputmode="search" enterkeyhint="search" autocomplete="off"
                        autocapitalize="none" spellcheck="false" maxlength={MAX_QUERY} role="combobox"
                        aria-label={text.get("search-label")} aria-expanded={has_list.to_string()}
                        aria-autocomplete="list" aria-controls={has_list.then_some(LIST)} aria-keyshortcuts="/"
                        aria-activedescendant={has_list.then(|| option_id(entry.marked))}
                        placeholder={text.get("search-placeholder")} value={entry.query.clone()}
                        disabled={atlas.is_none()} {oninput} {onkeydown} {onfocus} />
                    <kbd aria-hidden="true">{ "/" }</kbd>
                    <button class="text-button search-cancel" onclick={move |_| leave()}>
                        { text.get("search-cancel") }
                    </button>
                </div>
                { list.unwrap_or_default() }
                <p class="visually-hidden" role="status">{ status }</p>
            </div>
            <button id={OPEN} class="icon-button for-phone" aria-label={text.get("search-open")}
                aria-expanded={is_overlay.to_string()} onclick={move |_| opening.set(true)}>
                { glyph(Icon::Search, 18) }
            </button>
        </>
    }
}

/// What a screen reader hears of the answers.
fn status(text: &Text, query: &str, answers: usize) -> AttrValue {
    if answers == 0 {
        text.with("search-nothing", [("query", string(query.trim()))])
    } else {
        text.with("search-results", [("count", count(answers))])
    }
}

/// What a key does in the field.
fn on_key(
    event: &KeyboardEvent,
    entry: &UseStateHandle<Entry>,
    options: &[Answer],
    choose: &Callback<Answer>,
    leave: &impl Fn(),
) {
    // While an input method composes 西安 from its letters, its keys are its own.
    if event.is_composing() {
        return;
    }
    let mark = |marked| {
        event.prevent_default();
        entry.set(Entry { is_open: true, marked, ..(**entry).clone() });
    };
    let length = options.len();
    match event.key().as_str() {
        "ArrowDown" if length > 0 && !entry.is_open => mark(0),
        "ArrowDown" if length > 0 => mark((entry.marked + 1) % length),
        "ArrowUp" if length > 0 => mark((entry.marked + length - 1) % length),
        "Enter" if entry.is_open => {
            if let Some(answer) = options.get(entry.marked) {
                event.prevent_default();
                choose.emit(*answer);
            }
        }
        "Escape" => {
            event.stop_propagation();
            if entry.query.is_empty() {
                environment::blur(FIELD);
            }
            leave();
        }
        _ => {}
    }
}

/// `/` moves the focus into the field, unless the visitor is writing somewhere.
#[hook]
fn use_slash(is_overlay: UseStateSetter<bool>) {
    let listen = move || -> Kept {
        let document = web_sys::window().and_then(|window| window.document());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = document.map(|document| {
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if event.key() != "/" || event.ctrl_key() || event.meta_key() || event.alt_key() || is_writing(event) {
                    return;
                }
                event.prevent_default();
                if environment::matches(PHONE) {
                    is_overlay.set(true);
                } else {
                    environment::focus(FIELD);
                }
            })
        });
        Some(Box::new(listener))
    };
    use_change([0; 3], Box::new(listen));
}

/// Whether the event comes from something that text is written into.
fn is_writing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        element.matches("input, textarea, select, [contenteditable]").is_ok_and(|is_field| is_field)
    })
}
