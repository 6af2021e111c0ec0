//! Search for a place or a country, as the combobox pattern of the ARIA Authoring Practices describes it.
//!
//! The focus stays in the field while the arrows move through the answers. `/` brings the focus here from anywhere; on a
//! phone the search lies over the page until it is closed.

mod answer;
mod list;

use crate::app::hooks::{use_dispatch, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::shared::Shared;
use crate::app::text::{Text, count, string};
use crate::browser::environment;
use crate::index::Atlas;
use crate::select::search::{Answers, search};
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
/// Where the search is an overlay; the same width as in the style sheets.
const PHONE: &str = "(max-width: 640px)";
/// Longest query, in characters; no name is longer.
const MAX_QUERY: &str = "200";

/// Props of [`Search`].
#[derive(Properties, PartialEq)]
pub(super) struct SearchProps {
    /// The records; `None` while they are not here.
    pub(super) atlas: Option<Shared<Atlas>>,
    /// Whether the search lies over the page; only phones show it.
    pub(super) is_overlay: bool,
    /// Opens and closes the overlay.
    pub(super) on_overlay: Callback<bool>,
}

/// What stands in the field, and which answer is marked.
#[derive(Clone, Debug, Default, PartialEq)]
struct Entry {
    query: String,
    is_open: bool,
    marked: usize,
}

/// Field and answers.
#[component]
pub(super) fn Search(props: &SearchProps) -> Html {
    let (text, dispatch, page) = (use_text(), use_dispatch(), use_view().page);
    let whole = use_node_ref();
    let entry = use_state_eq(Entry::default);
    let answers = use_answers(&props.atlas, &entry.query);
    let options = use_memo(answers.clone(), |answers| Answer::all(answers));
    use_slash(props.on_overlay.clone());
    use_focus_in_overlay(props.is_overlay);
    use_marked_in_sight(entry.is_open, entry.marked);

    let leave = {
        let (entry, on_overlay, is_overlay) = (entry.clone(), props.on_overlay.clone(), props.is_overlay);
        move || {
            entry.set(Entry::default());
            if is_overlay {
                on_overlay.emit(false);
            }
        }
    };
    let choose = {
        let (atlas, leave) = (props.atlas.clone(), leave.clone());
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
    let onkeydown = {
        let (entry, options, choose) = (entry.clone(), options.clone(), choose.clone());
        move |event: KeyboardEvent| on_key(&event, &entry, &options, &choose, &leave)
    };
    let onfocusout = {
        let (entry, whole) = (entry.clone(), whole.clone());
        let (is_overlay, on_overlay) = (props.is_overlay, props.on_overlay.clone());
        move |event: FocusEvent| {
            let next = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            let is_inside = whole.cast::<web_sys::Node>().is_some_and(|whole| whole.contains(next.as_ref()));
            if is_inside {
            } else if !is_overlay {
                entry.set(Entry { is_open: false, ..(*entry).clone() });
            } else if next.is_some() {
                // Nothing behind the overlay can have the focus. Without a next element the phone's keyboard was put
                // away, to read the answers.
                entry.set(Entry::default());
                on_overlay.emit(false);
            }
        }
    };
    let onfocus = {
        let entry = entry.clone();
        move |_| entry.set(Entry { is_open: !entry.query.trim().is_empty(), ..(*entry).clone() })
    };
    let cancel = {
        let (entry, on_overlay) = (entry.clone(), props.on_overlay.clone());
        move |_| {
            entry.set(Entry::default());
            on_overlay.emit(false);
        }
    };
    let has_list = entry.is_open && !options.is_empty();
    let status = if entry.is_open { status(&text, &entry.query, options.len()) } else { AttrValue::default() };
    html! {
        <div ref={whole} class={classes!("search", props.is_overlay.then_some("is-overlay"))} role="search"
            aria-label={text.get("search-label")} {onfocusout}>
            <div class="search-field">
                <Glyph icon={Icon::Search} />
                <input id={FIELD} type="text" inputmode="search" enterkeyhint="search" autocomplete="off"
                    autocapitalize="none" spellcheck="false" maxlength={MAX_QUERY} role="combobox"
                    aria-label={text.get("search-label")} aria-expanded={has_list.to_string()} aria-autocomplete="list"
                    aria-controls={has_list.then_some(LIST)} aria-keyshortcuts="/"
                    aria-activedescendant={has_list.then(|| option_id(entry.marked))}
                    placeholder={text.get("search-placeholder")} value={entry.query.clone()}
                    disabled={props.atlas.is_none()} {oninput} {onkeydown} {onfocus} />
                <kbd aria-hidden="true">{ "/" }</kbd>
                <button class="text-button search-cancel" onclick={cancel}>{ text.get("search-cancel") }</button>
            </div>
            if entry.is_open && let Some(atlas) = &props.atlas {
                <AnswerList atlas={atlas.clone()} {answers} query={entry.query.clone()} marked={entry.marked}
                    on_choose={choose} />
            }
            <p class="visually-hidden" role="status">{ status }</p>
        </div>
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

#[hook]
fn use_answers(atlas: &Option<Shared<Atlas>>, query: &str) -> Shared<Answers> {
    Shared(use_memo((atlas.clone(), query.to_owned()), |(atlas, query)| {
        atlas.as_ref().map(|atlas| search(atlas, query)).unwrap_or_default()
    }))
}

/// `/` moves the focus into the field, unless the visitor is writing somewhere.
#[hook]
fn use_slash(on_overlay: Callback<bool>) {
    use_effect_with(on_overlay, |on_overlay| {
        let document = web_sys::window().and_then(|window| window.document());
        let on_overlay = on_overlay.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = document.map(|document| {
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if event.key() != "/" || event.ctrl_key() || event.meta_key() || event.alt_key() || is_writing(event) {
                    return;
                }
                event.prevent_default();
                if environment::matches(PHONE) {
                    on_overlay.emit(true);
                } else {
                    environment::focus(FIELD);
                }
            })
        });
        move || drop(listener)
    });
}

/// Whether the event comes from something that text is written into.
fn is_writing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        element.matches("input, textarea, select, [contenteditable]").is_ok_and(|is_field| is_field)
    })
}

/// Moves the focus into the field when the overlay opens.
#[hook]
fn use_focus_in_overlay(is_overlay: bool) {
    use_effect_with(is_overlay, |is_overlay| {
        if *is_overlay {
            environment::focus(FIELD);
        }
    });
}

/// Scrolls the marked answer into sight.
#[hook]
fn use_marked_in_sight(is_open: bool, marked: usize) {
    use_effect_with((is_open, marked), |(is_open, marked)| {
        if *is_open {
            environment::scroll_into_sight(&option_id(*marked));
        }
    });
}
