//! CSV and TSV: one question a row, under a header. What a spreadsheet would take for a formula is guarded.

mod read;

use crate::export::Exported;
use crate::losses::Losses;
use crate::text::{letter, on_one_line};
use gistcheck_quiz::{Body, Quiz};

pub(crate) use read::read;

/// What several spellings, or several right letters, are parted by.
const BETWEEN: &str = " | ";
/// What a cell begins with that spreadsheets would calculate (OWASP's list for CSV injection).
const FORMULA_MARKS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
const FIXED: [&str; 9] =
    ["kind", "question", "answer", "explanation", "hint", "difficulty", "section", "evidence", "id"];

/// Comma-separated values as RFC 4180 has them.
pub(crate) fn csv(quiz: &Quiz) -> Exported {
    let mut losses = losses(quiz, "CSV");
    let text = rows(quiz, &mut losses).iter().map(|row| csv_row(row)).collect::<String>();
    Exported { bytes: text.into_bytes(), notes: losses.into_notes() }
}

/// Tab-separated values: no tabs or line ends in a cell.
pub(crate) fn tsv(quiz: &Quiz) -> Exported {
    let mut losses = losses(quiz, "TSV");
    let rows = rows(quiz, &mut losses);
    if rows.iter().flatten().any(|cell| cell.contains(['\t', '\n', '\r'])) {
        losses.quiz("TSV has no line ends or tabs within a cell; they became spaces.");
    }
    let row =
        |row: &Vec<String>| row.iter().map(|cell| guarded(&on_one_line(cell))).collect::<Vec<_>>().join("\t") + "\n";
    Exported { bytes: rows.iter().map(row).collect::<String>().into_bytes(), notes: losses.into_notes() }
}

/// One line of CSV.
pub(crate) fn csv_row(cells: &[String]) -> String {
    let cell = |cell: &String| {
        let guarded = guarded(cell);
        if guarded.contains([',', '"', '\n', '\r', ';']) || guarded != guarded.trim() {
            format!("\"{}\"", guarded.replace('"', "\"\""))
        } else {
            guarded
        }
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n"
}

/// A cell that no spreadsheet calculates.
fn guarded(cell: &str) -> String {
    // An apostrophe before such a mark is doubled, so that reading takes off exactly what was put on.
    let marked = cell.trim_start_matches('\'');
    if marked.starts_with(FORMULA_MARKS) { format!("'{cell}") } else { cell.to_owned() }
}

fn losses(quiz: &Quiz, format: &str) -> Losses {
    let mut losses = Losses::default();
    let parts = [
        (quiz.article.is_some(), "the article"),
        (!quiz.summary.is_empty(), "the summary"),
        (!quiz.facts.is_empty(), "the facts"),
        (quiz.sheet.is_some(), "the settings of the sheet"),
    ];
    losses.parts(format, &parts);
    losses
}

fn rows(quiz: &Quiz, losses: &mut Losses) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut widest = 0;
    for (at, item) in quiz.items.iter().enumerate() {
        let mut choices = Vec::new();
        let answer = match &item.body {
            Body::Choice(set) | Body::MultipleResponse(set) => {
                choices = set.as_slice().iter().map(|choice| choice.text.clone()).collect();
                if set.as_slice().iter().any(|choice| choice.feedback.is_some()) {
                    losses.item(at + 1, "what is said about single choices is left out.");
                }
                let letters = set.as_slice().iter().enumerate().filter(|(_, choice)| choice.correct);
                letters.map(|(at, _)| letter(at)).collect::<Vec<_>>().join(BETWEEN)
            }
            Body::TrueFalse(answer) => answer.to_string(),
            Body::Cloze(accepted) | Body::ShortAnswer(accepted) => {
                if accepted.numeric().is_some() {
                    losses.item(at + 1, "the value of the number is left out; its spellings are kept.");
                }
                if accepted.spellings().iter().any(|spelling| spelling.contains('|')) {
                    losses.item(at + 1, "a spelling holds |, which parts spellings here.");
                }
                accepted.spellings().join(BETWEEN)
            }
            Body::Ordering(sequence) => {
                choices = sequence.as_slice().to_vec();
                "in this order".to_owned()
            }
            Body::Matching(matching) => {
                let pairs = matching.pairs().iter().map(|pair| format!("{} -> {}", pair.left, pair.right));
                choices = pairs.chain(matching.extra().iter().map(|extra| format!("-> {extra}"))).collect();
                "as paired".to_owned()
            }
        };
        widest = widest.max(choices.len());
        let about = &item.about;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let evidence = about.evidence.iter().map(|evidence| evidence.exact.as_str()).collect::<Vec<_>>().join(BETWEEN);
        rows.push((
            [
                item.kind().as_str().to_owned(),
                item.stem.clone(),
                answer,
                text(&about.explanation),
                text(&about.hint),
                about.difficulty.map(|degree| degree.as_str().to_owned()).unwrap_or_default(),
                text(&about.section),
                evidence,
                item.id.clone(),
            ],
            choices,
        ));
    }
    let header = FIXED.iter().map(|name| (*name).to_owned());
    let mut table: Vec<Vec<String>> = vec![header.chain((1..=widest).map(|at| format!("choice {at}"))).collect()];
    for (fixed, mut choices) in rows {
        choices.resize(widest, String::new());
        table.push(fixed.into_iter().chain(choices).collect());
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{all_kinds, hostile};

    #[test]
    fn no_cell_is_a_formula() {
        for quiz in [all_kinds(), hostile()] {
            for cell in rows(&quiz, &mut Losses::default()).iter().flatten() {
                assert!(!guarded(cell).starts_with(FORMULA_MARKS), "{cell:?}");
            }
        }
        assert_eq!(csv_row(&["=1".into(), "-2,3".into(), "'@x".into(), "a-b".into()]), "'=1,\"'-2,3\",''@x,a-b\r\n");
        let quiz = hostile();
        for exported in [csv(&quiz), tsv(&quiz)] {
            let text = String::from_utf8(exported.bytes).expect("text");
            assert!(text.contains("'=1+2: which") && text.contains("'@SUM(A1:A2)"), "{text}");
        }
    }
}
