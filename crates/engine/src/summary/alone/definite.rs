use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, MentionKind, ParsedSentence, Pos, Xpos};
use crate::facts::{POINTING_ADJECTIVES, UNIQUE_NOUNS};
use crate::knowledge::{NounClass, noun_class};

/// What "the" points to in a sentence that must be read before: a noun, or whom it stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::summary) struct Need {
    /// The noun in its dictionary form and lower case.
    pub(in crate::summary) lemma: String,
    /// Index of the entity that the noun surely stands for.
    pub(in crate::summary) entity: Option<usize>,
}

const COMPLEMENTS: [Deprel; 6] =
    [Deprel::Obl, Deprel::OblAgent, Deprel::Obj, Deprel::Xcomp, Deprel::Ccomp, Deprel::OblUnmarked];
/// How sure coreference must be of what a noun stands for.
const SURE: f64 = 0.8;

/// "The cult was popular." can be read only after a sentence that brings the cult up; "the largest cult", "the cult of
/// Isis" and "the world" can be read alone. What is told before in the sentence, or in the title, is no need; nor is what
/// the sentence itself brings in as a place or thing beside what it tells ("… and opened the gate"). An article's first
/// sentence can point to nothing before it: its "the" introduces.
pub(in crate::summary) fn needs(known: &Known<'_>, draft: &Draft<'_>) -> Vec<Need> {
    let sentence = draft.sentence();
    let mut found = Vec::new();
    for det in if draft.at == 0 { 0..0 } else { 0..draft.len() } {
        let word = &sentence.words[det];
        let the = draft.is_shown(det) && word.deprel == Deprel::Det && &*word.lemma == "the";
        let Some(noun) = word.head.filter(|&head| the && head > det && draft.is_shown(head)) else { continue };
        if !points(known, draft, det, noun) {
            continue;
        }
        let lemma = sentence.words[noun].lemma.to_lowercase();
        let entity = known.entities_in(draft.at).find_map(|(entity, one)| {
            let mut mentions = one.mentions.iter();
            let stands = mentions.any(|mention| {
                mention.sentence == draft.at
                    && mention.head == noun
                    && mention.kind == MentionKind::Nominal
                    && mention.confidence >= SURE
            });
            stands.then_some(entity)
        });
        found.push(Need { lemma, entity });
    }
    found.sort();
    found.dedup();
    found
}

/// Whether a noun with "the" tells nothing by itself of which one is meant.
fn points(known: &Known<'_>, draft: &Draft<'_>, det: usize, noun: usize) -> bool {
    let sentence = draft.sentence();
    let word = &sentence.words[noun];
    if word.pos != Pos::Noun || word.name.is_some() {
        return false;
    }
    let (mut told, mut weak, mut pointing) = (false, false, false);
    for at in sentence.children(noun).filter(|&at| at != det && draft.is_shown(at)) {
        let child = &sentence.words[at];
        told |= child.pos == Pos::Propn || matches!(child.xpos, Xpos::Jjs | Xpos::Rbs | Xpos::Cd);
        told |= draft.word(at).starts_with(char::is_uppercase) && at > 0;
        match child.deprel {
            // "the quantity demanded" says less than "the quantity demanded by buyers".
            Deprel::Acl if sentence.child(at, &COMPLEMENTS).is_none() => (weak, pointing) = (true, true),
            // After a comma a clause adds something, and does not tell which one is meant.
            Deprel::AclRelcl if draft.word(noun + 1) == "," => {}
            Deprel::Nmod
            | Deprel::Acl
            | Deprel::AclRelcl
            | Deprel::NmodPoss
            | Deprel::Flat
            | Deprel::Appos
            | Deprel::Advcl
            | Deprel::Ccomp
            | Deprel::AdvclRelcl => told = true,
            Deprel::Compound | Deprel::Amod | Deprel::Nummod => weak = true,
            _ => {}
        }
        pointing |= child.deprel == Deprel::Amod && POINTING_ADJECTIVES.contains(&&*child.lemma);
    }
    let lemma = word.lemma.to_lowercase();
    let before = sentence.words[..det].iter().enumerate().any(|(at, other)| {
        draft.is_shown(at) && matches!(other.pos, Pos::Noun | Pos::Propn) && other.lemma.to_lowercase() == lemma
    });
    if told || before || UNIQUE_NOUNS.contains(&lemma.as_str()) || (known.is_in_title(&lemma) && !pointing) {
        return false;
    }
    let new = known.is_first(&lemma, draft.at);
    let class = noun_class(&lemma);
    if weak {
        // "the primary structure" is a term, "the new law" points back.
        return if new { opens(sentence, noun) && is_certain_one(class) } else { pointing || !is_abstract(class) };
    }
    if !new {
        // "the ore" that was dug before is that ore; "the liver" is always the liver.
        return !is_kind(class) || class == Some(NounClass::Substance);
    }
    // "the ice", "the brain": any reader knows which; "the gate": a thing beside what is told.
    !is_kind(class) && !is_beside(sentence, noun, class)
}

fn is_abstract(class: Option<NounClass>) -> bool {
    is_kind(class)
        || matches!(
            class,
            Some(
                NounClass::Cognition
                    | NounClass::Attribute
                    | NounClass::State
                    | NounClass::Process
                    | NounClass::Quantity
                    | NounClass::Feeling
            )
        )
}

/// "The small room was full." speaks of a room that the article showed before, under another name.
fn is_certain_one(class: Option<NounClass>) -> bool {
    matches!(class, Some(NounClass::Location | NounClass::Artifact | NounClass::Person | NounClass::Group))
}

/// Whether a noun is the subject that a sentence opens with.
fn opens(sentence: &ParsedSentence, noun: usize) -> bool {
    matches!(sentence.words[noun].deprel, Deprel::Nsubj | Deprel::NsubjPass) && sentence.extent(noun).start == 0
}

/// Of what "the" often names the kind, or the one that all have.
fn is_kind(class: Option<NounClass>) -> bool {
    matches!(
        class,
        Some(
            NounClass::Nature
                | NounClass::Substance
                | NounClass::Body
                | NounClass::Phenomenon
                | NounClass::Plant
                | NounClass::Animal
        )
    )
}

/// Whether a noun is a place or thing that the sentence brings in beside what it tells: no subject, nothing in front.
fn is_beside(sentence: &ParsedSentence, noun: usize, class: Option<NounClass>) -> bool {
    const BESIDE: [Deprel; 5] = [Deprel::Obl, Deprel::Nmod, Deprel::Obj, Deprel::OblAgent, Deprel::NmodPoss];
    const SUBJECTS: [Deprel; 3] = [Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter];
    let subject = sentence.child(sentence.root(), &SUBJECTS);
    let behind = subject.is_some_and(|subject| subject < noun && !sentence.subtree(subject).contains(&noun));
    let thing = matches!(
        class,
        Some(
            NounClass::Artifact
                | NounClass::Location
                | NounClass::Time
                | NounClass::Quantity
                | NounClass::Attribute
                | NounClass::Food
        )
    );
    BESIDE.contains(&sentence.words[noun].deprel) && behind && thing
}
