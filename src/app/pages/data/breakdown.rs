//! A whole and its parts: names, bars, counts.

use crate::app::pages::bar::bar;
use crate::app::text::{Text, grouped};
use crate::select::facets::Counted;
use yew::prelude::*;

/// The parts, in their order, as a table with bars; `caption` is the key of what is counted.
pub(super) fn breakdown(text: &Text, caption: &str, parts: &[Counted<AttrValue>]) -> Html {
    let whole: usize = parts.iter().map(|(_, count)| count).sum();
    html! {
        <table class="breakdown">
            <caption>{ text.get(caption) }</caption>
            <tbody>
                { for parts.iter().map(|(name, count)| html! {
                    <tr>
                        <th scope="row">{ name }</th>
                        <td class="breakdown-bar">{ bar(count * 100 / whole.max(1), "") }</td>
                        <td class="num">{ grouped(*count) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
