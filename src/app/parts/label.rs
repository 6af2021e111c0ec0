//! Words for colours, facets and values.

use crate::app::text::Text;
use crate::index::Atlas;
use crate::model::partnership::{Agreement, Confidence, Outcome, Status};
use crate::model::place::AdminLevel;
use crate::model::theme::Theme;
use crate::select::colour::{ColourClass, DECADES};
use crate::state::filter::{BeltAndRoadFilter, Facet};
use crate::state::view::ColourBy;
use yew::AttrValue;

/// Name of a theme; `None` is "not recorded".
pub fn theme(text: &Text, theme: Option<Theme>) -> AttrValue {
    text.get(&format!("theme-{}", theme.map_or("none", Theme::id)))
}

/// Name of a kind of agreement.
pub fn agreement(text: &Text, agreement: Agreement) -> AttrValue {
    text.get(&format!("agreement-{}", agreement.id().replace('_', "-")))
}

/// Name of a status.
pub fn status(text: &Text, status: Status) -> AttrValue {
    text.get(&format!("status-{}", status.id()))
}

/// Name of a degree of confidence.
pub fn confidence(text: &Text, confidence: Confidence) -> AttrValue {
    text.get(&format!("confidence-{}", confidence.id()))
}

/// Name of an outcome.
pub fn outcome(text: &Text, outcome: Outcome) -> AttrValue {
    text.get(&format!("outcome-{}", outcome.id()))
}

/// Name of a level of government.
pub fn admin_level(text: &Text, level: AdminLevel) -> AttrValue {
    text.get(&format!("level-{}", level.id()))
}

/// Name of a facet.
pub fn facet(text: &Text, facet: Facet) -> AttrValue {
    text.get(match facet {
        Facet::Home => "facet-home",
        Facet::Partner => "facet-partner",
        Facet::BeltAndRoad => "facet-belt-and-road",
        Facet::Theme => "facet-theme",
        Facet::Agreement => "facet-agreement",
        Facet::Status => "facet-status",
        Facet::Years => "facet-years",
    })
}

/// Name of a choice about the Belt and Road.
pub fn belt_and_road(text: &Text, wanted: BeltAndRoadFilter) -> AttrValue {
    text.get(match wanted {
        BeltAndRoadFilter::Any => "belt-and-road-any",
        BeltAndRoadFilter::Signed => "belt-and-road-signed",
        BeltAndRoadFilter::NotSigned => "belt-and-road-not-signed",
    })
}

/// Name of a colouring.
pub fn colour_by(text: &Text, colour: ColourBy) -> AttrValue {
    text.get(match colour {
        ColourBy::HomeRegion => "colour-home-region",
        ColourBy::Theme => "colour-theme",
        ColourBy::Decade => "colour-decade",
    })
}

/// Name of a colour class.
pub fn colour_class(text: &Text, atlas: &Atlas, class: ColourClass, colour: ColourBy) -> AttrValue {
    match class {
        ColourClass::Region(row) => {
            let region = &atlas.dataset().groupings().home_regions[usize::from(row)];
            AttrValue::from(region.name.in_language(text.language()).text.to_owned())
        }
        ColourClass::Theme(one) => theme(text, Some(one)),
        ColourClass::Decade(row) => text.get(&format!("decade-{}", DECADES[usize::from(row)])),
        ColourClass::Unknown => text.get(match colour {
            ColourBy::HomeRegion => "unknown-region",
            ColourBy::Theme => "theme-none",
            ColourBy::Decade => "undated",
        }),
    }
}
