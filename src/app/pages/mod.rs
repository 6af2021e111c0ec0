//! The pages beside the map, what stands there while the data arrive or do not, and the list below the map of a phone.

mod bar;
mod data;
mod failed;
mod focus;
mod loading;
mod place_list;
mod skeleton;
mod table;
mod words;

pub use data::{DataPage, DataPageProps};
pub use failed::{Failed, FailedProps};
pub use loading::{Loading, LoadingProps};
pub use place_list::PlaceList;
pub use table::TablePage;
