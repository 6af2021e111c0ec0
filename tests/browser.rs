//! What only a browser can show: history, downloads, storage, and words in elements.
#![cfg(target_arch = "wasm32")]

use sister_city_atlas::app::text::{Text, count};
use sister_city_atlas::browser::environment::{Remembered, remember, remembered};
use sister_city_atlas::browser::fetch::{FetchCause, fetch};
use sister_city_atlas::browser::history;
use std::cell::Cell;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// An address made of text, so that downloads need no server of their own.
fn data_url(text: &str) -> String {
    format!("data:text/plain,{text}")
}

#[wasm_bindgen_test]
fn the_address_says_what_was_pushed_and_then_replaced() {
    history::push("place=cn-sh&v=1");
    assert_eq!(history::query(), "?place=cn-sh&v=1");
    history::replace("years=1979..&v=1");
    assert_eq!(history::query(), "?years=1979..&v=1");
    history::replace("");
    assert_eq!(history::query(), "");
}

#[wasm_bindgen_test]
fn a_remembered_choice_is_there_next_time() {
    remember(Remembered::Appearance, "dark");
    assert_eq!(remembered(Remembered::Appearance).as_deref(), Some("dark"));
}

#[wasm_bindgen_test]
async fn a_download_arrives_whole_with_progress() {
    let last = Cell::new(0);
    let bytes =
        fetch(&data_url("partnerships"), 100, |progress| last.set(progress.received)).await.expect("it arrives");
    assert_eq!(bytes, b"partnerships");
    assert_eq!(last.get(), bytes.len());
}

#[wasm_bindgen_test]
async fn a_download_larger_than_allowed_is_stopped() {
    let error = fetch(&data_url("partnerships"), 5, |_| {}).await.expect_err("five bytes are allowed");
    assert_eq!(error.cause, FetchCause::TooLarge);
}

#[wasm_bindgen_test]
async fn a_missing_file_and_a_dead_server_are_told_apart() {
    let missing = fetch("no-such-file.json", 100, |_| {}).await.expect_err("the test server has no such file");
    assert_eq!(missing.cause, FetchCause::Status(404));
    // Port 9 is the discard service, which no machine of today answers on.
    let dead = fetch("http://127.0.0.1:9/", 100, |_| {}).await.expect_err("nothing listens there");
    assert_eq!(dead.cause, FetchCause::Network);
}

#[component]
fn Sentence() -> Html {
    Text::new("en").rich("period-closed", [("first", count(1979)), ("last", count(1991))])
}

#[wasm_bindgen_test]
async fn numbers_of_a_sentence_are_bold_elements() {
    let document = web_sys::window().expect("a window").document().expect("a document");
    let root = document.create_element("div").expect("an element");
    yew::Renderer::<Sentence>::with_root(root.clone()).render();
    yew::platform::time::sleep(std::time::Duration::ZERO).await;
    assert_eq!(root.inner_html(), "<b>1,979</b>–<b>1,991</b>");
}
