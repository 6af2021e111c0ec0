//! SVG.
pub mod path;
