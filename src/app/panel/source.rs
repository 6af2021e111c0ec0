//! Sources as links: title, publisher, kind, language and host; without an address the title alone, which says so.

use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::icon::{Glyph, Icon};
use crate::app::text::Text;
use crate::model::id::SourceIx;
use crate::model::source::Source;
use yew::prelude::*;

/// Props of [`SourceList`].
#[derive(Properties, PartialEq)]
pub(super) struct SourceListProps {
    /// The sources.
    pub(super) sources: Vec<SourceIx>,
}

/// Sources, one under the other.
#[component]
pub(super) fn SourceList(props: &SourceListProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let entry = |row: &SourceIx| source(&text, &atlas.dataset().sources()[row.index()]);
    if props.sources.is_empty() {
        return html! { <p class="not-stated">{ text.get("panel-not-recorded") }</p> };
    }
    html! { <ul class="source-list">{ for props.sources.iter().map(entry) }</ul> }
}

fn source(text: &Text, source: &Source) -> Html {
    let title = match &source.url {
        Some(url) => html! { <ExternalLink url={url.clone()}><bdi>{ source.title.clone() }</bdi></ExternalLink> },
        None => html! { <bdi>{ source.title.clone() }</bdi> },
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
    html! {
        <li>
            { title }
            <p class="panel-fine">{ for facts.into_iter().enumerate().map(|(row, fact)| {
                html! { <>if row > 0 { { " · " } }<bdi>{ fact }</bdi></> }
            }) }</p>
        </li>
    }
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

/// Props of [`ExternalLink`].
#[derive(Properties, PartialEq)]
pub(super) struct ExternalLinkProps {
    /// The address; `validate` keeps only `http` and `https`.
    pub(super) url: AttrValue,
    /// What stands on it.
    pub(super) children: Html,
}

/// A link out of the app, in a tab of its own.
#[component]
pub(super) fn ExternalLink(props: &ExternalLinkProps) -> Html {
    let text = use_text();
    html! {
        <a class="external" href={props.url.clone()} target="_blank" rel="noopener noreferrer">
            { props.children.clone() }<Glyph icon={Icon::External} size_px={12} />
            <span class="visually-hidden">{ text.get("panel-new-tab") }</span>
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
