//! Makes the land files and the inlined basemap from Natural Earth.
//!
//! The input are three files of the npm package `world-atlas` 2.0.2, the public-domain Natural Earth 4.1.0 as
//! TopoJSON. Antarctica is dropped, coasts are simplified by the Douglas–Peucker method, and both files get the
//! islands which their own scale leaves out: all of a country that would have no land at all, and large ones.

use sister_city_atlas::draw::path::{write_lines, write_rings};
use sister_city_atlas::geo::lon_lat::wrap_lon;
use sister_city_atlas::geo::projection::EqualEarth;
use sister_city_atlas::geo::within::within;
use sister_city_atlas::layout::basemap::{graticule, land_rings, world_bounds};
use sister_city_atlas::load::land::{LAND_VERSION, LandError, decode};

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The meridian in the middle of the default view, which the inlined basemap shows.
const DEFAULT_MERIDIAN: f64 = 155.0;
/// Rings that stay south of this latitude are Antarctica.
const ANTARCTICA_LAT: f64 = -60.0;
/// Islands from this size on are in both files, whichever country they belong to.
const LARGE_ISLAND_KM2: f64 = 500.0;
/// Rings with their middles nearer than this are the same island; an atoll does not hold its own middle.
const SAME_ISLAND_DEG: f64 = 0.05;
/// A country of less land than this has all of it in both files.
const SMALL_COUNTRY_KM2: f64 = 1_000.0;
/// Square kilometres of a square degree at the equator.
const KM2_PER_DEG2: f64 = 111.195 * 111.195;
/// A ring is never simplified by more than this share of its own size, so that small islands keep a shape.
const MAX_SHARE_OF_SIZE: f64 = 0.15;

/// How a file is made.
struct Recipe {
    name: &'static str,
    source: &'static str,
    /// Units to the degree.
    scale: u32,
    /// How far a coast may be moved, in degrees.
    tolerance: f64,
    /// The same for added islands.
    island_tolerance: f64,
}

const LAND_110M: Recipe = Recipe {
    name: "land-110m.json",
    source: "Natural Earth 4.1.0 (public domain), land 1:110m with islands of 1:50m, by world-atlas 2.0.2",
    scale: 50,
    tolerance: 0.0,
    island_tolerance: 0.05,
};

const LAND_50M: Recipe = Recipe {
    name: "land-50m.json",
    source: "Natural Earth 4.1.0 (public domain), land 1:50m simplified to 0.02 degrees, by world-atlas 2.0.2",
    scale: 50,
    tolerance: 0.02,
    island_tolerance: 0.02,
};

