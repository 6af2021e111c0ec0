//! What was wrong in the file.

use super::reason::reason;
use crate::app::hooks::use_text;
use crate::app::shared::Shared;
use crate::app::text::{count, string};
use crate::validate::issue::{Issue, Severity};
use yew::prelude::*;

/// Most rows of the table; a file with more is broken as a whole.
const MOST: usize = 500;

/// Props of [`Issues`].
#[derive(Properties, PartialEq)]
pub(super) struct IssuesProps {
    /// Records that were skipped or mended.
    pub(super) issues: Shared<Vec<Issue>>,
}

/// How many records were skipped or mended, each with its place and reason; or that there were none.
#[component]
pub(super) fn Issues(props: &IssuesProps) -> Html {
    let text = use_text();
    let issues = &props.issues;
    let number = |severity| count(issues.iter().filter(|issue| issue.severity == severity).count());
    html! {
        <section id="issues">
            <h2>{ text.get("data-issues-title") }</h2>
            if issues.is_empty() {
                <p>{ text.get("data-issues-none") }</p>
            } else {
                <p>{ text.with("data-issues", [
                    ("skipped", number(Severity::Skipped)),
                    ("mended", number(Severity::Mended)),
                ]) }</p>
                <IssueTable issues={issues.clone()} />
            }
        </section>
    }
}

#[component]
fn IssueTable(props: &IssuesProps) -> Html {
    let text = use_text();
    let heads = ["data-issues-place", "data-issues-what", "data-issues-reason"];
    html! {
        <div class="wide-table" role="region" aria-label={text.get("data-issues-caption")} tabindex="0">
            <table class="plain-table">
                <caption class="visually-hidden">{ text.get("data-issues-caption") }</caption>
                <thead><tr>{ for heads.map(|key| html! { <th scope="col">{ text.get(key) }</th> }) }</tr></thead>
                <tbody>
                    { for props.issues.iter().take(MOST).map(|issue| {
                        let row = issue.row.to_string();
                        let severity = match issue.severity {
                            Severity::Skipped => "data-issues-skipped",
                            Severity::Mended => "data-issues-mended",
                        };
                        html! {
                            <tr>
                                <td><code>{ issue.table }</code>{ " " }
                                    { text.with("data-issues-row", [("row", string(&row))]) }{ " " }
                                    <bdi>{ issue.id.clone() }</bdi></td>
                                <td class="nowrap">{ text.get(severity) }</td>
                                <td><bdi>{ reason(&text, &issue.problem) }</bdi></td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}
