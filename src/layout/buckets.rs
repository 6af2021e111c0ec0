//! Partnerships to groups that are drawn alike.

use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::rank;
use crate::select::colour::{ColourClass, class_of, classes};
use crate::state::view::{ColourBy, Focus};

/// Up to this many partnerships are drawn at full strength; beyond, each is fainter.
const FULL_STRENGTH_ROWS: f64 = 600.0;

/// A place or a partnership: what is opened, or pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A place.
    Place(PlaceIx),
    /// A partnership.
    Partnership(PartnershipIx),
}

/// What `focus` names; `None` also for a name that the atlas does not know.
pub fn opened(atlas: &Atlas, focus: Option<&Focus>) -> Option<Subject> {
    match focus? {
        Focus::Place(id) => atlas.place_row(id).map(Subject::Place),
        Focus::Partnership(id) => atlas.partnership_row(id).map(Subject::Partnership),
    }
}

/// The partnerships of what is opened: those of a place that pass the filter, or the one partnership whether it passes
/// or not.
///
/// # Shape
/// - `rows`: ascending
/// - returns: ascending
pub fn rows_of(atlas: &Atlas, opened: Subject, rows: &[PartnershipIx]) -> Vec<PartnershipIx> {
    match opened {
        Subject::Place(place) => {
            let of_place = atlas.partnerships_of[place.index()].iter();
            of_place.copied().filter(|row| rows.binary_search(row).is_ok()).collect()
        }
        Subject::Partnership(row) => vec![row],
    }
}

/// How strongly a group is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// The largest group, and partnerships of which the colour is not known.
    Rest,
    /// The others, on top.
    RestSmall,
    /// The partnerships of what is opened.
    Chosen,
}

/// Partnerships drawn alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Bucket {
    /// Colour.
    pub class: ColourClass,
    /// Strength.
    pub emphasis: Emphasis,
    /// Rows, ascending.
    pub rows: Vec<PartnershipIx>,
}

/// All partnerships, each in one group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Buckets {
    /// Partnerships that are only traced, ascending: filtered out, or not of what is opened.
    pub ghost: Vec<PartnershipIx>,
    /// The others, in the order of drawing.
    pub drawn: Vec<Bucket>,
}

impl Buckets {
    /// Rows of all groups but the ghost, ascending.
    pub fn drawn_rows(&self) -> Vec<PartnershipIx> {
        let mut rows: Vec<_> = self.drawn.iter().flat_map(|bucket| bucket.rows.iter().copied()).collect();
        rank::sort_by_key(&mut rows, |row| *row);
        rows
    }

    /// By what the opacity of arcs at rest is multiplied, so that many arcs do not become one blot.
    #[expect(clippy::cast_precision_loss, reason = "row counts are far below 2⁵³")]
    pub fn strength(&self) -> f64 {
        let count: usize = self.drawn.iter().map(|bucket| bucket.rows.len()).sum();
        (FULL_STRENGTH_ROWS / (count as f64).max(FULL_STRENGTH_ROWS)).sqrt()
    }
}

/// Groups all partnerships: those of `chosen` when something is opened, else `rows`; the others are ghosts.
///
/// # Shape
/// - `rows`, `chosen`: ascending
pub fn buckets(atlas: &Atlas, rows: &[PartnershipIx], colour: ColourBy, chosen: Option<&[PartnershipIx]>) -> Buckets {
    let wanted = chosen.unwrap_or(rows);
    let ghost = (0..atlas.len()).map(PartnershipIx::from_index).filter(|row| wanted.binary_search(row).is_err());
    let mut drawn: Vec<Bucket> = classes(atlas, colour)
        .into_iter()
        .map(|class| Bucket { class, emphasis: Emphasis::RestSmall, rows: Vec::new() })
        .collect();
    for row in wanted {
        let class = class_of(atlas, *row, colour);
        let bucket = drawn.iter_mut().find(|bucket| bucket.class == class);
        bucket.expect("`classes` lists every class of the colouring").rows.push(*row);
    }
    drawn.retain(|bucket| !bucket.rows.is_empty());
    // Unknown lowest, then the largest; the sort is stable, so equals keep the order of the legend.
    rank::sort_by_key(&mut drawn, |bucket| {
        (bucket.class != ColourClass::Unknown, std::cmp::Reverse(bucket.rows.len()))
    });
    let largest = drawn.iter().map(|bucket| bucket.rows.len()).max().unwrap_or(0);
    for bucket in &mut drawn {
        bucket.emphasis = if chosen.is_some() {
            Emphasis::Chosen
        } else if bucket.class == ColourClass::Unknown || bucket.rows.len() == largest {
            Emphasis::Rest
        } else {
            Emphasis::RestSmall
        };
    }
    Buckets { ghost: ghost.collect(), drawn }
}
