//! Which words are mentions, and how far each reaches.
//!
//! A mention is a noun, name or third-person pronoun with what belongs to it; clauses, appositions and further members of
//! a list are left out. A list joined by "and" is a mention too, as a whole.

use super::lexicon;
use super::phrase::{Determiner, Phrase, Role};
use super::traits::{Pronoun, Semantic, of_noun};
use crate::document::{Deprel, MentionKind, NameKind, ParsedDoc, ParsedSentence, Pos, Xpos};
use std::ops::Range;

/// All mentions of a document in the order of their heads; a list comes after its first member.
pub(super) fn phrases(doc: &ParsedDoc) -> Vec<Phrase> {
    let mut all = Vec::new();
    let mut quotes = 0;
    for (number, sentence) in doc.sentences.iter().enumerate() {
        let tree = Tree::new(sentence);
        for head in 0..sentence.words.len() {
            if matches!(doc.text(sentence.words[head].span), "\"" | "“" | "”" | "``" | "''") {
                quotes += 1;
            }
            if let Some(mut phrase) = phrase(doc, number, sentence, &tree, head) {
                phrase.quotes = quotes;
                let list = list(sentence, &tree, &phrase);
                all.push(phrase);
                all.extend(list);
            }
        }
    }
    all
}

/// Children of each word and the stretch of words of each noun phrase. Trees that are no trees do no harm: a word that no
/// root reaches stands alone.
struct Tree {
    children: Vec<Vec<usize>>,
    /// Words of the noun phrase headed by each word.
    phrases: Vec<Range<usize>>,
}

impl Tree {
    fn new(sentence: &ParsedSentence) -> Self {
        let count = sentence.words.len();
        let mut children = vec![Vec::new(); count];
        let mut order: Vec<usize> = Vec::with_capacity(count);
        for (at, word) in sentence.words.iter().enumerate() {
            match word.head {
                Some(head) if head < count && head != at => children[head].push(at),
                _ => order.push(at),
            }
        }
        let mut next = 0;
        while next < order.len() {
            order.extend_from_slice(&children[order[next]]);
            next += 1;
        }
        let mut phrases: Vec<Range<usize>> = (0..count).map(|at| at..at + 1).collect();
        // Children come after their heads in `order`, so that backwards each is ready before its head asks.
        for &head in order.iter().rev() {
            let mut words = head..head + 1;
            for &child in children[head].iter().filter(|child| **child < head).rev() {
                if belongs(sentence, head, child) && phrases[child].end <= words.start {
                    words.start = phrases[child].start.min(words.start);
                }
            }
            for &child in children[head].iter().filter(|child| **child > head) {
                if !belongs(sentence, head, child) {
                    // What follows a clause or an apposition no longer belongs to the words before it.
                    if matches!(sentence.words[child].deprel, Deprel::Punct | Deprel::Cc | Deprel::Case) {
                        continue;
                    }
                    break;
                }
                words.end = words.end.max(phrases[child].end);
            }
            phrases[head] = words;
        }
        Self { children, phrases }
    }
}

/// Whether a dependent is part of its head's noun phrase.
fn belongs(sentence: &ParsedSentence, head: usize, child: usize) -> bool {
    let word = &sentence.words[child];
    let noun = matches!(
        sentence.words[head].pos,
        Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num | Pos::Adj | Pos::X | Pos::Sym
    );
    match word.deprel {
        Deprel::Det | Deprel::DetPredet | Deprel::Amod | Deprel::Compound | Deprel::Nummod | Deprel::NmodPoss => true,
        Deprel::Flat | Deprel::Fixed | Deprel::Goeswith | Deprel::NmodDesc | Deprel::CompoundPrt => true,
        Deprel::Nmod | Deprel::NmodUnmarked | Deprel::Acl => noun,
        // "a very old house", "nearly 40 chips"
        Deprel::Advmod => !noun || child < head && !has(sentence, head, &[Deprel::Cop]),
        Deprel::Punct => matches!(word.xpos, Xpos::Hyph) || !noun,
        // Inside an adjective or participle before a noun all belongs.
        _ => !noun,
    }
}

fn has(sentence: &ParsedSentence, head: usize, relations: &[Deprel]) -> bool {
    // Only words near the head are looked at, which keeps a flat sentence of any length linear.
    let near = head.saturating_sub(12)..(head + 12).min(sentence.words.len());
    near.into_iter().any(|at| sentence.words[at].head == Some(head) && relations.contains(&sentence.words[at].deprel))
}

