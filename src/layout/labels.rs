//! Which places are named, and where the name stands: greedy, without collisions, the same for the same input.
//!
//! Candidates come in the order of their importance. Each tries eight anchors around its dot, takes the one that
//! covers the fewest dots, and is left out when none keeps clear of chrome, of the names before it, and of more than
//! a few dots.

use super::camera::{ScreenPoint, Viewport};
use super::chrome::{Form, ScreenRect};
use super::label_text::{Weight, width_px};
use super::symbols::{Side, Symbol, Tone};
use crate::index::{Atlas, NO_REGION};
use crate::model::id::PlaceIx;
use crate::model::place::AdminLevel;
use crate::model::rank;

/// Space to the left and right of a name.
const PADDING_PX: (f64, f64) = (5.0, 1.0);
/// How much further out than its dot the ring of an opened place is.
const RING_PX: f64 = 5.0;
/// Distance of a name from its dot.
const GAP_PX: f64 = 4.0;
/// How much higher a line is than its letters.
const LEADING_PX: f64 = 3.0;
/// How far the baseline is above the lower side of the box.
const DESCENT_PX: f64 = 4.0;
/// Nearest that a name comes to the edge of the stage.
const EDGE_PX: f64 = 4.0;
/// Diagonal anchors are this share of the gap away on each axis: across, up or down.
const DIAGONAL: (f64, f64) = (0.75, 0.6);
/// Covering a dot is as bad as this many steps down the list of anchors.
const COVER_COST: f64 = 5.0;
/// Home places that the view of the world may name, besides the first of each region.
const WORLD_HUBS: usize = 10;
/// Home places with most partnerships, which are named though their names cover many dots.
const GREAT_HUBS: usize = 4;
/// Ring around a dot that counts as part of it.
const DOT_MARGIN_PX: f64 = 0.5;
/// A name over an arc of what is opened is as bad as this many steps down the list of anchors, for each sample of it.
const ARC_COST: f64 = 1.5;
/// Zoom from which more names are wanted, and zoom from which all are.
const MORE_ZOOM: f64 = 2.0;
const ALL_ZOOM: f64 = 4.0;
/// Names beside an opened place.
const OPENED_PARTNERS: usize = 30;
/// From this width the view of the world names as many places as on a large desktop.
const WIDE_PX: f64 = 1200.0;

/// How a name is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// A place of the home country, in semibold.
    Home,
    /// A partner.
    Partner,
}

/// To which side of its point a name runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// To the right.
    Start,
    /// To both sides.
    Middle,
    /// To the left.
    End,
}

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The place.
    pub place: PlaceIx,
    /// The name.
    pub text: String,
    /// BCP 47 tag of the language of the name.
    pub language: String,
    /// How it is set.
    pub kind: LabelKind,
    /// Point of the baseline, in CSS pixels.
    pub x: f64,
    /// Baseline, in CSS pixels.
    pub y: f64,
    /// Which side.
    pub anchor: Anchor,
    /// What it covers.
    pub rect: ScreenRect,
}

/// Size of the letters of a name, in CSS pixels; the style sheet has the same numbers.
pub fn size_px(kind: LabelKind, form: Form) -> f64 {
    match (kind, form) {
        (LabelKind::Home, Form::Phone) => 11.5,
        (LabelKind::Home, Form::Tablet | Form::Desktop) => 12.5,
        (LabelKind::Partner, Form::Phone) => 10.5,
        (LabelKind::Partner, Form::Tablet | Form::Desktop) => 11.0,
    }
}

/// How many names of each kind are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Home places.
    pub home: usize,
    /// Partners.
    pub partner: usize,
}

/// The limits of a stage at this zoom.
pub fn limits(width_px: f64, zoom: f64) -> Limits {
    let form = Form::of_width(width_px);
    if zoom > ALL_ZOOM {
        return Limits { home: usize::MAX, partner: usize::MAX };
    }
    match (form, zoom >= MORE_ZOOM) {
        (Form::Phone, false) => Limits { home: 2, partner: 6 },
        (Form::Phone, true) => Limits { home: 6, partner: 14 },
        (Form::Tablet | Form::Desktop, true) => Limits { home: 20, partner: 50 },
        (Form::Tablet | Form::Desktop, false) if width_px < WIDE_PX => Limits { home: 5, partner: 14 },
        (Form::Tablet | Form::Desktop, false) => Limits { home: 8, partner: 26 },
    }
}

