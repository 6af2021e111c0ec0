//! Pictures of a small atlas, kept as SVG text: a change of layout or drawing shows as a difference to be looked at.
//!
//! A picture that differs is written beside the expected one as `NAME-changed.svg`. `UPDATE_SNAPSHOTS=1` replaces the
//! expected ones; their difference is reviewed like code.

use sister_city_atlas::draw::scene::svg;
use sister_city_atlas::index::Atlas;
use sister_city_atlas::layout::buckets::{Emphasis, Subject, buckets, opened, rows_of};
use sister_city_atlas::layout::chrome::{Panel, blocked, viewport};
use sister_city_atlas::layout::labels::{LabelKind, limits};
use sister_city_atlas::layout::scene::{Scene, scene};
use sister_city_atlas::layout::symbols::{Side, Tone};
use sister_city_atlas::load::dataset::decode;
use sister_city_atlas::model::id::{PartnershipId, PartnershipIx, PlaceId};
use sister_city_atlas::select::colour::ColourClass;
use sister_city_atlas::select::filter::rows;
use sister_city_atlas::state::view::{ColourBy, Focus, Meridian, View};
use sister_city_atlas::state::{filter::Filter, url};
use sister_city_atlas::validate::validate;
use std::fs;
use std::path::Path;

fn atlas() -> Atlas {
    let bytes = fs::read("tests/fixtures/map.json").expect("the fixture is committed");
    let (dataset, issues) = validate(decode(&bytes).expect("the fixture is a dataset"));
    assert_eq!(issues, []);
    Atlas::new(dataset)
}

fn picture(atlas: &Atlas, query: &str, width_px: f64, height_px: f64) -> (Scene, String) {
    let (view, issues) = url::parse(query);
    assert_eq!(issues, []);
    let panel = if view.focus.is_some() { Panel::Open } else { Panel::Closed };
    let stage = viewport(width_px, height_px, panel);
    let language = view.language.clone().unwrap_or("en".to_owned());
    let scene = scene(atlas, &view, stage, &blocked(stage, panel, view.colour), &language);
    let svg = svg(&scene, &language);
    (scene, svg)
}

fn expect(name: &str, svg: &str) {
    let folder = Path::new("tests/snapshots/scenes");
    let (expected, changed) = (folder.join(format!("{name}.svg")), folder.join(format!("{name}-changed.svg")));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(folder).expect("the folder can be made");
        fs::write(&expected, svg).expect("the picture can be written");
    }
    if fs::read_to_string(&expected).is_ok_and(|expected| expected == svg) {
        let _ = fs::remove_file(&changed);
        return;
    }
    fs::write(&changed, svg).expect("the picture can be written");
    panic!("{} differs from the expected picture: see {}", name, changed.display());
}

#[test]
fn the_world() {
    expect("world", &picture(&atlas(), "", 1440.0, 720.0).1);
}

#[test]
fn a_filtered_world() {
    expect("filtered", &picture(&atlas(), "home=west,central&colour=decade&v=1", 1440.0, 720.0).1);
}

#[test]
fn an_opened_place() {
    expect("place", &picture(&atlas(), "place=cn-sh&lang=zh-Hans&v=1", 1440.0, 720.0).1);
}

#[test]
fn an_opened_partnership_on_a_phone() {
    expect("partnership-phone", &picture(&atlas(), "partnership=p10&v=1", 390.0, 232.0).1);
}

#[test]
fn a_camera_on_another_meridian() {
    expect("camera-meridian-0", &picture(&atlas(), "at=40,20,3&meridian=0&v=1", 1024.0, 600.0).1);
}

#[test]
fn the_same_view_is_the_same_picture() {
    let (one, other) = (atlas(), atlas());
    let query = "place=cn-gd-guangzhou&colour=theme&v=1";
    assert_eq!(picture(&one, query, 800.0, 500.0).1, picture(&other, query, 800.0, 500.0).1);
}

#[test]
fn no_two_names_overlap_and_none_is_under_chrome_or_off_the_stage() {
    let atlas = atlas();
    for (width, height) in [(1440.0, 720.0), (1024.0, 600.0), (390.0, 232.0), (320.0, 240.0)] {
        for query in ["", "place=cn-sh&v=1", "at=33,115,5&v=1", "lang=zh-Hans&v=1"] {
            let (scene, _) = picture(&atlas, query, width, height);
            for (at, label) in scene.labels.iter().enumerate() {
                let rest = &scene.labels[at + 1..];
                assert!(rest.iter().all(|other| !other.rect.overlaps(label.rect)), "{query} {label:?}");
                assert!(label.rect.left >= 0.0 && label.rect.right <= width, "{query} {label:?}");
                assert!(label.rect.top >= 0.0 && label.rect.bottom <= height, "{query} {label:?}");
            }
            let most = limits(width, scene.transform.scale);
            assert!(query.contains("at=") || query.contains("place") || scene.labels.len() <= most.home + most.partner);
        }
    }
}

#[test]
fn an_opened_place_is_named_first_and_drawn_last() {
    let atlas = atlas();
    let (scene, _) = picture(&atlas, "place=cn-hb-wuhan&v=1", 1440.0, 720.0);
    let wuhan = atlas.place_row(&PlaceId::new("cn-hb-wuhan").expect("valid")).expect("known");
    assert_eq!((scene.labels[0].place, scene.labels[0].kind), (wuhan, LabelKind::Home));
    let last = scene.symbols.last().expect("there are dots");
    assert_eq!((last.place, last.tone), (wuhan, Tone::Opened));
    // Hamburg is its only partner; all else stands beside.
    assert_eq!(scene.symbols.iter().filter(|symbol| symbol.tone == Tone::Full).count(), 1);
}