fn phrase(doc: &ParsedDoc, number: usize, sentence: &ParsedSentence, tree: &Tree, head: usize) -> Option<Phrase> {
    let word = &sentence.words[head];
    let text = doc.text(word.span);
    let lower = text.to_lowercase();
    if matches!(
        word.deprel,
        Deprel::Flat | Deprel::Fixed | Deprel::Goeswith | Deprel::Reparandum | Deprel::Discourse | Deprel::Expl
    ) {
        return None;
    }
    if let Some(pronoun) = Pronoun::parse(&lower).filter(|_| matches!(word.pos, Pos::Pron | Pos::Det)) {
        let mut phrase = bare(number, sentence, head, MentionKind::Pronoun, head..head + 1, lower);
        phrase.traits = pronoun.traits();
        return Some(phrase);
    }
    if !matches!(word.pos, Pos::Noun | Pos::Propn) {
        return None;
    }
    let name_part = word.name;
    // "in September": a date, which nobody refers to as a thing.
    if word.pos == Pos::Propn && name_part.is_none() && lexicon::noun_semantic(&lower) == Semantic::Time {
        return None;
    }
    let proper = matches!(word.xpos, Xpos::Nnp | Xpos::Nnps) || word.pos == Pos::Propn || name_part.is_some();
    // A noun before a noun is part of its name or kind; a name there ("the Apple director") is a mention of its own.
    if matches!(word.deprel, Deprel::Compound | Deprel::NmodDesc) {
        let governor = word.head.and_then(|at| sentence.words.get(at))?;
        let own = proper && governor.pos != Pos::Propn && governor.name.is_none();
        if !own {
            return None;
        }
    }
    // "the Museum of Flight", "the People's Congress": what the names' model takes for one name has one mention.
    if let Some(governor) = word.head.filter(|&at| at < sentence.words.len())
        && one_name(sentence, head.min(governor), head.max(governor))
    {
        return None;
    }
    if let Some(governor) = word.head.and_then(|at| sentence.words.get(at))
        && proper
        && word.deprel == Deprel::Nmod
        && governor.pos == Pos::Propn
        && word.head.is_some_and(|at| at + 2 == head && sentence.words[at + 1].lemma.as_ref() == "of")
        && name_part.is_none_or(|part| part.kind == NameKind::Other)
    {
        // "the Museum of Flight": flight is not spoken of. "the Council of China" speaks of China.
        return None;
    }
    let mut words = tree.phrases[head].clone();
    let trimmed = |at: usize| {
        matches!(sentence.words[at].pos, Pos::Punct)
            || matches!(sentence.words[at].deprel, Deprel::Case) && sentence.words[at].xpos == Xpos::Pos
    };
    while words.end > head + 1 && trimmed(words.end - 1) {
        words.end -= 1;
    }
    while words.start < head && matches!(sentence.words[words.start].pos, Pos::Punct) {
        words.start += 1;
    }
    // Half a pair of brackets is somebody else's: "AI) technology", "Otto (1964".
    let bracket = |at: usize, mark: [&str; 2]| mark.contains(&doc.text(sentence.words[at].span));
    if let Some(close) = (words.start..head).rev().find(|&at| bracket(at, [")", "]"]))
        && !(words.start..close).any(|at| bracket(at, ["(", "["]))
    {
        words.start = close + 1;
    }
    if let Some(open) = (head + 1..words.end).find(|&at| bracket(at, ["(", "["]))
        && !(open..words.end).any(|at| bracket(at, [")", "]"]))
    {
        words.end = open;
    }
    let kind = if proper { MentionKind::Name } else { MentionKind::Nominal };
    let lemma = if word.lemma.is_empty() { lower } else { word.lemma.to_lowercase() };
    let mut phrase = bare(number, sentence, head, kind, words.clone(), lemma);
    describe(doc, sentence, tree, &mut phrase);
    if kind == MentionKind::Name && word.deprel == Deprel::Compound && phrase.name_kind == Some(NameKind::Person) {
        // "the Curie family": neither of them.
        return None;
    }
    Some(phrase)
}

/// Whether two words and all between them are parts of one name.
fn one_name(sentence: &ParsedSentence, first: usize, last: usize) -> bool {
    // A name is short; a link across half a sentence is none.
    first < last
        && last - first < 12
        && sentence.words[first].name.is_some()
        && sentence.words[first + 1..=last].iter().all(|word| word.name.is_some_and(|part| !part.begins))
}

