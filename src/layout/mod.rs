//! Selections and a camera to where things are drawn: pure geometry, which knows no SVG.
//!
//! What depends on the projection only ([`arcs::PlaneMap`]) is made once for each meridian and stays on the plane;
//! what has a size on screen ([`symbols`], [`labels`]) is made again whenever the map comes to rest.

pub mod arcs;
pub mod basemap;
pub mod buckets;
pub mod camera;
pub mod chrome;
pub mod hit;
pub mod label_text;
pub mod labels;
pub mod scene;
pub mod symbols;
pub mod timeline;
