//! Words in a page, and the words for what is not recorded.

use crate::app::parts::date;
use crate::app::text::Text;
use crate::model::date::Date;
use yew::prelude::*;
use yew::virtual_dom::VText;

/// Words as they are.
pub(super) fn plain(words: AttrValue) -> Html {
    VText::new(words).into()
}

/// Words that say that something is not recorded.
pub(super) fn unknown(words: AttrValue) -> Html {
    html! { <span class="unknown">{ words }</span> }
}

/// A date, or the words `missing` when none is recorded.
pub(super) fn date_or(text: &Text, date: Option<Date>, missing: &str) -> Html {
    date.map_or_else(|| unknown(text.get(missing)), |date| plain(date::date(text, date)))
}
