//! Places to dots: how large, in which colour, in which order.

use super::arcs::PlaneMap;
use super::buckets::Subject;
use super::camera::{ScreenPoint, Stage, Transform};
use super::chrome::Form;
use crate::geo::within::within;
use crate::index::{Atlas, NO_REGION};
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::rank;
use crate::select::colour::ColourClass;
use crate::state::view::ColourBy;

/// Radius of a home dot without partnerships, and what each square root of them adds.
pub const HOME_RADIUS: (f64, f64) = (1.9, 1.25);
/// Radius of a partner dot with one partnership, and what each further one adds.
const PARTNER_RADIUS: (f64, f64) = (1.75, 0.5);
/// Largest radius of a partner dot before scaling, so that no partner looks like a hub.
const MAX_PARTNER_RADIUS: f64 = 5.0;
/// Radii of places whose partnerships are all filtered out.
const GHOST_RADIUS: (f64, f64) = (1.6, 1.4);
/// A home place beside the one that is opened shrinks to this share.
const BESIDE_OPENED: f64 = 0.6;
/// Dots are scaled by the size of the world within these limits.
const WORLD_FACTOR: (f64, f64) = (0.72, 1.25);
/// The same on a phone, whatever the size.
const PHONE_FACTOR: f64 = 0.5;
/// Up to this many home places have dots of full size in the view of the world; more get smaller ones, down to a share,
/// so that they can be told apart where they are densest.
const FULL_SIZE_HOMES: f64 = 60.0;
const MIN_CROWD_FACTOR: f64 = 0.7;
/// Zooming in makes dots at most this much larger.
const MAX_ZOOM_FACTOR: f64 = 1.7;
/// Dots whose center is this far outside of the stage are left out, in CSS pixels; nearer ones show while dragging.
const MARGIN_PX: f64 = 400.0;

/// Which end of partnerships a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In the home country.
    Home,
    /// Elsewhere.
    Partner,
}

/// How strongly a dot is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// All of its partnerships are filtered out.
    Ghost,
    /// It has partnerships in the selection, but something else is opened.
    Beside,
    /// It takes part.
    Full,
    /// It is what is opened.
    Opened,
}

/// A dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    /// The place.
    pub place: PlaceIx,
    /// Middle of the dot on the stage.
    pub center: ScreenPoint,
    /// Radius, in CSS pixels.
    pub radius_px: f64,
    /// Which end.
    pub side: Side,
    /// Strength.
    pub tone: Tone,
    /// Colour of a home dot by region; `None` is ink.
    pub class: Option<ColourClass>,
    /// Partnerships in the selection.
    pub count: usize,
}

/// How many of `rows` each place takes part in.
///
/// # Shape
/// returns: one number for each place
pub fn counts(atlas: &Atlas, rows: &[PartnershipIx]) -> Vec<usize> {
    let mut counts = vec![0; atlas.dataset().places().len()];
    for row in rows {
        counts[atlas.home[row.index()].index()] += 1;
        counts[atlas.partner[row.index()].index()] += 1;
    }
    counts
}

/// What the dots show.
#[derive(Clone, Copy, Debug)]
pub struct Marked<'a> {
    /// Partnerships that pass the filter, ascending.
    pub rows: &'a [PartnershipIx],
    /// What is opened and its partnerships.
    pub opened: Option<(Subject, &'a [PartnershipIx])>,
    /// What colours mean.
    pub colour: ColourBy,
}

/// By what radii are multiplied.
pub fn radius_factor(stage: Stage, transform: Transform) -> f64 {
    let world = match Form::of_width(stage.viewport.width_px) {
        Form::Phone => PHONE_FACTOR,
        Form::Tablet | Form::Desktop => within(stage.world().scale.powf(0.6), WORLD_FACTOR.0, WORLD_FACTOR.1),
    };
    world * within(stage.zoom(transform).sqrt(), 1.0, MAX_ZOOM_FACTOR)
}

