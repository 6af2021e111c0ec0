//! A view as the query of a link, and back.
//!
//! Version 1. Keys stand in alphabetical order, defaults are left out, lists are parted by commas, and a key that is
//! not known or cannot be read is reported and falls back to its default: a link never fails as a whole.
//!
//! | Key | Value |
//! |---|---|
//! | `agreement` | kinds of agreement |
//! | `appearance` | `light`, `dark` |
//! | `at` | latitude, longitude and zoom of the map |
//! | `belt-and-road` | `signed`, `not-signed` |
//! | `colour` | `theme`, `decade` |
//! | `home` | home regions, subdivisions, places |
//! | `lang` | BCP 47 tag |
//! | `meridian` | central meridian in degrees east |
//! | `page` | `table`, `data` |
//! | `partner` | M49 codes, country codes |
//! | `partnership`, `place` | what is opened |
//! | `status` | statuses |
//! | `theme` | themes, `none` for not recorded |
//! | `undated` | `also`, `only` |
//! | `v` | version, `1` |
//! | `years` | `1979..1991`, `1979..`, `..1991` |
//! | `years-mode` | `in-force` |

use super::choices::{Choices, Keys, Listed};
use super::filter::{BeltAndRoadFilter, Undated, YearsMode};
use super::view::{Appearance, Camera, ColourBy, Focus, Meridian, Page, View};
use crate::geo::decimal;
use crate::geo::lon_lat::LonLat;
use crate::model::id::{PartnershipId, PlaceId};
use crate::model::partnership::{Agreement, Status};
use crate::model::period::Period;
use crate::model::theme::Theme;
use std::fmt::Write;

/// Version of the link format that this program writes.
pub const VERSION: &str = "1";
/// Most values that one list may hold; beyond that a link is made to hurt.
const MAX_LIST: usize = 500;
/// Decimal places of coordinates in a link: 0.001° is about 100 m.
const COORDINATE_DECIMALS: u32 = 3;
/// Decimal places of the zoom in a link.
const ZOOM_DECIMALS: u32 = 2;
/// Most decimal places of the meridian in a link: all that it has.
const MERIDIAN_DECIMALS: u32 = 6;
/// Stands for themes that are not recorded.
const NO_THEME: &str = "none";

/// A part of a link that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrlIssue {
    /// The key.
    pub key: String,
    /// Its value.
    pub value: String,
}

/// The query of a link that restores `view`, without the leading `?`; empty for the default view.
pub fn format(view: &View) -> String {
    let filter = &view.filter;
    let (place, partnership) = match &view.focus {
        Some(Focus::Place(id)) => (id.as_str(), ""),
        Some(Focus::Partnership(id)) => ("", id.as_str()),
        None => ("", ""),
    };
    let mut query = String::new();
    // In alphabetical order.
    put(&mut query, "agreement", &list(filter.agreements.iter().map(Agreement::id)));
    put(&mut query, "appearance", word(&APPEARANCE, view.appearance));
    put(&mut query, "at", &view.camera.map_or(String::new(), camera_text));
    put(&mut query, "belt-and-road", word(&BELT_AND_ROAD, filter.belt_and_road));
    put(&mut query, "colour", word(&COLOUR, view.colour));
    put(&mut query, "home", &list(filter.home.iter().map(String::as_str)));
    put(&mut query, "lang", view.language.as_deref().unwrap_or_default());
    if view.meridian != Meridian::default() {
        put(&mut query, "meridian", &decimal::shortest(view.meridian.degrees(), MERIDIAN_DECIMALS));
    }
    put(&mut query, "page", word(&PAGE, view.page));
    put(&mut query, "partner", &list(filter.partner.iter().map(String::as_str)));
    put(&mut query, "partnership", partnership);
    put(&mut query, "place", place);
    put(&mut query, "status", &list(filter.statuses.iter().map(Status::id)));
    put(&mut query, "theme", &list(filter.themes.iter().map(|theme| theme.map_or(NO_THEME, Theme::id))));
    put(&mut query, "undated", word(&UNDATED, filter.undated));
    let years = filter.years.map_or(String::new(), |years| years.to_string());
    let years_mode = word(&YEARS_MODE, filter.years_mode);
    if !(query.is_empty() && years.is_empty() && years_mode.is_empty()) {
        put(&mut query, "v", VERSION);
    }
    put(&mut query, "years", &years);
    put(&mut query, "years-mode", years_mode);
    query
}

