//! Dataset to [`Atlas`]: columns and look-up tables, built once, read by every selector.

mod names;

pub use names::{Fit, NameIndex, NameKind, fold, name_fit};

use crate::model::date::{Date, Year};
use crate::model::id::{ExchangeIx, PartnershipId, PartnershipIx, PlaceId, PlaceIx};
use crate::model::partnership::{Exchange, Partnership};
use crate::model::place::Place;
use crate::model::rank;
use crate::model::theme::{Theme, ThemeSet};
use crate::validate::dataset::Dataset;

/// Region of a home place outside every home region.
pub const NO_REGION: u8 = u8::MAX;

/// The indexed dataset.
///
/// # Shape
/// Columns named after a partnership have one entry for each partnership, in file order; columns of places one for each
/// place. Row numbers in values are ascending unless said otherwise.
#[derive(Debug)]
pub struct Atlas {
    dataset: Dataset,
    /// Home end of each partnership: the end in the home country, else the first.
    pub home: Vec<PlaceIx>,
    /// Partner end of each partnership.
    pub partner: Vec<PlaceIx>,
    /// Years in which each partnership can have begun and ended.
    pub years: Vec<Years>,
    /// Themes of each partnership and of its exchanges together.
    pub themes: Vec<ThemeSet>,
    /// The theme by which each partnership is coloured: its own first, else the commonest of its exchanges.
    pub main_theme: Vec<Option<Theme>>,
    /// Home region of each place, as a row of the home regions, or [`NO_REGION`].
    pub home_region: Vec<u8>,
    /// Subdivision of each place, as a row of the subdivisions.
    pub subdivision: Vec<Option<u16>>,
    /// Country of each place, as a row of the countries.
    pub country: Vec<u16>,
    /// Whether each country signed under the Belt and Road and has not left.
    pub is_belt_and_road: Vec<bool>,
    /// Partnerships of each place.
    pub partnerships_of: Vec<Vec<PartnershipIx>>,
    /// Exchanges of each place, oldest first, undated last.
    pub exchanges_of: Vec<Vec<ExchangeIx>>,
    /// Exchanges of each partnership, oldest first, undated last.
    pub exchanges_under: Vec<Vec<ExchangeIx>>,
    /// Searchable names.
    pub names: NameIndex,
}

/// The years in which a partnership can have begun, and after which it can no longer have been in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Year of the start date; `None` is undated.
    pub start: Option<Year>,
    /// Last year of the end date; `None` while it goes on or the end is not known.
    pub end: Option<Year>,
}

impl Atlas {
    /// Indexes `dataset`.
    ///
    /// # Cost
    /// O(n log n) in the number of records.
    pub fn new(dataset: Dataset) -> Self {
        let home_country = &dataset.metadata().home_country;
        let places = dataset.places();
        let groupings = dataset.groupings();
        let ends = |partnership: &Partnership| {
            let (one, other) = partnership.places;
            let is_home = |place: PlaceIx| &places[place.index()].country_code == home_country;
            if is_home(other) && !is_home(one) { (other, one) } else { (one, other) }
        };
        let (home, partner): (Vec<_>, Vec<_>) = dataset.partnerships().iter().map(ends).unzip();
        let years = dataset.partnerships().iter().map(years_of).collect();

        let subdivision: Vec<Option<u16>> = places
            .iter()
            .map(|place| {
                let code = place.subdivision_code.as_deref()?;
                let row = groupings.subdivisions.iter().position(|subdivision| subdivision.code == code)?;
                u16::try_from(row).ok()
            })
            .collect();
        let home_region = subdivision
            .iter()
            .map(|row| row.map(|row| groupings.subdivisions[usize::from(row)].home_region))
            .map(|region| region.and_then(|region| u8::try_from(region).ok()).unwrap_or(NO_REGION))
            .collect();
        let country = places
            .iter()
            .map(|place| {
                // From the end: of two countries with one code, the later one counts.
                let row = groupings.countries.iter().rposition(|country| country.code == place.country_code);
                let row = row.expect("`validate` keeps only places of known countries");
                u16::try_from(row).expect("there are far fewer countries than 2¹⁶")
            })
            .collect();
        let is_belt_and_road = groupings
            .countries
            .iter()
            .map(|country| {
                groupings.belt_and_road.iter().any(|row| row.country_code == country.code && row.end.is_none())
            })
            .collect();

        let mut partnerships_of = vec![Vec::new(); places.len()];
        for (row, (home, partner)) in home.iter().zip(&partner).enumerate() {
            partnerships_of[home.index()].push(PartnershipIx::from_index(row));
            partnerships_of[partner.index()].push(PartnershipIx::from_index(row));
        }
        let exchanges = dataset.exchanges();
        let date = |row: usize| {
            let date = exchanges[row].date.map(|date| date.start().earliest());
            (date.is_none(), date)
        };
        let by_date = rank::sorted_by(exchanges.len(), &mut |one, other| date(one).cmp(&date(other)));
        let mut exchanges_of = vec![Vec::new(); places.len()];
        let mut exchanges_under = vec![Vec::new(); home.len()];
        for row in by_date {
            let exchange = &exchanges[row];
            for place in &exchange.places {
                exchanges_of[place.index()].push(ExchangeIx::from_index(row));
            }
            if let Some(partnership) = exchange.partnership {
                exchanges_under[partnership.index()].push(ExchangeIx::from_index(row));
            }
        }
        let (themes, main_theme) =
            dataset.partnerships().iter().zip(&exchanges_under).map(|row| themes_of(row, exchanges)).unzip();

        Self {
            names: NameIndex::new(&dataset),
            dataset,
            home,
            partner,
            years,
            themes,
            main_theme,
            home_region,
            subdivision,
            country,
            is_belt_and_road,
            partnerships_of,
            exchanges_of,
            exchanges_under,
        }
    }