/// Why a file could not be made.
#[derive(Debug)]
pub(crate) enum MapError {
    /// An option is missing.
    Option(&'static str),
    /// A file could not be read or written.
    Io(PathBuf, io::Error),
    /// A file is not the TopoJSON that is wanted.
    Topology(PathBuf, String),
    /// A file is not a land file.
    Land(PathBuf, LandError),
}

impl fmt::Display for MapError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(name) => write!(formatter, "the option --{name} is missing"),
            Self::Io(path, error) => write!(formatter, "{}: {error}", path.display()),
            Self::Topology(path, reason) => write!(formatter, "{}: not a world-atlas file: {reason}", path.display()),
            Self::Land(path, error) => write!(formatter, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for MapError {}

/// How the two commands are called.
pub(crate) const USAGE: &str = "atlas land --land-110m FILE --land-50m FILE --countries-50m FILE --out FOLDER
  atlas basemap --land FILE --out FILE";

/// `atlas land --land-110m FILE --land-50m FILE --countries-50m FILE --out FOLDER`
pub(crate) fn land(arguments: &[String]) -> Result<(), MapError> {
    let countries_path = option(arguments, "countries-50m")?;
    let countries = read_topology(&countries_path)?;
    let out = option(arguments, "out")?;
    for (recipe, name) in [(LAND_110M, "land-110m"), (LAND_50M, "land-50m")] {
        let path = option(arguments, name)?;
        let base = read_topology(&path)?.rings("land").ok_or(no_land(&path))?;
        let base: Vec<Ring> = base.into_iter().map(|ring| ring.points).filter(|ring| !is_antarctic(ring)).collect();
        let islands = missing_islands(&base, &countries).ok_or(no_land(&countries_path))?;
        let mut rings: Vec<Vec<[i32; 2]>> =
            base.iter().filter_map(|ring| recipe.quantise(ring, recipe.tolerance)).collect();
        let base_count = rings.len();
        rings.extend(
            islands
                .values()
                .flatten()
                .map(|ring| recipe.quantise(ring, recipe.island_tolerance).unwrap_or_else(|| recipe.speck(ring))),
        );
        println!(
            "{}: {base_count} rings, {} added of {} countries, {} points",
            recipe.name,
            rings.len() - base_count,
            islands.len(),
            rings.iter().map(Vec::len).sum::<usize>()
        );
        let file = out.join(recipe.name);
        fs::write(&file, encode(&recipe, &rings)).map_err(|error| MapError::Io(file, error))?;
    }
    Ok(())
}

/// `atlas basemap --land FILE --out FILE`
pub(crate) fn basemap(arguments: &[String]) -> Result<(), MapError> {
    let path = option(arguments, "land")?;
    let bytes = fs::read(&path).map_err(|error| MapError::Io(path.clone(), error))?;
    let land = decode(&bytes).map_err(|error| MapError::Land(path, error))?;
    let projection = EqualEarth::new(DEFAULT_MERIDIAN);
    let bounds = world_bounds(projection);
    let (mut lines, mut rings) = (String::new(), String::new());
    write_lines(&mut lines, &graticule(projection));
    write_rings(&mut rings, &land_rings(&land, projection));
    let svg = format!(
        "<svg id=\"boot-map\" aria-hidden=\"true\" viewBox=\"{:.1} {:.1} {:.1} {:.1}\" \
         preserveAspectRatio=\"xMidYMid meet\"><path id=\"boot-graticule\" class=\"graticule\" d=\"{lines}\"/>\
         <path id=\"boot-land\" class=\"land\" d=\"{rings}\"/></svg>\n",
        bounds.min().x,
        bounds.min().y,
        bounds.width(),
        bounds.height(),
    );
    let out = option(arguments, "out")?;
    fs::write(&out, svg).map_err(|error| MapError::Io(out, error))
}

fn option(arguments: &[String], name: &'static str) -> Result<PathBuf, MapError> {
    let mut arguments = arguments.iter().skip_while(|argument| argument.strip_prefix("--") != Some(name));
    arguments.nth(1).map(PathBuf::from).ok_or(MapError::Option(name))
}

fn no_land(path: &Path) -> MapError {
    MapError::Topology(path.to_owned(), "no such object, or not of polygons".to_owned())
}

/// A closed ring of longitude and latitude in degrees, its first point not repeated; longitudes do not jump at ±180.
type Ring = Vec<[f64; 2]>;

/// A TopoJSON file: arcs in whole numbers, and objects which name them.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    arcs: Vec<Vec<[f64; 2]>>,
    objects: BTreeMap<String, Geometry>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    #[serde(rename = "GeometryCollection")]
    Collection {
        geometries: Vec<Geometry>,
    },
    MultiPolygon {
        arcs: Vec<Vec<Vec<i64>>>,
        properties: Option<Properties>,
    },
    Polygon {
        arcs: Vec<Vec<i64>>,
        properties: Option<Properties>,
    },
}

#[derive(Deserialize)]
struct Properties {
    name: Option<String>,
}

/// A ring with the numbers of the arcs that it is made of.
struct ArcRing {
    arcs: BTreeSet<i64>,
    points: Ring,
}

fn read_topology(path: &Path) -> Result<Topology, MapError> {
    let bytes = fs::read(path).map_err(|error| MapError::Io(path.to_owned(), error))?;
    serde_json::from_slice(&bytes).map_err(|error| MapError::Topology(path.to_owned(), error.to_string()))
}

impl Topology {
    /// All rings of an object.
    fn rings(&self, object: &str) -> Option<Vec<ArcRing>> {
        let mut rings = Vec::new();
        self.visit(self.objects.get(object)?, &mut |_, arcs| {
            rings.push(ArcRing { arcs: arcs.iter().map(|&arc| forward(arc)).collect(), points: self.points(arcs) });
        });
        Some(rings)
    }