/// Adds a key with its value, unless that is empty.
fn put(query: &mut String, key: &str, value: &str) {
    if !value.is_empty() {
        query.push_str(if query.is_empty() { "" } else { "&" });
        query.push_str(key);
        query.push('=');
        encode(query, value);
    }
}

/// The view that a query asks for, and what of it could not be used.
pub fn parse(query: &str) -> (View, Vec<UrlIssue>) {
    let mut view = View::default();
    let mut issues = Vec::new();
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        if read(&mut view, key, &value).is_none() {
            let shorten = |text: &str| text.chars().take(80).collect();
            issues.push(UrlIssue { key: shorten(key), value: shorten(&value) });
        }
    }
    (view, issues)
}

/// Sets one field; `None` when the key is not known or the value cannot be used.
fn read(view: &mut View, key: &str, value: &str) -> Option<()> {
    let filter = &mut view.filter;
    match key {
        "v" => return (value == VERSION).then_some(()),
        "agreement" => filter.agreements = choices(value, Agreement::from_id)?,
        "status" => filter.statuses = choices(value, Status::from_id)?,
        "theme" => {
            filter.themes =
                choices(value, |id| if id == NO_THEME { Some(None) } else { Theme::from_id(id).map(Some) })?;
        }
        "home" => filter.home = keys(value)?,
        "partner" => filter.partner = keys(value)?,
        "belt-and-road" => filter.belt_and_road = named(&BELT_AND_ROAD, value)?,
        "years" => filter.years = Some(Period::parse(value)?),
        "years-mode" => filter.years_mode = named(&YEARS_MODE, value)?,
        "undated" => filter.undated = named(&UNDATED, value)?,
        "place" => view.focus = Some(Focus::Place(PlaceId::new(value)?)),
        "partnership" => view.focus = Some(Focus::Partnership(PartnershipId::new(value)?)),
        "at" => view.camera = Some(camera(value)?),
        "meridian" => view.meridian = Meridian::new(decimal::parse(value)?)?,
        "colour" => view.colour = named(&COLOUR, value)?,
        "lang" => view.language = Some(language_tag(value)?),
        "appearance" => view.appearance = named(&APPEARANCE, value)?,
        "page" => view.page = named(&PAGE, value)?,
        _ => return None,
    }
    Some(())
}

const BELT_AND_ROAD: [(&str, BeltAndRoadFilter); 2] =
    [("signed", BeltAndRoadFilter::Signed), ("not-signed", BeltAndRoadFilter::NotSigned)];
const YEARS_MODE: [(&str, YearsMode); 1] = [("in-force", YearsMode::InForce)];
const UNDATED: [(&str, Undated); 2] = [("also", Undated::Also), ("only", Undated::Only)];
const COLOUR: [(&str, ColourBy); 2] = [("theme", ColourBy::Theme), ("decade", ColourBy::Decade)];
const APPEARANCE: [(&str, Appearance); 2] = [("light", Appearance::Light), ("dark", Appearance::Dark)];
const PAGE: [(&str, Page); 2] = [("table", Page::Table), ("data", Page::Data)];

/// The word for `value`; empty for the default, which has none.
fn word<T: PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, other)| *other == value).map_or("", |(word, _)| word)
}

fn named<T: Copy>(words: &[(&str, T)], text: &str) -> Option<T> {
    words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value)
}

fn list<'a>(mut values: impl Iterator<Item = &'a str>) -> String {
    fn joined(values: &mut dyn Iterator<Item = &str>) -> String {
        let mut list = String::new();
        for value in values {
            list.push_str(if list.is_empty() { "" } else { "," });
            list.push_str(value);
        }
        list
    }
    joined(&mut values)
}

