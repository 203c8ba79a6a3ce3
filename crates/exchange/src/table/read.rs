//! Tables of other people: columns are known by the names in the first row.

use super::{BETWEEN, FORMULA_MARKS};
use crate::error::ExchangeError;
use crate::import::{Imported, within_bounds};
use crate::text::letter;
use gistcheck_quiz::{
    About, Accepted, Author, Body, Choice, ChoiceSet, Difficulty, Item, ItemKind, Matching, Pair, Quiz, QuizError,
    Sequence, short_hash,
};
use std::collections::BTreeSet;

/// Most columns of a row.
const MOST_COLUMNS: usize = 64;

/// What a column is, by the names people give it.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Kind,
    Question,
    Answer,
    Explanation,
    Hint,
    Difficulty,
    Section,
    Id,
    Choice,
    Unknown,
}

fn column(name: &str) -> Column {
    let name = name.trim().to_lowercase();
    match name.as_str() {
        "kind" | "type" | "question type" => Column::Kind,
        "question" | "stem" | "question text" | "prompt" | "text" => Column::Question,
        "answer" | "answers" | "correct" | "correct answer" | "key" | "right answer" | "solution" => Column::Answer,
        "explanation" | "feedback" | "rationale" | "comment" => Column::Explanation,
        "hint" => Column::Hint,
        "difficulty" | "level" => Column::Difficulty,
        "section" | "topic" => Column::Section,
        "id" => Column::Id,
        "a" | "b" | "c" | "d" | "e" | "f" | "g" => Column::Choice,
        _ if ["choice", "option", "answer ", "distractor"].iter().any(|word| name.starts_with(word)) => Column::Choice,
        _ => Column::Unknown,
    }
}

/// Reads CSV with commas, semicolons or tabs between its cells.
pub(crate) fn read(text: &str) -> Result<Imported, ExchangeError> {
    let first = text.lines().next().unwrap_or_default();
    let between =
        [',', ';', '\t'].into_iter().max_by_key(|mark| (first.matches(*mark).count(), *mark == ',')).unwrap_or(',');
    let mut rows = cells(text, between)?.into_iter();
    let Some((_, header)) = rows.next() else { return Err(ExchangeError::damaged("This table is empty.")) };
    let columns: Vec<Column> = header.iter().map(|name| column(name)).collect();
    if !columns.contains(&Column::Question) || !columns.contains(&Column::Answer) {
        return Err(ExchangeError::damaged_at(
            1,
            "the first row must name the columns, among them \"question\" and \"answer\" (and \"choice 1\", \"choice 2\" …).",
        ));
    }
    let (mut items, mut notes, mut ids) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (line, row) in rows {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let all = |wanted: Column| -> Vec<String> {
            let found = columns.iter().zip(&row).filter(|(column, cell)| **column == wanted && !cell.trim().is_empty());
            found.map(|(_, cell)| cell.trim().to_owned()).collect()
        };
        let one = |wanted: Column| all(wanted).into_iter().next();
        let question = one(Column::Question).unwrap_or_default();
        let about = About {
            explanation: one(Column::Explanation),
            hint: one(Column::Hint),
            difficulty: one(Column::Difficulty).and_then(|word| Difficulty::parse(&word.to_lowercase())),
            section: one(Column::Section),
            author: Some(Author::Hand),
            ..About::default()
        };
        let kind = one(Column::Kind);
        let (answer, choices) = (one(Column::Answer).unwrap_or_default(), all(Column::Choice));
        let made = body(kind.as_deref(), &question, &answer, choices).and_then(|body| {
            let hash = || short_hash(format!("{question}\n{body:?}").as_bytes())[..12].to_owned();
            let id = one(Column::Id).filter(|id| !ids.contains(id)).unwrap_or_else(hash);
            Item::new(id, question, body, about).map_err(refused)
        });
        match made {
            Ok(item) if !ids.insert(item.id.clone()) => {
                notes.push(format!("Line {line}: this row stands there twice; it is left out."))
            }
            Ok(item) => {
                items.push(item);
                within_bounds(items.len())?;
            }
            Err(why) => notes.push(format!("Line {line}: {why}; this row is left out.")),
        }
    }
    Ok(Imported { quiz: Quiz::new("CSV", "en", items), notes })
}

fn refused(error: QuizError) -> String {
    error.to_string().trim_end_matches('.').to_owned()
}