fn bare(
    number: usize,
    sentence: &ParsedSentence,
    head: usize,
    kind: MentionKind,
    words: Range<usize>,
    lemma: String,
) -> Phrase {
    let word = &sentence.words[head];
    let governor = word.head.filter(|&at| at < sentence.words.len());
    Phrase {
        sentence: number,
        head,
        words,
        kind,
        traits: Pronoun::They.traits(),
        role: role(word.deprel),
        determiner: Determiner::None,
        lemma,
        name: Vec::new(),
        name_kind: None,
        modifiers: Vec::new(),
        narrowed: false,
        joined: false,
        descriptors: Vec::new(),
        governor,
        quotes: 0,
    }
}

fn role(deprel: Deprel) -> Role {
    match deprel {
        Deprel::Nsubj | Deprel::NsubjOuter | Deprel::Csubj => Role::Subject,
        Deprel::NsubjPass => Role::PassiveSubject,
        Deprel::Obj | Deprel::Iobj => Role::Object,
        Deprel::Obl | Deprel::OblAgent | Deprel::OblUnmarked => Role::Oblique,
        Deprel::NmodPoss => Role::Possessor,
        Deprel::Nmod | Deprel::Compound | Deprel::NmodUnmarked => Role::Modifier,
        Deprel::Conj => Role::Conjunct,
        Deprel::Appos => Role::Apposition,
        Deprel::Root | Deprel::Xcomp | Deprel::Ccomp | Deprel::Advcl => Role::Predicate,
        _ => Role::Other,
    }
}

/// Fills in what the words of a noun phrase show.
fn describe(doc: &ParsedDoc, sentence: &ParsedSentence, tree: &Tree, phrase: &mut Phrase) {
    let word = |at: usize| &sentence.words[at];
    let head = phrase.head;
    for &child in &tree.children[head] {
        let text = doc.text(word(child).span);
        let lower = text.to_lowercase();
        match word(child).deprel {
            Deprel::Det | Deprel::DetPredet => phrase.determiner = determiner(&lower),
            Deprel::NmodPoss => phrase.determiner = Determiner::Possessive,
            Deprel::Nummod if phrase.determiner == Determiner::None => phrase.determiner = Determiner::Quantified,
            Deprel::Amod | Deprel::Compound if child < head => phrase.modifiers.push(lower),
            Deprel::Nmod | Deprel::Acl | Deprel::AclRelcl => phrase.narrowed = true,
            Deprel::Appos if word(child).pos == Pos::Noun => phrase.descriptors.push(word(child).lemma.to_lowercase()),
            _ => {}
        }
        if matches!(word(child).deprel, Deprel::Nummod) && child < head {
            phrase.modifiers.push(doc.text(word(child).span).to_lowercase());
        }
    }
    // A name that stands beside a common noun it is in apposition to: "the film Ray".
    if let (Role::Apposition, Some(noun)) = (phrase.role, phrase.governor)
        && word(noun).pos == Pos::Noun
        && phrase.kind == MentionKind::Name
    {
        phrase.descriptors.push(word(noun).lemma.to_lowercase());
    }
    // "X is a city": what is said of the subject is kept with it.
    if let Some(predicate) = phrase.governor
        && matches!(phrase.role, Role::Subject)
        && word(predicate).pos == Pos::Noun
        && has(sentence, predicate, &[Deprel::Cop])
        && !has(sentence, predicate, &[Deprel::Case])
    {
        phrase.descriptors.push(word(predicate).lemma.to_lowercase());
    }
    let mut kinds: Option<NameKind> = word(head).name.map(|part| part.kind);
    if phrase.kind == MentionKind::Name {
        let parts = name_words(sentence, tree, head);
        let mut first = head;
        for &at in &parts {
            let text = doc.text(word(at).span);
            // "U.S. Senator John Cornyn", "Administrator Charles Bolden": what a person is stands before the name.
            let before_person = word(head).name.is_some_and(|part| part.kind == NameKind::Person)
                && (word(at).name.is_none() || !one_name(sentence, at, head) && at != head);
            let place = word(head).name.is_some_and(|part| part.kind != NameKind::Person);
            if at < head && (lexicon::is_title(text) && !place || before_person) {
                phrase.descriptors.extend(phrase.name.drain(..).map(|word| word.to_lowercase()));
                phrase.descriptors.push(text.to_lowercase());
                kinds = kinds.or(Some(NameKind::Person));
                continue;
            }
            kinds = kinds.or(word(at).name.map(|part| part.kind));
            first = first.min(at);
            phrase.name.push(text.to_owned());
        }
        if phrase.name.is_empty() {
            phrase.name.push(doc.text(word(head).span).to_owned());
        }
        phrase.name_kind = kinds;
        // A name ends where its words end, and begins with what stands before a noun.
        let before =
            |at: usize| matches!(word(at).deprel, Deprel::Advmod | Deprel::Case | Deprel::Mark | Deprel::Advcl);
        if let Some(&last) = parts.last() {
            phrase.words.end = phrase.words.end.min(last + 1).max(head + 1);
        }
        while phrase.words.start < first.min(head)
            && (before(phrase.words.start) || word(phrase.words.start).pos == Pos::Punct)
        {
            phrase.words.start += 1;
        }
    }
    let texts: Vec<&str> = (phrase.words.start..(phrase.words.end).min(phrase.words.start + 12))
        .map(|at| doc.text(word(at).span))
        .collect();
    phrase.traits = of_noun(word(head), &texts, kinds, phrase.kind == MentionKind::Name);
}

