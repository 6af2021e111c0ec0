//! Computed lengths in the page, as custom properties of CSS.
//!
//! The policy of the page refuses `style` attributes, so lengths are written through the object model of CSS, where
//! rules read them as `var(--x)`.

use crate::geo::decimal::fixed;
use yew::prelude::*;

/// Keeps custom properties of the element at `node`, as `--x`, at these lengths in CSS pixels.
#[hook]
pub fn use_lengths<const N: usize>(node: NodeRef, lengths: [(&'static str, f64); N]) {
    use_effect_with((node, lengths), |(node, lengths)| {
        if let Some(element) = node.cast::<web_sys::HtmlElement>() {
            for &(property, length) in lengths {
                // An unknown property would only leave the element where its class puts it.
                let _ = element.style().set_property(property, &format!("{}px", fixed(length, 1)));
            }
        }
    });
}

/// `dividend` ÷ `divisor` to the nearest whole number, halves upwards.
pub fn nearest(dividend: usize, divisor: usize) -> usize {
    (2 * dividend + divisor) / (2 * divisor)
}

/// A number given in units of its last decimal place, as SVG writes it: `decimal(9880, 2)` is "98.8".
///
/// By whole numbers, since writing floating point numbers weighs more than what is drawn with them.
pub fn decimal(number: usize, places: usize) -> String {
    let digits = format!("{number:0width$}", width = places + 1);
    let (whole, decimals) = digits.split_at(digits.len() - places);
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        decimals => format!("{whole}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_end_where_nothing_follows() {
        assert_eq!(decimal(9880, 2), "98.8");
        assert_eq!(decimal(5, 2), "0.05");
        assert_eq!(decimal(0, 2), "0");
        assert_eq!(decimal(10_000, 2), "100");
        assert_eq!(decimal(28, 1), "2.8");
    }

    #[test]
    fn halves_are_rounded_upwards() {
        assert_eq!([nearest(1, 3), nearest(1, 2), nearest(2, 3), nearest(7, 1)], [0, 1, 1, 7]);
    }
}