#[test]
fn dots_grow_with_the_partnerships_of_the_selection_only() {
    let atlas = atlas();
    let (all, _) = picture(&atlas, "", 1440.0, 720.0);
    let (few, _) = picture(&atlas, "years=1973..1979&v=1", 1440.0, 720.0);
    let shanghai = atlas.place_row(&PlaceId::new("cn-sh").expect("valid")).expect("known");
    let find = |scene: &Scene| scene.symbols.iter().find(|symbol| symbol.place == shanghai).expect("drawn").clone();
    assert_eq!((find(&all).count, find(&few).count), (7, 2));
    assert!(find(&all).radius_px > find(&few).radius_px);
    let ghosts = few.symbols.iter().filter(|symbol| symbol.tone == Tone::Ghost);
    assert_eq!(ghosts.count(), 20 - 3);
}

#[test]
fn large_home_dots_lie_below_small_ones_and_partners_below_both() {
    let (scene, _) = picture(&atlas(), "", 1440.0, 720.0);
    let radii: Vec<f64> =
        scene.symbols.iter().filter(|symbol| symbol.side == Side::Home).map(|symbol| symbol.radius_px).collect();
    assert!(radii.is_sorted_by(|one, other| one >= other));
    let first_home = scene.symbols.iter().position(|symbol| symbol.side == Side::Home).expect("there are home places");
    assert!(scene.symbols[first_home..].iter().all(|symbol| symbol.side == Side::Home));
}

#[test]
fn every_partnership_is_in_exactly_one_group() {
    let atlas = atlas();
    let everything = rows(&atlas, &Filter::default());
    for colour in [ColourBy::HomeRegion, ColourBy::Theme, ColourBy::Decade] {
        for wanted in [&everything[..], &everything[3..9], &[]] {
            let groups = buckets(&atlas, wanted, colour, None);
            let drawn = groups.drawn_rows();
            assert_eq!(drawn, wanted);
            let mut all: Vec<PartnershipIx> = groups.ghost.iter().copied().chain(drawn).collect();
            all.sort_unstable();
            assert_eq!(all, everything);
        }
    }
}

#[test]
fn the_largest_group_is_fainter_and_lies_below() {
    let atlas = atlas();
    let everything = rows(&atlas, &Filter::default());
    let groups = buckets(&atlas, &everything, ColourBy::HomeRegion, None);
    assert_eq!((groups.drawn[0].class, groups.drawn[0].emphasis), (ColourClass::Region(0), Emphasis::Rest));
    assert!(groups.drawn[1..].iter().all(|group| group.emphasis == Emphasis::RestSmall));
    // Undated partnerships have no decade, and are never louder than those of which something is known.
    let decades = buckets(&atlas, &everything, ColourBy::Decade, None);
    assert_eq!((decades.drawn[0].class, decades.drawn[0].emphasis), (ColourClass::Unknown, Emphasis::Rest));
}

#[test]
fn an_opened_partnership_is_drawn_though_the_filter_leaves_it_out() {
    let atlas = atlas();
    let focus = Focus::Partnership(PartnershipId::new("p1").expect("valid"));
    let subject = opened(&atlas, Some(&focus)).expect("known");
    assert_eq!(rows_of(&atlas, subject, &[]), [PartnershipIx(0)]);
    let unknown = Focus::Place(PlaceId::new("nowhere").expect("valid"));
    assert_eq!(opened(&atlas, Some(&unknown)), None);
    let shanghai = atlas.place_row(&PlaceId::new("cn-sh").expect("valid")).expect("known");
    assert_eq!(rows_of(&atlas, Subject::Place(shanghai), &[PartnershipIx(1), PartnershipIx(7)]), [PartnershipIx(1)]);
}

#[test]
fn every_arc_stays_on_the_map_whatever_its_meridian() {
    let atlas = atlas();
    let stage = viewport(1440.0, 720.0, Panel::Closed);
    for meridian in [0.0, 11.0, 155.0, 180.0, -90.0] {
        let view = View { meridian: Meridian::new(meridian).expect("in range"), ..View::default() };
        let scene = scene(&atlas, &view, stage, &[], "en");
        for curve in scene.map.curves.iter().flatten() {
            let bounds = curve.bounds();
            assert!(bounds.min().x >= -700.0 && bounds.max().x <= 700.0, "{meridian}");
            assert!((0..=32).all(|step| {
                let point = curve.at(f64::from(step) / 32.0);
                scene.map.projection.unproject(point.toward(Default::default(), 0.001)).is_some()
            }));
        }
    }
}

#[test]
fn nothing_is_drawn_for_an_atlas_filtered_to_nothing_but_traces() {
    let (scene, svg) = picture(&atlas(), "years=1900..1901&v=1", 1440.0, 720.0);
    assert!(scene.buckets.drawn.is_empty() && scene.labels.is_empty());
    assert_eq!(scene.buckets.ghost.len(), 18);
    assert!(svg.contains("arc ghost") && !svg.contains("arc rest"));
}
