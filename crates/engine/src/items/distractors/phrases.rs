//! Other purposes, reasons and means of the article, in the key's form.

use super::{Distractor, share_word};
use crate::document::{Deprel, Xpos};
use crate::facts::{Reading, Role, Statement, Telling, capitalized};
use crate::items::ask::{KeyClass, Question};
use crate::items::random::Random;
use gistcheck_quiz::ChoiceSource;

pub(crate) struct Pool(Vec<Phrase>);

struct Phrase {
    text: String,
    class: KeyClass,
    sentence: usize,
}

impl Pool {
    pub(super) fn new(reading: &Reading<'_>, facts: &[Statement]) -> Self {
        let mut pool: Vec<Phrase> = Vec::new();
        for (s, tree) in reading.doc.sentences.iter().enumerate() {
            for (head, word) in tree.words.iter().enumerate() {
                let class = match (word.deprel, word.xpos) {
                    (Deprel::Xcomp | Deprel::Advcl | Deprel::Acl, Xpos::Vb) => KeyClass::Purpose,
                    (Deprel::Advcl | Deprel::Acl, Xpos::Vbg) => KeyClass::Means,
                    _ => continue,
                };
                let words = reading.kept(s, head);
                let first = words.first().map(|&at| reading.lower(s, at)).unwrap_or_default();
                let opens = match class {
                    KeyClass::Purpose => first == "to",
                    _ => first == "by",
                };
                if !opens || !(3..=14).contains(&words.len()) {
                    continue;
                }
                let Ok(text) = Telling::new(reading, s).tell(&words) else { continue };
                pool.push(Phrase { text: capitalized(&text), class, sentence: s });
            }
        }
        for fact in facts {
            let s = fact.clause.sentence;
            let complement = fact.clause.parts.iter().find(|part| part.role == Role::Complement);
            let Some(part) = complement.filter(|part| (3..=16).contains(&part.words.len())) else { continue };
            let indefinite = matches!(reading.lower(s, part.words[0]).as_str(), "a" | "an");
            if let Some(text) = indefinite.then(|| Telling::new(reading, s).tell(&part.words).ok()).flatten() {
                pool.push(Phrase { text, class: KeyClass::Definition, sentence: s });
            }
        }
        // A true statement that is not the reason tempts who remembers it without its place.
        for fact in facts {
            let s = fact.clause.sentence;
            let words = fact.text.split_whitespace().count();
            if !(4..=14).contains(&words) {
                continue;
            }
            let mut text = fact.text.trim_end_matches('.').to_owned();
            let subject = &fact.clause.subject;
            let fronted = fact.clause.parts.iter().any(|part| part.fronted);
            if fronted {
                continue;
            }
            let keeps = subject.words.first().is_some_and(|&at| {
                reading.word(s, at).name.is_some()
                    || reading.is_capital(reading.form(s, at))
                    || reading.word(s, at).pos == crate::document::Pos::Propn
            });
            if !keeps
                && fact.text.starts_with(|c: char| c.is_uppercase())
                && text.chars().nth(1).is_some_and(|c| !c.is_uppercase())
            {
                let lowered: String =
                    text.chars().take(1).flat_map(char::to_lowercase).chain(text.chars().skip(1)).collect();
                text = lowered;
            }
            pool.push(Phrase { text: format!("Because {text}"), class: KeyClass::Reason, sentence: s });
        }
        Self(pool)
    }

    pub(super) fn like(&self, statement: &Statement, question: &Question, random: &mut Random) -> Vec<Distractor> {
        let key = &question.key.text;
        let clause = key.starts_with("Because ") && !key.starts_with("Because of");
        if question.key.class == KeyClass::Reason && !clause {
            return Vec::new();
        }
        let words = |text: &str| text.split_whitespace().count();
        let mut found: Vec<(usize, &Phrase)> = self
            .0
            .iter()
            .filter(|phrase| {
                phrase.class == question.key.class
                    && phrase.sentence.abs_diff(statement.clause.sentence) > 0
                    && !share_word(&phrase.text.replacen("Because", "", 1), &key.replacen("Because", "", 1))
                    && 2 * words(&phrase.text) >= words(key)
                    && words(&phrase.text) <= 2 * words(key)
            })
            .map(|phrase| (words(&phrase.text).abs_diff(words(key)), phrase))
            .collect();
        random.shuffle(&mut found);
        found.sort_by_key(|(unlike, _)| *unlike);
        found
            .into_iter()
            .take(6)
            .map(|(_, phrase)| Distractor {
                text: phrase.text.clone(),
                value: None,
                source: ChoiceSource::Article,
                feedback: None,
            })
            .collect()
    }
}