/// The error is a sentence without its full stop.
fn body(kind: Option<&str>, question: &str, answer: &str, choices: Vec<String>) -> Result<Body, String> {
    let named = kind.map(|word| word.trim().to_lowercase().replace([' ', '-'], "_"));
    let kind = match named.as_deref() {
        None | Some("") => kind_by_form(question, answer, &choices),
        Some("mc" | "multiple_choice" | "single_choice") => ItemKind::Choice,
        Some("tf" | "true/false" | "boolean") => ItemKind::TrueFalse,
        Some("multiple_select" | "multiple_answer" | "multiple_answers" | "checkbox") => ItemKind::MultipleResponse,
        Some("short" | "short_answer" | "open") => ItemKind::ShortAnswer,
        Some(word) => ItemKind::parse(word).ok_or_else(|| format!("there is no kind of question {word:?}"))?,
    };
    let spellings = || answer.split(BETWEEN.trim()).map(|word| word.trim().to_owned()).collect::<Vec<_>>();
    match kind {
        ItemKind::Choice | ItemKind::MultipleResponse => {
            let keys = spellings().iter().map(|word| key(word, &choices)).collect::<Result<Vec<_>, _>>()?;
            let choice =
                |(at, text)| Choice { id: letter(at), text, correct: keys.contains(&at), feedback: None, source: None };
            let choices: Vec<Choice> = choices.into_iter().enumerate().map(choice).collect();
            if kind == ItemKind::Choice && keys.len() == 1 && choices.len() <= 5 {
                return ChoiceSet::one_key(choices).map(Body::Choice).map_err(refused);
            }
            ChoiceSet::some_keys(choices).map(Body::MultipleResponse).map_err(refused)
        }
        ItemKind::TrueFalse => {
            judged(answer).map(Body::TrueFalse).ok_or_else(|| format!("{answer:?} is neither true nor false"))
        }
        ItemKind::Cloze => Accepted::new(spellings(), None).map(Body::Cloze).map_err(refused),
        ItemKind::ShortAnswer => Accepted::new(spellings(), None).map(Body::ShortAnswer).map_err(refused),
        ItemKind::Ordering => Sequence::new(choices).map(Body::Ordering).map_err(refused),
        ItemKind::Matching => {
            let (mut pairs, mut extra) = (Vec::new(), Vec::new());
            for side in &choices {
                let (left, right) =
                    side.split_once("->").ok_or_else(|| format!("the pair {side:?} has no -> in it"))?;
                let (left, right) = (left.trim().to_owned(), right.trim().to_owned());
                if left.is_empty() { extra.push(right) } else { pairs.push(Pair { left, right }) }
            }
            Matching::new(pairs, extra).map(Body::Matching).map_err(refused)
        }
    }
}

fn kind_by_form(question: &str, answer: &str, choices: &[String]) -> ItemKind {
    if choices.iter().any(|choice| judged(choice).is_none()) {
        return if answer.contains(BETWEEN.trim()) { ItemKind::MultipleResponse } else { ItemKind::Choice };
    }
    match judged(answer) {
        Some(_) => ItemKind::TrueFalse,
        None if question.contains("_____") => ItemKind::Cloze,
        None => ItemKind::ShortAnswer,
    }
}

fn judged(word: &str) -> Option<bool> {
    match word.trim().to_lowercase().as_str() {
        "true" | "t" | "yes" | "right" => Some(true),
        "false" | "f" | "no" | "wrong" => Some(false),
        _ => None,
    }
}

/// Which choice is meant: by its words, its letter or its number from 1.
fn key(word: &str, choices: &[String]) -> Result<usize, String> {
    let by_words = choices.iter().position(|choice| choice == word);
    let by_letter = || (0..choices.len()).find(|at| letter(*at).eq_ignore_ascii_case(word));
    let by_number = || word.parse::<usize>().ok().filter(|number| (1..=choices.len()).contains(number)).map(|n| n - 1);
    by_words.or_else(by_letter).or_else(by_number).ok_or_else(|| format!("the answer {word:?} is none of the choices"))
}

