//! What was wrong in the file.

use super::reason::reason;
use super::section::{paragraph, wide_table};
use crate::app::pages::words::plain;
use crate::app::text::{Text, count, string};
use crate::validate::issue::{Issue, Severity};
use yew::prelude::*;

/// Most rows of the table; a file with more is broken as a whole.
const MOST: usize = 500;

/// How many records were skipped or mended, each with its place and reason; or that there were none.
pub(super) fn issues(text: &Text, issues: &[Issue]) -> Html {
    let number = |severity| count(issues.iter().filter(|issue| issue.severity == severity).count());
    html! {
        <section id="issues">
            <h2>{ text.get("data-issues-title") }</h2>
            if issues.is_empty() {
                { paragraph(plain(text.get("data-issues-none"))) }
            } else {
                { paragraph(plain(text.with("data-issues", [
                    ("skipped", number(Severity::Skipped)),
                    ("mended", number(Severity::Mended)),
                ]))) }
                { wide_table(
                    text,
                    "data-issues-caption",
                    &["data-issues-place", "data-issues-what", "data-issues-reason"],
                    issues.iter().take(MOST).map(|issue| table_row(text, issue)).collect(),
                ) }
            }
        </section>
    }
}

fn table_row(text: &Text, issue: &Issue) -> Html {
    let row = issue.row.to_string();
    let severity = match issue.severity {
        Severity::Skipped => "data-issues-skipped",
        Severity::Mended => "data-issues-mended",
    };
    html! {
        <tr>
            <td><code>{ issue.table }</code>{ " " }{ text.with("data-issues-row", [("row", string(&row))]) }{ " " }
                <bdi>{ issue.id.clone() }</bdi></td>
            <td class="nowrap">{ text.get(severity) }</td>
            <td><bdi>{ reason(text, &issue.problem) }</bdi></td>
        </tr>
    }
}
