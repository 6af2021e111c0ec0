//! `atlas dataset`: the tables that people edit to the dataset file, once as rows, to be read, and once as columns, which
//! the app loads.

use crate::columns;
use serde::Serialize;
use serde_json::ser::Formatter;
use sister_city_atlas::load::dataset::{DatasetFile, decode};
use sister_city_atlas::load::tables::compile;
use sister_city_atlas::validate::validate;
use std::error::Error;
use std::path::PathBuf;
use std::{fs, io};

/// How to call it.
pub(crate) const USAGE: &str = "atlas dataset [--tables FOLDER] [--out FILE]";

/// Ending of the file with columns, which is written beside the other.
const COLUMNS_ENDING: &str = "columns.json";

/// Makes the file, reads it back as the app would, and prints what it holds and what is wrong with it.
///
/// # Errors
/// When the arguments are wrong, a table or the output cannot be read or written, or the output is not a dataset.
pub(crate) fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let (tables, out) = paths(arguments)?;
    let compiled = compile(|name| fs::read(tables.join(name)))?;
    for problem in &compiled.problems {
        println!("left out: {problem}");
    }
    let bytes = write(&compiled.file)?;
    let columns = columns::write(&serde_json::from_slice(&bytes)?).into_bytes();
    for (path, bytes) in [(&out, &bytes), (&out.with_extension(COLUMNS_ENDING), &columns)] {
        fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    println!("{} rows or cells of the tables left out", compiled.problems.len());
    println!("{} sources left out, to which no record refers", compiled.unused_sources);
    check(&columns)
}

/// The two paths in the arguments, else those of the repository.
fn paths(arguments: &[String]) -> Result<(PathBuf, PathBuf), String> {
    let (mut tables, mut out) = (PathBuf::from("static/data/tables"), PathBuf::from("static/data/atlas.json"));
    let mut arguments = arguments.iter();
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} has no value in: {USAGE}"))?;
        match name.as_str() {
            "--tables" => tables = PathBuf::from(value),
            "--out" => out = PathBuf::from(value),
            _ => return Err(format!("{name} is not an option of: {USAGE}")),
        }
    }
    Ok((tables, out))
}

/// Runs the stages of the app over the file and prints counts and issues.
fn check(bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    let raw = decode(bytes).map_err(|error| error.to_string())?;
    let (dataset, issues) = validate(raw);
    let groupings = dataset.groupings();
    for (count, table) in [
        (dataset.sources().len(), "sources"),
        (groupings.home_regions.len(), "home regions"),
        (groupings.subdivisions.len(), "subdivisions"),
        (groupings.world_regions.len(), "world regions"),
        (groupings.countries.len(), "countries"),
        (groupings.belt_and_road.len(), "signatories of the Belt and Road"),
        (groupings.periods.len(), "periods"),
        (dataset.places().len(), "places"),
        (dataset.partnerships().len(), "partnerships"),
        (dataset.exchanges().len(), "exchanges"),
        (dataset.organisations().len(), "organisations"),
        (issues.len(), "issues"),
    ] {
        println!("{count:>6} {table}");
    }
    for issue in issues {
        println!("{issue}");
    }
    Ok(())
}

/// The file as JSON, one record on each line, so that the difference of two versions shows the records that changed.
fn write(file: &DatasetFile) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = Vec::new();
    file.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, OneRecordPerLine::default()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Depth at which the tables are members of the file.
const TABLES: usize = 1;
/// Depth at which the records are elements of a table.
const RECORDS: usize = 2;

/// Compact JSON with a line break before each member of the file and each element of its tables.
#[derive(Default)]
struct OneRecordPerLine {
    depth: usize,
    /// Whether the array or object just closed, at [`RECORDS`] depth, is a table with records in it.
    in_table: bool,
}

impl Formatter for OneRecordPerLine {
    fn begin_object<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.depth == TABLES {
            writer.write_all(b"\n")?;
        }
        self.depth -= 1;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: io::Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        writer.write_all(if first { b"" } else { b"," })?;
        if self.depth == TABLES { writer.write_all(b"\n") } else { Ok(()) }
    }

    fn begin_array<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn begin_array_value<W: io::Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        writer.write_all(if first { b"" } else { b"," })?;
        if self.depth == RECORDS {
            self.in_table = true;
            return writer.write_all(b"\n");
        }
        Ok(())
    }

    fn end_array<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.depth == RECORDS && self.in_table {
            writer.write_all(b"\n")?;
            self.in_table = false;
        }
        self.depth -= 1;
        writer.write_all(b"]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_record_is_one_line() {
        let file = json!({"a": 1, "b": [{"id": "x", "list": [1, 2]}, {"id": "y"}], "c": []});
        let mut bytes = Vec::new();
        let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, OneRecordPerLine::default());
        file.serialize(&mut serializer).unwrap();
        let expected = "{\n\"a\":1,\n\"b\":[\n{\"id\":\"x\",\"list\":[1,2]},\n{\"id\":\"y\"}\n],\n\"c\":[]\n}";
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn paths_are_those_of_the_repository_unless_others_are_named() {
        let arguments = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let path = |text: &str| PathBuf::from(text);
        assert_eq!(paths(&[]), Ok((path("static/data/tables"), path("static/data/atlas.json"))));
        assert_eq!(paths(&arguments("--out a.json --tables t")), Ok((path("t"), path("a.json"))));
        for refused in ["--tables", "--tables t --into a.json"] {
            assert!(paths(&arguments(refused)).is_err(), "{refused}");
        }
    }
}
