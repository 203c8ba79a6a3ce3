use gistcheck_quiz::{Item, Quiz};

/// What a format could not hold, told once for all the questions that it concerns.
#[derive(Debug, Default)]
pub(crate) struct Losses {
    of_items: Vec<(String, Vec<usize>)>,
    of_quiz: Vec<String>,
}

impl Losses {
    /// Something of question `number` (from 1) is lost or changed.
    pub(crate) fn item(&mut self, number: usize, what: impl Into<String>) {
        let what = what.into();
        match self.of_items.iter_mut().find(|(told, _)| *told == what) {
            Some((_, numbers)) if numbers.last() == Some(&number) => {}
            Some((_, numbers)) => numbers.push(number),
            None => self.of_items.push((what, vec![number])),
        }
    }

    /// Something of the quiz is lost or changed.
    pub(crate) fn quiz(&mut self, what: impl Into<String>) {
        self.of_quiz.push(what.into());
    }

    /// The parts that no other program's format has: told by what there is of them.
    pub(crate) fn own_parts(&mut self, quiz: &Quiz, format: &str) {
        let any = |has: fn(&Item) -> bool| quiz.items.iter().any(has);
        self.parts(
            format,
            &[
                (quiz.article.is_some(), "the article"),
                (!quiz.summary.is_empty(), "the summary"),
                (!quiz.facts.is_empty(), "the facts"),
                (quiz.sheet.is_some(), "the settings of the sheet"),
                (any(|item| !item.about.evidence.is_empty()), "the places of the evidence"),
                (any(|item| item.about.difficulty.is_some()), "the difficulty"),
            ],
        );
    }

    /// The same where comments carry what belongs to the questions.
    pub(crate) fn own_parts_but_comments(&mut self, quiz: &Quiz) {
        let parts = [
            (quiz.article.is_some(), "the article"),
            (!quiz.summary.is_empty(), "the summary"),
            (!quiz.facts.is_empty(), "the facts"),
        ];
        self.parts("GIFT", &parts);
        self.quiz("What GIFT has no place for (hints, evidence, difficulty) is in comments that only Gistcheck reads.");
    }

    /// Those of the named parts that are there and have no place.
    pub(crate) fn parts(&mut self, format: &str, parts: &[(bool, &str)]) {
        let parts: Vec<&str> = parts.iter().filter(|(is_there, _)| *is_there).map(|(_, part)| *part).collect();
        if let Some((last, before)) = parts.split_last() {
            let list = if before.is_empty() { (*last).to_owned() } else { format!("{} and {last}", before.join(", ")) };
            self.quiz(format!("{format} has no place for {list}; keep the JSON file too."));
        }
    }

    /// Sentences for a person.
    pub(crate) fn into_notes(self) -> Vec<String> {
        let of_items = self.of_items.into_iter().map(|(what, numbers)| {
            let list: Vec<String> = numbers.iter().map(usize::to_string).collect();
            match list.split_last() {
                Some((last, [])) => format!("Question {last}: {what}"),
                Some((last, before)) => format!("Questions {} and {last}: {what}", before.join(", ")),
                None => what,
            }
        });
        self.of_quiz.into_iter().chain(of_items).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Losses;

    #[test]
    fn what_concerns_several_questions_is_told_once() {
        let mut losses = Losses::default();
        losses.item(1, "no hint.");
        losses.item(2, "no order.");
        losses.item(4, "no hint.");
        losses.quiz("No article.");
        assert_eq!(losses.into_notes(), ["No article.", "Questions 1 and 4: no hint.", "Question 2: no order."]);
    }
}
