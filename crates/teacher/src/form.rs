use gistcheck_quiz::{
    About, Accepted, Body, Choice, ChoiceSet, ChoiceSource, Item, ItemKind, Matching, Numeric, Pair, QuizError,
    Sequence,
};

/// An item as it is typed: anything may be missing or wrong on the way, and nothing typed is lost when the kind changes.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemForm {
    /// Kept through all edits.
    pub id: String,
    /// What kind it is to be.
    pub kind: ItemKind,
    /// The question, statement, instruction or sentence with a blank.
    pub stem: String,
    /// For choice and multiple response.
    pub choices: Vec<ChoiceForm>,
    /// For true or false.
    pub answer: bool,
    /// For cloze and short answer: the spellings that count, first the one to show.
    pub accept: Vec<String>,
    /// For cloze and short answer, where the answer is a quantity.
    pub numeric: Option<Numeric>,
    /// For ordering, in the right order.
    pub sequence: Vec<String>,
    /// For matching.
    pub pairs: Vec<Pair>,
    /// For matching: right sides that fit nothing.
    pub extra: Vec<String>,
    /// Help that does not give the answer away.
    pub hint: String,
    /// Why the key is right.
    pub explanation: String,
    /// What else is known of the item and is not typed.
    about: About,
}

/// One choice as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChoiceForm {
    /// Kept through all edits; empty in a new one.
    pub id: String,
    /// What the reader sees.
    pub text: String,
    /// Whether it is a key.
    pub correct: bool,
    /// What is said when it is chosen.
    pub feedback: String,
    /// Where a distractor was taken from.
    pub source: Option<ChoiceSource>,
}

impl ItemForm {
    /// An empty form for an item of the teacher's own.
    pub fn empty(kind: ItemKind) -> Self {
        Self {
            id: "own".to_owned(),
            kind,
            stem: String::new(),
            choices: vec![ChoiceForm::default(); 4],
            answer: true,
            accept: vec![String::new()],
            numeric: None,
            sequence: vec![String::new(); 3],
            pairs: vec![Pair { left: String::new(), right: String::new() }; 3],
            extra: Vec::new(),
            hint: String::new(),
            explanation: String::new(),
            about: About::default(),
        }
    }

    /// A form filled with an item.
    pub fn of(item: &Item) -> Self {
        let mut form = Self::empty(item.kind());
        form.id.clone_from(&item.id);
        form.stem.clone_from(&item.stem);
        form.hint = item.about.hint.clone().unwrap_or_default();
        form.explanation = item.about.explanation.clone().unwrap_or_default();
        form.about = item.about.clone();
        match &item.body {
            Body::Choice(set) | Body::MultipleResponse(set) => {
                form.choices = set.as_slice().iter().map(ChoiceForm::of).collect();
            }
            Body::TrueFalse(answer) => form.answer = *answer,
            Body::Cloze(accepted) | Body::ShortAnswer(accepted) => {
                form.accept = accepted.spellings().to_vec();
                form.numeric = accepted.numeric().cloned();
            }
            Body::Ordering(sequence) => form.sequence = sequence.as_slice().to_vec(),
            Body::Matching(matching) => {
                form.pairs = matching.pairs().to_vec();
                form.extra = matching.extra().to_vec();
            }
        }
        form
    }

