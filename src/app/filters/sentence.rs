//! The result in one sentence, which is also the status that screen readers hear.

use crate::app::hooks::{Ambient, use_rows, use_summary};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::link::{address, turn};
use crate::app::text::{Arg, count, string};
use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceId};
use crate::model::rank::count_distinct;
use crate::select::summary::{HomeLevels, Summary};
use crate::state::action::Action;
use crate::state::view::{Focus, Page};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long the result must stay the same before it is announced, in milliseconds: a dragged period changes it many
/// times a second.
const SETTLE_MS: u32 = 500;

/// A message with what it counts.
#[derive(Clone, Debug, PartialEq)]
struct Sentence {
    key: &'static str,
    counts: Vec<(&'static str, usize)>,
    name: Option<String>,
}

impl Sentence {
    fn args(&self) -> Vec<Arg<'_>> {
        let counts = self.counts.iter().map(|(name, number)| (*name, count(*number)));
        counts.chain(self.name.iter().map(|name| ("name", string(name)))).collect()
    }

    fn of_summary(summary: Summary) -> Self {
        let key = match summary.home_levels {
            _ if summary.partnerships == 0 => "sentence-nothing",
            HomeLevels::Cities => "sentence-cities",
            HomeLevels::Provinces => "sentence-provinces",
            HomeLevels::Both => "sentence-both",
        };
        let counts = vec![
            ("partnerships", summary.partnerships),
            ("homes", summary.home_places),
            ("partners", summary.partners),
            ("countries", summary.countries),
        ];
        Self { key, counts, name: None }
    }

    /// What is said of one place: all that it has, or how much of it passes the filter.
    fn of_place(
        atlas: &Atlas,
        rows: &[PartnershipIx],
        id: &PlaceId,
        language: &str,
        is_filtered: bool,
    ) -> Option<Self> {
        let place = atlas.place_row(id)?;
        let own = &atlas.partnerships_of[place.index()];
        let is_home = atlas.is_home(place);
        let countries = own.iter().map(|row| usize::from(atlas.country[atlas.partner[row.index()].index()]));
        let passing = own.iter().filter(|row| rows.binary_search(row).is_ok()).count();
        let key = match (is_filtered, is_home) {
            (true, _) => "sentence-place-filtered",
            (false, true) => "sentence-place",
            (false, false) => "sentence-partner-place",
        };
        let counts = vec![("partnerships", own.len()), ("countries", count_distinct(countries)), ("passing", passing)];
        let name = atlas.place(place).name.in_language(language).text.to_owned();
        Some(Self { key, counts, name: Some(name) })
    }
}

/// The sentence, or the way back from an opened partnership.
#[hook]
pub(super) fn use_sentence(here: &Ambient) -> Html {
    let (rows, summary) = (use_rows(), use_summary());
    let (atlas, view, text) = (&here.atlas, &here.view, &here.text);
    let is_filtered = view.filter.active().next().is_some();
    // The table lists all that passes, whatever was opened on the map.
    let focus = view.focus.as_ref().filter(|_| view.page == Page::Map);
    let of_place = match focus {
        Some(Focus::Place(id)) => Sentence::of_place(atlas, &rows, id, text.language(), is_filtered),
        Some(Focus::Partnership(_)) | None => None,
    };
    let sentence = of_place.unwrap_or_else(|| Sentence::of_summary(summary));
    let settled = use_settled(text.with(sentence.key, sentence.args()));
    if let Some(Focus::Partnership(id)) = focus
        && atlas.partnership_row(id).is_some()
    {
        return html! {
            <button class="button back" type="button" onclick={here.dispatch.reform(|_| Action::Open(None))}>
                { glyph(Icon::Back, 16) }{ text.get("sentence-back") }
            </button>
        };
    }
    html! {
        <>
            <p class="sum">{ text.rich(sentence.key, sentence.args()) }</p>
            <p class="visually-hidden" role="status" aria-live="polite">{ settled }</p>
        </>
    }
}

/// What screen readers hear: `said`, when it has settled.
#[hook]
fn use_settled(said: AttrValue) -> AttrValue {
    let settled = use_state(|| said.clone());
    let setter = settled.setter();
    use_effect_with(said, move |said| {
        let said = said.clone();
        let timer = Timeout::new(SETTLE_MS, move || setter.set(said));
        move || drop(timer)
    });
    (*settled).clone()
}

/// The way to the same rows as a table.
pub(super) fn table_link(here: &Ambient) -> Html {
    if here.view.page == Page::Table {
        return Html::default();
    }
    html! {
        <a class="text-button table-link" href={address(&here.view, Page::Table)}
            onclick={turn(&here.dispatch, Page::Table)}>{ here.text.get("sentence-table") }</a>
    }
}
