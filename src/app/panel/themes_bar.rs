//! Themes of the recorded exchanges of a place, as shares of one bar with a legend of icons, words and counts.

use super::layout::{nothing, say, section};
use crate::app::parts::element::{element, words};
use crate::app::parts::geometry::{decimal, nearest};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::label;
use crate::app::text::{Text, count, grouped};
use crate::model::theme::Theme;
use crate::select::colour::ColourClass;
use crate::select::place::PlaceProfile;
use yew::prelude::*;

/// The bar and its legend, or the word that nothing is recorded.
pub(super) fn themes_bar(text: &Text, profile: &PlaceProfile) -> Html {
    let mut parts: Vec<(Option<Theme>, usize)> = profile.themes.iter().map(|(theme, n)| (Some(*theme), *n)).collect();
    if profile.without_theme > 0 {
        parts.push((None, profile.without_theme));
    }
    let heading = say(text, "panel-themes-title");
    if parts.is_empty() {
        return section(heading, nothing(text, "panel-no-theme"));
    }
    let total: usize = parts.iter().map(|(_, n)| n).sum();
    let share = |n: usize| format!("{}%", decimal(nearest(n * 10_000, total), 2));
    let mut start = 0;
    let bar = parts.iter().map(|(theme, n)| {
        let x = share(start);
        start += n;
        html! { <rect class={format!("theme-part {}", style(*theme))} {x} width={share(*n)} height="10" /> }
    });
    let bar: Html = bar.collect();
    let entry = |(theme, n): &(Option<Theme>, usize)| {
        html! {
            <li class={style(*theme)}>
                if let Some(theme) = theme { { glyph(Icon::Theme(*theme), 14) } }
                { element("span", "").with([words(label::theme(text, *theme))]) }
                { words(" ") }
                { element("span", "num").with([words(grouped(*n))]) }
            </li>
        }
    };
    section(
        heading,
        html! {
            <>
                <svg class="themes-bar" width="100%" height="10" aria-hidden="true">{ bar }</svg>
                <ul class="themes-key" aria-label={text.with("panel-themes-label", [("n", count(parts.len()))])}>
                    { for parts.iter().map(entry) }
                </ul>
            </>
        },
    )
}

fn style(theme: Option<Theme>) -> String {
    theme.map_or(ColourClass::Unknown, ColourClass::Theme).style()
}
