//! The language files say the same things, and say what the code asks for.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, PatternElement, Resource};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const LOCALES: &str = "static/locales";

/// Messages of one file: key to the variables that it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn locales() -> BTreeMap<String, Messages> {
    let mut locales = BTreeMap::new();
    for entry in fs::read_dir(LOCALES).expect("the language files and sources are readable") {
        let path = entry.expect("the language files and sources are readable").path();
        let tag = path.file_stem().expect("the language files and sources are readable").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("the language files and sources are readable");
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{tag}: {errors:?}"));
        locales.insert(tag, messages(&resource));
    }
    assert!(locales.len() >= 2, "English and Chinese are shipped");
    locales
}

fn messages(resource: &Resource<String>) -> Messages {
    let mut messages = Messages::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.clone();
                assert!(messages.insert(key.clone(), variables(message)).is_none(), "{key} stands twice");
            }
            Entry::Junk { content } => panic!("not Fluent: {content}"),
            Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    messages
}

fn variables(message: &Message<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let pattern = message.value.as_ref().expect("every message has a value");
    collect(&pattern.elements, &mut found);
    found
}

fn collect(elements: &[PatternElement<String>], found: &mut BTreeSet<String>) {
    for element in elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, found),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, found);
                    for variant in variants {
                        collect(&variant.value.elements, found);
                    }
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        found.insert(id.name.clone());
    }
}

fn sources() -> String {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("the language files and sources are readable") {
            let path = entry.expect("the language files and sources are readable").path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(Path::new("src"), &mut files);
    files.iter().map(|path| fs::read_to_string(path).expect("the language files and sources are readable")).collect()
}

/// String literals of the code.
fn literals(code: &str) -> BTreeSet<&str> {
    code.split('"').collect()
}

/// Beginnings of keys that the code puts together: `theme-{}` gives `theme-`.
fn families(code: &str) -> BTreeSet<&str> {
    code.split("format!(\"")
        .skip(1)
        .filter_map(|rest| rest.split('{').next())
        .filter(|start| start.ends_with('-'))
        .collect()
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_variables() {
    let locales = locales();
    let english = &locales["en"];
    for (tag, messages) in &locales {
        let missing: Vec<_> = english.keys().filter(|key| !messages.contains_key(*key)).collect();
        let extra: Vec<_> = messages.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{tag}: missing {missing:?}, extra {extra:?}");
        for (key, variables) in messages {
            // A language without grammatical number may leave a selector out, but never a name or count it must show.
            let unknown: Vec<_> = variables.difference(&english[key]).collect();
            assert!(unknown.is_empty(), "{tag}, {key}: no argument is given for {unknown:?}");
        }
    }
}

#[test]
fn every_message_is_used() {
    let code = sources();
    let (literals, families) = (literals(&code), families(&code));
    let unused: Vec<_> = locales()["en"]
        .keys()
        .filter(|key| !literals.contains(key.as_str()) && !families.iter().any(|family| key.starts_with(family)))
        .cloned()
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_message_that_the_code_names_exists() {
    let code = sources();
    let english = &locales()["en"];
    let mut missing = BTreeSet::new();
    for call in [".get(\"", ".with(\"", ".rich(\""] {
        for rest in code.split(call).skip(1) {
            let key = rest.split('"').next().expect("the language files and sources are readable");
            // Other types have a `get` as well; every key of ours holds a hyphen or is a single lower-case word.
            let is_key = key.contains('-')
                && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if is_key
                && !english.contains_key(key)
                && !["content-encoding", "content-length", "content-type"].contains(&key)
            {
                missing.insert(key);
            }
        }
    }
    // Language tags are asked of labels, not of messages.
    missing.retain(|key| *key != "zh-hans");
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn chinese_has_no_half_width_punctuation_between_characters() {
    let text =
        fs::read_to_string(format!("{LOCALES}/zh-Hans.ftl")).expect("the language files and sources are readable");
    let is_han = |character: &char| ('\u{4E00}'..='\u{9FFF}').contains(character);
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let characters: Vec<char> = line.chars().collect();
        for window in characters.windows(3) {
            let is_half_width = matches!(window[1], ',' | ';' | ':' | '?' | '!' | '(' | ')');
            assert!(!(is_half_width && is_han(&window[0]) && is_han(&window[2])), "{line}");
        }
    }
}
