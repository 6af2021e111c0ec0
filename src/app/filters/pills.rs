//! The buttons that open the facets, and the pop-up under each of them.

use super::facet::facet_body;
use crate::app::hooks::{Ambient, use_change};
use crate::app::parts::class::class;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::label;
use crate::app::parts::popup::{focus_inside, is_inside, use_popup};
use crate::app::text::{Text, count, string};
use crate::browser::environment;
use crate::model::date::Year;
use crate::model::period::Period;
use crate::model::rank::count_distinct;
use crate::state::action::Action;
use crate::state::filter::{Facet, Filter};
use yew::prelude::*;

/// One button of the bar, and the facets that it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pill {
    Home,
    Partner,
    Theme,
    More,
}

impl Pill {
    const ALL: [Self; 4] = [Self::Home, Self::Partner, Self::Theme, Self::More];

    fn id(self) -> &'static str {
        match self {
            Self::Home => "filter-home",
            Self::Partner => "filter-partner",
            Self::Theme => "filter-theme",
            Self::More => "filter-more",
        }
    }

    /// Identifier of the pop-up, which is a style class of it too.
    fn facet(self) -> String {
        format!("{}-facet", self.id())
    }

    /// Identifier of the title of the pop-up.
    fn title(self) -> String {
        format!("{}-title", self.id())
    }

    fn facets(self) -> &'static [Facet] {
        match self {
            Self::Home => &[Facet::Home],
            Self::Partner => &[Facet::Partner, Facet::BeltAndRoad],
            Self::Theme => &[Facet::Theme],
            Self::More => &[Facet::Agreement, Facet::Status],
        }
    }

    fn label(self, text: &Text) -> AttrValue {
        match self {
            Self::Home => label::facet(text, Facet::Home),
            Self::Partner => label::facet(text, Facet::Partner),
            Self::Theme => label::facet(text, Facet::Theme),
            Self::More => text.get("filters-more"),
        }
    }
}

/// How many values of `facet` are chosen.
pub(super) fn chosen(filter: &Filter, facet: Facet) -> usize {
    match facet {
        Facet::Home => filter.home.len(),
        Facet::Partner => filter.partner.len(),
        Facet::Theme => filter.themes.len(),
        Facet::Agreement => filter.agreements.len(),
        Facet::Status => filter.statuses.len(),
        Facet::BeltAndRoad | Facet::Years => usize::from(filter.is_active(facet)),
    }
}

/// A count in a disc, read as "2 chosen"; nothing for 0.
pub(super) fn badge(text: &Text, chosen: usize) -> Html {
    if chosen == 0 {
        return Html::default();
    }
    html! {
        <>
            <span class="count-badge num" aria-hidden="true">{ chosen }</span>
            <span class="visually-hidden">{ text.with("filters-chosen", [("n", count(chosen))]) }</span>
        </>
    }
}

/// Which grouping of partners is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grouping {
    Regions,
    BeltAndRoad,
}

/// All pills. One pop-up is open at most.
#[hook]
pub(super) fn use_pills(here: &Ambient) -> Html {
    let (text, filter) = (&here.text, &here.view.filter);
    let open = use_state(|| None::<(Pill, Grouping)>);
    let opened = open.map(|(pill, _)| pill);
    let inside = use_node_ref();
    let close = {
        let setter = open.setter();
        Callback::from(move |()| setter.set(None))
    };
    use_popup(opened.map(Pill::id), inside.clone(), close.clone());
    let take_focus = move || {
        if let Some(pill) = opened {
            // Focus in a search field would open the keyboard of a touch screen over the list.
            if environment::matches("(pointer: coarse)") {
                environment::focus(&pill.title());
            } else {
                focus_inside(&pill.facet());
            }
        }
        None
    };
    use_change([opened.map_or(0, |pill| 1 + pill as usize), 0, 0], Box::new(take_focus));
    // The Tab key leaves the pop-up: it closes behind it.
    let onfocusout = {
        let inside = inside.clone();
        move |event: FocusEvent| {
            let target = event.related_target();
            if target.is_some() && !is_inside(&inside, target) {
                close.emit(());
            }
        }
    };
    let slots = Pill::ALL.into_iter().map(|pill| {
        let is_open = opened == Some(pill);
        let chosen = pill.facets().iter().map(|facet| chosen(filter, *facet)).sum();
        let is_road_only = filter.is_active(Facet::BeltAndRoad) && !filter.is_active(Facet::Partner);
        let grouping = if is_road_only { Grouping::BeltAndRoad } else { Grouping::Regions };
        let setter = open.setter();
        let onclick = move |_: MouseEvent| setter.set((!is_open).then_some((pill, grouping)));
        html! {
            <div class="pill-slot" key={pill.id()}>
                <button class={if is_open { "pill is-open" } else { "pill" }} type="button" id={pill.id()}
                    aria-haspopup="dialog" aria-expanded={is_open.to_string()}
                    aria-controls={is_open.then(|| pill.facet())} {onclick}>
                    { pill.label(text) }
                    { badge(text, chosen) }
                    { glyph(Icon::Chevron, 14) }
                </button>
                if is_open { { popover(here, pill, &open) } }
            </div>
        }
    });
    html! {
        <div class="pills" ref={inside} role="group" aria-label={text.get("filters-title")} {onfocusout}>
            { for slots }
        </div>
    }
}

