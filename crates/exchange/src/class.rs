//! Many results of one quiz: who answered what, and what that says of the questions.

mod statistics;

pub use statistics::{ItemStatistics, discrimination};

use crate::result::{QuizResult, quiz_fingerprint};
use crate::table::csv_row;
use gistcheck_quiz::{Quiz, Response, Score, Verdict, grade};
use statistics::statistics;
use std::collections::BTreeMap;

/// The results of a class in one quiz.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassReport {
    /// One for each result, in the order of the nicknames.
    pub students: Vec<Student>,
    /// One for each item of the quiz, in its order.
    pub items: Vec<ItemStatistics>,
    /// What was not counted, and what may be a mistake: duplicates and results of other quizzes, by name.
    pub notes: Vec<String>,
}

/// One result of a class.
#[derive(Debug, Clone, PartialEq)]
pub struct Student {
    /// As the student gave it, or where the result came from.
    pub name: String,
    /// Of all the items of the quiz, answered or not.
    pub score: Score,
    /// From beginning to end, in seconds by the student's clock.
    pub seconds: u64,
    /// For each item of the quiz in its order; none where it was not answered.
    pub responses: Vec<Option<Response>>,
    /// For each item whether the response is right, graded here; none where it was not answered.
    pub right: Vec<Option<bool>>,
}

/// Puts results together. Each comes with where it was found (the name of a file, "code 3"), to be named by.
pub fn collect(quiz: &Quiz, results: &[(String, QuizResult)]) -> ClassReport {
    let fingerprint = quiz_fingerprint(quiz);
    let mut notes = Vec::new();
    let mut counted: Vec<(&str, &QuizResult)> = Vec::new();
    let mut first_of: BTreeMap<String, &str> = BTreeMap::new();
    for (source, result) in results {
        if result.quiz != fingerprint {
            notes.push(format!(
                "{source} ({}) answers another quiz, or another version of this one; it is not counted.",
                name(source, result)
            ));
        } else if let Some(first) = first_of.get(&result.to_packed_json()) {
            notes.push(format!("{source} is the same result as {first}; it counts once."));
        } else {
            first_of.insert(result.to_packed_json(), source);
            counted.push((source, result));
        }
    }
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    for (_, result) in counted.iter().filter(|(_, result)| !result.nickname.is_empty()) {
        *by_name.entry(result.nickname.to_lowercase()).or_default() += 1;
    }
    for (nickname, count) in by_name.iter().filter(|(_, count)| **count > 1) {
        notes.push(format!("{count} different results call themselves {nickname:?}; each is counted."));
    }
    let mut students: Vec<Student> = counted.iter().map(|(source, result)| student(quiz, source, result)).collect();
    students.sort_by_cached_key(|student| student.name.to_lowercase());
    ClassReport { items: statistics(quiz, &students), students, notes }
}

fn name(source: &str, result: &QuizResult) -> String {
    if result.nickname.is_empty() { format!("no name, {source}") } else { result.nickname.clone() }
}

fn student(quiz: &Quiz, source: &str, result: &QuizResult) -> Student {
    let responses: Vec<Option<Response>> = quiz
        .items
        .iter()
        .map(|item| {
            let answer = result.answers.iter().find(|answer| answer.item == item.id)?;
            (answer.response != Response::Skipped).then(|| answer.response.clone())
        })
        .collect();
    let right: Vec<Option<bool>> = quiz
        .items
        .iter()
        .zip(&responses)
        .map(|(item, response)| response.as_ref().map(|response| grade(item, response).verdict == Verdict::Right))
        .collect();
    Student {
        name: name(source, result),
        score: Score { right: right.iter().filter(|right| **right == Some(true)).count(), of: right.len() },
        seconds: result.ended.saturating_sub(result.started) / 1000,
        responses,
        right,
    }
}

