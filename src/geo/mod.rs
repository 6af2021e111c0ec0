//! Maths on the sphere and on the plane of the map; knows nothing of places or partnerships.
//!
//! A [`lon_lat::LonLat`] is where something is, a [`plane::PlanePoint`] is where it is drawn, and
//! [`projection::EqualEarth`] is the only bridge between the two. What lies between two points is decided on the
//! sphere ([`great_circle`]), and cut at the edge of the map ([`antimeridian`]) before anything is drawn.

pub mod antimeridian;
pub mod bounds;
pub mod decimal;
pub mod great_circle;
pub mod land;
pub mod lon_lat;
pub mod plane;
pub mod projection;
pub mod within;

/// Expected values made by another library, for the tests.
#[cfg(test)]
mod fixture;
