//! The Sister-City Atlas: partnership records in, an interactive map out.
//!
//! ```text
//! bytes ─load→ records ─validate→ Dataset ─index→ Atlas ─select→ Selection ─layout→ Scene ─draw→ SVG
//!                                                   ▲                ▲
//!                                              View.filter      View.camera      (state)
//! user event ── app ── Action ── reduce ── View ── URL
//! ```
//!
//! Data goes left to right only. A stage is a folder and its name is its verb; it takes the previous stage's value by
//! reference and returns a new one. No stage keeps state, reads a clock, draws random numbers or touches a browser:
//! [`app`], [`browser`] and `draw::surface` are the whole shell (feature `ui`).
//!
//! | Module | What it does |
//! |---|---|
//! | [`model`] | words of the domain and their invariants |
//! | [`geo`] | maths on the sphere and the plane |
//! | [`load`] | bytes to raw records: syntax |
//! | [`validate`] | raw records to a [`validate::dataset::Dataset`] and a list of issues: meaning |
//! | [`index`] | dataset to [`index::Atlas`]: look-up columns |
//! | [`state`] | what the visitor asked for: view, actions, reducer, URL |
//! | [`select`] | answers to the current view |
//! | [`layout`] | where things go on the plane |
//! | [`draw`] | laid-out things to SVG |
//! | `browser` | web APIs as plain functions |
//! | `app` | Yew components |

pub mod draw;
pub mod geo;
pub mod index;
pub mod layout;
pub mod load;
pub mod model;
pub mod select;
pub mod state;
pub mod validate;

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
pub mod browser;
