//! Other purposes, reasons and means of the article, in the key's form.

use super::{Distractor, share_word};
use crate::document::{Deprel, Pos, Xpos};
use crate::facts::{Reading, Role, Statement, Telling, capitalized};
use crate::in_order::InOrder;
use crate::items::ask::{KeyClass, Question};
use crate::items::random::Random;
use crate::knowledge::{NounClass, noun_class};
use crate::morphology::{base_form, inflect};
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
                if matches!(&*word.lemma, "show" | "see" | "illustrate") || text.contains(['—', '–', ';', ':', '('])
                {
                    continue;
                }
                pool.push(Phrase { text: capitalized(&text), class, sentence: s });
            }
        }
        for (s, tree) in reading.doc.sentences.iter().enumerate() {
            for head in 0..tree.words.len() {
                pool.extend(described(reading, s, head));
            }
        }
        for fact in facts {
            pool.extend(deeds(reading, fact));
        }
        // A true statement that is not the reason tempts who remembers it without its place.
        for fact in facts {
            let s = fact.clause.sentence;
            let words = fact.text.split_whitespace().count();
            if !(4..=14).contains(&words) {
                continue;
            }
            let fronted = fact.clause.source.is_some() || fact.clause.parts.iter().any(|part| part.fronted);
            let Ok(subject) = Telling::new(reading, s).tell(&fact.clause.subject.words) else { continue };
            let Some(rest) = fact.text.get(subject.len()..).filter(|_| !fronted) else { continue };
            let text = format!("{subject}{}", rest.trim_end_matches('.'));
            pool.push(Phrase { text: format!("Because {text}"), class: KeyClass::Reason, sentence: s });
        }
        Self(pool)
    }

    pub(super) fn like(
        &self,
        reading: &Reading<'_>,
        statement: &Statement,
        question: &Question,
        random: &mut Random,
    ) -> Vec<Distractor> {
        let key = &question.key.text;
        let clause = key.starts_with("Because ") && !key.starts_with("Because of");
        if question.key.class == KeyClass::Reason && !clause {
            return Vec::new();
        }
        let kind = |text: &str| head_class(text);
        let words = |text: &str| text.split_whitespace().count();
        // What a definition is asked of is told in its own sentences.
        let about = match question.key.class {
            KeyClass::Definition | KeyClass::Purpose | KeyClass::Means => question.stem.as_str(),
            _ => "",
        };
        let subject = if question.key.class == KeyClass::Definition { statement.subject.as_str() } else { "" };
        let mut found: Vec<(usize, &Phrase)> = self
            .0
            .iter()
            .filter(|phrase| {
                phrase.class == question.key.class
                    && phrase.sentence.abs_diff(statement.clause.sentence) > 0
                    && !share_word(&phrase.text.replacen("Because", "", 1), &key.replacen("Because", "", 1))
                    && 2 * words(&phrase.text) >= words(key)
                    && words(&phrase.text) <= 2 * words(key)
                    && (phrase.class != KeyClass::Definition
                        || (kind(&phrase.text) == kind(key) && kind(key).is_some()))
                    && !share_word(&phrase.text.replacen("Because", "", 1), about)
                    && (phrase.class != KeyClass::Reason || share_word(&phrase.text, &question.stem))
                    && (about.is_empty()
                        || !share_word(reading.doc.text(reading.sentence(phrase.sentence).span), subject))
            })
            .map(|phrase| (words(&phrase.text).abs_diff(words(key)), phrase))
            .collect();
        random.shuffle(&mut found);
        found.order_by_key(|(unlike, _)| *unlike);
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

/// A noun phrase with "a" that says what something is like: "a legal minimum price for farm goods".
fn described(reading: &Reading<'_>, sentence: usize, head: usize) -> Option<Phrase> {
    let tree = reading.sentence(sentence);
    let word = &tree.words[head];
    let argument = matches!(
        word.deprel,
        Deprel::Obj | Deprel::Obl | Deprel::Nsubj | Deprel::NsubjPass | Deprel::Root | Deprel::Appos | Deprel::Xcomp
    );
    if word.pos != Pos::Noun || !argument {
        return None;
    }
    let mut words = reading.kept(sentence, head);
    let article = words.iter().position(|&at| {
        tree.words[at].deprel == Deprel::Det
            && tree.words[at].head == Some(head)
            && matches!(reading.lower(sentence, at).as_str(), "a" | "an")
    })?;
    words.drain(..article);
    // From the article on: what "is" and its subject are no part of it, nor is what is joined to it.
    let own = |at: usize| {
        let mut up = at;
        while let Some(above) = tree.words[up].head.filter(|_| up != head) {
            if above == head {
                return matches!(
                    tree.words[up].deprel,
                    Deprel::Det | Deprel::Amod | Deprel::Compound | Deprel::Nmod | Deprel::Acl | Deprel::AclRelcl
                );
            }
            up = above;
        }
        up == head
    };
    words.retain(|&at| own(at) && tree.words[at].pos != Pos::Punct);
    let whole = words.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    if !whole || !(3..=14).contains(&words.len()) {
        return None;
    }
    let text = Telling::new(reading, sentence).tell(&words).ok()?;
    Some(Phrase { text, class: KeyClass::Definition, sentence })
}

/// What was done, as something to do it for and as a way to do it: "To open a school", "By opening a school".
fn deeds(reading: &Reading<'_>, fact: &Statement) -> Vec<Phrase> {
    let clause = &fact.clause;
    let sentence = clause.sentence;
    let bare = clause.finite.is_none() && clause.middle.is_empty() && clause.source.is_none();
    let Some(verb) = clause.verb.filter(|_| bare) else {
        return Vec::new();
    };
    let word = reading.word(sentence, verb);
    let base = base_form(&reading.lower(sentence, verb), word.xpos);
    let acted_on = clause.parts.iter().any(|part| part.role == Role::Object);
    let plain = clause.parts.iter().all(|part| {
        !part.fronted
            && matches!(part.role, Role::Object | Role::Oblique | Role::Particle)
            && reading.expression(sentence, part.head).is_none()
            && part.words.iter().all(|&at| reading.word(sentence, at).pos != Pos::Pron)
    });
    if base.is_empty() || LASTING.contains(&base.as_str()) || !acted_on || !plain {
        return Vec::new();
    }
    let mut telling = Telling::new(reading, sentence);
    let rest: Option<Vec<String>> = clause.parts.iter().map(|part| telling.tell(&part.words).ok()).collect();
    let Some(rest) = rest.map(|rest| rest.join(" ")) else { return Vec::new() };
    let acting = inflect(&base, Xpos::Vbg);
    [(format!("To {base} {rest}"), KeyClass::Purpose), (format!("By {acting} {rest}"), KeyClass::Means)]
        .into_iter()
        .filter(|(text, _)| (3..=14).contains(&text.split_whitespace().count()))
        .map(|(text, class)| Phrase { text, class, sentence })
        .collect()
}

/// Verbs of states: nobody does something in order to have or to include.
const LASTING: &[&str] =
    &["have", "include", "contain", "need", "mean", "want", "lack", "know", "see", "face", "exceed"];

/// The class of the first noun of a phrase that ends before "of", "that", "in" and the like.
fn head_class(text: &str) -> Option<NounClass> {
    const AFTER: &[&str] = &["of", "that", "which", "who", "for", "in", "on", "to", "from", "with", "at", "by"];
    let head = text.split(' ').take_while(|word| !AFTER.contains(word)).last()?;
    noun_class(&head.to_lowercase())
}