    /// The records themselves.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// Number of partnerships.
    pub fn len(&self) -> usize {
        self.home.len()
    }

    /// Whether there is no partnership.
    pub fn is_empty(&self) -> bool {
        self.home.is_empty()
    }

    /// One place.
    pub fn place(&self, row: PlaceIx) -> &Place {
        &self.dataset.places()[row.index()]
    }

    /// One partnership.
    pub fn partnership(&self, row: PartnershipIx) -> &Partnership {
        &self.dataset.partnerships()[row.index()]
    }

    /// One exchange.
    pub fn exchange(&self, row: ExchangeIx) -> &Exchange {
        &self.dataset.exchanges()[row.index()]
    }

    /// The place called `id`.
    pub fn place_row(&self, id: &PlaceId) -> Option<PlaceIx> {
        self.dataset.place_row(id)
    }

    /// The partnership called `id`.
    pub fn partnership_row(&self, id: &PartnershipId) -> Option<PartnershipIx> {
        self.dataset.partnership_row(id)
    }

    /// Whether `place` lies in the home country.
    pub fn is_home(&self, place: PlaceIx) -> bool {
        self.place(place).country_code == self.dataset.metadata().home_country
    }

    /// First and last year in which a partnership began; `None` when none is dated.
    pub fn year_bounds(&self) -> Option<(Year, Year)> {
        let years = || self.years.iter().filter_map(|years| years.start);
        Some((years().min()?, years().max()?))
    }
}

fn years_of(partnership: &Partnership) -> Years {
    Years { start: partnership.start_date.map(Date::year), end: partnership.end_date.map(|date| date.latest().year) }
}

/// All themes of a partnership and its exchanges, and the one that stands for it.
fn themes_of(
    (partnership, under): (&Partnership, &Vec<ExchangeIx>),
    exchanges: &[Exchange],
) -> (ThemeSet, Option<Theme>) {
    let of_exchanges = || under.iter().flat_map(|row| exchanges[row.index()].themes.iter().copied());
    let all = partnership.themes.union(of_exchanges().collect());
    let main = partnership.themes.iter().next().or_else(|| {
        let first_themes = || under.iter().filter_map(|row| exchanges[row.index()].themes.first().copied());
        // `max_by_key` takes the last of equals: reversed, so that ties go to the theme listed first.
        Theme::ALL
            .into_iter()
            .rev()
            .map(|theme| (first_themes().filter(|other| *other == theme).count(), theme))
            .max_by_key(|(count, _)| *count)
            .filter(|(count, _)| *count > 0)
            .map(|(_, theme)| theme)
    });
    (all, main)
}
