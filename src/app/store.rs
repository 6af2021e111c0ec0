//! The view in the page: kept in a reducer, written to the address, read from it on Back.

use crate::browser::environment::{self, Remembered};
use crate::browser::history;
use crate::state::action::{Action, HistoryStep};
use crate::state::reduce::reduce;
use crate::state::url;
use crate::state::view::{Appearance, View};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Least time between two rewrites of the address, in milliseconds: Safari refuses more than 100 in 30 seconds.
const ADDRESS_INTERVAL_MS: u32 = 500;

/// The view, in Yew's reducer.
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    /// What the visitor asked for.
    pub view: Rc<View>,
    /// How the last change enters the history.
    step: Step,
}

/// How a change enters the history; every change is a new step, so that an effect runs for each.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    number: u32,
    kind: HistoryStep,
}

impl Store {
    /// The view that the address asks for; for what it leaves open, the visitor's remembered choices.
    pub fn at_start() -> Self {
        let (mut view, _) = url::parse(&history::query());
        if view.language.is_none() {
            view.language = environment::remembered(Remembered::Language).filter(|tag| tag.len() < 36);
        }
        if view.appearance == Appearance::Auto {
            view.appearance = match environment::remembered(Remembered::Appearance).as_deref() {
                Some("light") => Appearance::Light,
                Some("dark") => Appearance::Dark,
                _ => Appearance::Auto,
            };
        }
        Self { view: Rc::new(view), step: Step { number: 0, kind: HistoryStep::None } }
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let kind = action.history_step();
        match reduce(&self.view, action) {
            None => self,
            Some(view) => {
                let step = Step { number: self.step.number.wrapping_add(1), kind };
                Rc::new(Self { view: Rc::new(view), step })
            }
        }
    }
}

/// Sends actions; a component that only sends never renders again.
pub type Dispatch = Callback<Action>;

/// Keeps the address and the view equal: pushes or rewrites after changes, and listens to Back and Forward.
#[hook]
pub fn use_address(store: &UseReducerHandle<Store>) {
    let dispatcher = store.dispatcher();
    use_effect_with((), move |()| {
        let window = web_sys::window();
        let listener = window.map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                let (view, _) = url::parse(&history::query());
                dispatcher.dispatch(Action::Navigate(Box::new(view)));
            })
        });
        move || drop(listener)
    });
    let pending = use_mut_ref(|| None::<(Timeout, String)>);
    use_effect_with((store.step, Rc::clone(&store.view)), move |(step, view)| {
        let query = url::format(view);
        // Dropping a timer cancels it.
        let waiting = pending.borrow_mut().take().map(|(_, query)| query);
        match step.kind {
            // The address is another one by now: what waited was meant for the entry that was left.
            HistoryStep::None => {}
            HistoryStep::Push => {
                // Back must find what was chosen just before.
                if let Some(waiting) = waiting {
                    history::replace(&waiting);
                }
                history::push(&query);
            }
            HistoryStep::Replace => {
                let later = query.clone();
                let timer = Timeout::new(ADDRESS_INTERVAL_MS, move || history::replace(&later));
                *pending.borrow_mut() = Some((timer, query));
            }
        }
    });
}
