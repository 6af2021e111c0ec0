//! JSON text, read where it stands.
//!
//! A [`Json`] is a piece of text that is known to be one JSON value; its parts are pieces of the same text, looked up
//! when they are asked for. Nothing is built, nesting needs no stack, and numbers and texts are read where a record
//! wants them.
//!
//! By hand, since the readers that serde_json brings along were 60 kB of code and tables, a tenth of what a first visit
//! transfers. Natively the tests hold this one to serde_json.
//!
//! # Source
//! RFC 8259

use crate::geo::decimal;
use std::borrow::Cow;
use std::fmt;

/// Text that is one JSON value, without space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Json<'a>(&'a str);

/// Why a text is not JSON. Lines and columns are counted from 1, columns in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// What should have stood there.
    pub wanted: &'static str,
    /// Its line.
    pub line: usize,
    /// Its column.
    pub column: usize,
}

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "expected {} at line {} column {}", self.wanted, self.line, self.column)
    }
}

impl<'a> Json<'a> {
    /// The value that `bytes` are.
    ///
    /// # Errors
    /// When they are not UTF-8, or not exactly one JSON value.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, JsonError> {
        let (text, broken_at) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => ("", Some(error.valid_up_to())),
        };
        let mut reader = Reader { text, at: 0 };
        let value = match broken_at {
            Some(at) => Err(Unexpected { wanted: "UTF-8", at }),
            None => reader.value().and_then(|value| {
                reader.space();
                if reader.at == text.len() { Ok(value) } else { Err(reader.wanted("the end")) }
            }),
        };
        value.map_err(|Unexpected { wanted, at }| {
            let before = &bytes[..at];
            let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |line_end| line_end + 1);
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            JsonError { wanted, line, column: at - line_start + 1 }
        })
    }

    /// Whether it is `null`.
    pub fn is_null(self) -> bool {
        self.0 == "null"
    }

    /// The members of an object, in the order of the text; `None` when it is something else.
    pub fn members(self) -> Option<Vec<(Cow<'a, str>, Self)>> {
        let mut reader = self.inside('{')?;
        let mut members = Vec::new();
        while !reader.is_at(b'}') {
            let (Ok(name), Ok(value)) = (reader.name(), reader.value()) else { break };
            members.push((unescape(name)?, value));
            reader.skip(b',');
        }
        Some(members)
    }

    /// The items of a list; `None` when it is something else.
    pub fn items(self) -> Option<Vec<Self>> {
        let mut reader = self.inside('[')?;
        let mut items = Vec::new();
        while !reader.is_at(b']') {
            let Ok(item) = reader.value() else { break };
            items.push(item);
            reader.skip(b',');
        }
        Some(items)
    }

    /// The text that it is; `None` when it is something else, or holds half of a surrogate pair.
    pub fn text(self) -> Option<Cow<'a, str>> {
        if self.0.starts_with('"') { unescape(self) } else { None }
    }

    /// The number that it is; `None` when it is something else, or too large.
    pub fn number(self) -> Option<f64> {
        let is_number = self.0.starts_with(|first: char| first == '-' || first.is_ascii_digit());
        let number = if is_number { decimal::parse(self.0) } else { None };
        number.filter(|number| number.is_finite())
    }

    /// The whole number that it is, written without fraction and exponent; `None` when it is something else or does not
    /// fit.
    pub fn whole(self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// A reader behind the opening bracket.
    fn inside(self, bracket: char) -> Option<Reader<'a>> {
        self.0.starts_with(bracket).then_some(Reader { text: self.0, at: 1 })
    }
}

/// What should have stood at a byte.
struct Unexpected {
    wanted: &'static str,
    at: usize,
}

