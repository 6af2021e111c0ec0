//! While the data arrive: the frame of the page, and how far the download is.

use super::focus::use_focus_handed_on;
use super::skeleton::{self, Pulse};
use crate::app::hooks::{use_text, use_view};
use crate::app::load_state::READABLE_DATASET_URL;
use crate::app::text::{Text, string};
use crate::browser::fetch::Progress;
use crate::state::view::Page;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// After how long the visitor is told that it is not their fault, in milliseconds.
const SLOW_MS: u32 = 10_000;
/// Width of the progress bar, in CSS pixels.
const BAR_WIDTH_PX: usize = 300;

/// Props of [`Loading`].
#[derive(Properties, PartialEq)]
pub struct LoadingProps {
    /// How far the download is.
    pub progress: Progress,
}

/// Skeleton of sentence and time axis, and the progress of the download.
///
/// The style sheet shows them after 300 ms: what loads faster never flickers.
#[component]
pub fn Loading(props: &LoadingProps) -> Html {
    let (text, page) = (use_text(), use_view().page);
    let is_slow = use_slow();
    let main = use_node_ref();
    use_focus_handed_on(main.clone());
    let words = words(&text, props.progress);
    html! {
        <>
            <main ref={main} id="main" tabindex="-1" class="stage loading" aria-busy="true">
                { skeleton::bar(Pulse::Moving) }
                <div class="load-progress">
                    { progress_bar(&text, props.progress, words.clone()) }
                    <p class="num">{ words }</p>
                    <div role="status">
                        if is_slow {
                            <p>{ text.get("load-slow") }{ " " }
                                <a href={READABLE_DATASET_URL}>{ text.get("load-open-file") }</a></p>
                        }
                    </div>
                </div>
            </main>
            if page == Page::Map {
                { skeleton::timeline(Pulse::Moving) }
            }
        </>
    }
}

/// Whether the download takes long.
#[hook]
fn use_slow() -> bool {
    let is_slow = use_state_eq(|| false);
    let setter = is_slow.setter();
    use_effect_with((), move |()| {
        let timeout = Timeout::new(SLOW_MS, move || setter.set(true));
        move || drop(timeout)
    });
    *is_slow
}

/// How much has arrived, also in `words`; without a known size the bar only shows that something moves.
fn progress_bar(text: &Text, Progress { received, total }: Progress, words: AttrValue) -> Html {
    let percent = total.filter(|total| *total > 0).map(|total| (received * 100 / total).min(100));
    let (class, filled_px) = match percent {
        Some(percent) => ("progress-fill", percent * BAR_WIDTH_PX / 100),
        None => ("progress-fill is-endless", BAR_WIDTH_PX / 4),
    };
    let width = AttrValue::from(BAR_WIDTH_PX.to_string());
    html! {
        <svg class="progress" width={width.clone()} height="4" role="progressbar" aria-label={text.get("load-label")}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow={percent.map(|percent| percent.to_string())}
            aria-valuetext={words}>
            <rect class="progress-track" {width} height="4" rx="2" />
            <rect {class} width={filled_px.to_string()} height="4" rx="2" />
        </svg>
    }
}

/// "Loading partnerships, 0.4 of 0.7 MB".
fn words(text: &Text, progress: Progress) -> AttrValue {
    let received = megabytes(progress.received);
    match progress.total {
        Some(total) => {
            let total = megabytes(total);
            text.with("load-progress", [("received", string(&received)), ("total", string(&total))])
        }
        None if progress.received == 0 => text.get("load-start"),
        None => text.with("load-received", [("received", string(&received))]),
    }
}

/// Megabytes (10⁶ bytes) with one decimal place.
fn megabytes(bytes: usize) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::megabytes;

    #[test]
    fn bytes_are_rounded_to_a_tenth_of_a_megabyte() {
        assert_eq!(megabytes(0), "0.0");
        assert_eq!(megabytes(653_415), "0.7");
        assert_eq!(megabytes(1_949_999), "1.9");
        assert_eq!(megabytes(12_960_000), "13.0");
    }
}