/// Names for the dots of a map at rest.
///
/// # Shape
/// - `symbols`: in the order of drawing
/// - `blocked`: rectangles to keep clear of
/// - `arcs`: points along arcs that should rather stay uncovered
/// - returns: in the order in which they were placed; no two overlap
pub fn labels(
    atlas: &Atlas,
    symbols: &[Symbol],
    viewport: Viewport,
    zoom: f64,
    blocked: &[ScreenRect],
    arcs: &[ScreenPoint],
    language: &str,
) -> Vec<Label> {
    let form = Form::of_width(viewport.width_px);
    let is_opened = symbols.iter().any(|symbol| symbol.tone == Tone::Opened);
    let limits = if is_opened {
        let more = limits(viewport.width_px, MORE_ZOOM);
        Limits { home: more.home, partner: OPENED_PARTNERS.min(more.partner) }
    } else {
        limits(viewport.width_px, zoom)
    };
    let mut room = Room {
        viewport,
        taken: blocked.to_vec(),
        arcs: arcs.to_vec(),
        dots: Dots::new(symbols.iter().filter(|symbol| symbol.tone >= Tone::Full)),
    };
    let mut placed = Vec::new();
    let mut count = Limits { home: 0, partner: 0 };
    for symbol in candidates(atlas, symbols, zoom, is_opened, language) {
        let (kind, counter, limit) = match symbol.side {
            Side::Home => (LabelKind::Home, &mut count.home, limits.home),
            Side::Partner => (LabelKind::Partner, &mut count.partner, limits.partner),
        };
        if *counter >= limit {
            continue;
        }
        // The hubs stand where dots are densest; without their names the map says nothing.
        let is_great = *counter < GREAT_HUBS;
        let max_covered = match (symbol.tone, form, kind) {
            (Tone::Opened, _, _) => usize::MAX,
            (_, Form::Phone, LabelKind::Home) => 40,
            (_, Form::Phone, LabelKind::Partner) => 1,
            (_, Form::Tablet | Form::Desktop, LabelKind::Home) => {
                if is_great {
                    16
                } else {
                    6
                }
            }
            (_, Form::Tablet | Form::Desktop, LabelKind::Partner) => 2,
        };
        let name = atlas.place(symbol.place).name.in_language(language);
        if let Some(spot) = room.find(symbol, name.text, kind, form, max_covered) {
            *counter += 1;
            room.taken.push(spot.rect);
            placed.push(Label {
                place: symbol.place,
                text: name.text.to_owned(),
                language: name.language.to_owned(),
                kind,
                x: spot.x,
                y: spot.y,
                anchor: spot.anchor,
                rect: spot.rect,
            });
        }
    }
    placed
}

/// Dots that may be named, most important first.
fn candidates<'a>(atlas: &Atlas, symbols: &'a [Symbol], zoom: f64, is_opened: bool, language: &str) -> Vec<&'a Symbol> {
    let named = || symbols.iter().filter(|symbol| symbol.tone >= Tone::Full);
    let mut home: Vec<&Symbol> = named().filter(|symbol| symbol.side == Side::Home).collect();
    rank::sort_by_key(&mut home, |symbol| (std::cmp::Reverse((symbol.tone, symbol.count)), symbol.place));
    if zoom < MORE_ZOOM && !is_opened {
        let mut regions = rank::Met::default();
        let mut place = 0;
        home.retain(|symbol| {
            place += 1;
            let region = atlas.home_region[symbol.place.index()];
            let is_first = regions.insert(usize::from(region)) && region != NO_REGION;
            place <= WORLD_HUBS || is_first
        });
    }
    let mut partners: Vec<&Symbol> = named().filter(|symbol| symbol.side == Side::Partner).collect();
    // Of equals, the better documented, then cities before the provinces around them, then short names: they fit.
    rank::sort_by_key(&mut partners, |symbol| {
        let place = atlas.place(symbol.place);
        (
            std::cmp::Reverse((symbol.tone, symbol.count, atlas.exchanges_of[symbol.place.index()].len())),
            place.admin_level != AdminLevel::City,
            place.name.in_language(language).text.chars().count(),
            symbol.place,
        )
    });
    // One of each area first, then the second of each: the busiest area must not take all the names.
    let mut ranks = vec![0; atlas.dataset().groupings().world_regions.len()];
    let mut ranked: Vec<(usize, &Symbol)> = partners
        .into_iter()
        .map(|symbol| {
            let country = usize::from(atlas.country[symbol.place.index()]);
            let area = atlas.dataset().groupings().countries[country].world_region;
            ranks[area] += 1;
            (if symbol.tone == Tone::Opened { 0 } else { ranks[area] }, symbol)
        })
        .collect();
    // The sort is stable: within one rank the order stays.
    rank::sort_by_key(&mut ranked, |(rank, symbol)| (*rank, std::cmp::Reverse(symbol.count)));
    // What is opened comes before all else.
    let mut all: Vec<&Symbol> = home.into_iter().chain(ranked.into_iter().map(|(_, symbol)| symbol)).collect();
    rank::sort_by_key(&mut all, |symbol| symbol.tone != Tone::Opened);
    all
}

