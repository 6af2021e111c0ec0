//! The panels: as HTML on invented records, compared with stored pages, and in words on the committed dataset.
//!
//! Stored pages are written with `UPDATE_SNAPSHOTS=1` and reviewed as differences; a page that differs is left beside the
//! stored one as `NAME-changed.html`.

#![cfg(feature = "ssr")]

use sister_city_atlas::app::panel::Panel;
use sister_city_atlas::app::shared::Shared;
use sister_city_atlas::app::store::Dispatch;
use sister_city_atlas::app::text::Text;
use sister_city_atlas::index::Atlas;
use sister_city_atlas::load::dataset::decode;
use sister_city_atlas::state::url;
use sister_city_atlas::state::view::View;
use sister_city_atlas::validate::validate;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc;
use std::time::Duration;
use yew::LocalServerRenderer;
use yew::platform::Runtime;
use yew::prelude::*;

const FIXTURE: &str = "tests/fixtures/panels.json";
const COMMITTED: &str = "static/data/atlas.json";
const SNAPSHOTS: &str = "tests/snapshots/panels";

/// Props of [`Stage`].
#[derive(Properties, PartialEq)]
struct StageProps {
    atlas: Shared<Atlas>,
    view: Rc<View>,
    text: Text,
}

/// The panel with what stands around it in the app.
#[component]
fn Stage(props: &StageProps) -> Html {
    html! {
        <ContextProvider<Rc<View>> context={Rc::clone(&props.view)}>
        <ContextProvider<Dispatch> context={Dispatch::noop()}>
        <ContextProvider<Text> context={props.text.clone()}>
        <ContextProvider<Shared<Atlas>> context={props.atlas.clone()}>
            <Panel />
        </ContextProvider<Shared<Atlas>>>
        </ContextProvider<Text>>
        </ContextProvider<Dispatch>>
        </ContextProvider<Rc<View>>>
    }
}

/// The panel of the view that a link asks for, as HTML.
fn panel(dataset: &'static str, query: &'static str) -> String {
    let (sender, receiver) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let (dataset, issues) =
            validate(decode(&fs::read(dataset).expect("the file is there")).expect("the file is a dataset"));
        assert!(issues.is_empty(), "{issues:?}");
        let (view, issues) = url::parse(query);
        assert!(issues.is_empty(), "{issues:?}");
        let text = Text::new(view.language.as_deref().unwrap_or("en"));
        let props = StageProps { atlas: Shared::new(Atlas::new(dataset)), view: Rc::new(view), text };
        let html = LocalServerRenderer::<Stage>::with_props(props).hydratable(false).render().await;
        sender.send(html).expect("the test waits");
    });
    receiver.recv_timeout(Duration::from_secs(60)).expect("the panel renders")
}

