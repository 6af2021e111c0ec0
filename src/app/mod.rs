//! Yew components: they turn answers into elements and events into actions, and hold no truth of their own.

pub mod filters;
pub mod header;
pub mod hooks;
pub mod load_state;
pub mod map;
pub mod pages;
pub mod panel;
pub mod parts;
pub mod root;
pub mod shared;
pub mod store;
pub mod text;
pub mod timeline;