impl ClassReport {
    /// The table for a spreadsheet: a row for each student (1 right, 0 wrong, empty not answered), then the questions' figures.
    /// Cells that a spreadsheet would calculate are guarded.
    pub fn to_csv(&self) -> String {
        let numbers = (1..=self.items.len()).map(|number| format!("Q{number}"));
        let header = ["name", "right", "of", "seconds"].map(str::to_owned);
        let mut out = csv_row(&header.into_iter().chain(numbers).collect::<Vec<_>>());
        for student in &self.students {
            let cells = [
                student.name.clone(),
                student.score.right.to_string(),
                student.score.of.to_string(),
                student.seconds.to_string(),
            ];
            let right = student.right.iter().map(|right| match right {
                Some(true) => "1".to_owned(),
                Some(false) => "0".to_owned(),
                None => String::new(),
            });
            out.push_str(&csv_row(&cells.into_iter().chain(right).collect::<Vec<_>>()));
        }
        let mut row = |name: &str, cell: &dyn Fn(&ItemStatistics) -> String| {
            let cells = [name.to_owned(), String::new(), String::new(), String::new()];
            out.push_str(&csv_row(&cells.into_iter().chain(self.items.iter().map(cell)).collect::<Vec<_>>()));
        };
        row("question", &|item| item.stem.clone());
        row("share right", &|item| item.share_right().map(|share| format!("{share:.2}")).unwrap_or_default());
        row("most chosen wrong answer", &|item| {
            item.most_wrong.as_ref().map(|(text, _)| text.clone()).unwrap_or_default()
        });
        row("discrimination (item-rest correlation)", &|item| {
            item.discrimination.map(|r| format!("{r:.2}")).unwrap_or_default()
        });
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::result::Answer;
    use crate::testing::{all_kinds, hostile};

    fn result(quiz: &Quiz, nickname: &str, responses: &[(&str, Response)]) -> (String, QuizResult) {
        let answer = |(item, response): &(&str, Response)| Answer {
            item: (*item).to_owned(),
            response: response.clone(),
            milliseconds: 1_000,
            hinted: false,
        };
        let answers = responses.iter().map(answer).collect();
        (format!("{nickname}.json"), QuizResult::new(quiz, nickname, 1_000, 61_500, answers))
    }

    fn chosen(id: &str) -> Response {
        Response::Chosen(vec![id.to_owned()])
    }

    #[test]
    fn a_class_is_put_together() {
        let quiz = hostile();
        let typed = |text: &str| Response::Typed(text.to_owned());
        let results = [
            result(&quiz, "Cem", &[("c1", chosen("b")), ("t1", Response::Judged(false)), ("s1", typed("200"))]),
            result(&quiz, "Ana", &[("c1", chosen("a")), ("t1", Response::Judged(true)), ("s1", typed("two thousand"))]),
            result(&quiz, "=Ben", &[("c1", chosen("b")), ("t1", Response::Judged(true)), ("s1", Response::Skipped)]),
            result(&quiz, "Ana", &[("c1", chosen("a")), ("t1", Response::Judged(true)), ("s1", typed("two thousand"))]),
            result(&quiz, "ana", &[("c1", chosen("c"))]),
            result(&all_kinds(), "Dan", &[]),
        ];
        let report = collect(&quiz, &results);
        let told: Vec<(&str, usize)> = report.students.iter().map(|one| (one.name.as_str(), one.score.right)).collect();
        assert_eq!(told, [("=Ben", 1), ("Ana", 3), ("ana", 0), ("Cem", 0)]);
        assert_eq!(report.students[0].seconds, 60);
        assert_eq!(
            report.notes,
            [
                "Ana.json is the same result as Ana.json; it counts once.",
                "Dan.json (Dan) answers another quiz, or another version of this one; it is not counted.",
                "2 different results call themselves \"ana\"; each is counted.",
            ]
        );
        let first = &report.items[0];
        assert_eq!((first.answered, first.right, first.of), (4, 1, 4));
        assert_eq!(first.most_wrong, Some(("%5 = 3%".to_owned(), 2)));
        assert_eq!(report.items[4].answered, 2);
        let csv = report.to_csv();
        assert!(
            csv.starts_with(
                "name,right,of,seconds,Q1,Q2,Q3,Q4,Q5,Q6,Q7\r\n'=Ben,1,7,60,0,,1,,,,\r\nAna,3,7,60,1,,1,,1,,\r\n"
            ),
            "{csv}"
        );
    }

    #[test]
    fn nobody_handed_anything_in() {
        let report = collect(&hostile(), &[]);
        assert_eq!((report.students.len(), report.items[0].share_right()), (0, None));
        assert_eq!(report.to_csv().lines().count(), 5);
    }
}
