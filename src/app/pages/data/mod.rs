//! Where the data are from, what they do not cover, how to read them, and what was wrong in the file.

mod belt_and_road;
mod breakdown;
mod issues;
mod reason;
mod terms;

use crate::app::hooks::{use_atlas, use_statistics, use_text};
use crate::app::parts::date;
use crate::app::parts::label;
use crate::app::parts::name::Name;
use crate::app::shared::Shared;
use crate::app::text::{Text, count, grouped, string};
use crate::model::date::{Date, Precision};
use crate::model::partnership::Confidence;
use crate::select::colour::ColourClass;
use crate::select::statistics::Statistics;
use crate::validate::issue::Issue;
use belt_and_road::BeltAndRoadSection;
use breakdown::{Breakdown, Share};
use issues::Issues;
use terms::{File, Licence, Report};
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
    let metadata = atlas.dataset().metadata();
    html! {
        <div class="article-scroll">
            <article class="article">
                <h1>{ text.get("data-title") }</h1>
                <p class="lede"><Name label={metadata.description.clone()} /></p>
                <section class="coverage" aria-labelledby="data-coverage">
                    <h2 id="data-coverage">{ text.get("data-coverage") }</h2>
                    <p><Name label={metadata.coverage.clone()} /></p>
                </section>
                { figures(&text, &statistics) }
                <p class="fine">{ version(&text, &metadata.version, &metadata.modified) }</p>
                <Exactness />
                <ConfidenceSection />
                <Themes />
                <Regions />
                <BeltAndRoadSection />
                <section>
                    <h2>{ text.get("data-map-title") }</h2>
                    <p>{ text.get("data-map") }</p>
                    <p>{ text.get("data-map-land") }</p>
                </section>
                <Licence />
                <File />
                <Issues issues={props.issues.clone()} />
                <Report />
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
            { for figures.map(|(key, number)| html! {
                <li><b>{ grouped(number) }</b>{ " " }
                    <span>{ text.with(key, [("count", count(number))]) }</span></li>
            }) }
        </ul>
    }
}

fn version(text: &Text, version: &str, modified: &str) -> AttrValue {
    let day = Date::parse(modified).map_or_else(|_| modified.to_owned().into(), |day| date::date(text, day));
    text.with("data-version", [("version", string(version)), ("date", string(&day))])
}

/// How exact dates are, and what is in force.
#[component]
fn Exactness() -> Html {
    let (text, statistics) = (use_text(), use_statistics());
    let precision = |precision: Option<Precision>| {
        text.get(match precision {
            Some(Precision::Day) => "data-exact-day",
            Some(Precision::Month) => "data-exact-month",
            Some(Precision::Year) => "data-exact-year",
            None => "undated",
        })
    };
    let precisions: Vec<Share> =
        statistics.by_precision.iter().map(|(one, count)| Share { name: precision(*one), count: *count }).collect();
    let statuses: Vec<Share> = statistics
        .by_status
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(one, count)| Share { name: label::status(&text, *one), count: *count })
        .collect();
    html! {
        <>
            <section>
                <h2>{ text.get("data-exact-title") }</h2>
                <p>{ text.get("data-exact") }</p>
                <Breakdown caption={text.get("data-exact-caption")} shares={precisions} />
            </section>
            <section>
                <h2>{ text.get("data-status-title") }</h2>
                <p>{ text.get("data-status") }</p>
                <Breakdown caption={text.get("data-status-caption")} shares={statuses} />
            </section>
        </>
    }
}

/// What each degree of confidence means.
#[component]
fn ConfidenceSection() -> Html {
    let (text, statistics) = (use_text(), use_statistics());
    let shares: Vec<Share> = statistics
        .by_confidence
        .iter()
        .map(|(one, count)| Share { name: label::confidence(&text, *one), count: *count })
        .collect();
    html! {
        <section>
            <h2>{ text.get("data-confidence-title") }</h2>
            <dl class="terms">
                { for Confidence::ALL.iter().map(|one| html! {
                    <>
                        <dt>{ label::confidence(&text, *one) }</dt>
                        <dd>{ text.get(&format!("data-confidence-{}", one.id())) }</dd>
                    </>
                }) }
            </dl>
            <p>{ text.get("data-conflicts") }</p>
            <Breakdown caption={text.get("data-confidence-caption")} {shares} />
        </section>
    }
}

/// Where themes come from.
#[component]
fn Themes() -> Html {
    let (text, statistics) = (use_text(), use_statistics());
    let others = statistics.partnerships - statistics.with_theme;
    html! {
        <section>
            <h2>{ text.get("data-themes-title") }</h2>
            <p>{ text.with("data-themes", [("count", count(statistics.with_theme)), ("others", count(others))]) }</p>
        </section>
    }
}

/// Which provinces each home region holds.
#[component]
fn Regions() -> Html {
    let (text, atlas) = (use_text(), use_atlas());
    let groupings = atlas.dataset().groupings();
    html! {
        <section>
            <h2>{ text.get("data-regions-title") }</h2>
            <p>{ text.get("data-regions") }</p>
            <dl class="terms regions">
                { for (0u8..).zip(&groupings.home_regions).map(|(row, region)| html! {
                    <>
                        <dt class="marked">
                            <span class={classes!("dot", ColourClass::Region(row).style())} />
                            <Name label={region.name.clone()} />
                        </dt>
                        <dd>
                            <ul class="inline-list">
                                { for groupings.subdivisions.iter().filter(|one| one.home_region == usize::from(row))
                                    .map(|one| html! { <li><Name label={one.name.clone()} /></li> }) }
                            </ul>
                        </dd>
                    </>
                }) }
            </dl>
        </section>
    }
}
