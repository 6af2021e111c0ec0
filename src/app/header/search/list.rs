//! The answers below the field, in groups.

use super::answer::Answer;
use crate::app::parts::class::class;
use crate::app::parts::icon::{Icon, glyph};
use crate::app::text::{Text, count, string};
use crate::index::{Atlas, NO_REGION};
use crate::model::id::PlaceIx;
use crate::model::label::{Label, Text as LabelText};
use crate::select::colour::ColourClass;
use crate::select::search::{Answers, literal_match, partnerships_of_country};
use yew::prelude::*;

/// Identifier of the list.
pub(super) const LIST: &str = "search-list";

/// Identifier of the answer at `position`.
pub(super) fn option_id(position: usize) -> String {
    format!("search-answer-{position}")
}

/// What stands below the field.
pub(super) struct AnswerList<'a> {
    /// The records.
    pub(super) atlas: &'a Atlas,
    /// The words.
    pub(super) text: &'a Text,
    /// The answers.
    pub(super) answers: &'a Answers,
    /// What was asked.
    pub(super) query: &'a str,
    /// Position of the marked answer.
    pub(super) marked: usize,
    /// Takes the chosen answer.
    pub(super) on_choose: Callback<Answer>,
}

impl AnswerList<'_> {
    /// The answers in groups, or that there are none.
    pub(super) fn view(&self) -> Html {
        let (text, answers) = (self.text, self.answers);
        // A press must not take the focus out of the field.
        let onmousedown = |event: MouseEvent| event.prevent_default();
        let all = Answer::all(answers);
        let mut first = 0;
        let groups = [
            ("search-home", answers.home.len()),
            ("search-partners", answers.partners.len()),
            ("search-countries", answers.countries.len()),
        ];
        let groups = groups.into_iter().map(|(key, length)| {
            let group = self.group(key, first, &all[first..first + length]);
            first += length;
            group
        });
        html! {
            <div class="popover search-answers" {onmousedown}>
                if all.is_empty() {
                    <p class="search-nothing">{ text.with("search-nothing", [("query", string(self.query.trim()))]) }</p>
                } else {
                    <div id={LIST} role="listbox" aria-label={text.get("search-label")}>{ for groups }</div>
                }
                <p class="search-hint" aria-hidden="true">
                    <span>{ text.get("search-hint") }</span><span>{ "↑↓ ⏎ esc" }</span>
                </p>
            </div>
        }
    }

    /// The answers of one kind, the first of which is at position `first` of all; nothing for none.
    fn group(&self, key: &'static str, first: usize, answers: &[Answer]) -> Html {
        if answers.is_empty() {
            return Html::default();
        }
        let options = answers.iter().zip(first..).map(|(answer, position)| {
            let answer = *answer;
            html! {
                <div id={option_id(position)} class="search-answer" role="option"
                    onclick={self.on_choose.reform(move |_: MouseEvent| answer)}
                    aria-selected={(position == self.marked).to_string()}>
                    { match answer {
                        Answer::Place(row) => place(self.atlas, self.text, row, self.query),
                        Answer::Country(row) => country(self.atlas, self.text, row, self.query),
                    } }
                </div>
            }
        });
        html! {
            <div role="group" aria-labelledby={key}>
                <p id={key} class="search-group" role="presentation">{ self.text.get(key) }</p>
                { for options }
            </div>
        }
    }
}

fn place(atlas: &Atlas, text: &Text, row: PlaceIx, query: &str) -> Html {
    let groupings = atlas.dataset().groupings();
    let place = atlas.place(row);
    let (style, lies_in) = if atlas.is_home(row) {
        let region = atlas.home_region[row.index()];
        let class = if region == NO_REGION { ColourClass::Unknown } else { ColourClass::Region(region) };
        let subdivision = atlas.subdivision[row.index()].map(|row| &groupings.subdivisions[usize::from(row)].name);
        (class.style(), subdivision)
    } else {
        ("c-ink".to_owned(), Some(&groupings.countries[usize::from(atlas.country[row.index()])].name))
    };
    html! {
        <>
            <span class={class(&["dot", &style])} />
            { names(text, &place.name, lies_in, query) }
            { partnerships(text, atlas.partnerships_of[row.index()].len()) }
        </>
    }
}

fn country(atlas: &Atlas, text: &Text, row: u32, query: &str) -> Html {
    let groupings = atlas.dataset().groupings();
    let country = &groupings.countries[row as usize];
    let region = &groupings.world_regions[country.world_region].name;
    html! {
        <>
            { glyph(Icon::World, 16) }
            { names(text, &country.name, Some(region), query) }
            { partnerships(text, partnerships_of_country(atlas, row)) }
        </>
    }
}

/// Name, name in the other script, and where it lies; the query is underlined in the first name that has it.
fn names(text: &Text, label: &Label, lies_in: Option<&Label>, query: &str) -> Html {
    let shown = label.in_language(text.language());
    let beside = label.beside(text.language());
    // "Huangpu (Shanghai)" says already where it lies.
    let lies_in = lies_in.filter(|name| !shown.text.contains(name.in_language(text.language()).text));
    let is_in_shown = literal_match(shown.text, query).is_some();
    let in_beside = if is_in_shown { "" } else { query };
    html! {
        <span class="search-names">
            <b>{ matched(text, shown, query) }</b>
            if let Some(beside) = beside {
                { " " }<span>{ matched(text, beside, in_beside) }</span>
            }
            if let Some(lies_in) = lies_in {
                { " " }<small>{ matched(text, lies_in.in_language(text.language()), "") }</small>
            }
        </span>
    }
}

/// A name whose part that says `query` is underlined.
fn matched(text: &Text, name: LabelText<'_>, query: &str) -> Html {
    let lang = (name.language != text.language()).then(|| name.language.to_owned());
    let Some(range) = literal_match(name.text, query) else {
        return html! { <bdi {lang}>{ name.text.to_owned() }</bdi> };
    };
    let (before, rest) = name.text.split_at(range.start);
    let (found, after) = rest.split_at(range.len());
    html! { <bdi {lang}>{ before.to_owned() }<u>{ found.to_owned() }</u>{ after.to_owned() }</bdi> }
}

fn partnerships(text: &Text, number: usize) -> Html {
    html! { <span class="search-count num">{ text.with("search-partnerships", [("count", count(number))]) }</span> }
}
