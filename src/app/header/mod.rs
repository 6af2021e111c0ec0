//! Title, pages, search, language, appearance, and the link to share.

use crate::app::shared::Shared;
use crate::index::Atlas;
use yew::prelude::*;

/// Props of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The records to search; `None` while they are not here.
    pub atlas: Option<Shared<Atlas>>,
}

/// Title, pages, search, language, appearance, and the link to share.
#[component]
pub fn Header(_props: &HeaderProps) -> Html {
    Html::default()
}