/// The options of a list; `None` when one of them is not known or there are too many.
fn choices<T: Listed>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Choices<T>> {
    values(text)?.into_iter().map(parse).collect()
}

/// The keys of a list; `None` when one of them cannot be one or there are too many.
fn keys(text: &str) -> Option<Keys> {
    values(text)?.into_iter().map(|key| PlaceId::new(key).map(|id| id.to_string())).collect()
}

/// The values of a list; `None` when there are too many.
fn values(text: &str) -> Option<Vec<&str>> {
    let values: Vec<&str> = text.split(',').take(MAX_LIST + 1).collect();
    (values.len() <= MAX_LIST).then_some(values)
}

fn language_tag(text: &str) -> Option<String> {
    let is_tag = (2..=35).contains(&text.len())
        && text.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    is_tag.then(|| text.to_owned())
}

fn camera_text(camera: Camera) -> String {
    let centre = camera.centre();
    let [lat, lon] = [centre.lat(), centre.lon()].map(|degrees| decimal::fixed(degrees, COORDINATE_DECIMALS));
    format!("{lat},{lon},{}", decimal::fixed(camera.zoom(), ZOOM_DECIMALS))
}

fn camera(text: &str) -> Option<Camera> {
    let numbers: Vec<f64> = values(text)?.into_iter().map(decimal::parse).collect::<Option<_>>()?;
    match numbers[..] {
        [lat, lon, zoom] if zoom.is_finite() => Some(Camera::new(LonLat::new(lon, lat)?, zoom)),
        _ => None,
    }
}

/// Adds `text`, percent-encoded; commas, colons and dots stay readable.
fn encode(query: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~,:".contains(&byte) {
            query.push(char::from(byte));
        } else {
            write!(query, "%{byte:02X}").expect("writing to a String cannot fail");
        }
    }
}

/// A percent-encoded text decoded; what is not valid stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = (*first == b'%').then(|| tail.get(..2)).flatten();
        let byte =
            escaped.and_then(|hex| std::str::from_utf8(hex).ok()).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_view_has_an_empty_query() {
        assert_eq!(format(&View::default()), "");
        assert_eq!(parse(""), (View::default(), Vec::new()));
        assert_eq!(parse("?"), (View::default(), Vec::new()));
    }

    #[test]
    fn a_link_written_by_hand_is_understood() {
        let (view, issues) = parse("?home=west,CN-SH&years=1979..&place=cn-sh&lang=zh-Hans&theme=none%2Csport&v=1");
        assert_eq!(issues, []);
        assert_eq!(view.filter.home, ["CN-SH", "west"].into());
        assert_eq!(view.filter.years, Period::new(Some(1979), None));
        assert_eq!(view.filter.themes, [None, Some(Theme::Sport)].into());
        assert_eq!(view.language.as_deref(), Some("zh-Hans"));
        assert_eq!(format(&view), "home=CN-SH,west&lang=zh-Hans&place=cn-sh&theme=none,sport&v=1&years=1979..");
    }

    #[test]
    fn what_cannot_be_used_is_reported_and_the_rest_is_kept() {
        let (view, issues) = parse("theme=sport&years=1991..1979&colour=<b>&nonsense=1&at=91,0,2&at=1,2,NaN&v=9");
        assert_eq!(view.filter.themes, [Some(Theme::Sport)].into());
        assert_eq!(view.filter.years, None);
        let keys: Vec<_> = issues.iter().map(|issue| issue.key.as_str()).collect();
        assert_eq!(keys, ["years", "colour", "nonsense", "at", "at", "v"]);
    }

    #[test]
    fn broken_escapes_do_no_harm() {
        for query in ["home=%", "home=%f", "home=%ff%fe", "%=%", "home=%F0%9F", "&&&=", "lang=%00"] {
            let (view, _) = parse(query);
            assert_eq!(view.filter.home, Keys::default(), "{query}");
        }
    }
}
