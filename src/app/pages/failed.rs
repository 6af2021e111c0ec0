//! When the data do not arrive: what failed, why, and what to do.

use super::focus::use_focus_handed_on;
use super::skeleton::{self, Pulse};
use crate::app::hooks::{use_text, use_view};
use crate::app::load_state::{LoadFailure, READABLE_DATASET_URL};
use crate::state::view::Page;
use yew::prelude::*;

/// Props of [`Failed`].
#[derive(Properties, PartialEq)]
pub struct FailedProps {
    /// What happened.
    pub failure: LoadFailure,
    /// Tries again.
    pub on_retry: Callback<()>,
}

/// A card over the basemap, which stays.
#[component]
pub fn Failed(props: &FailedProps) -> Html {
    let (text, page) = (use_text(), use_view().page);
    let main = use_node_ref();
    use_focus_handed_on(main.clone());
    let retry = {
        let on_retry = props.on_retry.clone();
        move |_| on_retry.emit(())
    };
    html! {
        <>
            <main ref={main} id="main" tabindex="-1" class="stage">
                { skeleton::bar(Pulse::Still) }
                <section class="message" role="alert">
                    <h2>{ text.get("load-failed") }</h2>
                    <p>{ text.get(props.failure.message_key()) }</p>
                    <div class="actions">
                        <button class="button primary" onclick={retry}>{ text.get("load-retry") }</button>
                        <a class="button" href={READABLE_DATASET_URL}>{ text.get("load-open-file-instead") }</a>
                    </div>
                    <p class="detail"><bdi lang="en">{ props.failure.detail() }</bdi></p>
                </section>
            </main>
            if page == Page::Map {
                { skeleton::timeline(Pulse::Still) }
            }
        </>
    }
}
