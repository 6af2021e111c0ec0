//! Rows of the tables to exchanges.

use super::error::{Cause, TableError};
use super::records::{Ids, keep};
use super::table::{Lookup, Row, Table};
use crate::load::dataset::RawExchange;

/// Words for people, as the column `participants` has them; a count of anything else is not one of participants.
const PEOPLE: [&str; 20] = [
    "athletes",
    "children",
    "citizens",
    "cooks",
    "delegates",
    "doctors",
    "officer",
    "officials",
    "parents",
    "participants",
    "people",
    "physicians",
    "players",
    "pupils",
    "runners",
    "students",
    "teachers",
    "trainees",
    "visitors",
    "youths",
];

/// Exchanges with their texts.
///
/// # Shape
/// returns: the exchanges in table order
pub(super) fn exchanges(
    table: &Table,
    texts: &Table,
    partnerships: &Ids,
    places: &Ids,
    sources: &Ids,
    problems: &mut Vec<TableError>,
) -> Vec<RawExchange> {
    let mut texts = Lookup::new(texts.unique_rows("exchange_id", problems), "exchange_id");
    let rows = table.unique_rows("id", problems);
    let records: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let id = row.needed("id")?;
            let texts = texts.first(id).ok_or_else(|| row.error("id", Cause::NoRowIn("exchange_texts.csv")))?;
            let partnership_id = match row.text("partnership_id") {
                "" => None,
                _ => Some(row.reference("partnership_id", partnerships, "partnerships.csv")?),
            };
            Ok(RawExchange {
                partnership_id,
                place_ids: row.references("place_ids", places, "places.csv", problems),
                source_ids: row.references("source_ids", sources, "sources.csv", problems),
                ..exchange(row, texts)?
            })
        })
        .collect();
    problems.extend(texts.strays("exchanges.csv"));
    keep(records, problems)
}

fn exchange(row: Row<'_>, texts: Row<'_>) -> Result<RawExchange, TableError> {
    texts.needed("title_en")?;
    Ok(RawExchange {
        id: row.text("id").to_owned(),
        date: row.optional("date"),
        title: texts.label("title"),
        form: texts.label("form"),
        venue: texts.label("venue"),
        participants: participants(row.text("participants")),
        outcome: row.optional("outcome"),
        theme_ids: texts.list("theme_ids"),
        ..RawExchange::default()
    })
}

/// The number of people that `text` states, `None` unless it is one exact count of people who took part.
///
/// The column is free text. "about 180", "over 300", "386 sent, 266 received", "9 visitors planned" and "3,678
/// bottles" state no such number, and a wrong one is worse than none.
pub(super) fn participants(text: &str) -> Option<u32> {
    let (number, rest) = text.split_once(' ').unwrap_or((text, ""));
    let count = number.replace(',', "").parse().ok()?;
    let mut words = rest.split([' ', ',']).filter(|word| !word.is_empty());
    let counts_people = match words.next() {
        None | Some("from") => true,
        Some(word) => PEOPLE.contains(&word),
    };
    let is_one_exact_count = !rest.contains(|character: char| character.is_ascii_digit() || character == ';')
        && !rest.split(' ').any(|word| word == "planned");
    (counts_people && is_one_exact_count).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_exact_count_of_people_is_taken() {
        // Cells of exchanges.csv: e022, e068, e070, e135, e162.
        for (text, count) in [
            ("5 visitors", 5),
            ("1 officer", 1),
            ("22 citizens from Shimane", 22),
            ("6 from Katsushika", 6),
            ("20 parents and children", 20),
            ("1,200 people", 1200),
            ("45", 45),
        ] {
            assert_eq!(participants(text), Some(count), "{text}");
        }
    }

    #[test]
    fn estimates_plans_sums_and_things_are_not_counts_of_people() {
        // Cells of exchanges.csv: e119, e226, e031, e249, e260, e229, e208, e245, e072.
        for text in [
            "",
            "about 180",
            "over 300",
            "386 sent, 266 received",
            "23 visitors; 66 from Takamatsu",
            "9 visitors planned",
            "3,678 bottles",
            "34 partner cities",
            "guests from 15 countries",
            "33 and 36 pupils",
        ] {
            assert_eq!(participants(text), None, "{text}");
        }
    }
}
