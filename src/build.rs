//! Lists the language files, so that adding a language is adding a file.

use std::{env, fs, path::Path};

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
            format!("    ({tag:?}, include_str!({:?})),\n", path.display().to_string())
        })
        .collect();
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets the output folder")).join("locales.rs");
    fs::write(out, format!("&[\n{rows}]\n")).expect("the output folder is writable");
}