/// The words of a page, without its tags.
fn words(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text = pieces.collect::<Vec<_>>().join(" ").replace("&#x27;", "'").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_says(html: &str, wanted: &[&str]) {
    let words = words(html);
    for wanted in wanted {
        assert!(words.contains(wanted), "no {wanted:?} in: {words}");
    }
}

/// Compares with the stored page, one tag a line.
#[track_caller]
fn assert_stored(name: &str, html: &str) {
    let html = format!("{}\n", html.replace("><", ">\n<"));
    let path = Path::new(SNAPSHOTS).join(format!("{name}.html"));
    let changed = Path::new(SNAPSHOTS).join(format!("{name}-changed.html"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(SNAPSHOTS).expect("the folder can be made");
        fs::write(&path, &html).expect("the page can be written");
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    if stored == html {
        let _ = fs::remove_file(changed);
    } else {
        fs::write(&changed, &html).expect("the page can be written");
        panic!("{} differs from {}", changed.display(), path.display());
    }
}

#[test]
fn stored_pages_of_invented_records() {
    for (name, query) in [
        ("home-place", "place=cn-alder"),
        ("home-place-zh", "place=cn-alder&lang=zh-Hans"),
        ("home-place-filtered", "place=cn-alder&partner=DE"),
        ("foreign-place", "place=de-birch"),
        ("ended-partnership", "partnership=p1"),
        ("ended-partnership-zh", "partnership=p1&lang=zh-Hans"),
        ("undated-partnership", "partnership=p2"),
        ("unknown-place", "place=xx-nowhere"),
    ] {
        assert_stored(name, &panel(FIXTURE, query));
    }
}

#[test]
fn nothing_is_shown_when_nothing_is_opened() {
    assert_eq!(panel(FIXTURE, ""), "");
}

#[test]
fn what_is_not_known_is_said() {
    let html = panel(FIXTURE, "partnership=p2");
    assert_says(
        &html,
        &["Undated", "No source gives a date", "Low confidence", "No exchange is recorded.", "no page address known"],
    );
    assert_says(&html, &["Themes Not recorded", "No signature of the partner’s country is recorded"]);
    // A match that was called off, of which the source says neither when nor where nor how.
    let html = panel(FIXTURE, "partnership=p1");
    let card = html.split("A match was called off").nth(1).expect("the exchange is shown");
    assert_says(
        card,
        &["When Not stated in the source Where Not stated in the source How Not stated in the source Source"],
    );
    assert_says(card, &["Cancelled", "Theme not recorded"]);
}

#[test]
fn the_distance_is_that_of_the_great_circle() {
    // Alder lies at 100°E and Birch at 10°E on the equator: a quarter of the circle, π/2 · 6371.0088 km = 10 007.6 km.
    assert_says(&panel(FIXTURE, "partnership=p1"), &["10,008 km"]);
    assert_says(&panel(FIXTURE, "partnership=p1&lang=zh-Hans"), &["10,008公里"]);
}

#[test]
fn all_partners_are_shown_whatever_the_filter_says() {
    let html = panel(FIXTURE, "place=cn-alder&partner=DE");
    assert_says(&html, &["1 of 2 pass the filters", "Birch", "Cedar", "outside the filters"]);
    assert_eq!(html.matches("partner-row is-outside").count(), 1);
    assert!(!words(&panel(FIXTURE, "place=cn-alder")).contains("pass the filters"));
}

#[test]
fn a_foreign_place_counts_home_places() {
    // us-columbus has partnerships with six places of China and no other: partnerships.csv, column place_b.
    let table = fs::read_to_string("static/data/tables/partnerships.csv").unwrap();
    assert_eq!(table.lines().filter(|line| line.contains(",us-columbus,")).count(), 6);
    assert_says(&panel(COMMITTED, "place=us-columbus"), &["6 partnerships", "6 Chinese partners"].map(reversed));
}

/// Names of figures stand before them in the document, and below them on screen.
fn reversed(figure: &'static str) -> &'static str {
    match figure {
        "6 partnerships" => "partnerships 6",
        _ => "Chinese partners 6",
    }
}

#[test]
fn tianjin_and_kobe_began_on_24_june_1973() {
    // static/data/tables/partnerships.csv, l0528.
    let html = panel(COMMITTED, "partnership=l0528");
    assert_says(&html, &["Tianjin – Kobe", "天津 – 神户", "24 June 1973", "Known to the day", "Sister city · Active"]);
    assert_says(&panel(COMMITTED, "partnership=l0528&lang=zh-Hans"), &["1973年6月24日", "精确到日", "Tianjin – Kobe"]);
}

#[test]
fn beijing_and_prague_ended_on_9_october_2019() {
    // static/data/tables/partnerships.csv, l0025.
    assert_says(
        &panel(COMMITTED, "partnership=l0025"),
        &["Beijing – Prague", "Ended 9 October 2019", "Known to the month only"],
    );
    assert_says(&panel(COMMITTED, "partnership=l0025&lang=zh-Hans"), &["已终止（2019年10月9日）"]);
}

#[test]
fn nanjing_and_nagoya_are_suspended() {
    // static/data/tables/partnerships.csv, l0269.
    assert_says(
        &panel(COMMITTED, "partnership=l0269"),
        &["Nanjing – Nagoya", "Sister city · Suspended", "21 December 1978"],
    );
}

#[test]
fn what_other_sources_say_of_shanghai_and_milan_stands_apart() {
    // static/data/tables/conflicts.csv, l0448: 1979.
    let html = panel(COMMITTED, "partnership=l0448");
    assert_says(&html, &["Other sources say 1979 The tie is widely dated to 1979."]);
    assert!(html.contains("panel-conflicts"));
    // A remark that only repeats the conflict is not said twice: conflicts.csv and partnerships.csv, l0024.
    assert_eq!(words(&panel(COMMITTED, "partnership=l0024")).matches("One source gives September 2013").count(), 1);
}

#[test]
fn links_out_of_the_app_say_so_and_keep_the_app_to_themselves() {
    let html = panel(COMMITTED, "partnership=l0528");
    let links: Vec<&str> = html.split("<a ").skip(1).map(|link| link.split('>').next().unwrap()).collect();
    assert!(!links.is_empty());
    for link in links {
        assert!(link.contains("rel=\"noopener noreferrer\"") && link.contains("target=\"_blank\""), "{link}");
        assert!(link.contains("href=\"http"), "{link}");
    }
}

#[test]
fn no_panel_writes_inline_styles() {
    for query in ["place=cn-sh", "place=jp-kobe", "partnership=l0528", "partnership=l0448"] {
        assert!(!panel(COMMITTED, query).contains(" style="), "{query}");
    }
}
