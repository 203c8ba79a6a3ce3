//! **Rule.** What is said to be something particular: "Which of the following is a genus of …?" asks for the subject.
//! **Why.** To tell one term from its neighbours is what definitions are for. **Example.** "Mucor is a genus of moulds
//! that spoil bread." – "Which of the following is a genus of moulds that spoil bread?" – "Mucor".

use super::{Key, KeyClass, key_of, name_kind, stem_of};
use crate::document::{Deprel, NameKind, Pos, Xpos};
use crate::facts::{Part, Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};

/// A complement of fewer words is true of too many things.
const SHORTEST_COMPLEMENT: usize = 4;

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    asked(reading, statement).into_iter().collect()
}

fn asked(reading: &Reading<'_>, statement: &Statement) -> Option<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let complement = clause.parts.iter().find(|part| part.role == Role::Complement)?;
    let subject = &clause.subject;
    let telling = complement
        .words
        .iter()
        .filter(|&&at| matches!(tree.words[at].pos, Pos::Noun | Pos::Adj | Pos::Propn | Pos::Verb | Pos::Num))
        .count();
    let negated = clause.middle.iter().any(|&at| matches!(reading.lower(s, at).as_str(), "not" | "n't" | "never"));
    if complement.words.len() < SHORTEST_COMPLEMENT
        || telling < 3
        || negated
        || complement.preposition > 0
        || !matches!(tree.words[complement.head].pos, Pos::Noun)
    {
        return None;
    }
    let class = match name_kind(reading, s, subject.head, &subject.words) {
        Some(NameKind::Person) => return None,
        None if tree.words[subject.head].pos == Pos::Propn => unknown_name(reading, s, subject)?,
        Some(kind) => KeyClass::Name(kind),
        None => term(reading, s, subject.head, &subject.words)?,
    };
    let asked = Asked { focus: Focus::Subject, wh: "Which of the following".to_owned(), stranded: String::new() };
    Some((stem_of(reading, statement, &asked)?, key_of(reading, s, &subject.words, class)?))
}

/// A name of which nobody knows what it names, such as a species': a term of the article.
fn unknown_name(reading: &Reading<'_>, s: usize, subject: &Part) -> Option<KeyClass> {
    let plain = subject.words.len() <= 3
        && subject
            .words
            .iter()
            .all(|&at| reading.word(s, at).pos == Pos::Propn || reading.word(s, at).deprel == Deprel::Det);
    plain.then_some(KeyClass::Name(NameKind::Other))
}

/// A noun without number or pointing words, alone or with what tells its kind.
pub(super) fn term(reading: &Reading<'_>, s: usize, head: usize, words: &[usize]) -> Option<KeyClass> {
    let tree = reading.sentence(s);
    let noun = &tree.words[head];
    let plain = words.iter().all(|&at| {
        let word = &tree.words[at];
        matches!(word.pos, Pos::Noun | Pos::Adj | Pos::Propn)
            || (word.deprel == Deprel::Det && matches!(&*word.lemma, "the" | "a"))
            || reading.form(s, at) == "-"
    });
    let fits = matches!(noun.xpos, Xpos::Nn | Xpos::Nns) && plain && words.len() <= 5;
    fits.then(|| KeyClass::Term { plural: reading.is_plural(s, head) })
}
