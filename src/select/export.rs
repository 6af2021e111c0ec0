//! Partnerships as a CSV file: what the table shows, with identifiers, exact dates and the addresses of the sources.
//!
//! The file is opened in spreadsheets, so no cell of text may begin as a formula does; see `text_cell`.

use crate::geo::decimal;
use crate::index::{Atlas, NO_REGION};
use crate::model::id::{PartnershipIx, PlaceIx, SourceIx};
use crate::model::label::Label;
use crate::model::place::Place;
use crate::model::theme::Theme;
use std::fmt::Write;

/// Most decimal places of coordinates: more than any file needs, and few enough that all of them are exact.
const COORDINATE_DECIMALS: u32 = 9;
/// Lets spreadsheets read the file as UTF-8; without it Excel shows Chinese names as signs.
const BYTE_ORDER_MARK: char = '\u{FEFF}';
/// End of a line (RFC 4180, section 2).
const LINE_END: &str = "\r\n";
/// Parts the items of a list; the same as in the tables that the dataset is made of.
const LIST_SEPARATOR: &str = ";";
/// Parts addresses, which may hold a semicolon and never a space.
const ADDRESS_SEPARATOR: &str = " ";
/// What a spreadsheet takes for the beginning of a formula, full-width forms included.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Names of the columns, in order.
pub const COLUMNS: [&str; 35] = [
    "id",
    "agreement",
    "status",
    "start_date",
    "end_date",
    "date_basis_en",
    "date_basis_zh_hans",
    "conflicting_dates",
    "confidence",
    "home_id",
    "home_name_en",
    "home_name_zh_hans",
    "home_level",
    "home_subdivision_code",
    "home_subdivision_en",
    "home_subdivision_zh_hans",
    "home_region",
    "home_latitude",
    "home_longitude",
    "partner_id",
    "partner_name_en",
    "partner_name_zh_hans",
    "partner_level",
    "partner_country_code",
    "partner_country_en",
    "partner_country_zh_hans",
    "partner_region_m49",
    "partner_latitude",
    "partner_longitude",
    "themes",
    "exchanges",
    "note_en",
    "note_zh_hans",
    "source_ids",
    "source_urls",
];

/// `rows` as a CSV file, in their order.
///
/// # Shape
/// returns: byte order mark, one line of [`COLUMNS`], one line for each row; dates are EDTF, empty where not recorded
///
/// # Source
/// RFC 4180; against formulas: OWASP Application Security Verification Standard 5.0, 1.2.10.
pub fn csv(atlas: &Atlas, rows: &[PartnershipIx]) -> String {
    let mut file = String::from(BYTE_ORDER_MARK);
    file.push_str(&COLUMNS.join(","));
    file.push_str(LINE_END);
    for row in rows {
        let mut line = Line::default();
        write_partnership(&mut line, atlas, *row);
        debug_assert_eq!(line.cells, COLUMNS.len(), "every line has every column");
        file.push_str(&line.text);
        file.push_str(LINE_END);
    }
    file
}

/// One line on its way.
#[derive(Default)]
struct Line {
    text: String,
    cells: usize,
}

impl Line {
    /// Adds a cell of text, which may be hostile.
    fn text(&mut self, text: &str) {
        let cell = text_cell(text);
        self.raw(&cell);
    }

    /// Adds a coordinate, whose minus sign is one.
    fn coordinate(&mut self, degrees: f64) {
        self.raw(&decimal::shortest(degrees, COORDINATE_DECIMALS));
    }

    /// Adds the texts of the two languages in which the interface is read.
    fn label(&mut self, label: &Label) {
        for language in ["en", "zh-Hans"] {
            self.text(label.get(language).unwrap_or_default());
        }
    }

    fn raw(&mut self, cell: &str) {
        let separator = if self.cells == 0 { "" } else { "," };
        write!(self.text, "{separator}{cell}").expect("writing to a String cannot fail");
        self.cells += 1;
    }
}