/// A place in a text.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Whether `byte` is what comes next but space.
    fn is_at(&mut self, byte: u8) -> bool {
        self.space();
        self.peek() == Some(byte)
    }

    /// Goes past `byte` if it is what comes next but space; whether it was.
    fn skip(&mut self, byte: u8) -> bool {
        let is_there = self.is_at(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn wanted(&self, wanted: &'static str) -> Unexpected {
        Unexpected { wanted, at: self.at }
    }

    /// Goes past one value, however deep.
    fn value(&mut self) -> Result<Json<'a>, Unexpected> {
        self.space();
        let start = self.at;
        // The brackets that are open, by what closes them.
        let mut open: Vec<u8> = Vec::new();
        loop {
            if self.skip(b'{') {
                if !self.is_at(b'}') {
                    self.name()?;
                    open.push(b'}');
                    continue;
                }
                self.at += 1;
            } else if self.skip(b'[') {
                if !self.is_at(b']') {
                    open.push(b']');
                    continue;
                }
                self.at += 1;
            } else {
                self.scalar()?;
            }
            // A value ends here, and with it perhaps those around it.
            loop {
                let Some(closing) = open.last().copied() else { return Ok(Json(&self.text[start..self.at])) };
                if self.skip(b',') {
                    if closing == b'}' {
                        self.name()?;
                    }
                    break;
                }
                if !self.skip(closing) {
                    return Err(self.wanted(if closing == b'}' { "`,` or `}`" } else { "`,` or `]`" }));
                }
                open.pop();
            }
        }
    }

    /// Goes past the name of a member and its colon.
    fn name(&mut self) -> Result<Json<'a>, Unexpected> {
        if !self.is_at(b'"') {
            return Err(self.wanted("the name of a field"));
        }
        let start = self.at;
        self.string()?;
        let name = Json(&self.text[start..self.at]);
        if self.skip(b':') { Ok(name) } else { Err(self.wanted("`:`")) }
    }

    fn scalar(&mut self) -> Result<(), Unexpected> {
        self.space();
        match self.peek() {
            Some(b'"') => return self.string(),
            Some(b'-' | b'0'..=b'9') => return self.numeral(),
            _ => {}
        }
        let rest = &self.text[self.at..];
        match ["null", "true", "false"].into_iter().find(|word| rest.starts_with(word)) {
            Some(word) => {
                self.at += word.len();
                Ok(())
            }
            None => Err(self.wanted("a value")),
        }
    }

    fn string(&mut self) -> Result<(), Unexpected> {
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    let escape = &self.text.as_bytes()[self.at + 1..];
                    match escape {
                        [b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => self.at += 2,
                        [b'u', digits @ ..] if digits.len() >= 4 && digits[..4].iter().all(u8::is_ascii_hexdigit) => {
                            self.at += 6;
                        }
                        _ => return Err(self.wanted("an escape")),
                    }
                }
                Some(0..=0x1F) => return Err(self.wanted("no control character")),
                Some(_) => self.at += 1,
                None => return Err(self.wanted("the end of a text")),
            }
        }
    }

    fn numeral(&mut self) -> Result<(), Unexpected> {
        self.at += usize::from(self.peek() == Some(b'-'));
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Unexpected> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.wanted("a digit")) }
    }
}

