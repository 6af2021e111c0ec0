//! The home places of a result with their numbers of partnerships: the list under the map of a phone.

use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::rank;
use std::cmp::Reverse;

/// Home places of `rows`, each with how many of `rows` it has.
///
/// # Shape
/// returns: most first, equals in file order; places without any are left out
pub fn homes(atlas: &Atlas, rows: &[PartnershipIx]) -> Vec<(PlaceIx, usize)> {
    let mut counts = vec![0_usize; atlas.dataset().places().len()];
    for row in rows {
        counts[atlas.home[row.index()].index()] += 1;
    }
    let counts = counts.into_iter().enumerate().filter(|(_, count)| *count > 0);
    let mut homes: Vec<_> = counts.map(|(index, count)| (PlaceIx::from_index(index), count)).collect();
    rank::sort_by_key(&mut homes, |(_, count)| Reverse(*count));
    homes
}
