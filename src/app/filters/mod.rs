//! What narrows the result and says what it is: sentence, chips, pills, legend, the card for an empty result.

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

use chips::Chips;
use pills::Pills;
use sentence::{ResultSentence, TableLink};
use sheet::SheetButton;
use yew::prelude::*;

/// Sentence, chips and pills.
#[component]
pub fn FilterBar() -> Html {
    html! {
        <div class="bar">
            <div class="bar-lead">
                <ResultSentence />
                <Chips><TableLink /></Chips>
            </div>
            <Pills />
            <SheetButton id="filters-bar" />
        </div>
    }
}
