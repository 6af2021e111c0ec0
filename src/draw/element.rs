//! A tree of SVG elements, and its text.

use crate::geo::decimal;
use std::fmt::Write;

/// One SVG element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Name, as `path`.
    pub tag: &'static str,
    /// Attributes, in the order of writing.
    pub attributes: Vec<(&'static str, String)>,
    /// Text inside; only for elements without children.
    pub text: Option<String>,
    /// Elements inside.
    pub children: Vec<Element>,
}

impl Element {
    /// An empty element.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, ..Self::default() }
    }

    /// With one more attribute.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With one more attribute, rounded to a tenth.
    #[must_use]
    pub fn with_number(self, name: &'static str, value: f64) -> Self {
        self.attribute(name, number(value))
    }

    /// With text inside.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// With elements inside.
    #[must_use]
    pub fn with_children(mut self, children: Vec<Element>) -> Self {
        self.children = children;
        self
    }

    /// Appends the element as text, one line for each element, indented by `depth` steps.
    pub fn write(&self, out: &mut String, depth: usize) {
        let _ = write!(out, "{:depth$}<{}", "", self.tag);
        for (name, value) in &self.attributes {
            let _ = write!(out, " {name}=\"{}\"", escape(value));
        }
        match (&self.text, self.children.is_empty()) {
            (Some(text), _) => {
                let _ = writeln!(out, ">{}</{}>", escape(text), self.tag);
            }
            (None, true) => out.push_str("/>\n"),
            (None, false) => {
                out.push_str(">\n");
                for child in &self.children {
                    child.write(out, depth + 1);
                }
                let _ = writeln!(out, "{:depth$}</{}>", "", self.tag);
            }
        }
    }
}

/// A number rounded to a tenth, without a fraction that is zero.
pub fn number(value: f64) -> String {
    decimal::shortest(value, 1)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(
            [1.0, -0.04, 12.345, -3.05, 1e6].map(number),
            ["1", "0", "12.3", "-3.0", "1000000"].map(|text| { text.strip_suffix(".0").unwrap_or(text) })
        );
    }

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut out = String::new();
        Element::new("text").attribute("class", "a\"b").with_text("<script>&").write(&mut out, 0);
        assert_eq!(out, "<text class=\"a&quot;b\">&lt;script&gt;&amp;</text>\n");
    }

    #[test]
    fn children_are_indented() {
        let mut out = String::new();
        Element::new("g").with_children(vec![Element::new("path").attribute("d", "M0 0")]).write(&mut out, 0);
        assert_eq!(out, "<g>\n <path d=\"M0 0\"/>\n</g>\n");
    }
}