/// The words of a name: proper nouns and what joins them, from the first to the last that hang on its head; the "of" and
/// the noun behind it where both sides are capitalized ("State Council of China").
fn name_words(sentence: &ParsedSentence, tree: &Tree, head: usize) -> Vec<usize> {
    let proper = |at: usize| {
        matches!(sentence.words[at].xpos, Xpos::Nnp | Xpos::Nnps)
            || sentence.words[at].pos == Pos::Propn
            || sentence.words[at].name.is_some()
    };
    let part = |at: &usize| {
        let word = &sentence.words[*at];
        match word.deprel {
            Deprel::Flat | Deprel::NmodDesc => true,
            Deprel::Compound | Deprel::Amod | Deprel::Nummod => proper(*at),
            Deprel::NmodPoss => *at < head && one_name(sentence, *at, head),
            _ => false,
        }
    };
    let mut words: Vec<usize> = Vec::new();
    for at in tree.children[head].iter().copied().filter(part).chain([head]) {
        words.extend(if at == head { at..at + 1 } else { tree.phrases[at].clone() });
    }
    for &child in &tree.children[head] {
        let of = child > head + 1
            && sentence.words[head + 1].lemma.as_ref() == "of"
            && sentence.words[head + 1].head == Some(child);
        if sentence.words[child].deprel == Deprel::Nmod && of && proper(child) {
            words.extend(head + 1..tree.phrases[child].end);
        }
    }
    words.sort_unstable();
    words.dedup();
    // Of the "'s" in "People's Congress" the name keeps its letters, of "Ann's" not.
    let last = words.last().copied().unwrap_or(head);
    words.retain(|&at| sentence.words[at].xpos != Xpos::Pos || at > 0 && at < last && one_name(sentence, at - 1, last));
    words.truncate(12);
    words
}

fn determiner(lower: &str) -> Determiner {
    match lower {
        "the" => Determiner::Definite,
        "this" | "that" | "these" | "those" | "such" => Determiner::Demonstrative,
        "a" | "an" | "another" => Determiner::Indefinite,
        _ => Determiner::Quantified,
    }
}

/// The list that a phrase begins, if its members are joined by "and".
fn list(sentence: &ParsedSentence, tree: &Tree, first: &Phrase) -> Option<Phrase> {
    if first.role == Role::Conjunct || first.kind == MentionKind::Pronoun {
        return None;
    }
    let members: Vec<usize> = tree.children[first.head]
        .iter()
        .copied()
        .filter(|&at| {
            sentence.words[at].deprel == Deprel::Conj && matches!(sentence.words[at].pos, Pos::Noun | Pos::Propn)
        })
        .collect();
    let last = *members.last()?;
    let and = tree.children[last].iter().any(|&at| matches!(sentence.words[at].lemma.as_ref(), "and" | "&"));
    if !and || last < first.head {
        return None;
    }
    let mut list = first.clone();
    list.kind = MentionKind::Nominal;
    list.words = first.words.start..tree.phrases[last].end.max(first.words.end);
    list.joined = true;
    list.traits.plural = true;
    list.traits.gender = super::traits::Gender::Unknown;
    let human = first.traits.semantic == Semantic::Human;
    list.traits.semantic = if human { Semantic::Human } else { Semantic::Thing };
    list.name.clear();
    list.name_kind = None;
    list.descriptors.clear();
    Some(list)
}
