//! Where the data are from, what they do not cover, how to read them, and what was wrong in the file.

mod belt_and_road;
mod breakdown;
mod issues;
mod reason;
mod section;
mod terms;

use super::bar::dot;
use super::words::plain;
use crate::app::hooks::{use_atlas, use_dispatch, use_statistics, use_text, use_view};
use crate::app::parts::date;
use crate::app::parts::label;
use crate::app::parts::name::name;
use crate::app::shared::Shared;
use crate::app::text::{Text, count, grouped, string};
use crate::index::Atlas;
use crate::model::date::{Date, Precision};
use crate::model::partnership::Confidence;
use crate::select::colour::ColourClass;
use crate::select::facets::Counted;
use crate::select::statistics::Statistics;
use crate::validate::issue::Issue;
use belt_and_road::belt_and_road;
use breakdown::breakdown;
use section::{paragraph, section, term};
use yew::prelude::*;

/// Props of [`DataPage`].
#[derive(Properties, PartialEq)]
pub struct DataPageProps {
    /// Records that were skipped or mended.
    pub issues: Shared<Vec<Issue>>,
}

/// Where the data are from, what they do not cover, and what was wrong in the file.
#[component]
pub fn DataPage(props: &DataPageProps) -> Html {
    let (text, atlas, statistics) = (use_text(), use_atlas(), use_statistics());
    let (view, dispatch) = (use_view(), use_dispatch());
    let metadata = atlas.dataset().metadata();
    let [exact, in_force, trust] = breakdowns(&text, &statistics);
    let themes =
        [("count", count(statistics.with_theme)), ("others", count(statistics.partnerships - statistics.with_theme))];
    let sections = [
        section(&text, "data-exact-title", &["data-exact"], vec![exact]),
        section(&text, "data-status-title", &["data-status"], vec![in_force]),
        section(
            &text,
            "data-confidence-title",
            &[],
            vec![degrees(&text), paragraph(plain(text.get("data-conflicts"))), trust],
        ),
        section(&text, "data-themes-title", &[], vec![paragraph(plain(text.with("data-themes", themes)))]),
        section(&text, "data-regions-title", &["data-regions"], vec![regions(&text, &atlas)]),
        belt_and_road(&text, &atlas),
        section(&text, "data-map-title", &["data-map", "data-map-land"], vec![]),
        terms::licence(&text, metadata),
        terms::file(&text, &view, &dispatch),
        issues::issues(&text, &props.issues),
        terms::report(&text, metadata),
    ];
    html! {
        <div class="article-scroll">
            <article class="article">
                <h1>{ text.get("data-title") }</h1>
                <p class="lede">{ name(&text, &metadata.description) }</p>
                <section class="coverage" aria-labelledby="data-coverage">
                    <h2 id="data-coverage">{ text.get("data-coverage") }</h2>
                    { paragraph(name(&text, &metadata.coverage)) }
                </section>
                { figures(&text, &statistics) }
                <p class="fine">{ version(&text, &metadata.version, &metadata.modified) }</p>
                { for sections }
            </article>
        </div>
    }
}

fn figures(text: &Text, statistics: &Statistics) -> Html {
    let figures = [
        ("data-partnerships", statistics.partnerships),
        ("data-places", statistics.places),
        ("data-countries", statistics.countries),
        ("data-exchanges", statistics.exchanges),
        ("data-sources", statistics.sources),
    ];
    html! {
        <ul class="figures">
            { for figures.iter().map(|(key, number)| html! {
                <li><b>{ grouped(*number) }</b>{ " " }<span>{ text.with(key, [("count", count(*number))]) }</span></li>
            }) }
        </ul>
    }
}

fn version(text: &Text, version: &str, modified: &str) -> AttrValue {
    let day = Date::parse(modified).map_or_else(|_| modified.to_owned().into(), |day| date::date(text, day));
    text.with("data-version", [("version", string(version)), ("date", string(&day))])
}

/// How exact dates are, what is in force, and how far records are trusted.
fn breakdowns(text: &Text, statistics: &Statistics) -> [Html; 3] {
    let precision = |precision: Option<Precision>| {
        text.get(match precision {
            Some(Precision::Day) => "data-exact-day",
            Some(Precision::Month) => "data-exact-month",
            Some(Precision::Year) => "data-exact-year",
            None => "undated",
        })
    };
    let statuses = statistics.by_status.iter().filter(|(_, count)| *count > 0);
    let parts: [(&str, Vec<Counted<AttrValue>>); 3] = [
        ("data-exact-caption", statistics.by_precision.iter().map(|(one, count)| (precision(*one), *count)).collect()),
        ("data-status-caption", statuses.map(|(one, count)| (label::status(text, *one), *count)).collect()),
        (
            "data-confidence-caption",
            statistics.by_confidence.iter().map(|(one, count)| (label::confidence(text, *one), *count)).collect(),
        ),
    ];
    parts.map(|(caption, parts)| breakdown(text, caption, &parts))
}

/// What each degree of confidence means.
fn degrees(text: &Text) -> Html {
    let degrees = Confidence::ALL.iter().map(|one| {
        let meaning = text.get(&format!("data-confidence-{}", one.id()));
        term(None, plain(label::confidence(text, *one)), plain(meaning))
    });
    html! { <dl class="terms">{ for degrees }</dl> }
}

/// Which provinces each home region holds.
fn regions(text: &Text, atlas: &Atlas) -> Html {
    let groupings = atlas.dataset().groupings();
    let regions = (0u8..).zip(&groupings.home_regions).map(|(row, region)| {
        let provinces = groupings.subdivisions.iter().filter(|one| one.home_region == usize::from(row));
        let provinces = provinces.map(|one| html! { <li>{ name(text, &one.name) }</li> });
        let region = [dot(ColourClass::Region(row)), name(text, &region.name)];
        let provinces = html! { <ul class="inline-list">{ for provinces }</ul> };
        term(Some("marked"), region.into_iter().collect(), provinces)
    });
    html! { <dl class="terms regions">{ for regions }</dl> }
}
