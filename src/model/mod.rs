//! The words of the domain: what the atlas speaks about, with the invariants that every later stage relies on.
//!
//! Nothing here knows a file format, a browser or a drawing. A value that exists is a valid value.

pub mod date;
pub mod id;
pub mod label;
pub mod organisation;
pub mod partnership;
pub mod period;
pub mod place;
pub mod rank;
pub mod region;
pub mod rows;
pub mod source;
pub mod theme;
pub mod unicode;
