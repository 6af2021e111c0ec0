//! Rows of the tables to exchanges.

use super::error::{Cause, TableError};
use super::records::{Ids, keep};
use super::table::{Lookup, Row, Table};
use crate::load::dataset::RawExchange;

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
        participants: texts.label("participants"),
        outcome: row.optional("outcome"),
        theme_ids: texts.list("theme_ids"),
        ..RawExchange::default()
    })
}