/// Title, options, and what the counts mean.
fn popover(here: &Ambient, pill: Pill, open: &UseStateHandle<Option<(Pill, Grouping)>>) -> Html {
    let (text, filter) = (&here.text, &here.view.filter);
    let is_active = pill.facets().iter().any(|facet| filter.is_active(*facet));
    let on_clear = {
        let dispatch = here.dispatch.clone();
        move |_: MouseEvent| pill.facets().iter().for_each(|facet| dispatch.emit(Action::Clear(*facet)))
    };
    let body = match pill {
        Pill::Home | Pill::Theme => pill.facets().iter().map(|facet| facet_body(here, *facet)).collect(),
        Pill::Partner => partner_body(here, open),
        Pill::More => pill.facets().iter().map(|facet| group(here, *facet)).collect(),
    };
    let scope = scope(here, pill).map(|scope| html! { <span class="facet-scope">{ scope }</span> });
    html! {
        <div class={class(&["popover facet", &pill.facet()])} id={pill.facet()} role="dialog"
            aria-labelledby={pill.title()}>
            <div class="facet-head">
                <h2 class="facet-title" id={pill.title()} tabindex="-1">{ pill.label(text) }</h2>
                { scope.unwrap_or_default() }
            </div>
            <div class="facet-body">{ body }</div>
            <div class="facet-foot">
                <span>{ text.get("filters-counts-note") }</span>
                <button class="text-button" type="button" disabled={!is_active} onclick={on_clear}>
                    { text.get("filters-clear") }
                </button>
            </div>
        </div>
    }
}

/// A facet under a heading of its own.
fn group(here: &Ambient, facet: Facet) -> Html {
    html! { <><h3 class="facet-group">{ label::facet(&here.text, facet) }</h3>{ facet_body(here, facet) }</> }
}

/// Partners by region or by the Belt and Road.
fn partner_body(here: &Ambient, open: &UseStateHandle<Option<(Pill, Grouping)>>) -> Html {
    let button = |wanted: Grouping, key: &str| {
        let is_on = **open == Some((Pill::Partner, wanted));
        let setter = open.setter();
        let onclick = move |_: MouseEvent| setter.set(Some((Pill::Partner, wanted)));
        html! { <button type="button" aria-pressed={is_on.to_string()} {onclick}>{ here.text.get(key) }</button> }
    };
    let facet = match **open {
        Some((_, Grouping::BeltAndRoad)) => Facet::BeltAndRoad,
        _ => Facet::Partner,
    };
    html! {
        <>
            <div class="segments" role="group" aria-label={here.text.get("partner-grouping")}>
                { button(Grouping::Regions, "partner-by-region") }
                { button(Grouping::BeltAndRoad, "facet-belt-and-road") }
            </div>
            { facet_body(here, facet) }
        </>
    }
}

/// What the counts of a facet are about: the period when one is set, else how much there is to choose from.
fn scope(here: &Ambient, pill: Pill) -> Option<AttrValue> {
    let text = &here.text;
    match (here.view.filter.years, pill) {
        (Some(period), _) => Some(period_scope(text, period)),
        (None, Pill::Partner) => {
            let atlas = &here.atlas;
            let countries = atlas.partner.iter().map(|place| usize::from(atlas.country[place.index()]));
            Some(text.with("scope-countries", [("n", count(count_distinct(countries)))]))
        }
        (None, Pill::Theme) => Some(text.get("scope-themes")),
        (None, Pill::Home | Pill::More) => None,
    }
}

/// "partnerships in 1992–2016".
fn period_scope(text: &Text, period: Period) -> AttrValue {
    let year = |year: Option<Year>| year.map(|year| year.to_string());
    match (year(period.first()), year(period.last())) {
        (Some(first), Some(last)) if first == last => text.with("scope-year", [("year", string(&first))]),
        (Some(first), Some(last)) => text.with("scope-closed", [("first", string(&first)), ("last", string(&last))]),
        (Some(first), None) => text.with("scope-since", [("first", string(&first))]),
        (None, Some(last)) => text.with("scope-until", [("last", string(&last))]),
        (None, None) => AttrValue::default(),
    }
}
