//! The dated list behind "Belt and Road".

use super::section::{external, paragraph, section, wide_table};
use crate::app::pages::words::{date_or, plain};
use crate::app::parts::date;
use crate::app::parts::name::{isolated, name};
use crate::app::text::{Text, count, string};
use crate::index::{Atlas, fold};
use crate::model::date::Date;
use crate::model::label::{FALLBACK_LANGUAGE, Text as LabelText};
use crate::model::rank;
use crate::model::region::{BeltAndRoad, Country};
use crate::select::order::name_key;
use yew::prelude::*;

/// What the list is, who left, and the whole list.
pub(super) fn belt_and_road(text: &Text, atlas: &Atlas) -> Html {
    let records = &atlas.dataset().groupings().belt_and_road;
    if records.is_empty() {
        return Html::default();
    }
    let number = count(records.len());
    let who_left = html! {
        <ul class="left-list">
            { for records.iter().filter(|record| record.end.is_some()).map(|record| left(text, atlas, record)) }
        </ul>
    };
    let all = html! {
        <details>
            <summary>{ text.with("data-belt-all", [("count", number.clone())]) }</summary>
            { table(text, atlas, records) }
        </details>
    };
    let what = paragraph(plain(text.with("data-belt", [("count", number)])));
    section(text, "data-belt-title", &[], vec![what, who_left, all])
}

/// A country that left.
fn left(text: &Text, atlas: &Atlas, record: &BeltAndRoad) -> Html {
    let [signed, end] = [record.signed, record.end].map(|date| words(text, date));
    let country = string(country_name(atlas, record, text.language()).text);
    let args = [("country", country), ("signed", string(&signed)), ("end", string(&end))];
    html! { <li>{ text.with("data-belt-left-note", args) }{ " " }{ name(text, &record.note) }</li> }
}

fn words(text: &Text, date: Option<Date>) -> AttrValue {
    date.map_or_else(|| text.get("not-recorded"), |date| date::date(text, date))
}

/// All countries of the list, by name.
fn table(text: &Text, atlas: &Atlas, records: &[BeltAndRoad]) -> Html {
    let keys: Vec<String> = records.iter().map(|record| sort_key(atlas, record, text.language())).collect();
    let order = rank::sorted_by(keys.len(), &mut |one, other| keys[one].cmp(&keys[other]));
    wide_table(
        text,
        "data-belt-caption",
        &["data-belt-country", "data-belt-signed", "data-belt-ended", "data-belt-note", "data-belt-source"],
        order.into_iter().map(|position| table_row(text, atlas, &records[position])).collect(),
    )
}

fn table_row(text: &Text, atlas: &Atlas, record: &BeltAndRoad) -> Html {
    html! {
        <tr key={record.country_code.clone()}>
            <th scope="row">{ isolated(text, country_name(atlas, record, text.language())) }</th>
            <td class="num nowrap">{ date_or(text, record.signed, "not-recorded") }</td>
            <td class="num nowrap">{ record.end.map(|end| date::date(text, end)) }</td>
            <td>{ name(text, &record.note) }</td>
            <td>{ sources(text, atlas, record) }</td>
        </tr>
    }
}

fn country<'a>(atlas: &'a Atlas, record: &BeltAndRoad) -> Option<&'a Country> {
    atlas.dataset().groupings().countries.iter().find(|country| country.code == record.country_code)
}

/// Name of the country of `record`; its code when the file does not name it.
fn country_name<'a>(atlas: &'a Atlas, record: &'a BeltAndRoad, language: &str) -> LabelText<'a> {
    match country(atlas, record) {
        Some(country) => country.name.in_language(language),
        None => LabelText { text: &record.country_code, language: FALLBACK_LANGUAGE },
    }
}

fn sort_key(atlas: &Atlas, record: &BeltAndRoad, language: &str) -> String {
    match country(atlas, record) {
        Some(country) => name_key(&country.name, &country.search_keys, language),
        None => fold(&record.country_code),
    }
}

fn sources(text: &Text, atlas: &Atlas, record: &BeltAndRoad) -> Html {
    let sources = record.sources.iter().map(|row| &atlas.dataset().sources()[row.index()]);
    let sources = sources.map(|source| {
        let title = isolated(text, LabelText { text: &source.title, language: source.title_language() });
        let title = match &source.url {
            Some(url) => external(text, None, "noopener noreferrer", url, title),
            None => title,
        };
        html! { <li>{ title }</li> }
    });
    html! { <ul>{ for sources }</ul> }
}
