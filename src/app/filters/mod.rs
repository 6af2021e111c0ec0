//! What narrows the result and says what it is: sentence, chips, pills, legend, the card for an empty result.
//!
//! Three components stand on the page; what they are made of are functions, and hooks where a piece has a state.

mod chips;
mod colour_menu;
mod empty;
mod facet;
mod keys;
mod legend;
mod option;
mod pills;
mod sentence;
mod sheet;
mod tree;

pub use empty::EmptyResult;
pub use legend::Legend;

use crate::app::hooks::use_ambient;
use chips::use_chips;
use pills::use_pills;
use sentence::{table_link, use_sentence};
use sheet::use_sheet;
use yew::prelude::*;

/// Sentence, chips and pills.
#[component]
pub fn FilterBar() -> Html {
    let here = use_ambient();
    let sentence = use_sentence(&here);
    let chips = use_chips(&here, table_link(&here));
    let pills = use_pills(&here);
    let sheet = use_sheet(&here, "filters-bar");
    html! {
        <div class="bar">
            <div class="bar-lead">{ sentence }{ chips }</div>
            { pills }
            { sheet }
        </div>
    }
}
