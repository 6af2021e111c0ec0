//! Small pieces that several parts of the page use: icons, names, dates, labels of colours, pop-ups.

pub mod class;
pub mod date;
pub mod element;
pub mod geometry;
pub mod icon;
pub mod label;
pub mod link;
pub mod modal;
pub mod name;
pub mod popup;
