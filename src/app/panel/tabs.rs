//! Tabs as the ARIA authoring practices describe them: one stop for the keyboard, arrows move and choose.

use crate::app::text::{Text, grouped};
use crate::browser::environment;
use yew::prelude::*;

/// Identifier of the element that shows what a tab holds.
pub(super) const TAB_PANEL_ID: &str = "panel-tab-content";

/// A row of tabs. The identifiers of their buttons are those of their words too; `counts` says how many things each
/// holds, where that is worth saying.
pub(super) fn tabs(
    text: &Text,
    ids: &'static [&'static str],
    counts: &[Option<usize>],
    chosen: &UseStateHandle<usize>,
) -> Html {
    let onkeydown = {
        let chosen = chosen.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = target(&event.key(), *chosen, ids.len()) {
                event.prevent_default();
                chosen.set(next);
                environment::focus(ids[next]);
            }
        })
    };
    let tab = |(row, (id, count)): (usize, (&&'static str, &Option<usize>))| {
        let is_chosen = row == **chosen;
        let chosen = chosen.clone();
        html! {
            <button type="button" role="tab" id={*id} aria-selected={is_chosen.to_string()}
                aria-controls={TAB_PANEL_ID} tabindex={if is_chosen { "0" } else { "-1" }}
                onclick={move |_: MouseEvent| chosen.set(row)}>
                { text.get(id) }
                if let Some(count) = count { { " " }<span class="num">{ grouped(*count) }</span> }
            </button>
        }
    };
    html! {
        <div class="panel-tabs" role="tablist" aria-label={text.get("panel-tabs")} {onkeydown}>
            { for ids.iter().zip(counts).enumerate().map(tab) }
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
