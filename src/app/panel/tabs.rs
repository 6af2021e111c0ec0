//! Tabs as the ARIA authoring practices describe them: one stop for the keyboard, arrows move and choose.

use crate::browser::environment;
use yew::prelude::*;

/// One tab.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tab {
    /// Identifier, unique in the page.
    pub(super) id: &'static str,
    /// Its word.
    pub(super) label: AttrValue,
    /// How many things it holds, when that is worth saying.
    pub(super) count: Option<AttrValue>,
}

/// Props of [`Tabs`].
#[derive(Properties, PartialEq)]
pub(super) struct TabsProps {
    /// Name of the whole.
    pub(super) label: AttrValue,
    /// The tabs.
    pub(super) tabs: Vec<Tab>,
    /// Which one is chosen.
    pub(super) chosen: usize,
    /// Chooses another one.
    pub(super) on_choose: Callback<usize>,
}

/// Identifier of the element that shows what a tab holds.
pub(super) const TAB_PANEL_ID: &str = "panel-tab-content";

/// A row of tabs.
#[component]
pub(super) fn Tabs(props: &TabsProps) -> Html {
    let ids: Vec<&'static str> = props.tabs.iter().map(|tab| tab.id).collect();
    let onkeydown = {
        let (chosen, on_choose) = (props.chosen, props.on_choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = target(&event.key(), chosen, ids.len()) {
                event.prevent_default();
                on_choose.emit(next);
                environment::focus(ids[next]);
            }
        })
    };
    let tab = |(row, tab): (usize, &Tab)| {
        let is_chosen = row == props.chosen;
        let onclick = props.on_choose.reform(move |_: MouseEvent| row);
        html! {
            <button type="button" role="tab" id={tab.id} aria-selected={is_chosen.to_string()}
                aria-controls={TAB_PANEL_ID} tabindex={if is_chosen { "0" } else { "-1" }} {onclick}>
                { tab.label.clone() }
                if let Some(count) = &tab.count { { " " }<span class="num">{ count.clone() }</span> }
            </button>
        }
    };
    html! {
        <div class="panel-tabs" role="tablist" aria-label={props.label.clone()} {onkeydown}>
            { for props.tabs.iter().enumerate().map(tab) }
        </div>
    }
}

/// The tab that a key moves to.
fn target(key: &str, chosen: usize, tabs: usize) -> Option<usize> {
    match key {
        "ArrowRight" => Some((chosen + 1) % tabs),
        "ArrowLeft" => Some((chosen + tabs - 1) % tabs),
        "Home" => Some(0),
        "End" => Some(tabs - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        assert_eq!(target("ArrowRight", 2, 3), Some(0));
        assert_eq!(target("ArrowLeft", 0, 3), Some(2));
        assert_eq!(target("End", 0, 3), Some(2));
        assert_eq!(target("a", 0, 3), None);
    }
}
