//! Compiles the language files into the program: messages in a small form that needs no parser of Fluent at run time, and
//! a table of plural categories.
//!
//! Adding a language is adding a file. The syntax of Fluent and the plural rules of CLDR come from their libraries here,
//! at build time: in the program they would weigh some 40 kB after compression, an eighth of what a first visit may
//! transfer, to show two languages.
//!
//! The form of a message, read by `app::text::message`: text as it is; `U+0001 name U+0002` a variable;
//! `U+0003 name (U+0004 case U+0005 pattern)… U+0006` a selection whose default case begins with `*`.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::{collections::BTreeMap, env, fs, path::Path};
use unic_langid::LanguageIdentifier;

/// Counts of which the plural category is stored; larger ones repeat with their last two digits (true of every cardinal
/// rule of CLDR for whole numbers below a million).
const STORED_COUNTS: usize = 200;

fn main() {
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder")).join("static/locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=src/build.rs");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("static/locales holds the language files")
        .map(|entry| entry.expect("static/locales can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    let rows: String = files
        .iter()
        .map(|path| {
            println!("cargo::rerun-if-changed={}", path.display());
            let tag = path.file_stem().expect("a file has a name").to_string_lossy();
            let source = fs::read_to_string(path).expect("a language file is readable UTF-8");
            let (plurals, messages) = (plurals(&tag), messages(&tag, &source));
            format!("    Locale {{ tag: {tag:?}, plurals: {plurals:?}, messages: {messages:?} }},\n")
        })
        .collect();
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets the output folder")).join("locales.rs");
    fs::write(out, format!("&[\n{rows}]\n")).expect("the output folder is writable");
}

/// One letter for each count: the first of its category's name, `x` for `other`.
fn plurals(tag: &str) -> String {
    let language: LanguageIdentifier =
        tag.parse().unwrap_or_else(|_| panic!("{tag}.ftl: the name of a language file is a language tag"));
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL)
        .or_else(|_| {
            // The rules are stored by language alone.
            let primary = tag.split('-').next().unwrap_or(tag);
            let primary: LanguageIdentifier = primary.parse().expect("part of a tag is a tag");
            PluralRules::create(primary, PluralRuleType::CARDINAL)
        })
        .unwrap_or_else(|_| panic!("{tag}: CLDR knows no plural rules"));
    (0..STORED_COUNTS)
        .map(|count| match rules.select(count).expect("a count is a number") {
            PluralCategory::ZERO => 'z',
            PluralCategory::ONE => 'o',
            PluralCategory::TWO => 't',
            PluralCategory::FEW => 'f',
            PluralCategory::MANY => 'm',
            PluralCategory::OTHER => 'x',
        })
        .collect()
}

/// All messages of one file in the order of their keys: key and pattern, each ended by `U+0007`.
fn messages(tag: &str, source: &str) -> String {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{tag}.ftl: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{tag}.ftl: {key} has no text"));
                let mut text = String::new();
                encode(pattern, &mut text).unwrap_or_else(|what| panic!("{tag}.ftl: {key} uses {what}"));
                messages.insert(key, text);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => panic!("{tag}.ftl: terms are not supported ({})", term.id.name),
            Entry::Junk { content } => panic!("{tag}.ftl: not Fluent: {content}"),
        }
    }
    messages.iter().map(|(key, text)| format!("{key}\u{7}{text}\u{7}")).collect()
}

fn encode(pattern: &Pattern<&str>, out: &mut String) -> Result<(), &'static str> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => out.push_str(value),
                inline => {
                    out.push('\u{1}');
                    out.push_str(variable(inline)?);
                    out.push('\u{2}');
                }
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                out.push('\u{3}');
                out.push_str(variable(selector)?);
                for variant in variants {
                    out.push('\u{4}');
                    if variant.default {
                        out.push('*');
                    }
                    out.push_str(match &variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    });
                    out.push('\u{5}');
                    encode(&variant.value, out)?;
                }
                out.push('\u{6}');
            }
        }
    }
    Ok(())
}

fn variable<'a>(inline: &InlineExpression<&'a str>) -> Result<&'a str, &'static str> {
    match inline {
        InlineExpression::VariableReference { id } => Ok(id.name),
        _ => Err("something other than text, variables and selections"),
    }
}
