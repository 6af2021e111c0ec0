//! Messages as the build script writes them, and their formatting.
//!
//! The form is described in `src/build.rs`.

use super::grouped;
use std::borrow::Cow;

/// One language, as compiled in.
#[derive(Debug)]
pub struct Locale {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Plural categories of the counts 0 to 199: one letter each.
    pub plurals: &'static str,
    /// Keys and patterns in turn, each ended by `U+0007`.
    pub messages: &'static str,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A count, which is shown with thousands separators and chooses among plural forms.
    Count(usize),
    /// A text, which chooses among cases of that name.
    Text(Cow<'a, str>),
}

/// Marks the ends of a count in a formatted message. Private-use characters: no translation holds them.
pub(super) const COUNT_MARKS: [char; 2] = ['\u{E000}', '\u{E001}'];

impl Locale {
    /// The keys and patterns.
    pub(super) fn patterns(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        let mut pieces = self.messages.split_terminator('\u{7}');
        std::iter::from_fn(move || pieces.next().zip(pieces.next()))
    }

    /// The message `key` of this language, which needs no arguments: without the price of reading all the others.
    pub fn message(&self, key: &'static str) -> &'static str {
        self.patterns().find(|(own, _)| *own == key).map_or(key, |(_, pattern)| pattern)
    }

    /// Formats `pattern`; an argument that is not given shows its name in braces.
    pub(super) fn format(&self, pattern: &str, args: &[(&str, Value<'_>)]) -> String {
        let mut out = String::with_capacity(pattern.len() + 16);
        self.write(pattern, args, &mut Some(&mut out));
        out
    }

    /// Writes a pattern up to its end or to a control that belongs to the pattern around it; returns what follows.
    fn write<'p>(&self, mut rest: &'p str, args: &[(&str, Value<'_>)], out: &mut Option<&mut String>) -> &'p str {
        while let Some(at) = rest.find(|character| ('\u{1}'..='\u{6}').contains(&character)) {
            let (text, control) = rest.split_at(at);
            push(out, text);
            let after = &control[1..];
            match control.as_bytes()[0] {
                1 => {
                    let (name, after) = after.split_once('\u{2}').unwrap_or((after, ""));
                    match value(args, name) {
                        Some(Value::Count(count)) => {
                            push(out, &format!("{}{}{}", COUNT_MARKS[0], grouped(*count), COUNT_MARKS[1]));
                        }
                        Some(Value::Text(text)) => push(out, text),
                        None => push(out, &format!("{{{name}}}")),
                    }
                    rest = after;
                }
                3 => rest = self.write_selection(after, args, out),
                _ => return control,
            }
        }
        push(out, rest);
        ""
    }

    /// Writes the case of a selection that fits, else the default one; returns what follows the selection.
    fn write_selection<'p>(
        &self,
        selection: &'p str,
        args: &[(&str, Value<'_>)],
        out: &mut Option<&mut String>,
    ) -> &'p str {
        let (name, first) = selection.split_at(selection.find('\u{4}').unwrap_or(selection.len()));
        let (mut chosen, mut rest) = (None, first);
        while let Some(case) = rest.strip_prefix('\u{4}') {
            let (key, pattern) = case.split_once('\u{5}').unwrap_or((case, ""));
            let (key, is_default) = key.strip_prefix('*').map_or((key, false), |key| (key, true));
            // The first case that fits is taken, and the default only when none does.
            let fits = value(args, name).is_some_and(|value| self.fits(value, key));
            match chosen {
                None | Some((_, false)) if fits => chosen = Some((pattern, true)),
                None if is_default => chosen = Some((pattern, false)),
                _ => {}
            }
            rest = self.write(pattern, args, &mut None);
        }
        if let Some((pattern, _)) = chosen {
            self.write(pattern, args, out);
        }
        rest.strip_prefix('\u{6}').unwrap_or(rest)
    }

    fn fits(&self, value: &Value<'_>, key: &str) -> bool {
        match value {
            Value::Text(text) => text == key,
            Value::Count(count) => count.to_string() == key || self.plural(*count) == key,
        }
    }

    /// CLDR's plural category of `count`.
    fn plural(&self, count: usize) -> &'static str {
        let stored = if count < self.plurals.len() { count } else { 100 + count % 100 };
        match self.plurals.as_bytes().get(stored) {
            Some(b'z') => "zero",
            Some(b'o') => "one",
            Some(b't') => "two",
            Some(b'f') => "few",
            Some(b'm') => "many",
            _ => "other",
        }
    }
}

fn push(out: &mut Option<&mut String>, text: &str) {
    if let Some(out) = out {
        out.push_str(text);
    }
}

fn value<'a, 'b>(args: &'a [(&str, Value<'b>)], name: &str) -> Option<&'a Value<'b>> {
    args.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::super::LOCALES;
    use super::*;

    fn english() -> &'static Locale {
        LOCALES.iter().find(|locale| locale.tag == "en").expect("English is shipped")
    }

    /// `{ $n -> [0] none [one] one row of { $name } *[other] { $n } rows }!`
    const ROWS: &str =
        "\u{3}n\u{4}0\u{5}none\u{4}one\u{5}one row of \u{1}name\u{2}\u{4}*other\u{5}\u{1}n\u{2} rows\u{6}!";

    fn rows(count: usize) -> String {
        let args = [("n", Value::Count(count)), ("name", Value::Text("X".into()))];
        english().format(ROWS, &args).replace(COUNT_MARKS, "")
    }

    #[test]
    fn the_case_that_fits_is_written() {
        assert_eq!([rows(0), rows(1), rows(2), rows(1101)], ["none!", "one row of X!", "2 rows!", "1,101 rows!"]);
    }

    #[test]
    fn selections_stand_inside_selections() {
        let nested = format!("\u{3}kind\u{4}a\u{5}A {ROWS}\u{4}*b\u{5}B\u{6}.");
        let args = |kind: &'static str| [("kind", Value::Text(kind.into())), ("n", Value::Count(0))];
        assert_eq!(english().format(&nested, &args("a")), "A none!.");
        assert_eq!(english().format(&nested, &args("c")), "B.");
    }

    #[test]
    fn an_argument_that_is_not_given_is_visible() {
        assert_eq!(english().format("a \u{1}n\u{2} b", &[]), "a {n} b");
    }

    #[test]
    fn plural_categories_are_those_of_cldr() {
        // CLDR 46, cardinal rules: English one for 1 only; Chinese has only other.
        let chinese = LOCALES.iter().find(|locale| locale.tag == "zh-Hans").expect("Chinese is shipped");
        for (count, category) in [(0, "other"), (1, "one"), (2, "other"), (101, "other"), (1001, "other")] {
            assert_eq!(english().plural(count), category, "{count}");
            assert_eq!(chinese.plural(count), "other");
        }
    }
}
