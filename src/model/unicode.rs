//! Normal forms and lower case of Unicode, by the tables that are at hand.
//!
//! In the browser they are the engine's own: the tables of a library would weigh 57 kB of the 350 kB that a first visit
//! may transfer, and those of the standard library for lower case 12 kB. Natively they are those of
//! `unicode-normalization` and the standard library. Both follow Unicode Standard Annex 15.

/// `text` in normal form C: composed, as names are stored.
pub fn nfc(text: &str) -> String {
    by_form(text, Form::C)
}

/// `text` in normal form KD: decomposed, compatibility forms resolved.
pub fn nfkd(text: &str) -> String {
    by_form(text, Form::Kd)
}

/// `text` in lower case and in normal form KD, as names are compared.
///
/// A sigma at the end of a word may come out in its final form.
pub fn lower_nfkd(text: &str) -> String {
    by_form(text, Form::LowerKd)
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
    LowerKd,
}

fn by_form(text: &str, form: Form) -> String {
    // ASCII is in every normal form, and most names are ASCII.
    match form {
        _ if !text.is_ascii() => by_tables(text, form),
        Form::C | Form::Kd => text.to_owned(),
        Form::LowerKd => text.to_ascii_lowercase(),
    }
}

#[cfg(target_arch = "wasm32")]
fn by_tables(text: &str, form: Form) -> String {
    let text = js_sys::JsString::from(text);
    match form {
        Form::C => text.normalize("NFC"),
        Form::Kd => text.normalize("NFKD"),
        Form::LowerKd => text.to_lower_case().normalize("NFKD"),
    }
    .into()
}

#[cfg(not(target_arch = "wasm32"))]
fn by_tables(text: &str, form: Form) -> String {
    use unicode_normalization::UnicodeNormalization;
    match form {
        Form::C => text.nfc().collect(),
        Form::Kd => text.nfkd().collect(),
        Form::LowerKd => text.to_lowercase().nfkd().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_marks_compose_and_decompose() {
        // Unicode Standard Annex 15, figure 3: U+0041 U+030A and U+00C5.
        assert_eq!(nfc("A\u{030A}"), "\u{00C5}");
        assert_eq!((nfkd("\u{00C5}").as_str(), lower_nfkd("\u{00C5}").as_str()), ("A\u{030A}", "a\u{030A}"));
        // Compatibility: U+FB01 is fi.
        assert_eq!(lower_nfkd("\u{FB01}"), "fi");
        assert_eq!((nfc("XI'AN").as_str(), lower_nfkd("XI'AN").as_str()), ("XI'AN", "xi'an"));
        assert!(is_diacritic('\u{030A}') && !is_diacritic('A') && !is_diacritic('安'));
    }
}