/// By what radii are multiplied where many home places lie close together; zooming in parts them.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵³")]
fn crowd_factor(homes: usize, zoom: f64) -> f64 {
    let room = FULL_SIZE_HOMES * zoom.max(1.0);
    (room / (homes as f64).max(room)).sqrt().max(MIN_CROWD_FACTOR)
}

/// The dots of all places on the stage that have any partnership.
///
/// # Shape
/// returns: in the order of drawing: ghosts, partners, home places from large to small, and last what is opened
pub fn symbols(atlas: &Atlas, map: &PlaneMap, marked: Marked, stage: Stage, transform: Transform) -> Vec<Symbol> {
    let all = counts(atlas, marked.rows);
    let homes = (0..all.len()).filter(|index| all[*index] > 0 && atlas.is_home(PlaceIx::from_index(*index))).count();
    let factor = radius_factor(stage, transform) * crowd_factor(homes, stage.zoom(transform));
    let chosen = marked.opened.map(|(opened, rows)| (opened, counts(atlas, rows)));
    let view = stage.viewport;
    let mut symbols: Vec<Symbol> = (0..all.len())
        .filter(|index| !atlas.partnerships_of[*index].is_empty())
        .map(PlaceIx::from_index)
        .filter_map(|place| {
            let center = transform.apply(map.point(place));
            let is_near = (-MARGIN_PX..=view.width_px + MARGIN_PX).contains(&center.x)
                && (-MARGIN_PX..=view.height_px + MARGIN_PX).contains(&center.y);
            is_near.then_some((place, center))
        })
        .map(|(place, center)| {
            let count = all[place.index()];
            let tone = match &chosen {
                Some((Subject::Place(opened), _)) if *opened == place => Tone::Opened,
                Some((Subject::Partnership(_), of_opened)) if of_opened[place.index()] > 0 => Tone::Opened,
                Some((_, of_opened)) if of_opened[place.index()] > 0 => Tone::Full,
                _ if count == 0 => Tone::Ghost,
                Some(_) => Tone::Beside,
                None => Tone::Full,
            };
            let side = if atlas.is_home(place) { Side::Home } else { Side::Partner };
            let class = match (side, marked.colour, atlas.home_region[place.index()]) {
                (Side::Home, ColourBy::HomeRegion, NO_REGION) => Some(ColourClass::Unknown),
                (Side::Home, ColourBy::HomeRegion, region) => Some(ColourClass::Region(region)),
                (Side::Home, ColourBy::Theme | ColourBy::Decade, _) | (Side::Partner, _, _) => None,
            };
            Symbol { place, center, radius_px: radius(side, tone, count) * factor, side, tone, class, count }
        })
        .collect();
    rank::sort_by(&mut symbols, |one, other| {
        let layer = |symbol: &Symbol| match (symbol.tone, symbol.side) {
            (Tone::Ghost | Tone::Beside, Side::Partner) => 0,
            (Tone::Ghost | Tone::Beside, Side::Home) => 1,
            (Tone::Full, Side::Partner) => 2,
            (Tone::Full, Side::Home) => 3,
            (Tone::Opened, _) => 4,
        };
        layer(one).cmp(&layer(other)).then(other.radius_px.total_cmp(&one.radius_px)).then(one.place.cmp(&other.place))
    });
    symbols
}

/// Radius before scaling.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵³")]
fn radius(side: Side, tone: Tone, count: usize) -> f64 {
    let count = count as f64;
    let home = HOME_RADIUS.0 + HOME_RADIUS.1 * count.sqrt();
    let partner = (PARTNER_RADIUS.0 + PARTNER_RADIUS.1 * (count - 1.0).max(0.0)).min(MAX_PARTNER_RADIUS);
    match (tone, side) {
        (Tone::Ghost, Side::Home) => GHOST_RADIUS.0,
        (Tone::Ghost | Tone::Beside, Side::Partner) => GHOST_RADIUS.1,
        (Tone::Beside, Side::Home) => home * BESIDE_OPENED,
        (Tone::Full | Tone::Opened, Side::Home) => home,
        (Tone::Full, Side::Partner) => partner,
        (Tone::Opened, Side::Partner) => partner.max(3.0),
    }
}
