//! Names to be searched: folded once, so that a query is a plain scan of prefixes.

use crate::model::label::Label;
use crate::model::rank;
use crate::model::unicode::{is_diacritic, lower_nfkd};
use crate::validate::dataset::Dataset;

/// What a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A place, by row.
    Place(u32),
    /// A country, by row.
    Country(u32),
}

/// All names in folded form.
#[derive(Debug)]
pub struct NameIndex {
    /// All names of one kind stand together.
    entries: Vec<(String, NameKind)>,
}

/// How well a query fits a name; the smaller, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the name.
    Whole,
    /// The name begins with it.
    Start,
    /// A later word of the name begins with it.
    Word,
    /// It stands inside the name.
    Inside,
}

impl NameIndex {
    /// Collects the names of all places and countries, in every language, with pinyin (written together, apart, and as
    /// initials).
    pub fn new(dataset: &Dataset) -> Self {
        let mut entries = Vec::new();
        for (row, place) in (0u32..).zip(dataset.places()) {
            let names = place.name.iter().map(|name| name.text).chain(place.alternate_names.iter().map(String::as_str));
            add(&mut entries, names, &place.search_keys, NameKind::Place(row));
        }
        for (row, country) in (0u32..).zip(&dataset.groupings().countries) {
            let names = country.name.iter().map(|name| name.text);
            add(&mut entries, names, &country.search_keys, NameKind::Country(row));
        }
        Self { entries }
    }

    /// What the query may mean, with its fit.
    ///
    /// Case, diacritics, tone marks, spaces, hyphens and apostrophes do not matter: `xian`, `Xi'an`, `xī ān` and 西安
    /// are one query.
    ///
    /// # Shape
    /// returns: each kind once, best fit first, then in the order of the rows
    pub fn find(&self, query: &str) -> Vec<(NameKind, Fit)> {
        let query = fold(query);
        let joined = join(&query);
        if joined.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(NameKind, Fit)> = Vec::new();
        for (name, kind) in &self.entries {
            if let Some(fit) = fit(name, &query, &joined) {
                match found.last_mut() {
                    Some((last, best)) if last == kind => *best = fit.min(*best),
                    _ => found.push((*kind, fit)),
                }
            }
        }
        rank::sort_by_key(&mut found, |(kind, fit)| (*fit, *kind));
        found
    }
}

/// How well `query` fits one of the names or its pinyin, as in [`NameIndex::find`]: for lists that are not in the index.
pub fn name_fit(name: &Label, search_keys: &[String], query: &str) -> Option<Fit> {
    let query = fold(query);
    let joined = join(&query);
    if joined.is_empty() {
        return None;
    }
    let mut entries = Vec::new();
    add(&mut entries, name.iter().map(|name| name.text), search_keys, NameKind::Place(0));
    entries.iter().filter_map(|(name, _)| fit(name, &query, &joined)).min()
}

fn add<'a>(
    entries: &mut Vec<(String, NameKind)>,
    names: impl Iterator<Item = &'a str>,
    search_keys: &[String],
    kind: NameKind,
) {
    entries.extend(names.map(|name| (fold(name), kind)));
    for key in search_keys {
        let key = fold(key);
        let initials: String = key.split(' ').filter_map(|syllable| syllable.chars().next()).collect();
        if initials.len() > 1 {
            entries.push((initials, kind));
        }
        entries.push((key, kind));
    }
}

/// How `query` (folded; `joined` without spaces) fits the folded `name`.
fn fit(name: &str, query: &str, joined: &str) -> Option<Fit> {
    let name_joined = join(name);
    if name_joined == joined {
        return Some(Fit::Whole);
    }
    if name_joined.starts_with(joined) {
        return Some(Fit::Start);
    }
    if name.split(' ').skip(1).any(|word| word.starts_with(joined)) || name.contains(&format!(" {query}")) {
        return Some(Fit::Word);
    }
    // One Latin letter or two stand inside almost every name; one Chinese character already means something.
    let is_telling = joined.chars().count() >= 3 || !joined.is_ascii();
    (is_telling && name_joined.contains(joined)).then_some(Fit::Inside)
}

fn join(text: &str) -> String {
    text.split(' ').collect()
}

/// `text` in the form in which names are compared: lower case, without diacritics, with ligatures and ü resolved, and
/// everything that is not a letter or digit as single spaces; apostrophes vanish, since `Xi'an` is one word.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // As pinyin is typed.
    let typed = text.replace(['ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ', 'Ü', 'Ǖ', 'Ǘ', 'Ǚ', 'Ǜ'], "v");
    for character in lower_nfkd(&typed).chars().filter(|character| !is_diacritic(*character)) {
        match character {
            '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{02BC}' => {}
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            character if character.is_alphanumeric() => folded.push(character),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_to_one_text() {
        for text in ["Xi'an", "XI’AN", "xīān", "xian"] {
            assert_eq!(fold(text), "xian", "{text}");
        }
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("São Paulo"), "sao paulo");
        assert_eq!(fold("Malmö–Lund"), "malmo lund");
        assert_eq!((fold("lǚ shùn"), fold("LǙ SHÙN")), ("lv shun".to_owned(), "lv shun".to_owned()));
        // A sigma is final at the end of a word only, whatever was written.
        assert_eq!((fold("ΠΆΤΡΑΣ"), fold("Πάτρας")), ("πατρασ".to_owned(), "πατρασ".to_owned()));
    }

    #[test]
    fn pinyin_fits_with_or_without_spaces_and_by_initials() {
        let mut entries = Vec::new();
        add(&mut entries, ["西安"].into_iter(), &["xi an".to_owned()], NameKind::Place(0));
        let index = NameIndex { entries };
        for query in ["xian", "xi an", "xī ān", "xia", "xa", "西", "安"] {
            assert_eq!(index.find(query).first().map(|(kind, _)| *kind), Some(NameKind::Place(0)), "{query}");
        }
        assert!(index.find("shanghai").is_empty() && index.find(" ").is_empty());
    }

    #[test]
    fn a_beginning_is_a_better_fit_than_a_middle() {
        assert_eq!(fit("shanghai", "shang", "shang"), Some(Fit::Start));
        assert_eq!(fit("new york", "york", "york"), Some(Fit::Word));
        assert_eq!(fit("changsha", "angs", "angs"), Some(Fit::Inside));
        assert_eq!(fit("changsha", "an", "an"), None);
    }
}
