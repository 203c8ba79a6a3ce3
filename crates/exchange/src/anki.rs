//! A text file that Anki imports (2.1.54 and later, which read the headers): one note a question.

use crate::export::Exported;
use crate::losses::Losses;
use crate::sheet::{Question, Sheet};
use crate::text::{letter, on_one_line};
use crate::xml::escaped;
use gistcheck_quiz::{Body, Item, Quiz};

pub(crate) fn write(quiz: &Quiz) -> Exported {
    let mut losses = Losses::default();
    losses.own_parts(quiz, "Anki");
    let deck = on_one_line(quiz.display_title()).replace("::", ":");
    let mut out = format!(
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck:{deck}\n#tags column:5\n#columns:guid\tnotetype\tFront\tBack\tTags\n"
    );
    for (at, question) in Sheet::of(quiz).questions.iter().enumerate() {
        let item = question.item;
        if !matches!(item.body, Body::Cloze(_) | Body::ShortAnswer(_) | Body::TrueFalse(_)) {
            losses.item(at + 1, "Anki does not grade; the card shows the options, and its back which are right.");
        }
        let (notetype, front, back) = match &item.body {
            Body::Cloze(accepted) => {
                let hint = item.about.hint.as_deref().map(|hint| format!("::{}", braced(hint))).unwrap_or_default();
                let blank = format!("{{{{c1::{}{hint}}}}}", braced(accepted.shown()));
                let (before, after) = item.stem.split_once("_____").unwrap_or((&item.stem, ""));
                ("Cloze", format!("{}{blank}{}", braced(before), braced(after)), behind(item, &others(item)))
            }
            _ => ("Basic", front(question), behind(item, &html(&question.key))),
        };
        let guid = format!("gistcheck-{}-{}", quiz.id, item.id);
        let kind = item.kind().as_str();
        let cells = [guid.as_str(), notetype, &front, &back, &format!("gistcheck {kind}")].map(cell);
        out.push_str(&(cells.join("\t") + "\n"));
    }
    Exported { bytes: out.into_bytes(), notes: losses.into_notes() }
}

/// A cell on one line; quoted where Anki's reader of tables would not take it as it is.
fn cell(text: &str) -> String {
    let text = on_one_line(text);
    if text.contains('"') || text.starts_with('#') { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn html(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

/// HTML in which nothing is a mark of Anki's own.
fn braced(text: &str) -> String {
    html(text).replace("::", ":&#58;").replace('{', "&#123;").replace('}', "&#125;")
}

fn front(question: &Question<'_>) -> String {
    let mut out = html(&question.item.stem);
    if !question.instruction.is_empty() {
        out.push_str(&format!("<br><i>{}</i>", html(question.instruction)));
    }
    for (at, left) in question.lefts.iter().enumerate() {
        out.push_str(&format!("<br>{}. {}", at + 1, html(left)));
    }
    for (at, option) in question.options.iter().enumerate() {
        out.push_str(&format!("<br>{}) {}", letter(at), html(option)));
    }
    out
}

/// The other spellings of a blank.
fn others(item: &Item) -> String {
    let Body::Cloze(accepted) = &item.body else { return String::new() };
    let others = accepted.spellings()[1..].join(" / ");
    if others.is_empty() { others } else { format!("also: {}", html(&others)) }
}

fn behind(item: &Item, key: &str) -> String {
    let why = item.about.explanation.as_deref().map(html).unwrap_or_default();
    let between = if key.is_empty() || why.is_empty() { "" } else { "<br>" };
    format!("{key}{between}{why}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{all_kinds, hostile};

    #[test]
    fn each_note_is_one_line_of_five_cells() {
        for quiz in [all_kinds(), hostile()] {
            let text = String::from_utf8(write(&quiz).bytes).expect("text");
            let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            assert_eq!(rows.len(), quiz.items.len());
            assert!(rows.iter().all(|row| row.split('\t').count() == 5), "{text}");
            assert!(!text.contains("<chips>"));
        }
        let text = String::from_utf8(write(&hostile()).bytes).expect("text");
        assert!(text.contains("{{c1::a:&#58;b&#125;&#125;::"), "{text}");
    }
}
