//! Native tool of the atlas.

mod columns;
mod dataset;
mod land;

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    match arguments.split_first() {
        Some((command, rest)) if command == "dataset" => dataset::run(rest),
        Some((command, rest)) if command == "land" => Ok(land::land(rest)?),
        Some((command, rest)) if command == "basemap" => Ok(land::basemap(rest)?),
        _ => Err(format!("usage:\n  {}\n  {}", dataset::USAGE, land::USAGE).into()),
    }
}
