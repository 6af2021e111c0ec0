//! (Atlas, View) to answers: which rows, how many of each, in which colour, about what.
//!
//! Every function is pure and cheap to call again with the same input; the app memoises each on exactly its inputs.

pub mod colour;
pub mod criteria;
pub mod export;
pub mod facets;
pub mod filter;
pub mod homes;
pub mod legend;
pub mod order;
pub mod partnership;
pub mod place;
pub mod playback;
pub mod search;
pub mod statistics;
pub mod summary;
pub mod timeline;
pub mod tree;
