//! A printed sheet in Markdown: questions first, keys behind a rule.

use crate::export::Exported;
use crate::losses::Losses;
use crate::sheet::{Question, Sheet};
use crate::text::{letter, on_one_line};
use gistcheck_quiz::{Body, Quiz};

pub(crate) fn write(quiz: &Quiz, sheets: &[Sheet<'_>]) -> Exported {
    let mut losses = Losses::default();
    losses.own_parts(quiz, "A printed sheet");
    let mut out = String::new();
    for sheet in sheets {
        out.push_str(&questions(sheet));
    }
    for sheet in sheets {
        out.push_str(&keys(sheet));
    }
    Exported { bytes: out.into_bytes(), notes: losses.into_notes() }
}

fn heading(sheet: &Sheet<'_>, what: &str) -> String {
    let variant = sheet.variant.map(|letter| format!(" – {letter}")).unwrap_or_default();
    format!("# {}{what}{variant}\n", escaped(sheet.title))
}

fn questions(sheet: &Sheet<'_>) -> String {
    let mut out = heading(sheet, "") + "\nName: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n";
    for (at, question) in sheet.questions.iter().enumerate() {
        let instruction = if question.instruction.is_empty() { "" } else { &format!(" *{}*", question.instruction) };
        out.push_str(&format!("\n{}. {}{instruction}\n", at + 1, escaped(&question.item.stem)));
        out.push_str(&lines(question));
    }
    out.push_str("\n---\n\n");
    out
}

fn lines(question: &Question<'_>) -> String {
    let mut out = String::new();
    if matches!(question.item.body, Body::ShortAnswer(_)) {
        out.push_str("\n   \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n");
    }
    for (at, left) in question.lefts.iter().enumerate() {
        out.push_str(&format!("   - ({}) {}\n", at + 1, escaped(left)));
    }
    for (at, option) in question.options.iter().enumerate() {
        out.push_str(&format!("   - {}) {}\n", letter(at), escaped(option)));
    }
    out
}

fn keys(sheet: &Sheet<'_>) -> String {
    let mut out = heading(sheet, ": key") + "\n";
    for (at, question) in sheet.questions.iter().enumerate() {
        let why = question.item.about.explanation.as_deref().map(|why| format!(" – {}", escaped(why)));
        out.push_str(&format!("{}. {}{}\n", at + 1, escaped(&question.key), why.unwrap_or_default()));
    }
    out.push('\n');
    out
}

/// What Markdown would take for a mark, as a plain character.
fn escaped(text: &str) -> String {
    let text = on_one_line(text);
    let mut out = String::with_capacity(text.len());
    for (at, scalar) in text.char_indices() {
        let opens_list = at == 0 && matches!(scalar, '-' | '+');
        let opens_number =
            matches!(scalar, '.' | ')') && at > 0 && text[..at].bytes().all(|byte| byte.is_ascii_digit());
        let is_mark = matches!(scalar, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$');
        if opens_list || opens_number || is_mark {
            out.push('\\');
        }
        out.push(scalar);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::variants;
    use crate::testing::{all_kinds, hostile};

    #[test]
    fn keys_stand_behind_all_questions() {
        let quiz = all_kinds();
        let text = String::from_utf8(write(&quiz, &variants(&quiz)).bytes).expect("text");
        let places: Vec<usize> = [" – A\n", " – B\n", ": key – A\n", ": key – B\n"]
            .iter()
            .map(|mark| text.find(mark).expect(mark))
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        let answer = quiz.items.iter().find_map(|item| item.about.explanation.clone()).expect("one is explained");
        assert!(!text[..places[2]].contains(&answer), "nothing is given away before the keys");
        assert!(text[places[2]..].contains(&escaped(&answer)));
    }

    #[test]
    fn texts_are_no_markup() {
        assert_eq!(escaped("1. a_b <i> & *c*"), "1\\. a\\_b \\<i\\> \\& \\*c\\*");
        assert_eq!(escaped("- a\n- b"), "\\- a - b");
        let quiz = hostile();
        let text = String::from_utf8(write(&quiz, &[Sheet::of(&quiz)]).bytes).expect("text");
        assert!(!text.contains("<script>"));
    }
}
