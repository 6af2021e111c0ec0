//! (being written)
pub mod basemap;
