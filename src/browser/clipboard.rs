//! The clipboard, which frames may not be allowed to use.

use wasm_bindgen_futures::JsFuture;

/// Copies `text`; `Err` when the browser does not allow it, so that the caller can offer the text for copying by hand.
///
/// # Errors
/// Without permission, focus or a secure context.
pub async fn copy(text: &str) -> Result<(), ()> {
    let navigator = web_sys::window().ok_or(())?.navigator();
    // `navigator.clipboard` is undefined in insecure contexts, where calling a method on it would throw.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).map_err(|_| ())?;
    if clipboard.is_undefined() || clipboard.is_null() {
        return Err(());
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(|_| ()).map_err(|_| ())
}