fn write_partnership(line: &mut Line, atlas: &Atlas, row: PartnershipIx) {
    let partnership = atlas.partnership(row);
    line.text(partnership.id.as_str());
    line.text(partnership.agreement.id());
    line.text(partnership.status.id());
    line.text(&partnership.start_date.map(|date| date.to_string()).unwrap_or_default());
    line.text(&partnership.end_date.map(|date| date.to_string()).unwrap_or_default());
    line.label(&partnership.date_basis);
    let dates = partnership.conflicts.iter().filter_map(|conflict| conflict.date);
    line.text(&list(dates.map(|date| date.to_string()), LIST_SEPARATOR));
    line.text(partnership.confidence.id());
    write_home(line, atlas, atlas.home[row.index()]);
    write_partner(line, atlas, atlas.partner[row.index()]);
    line.text(&list(atlas.themes[row.index()].iter().map(Theme::id), LIST_SEPARATOR));
    line.raw(&atlas.exchanges_under[row.index()].len().to_string());
    line.label(&partnership.note);
    let source = |row: &SourceIx| &atlas.dataset().sources()[row.index()];
    line.text(&list(partnership.sources.iter().map(|row| source(row).id.as_str()), LIST_SEPARATOR));
    line.text(&list(partnership.sources.iter().filter_map(|row| source(row).url.as_deref()), ADDRESS_SEPARATOR));
}

fn write_home(line: &mut Line, atlas: &Atlas, row: PlaceIx) {
    let groupings = atlas.dataset().groupings();
    let place = atlas.place(row);
    write_place(line, place);
    let nameless = Label::default();
    let subdivision = atlas.subdivision[row.index()].map(|row| &groupings.subdivisions[usize::from(row)]);
    line.text(place.subdivision_code.as_deref().unwrap_or_default());
    line.label(subdivision.map_or(&nameless, |subdivision| &subdivision.name));
    line.text(match atlas.home_region[row.index()] {
        NO_REGION => "",
        region => &groupings.home_regions[usize::from(region)].id,
    });
    write_point(line, place);
}

fn write_partner(line: &mut Line, atlas: &Atlas, row: PlaceIx) {
    let groupings = atlas.dataset().groupings();
    let place = atlas.place(row);
    let country = &groupings.countries[usize::from(atlas.country[row.index()])];
    write_place(line, place);
    line.text(&country.code);
    line.label(&country.name);
    line.text(&groupings.world_regions[country.world_region].m49);
    write_point(line, place);
}

fn write_place(line: &mut Line, place: &Place) {
    line.text(place.id.as_str());
    line.label(&place.name);
    line.text(place.admin_level.id());
}

fn write_point(line: &mut Line, place: &Place) {
    line.coordinate(place.latitude);
    line.coordinate(place.longitude);
}

fn list(items: impl Iterator<Item = impl AsRef<str>>, separator: &str) -> String {
    items.fold(String::new(), |mut list, item| {
        if !list.is_empty() {
            list.push_str(separator);
        }
        list.push_str(item.as_ref());
        list
    })
}

/// A cell that holds `text` and that no spreadsheet runs.
///
/// Text that begins as a formula gets an apostrophe in front, which spreadsheets show as text and an import takes off
/// again. So does text that begins with an apostrophe before such a beginning: the way back is then exact.
fn text_cell(text: &str) -> String {
    let is_formula = text.trim_start_matches('\'').starts_with(FORMULA_STARTS);
    let apostrophe = if is_formula { "'" } else { "" };
    let needs_quotes = text.contains([',', '"', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ');
    if needs_quotes { format!("\"{apostrophe}{}\"", text.replace('"', "\"\"")) } else { format!("{apostrophe}{text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_commas_and_line_breaks_are_quoted() {
        // The examples of RFC 4180, section 2, rules 5 to 7.
        assert_eq!(text_cell("aaa"), "aaa");
        assert_eq!(text_cell("b \r\nbb"), "\"b \r\nbb\"");
        assert_eq!(text_cell("b\"bb"), "\"b\"\"bb\"");
        assert_eq!(text_cell("Zhenru (Putuo, Shanghai)"), "\"Zhenru (Putuo, Shanghai)\"");
    }

    #[test]
    fn no_cell_begins_as_a_formula() {
        for start in FORMULA_STARTS {
            let cell = text_cell(&format!("{start}HYPERLINK(\"https://example.org\",1)"));
            assert!(cell.trim_start_matches('"').starts_with('\''), "{cell}");
        }
        assert_eq!(text_cell("=1+1"), "'=1+1");
        assert_eq!(text_cell("Xi'an"), "Xi'an");
    }

    #[test]
    fn taking_one_apostrophe_off_gives_the_text_back() {
        for text in ["=1", "'=1", "''+1", "@a"] {
            assert_eq!(text_cell(text).strip_prefix('\''), Some(text));
        }
        // Apostrophes of names stay as they are, and none is added.
        for text in ["'s-Hertogenbosch", "'t Hooge"] {
            assert_eq!(text_cell(text), text);
        }
    }
}
