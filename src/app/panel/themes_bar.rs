//! Themes of the recorded exchanges of a place, as shares of one bar with a legend of icons, words and counts.

use crate::app::hooks::use_text;
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::label;
use crate::app::text::{count, grouped};
use crate::model::theme::Theme;
use crate::select::colour::ColourClass;
use yew::prelude::*;

/// Props of [`ThemesBar`].
#[derive(Properties, PartialEq)]
pub(super) struct ThemesBarProps {
    /// Themes and how many exchanges have them, most first.
    pub(super) themes: Vec<(Theme, usize)>,
    /// Exchanges without a theme.
    pub(super) without_theme: usize,
}

/// The bar and its legend, or the word that nothing is recorded.
#[component]
pub(super) fn ThemesBar(props: &ThemesBarProps) -> Html {
    let text = use_text();
    let mut parts: Vec<(Option<Theme>, usize)> = props.themes.iter().map(|(theme, n)| (Some(*theme), *n)).collect();
    if props.without_theme > 0 {
        parts.push((None, props.without_theme));
    }
    let total: f64 = parts.iter().map(|(_, n)| exact(*n)).sum();
    let mut start = 0.0;
    let bar = parts.iter().map(|(theme, n)| {
        let (x, width) = (start, exact(*n) / total);
        start += width;
        html! { <rect class={classes!("theme-part", style(*theme))} x={percent(x)} width={percent(width)} height="10" /> }
    });
    let bar: Html = bar.collect();
    let entry = |(theme, n): &(Option<Theme>, usize)| {
        html! {
            <li class={style(*theme)}>
                if let Some(theme) = theme { <Glyph icon={Icon::Theme(*theme)} size_px={14} /> }
                <span>{ label::theme(&text, *theme) }</span>{ " " }<span class="num">{ grouped(*n) }</span>
            </li>
        }
    };
    html! {
        <section class="panel-section">
            <h3>{ text.get("panel-themes-title") }</h3>
            if parts.is_empty() {
                <p class="not-stated">{ text.get("panel-no-theme") }</p>
            } else {
                <svg class="themes-bar" width="100%" height="10" aria-hidden="true">{ bar }</svg>
                <ul class="themes-key" aria-label={text.with("panel-themes-label", [("n", count(parts.len()))])}>
                    { for parts.iter().map(entry) }
                </ul>
            }
        </section>
    }
}

fn style(theme: Option<Theme>) -> String {
    theme.map_or(ColourClass::Unknown, ColourClass::Theme).style()
}

fn exact(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

fn percent(share: f64) -> String {
    format!("{}%", (share * 10_000.0).round() / 100.0)
}
