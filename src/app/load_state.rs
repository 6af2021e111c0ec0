//! The dataset on its way: asked for, arriving, decoded, or failed with a reason.

use super::shared::Shared;
use crate::browser::fetch::{FetchCause, FetchError, Progress, fetch};
use crate::index::Atlas;
use crate::load::dataset::{MAX_BYTES, decode};
use crate::validate::issue::Issue;
use crate::validate::validate;
use yew::prelude::*;

/// Address of the dataset, relative to the page: its tables as columns, which weigh less.
pub const DATASET_URL: &str = "data/atlas.columns.json";
/// Address of the same dataset as people read it, relative to the page.
pub const READABLE_DATASET_URL: &str = "data/atlas.json";

/// Where the dataset is.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState {
    /// It is arriving.
    Loading(Progress),
    /// It is here.
    Ready(Loaded),
    /// It could not be had.
    Failed(LoadFailure),
}

/// The dataset and what was wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The records.
    pub atlas: Shared<Atlas>,
    /// Records that were skipped or mended.
    pub issues: Shared<Vec<Issue>>,
}

/// Why the dataset could not be had.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadFailure {
    /// It did not arrive.
    Fetch(FetchError),
    /// It arrived and is not a dataset; the reason in the decoder's words.
    Decode(String),
}

impl LoadFailure {
    /// Key of the message that says what happened and what to do.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Fetch(error) => match error.cause {
                FetchCause::Network => "load-failed-network",
                FetchCause::Status(_) => "load-failed-status",
                FetchCause::Stalled => "load-failed-stalled",
                FetchCause::Interrupted => "load-failed-interrupted",
                FetchCause::TooLarge => "load-failed-size",
            },
            Self::Decode(_) => "load-failed-decode",
        }
    }

    /// The facts, for a report: file and status.
    pub fn detail(&self) -> String {
        match self {
            Self::Fetch(error) => format!("{} · {}", error.url, error.cause),
            Self::Decode(cause) => format!("{DATASET_URL} · {cause}"),
        }
    }
}

/// Loads the dataset at once, and again when the returned callback is called.
#[hook]
pub fn use_dataset() -> (LoadState, Callback<()>) {
    let state = use_state(|| LoadState::Loading(Progress::default()));
    let attempt = use_state(|| 0_u32);
    {
        let state = state.clone();
        use_effect_with(*attempt, move |_| {
            state.set(LoadState::Loading(Progress::default()));
            wasm_bindgen_futures::spawn_local(async move {
                let on_progress = {
                    let state = state.clone();
                    move |progress| state.set(LoadState::Loading(progress))
                };
                state.set(match fetch(DATASET_URL, MAX_BYTES, on_progress).await {
                    Err(error) => LoadState::Failed(LoadFailure::Fetch(error)),
                    Ok(bytes) => match decode(&bytes) {
                        Err(error) => LoadState::Failed(LoadFailure::Decode(error.to_string())),
                        Ok(raw) => {
                            let (dataset, issues) = validate(raw);
                            let (atlas, issues) = (Shared::new(Atlas::new(dataset)), Shared::new(issues));
                            LoadState::Ready(Loaded { atlas, issues })
                        }
                    },
                });
            });
        });
    }
    let retry = use_callback(attempt, |(), attempt| attempt.set(**attempt + 1));
    ((*state).clone(), retry)
}
