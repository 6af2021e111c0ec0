//! The dated list behind "Belt and Road".

use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::date;
use crate::app::parts::name::Name;
use crate::app::text::{Text, count, string};
use crate::index::Atlas;
use crate::model::date::Date;
use crate::model::label::Label;
use crate::model::rank;
use crate::model::region::BeltAndRoad;
use crate::select::order::name_key;
use yew::prelude::*;

/// What the list is, who left, and the whole list.
#[component]
pub(super) fn BeltAndRoadSection() -> Html {
    let (text, atlas) = (use_text(), use_atlas());
    let rows = &atlas.dataset().groupings().belt_and_road;
    if rows.is_empty() {
        return Html::default();
    }
    let number = count(rows.len());
    html! {
        <section>
            <h2>{ text.get("data-belt-title") }</h2>
            <p>{ text.with("data-belt", [("count", number.clone())]) }</p>
            <ul class="left-list">
                { for rows.iter().filter(|row| row.end.is_some()).map(|row| left(&text, &atlas, row)) }
            </ul>
            <details>
                <summary>{ text.with("data-belt-all", [("count", number)]) }</summary>
                <SignatoryTable />
            </details>
        </section>
    }
}

/// Names of the country with this code; the code itself when the file does not name it.
fn country_name(atlas: &Atlas, code: &str) -> Label {
    let countries = &atlas.dataset().groupings().countries;
    let country = countries.iter().find(|country| country.code == code);
    country.map_or_else(|| Label::new([("en", code)]), |country| country.name.clone())
}

/// A country that left.
fn left(text: &Text, atlas: &Atlas, row: &BeltAndRoad) -> Html {
    let name = country_name(atlas, &row.country_code);
    let name = name.in_language(text.language()).text;
    let [signed, end] = [row.signed, row.end].map(|date| words(text, date));
    let args = [("country", string(name)), ("signed", string(&signed)), ("end", string(&end))];
    html! { <li>{ text.with("data-belt-left-note", args) }{ " " }<Name label={row.note.clone()} /></li> }
}

fn words(text: &Text, date: Option<Date>) -> AttrValue {
    date.map_or_else(|| text.get("not-recorded"), |date| date::date(text, date))
}

/// All countries of the list, by name.
#[component]
fn SignatoryTable() -> Html {
    let (text, atlas) = (use_text(), use_atlas());
    let groupings = atlas.dataset().groupings();
    let mut rows: Vec<(Label, &BeltAndRoad)> =
        groupings.belt_and_road.iter().map(|row| (country_name(&atlas, &row.country_code), row)).collect();
    let search_keys = |code: &str| {
        let country = groupings.countries.iter().find(|country| country.code == code);
        country.map(|country| country.search_keys.as_slice()).unwrap_or_default()
    };
    rank::sort_by_cached_key(&mut rows, |(name, row)| name_key(name, search_keys(&row.country_code), text.language()));
    let heads = ["data-belt-country", "data-belt-signed", "data-belt-ended", "data-belt-note", "data-belt-source"];
    html! {
        <div class="wide-table" role="region" aria-label={text.get("data-belt-caption")} tabindex="0">
            <table class="plain-table">
                <caption class="visually-hidden">{ text.get("data-belt-caption") }</caption>
                <thead><tr>{ for heads.map(|key| html! { <th scope="col">{ text.get(key) }</th> }) }</tr></thead>
                <tbody>
                    { for rows.into_iter().map(|(name, row)| html! {
                        <tr key={row.country_code.clone()}>
                            <th scope="row"><Name label={name} /></th>
                            <td class="num nowrap">{ signed(&text, row) }</td>
                            <td class="num nowrap">{ row.end.map(|end| date::date(&text, end)) }</td>
                            <td><Name label={row.note.clone()} /></td>
                            <td>{ sources(&text, &atlas, row) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn signed(text: &Text, row: &BeltAndRoad) -> Html {
    match row.signed {
        Some(signed) => html! { { date::date(text, signed) } },
        None => html! { <span class="unknown">{ text.get("not-recorded") }</span> },
    }
}

fn sources(text: &Text, atlas: &Atlas, row: &BeltAndRoad) -> Html {
    let sources = row.sources.iter().map(|row| &atlas.dataset().sources()[row.index()]);
    html! {
        <ul>
            { for sources.map(|source| {
                let title = html! { <bdi lang={source.language.clone()}>{ source.title.clone() }</bdi> };
                match &source.url {
                    Some(url) => html! {
                        <li><a href={url.clone()} target="_blank" rel="noopener noreferrer">{ title }
                            <span class="visually-hidden">{ " " }{ text.get("panel-new-tab") }</span></a></li>
                    },
                    None => html! { <li>{ title }</li> },
                }
            }) }
        </ul>
    }
}
