//! The buttons that open the facets, and the pop-up under each of them.

use super::facet::{AgreementFacet, BeltAndRoadFacet, HomeFacet, PartnerFacet, StatusFacet, ThemeFacet};
use crate::app::hooks::{use_atlas, use_dispatch, use_text, use_view};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::parts::label;
use crate::app::parts::popup::{use_dismiss, use_focus_on_open};
use crate::app::text::{Text, count, string};
use crate::browser::environment;
use crate::model::date::Year;
use crate::model::period::Period;
use crate::model::rank::count_distinct;
use crate::state::action::Action;
use crate::state::filter::{Facet, Filter};
use wasm_bindgen::JsCast;
use web_sys::Node;
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

    fn body(self) -> Html {
        match self {
            Self::Home => html! { <HomeFacet /> },
            Self::Partner => html! { <PartnerBody /> },
            Self::Theme => html! { <ThemeFacet /> },
            Self::More => html! { <MoreBody /> },
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

/// All pills. One pop-up is open at most.
#[component]
pub(super) fn Pills() -> Html {
    let (text, view) = (use_text(), use_view());
    let open = use_state(|| None::<Pill>);
    let inside = use_node_ref();
    let close = use_callback(open.clone(), |(), open| {
        if let Some(pill) = **open {
            open.set(None);
            environment::focus(pill.id());
        }
    });
    use_dismiss(open.is_some(), inside.clone(), close);
    // The Tab key leaves the pop-up: it closes behind it.
    let onfocusout = {
        let (open, inside) = (open.clone(), inside.clone());
        Callback::from(move |event: FocusEvent| {
            let target = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            let is_inside = |target: &Node| inside.cast::<Node>().is_some_and(|inside| inside.contains(Some(target)));
            if target.is_some_and(|target| !is_inside(&target)) {
                open.set(None);
            }
        })
    };
    let slots = Pill::ALL.into_iter().map(|pill| {
        let is_open = *open == Some(pill);
        let chosen = pill.facets().iter().map(|facet| chosen(&view.filter, *facet)).sum();
        let onclick = {
            let open = open.clone();
            Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(pill)))
        };
        html! {
            <div class="pill-slot" key={pill.id()}>
                <button class={classes!("pill", is_open.then_some("is-open"))} type="button" id={pill.id()}
                    aria-haspopup="dialog" aria-expanded={is_open.to_string()}
                    aria-controls={is_open.then(|| format!("{}-facet", pill.id()))} {onclick}>
                    { pill.label(&text) }
                    { badge(&text, chosen) }
                    <Glyph icon={Icon::Chevron} size_px={14} />
                </button>
                if is_open { <FacetPopover {pill} /> }
            </div>
        }
    });
    html! {
        <div class="pills" ref={inside.clone()} role="group" aria-label={text.get("filters-title")} {onfocusout}>
            { for slots }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FacetPopoverProps {
    pill: Pill,
}

/// Title, options, and what the counts mean.
#[component]
fn FacetPopover(props: &FacetPopoverProps) -> Html {
    let (text, view, dispatch) = (use_text(), use_view(), use_dispatch());
    let pill = props.pill;
    let (popover, title) = (use_node_ref(), use_node_ref());
    // Focus in a search field would open the keyboard of a touch screen over the list.
    let is_touch = *use_memo((), |()| environment::matches("(pointer: coarse)"));
    use_focus_on_open(true, if is_touch { title.clone() } else { popover.clone() });
    let title_id = format!("{}-title", pill.id());
    let is_active = pill.facets().iter().any(|facet| view.filter.is_active(*facet));
    let on_clear = Callback::from(move |_: MouseEvent| {
        for facet in pill.facets() {
            dispatch.emit(Action::Clear(*facet));
        }
    });
    html! {
        <div class={classes!("popover", "facet", format!("{}-facet", pill.id()))} id={format!("{}-facet", pill.id())}
            ref={popover} role="dialog" aria-labelledby={title_id.clone()}>
            <div class="facet-head">
                <h2 class="facet-title" id={title_id} ref={title} tabindex="-1">{ pill.label(&text) }</h2>
                <Scope {pill} />
            </div>
            <div class="facet-body">{ pill.body() }</div>
            <div class="facet-foot">
                <span>{ text.get("filters-counts-note") }</span>
                <button class="text-button" type="button" disabled={!is_active} onclick={on_clear}>
                    { text.get("filters-clear") }
                </button>
            </div>
        </div>
    }
}

/// What the counts of a facet are about: the period when one is set, else how much there is to choose from.
#[component]
fn Scope(props: &FacetPopoverProps) -> Html {
    let (text, view, atlas) = (use_text(), use_view(), use_atlas());
    let scope = match (view.filter.years, props.pill) {
        (Some(period), _) => period_scope(&text, period),
        (None, Pill::Partner) => {
            let countries = partner_countries(&atlas);
            text.with("scope-countries", [("n", count(countries))])
        }
        (None, Pill::Theme) => text.get("scope-themes"),
        (None, Pill::Home | Pill::More) => return Html::default(),
    };
    html! { <span class="facet-scope">{ scope }</span> }
}

/// Countries with a partner.
fn partner_countries(atlas: &crate::index::Atlas) -> usize {
    count_distinct(atlas.partner.iter().map(|place| usize::from(atlas.country[place.index()])))
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

/// Which grouping of partners is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grouping {
    Regions,
    BeltAndRoad,
}

/// Partners by region or by the Belt and Road.
#[component]
fn PartnerBody() -> Html {
    let (text, view) = (use_text(), use_view());
    let is_road_only = view.filter.is_active(Facet::BeltAndRoad) && !view.filter.is_active(Facet::Partner);
    let grouping = use_state(|| if is_road_only { Grouping::BeltAndRoad } else { Grouping::Regions });
    let button = |wanted: Grouping, label: AttrValue| {
        let is_on = *grouping == wanted;
        let grouping = grouping.clone();
        let onclick = Callback::from(move |_: MouseEvent| grouping.set(wanted));
        html! { <button type="button" aria-pressed={is_on.to_string()} {onclick}>{ label }</button> }
    };
    html! {
        <>
            <div class="segments" role="group" aria-label={text.get("partner-grouping")}>
                { button(Grouping::Regions, text.get("partner-by-region")) }
                { button(Grouping::BeltAndRoad, text.get("facet-belt-and-road")) }
            </div>
            if *grouping == Grouping::Regions { <PartnerFacet /> } else { <BeltAndRoadFacet /> }
        </>
    }
}

/// Kinds of agreement and statuses.
#[component]
fn MoreBody() -> Html {
    let text = use_text();
    html! {
        <>
            <h3 class="facet-group">{ label::facet(&text, Facet::Agreement) }</h3>
            <AgreementFacet />
            <h3 class="facet-group">{ label::facet(&text, Facet::Status) }</h3>
            <StatusFacet />
        </>
    }
}