/// What is taken already.
struct Room {
    viewport: Viewport,
    taken: Vec<ScreenRect>,
    dots: Dots,
    arcs: Vec<ScreenPoint>,
}

/// Squares around dots, from left to right, so that only those near a name are looked at.
struct Dots {
    squares: Vec<(PlaceIx, ScreenRect)>,
    widest: f64,
}

impl Dots {
    fn new<'a>(symbols: impl Iterator<Item = &'a Symbol>) -> Self {
        let mut squares: Vec<(PlaceIx, ScreenRect)> = symbols
            .map(|symbol| (symbol.place, ScreenRect::around(symbol.center, symbol.radius_px + DOT_MARGIN_PX)))
            .collect();
        rank::sort_by(&mut squares, |one, other| one.1.left.total_cmp(&other.1.left));
        let widest = squares.iter().map(|(_, square)| square.right - square.left).fold(0.0, f64::max);
        Self { squares, widest }
    }

    /// How many dots but that of `own` are under `rect`.
    fn under(&self, rect: ScreenRect, own: PlaceIx) -> u32 {
        let first = self.squares.partition_point(|(_, square)| square.left <= rect.left - self.widest);
        let near = self.squares[first..].iter().take_while(|(_, square)| square.left < rect.right);
        let under = near.filter(|(place, square)| *place != own && square.overlaps(rect)).count();
        u32::try_from(under).unwrap_or(u32::MAX)
    }
}

struct Spot {
    x: f64,
    y: f64,
    anchor: Anchor,
    rect: ScreenRect,
}

impl Room {
    /// The best free anchor, if any.
    fn find(&self, symbol: &Symbol, text: &str, kind: LabelKind, form: Form, max_covered: usize) -> Option<Spot> {
        let size = size_px(kind, form);
        let weight = match kind {
            LabelKind::Home => Weight::Semibold,
            LabelKind::Partner => Weight::Regular,
        };
        let (width, height) = (width_px(text, size, weight) + 2.0, size + LEADING_PX);
        let ring = if symbol.tone == Tone::Opened { RING_PX } else { 0.0 };
        let (x, y, gap) = (symbol.center.x, symbol.center.y, symbol.radius_px + ring + GAP_PX);
        let (across, along) = (gap * DIAGONAL.0, gap * DIAGONAL.1);
        let anchors = [
            (x + gap, y - height / 2.0, Anchor::Start),
            (x - gap - width, y - height / 2.0, Anchor::End),
            (x - width / 2.0, y - gap - height, Anchor::Middle),
            (x - width / 2.0, y + gap, Anchor::Middle),
            (x + across, y - along - height, Anchor::Start),
            (x + across, y + along, Anchor::Start),
            (x - across - width, y - along - height, Anchor::End),
            (x - across - width, y + along, Anchor::End),
        ];
        let mut best: Option<(f64, Spot)> = None;
        let mut step = 0.0;
        for (left, top, anchor) in anchors {
            let rect = ScreenRect {
                left: left - PADDING_PX.0,
                top: top - PADDING_PX.1,
                right: left + width + PADDING_PX.0,
                bottom: top + height + PADDING_PX.1,
            };
            step += 1.0;
            if !self.is_free(rect) {
                continue;
            }
            let covered = self.dots.under(rect, symbol.place);
            let crossed = self.arcs.iter().filter(|point| rect.contains(**point)).count();
            let crossed = u32::try_from(crossed).unwrap_or(u32::MAX);
            let cost = COVER_COST * f64::from(covered) + ARC_COST * f64::from(crossed) + step;
            let is_allowed = usize::try_from(covered).is_ok_and(|covered| covered <= max_covered);
            if is_allowed && best.as_ref().is_none_or(|(least, _)| cost < *least) {
                let x = match anchor {
                    Anchor::Start => left,
                    Anchor::Middle => left + width / 2.0,
                    Anchor::End => left + width,
                };
                best = Some((cost, Spot { x, y: top + height - DESCENT_PX, anchor, rect }));
            }
        }
        best.map(|(_, spot)| spot)
    }

    fn is_free(&self, rect: ScreenRect) -> bool {
        let view = self.viewport;
        rect.left >= EDGE_PX
            && rect.right <= view.width_px - EDGE_PX
            && rect.top >= EDGE_PX
            && rect.bottom <= view.height_px - EDGE_PX
            && !self.taken.iter().any(|taken| taken.overlaps(rect))
    }
}
