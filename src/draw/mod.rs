//! Laid-out things to SVG: as text, or written into the page.
//!
//! [`scene`] makes a small tree of elements, [`element`] turns it into text, and `surface` (feature `ui`) writes it into
//! the page, touching only what has changed.

pub mod element;
pub mod path;
pub mod rects;
pub mod scene;
#[cfg(feature = "ui")]
pub mod surface;
