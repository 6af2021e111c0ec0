//! Arrow keys in lists of options: a shorter way than the Tab key, which works as well.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Up and down move the focus between the boxes inside `list`; right and left unfold and fold the option in focus.
#[hook]
pub(super) fn use_arrow_keys(list: NodeRef) -> Callback<KeyboardEvent> {
    use_callback(list, |event: KeyboardEvent, list| {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let (Some(list), Some(target)) = (list.cast::<Element>(), target) else { return };
        // Arrows already move between radio buttons.
        if target.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "radio") {
            return;
        }
        let is_handled = match event.key().as_str() {
            "ArrowDown" => step(&list, &target, 1),
            "ArrowUp" => step(&list, &target, -1),
            "ArrowRight" => unfold(&target, "false"),
            "ArrowLeft" => unfold(&target, "true"),
            _ => false,
        };
        if is_handled {
            event.prevent_default();
        }
    })
}

/// Focuses the box `by` lines below that of `target`, if there is one.
fn step(list: &Element, target: &Element, by: i64) -> bool {
    let line = |element: &Element| element.closest(".option-line, .option").ok().flatten();
    let Ok(inputs) = list.query_selector_all("input") else { return false };
    let inputs: Vec<HtmlElement> =
        (0..inputs.length()).filter_map(|index| inputs.item(index)?.dyn_into::<HtmlElement>().ok()).collect();
    let Some(own) = line(target) else { return false };
    let position = inputs.iter().position(|input| own.contains(Some(input)));
    let next = position.and_then(|position| i64::try_from(position).ok()).map(|position| position + by);
    let next = next.and_then(|next| usize::try_from(next).ok()).and_then(|next| inputs.get(next));
    next.is_some_and(|next| next.focus().is_ok())
}

/// Clicks the expander beside `target` when it is in the state `expanded`.
fn unfold(target: &Element, expanded: &str) -> bool {
    let line = target.closest(".option-line").ok().flatten();
    let button = line.and_then(|line| line.query_selector(&format!("[aria-expanded='{expanded}']")).ok().flatten());
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    button.inspect(HtmlElement::click).is_some()
}
