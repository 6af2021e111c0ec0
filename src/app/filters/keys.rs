//! Arrow keys in lists of options: a shorter way than the Tab key, which works as well.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Up and down move the focus between the boxes of a list; right and left unfold and fold the option in focus.
pub(super) fn on_arrow_key(event: KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return };
    // Arrows already move between radio buttons.
    if target.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "radio") {
        return;
    }
    let is_handled = match event.key().as_str() {
        "ArrowDown" => step(&target, 1),
        "ArrowUp" => step(&target, -1),
        "ArrowRight" => unfold(&target, "[aria-expanded='false']"),
        "ArrowLeft" => unfold(&target, "[aria-expanded='true']"),
        _ => None,
    };
    if is_handled.is_some() {
        event.prevent_default();
    }
}

/// Focuses the box `by` lines below that of `target`, if there is one.
fn step(target: &Element, by: i64) -> Option<()> {
    let line = target.closest(".option-line, .option").ok()??;
    let inputs = target.closest(".options").ok()??.query_selector_all("input").ok()?;
    let is_own = |index: &u32| inputs.item(*index).is_some_and(|input| line.contains(Some(&input)));
    let position = (0..inputs.length()).find(is_own)?;
    let next = inputs.item(u32::try_from(i64::from(position) + by).ok()?)?;
    next.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Clicks the expander beside `target`, in the state that `expander` asks for.
fn unfold(target: &Element, expander: &str) -> Option<()> {
    let button = target.closest(".option-line").ok()??.query_selector(expander).ok()??;
    button.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}
