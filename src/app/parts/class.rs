//! Style classes made of pieces.

/// The classes that are not empty, as one attribute. For `class={…}` of `html!`, where each `classes!` would be a set of
/// its own in the program; where all choices are known, write them out: `if is_open { "pill is-open" } else { "pill" }`.
pub fn class(pieces: &[&str]) -> String {
    let mut class = String::new();
    for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
        if !class.is_empty() {
            class.push(' ');
        }
        class.push_str(piece);
    }
    class
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_that_are_empty_leave_no_trace() {
        assert_eq!(class(&["dot", "", "hollow"]), "dot hollow");
        assert_eq!(class(&["", "dot"]), "dot");
        assert_eq!(class(&[]), "");
    }
}
