//! Identifiers of a table and the rows that they name.

use super::rank;

/// Which row each identifier of a table names.
///
/// All identifiers are known from the start and get their rows later, as records are accepted. One type for all tables,
/// since every other tree of identifiers weighed 4 kB; the rows get their types where they are asked for.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Ascending, each once.
    ids: Vec<String>,
    /// For each identifier the row that it names.
    rows: Vec<Option<u32>>,
}

impl Rows {
    /// The identifiers of a table, in any order, none of which names a row yet.
    pub fn new(mut ids: Vec<String>) -> Self {
        rank::sort_by(&mut ids, |one, other| one.cmp(other));
        ids.dedup();
        Self { rows: vec![None; ids.len()], ids }
    }

    /// The row that `id` names.
    pub fn get(&self, id: &str) -> Option<u32> {
        self.place(id).and_then(|place| self.rows[place])
    }

    /// Lets `id` name `row`; an identifier that was not in the table from the start is passed over.
    ///
    /// # Panics
    /// Above 2³² rows, which the caps of `validate` rule out.
    pub fn set(&mut self, id: &str, row: usize) {
        if let Some(place) = self.place(id) {
            self.rows[place] = Some(u32::try_from(row).expect("`validate` caps every table far below 2³² rows"));
        }
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.ids.binary_search_by(|other| other.as_str().cmp(id)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_names_the_row_that_it_was_given() {
        let mut rows = Rows::new(["s2", "s3", "s2", "s1"].map(str::to_owned).to_vec());
        assert_eq!(rows.get("s3"), None);
        rows.set("s3", 0);
        rows.set("s2", 1);
        rows.set("s9", 2);
        assert_eq!(["s2", "s3", "s1", "s9", ""].map(|id| rows.get(id)), [Some(1), Some(0), None, None, None]);
    }
}
