//! What the visitor's system prefers, and the two choices that are remembered.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

/// A choice that is remembered between visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remembered {
    /// Language tag.
    Language,
    /// Light or dark.
    Appearance,
}

impl Remembered {
    fn key(self) -> &'static str {
        match self {
            Self::Language => "sister-city-atlas.language",
            Self::Appearance => "sister-city-atlas.appearance",
        }
    }
}

/// The remembered value; `None` also where storage is not allowed.
pub fn remembered(choice: Remembered) -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item(choice.key()).ok()?
}

/// Remembers `value`, where storage is allowed.
pub fn remember(choice: Remembered, value: &str) {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    if let Some(storage) = storage {
        // A full or forbidden storage only means that the next visit asks the system again.
        let _ = storage.set_item(choice.key(), value);
    }
}

/// Languages that the visitor reads, best first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether the visitor asked for less motion.
pub fn prefers_reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether a media query matches now.
pub fn matches(query: &str) -> bool {
    web_sys::window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// Calls `on_change` whenever the answer to a media query changes, until the listener is dropped.
pub fn watch(query: &str, on_change: impl Fn(bool) + 'static) -> Option<EventListener> {
    let list = web_sys::window()?.match_media(query).ok()??;
    let answer = list.clone();
    Some(EventListener::new(&list, "change", move |_| on_change(answer.matches())))
}

/// Sets the language and appearance of the document, and its title.
pub fn dress_document(language: &str, appearance: Option<&str>, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language);
        let _ = match appearance {
            Some(appearance) => root.set_attribute("data-appearance", appearance),
            None => root.remove_attribute("data-appearance"),
        };
    }
}

/// Moves the keyboard focus to the element with `id`, without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        focus_element(&element);
    }
}

/// Moves the keyboard focus to `element`, without scrolling.
pub fn focus_element(element: &web_sys::Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // Unchecked, since elements of SVG take the focus by a method of the same name and are not HTML elements.
    let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus_with_options(&options);
}

/// The element with the keyboard focus; `None` when nothing has it.
pub fn focused_element() -> Option<web_sys::Element> {
    let document = web_sys::window()?.document()?;
    document.active_element().filter(|element| element.tag_name() != "BODY")
}

/// Takes the keyboard focus away from the element with `id`.
pub fn blur(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Scrolls as little as needed to show the element with `id`.
pub fn scroll_into_sight(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id))
}
