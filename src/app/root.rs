//! The page: providers, and what stands where.

use super::filters::{EmptyResult, FilterBar, Legend};
use super::header::Header;
use super::load_state::{LoadState, Loaded, use_dataset};
use super::map::MapStage;
use super::pages::{DataPage, Failed, Loading, PlaceList, TablePage};
use super::panel::Panel;
use super::shared::Shared;
use super::store::{Dispatch, Store, use_address};
use super::text::{Text, negotiate};
use super::timeline::Timeline;
use crate::browser::environment::{self, Remembered};
use crate::index::Atlas;
use crate::state::view::{Appearance, Page, View};
use std::rc::Rc;
use yew::prelude::*;

/// The whole app.
#[component]
pub fn App() -> Html {
    let store = use_reducer(Store::at_start);
    use_address(&store);
    let view = Rc::clone(&store.view);
    let language = negotiate(view.language.as_deref(), &environment::languages());
    let text = (*use_memo(language, |language| Text::new(language))).clone();
    let dispatch: Dispatch = (*use_memo((), |()| {
        let dispatcher = store.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    }))
    .clone();
    use_document(&view, &text);
    let (state, on_retry) = use_dataset();
    html! {
        <ContextProvider<Rc<View>> context={Rc::clone(&view)}>
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Text> context={text.clone()}>
            <a class="skip-link" href="#main">{ text.get("skip-to-content") }</a>
            { page(state, view.page, view.focus.is_some(), on_retry) }
        </ContextProvider<Text>>
        </ContextProvider<Dispatch>>
        </ContextProvider<Rc<View>>>
    }
}

/// What stands where, for each state of the data and each page.
///
/// The header keeps its place in the tree while the data arrive, so that the focus in it survives.
fn page(state: LoadState, page: Page, has_panel: bool, on_retry: Callback<()>) -> Html {
    let (atlas, content) = match state {
        LoadState::Loading(progress) => (None, html! { <Loading {progress} /> }),
        LoadState::Failed(failure) => (None, html! { <Failed {failure} {on_retry} /> }),
        LoadState::Ready(loaded) => (Some(loaded.atlas.clone()), loaded_page(loaded, page, has_panel)),
    };
    html! { <div class="page"><Header {atlas} />{ content }</div> }
}

/// What stands below the header once the data are here.
fn loaded_page(loaded: Loaded, page: Page, has_panel: bool) -> Html {
    let with_panel = has_panel.then_some("has-panel");
    let content = match page {
        Page::Map => html! {
            <>
                <main id="main" tabindex="-1" class={classes!("stage", with_panel)}>
                    <FilterBar />
                    <MapStage />
                    <Legend />
                    <EmptyResult />
                    <Panel />
                </main>
                <Timeline />
                <PlaceList />
            </>
        },
        Page::Table => html! {
            <main id="main" tabindex="-1" class={classes!("stage", "sheet", with_panel)}><TablePage /><Panel /></main>
        },
        Page::Data => {
            html! { <main id="main" tabindex="-1" class="stage sheet"><DataPage issues={loaded.issues} /></main> }
        }
    };
    html! { <ContextProvider<Shared<Atlas>> context={loaded.atlas}>{ content }</ContextProvider<Shared<Atlas>>> }
}

/// Dresses the document in language and appearance, and remembers the two choices.
#[hook]
fn use_document(view: &Rc<View>, text: &Text) {
    use_effect_with((view.appearance, text.clone(), view.language.clone()), |(appearance, text, chosen)| {
        let appearance = match appearance {
            Appearance::Auto => None,
            Appearance::Light => Some("light"),
            Appearance::Dark => Some("dark"),
        };
        environment::dress_document(text.language(), appearance, &text.get("app-title"));
        if let Some(appearance) = appearance {
            environment::remember(Remembered::Appearance, appearance);
        }
        if chosen.is_some() {
            environment::remember(Remembered::Language, text.language());
        }
    });
}
