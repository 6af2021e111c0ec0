//! Groups of partnerships, dots and names to SVG elements.
//!
//! Colours are classes of the style sheet and never values, so that light, dark and forced colours need no new picture.

use super::element::{Element, number};
use super::path::{write_lines, write_quadratic};
use crate::geo::decimal::fixed;
use crate::geo::plane::PlanePoint;
use crate::geo::within::within;
use crate::layout::arcs::{Curve, PlaneMap};
use crate::layout::buckets::{Buckets, Emphasis};
use crate::layout::camera::Transform;
use crate::layout::labels::{Anchor, Label, LabelKind};
use crate::layout::scene::Scene;
use crate::layout::symbols::{Side, Symbol, Tone};
use std::fmt::Write;

/// Most paths of one colour. Arcs within one path do not add up where they cross, so bundles would look like one arc;
/// a path for each arc would cost several times as much.
const MAX_PATHS: usize = 24;
/// A strength nearer to 1 than this cannot be seen, and an opacity on every path would cost time.
const VISIBLE_STRENGTH: f64 = 0.97;
/// How much further out than its dot the ring of an opened place is, in CSS pixels.
const RING_GAP_PX: f64 = 5.0;
/// Thinnest and thickest arcs at rest, in CSS pixels.
const REST_WIDTH_PX: (f64, f64) = (0.8, 1.5);
/// Up to this scale arcs stay within one pixel, where browsers draw them several times as fast.
const HAIRLINE_SCALE: f64 = 1.25;

/// Width of arcs at rest at this scale, in CSS pixels.
pub fn rest_width_px(transform: Transform) -> f64 {
    let scale = transform.scale;
    if scale <= HAIRLINE_SCALE { within(scale, REST_WIDTH_PX.0, 1.0) } else { scale.min(REST_WIDTH_PX.1) }
}

/// The arcs, in plane units: ghosts first, then each colour.
///
/// # Shape
/// returns: paths with the classes `arc ghost`, `arc rest`, `arc rest small`, `arc chosen`
pub fn arcs(buckets: &Buckets, map: &PlaneMap) -> Vec<Element> {
    let mut elements = Vec::new();
    let ghost = path_of(buckets.ghost.iter().filter_map(|row| map.curve(*row)));
    if !ghost.is_empty() {
        let is_chosen = buckets.drawn.iter().any(|bucket| bucket.emphasis == Emphasis::Chosen);
        let class = if is_chosen { "arc ghost beside" } else { "arc ghost" };
        elements.push(Element::new("path").attribute("class", class).attribute("d", ghost));
    }
    let strength = buckets.strength();
    for bucket in &buckets.drawn {
        let emphasis = match bucket.emphasis {
            Emphasis::Rest => "rest",
            Emphasis::RestSmall => "rest small",
            Emphasis::Chosen => "chosen",
        };
        let class = format!("arc {emphasis} {}", bucket.class.style());
        let paths = bucket.rows.len().min(MAX_PATHS);
        for first in 0..paths {
            // Neighbours in the file run to the same city: dealt out by turns, they lie in different paths.
            let rows = bucket.rows.iter().skip(first).step_by(paths);
            let data = path_of(rows.filter_map(|row| map.curve(*row)));
            if !data.is_empty() {
                let path = Element::new("path").attribute("class", class.clone()).attribute("d", data);
                elements.push(if strength < VISIBLE_STRENGTH {
                    path.attribute("opacity", fixed(strength, 3))
                } else {
                    path
                });
            }
        }
    }
    elements
}

/// Curves as one path, in plane units.
pub fn path_of(curves: impl IntoIterator<Item = Curve>) -> String {
    let mut data = String::new();
    for curve in curves {
        write_quadratic(&mut data, curve.from, curve.control, curve.to);
    }
    data
}

/// Lines as one path, in plane units.
pub fn path_of_lines(lines: &[Vec<PlanePoint>]) -> String {
    let mut data = String::new();
    write_lines(&mut data, lines);
    data
}

/// One curve as a path on the stage, in CSS pixels.
pub fn screen_path(curve: Curve, transform: Transform) -> String {
    let [from, control, to] = [curve.from, curve.control, curve.to].map(|point| transform.apply(point));
    let mut data = String::new();
    let _ = write!(data, "M{} {}", number(from.x), number(from.y));
    let _ = write!(data, "Q{} {} {} {}", number(control.x), number(control.y), number(to.x), number(to.y));
    data
}

