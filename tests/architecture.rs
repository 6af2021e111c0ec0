//! Holds the code to the design: which stage may import which, who may touch the browser, how long a file may grow.
//!
//! A path is followed where it is written: `crate::…`, groups in braces, and chains of `super::`. Comments and strings
//! are not code and are skipped. A change of [`ARROWS`] is a design decision and is reviewed as one.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each stage and what it may import besides itself, in the order in which data flows.
const ARROWS: [(&str, &[&str]); 11] = [
    ("model", &[]),
    ("geo", &[]),
    // The basemap is made of `geo::lon_lat` points.
    ("load", &["model", "geo"]),
    ("validate", &["model", "geo", "load"]),
    ("index", &["model", "geo", "validate"]),
    ("state", &["model", "geo"]),
    // `Atlas` hands out the records that `validate` accepted; answers name their types.
    ("select", &["model", "geo", "validate", "index", "state"]),
    ("layout", &["model", "geo", "index", "state", "select"]),
    ("draw", &["geo", "state", "layout"]),
    ("browser", &[]),
    ("app", &["model", "geo", "load", "validate", "index", "state", "select", "layout", "draw", "browser"]),
];

/// Crates that only run in a browser, or bring one along.
const BROWSER_CRATES: [&str; 6] = ["gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew"];

/// Where these crates may be used; a path ending in `/` is a folder.
///
/// `model/unicode.rs` asks the engine for normal forms, a part of the language and not of the page; natively it uses a
/// library.
const SHELL: [&str; 5] = ["app/", "browser/", "draw/surface.rs", "main.rs", "model/unicode.rs"];

/// Files of `src` that belong to no stage.
const OUTSIDE: [&str; 4] = ["lib.rs", "main.rs", "build.rs", "bin/"];

/// A longer file holds more than one concept.
const MOST_LINES: usize = 500;

#[test]
fn stages_import_only_what_the_table_allows() {
    refuse_any(&|file, text| forbidden_arrows(file, text));
}

#[test]
fn only_the_shell_touches_the_browser() {
    refuse_any(&|file, text| browser_crates(file, text));
}

#[test]
fn no_file_is_too_long() {
    refuse_any(&|_, text| {
        let lines = text.lines().count();
        let sentence = format!("has {lines} lines, more than {MOST_LINES}: split it by concept");
        if lines > MOST_LINES { vec![(lines, sentence)] } else { vec![] }
    });
}

#[test]
fn every_module_opens_with_its_documentation() {
    refuse_any(&|_, text| {
        if text.starts_with("//!") { vec![] } else { vec![(1, "must open with `//!`: what it turns into what".into())] }
    });
}

#[test]
fn every_file_belongs_to_a_stage() {
    refuse_any(&|file, _| {
        let known = ARROWS.iter().any(|(stage, _)| file.starts_with(&format!("{stage}/"))) || is_in(file, &OUTSIDE);
        if known { vec![] } else { vec![(1, "belongs to no stage of the table".into())] }
    });
}

#[test]
fn the_table_points_from_right_to_left() {
    for (place, (stage, allowed)) in ARROWS.iter().enumerate() {
        for target in *allowed {
            let found = ARROWS.iter().position(|(name, _)| name == target);
            assert!(
                found.is_some_and(|found| found < place),
                "{stage} may import {target}, which does not come before it"
            );
        }
    }
}

mod scanner {
    use super::*;

    fn arrows(file: &str, text: &str) -> Vec<String> {
        forbidden_arrows(file, text).into_iter().map(|(line, sentence)| format!("{line}: {sentence}")).collect()
    }

    #[test]
    fn finds_a_plain_import() {
        let text = "//! A stage.\n\nuse crate::model::place::Place;\nuse crate::layout::arcs::Arc;\n";
        assert_eq!(arrows("select/filter.rs", text), ["4: imports layout: select → layout is not in the table"]);
    }

    #[test]
    fn finds_a_path_in_an_expression() {
        assert_eq!(arrows("geo/plane.rs", "fn f() { let a = crate :: model::f(); }").len(), 1);
        assert_eq!(arrows("geo/plane.rs", "macro_rules! m { () => { $crate::app::f() } }").len(), 1);
    }

