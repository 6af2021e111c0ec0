//! The pages beside the map.

use crate::app::load_state::LoadFailure;
use crate::app::shared::Shared;
use crate::browser::fetch::Progress;
use crate::validate::issue::Issue;
use yew::prelude::*;

/// The same rows as on the map, as a table.
#[component]
pub fn TablePage() -> Html {
    Html::default()
}

/// Props of [`DataPage`].
#[derive(Properties, PartialEq)]
pub struct DataPageProps {
    /// Records that were skipped or mended.
    pub issues: Shared<Vec<Issue>>,
}

/// Where the data are from, what they do not cover, and what was wrong in the file.
#[component]
pub fn DataPage(_props: &DataPageProps) -> Html {
    Html::default()
}

/// Props of [`Loading`].
#[derive(Properties, PartialEq)]
pub struct LoadingProps {
    /// How far the download is.
    pub progress: Progress,
}

/// Skeleton of sentence and timeline, and the progress of the download.
#[component]
pub fn Loading(_props: &LoadingProps) -> Html {
    Html::default()
}

/// Props of [`Failed`].
#[derive(Properties, PartialEq)]
pub struct FailedProps {
    /// What happened.
    pub failure: LoadFailure,
    /// Tries again.
    pub on_retry: Callback<()>,
}

/// What failed, why, and what to do.
#[component]
pub fn Failed(_props: &FailedProps) -> Html {
    Html::default()
}

/// On phones: the largest home places as a list under the map.
#[component]
pub fn PlaceList() -> Html {
    Html::default()
}
