//! The shipped land files and the inlined basemap.

use sister_city_atlas::draw::path::{write_lines, write_rings};
use sister_city_atlas::geo::great_circle::distance_km;
use sister_city_atlas::geo::land::Land;
use sister_city_atlas::geo::lon_lat::LonLat;
use sister_city_atlas::geo::plane::PlanePoint;
use sister_city_atlas::geo::projection::EqualEarth;
use sister_city_atlas::layout::basemap::{graticule, land_rings, world_bounds};
use sister_city_atlas::load::land::decode;

const FILES: [(&str, &[u8]); 2] = [
    ("land-110m.json", include_bytes!("../static/data/land-110m.json")),
    ("land-50m.json", include_bytes!("../static/data/land-50m.json")),
];

/// Meridians in the middle of a map: Greenwich, the edge through Bering Strait, the default, the 180th.
const MERIDIANS: [f64; 4] = [0.0, 11.0, 155.0, 180.0];

/// Widest edge of a ring, in plane units: the longest of the source, in the Russian Arctic at 81°N, has 26 of 1400.
const MAX_EDGE_WIDTH: f64 = 30.0;

fn lands() -> impl Iterator<Item = (&'static str, Land)> {
    FILES.into_iter().map(|(name, bytes)| (name, decode(bytes).expect(name)))
}

fn project(meridian: f64, lon: f64, lat: f64) -> PlanePoint {
    EqualEarth::new(meridian).project(LonLat::new(lon, lat).expect("the place is on the sphere"))
}

/// Whether `point` is inside of `rings` by the even-odd rule.
fn is_inside(rings: &[Vec<PlanePoint>], point: PlanePoint) -> bool {
    let edges = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crossed = edges.filter(|(a, b)| {
        (a.x > point.x) != (b.x > point.x) && a.y + (b.y - a.y) * (point.x - a.x) / (b.x - a.x) < point.y
    });
    crossed.count() % 2 == 1
}

fn attribute<'a>(svg: &'a str, name: &str) -> &'a str {
    let rest = svg.split_once(name).expect("the basemap has the attribute").1;
    rest.split_once('"').expect("the attribute ends").0
}