    #[test]
    fn finds_each_member_of_a_group_over_several_lines() {
        let text =
            "use crate::{\n    geo::{lon_lat::LonLat, plane},\n    app,\n    model::{self},\n    draw::path as p,\n};";
        assert_eq!(
            arrows("state/view.rs", text),
            ["3: imports app: state → app is not in the table", "5: imports draw: state → draw is not in the table"]
        );
    }

    #[test]
    fn finds_a_way_round_by_super() {
        assert_eq!(arrows("model/mod.rs", "use super::layout::Scene;").len(), 1);
        assert_eq!(arrows("model/place.rs", "use super::super::layout::Scene;").len(), 1);
        assert_eq!(arrows("model/place.rs", "mod tests { use super::super::super::{app, model}; }").len(), 1);
    }

    #[test]
    fn refuses_everything_at_once_and_what_nobody_listed() {
        assert_eq!(arrows("app/map.rs", "use crate::*;"), ["1: imports * : name what is needed"]);
        assert_eq!(
            arrows("app/map.rs", "use crate::helpers::f;"),
            ["1: imports helpers, which is no stage of the table"]
        );
    }

    #[test]
    fn lets_through_what_is_allowed_or_is_not_code() {
        let text = r##"
            //! See [`crate::app`].
            /* crate::app /* crate::app */ crate::app */
            use crate::{model::place::{Place, PlaceId}, geo};
            use super::period::Period;
            use super::super::geo::plane;
            const TEXT: &str = "crate::app \" crate::app";
            const RAW: &str = r#"crate::app " crate::app"#;
            fn quote<'a>(of: &'a str) -> char { let _ = of; '"' } // crate::app
            fn escaped() -> [char; 2] { ['\'', '\\'] }
            pub(in crate::load) fn f() {}
        "##;
        assert_eq!(arrows("load/dataset.rs", text), Vec::<String>::new());
        // Whatever follows a string or a character is still code.
        assert_eq!(arrows("load/dataset.rs", "fn f() -> char { '\"' } use crate::app;").len(), 1);
        assert_eq!(arrows("load/dataset.rs", "const T: &str = r\"\\\"; use crate::app;").len(), 1);
    }

    #[test]
    fn finds_a_browser_crate_outside_the_shell() {
        let text = "use yew::prelude::*;\n// web_sys\nfn f(w: &web_sys::Window) { gloo_utils::window(); }\n";
        assert_eq!(browser_crates("select/city.rs", text).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 3, 3]);
        assert_eq!(browser_crates("draw/path.rs", text).len(), 3);
        assert_eq!(browser_crates("draw/surface.rs", text), []);
        assert_eq!(browser_crates("app/map.rs", text), []);
    }
}

/// A fault in a file: its line, counted from 1, and a sentence.
type Fault = (usize, String);

/// Fails with all faults that `check` finds in the files of `src`, given their path below `src` and their text.
fn refuse_any(check: &dyn Fn(&str, &str) -> Vec<Fault>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for path in rust_files(&root) {
        let text = fs::read_to_string(&path).expect("a source file is readable UTF-8");
        let below = path.strip_prefix(&root).expect("it was found below src");
        let file = below.to_str().expect("our file names are ASCII").replace('\\', "/");
        faults.extend(check(&file, &text).into_iter().map(|(line, sentence)| format!("src/{file}:{line} {sentence}")));
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Every `.rs` file below `folder`, sorted.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a source folder can be listed");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a source folder can be listed").path()).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Whether `file` is one of `places`, or below one that is a folder.
fn is_in(file: &str, places: &[&str]) -> bool {
    places.iter().any(|place| file == *place || (place.ends_with('/') && file.starts_with(place)))
}