/// Rows with the line each begins on; cells without what guards them from being calculated.
fn cells(text: &str, between: char) -> Result<Vec<(usize, Vec<String>)>, ExchangeError> {
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut line, mut begun) = (1, 1);
    let mut quoted_since = None;
    let mut scalars = text.chars().peekable();
    while let Some(scalar) = scalars.next() {
        line += usize::from(scalar == '\n');
        match (scalar, quoted_since) {
            ('"', Some(_)) if scalars.peek() == Some(&'"') => {
                scalars.next();
                cell.push('"');
            }
            ('"', Some(_)) => quoted_since = None,
            (_, Some(_)) => cell.push(scalar),
            ('"', None) if cell.is_empty() => quoted_since = Some(line),
            ('\r', None) if scalars.peek() == Some(&'\n') => {}
            ('\n' | '\r', None) => {
                row.push(unguarded(std::mem::take(&mut cell)));
                rows.push((begun, std::mem::take(&mut row)));
                begun = line;
            }
            (mark, None) if mark == between => row.push(unguarded(std::mem::take(&mut cell))),
            _ => cell.push(scalar),
        }
        if row.len() > MOST_COLUMNS {
            return Err(ExchangeError::damaged_at(
                begun,
                format!("more than {MOST_COLUMNS} columns; this is no table of questions."),
            ));
        }
    }
    if let Some(since) = quoted_since {
        return Err(ExchangeError::damaged_at(since, "a cell that begins with \" has no \" at its end."));
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(unguarded(cell));
        rows.push((begun, row));
    }
    Ok(rows)
}

fn unguarded(cell: String) -> String {
    let is_guarded = cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(FORMULA_MARKS);
    if is_guarded { cell[1..].to_owned() } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{csv, tsv};
    use crate::testing::{all_kinds, hostile};

    #[test]
    fn what_is_written_is_read_again() {
        for quiz in [all_kinds(), hostile()] {
            let text = String::from_utf8(csv(&quiz).bytes).expect("text");
            let again = read(&text).expect("it is CSV");
            assert_eq!(again.notes, Vec::<String>::new());
            assert_eq!(again.quiz.items.len(), quiz.items.len());
            for (item, read) in quiz.items.iter().zip(&again.quiz.items) {
                assert_eq!((item.kind(), &item.id, &item.stem), (read.kind(), &read.id, &read.stem));
                match (&item.body, &read.body) {
                    (Body::Choice(a) | Body::MultipleResponse(a), Body::Choice(b) | Body::MultipleResponse(b)) => {
                        let told = |set: &ChoiceSet| {
                            set.as_slice().iter().map(|one| (one.text.clone(), one.correct)).collect::<Vec<_>>()
                        };
                        assert_eq!(told(a), told(b));
                    }
                    (Body::Cloze(a) | Body::ShortAnswer(a), Body::Cloze(b) | Body::ShortAnswer(b)) => {
                        assert_eq!(a.spellings(), b.spellings());
                    }
                    (Body::Matching(a), Body::Matching(b)) if quiz.id.starts_with("hostile") => {
                        assert_eq!(a.extra(), b.extra(), "an arrow within a side parts it elsewhere");
                    }
                    (a, b) => assert_eq!(a, b),
                }
            }
            let tabs = String::from_utf8(tsv(&quiz).bytes).expect("text");
            assert_eq!(read(&tabs).expect("it is TSV").quiz.items.len(), quiz.items.len());
        }
    }

    #[test]
    fn tables_of_others_are_read_by_their_header() {
        let text = "Question;Option A;Option B;Option C;Correct Answer\nLongest?;Nile;Elbe;Isar;A\nIs it wet?;;;;yes\n\
                    Capital?;Paris;Bonn;Rome;Paris\nNone?;Paris;Bonn;Rome;Oslo\nHow many?;;;;2 | two\n";
        let imported = read(text).expect("it is CSV");
        let kinds: Vec<ItemKind> = imported.quiz.items.iter().map(Item::kind).collect();
        assert_eq!(kinds, [ItemKind::Choice, ItemKind::TrueFalse, ItemKind::Choice, ItemKind::ShortAnswer]);
        assert_eq!(imported.notes, ["Line 5: the answer \"Oslo\" is none of the choices; this row is left out."]);
    }

    #[test]
    fn damage_is_told_with_its_line() {
        let line = |text: &str| read(text).map(|_| ()).map_err(|error| error.line());
        assert_eq!(line("a,b\n1,2\n"), Err(Some(1)));
        assert_eq!(line("question,answer\nx,y\n\"never,closed\n"), Err(Some(3)));
        assert_eq!(line(&format!("question,answer\nx{}\n", ",".repeat(70))), Err(Some(2)));
    }
}
