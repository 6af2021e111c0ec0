//! Sources as links: title, publisher, kind, language and host; without an address the title alone, which says so.

use super::layout::{fine, joined, nothing, say};
use crate::app::parts::element::{element, words};
use crate::app::parts::icon::{Icon, glyph};
use crate::app::parts::name::isolated;
use crate::app::text::Text;
use crate::index::Atlas;
use crate::model::id::SourceIx;
use crate::model::label::Text as LabelText;
use crate::model::source::Source;
use yew::prelude::*;

/// Sources, one under the other.
pub(super) fn source_list(text: &Text, atlas: &Atlas, sources: &[SourceIx]) -> Html {
    if sources.is_empty() {
        return nothing(text, "panel-not-recorded");
    }
    let entry = |row: &SourceIx| source(text, &atlas.dataset().sources()[row.index()]);
    element("ul", "source-list").with(sources.iter().map(entry).collect::<Vec<_>>())
}

fn source(text: &Text, source: &Source) -> Html {
    let title = isolated(text, LabelText { text: &source.title, language: source.title_language() });
    let title = match &source.url {
        Some(url) => external_link(text, url, title),
        None => title,
    };
    let mut facts: Vec<AttrValue> = Vec::new();
    // Titles often begin with the publisher, and publishers are often named by their host.
    if !source.publisher.is_empty() && !source.title.contains(&source.publisher) {
        facts.push(source.publisher.clone().into());
    }
    facts.push(text.get(&format!("source-kind-{}", source.kind.id())));
    if let Some(tag) = &source.language {
        facts.push(language(text, tag));
    }
    match &source.url {
        Some(url) => {
            let host = host(url);
            if !source.title.contains(host) && source.publisher != host {
                facts.push(host.to_owned().into());
            }
        }
        None => facts.push(text.get("panel-no-address")),
    }
    let facts = joined(facts.into_iter().map(|fact| element("bdi", "").with([words(fact)])).collect());
    element("li", "").with([title, fine(facts)])
}

/// Name of a language; its tag where the translation has no name for it.
fn language(text: &Text, tag: &str) -> AttrValue {
    let key = format!("language-{tag}");
    let name = text.get(&key);
    if *name == *key { tag.to_owned().into() } else { name }
}

/// The host of an address, without `www.`.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// A link out of the app, in a tab of its own. `validate` keeps only addresses of `http` and `https`.
pub(super) fn external_link(text: &Text, url: &str, content: Html) -> Html {
    html! {
        <a class="external" href={url.to_owned()} target="_blank" rel="noopener noreferrer">
            { content }{ glyph(Icon::External, 12) }
            { element("span", "visually-hidden").with([say(text, "panel-new-tab")]) }
        </a>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_stands_between_scheme_and_path() {
        assert_eq!(host("https://www.jeonbuk.go.kr/eng/index.jeonbuk?menuCd=1"), "jeonbuk.go.kr");
        assert_eq!(host("http://osaka-sh.com.cn"), "osaka-sh.com.cn");
        assert_eq!(host("https://example.org?x=/"), "example.org");
    }
}