/// The imports of `file` which the table does not allow.
fn forbidden_arrows(file: &str, text: &str) -> Vec<Fault> {
    let Some((stage, allowed)) = ARROWS.iter().find(|(stage, _)| file.starts_with(&format!("{stage}/"))) else {
        return vec![];
    };
    let is_stage = |name: &str| ARROWS.iter().any(|(stage, _)| *stage == name);
    // `super` this often leads to the crate: once in `geo/mod.rs`, twice in `geo/plane.rs`.
    let depth = file.trim_end_matches("/mod.rs").split('/').count();
    let tokens = tokens(text);
    let mut faults = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let mut next = place + 1;
        let from_crate = token.text == "crate";
        if token.text == "super" && (place < 2 || tokens[place - 2].text != "super") {
            while tokens.get(next + 1).is_some_and(|after| after.text == "super") {
                next += 2;
            }
        } else if !from_crate {
            continue;
        }
        let supers = (next - place).div_ceil(2);
        if !from_crate && supers < depth {
            continue;
        }
        if tokens.get(next).is_none_or(|token| token.text != "::") {
            continue;
        }
        for head in heads(&tokens[next + 1..]) {
            let sentence = match head.text.as_str() {
                "*" if from_crate => "imports * : name what is needed".into(),
                name if name == *stage || allowed.contains(&name) => continue,
                name if is_stage(name) => format!("imports {name}: {stage} → {name} is not in the table"),
                // A `super` from an inner module may stop inside the stage; only a stage's name tells.
                name if from_crate => format!("imports {name}, which is no stage of the table"),
                _ => continue,
            };
            faults.push((head.line, sentence));
        }
    }
    faults
}

/// The first names of a path, or of each member of a group, which starts at `tokens`.
fn heads(tokens: &[Token]) -> Vec<&Token> {
    let Some(first) = tokens.first() else { return vec![] };
    if first.text != "{" {
        return vec![first];
    }
    let mut heads = Vec::new();
    let mut depth = 0;
    let mut at_head = false;
    for token in tokens {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ if at_head => heads.push(token),
            _ => {}
        }
        at_head = depth == 1 && matches!(token.text.as_str(), "{" | ",");
        if depth == 0 {
            break;
        }
    }
    heads
}

/// The uses of a browser's crates in `file`, unless it is part of the shell.
fn browser_crates(file: &str, text: &str) -> Vec<Fault> {
    if is_in(file, &SHELL) {
        return vec![];
    }
    let is_browser = |name: &str| BROWSER_CRATES.contains(&name) || name.starts_with("gloo_");
    let found = tokens(text).into_iter().filter(|token| is_browser(&token.text));
    found.map(|token| (token.line, format!("uses {}: only {} may", token.text, SHELL.join(", ")))).collect()
}

/// A name, `::`, or another single character of code, with the line it stands on.
struct Token {
    text: String,
    line: usize,
}

/// The code of a file without its comments, strings and characters.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let length = skipped(rest).unwrap_or_else(|| {
            let name = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
            let length = if name > 0 {
                name
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            if !first.is_whitespace() {
                tokens.push(Token { text: rest[..length].to_owned(), line });
            }
            length
        });
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// The length of the comment, string or character which `rest` opens with, if it does.
fn skipped(rest: &str) -> Option<usize> {
    let until = |end: &str, from: usize| rest[from..].find(end).map_or(rest.len(), |found| from + found + end.len());
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    // r"…", r#"…"#, br"…", cr"…"
    let raw = rest.trim_start_matches(['b', 'c']);
    let prefix = rest.len() - raw.len();
    if prefix <= 1 && raw.starts_with('r') {
        let hashes = raw[1..].len() - raw[1..].trim_start_matches('#').len();
        if raw[1 + hashes..].starts_with('"') {
            return Some(until(&format!("\"{}", "#".repeat(hashes)), prefix + hashes + 2));
        }
    }
    let mut letters = rest.char_indices();
    match letters.next()?.1 {
        '"' => {
            let mut escaped = false;
            for (place, letter) in letters {
                match letter {
                    _ if escaped => escaped = false,
                    '\\' => escaped = true,
                    '"' => return Some(place + 1),
                    _ => {}
                }
            }
            Some(rest.len())
        }
        // A character, not a lifetime: one letter or an escape, and then a quote.
        '\'' => match (letters.next()?.1, letters.next()?) {
            ('\\', (place, letter)) => Some(until("'", place + letter.len_utf8())),
            (_, (place, '\'')) => Some(place + 1),
            _ => None,
        },
        _ => None,
    }
}

/// The length of the block comment which `rest` opens with; these nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut place = 0;
    while place < rest.len() {
        if rest[place..].starts_with("/*") {
            depth += 1;
            place += 2;
        } else if rest[place..].starts_with("*/") {
            depth -= 1;
            place += 2;
        } else {
            place += rest[place..].chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            return place;
        }
    }
    rest.len()
}
