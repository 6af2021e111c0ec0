//! The address of the page and its history.
//!
//! Called through web-sys and not through a router: a sandboxed frame or Safari's limit of 100 calls in 30 seconds makes
//! these calls throw, and the page must carry on.

/// The query of the address, with its `?`; empty when there is none.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The whole address of the page with `query` (without `?`) instead of its own.
pub fn link(query: &str) -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split(['?', '#']).next().unwrap_or_default();
    if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
}

/// Adds an entry with `query` (without `?`) to the history.
pub fn push(query: &str) {
    write(query, |history, url| history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(url)));
}

/// Rewrites the current entry of the history.
pub fn replace(query: &str) {
    write(query, |history, url| history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(url)));
}

fn write(query: &str, call: impl Fn(&web_sys::History, &str) -> Result<(), wasm_bindgen::JsValue>) {
    let Some(window) = web_sys::window() else { return };
    let Ok(path) = window.location().pathname() else { return };
    let url = if query.is_empty() { path } else { format!("{path}?{query}") };
    if let Ok(history) = window.history() {
        // Refused calls only leave the address behind; the view itself is right.
        let _ = call(&history, &url);
    }
}
