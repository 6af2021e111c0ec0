//! Rectangles in CSS pixels to the text of an SVG path: many bars of one style are one element.

use super::element::number;
use crate::layout::timeline::Rect;
use std::fmt::Write;

/// Appends `rect` to `path`, its edges rounded to tenths of a pixel.
///
/// # Example
/// ```
/// use sister_city_atlas::draw::rects::write_rect;
/// use sister_city_atlas::layout::timeline::Rect;
/// let mut path = String::new();
/// write_rect(&mut path, Rect { x: 1.04, y: 2.0, width: 8.0, height: 29.4 });
/// assert_eq!(path, "M1 2h8v29.4h-8z");
/// ```
pub fn write_rect(path: &mut String, rect: Rect) {
    let round = |length: f64| (length * 10.0).round() / 10.0;
    let (left, top) = (round(rect.x), round(rect.y));
    // Edges are rounded and not lengths: neighbours stay neighbours.
    let width = round(round(rect.x + rect.width) - left);
    let height = round(round(rect.y + rect.height) - top);
    let [left, top, width, height] = [left, top, width, height].map(number);
    write!(path, "M{left} {top}h{width}v{height}h-{width}z").expect("writing to a String cannot fail");
}
