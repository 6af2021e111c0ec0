//! Effects and switches that are compiled once, whoever uses them.
//!
//! Yew's own hooks are made anew for each type and each closure, at half a kilobyte to two. What an effect does here is a
//! closure in a box, and what it depends on are numbers.

use std::any::Any;
use yew::prelude::*;

/// What an effect leaves behind until it runs again or its component goes: a listener, a timer, nothing.
pub type Kept = Option<Box<dyn Any>>;

/// Runs `effect` once the page shows what was rendered: at first, and whenever one of the numbers `on` is another.
#[hook]
pub fn use_change(on: [usize; 3], effect: Box<dyn FnOnce() -> Kept>) {
    use_effect_with(on, move |_| {
        let kept = effect();
        move || drop(kept)
    });
}

/// Something that is on or off: off at first.
#[hook]
pub fn use_switch() -> UseStateHandle<bool> {
    use_state_eq(|| false)
}
