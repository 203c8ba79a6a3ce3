use crate::document::{Deprel, Entity, Mention, MentionKind, NameKind, ParsedSentence, Pos, Xpos};
use crate::facts::Statement;
use crate::knowledge::{NounClass, noun_class};
use crate::pipeline::Analysis;
use std::collections::BTreeSet;

/// Words of a role; a longer one is a story.
const LONGEST: usize = 14;

/// What the article says somebody or something is, in its words: by apposition ("Anna Visser, a Dutch engineer, …"), before
/// the name ("the Dutch engineer Anna Visser"), or by a clause ("Visser was a Dutch engineer"). Where it says none of these,
/// the most salient statement about it; empty where there is none.
pub(super) fn role(analysis: &Analysis, statements: &[Statement], entities: &[&Entity], kind: NameKind) -> String {
    let names = || entities.iter().flat_map(|entity| &entity.mentions).filter(|one| one.kind == MentionKind::Name);
    let mut found = names().filter_map(|mention| {
        let sentence = &analysis.doc.sentences[mention.sentence];
        said_to_be(analysis, sentence, mention)
            .or_else(|| apposed(analysis, sentence, mention))
            .or_else(|| (kind == NameKind::Person).then(|| before_name(analysis, sentence, mention)).flatten())
    });
    if let Some(role) = found.next() {
        return role;
    }
    let called: BTreeSet<&str> =
        names().map(|mention| analysis.doc.text(mention.span).trim_start_matches("the ")).collect();
    let about = |statement: &&Statement| called.contains(statement.subject.trim_start_matches("the "));
    let order = |a: &&Statement, b: &&Statement| a.salience.total_cmp(&b.salience).then(b.evidence.cmp(&a.evidence));
    statements.iter().filter(about).max_by(order).map(|best| best.text.clone()).unwrap_or_default()
}

/// "Visser was a Dutch engineer of dikes": "a Dutch engineer of dikes".
fn said_to_be(analysis: &Analysis, sentence: &ParsedSentence, mention: &Mention) -> Option<String> {
    let head = &sentence.words[mention.head];
    let root = head.head.filter(|_| head.deprel == Deprel::Nsubj)?;
    sentence.child(root, &[Deprel::Cop])?;
    let noun = sentence.words[root].xpos == Xpos::Nn;
    let negated = sentence.children(root).any(|at| matches!(&*sentence.words[at].lemma, "not" | "never" | "no"));
    let hedged = sentence.child(root, &[Deprel::Aux, Deprel::Mark]).is_some();
    // "Visser and Reyes were engineers" says it of both.
    let several = sentence.child(mention.head, &[Deprel::Conj]).is_some();
    if !noun || negated || hedged || several {
        return None;
    }
    phrase(analysis, sentence, root)
}

/// "Visser, a Dutch engineer, …": "a Dutch engineer".
fn apposed(analysis: &Analysis, sentence: &ParsedSentence, mention: &Mention) -> Option<String> {
    let apposition = sentence.child(mention.head, &[Deprel::Appos]).filter(|&at| at >= mention.words.end)?;
    // Another name beside it is no role, and what is not set off by a comma is part of the name.
    let comma = sentence.words.get(mention.words.end).is_some_and(|word| analysis.doc.text(word.span) == ",");
    let noun = sentence.words[apposition].xpos == Xpos::Nn && sentence.words[apposition].name.is_none();
    if !comma || !noun {
        return None;
    }
    phrase(analysis, sentence, apposition)
}

/// "the Dutch engineer Anna Visser": "Dutch engineer".
fn before_name(analysis: &Analysis, sentence: &ParsedSentence, mention: &Mention) -> Option<String> {
    let words = &sentence.words;
    let first = (mention.words.clone()).find(|&at| words[at].name.is_some())?;
    // From the name to the left: nouns and what describes them, as long as they hang on the name or on each other.
    let mut start = first;
    while start > 0 {
        let before = &words[start - 1];
        let hangs =
            matches!(before.deprel, Deprel::Compound | Deprel::Amod | Deprel::NmodDesc | Deprel::Flat | Deprel::Nmod)
                || before.pos == Pos::Noun && words[mention.head].head == Some(start - 1);
        if !hangs || !matches!(before.pos, Pos::Noun | Pos::Adj | Pos::Propn) {
            break;
        }
        start -= 1;
    }
    let last = (start < first).then(|| &words[first - 1])?;
    let enough = match noun_class(&last.lemma.to_lowercase()) {
        Some(NounClass::Person) => true,
        None => first - start > 1,
        Some(_) => false,
    };
    let text = || analysis.doc.clean.text[words[start].span.start..last.span.end].to_owned();
    // "Foreign Minister Wang Yi": an office with a capital is a noun all the same.
    let office = last.pos == Pos::Propn && noun_class(&last.lemma.to_lowercase()) == Some(NounClass::Person);
    (office || last.pos == Pos::Noun && enough).then(text)
}

/// A noun with what belongs to it; where that is too long, without what is joined to it.
fn phrase(analysis: &Analysis, sentence: &ParsedSentence, top: usize) -> Option<String> {
    let without = |joined: &[Deprel]| stretch(analysis, sentence, top, joined);
    without(&[]).or_else(|| without(&[Deprel::Conj])).or_else(|| without(&[Deprel::Conj, Deprel::Nmod]))
}

/// A noun with what belongs to it but some relations, from its first word on without a break; none when it is long, bare,
/// or has a pronoun.
fn stretch(analysis: &Analysis, sentence: &ParsedSentence, top: usize, without: &[Deprel]) -> Option<String> {
    const ALONG: [Deprel; 7] =
        [Deprel::Det, Deprel::Amod, Deprel::Compound, Deprel::Nmod, Deprel::NmodPoss, Deprel::Conj, Deprel::Nummod];
    const CLAUSE: [Deprel; 4] = [Deprel::Cop, Deprel::Aux, Deprel::Nsubj, Deprel::NsubjPass];
    let words = &sentence.words;
    let mut inside = vec![top];
    for at in sentence.children(top) {
        let relation = words[at].deprel;
        let clause = words[at].pos == Pos::Verb || sentence.child(at, &CLAUSE).is_some();
        if ALONG.contains(&relation) && !without.contains(&relation) && !(relation == Deprel::Conj && clause) {
            inside.extend(sentence.subtree(at));
        }
    }
    inside.sort_unstable();
    // Up to the first break: what follows hangs on something that was left out.
    let from = inside.iter().position(|&at| at == top)?;
    let start = (0..from).rev().take_while(|&place| inside[place] + 1 == inside[place + 1]).last().unwrap_or(from);
    let end = (from..inside.len()).take_while(|&place| inside[place] - inside[from] == place - from).last()?;
    let mut range = inside[start]..inside[end] + 1;
    while range.end > top + 1 && matches!(words[range.end - 1].pos, Pos::Punct | Pos::Cconj | Pos::Adp | Pos::Det) {
        range.end -= 1;
    }
    let leans = words[range.clone()].iter().any(|word| {
        matches!(
            &*word.lemma,
            "he" | "she" | "it" | "they" | "this" | "these" | "such" | "I" | "we" | "you" | "which" | "who"
        ) || matches!(&*word.lemma, "his" | "her" | "its" | "their" | "my" | "our" | "your")
    });
    let text = analysis.doc.text(sentence.span_of(range.clone()));
    let whole = text.matches('(').count() == text.matches(')').count()
        && text.matches(['“', '”', '"']).count().is_multiple_of(2);
    (!leans && whole && (2..=LONGEST).contains(&range.len()) && !text.contains('\n')).then(|| text.to_owned())
}
