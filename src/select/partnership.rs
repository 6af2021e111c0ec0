//! What the panel says of one partnership beyond its own record.

use crate::geo::great_circle;
use crate::geo::lon_lat::LonLat;
use crate::index::Atlas;
use crate::model::id::{PartnershipIx, PlaceIx};
use crate::model::label::Label;
use crate::model::region::BeltAndRoad;
use crate::model::theme::ThemeSet;

/// Length of the great circle between the two places, rounded: points of cities mean no more than that. `None` for a
/// place without usable coordinates.
///
/// # Units
/// kilometres
pub fn distance_km(atlas: &Atlas, row: PartnershipIx) -> Option<usize> {
    let at = |place: PlaceIx| LonLat::new(atlas.place(place).longitude, atlas.place(place).latitude);
    let km = great_circle::distance_km(at(atlas.home[row.index()])?, at(atlas.partner[row.index()])?);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to half of the way round")]
    Some(km.round() as usize)
}

/// The remark on a partnership; `None` when there is none, or when it only repeats what another source says instead,
/// which is shown by itself.
pub fn note(atlas: &Atlas, row: PartnershipIx) -> Option<&Label> {
    let partnership = atlas.partnership(row);
    let is_repeated = partnership.conflicts.iter().any(|conflict| conflict.statement == partnership.note);
    (!partnership.note.is_empty() && !is_repeated).then_some(&partnership.note)
}

/// Signatures under the Belt and Road of the partner's country.
pub fn belt_and_road(atlas: &Atlas, row: PartnershipIx) -> Vec<&BeltAndRoad> {
    let groupings = atlas.dataset().groupings();
    let country = &groupings.countries[usize::from(atlas.country[atlas.partner[row.index()].index()])];
    groupings.belt_and_road.iter().filter(|signature| signature.country_code == country.code).collect()
}

/// Themes of a partnership and where they are recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Themes {
    /// With the partnership itself.
    Own(ThemeSet),
    /// Only with its exchanges.
    OfExchanges(ThemeSet),
    /// Nowhere.
    NotRecorded,
}

/// Themes of a partnership, its own before those of its exchanges.
pub fn themes(atlas: &Atlas, row: PartnershipIx) -> Themes {
    let own = atlas.partnership(row).themes;
    let all = atlas.themes[row.index()];
    match (own.is_empty(), all.is_empty()) {
        (false, _) => Themes::Own(own),
        (true, false) => Themes::OfExchanges(all),
        (true, true) => Themes::NotRecorded,
    }
}
