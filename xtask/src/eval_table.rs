//! The one table that an evaluation prints.

use std::fmt;
use std::path::PathBuf;

/// One article.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) words: u64,
    pub(crate) items: usize,
    pub(crate) facts: usize,
    pub(crate) defects: usize,
    pub(crate) looks: usize,
    pub(crate) milliseconds: f64,
    /// Why there is no quiz.
    pub(crate) note: String,
    /// Where the quiz is.
    pub(crate) file: Option<PathBuf>,
}

/// Articles, and figures over all of them.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) rows: Vec<Row>,
    pub(crate) figures: Vec<(String, String)>,
}

impl Table {
    /// Reads the findings of check_quiz.py: file, item, what and detail, separated by tabs; its sum is the last line.
    pub(crate) fn count_findings(&mut self, said: &str) {
        for line in said.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let [file, _, what, ..] = columns[..] else { continue };
            let Some(row) =
                self.rows.iter_mut().find(|row| row.file.as_deref().is_some_and(|path| path.as_os_str() == file))
            else {
                continue;
            };
            if what.starts_with("look: ") {
                row.looks += 1;
            } else {
                row.defects += 1;
            }
        }
        if let Some(sum) = said.lines().last() {
            self.figures.push(("mechanical checks".to_owned(), sum.to_owned()));
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let header = ["words", "items", "facts", "defects", "looks", "ms"];
        let [words, items, facts, defects, looks, ms] = header;
        writeln!(f, "{:<38} {words:>7} {items:>6} {facts:>6} {defects:>8} {looks:>6} {ms:>6}  note", "article")?;
        for row in &self.rows {
            writeln!(
                f,
                "{:<38} {:>7} {:>6} {:>6} {:>8} {:>6} {:>6.0}  {}",
                row.name, row.words, row.items, row.facts, row.defects, row.looks, row.milliseconds, row.note
            )?;
        }
        let sum = |of: fn(&Row) -> usize| self.rows.iter().map(of).sum::<usize>();
        writeln!(
            f,
            "{:<38} {:>7} {:>6} {:>6} {:>8} {:>6} {:>6.0}",
            "all",
            self.rows.iter().map(|row| row.words).sum::<u64>(),
            sum(|row| row.items),
            sum(|row| row.facts),
            sum(|row| row.defects),
            sum(|row| row.looks),
            self.rows.iter().map(|row| row.milliseconds).sum::<f64>()
        )?;
        for (what, figure) in &self.figures {
            writeln!(f, "{what}: {figure}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_counted_by_article() {
        let row =
            |name: &str| Row { name: name.to_owned(), file: Some(format!("q/{name}.json").into()), ..Row::default() };
        let mut table = Table { rows: vec![row("a"), row("b")], ..Table::default() };
        table.count_findings(
            "q/a.json\tc1\tpunctuation\tWho ?\nq/a.json\tc2\tlook: choices-of-mixed-shape\t[]\n\
             q/a.json\t{\"items\": 2}\nq/b.json\t{\"items\": 0}\nitems 2, clean 50.0%",
        );
        assert_eq!((table.rows[0].defects, table.rows[0].looks), (1, 1));
        assert_eq!((table.rows[1].defects, table.rows[1].looks), (0, 0));
        assert_eq!(table.figures, [("mechanical checks".to_owned(), "items 2, clean 50.0%".to_owned())]);
    }
}