#[test]
fn the_inlined_basemap_is_what_the_code_makes_of_the_land_file() {
    let svg = include_str!("../static/basemap.svg");
    let projection = EqualEarth::new(155.0);
    let (mut lines, mut rings) = (String::new(), String::new());
    write_lines(&mut lines, &graticule(projection));
    write_rings(&mut rings, &land_rings(&decode(FILES[0].1).unwrap(), projection));
    assert!(attribute(svg, r#"id="boot-graticule" class="graticule" d=""#) == lines, "run `atlas basemap`");
    assert!(attribute(svg, r#"id="boot-land" class="land" d=""#) == rings, "run `atlas basemap`");
    let view: Vec<f64> = attribute(svg, r#"viewBox=""#).split(' ').map(|number| number.parse().unwrap()).collect();
    let bounds = world_bounds(projection);
    for (shown, meant) in view.iter().zip([bounds.min().x, bounds.min().y, bounds.width(), bounds.height()]) {
        assert!((shown - meant).abs() <= 0.05, "{view:?}");
    }
}

#[test]
fn places_on_land_are_on_land_whatever_the_meridian() {
    for (name, land) in lands() {
        for meridian in MERIDIANS {
            let rings = land_rings(&land, EqualEarth::new(meridian));
            for (place, lon, lat) in [
                ("Wuzhishan, Hainan", 109.5, 18.8),
                ("Nantou, Taiwan", 121.0, 23.9),
                ("Kandy, Sri Lanka", 80.6, 7.3),
                ("Beijing", 116.4, 39.9),
                ("Anadyr, west of the 180th meridian", 176.0, 65.5),
                ("Chukotka, east of the 180th meridian", -175.0, 66.8),
                ("Mali, on the edge of the map around 180°", -1.0, 18.0),
                ("East Greenland, on the edge of the map around 155°", -25.5, 71.5),
                ("Greenland, west of that edge", -40.0, 72.0),
                ("Alaska", -150.0, 65.0),
                ("Brasília", -47.9, -15.8),
                ("Auckland's hinterland", 175.8, -38.5),
                ("Vanua Levu, Fiji", 179.2, -16.6),
            ] {
                // The two Fijian islands of the coarse file are coarse.
                if name == "land-110m.json" && place.ends_with("Fiji") {
                    continue;
                }
                assert!(is_inside(&rings, project(meridian, lon, lat)), "{name} around {meridian}: {place}");
            }
        }
    }
}

#[test]
fn places_at_sea_are_at_sea_whatever_the_meridian() {
    for (name, land) in lands() {
        for meridian in MERIDIANS {
            let rings = land_rings(&land, EqualEarth::new(meridian));
            for (place, lon, lat) in [
                ("South Atlantic", -25.0, -30.0),
                ("North Pacific", 180.0, 40.0),
                ("Hainan Strait's approach", 108.8, 20.6),
                ("Taiwan Strait", 119.3, 24.2),
                ("Gulf of Guinea", 0.0, 0.0),
                ("Gulf of Guinea, east", 5.0, 1.0),
                ("Caspian Sea", 51.0, 41.5),
                ("Bering Sea", 180.0, 58.0),
                ("Norwegian Sea", 0.0, 66.0),
                ("Ross Sea", 180.0, -75.0),
            ] {
                assert!(!is_inside(&rings, project(meridian, lon, lat)), "{name} around {meridian}: {place}");
            }
        }
    }
}

#[test]
fn small_island_states_have_land_in_both_files() {
    for (name, land) in lands() {
        for (place, lon, lat) in [
            ("Malta", 14.4, 35.9),
            ("Singapore", 103.82, 1.35),
            ("Maldives (Malé and its atoll)", 73.5, 4.2),
            ("Mauritius", 57.55, -20.3),
            ("Seychelles (Mahé)", 55.45, -4.68),
            ("Bahrain", 50.55, 26.05),
            ("Cabo Verde (Santiago)", -23.63, 15.1),
            ("Comoros (Grande Comore)", 43.3, -11.7),
            ("Tonga (Tongatapu)", -175.2, -21.17),
            ("Samoa (Upolu)", -171.75, -13.93),
            ("Kiribati (Kiritimati)", -157.4, 1.87),
            ("Saint Lucia", -60.97, 13.9),
            ("Barbados", -59.55, 13.17),
            ("Grenada", -61.67, 12.12),
            ("Dominica", -61.35, 15.42),
            ("Antigua", -61.8, 17.08),
            ("São Tomé", 6.6, 0.25),
            ("Palau", 134.57, 7.5),
            ("Réunion", 55.53, -21.13),
        ] {
            let place_point = LonLat::new(lon, lat).unwrap();
            // An island ring, not a point of a near continent.
            let islands = land.rings().iter().filter(|ring| ring.len() < 100);
            let nearest = islands.flatten().map(|&point| distance_km(point, place_point)).fold(f64::INFINITY, f64::min);
            assert!(nearest < 60.0, "{name}: {place} is {nearest:.0} km from the nearest island");
        }
    }
}

#[test]
fn no_edge_runs_across_the_map() {
    for (name, land) in lands() {
        for meridian in MERIDIANS {
            for ring in land_rings(&land, EqualEarth::new(meridian)) {
                for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                    assert!((a.x - b.x).abs() < MAX_EDGE_WIDTH, "{name} around {meridian}: {a:?} {b:?}");
                }
            }
        }
    }
}

#[test]
fn the_land_has_the_same_area_around_every_meridian() {
    let area = |rings: Vec<Vec<PlanePoint>>| -> f64 {
        let edges = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
        (edges.map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>() / 2.0).abs()
    };
    for (name, land) in lands() {
        let areas = MERIDIANS.map(|meridian| area(land_rings(&land, EqualEarth::new(meridian))));
        for of_meridian in areas {
            assert!((of_meridian / areas[0] - 1.0).abs() < 1e-3, "{name}: {areas:?}");
        }
        // Land without Antarctica is 29.2 % less 2.7 % of the Earth; the whole outline is 1400 units wide at the
        // equator and has 4π R² with R = 1400 √3 A1 / (4π) of the published formulas.
        let radius = 1400.0 * 3.0_f64.sqrt() * 1.340_264 / (4.0 * std::f64::consts::PI);
        let share = areas[0] / (4.0 * std::f64::consts::PI * radius * radius);
        assert!((0.255..0.275).contains(&share), "{name}: {share}");
    }
}