    /// The arcs of each country.
    fn arcs_of_countries(&self) -> Option<BTreeMap<String, BTreeSet<i64>>> {
        let mut countries: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
        self.visit(self.objects.get("countries")?, &mut |name, arcs| {
            countries.entry(name.to_owned()).or_default().extend(arcs.iter().map(|&arc| forward(arc)));
        });
        Some(countries)
    }

    fn visit(&self, geometry: &Geometry, on_ring: &mut dyn FnMut(&str, &[i64])) {
        let name =
            |properties: &Option<Properties>| properties.as_ref().and_then(|it| it.name.clone()).unwrap_or_default();
        match geometry {
            Geometry::Collection { geometries } => geometries.iter().for_each(|part| self.visit(part, on_ring)),
            Geometry::MultiPolygon { arcs, properties } => {
                arcs.iter().flatten().for_each(|ring| on_ring(&name(properties), ring));
            }
            Geometry::Polygon { arcs, properties } => arcs.iter().for_each(|ring| on_ring(&name(properties), ring)),
        }
    }

    fn points(&self, arcs: &[i64]) -> Ring {
        let Transform { scale, translate } = self.transform;
        let mut ring = Ring::new();
        for &arc in arcs {
            let (mut x, mut y) = (0.0, 0.0);
            let index = usize::try_from(forward(arc)).expect("an arc number is not negative once it points forward");
            let mut points: Ring = self.arcs[index]
                .iter()
                .map(|step| {
                    (x, y) = (x + step[0], y + step[1]);
                    [x * scale[0] + translate[0], y * scale[1] + translate[1]]
                })
                .collect();
            if arc < 0 {
                points.reverse();
            }
            // An arc begins where the one before ends.
            ring.pop();
            ring.extend(points);
        }
        ring.pop();
        for at in 1..ring.len() {
            ring[at][0] = ring[at - 1][0] + wrap_lon(ring[at][0] - ring[at - 1][0]);
        }
        // From the turn in which the ring happens to begin to the one in which its western end is.
        let west = ring.iter().map(|point| point[0]).fold(f64::INFINITY, f64::min);
        ring.iter_mut().for_each(|point| point[0] += wrap_lon(west) - west);
        ring
    }
}

/// The number of an arc, which a ring names by its complement when it runs backward.
fn forward(arc: i64) -> i64 {
    if arc < 0 { !arc } else { arc }
}

fn is_antarctic(ring: &Ring) -> bool {
    ring.iter().all(|point| point[1] < ANTARCTICA_LAT)
}

/// The rings of `countries` that `base` lacks, by country: all of a country that has no land in `base`; all of a country
/// so small that another one's coarse coast may hide it, as Singapore; and islands of [`LARGE_ISLAND_KM2`] from any
/// country which do not touch the coarse coasts.
fn missing_islands(base: &[Ring], countries: &Topology) -> Option<BTreeMap<String, Vec<Ring>>> {
    let coasts: Vec<ArcRing> =
        countries.rings("land")?.into_iter().filter(|ring| !is_antarctic(&ring.points)).collect();
    let covers: Vec<Cover> = coasts.iter().map(|coast| cover(&coast.points, base)).collect();
    let area_km2 = |at: usize| area_deg2(&coasts[at].points).abs() * KM2_PER_DEG2;
    let mut islands: BTreeMap<String, Vec<Ring>> = BTreeMap::new();
    let mut is_taken = vec![false; coasts.len()];
    for (country, arcs) in countries.arcs_of_countries()? {
        let own: Vec<usize> = (0..coasts.len()).filter(|&at| !coasts[at].arcs.is_disjoint(&arcs)).collect();
        let has_no_land = own.iter().all(|&at| matches!(covers[at], Cover::None | Cover::Part));
        let is_small = own.iter().map(|&at| area_km2(at)).sum::<f64>() < SMALL_COUNTRY_KM2;
        for at in own {
            let is_wanted = match covers[at] {
                Cover::None => has_no_land || is_small || area_km2(at) >= LARGE_ISLAND_KM2,
                Cover::Part => has_no_land || is_small,
                Cover::Most => is_small,
                Cover::Itself => false,
            };
            if is_wanted && !is_taken[at] {
                is_taken[at] = true;
                islands.entry(country.clone()).or_default().push(coasts[at].points.clone());
            }
        }
    }
    Some(islands)
}

/// How much of the area inside a ring is land already.
#[derive(Clone, Copy)]
enum Cover {
    /// Nothing.
    None,
    /// Less than half of its points.
    Part,
    /// Half of its points or more.
    Most,
    /// A ring has its middle inside or as good as in the same place, and is the same island then.
    Itself,
}

fn cover(ring: &Ring, base: &[Ring]) -> Cover {
    let center = middle(ring);
    let is_same = |other: &Ring| contains(ring, middle(other)) || distance(middle(other), center) < SAME_ISLAND_DEG;
    if base.iter().any(is_same) {
        return Cover::Itself;
    }
    let is_land = |point: &&[f64; 2]| base.iter().filter(|other| contains(other, **point)).count() % 2 == 1;
    match ring.iter().filter(is_land).count() {
        0 => Cover::None,
        covered if 2 * covered < ring.len() => Cover::Part,
        _ => Cover::Most,
    }
}

/// The mean of the points.
fn middle(ring: &Ring) -> [f64; 2] {
    let mut count = 0.0;
    let mut sum = [0.0, 0.0];
    for point in ring {
        sum = [sum[0] + point[0], sum[1] + point[1]];
        count += 1.0;
    }
    [sum[0] / count, sum[1] / count]
}

/// Whether `point` is inside of `ring`, by counting the edges that a line to the north crosses.
fn contains(ring: &Ring, point: [f64; 2]) -> bool {
    let mut is_inside = false;
    for (at, from) in ring.iter().enumerate() {
        let to = ring[(at + 1) % ring.len()];
        let start = wrap_lon(from[0] - point[0]);
        let end = start + (to[0] - from[0]);
        for turn in [-360.0, 0.0, 360.0] {
            let (start, end) = (start + turn, end + turn);
            if (start > 0.0) != (end > 0.0) && from[1] + (to[1] - from[1]) * start / (start - end) > point[1] {
                is_inside = !is_inside;
            }
        }
    }
    is_inside
}

/// Signed area, a degree of longitude shortened to its length at the latitude of the ring.
fn area_deg2(ring: &Ring) -> f64 {
    let doubled: f64 = ring
        .iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(a, b)| (a[0] - ring[0][0]) * (b[1] - ring[0][1]) - (b[0] - ring[0][0]) * (a[1] - ring[0][1]))
        .sum();
    doubled / 2.0 * middle(ring)[1].to_radians().cos()
}

