//! Cleaning of texts and addresses that strangers wrote.

use crate::model::unicode::nfc;

/// Longest name, in code points.
pub const MAX_NAME: usize = 200;
/// Longest running text, in code points.
pub const MAX_TEXT: usize = 2000;
/// Longest address, in bytes.
pub const MAX_URL: usize = 2048;

/// A cleaned text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clean {
    /// In Unicode normal form C, trimmed, without bidirectional controls.
    pub text: String,
    /// Whether bidirectional controls were taken out.
    pub had_bidi_controls: bool,
}

/// `text` cleaned, or `None` when it is empty, longer than `max` code points, or holds control characters.
///
/// Bidirectional controls can make a name read as another one, so they are taken out; other controls have no place in
/// a name and refuse it.
pub fn clean(text: &str, max: usize) -> Option<Clean> {
    let kept = nfc(&text.chars().filter(|character| !is_bidi_control(*character)).collect::<String>());
    let trimmed = kept.trim();
    let acceptable = !trimmed.is_empty() && trimmed.chars().count() <= max && !trimmed.chars().any(char::is_control);
    acceptable.then(|| Clean { text: trimmed.to_owned(), had_bidi_controls: text.chars().any(is_bidi_control) })
}

/// Whether `character` only changes the direction of others, or is a byte order mark.
fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
}

/// Whether `url` is an absolute `http` or `https` address with a host and without user information or white space.
pub fn is_plain_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
        !authority.is_empty()
            && !authority.starts_with(':')
            && !authority.contains('@')
            && url.len() <= MAX_URL
            && !url.chars().any(|character| {
                character.is_whitespace() || character.is_control() || matches!(character, '\\' | '"' | '<' | '>')
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_normalised_and_trimmed() {
        // U+0061 U+0301 composes to U+00E1 (Unicode Standard Annex 15).
        assert_eq!(clean(" Ma\u{0301}laga ", MAX_NAME).unwrap().text, "M\u{00E1}laga");
    }

    #[test]
    fn bidi_controls_are_taken_out_and_reported() {
        let name = clean("Os\u{202E}aka", MAX_NAME).unwrap();
        assert_eq!((name.text.as_str(), name.had_bidi_controls), ("Osaka", true));
    }

    #[test]
    fn controls_and_empty_names_are_refused() {
        for refused in ["", "  ", "a\u{0}b", "a\nb", "\u{202E}"] {
            assert_eq!(clean(refused, MAX_NAME), None, "{refused:?}");
        }
        assert_eq!(clean(&"x".repeat(201), MAX_NAME), None);
    }

    #[test]
    fn markup_is_plain_text() {
        let name = "<img src=x onerror=alert(1)>";
        assert_eq!(clean(name, MAX_NAME).unwrap().text, name);
    }

    #[test]
    fn only_plain_web_addresses_pass() {
        for accepted in ["https://example.org", "http://a.example/路径?x=1#y"] {
            assert!(is_plain_url(accepted), "{accepted}");
        }
        for refused in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "https://user@example.org/",
            "https://",
            "https:///x",
            "https://a b",
            "https://a\\b",
            "HTTPS://example.org\n",
        ] {
            assert!(!is_plain_url(refused), "{refused}");
        }
    }
}
