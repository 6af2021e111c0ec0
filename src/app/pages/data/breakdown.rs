//! A whole and its parts: names, bars, counts.

use crate::app::pages::bar::Bar;
use crate::app::text::grouped;
use yew::prelude::*;

/// One part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Share {
    /// Its name.
    pub(super) name: AttrValue,
    /// How many.
    pub(super) count: usize,
}

/// Props of [`Breakdown`].
#[derive(Properties, PartialEq)]
pub(super) struct BreakdownProps {
    /// What is counted.
    pub(super) caption: AttrValue,
    /// The parts, in the order in which they stand.
    pub(super) shares: Vec<Share>,
}

/// The parts as a table with bars.
#[component]
pub(super) fn Breakdown(props: &BreakdownProps) -> Html {
    let whole: usize = props.shares.iter().map(|share| share.count).sum();
    html! {
        <table class="breakdown">
            <caption>{ props.caption.clone() }</caption>
            <tbody>
                { for props.shares.iter().map(|share| {
                    let percent = share.count * 100 / whole.max(1);
                    html! {
                        <tr>
                            <th scope="row">{ share.name.clone() }</th>
                            <td class="breakdown-bar">
                                <Bar {percent} />
                            </td>
                            <td class="num">{ grouped(share.count) }</td>
                        </tr>
                    }
                }) }
            </tbody>
        </table>
    }
}
