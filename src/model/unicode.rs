//! Normal forms of Unicode, by the tables that are at hand.
//!
//! In the browser they are the engine's own: the tables of a library would weigh 57 kB of the 350 kB that a first visit
//! may transfer. Natively they are those of `unicode-normalization`. Both follow Unicode Standard Annex 15.

/// `text` in normal form C: composed, as names are stored.
pub fn nfc(text: &str) -> String {
    normal_form(text, Form::C)
}

/// `text` in normal form KD: decomposed, compatibility forms resolved, as names are compared.
pub fn nfkd(text: &str) -> String {
    normal_form(text, Form::Kd)
}

/// Whether `character` is a combining diacritical mark (the five Unicode blocks of that name).
pub fn is_diacritic(character: char) -> bool {
    matches!(
        character,
        '\u{0300}'..='\u{036F}'
            | '\u{1AB0}'..='\u{1AFF}'
            | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE20}'..='\u{FE2F}'
    )
}

#[derive(Clone, Copy)]
enum Form {
    C,
    Kd,
}

fn normal_form(text: &str, form: Form) -> String {
    // ASCII is in every normal form, and most names are ASCII.
    if text.is_ascii() { text.to_owned() } else { by_tables(text, form) }
}

#[cfg(target_arch = "wasm32")]
fn by_tables(text: &str, form: Form) -> String {
    let form = match form {
        Form::C => "NFC",
        Form::Kd => "NFKD",
    };
    js_sys::JsString::from(text).normalize(form).into()
}

#[cfg(not(target_arch = "wasm32"))]
fn by_tables(text: &str, form: Form) -> String {
    use unicode_normalization::UnicodeNormalization;
    match form {
        Form::C => text.nfc().collect(),
        Form::Kd => text.nfkd().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_marks_compose_and_decompose() {
        // Unicode Standard Annex 15, figure 3: U+0041 U+030A and U+00C5.
        assert_eq!(nfc("A\u{030A}"), "\u{00C5}");
        assert_eq!(nfkd("\u{00C5}"), "A\u{030A}");
        // Compatibility: U+FB01 is fi.
        assert_eq!(nfkd("\u{FB01}"), "fi");
        assert!(is_diacritic('\u{030A}') && !is_diacritic('A') && !is_diacritic('安'));
    }
}
