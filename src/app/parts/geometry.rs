//! Computed lengths in the page, as custom properties of CSS.
//!
//! The policy of the page refuses `style` attributes, so lengths are written through the object model of CSS, where
//! rules read them as `var(--x)`.

use yew::prelude::*;

/// Keeps custom properties of the element at `node`, as `--x`, at these lengths in CSS pixels.
#[hook]
pub fn use_lengths<const N: usize>(node: NodeRef, lengths: [(&'static str, f64); N]) {
    use_effect_with((node, lengths), |(node, lengths)| {
        if let Some(element) = node.cast::<web_sys::HtmlElement>() {
            for (property, length) in lengths {
                // An unknown property would only leave the element where its class puts it.
                let _ = element.style().set_property(property, &format!("{length:.1}px"));
            }
        }
    });
}