impl Recipe {
    /// The ring simplified and in whole units, without points that coincide; `None` when fewer than three are left.
    fn quantise(&self, ring: &Ring, tolerance: f64) -> Option<Vec<[i32; 2]>> {
        let mut points: Vec<[i32; 2]> = simplify(ring, tolerance).into_iter().map(|point| self.units(point)).collect();
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        (points.len() >= 3).then_some(points)
    }

    /// The smallest ring there is, at the place of `ring`: for islands that would be lost to the whole units.
    fn speck(&self, ring: &Ring) -> Vec<[i32; 2]> {
        let [x, y] = self.units(middle(ring));
        vec![[x, y], [x, y + 1], [x + 1, y]]
    }

    fn units(&self, point: [f64; 2]) -> [i32; 2] {
        #[expect(clippy::cast_possible_truncation, reason = "at most 360° times the scale")]
        point.map(|degrees| (degrees * f64::from(self.scale)).round() as i32)
    }
}

/// The ring with points left out that are nearer than `tolerance` degrees to the line without them.
///
/// # Source
/// Douglas & Peucker (1973), doi:10.3138/FM57-6770-U75U-7727; a ring is two lines, between its first point and the one
/// farthest from it.
fn simplify(ring: &Ring, tolerance: f64) -> Ring {
    let far = farthest(ring, 0, ring.len() - 1, |point| distance(ring[0], point));
    let tolerance = tolerance.min(MAX_SHARE_OF_SIZE * far.map_or(0.0, |(_, distance)| distance));
    let Some((far, _)) = far.filter(|_| tolerance > 0.0) else {
        return ring.clone();
    };
    let mut closed = ring.clone();
    closed.push(ring[0]);
    let mut is_kept = vec![false; closed.len()];
    (is_kept[0], is_kept[far]) = (true, true);
    let mut open = vec![(0, far), (far, closed.len() - 1)];
    while let Some((from, to)) = open.pop() {
        let found = farthest(&closed, from, to, |point| distance_to_line(point, closed[from], closed[to]));
        if let Some((at, _)) = found.filter(|&(_, distance)| distance > tolerance) {
            is_kept[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    let kept: Ring = ring.iter().zip(&is_kept).filter(|(_, is_kept)| **is_kept).map(|(point, _)| *point).collect();
    if kept.len() < 3 { ring.clone() } else { kept }
}

/// The point strictly between `from` and `to` with the greatest `measure`, and that.
fn farthest(points: &Ring, from: usize, to: usize, measure: impl Fn([f64; 2]) -> f64) -> Option<(usize, f64)> {
    (from + 1..to).map(|at| (at, measure(points[at]))).max_by(|a, b| a.1.total_cmp(&b.1))
}

/// Distance in degrees of latitude, for near points.
fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    ((a[0] - b[0]) * a[1].to_radians().cos()).hypot(a[1] - b[1])
}

fn distance_to_line(point: [f64; 2], from: [f64; 2], to: [f64; 2]) -> f64 {
    let shrink = point[1].to_radians().cos();
    let (along, across) = ((to[0] - from[0]) * shrink, to[1] - from[1]);
    let (x, y) = ((point[0] - from[0]) * shrink, point[1] - from[1]);
    let length2 = along * along + across * across;
    let share = if length2 > 0.0 { within((x * along + y * across) / length2, 0.0, 1.0) } else { 0.0 };
    (x - share * along).hypot(y - share * across)
}

fn encode(recipe: &Recipe, rings: &[Vec<[i32; 2]>]) -> String {
    let mut text =
        format!(r#"{{"version":{LAND_VERSION},"source":"{}","scale":{},"rings":["#, recipe.source, recipe.scale);
    for (at, ring) in rings.iter().enumerate() {
        text.push_str(if at == 0 { "\n[" } else { ",\n[" });
        let mut last = [0, 0];
        for (at, point) in ring.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            write!(text, "{comma}{},{}", point[0] - last[0], point[1] - last[1]).expect("a String takes any text");
            last = *point;
        }
        text.push(']');
    }
    text.push_str("\n]}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simplifying_keeps_every_point_within_the_tolerance() {
        let circle: Ring = (0..360).map(|step| f64::from(step).to_radians()).map(|at| [at.cos(), at.sin()]).collect();
        let simple = simplify(&circle, 0.05);
        // A chord over the angle a is 1 - cos(a / 2) off: 36° of circle for 0.05, so at least 10 points.
        assert!((10..=20).contains(&simple.len()), "{}", simple.len());
        for point in circle {
            let near = |(a, b): (&[f64; 2], &[f64; 2])| distance_to_line(point, *a, *b);
            let nearest = simple.iter().zip(simple.iter().cycle().skip(1)).map(near).fold(f64::INFINITY, f64::min);
            assert!(nearest <= 0.0501, "{point:?} {nearest}");
        }
    }

    #[test]
    fn a_small_island_keeps_a_shape_whatever_the_tolerance() {
        let square: Ring = vec![[0.0, 0.0], [0.1, 0.0], [0.1, 0.1], [0.0, 0.1]];
        assert_eq!(simplify(&square, 10.0), square);
    }

    #[test]
    fn a_ring_over_the_180th_meridian_holds_what_is_on_both_sides() {
        let ring: Ring = vec![[170.0, 0.0], [190.0, 0.0], [190.0, 10.0], [170.0, 10.0]];
        for lon in [175.0, -175.0, 180.0, -180.0] {
            assert!(contains(&ring, [lon, 5.0]), "{lon}");
        }
        assert!(!contains(&ring, [165.0, 5.0]) && !contains(&ring, [-165.0, 5.0]) && !contains(&ring, [175.0, 11.0]));
    }

    #[test]
    fn an_island_lost_to_whole_units_becomes_the_smallest_ring() {
        let islet: Ring = vec![[73.5, 4.17], [73.501, 4.17], [73.5, 4.171]];
        assert_eq!(LAND_110M.quantise(&islet, 0.05), None);
        assert_eq!(LAND_110M.speck(&islet), [[3675, 209], [3675, 210], [3676, 209]]);
    }
}
