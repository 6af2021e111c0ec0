//! Bytes to raw records: syntax only, never meaning.

pub mod dataset;
pub mod json;
pub mod land;
#[cfg(feature = "cli")]
pub mod tables;
