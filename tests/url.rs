//! Links: whatever a visitor can ask for comes back from the link that it makes.

#[path = "fixtures/filters.rs"]
mod filters;

use filters::{config, filter};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use sister_city_atlas::geo::lon_lat::LonLat;
use sister_city_atlas::model::id::{PartnershipId, PlaceId};
use sister_city_atlas::state::url::{self, parse};
use sister_city_atlas::state::view::{Appearance, Camera, ColourBy, Focus, Meridian, Page, View};

/// An identifier as files may hold it.
fn id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}"
}

fn focus() -> impl Strategy<Value = Focus> {
    prop_oneof![
        id().prop_map(|id| Focus::Place(PlaceId::new(&id).expect("made to be one"))),
        id().prop_map(|id| Focus::Partnership(PartnershipId::new(&id).expect("made to be one"))),
    ]
}

/// A camera as a link holds it: thousandths of a degree, hundredths of the zoom.
fn camera() -> impl Strategy<Value = Camera> {
    (-180_000..=180_000, -90_000..=90_000, 100..=1200).prop_map(|(lon, lat, zoom)| {
        let centre = LonLat::new(f64::from(lon) / 1000.0, f64::from(lat) / 1000.0).expect("in range");
        Camera::new(centre, f64::from(zoom) / 100.0)
    })
}

fn view() -> impl Strategy<Value = View> {
    let words = (
        select(vec![ColourBy::HomeRegion, ColourBy::Theme, ColourBy::Decade]),
        select(vec![Appearance::Auto, Appearance::Light, Appearance::Dark]),
        select(vec![Page::Map, Page::Table, Page::Data]),
        option::of("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"),
    );
    let map = (option::of(camera()), option::of(-180.0..=180.0));
    (filter(id(), id(), 0..=9999), option::of(focus()), map, words).prop_map(|(filter, focus, map, words)| {
        let (camera, meridian) = map;
        let (colour, appearance, page, language) = words;
        let meridian = meridian.map_or(Meridian::default(), |degrees| Meridian::new(degrees).expect("in range"));
        View { filter, focus, camera, meridian, colour, language, appearance, page }
    })
}

/// Known keys with values that nobody foresaw, and nonsense.
fn hostile_query() -> impl Strategy<Value = String> {
    let keys = "agreement appearance at belt-and-road colour home lang meridian page partner partnership place status \
        theme undated v years years-mode";
    let key = prop_oneof![select(keys.split_whitespace().map(str::to_owned).collect::<Vec<_>>()), "\\PC{0,9}"];
    let value = prop_oneof![
        "(\\PC|[&=%,+.]){0,40}",
        "[-0-9.,]{0,12}",
        "[0-9]{0,5}\\.\\.[0-9]{0,5}",
        "[a-z_]{1,9}(,[a-z_]{1,9}){0,3}",
        "%[0-9A-Fa-f]{0,2}{0,9}"
    ];
    proptest::collection::vec((key, value), 0..8)
        .prop_map(|pairs| pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&"))
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn every_view_comes_back_from_its_link(view in view()) {
        let query = url::format(&view);
        let (read, issues) = parse(&query);
        prop_assert_eq!(&issues, &[], "{}", query);
        prop_assert_eq!(&read, &view, "{}", query);
        // One view has one link.
        prop_assert_eq!(url::format(&read), query);
    }

    #[test]
    fn a_link_holds_only_what_needs_no_care_in_html_mail_and_chats(view in view()) {
        let query = url::format(&view);
        prop_assert!(query.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~,:=&%".contains(&byte)), "{}", query);
    }

    #[test]
    fn keys_are_sorted_and_stand_once(view in view()) {
        let query = url::format(&view);
        let keys: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
        prop_assert!(keys.is_sorted_by(|one, other| one < other), "{}", query);
    }

    #[test]
    fn no_query_does_harm(query in hostile_query()) {
        let (view, _) = parse(&query);
        let (again, issues) = parse(&url::format(&view));
        prop_assert_eq!(issues, []);
        // Cameras are rounded by the first link; everything else is as it was read.
        prop_assert_eq!(View { camera: None, ..again }, View { camera: None, ..view });
    }
}
