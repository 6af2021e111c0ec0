//! What the visitor asked for, apart from any data: one [`view::View`] value, the actions that change it, and the link
//! that restores it.

pub mod action;
pub mod choices;
pub mod filter;
pub mod reduce;
pub mod url;
pub mod view;
