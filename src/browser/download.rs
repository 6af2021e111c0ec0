//! Files made in the page and saved by the browser.

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the address of the file is kept, in milliseconds: browsers read it after the click has returned.
const ADDRESS_LIFETIME_MS: u32 = 40_000;

/// Saves `text` as a file called `name` of the media type `kind`.
///
/// Where saving is not allowed (a sandboxed frame without `allow-downloads`), nothing happens.
pub fn save(name: &str, kind: &str, text: &str) {
    // Every failure here is a refusal of the browser, which tells the visitor by itself.
    let _ = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    Timeout::new(ADDRESS_LIFETIME_MS, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
