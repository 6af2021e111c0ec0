//! Web APIs as plain functions: the only callers of the browser besides `draw::surface` and the event handlers of `app`.
//!
//! Everything here may fail in a sandboxed frame or an old browser and says so by value; nothing panics.

pub mod boot;
pub mod clipboard;
pub mod download;
pub mod environment;
pub mod fetch;
pub mod history;
pub mod recovery;