/// What a string in quotes says; `None` when it holds half of a surrogate pair.
fn unescape(string: Json<'_>) -> Option<Cow<'_, str>> {
    let quoted = &string.0[1..string.0.len() - 1];
    let mut parts = quoted.split('\\');
    let mut text = parts.next()?.to_owned();
    if text.len() == quoted.len() {
        return Some(Cow::Borrowed(quoted));
    }
    let mut high = None;
    // A part begins with the letter of its escape, unless the escape is of the backslash itself: then it is empty, and
    // the part after it is plain.
    while let Some(part) = parts.next() {
        let (character, rest) = match part.as_bytes().first() {
            None => ('\\', parts.next()?),
            Some(b'u') => {
                let unit = u32::from_str_radix(&part[1..5], 16).ok()?;
                let character = match (high.take(), unit) {
                    (None, 0xD800..=0xDBFF) if part.len() == 5 => {
                        high = Some(unit);
                        continue;
                    }
                    (Some(high), 0xDC00..=0xDFFF) => 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00),
                    (None, unit) => unit,
                    (Some(_), _) => return None,
                };
                (char::from_u32(character)?, &part[5..])
            }
            Some(letter) => (
                match letter {
                    b'b' => '\u{8}',
                    b'f' => '\u{C}',
                    b'n' => '\n',
                    b'r' => '\r',
                    b't' => '\t',
                    letter => char::from(*letter),
                },
                &part[1..],
            ),
        };
        if high.is_some() {
            return None;
        }
        text.push(character);
        text.push_str(rest);
    }
    if high.is_some() { None } else { Some(Cow::Owned(text)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngSeed};
    use serde_json::Value;

    /// Cases from one seed, so that every run tries the same.
    fn config(cases: u32) -> Config {
        Config { cases, rng_seed: RngSeed::Fixed(1973), failure_persistence: None, ..Config::default() }
    }

    fn parse(text: &str) -> Json<'_> {
        Json::parse(text.as_bytes()).unwrap()
    }

    /// The same value as serde_json reads it; `None` where a text or a number cannot be read.
    fn value(json: Json<'_>) -> Option<Value> {
        if let Some(members) = json.members() {
            let members = members.into_iter().map(|(name, member)| Some((name.into_owned(), value(member)?)));
            return Some(Value::Object(members.collect::<Option<_>>()?));
        }
        if let Some(items) = json.items() {
            return Some(Value::Array(items.into_iter().map(value).collect::<Option<_>>()?));
        }
        match json.0 {
            "null" => Some(Value::Null),
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            text if text.starts_with('"') => Some(Value::String(json.text()?.into_owned())),
            _ => match json.whole() {
                Some(whole) if json.0 != "-0" => Some(whole.into()),
                _ => Some(json.number()?.into()),
            },
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(Value::from),
            (-180_000_000_i32..180_000_000).prop_map(|number| Value::from(f64::from(number) / 1e6)),
            any::<String>().prop_map(Value::String),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
                proptest::collection::btree_map("[a-c\"\\\\ü\n]{0,3}", inner, 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(config(512))]

        #[test]
        fn reads_what_serde_json_writes(expected in values()) {
            for text in [expected.to_string(), serde_json::to_string_pretty(&expected).unwrap()] {
                prop_assert_eq!(value(parse(&text)), Some(expected.clone()), "{}", text);
            }
        }
    }

    proptest! {
        #![proptest_config(config(20000))]

        #[test]
        fn refuses_what_serde_json_refuses(pieces in pieces()) {
            let text = pieces.concat();
            let (own, other) = (Json::parse(text.as_bytes()), serde_json::from_str::<serde::de::IgnoredAny>(&text));
            prop_assert_eq!(own.is_ok(), other.is_ok(), "{:?}: {:?}, {:?}", text, own, other);
            if let Ok(own) = own {
                prop_assert_eq!(value(own), serde_json::from_str(&text).ok(), "{:?}", text);
            }
        }
    }

    /// Pieces of JSON: put together at random they are sometimes JSON.
    fn pieces() -> impl Strategy<Value = Vec<&'static str>> {
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"a\":", "\\", "\\n", "\\u00", "\\ud83d", "\\ude00", "1",
            "0", "-", ".", "e", "+", "null", "true", "fals", " ", "\n", "\u{7f}", "\u{1}", "é",
        ];
        proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..9)
    }

    #[test]
    fn texts_are_unescaped() {
        let escaped = r#""a\"\\\/\b\f\n\r\té\u6d4B\ud83d\ude00\\u0041z\\""#;
        assert_eq!(parse(escaped).text().unwrap(), "a\"\\/\u{8}\u{C}\n\r\té测😀\\u0041z\\");
        for half in [r#""\ud83d""#, r#""\ud83dx""#, r#""\ude00""#, r#""\ud83d\n""#, r#""\ud83d\u0041""#] {
            assert_eq!(parse(half).text(), None, "{half}");
        }
        assert!(matches!(parse("\"plain\"").text(), Some(Cow::Borrowed("plain"))));
    }

    #[test]
    fn what_is_asked_for_is_not_something_else() {
        let [text, number, list, object] = ["\"1\"", "1.5", "[1]", "{}"].map(parse);
        assert_eq!((text.number(), text.whole(), text.items(), text.members()), (None, None, None, None));
        assert_eq!((number.text(), number.whole(), number.number()), (None, None, Some(1.5)));
        assert_eq!((list.members(), list.number(), list.items().map(|items| items.len())), (None, None, Some(1)));
        assert_eq!((object.items(), object.members()), (None, Some(Vec::new())));
        assert_eq!((parse("1e999").number(), parse("-3").whole(), parse("1e2").whole()), (None, Some(-3), None));
    }

    #[test]
    fn an_error_says_where() {
        let error = |text: &str| Json::parse(text.as_bytes()).unwrap_err().to_string();
        assert_eq!(error("{\n \"a\" 1}"), "expected `:` at line 2 column 6");
        assert_eq!(error("[1 2]"), "expected `,` or `]` at line 1 column 4");
        assert_eq!(error(""), "expected a value at line 1 column 1");
        assert_eq!(error("[] x"), "expected the end at line 1 column 4");
        assert_eq!(Json::parse(b"\n\xff").unwrap_err().to_string(), "expected UTF-8 at line 2 column 1");
    }

    #[test]
    fn deep_nesting_does_no_harm() {
        let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
        assert_eq!(parse(&deep).items().map(|items| items.len()), Some(1));
        assert!(Json::parse(&deep.as_bytes()[1..]).is_err());
    }
}