    /// The item, if the form is whole. White space at the ends goes, and so do lines that were left empty.
    ///
    /// # Errors
    /// What is missing or wrong, in a sentence for the person who types.
    pub fn item(&self) -> Result<Item, QuizError> {
        let body = match self.kind {
            ItemKind::Choice => Body::Choice(ChoiceSet::one_key(self.filled_choices())?),
            ItemKind::MultipleResponse => Body::MultipleResponse(ChoiceSet::some_keys(self.filled_choices())?),
            ItemKind::TrueFalse => Body::TrueFalse(self.answer),
            ItemKind::Cloze => Body::Cloze(Accepted::new(filled(&self.accept), self.numeric.clone())?),
            ItemKind::ShortAnswer => Body::ShortAnswer(Accepted::new(filled(&self.accept), self.numeric.clone())?),
            ItemKind::Ordering => Body::Ordering(Sequence::new(filled(&self.sequence))?),
            ItemKind::Matching => {
                let pairs = self
                    .pairs
                    .iter()
                    .map(|pair| Pair { left: pair.left.trim().to_owned(), right: pair.right.trim().to_owned() });
                let pairs = pairs.filter(|pair| !pair.left.is_empty() || !pair.right.is_empty());
                Body::Matching(Matching::new(pairs.collect(), filled(&self.extra))?)
            }
        };
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut about = self.about.clone();
        about.hint = text(&self.hint);
        about.explanation = text(&self.explanation);
        // What only the engine promises of its own items, a person need not.
        if about.author == Some(gistcheck_quiz::Author::Engine) && about.explanation.is_none() {
            about.author = Some(gistcheck_quiz::Author::Edited);
        }
        Item::new(self.id.clone(), self.stem.trim().to_owned(), body, about)
    }

    fn filled_choices(&self) -> Vec<Choice> {
        let mut made: Vec<Choice> = Vec::new();
        for choice in self.choices.iter().filter(|choice| !choice.text.trim().is_empty()) {
            let is_free = |id: &str| !id.is_empty() && !self.choices.iter().any(|one| one.id == id);
            let id = if choice.id.is_empty() {
                let mut names = (1..).map(|number| format!("own-{number}"));
                names.find(|id| is_free(id) && !made.iter().any(|one| one.id == *id)).unwrap_or_default()
            } else {
                choice.id.clone()
            };
            let feedback = Some(choice.feedback.trim().to_owned()).filter(|text| !text.is_empty());
            let text = choice.text.trim().to_owned();
            made.push(Choice { id, text, correct: choice.correct, feedback, source: choice.source });
        }
        made
    }
}

impl ChoiceForm {
    fn of(choice: &Choice) -> Self {
        Self {
            id: choice.id.clone(),
            text: choice.text.clone(),
            correct: choice.correct,
            feedback: choice.feedback.clone().unwrap_or_default(),
            source: choice.source,
        }
    }
}

fn filled(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gistcheck_quiz::Quiz;

    #[test]
    fn a_form_gives_back_the_item_it_was_filled_with() {
        let quiz = Quiz::from_json(include_str!("../../../e2e/quizzes/all-kinds.json")).expect("it is valid");
        for item in &quiz.items {
            assert_eq!(&ItemForm::of(item).item().expect("it is whole"), item);
        }
    }

    #[test]
    fn what_is_missing_is_said() {
        for kind in ItemKind::ALL {
            let error = ItemForm::empty(kind).item().expect_err("nothing was typed");
            assert!(error.to_string().ends_with('.'), "{error}");
        }
        let mut form = ItemForm::empty(ItemKind::Cloze);
        form.stem = "No blank here.".to_owned();
        form.accept = vec!["blank".to_owned()];
        assert!(form.item().is_err_and(|error| error.to_string().contains("one blank of five underscores")));
    }

    #[test]
    fn a_change_of_kind_loses_nothing_that_was_typed() {
        let mut form = ItemForm::empty(ItemKind::Choice);
        form.stem = " Which? ".to_owned();
        for (choice, text) in form.choices.iter_mut().zip(["Elbe", " Isar ", "", "Rhine"]) {
            choice.text = text.to_owned();
        }
        form.choices[0].correct = true;
        form.kind = ItemKind::TrueFalse;
        assert!(matches!(form.item().expect("a statement").body, Body::TrueFalse(true)));
        form.kind = ItemKind::Choice;
        let item = form.item().expect("three are filled");
        let Body::Choice(set) = &item.body else { panic!("it is a choice item") };
        let told: Vec<(&str, &str)> = set.as_slice().iter().map(|one| (one.id.as_str(), one.text.as_str())).collect();
        assert_eq!(told, [("own-1", "Elbe"), ("own-2", "Isar"), ("own-3", "Rhine")]);
    }
}