/// The dots, in CSS pixels.
///
/// Ghosts and partners are one path each; home dots are circles of their own, since the ring of each must lie over the
/// dots below.
pub fn dots(symbols: &[Symbol]) -> Vec<Element> {
    let (mut ghosts, mut partners) = (String::new(), String::new());
    let mut circles = Vec::new();
    for symbol in symbols {
        match (symbol.tone, symbol.side) {
            (Tone::Ghost, _) | (Tone::Beside, Side::Partner) => write_circle(&mut ghosts, symbol),
            (Tone::Full, Side::Partner) => write_circle(&mut partners, symbol),
            (Tone::Beside, Side::Home) => circles.push(circle(symbol, "home beside".to_owned(), 0.0)),
            (Tone::Full, Side::Home) => circles.push(circle(symbol, home_class(symbol), 0.0)),
            (Tone::Opened, Side::Home) => {
                circles.push(circle(symbol, home_class(symbol), 0.0));
                circles.push(circle(symbol, "ring".to_owned(), RING_GAP_PX));
            }
            (Tone::Opened, Side::Partner) => {
                circles.push(circle(symbol, "home".to_owned(), 0.0));
                circles.push(circle(symbol, "ring".to_owned(), RING_GAP_PX));
            }
        }
    }
    let path = |class: &str, data: String| Element::new("path").attribute("class", class).attribute("d", data);
    let below = circles.iter().take_while(|element| element.attributes[0].1 == "home beside").count();
    let above = circles.split_off(below);
    let mut elements = Vec::with_capacity(circles.len() + above.len() + 2);
    elements.push(path("dots ghost", ghosts));
    elements.extend(circles);
    elements.push(path("dots partner", partners));
    elements.extend(above);
    elements
}

fn home_class(symbol: &Symbol) -> String {
    symbol.class.map_or("home".to_owned(), |class| format!("home {}", class.style()))
}

fn circle(symbol: &Symbol, class: String, wider_px: f64) -> Element {
    Element::new("circle")
        .attribute("class", class)
        .with_number("cx", symbol.center.x)
        .with_number("cy", symbol.center.y)
        .with_number("r", symbol.radius_px + wider_px)
}

fn write_circle(data: &mut String, symbol: &Symbol) {
    let (x, y, r) = (symbol.center.x, symbol.center.y, symbol.radius_px);
    // Finer than a tenth: dots are small, and unequal roundings would make them square.
    let [left, y, r, across] = [x - r, y, r, 2.0 * r].map(|length| fixed(length, 2));
    let _ = write!(data, "M{left} {y}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z");
}

/// The names, in CSS pixels.
pub fn names(labels: &[Label], language: &str) -> Vec<Element> {
    labels
        .iter()
        .map(|label| {
            let class = match label.kind {
                LabelKind::Home => "name home-name",
                LabelKind::Partner => "name",
            };
            let anchor = match label.anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let text = Element::new("text")
                .attribute("class", class)
                .with_number("x", label.x)
                .with_number("y", label.y)
                .attribute("text-anchor", anchor);
            let text = if label.language == language { text } else { text.attribute("lang", label.language.clone()) };
            text.with_text(label.text.clone())
        })
        .collect()
}

/// The transform of a layer whose content is in plane units.
pub fn plane_transform(transform: Transform) -> String {
    let (x, y, scale) = (fixed(transform.x, 2), fixed(transform.y, 2), fixed(transform.scale, 5));
    format!("translate({x} {y}) scale({scale})")
}

/// The whole picture as SVG text, without the land.
pub fn svg(scene: &Scene, language: &str) -> String {
    let (width, height) = (number(scene.viewport.width_px), number(scene.viewport.height_px));
    let group = |class: &str, children| Element::new("g").attribute("class", class).with_children(children);
    let links = group("links", arcs(&scene.buckets, &scene.map))
        .attribute("transform", plane_transform(scene.transform))
        .attribute("stroke-width", fixed(rest_width_px(scene.transform), 2));
    let mut out = String::new();
    Element::new("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("viewBox", format!("0 0 {width} {height}"))
        .with_children(vec![links, group("dots", dots(&scene.symbols)), group("names", names(&scene.labels, language))])
        .write(&mut out, 0);
    out
}
