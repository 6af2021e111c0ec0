//! How wide a name is, without asking a browser: layout stays pure and runs natively.
//!
//! Latin letters have the advance widths of Inter, letters with marks those of the bare letter, and everything of the
//! Chinese, Japanese and Korean blocks is as wide as it is high. Kerning is left out: it changes a name by less than
//! two pixels, and labels keep more distance than that.

use crate::model::unicode::nfkd;

/// First letter of the tables: the space.
const FIRST: u32 = 0x20;
/// Width of letters that no table has, in thousandths of the size.
const OTHER: u16 = 640;
/// Full-width letters begin here: radicals, kana, ideographs, Hangul, and their punctuation.
const FIRST_WIDE: u32 = 0x2E80;

/// Advance widths of the letters from U+0020 to U+007E, in thousandths of the size.
///
/// # Source
/// Inter 4.001 (SIL OFL 1.1) at weight 450, measured on a canvas of Chromium at 1000 px.
const REGULAR: [u16; 95] = [
    274, 296, 480, 636, 644, 987, 648, 306, 367, 367, 511, 665, 296, 461, 296, 365, 638, 411, 613, 622, 651, 598, 625,
    568, 624, 625, 296, 309, 665, 665, 665, 519, 974, 699, 656, 732, 722, 602, 590, 747, 744, 271, 573, 680, 565, 908,
    755, 766, 640, 767, 646, 644, 649, 742, 699, 994, 691, 688, 635, 367, 365, 367, 474, 459, 330, 564, 615, 574, 615,
    585, 375, 616, 597, 247, 247, 554, 247, 882, 596, 602, 615, 615, 382, 533, 333, 597, 568, 824, 552, 569, 556, 434,
    339, 434, 665,
];
/// The same at weight 600.
const SEMIBOLD: [u16; 95] = [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640,
    576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922,
    759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624,
    591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455,
    359, 455, 673,
];

/// Thickness of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 450.
    Regular,
    /// 600.
    Semibold,
}

/// Width of one line of `text`.
///
/// # Units
/// - `size_px`, returns: CSS pixels
pub fn width_px(text: &str, size_px: f64, weight: Weight) -> f64 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Semibold => &SEMIBOLD,
    };
    let thousandths: f64 = nfkd(text).chars().map(|letter| f64::from(advance(letter, table))).sum();
    thousandths * size_px / 1000.0
}

fn advance(letter: char, table: &[u16; 95]) -> u16 {
    let code = u32::from(letter);
    let row = usize::try_from(code.wrapping_sub(FIRST)).unwrap_or(usize::MAX);
    if let Some(width) = table.get(row) {
        return *width;
    }
    match letter {
        // Marks that NFKD has parted from their letters.
        '\u{300}'..='\u{36F}' => 0,
        'ı' => table[usize::from(b'i' - b' ')],
        'ł' | 'Ł' => table[usize::from(b'l' - b' ')] + 60,
        'ø' => table[usize::from(b'o' - b' ')],
        'Ø' => table[usize::from(b'O' - b' ')],
        '’' | '‘' => table[usize::from(b'\'' - b' ')],
        '·' => table[usize::from(b'.' - b' ')],
        '–' => 500,
        'æ' | 'Æ' | 'œ' | 'Œ' => 917,
        _ if code >= FIRST_WIDE => 1000,
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_browser() {
        // Chromium's canvas, Inter at 1000 px without kerning pairs: the sums of its single letters.
        assert!((width_px("Rome", 1000.0, Weight::Regular) - (646.0 + 602.0 + 882.0 + 585.0)).abs() < 1e-9);
        assert!((width_px("Ab", 11.0, Weight::Semibold) - (728.0 + 624.0) * 0.011).abs() < 1e-9);
    }

    #[test]
    fn marks_add_nothing_and_ideographs_are_square() {
        assert_eq!(width_px("São", 10.0, Weight::Regular), width_px("Sao", 10.0, Weight::Regular));
        assert_eq!(width_px("上海", 12.5, Weight::Semibold), 25.0);
        assert_eq!(width_px("", 12.5, Weight::Semibold), 0.0);
    }
}
