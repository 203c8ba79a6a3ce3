use super::Unsound;
use super::markers::{DEICTIC_WORDS, NOW_WORDS, POINTING_ADJECTIVES, TIME_NOUNS, UNIQUE_NOUNS, WEEKDAYS};
use super::reading::Reading;
use crate::document::{Deprel, Entity, EntityKind, MentionKind, NameKind, Pos, Span, Xpos};
use crate::knowledge::{NounClass, noun_class};
use std::collections::BTreeSet;

/// A pronoun is replaced when coreference is at least so sure of its owner.
const SURE_OF_PRONOUN: f64 = 0.7;
/// A pronoun that stays beside its owner costs no more than this.
const SURE_WITHIN: f64 = 0.9;
/// A noun with "the" is replaced by a name when coreference is at least so sure.
const SURE_OF_NOMINAL: f64 = 0.8;

/// Telling one sentence anew: remembers what has been named, so that a pronoun after its owner can stay.
#[derive(Clone)]
pub(crate) struct Telling<'r, 'a> {
    reading: &'r Reading<'a>,
    sentence: usize,
    /// Entities named so far.
    named: BTreeSet<usize>,
    /// Words told so far, or known to the reader.
    told: BTreeSet<usize>,
    /// Nouns told so far: "the pipe" after "a pipe" is clear.
    nouns: BTreeSet<String>,
    /// Words told as something else.
    swap: Option<(Vec<usize>, String)>,
    /// Where the names that replace pronouns were read.
    pub(crate) antecedents: Vec<Span>,
    /// Product of coreference's confidences.
    pub(crate) sure: f64,
}

impl<'r, 'a> Telling<'r, 'a> {
    pub(crate) fn new(reading: &'r Reading<'a>, sentence: usize) -> Self {
        Self {
            reading,
            sentence,
            named: BTreeSet::new(),
            nouns: BTreeSet::new(),
            told: BTreeSet::new(),
            swap: None,
            antecedents: Vec::new(),
            sure: 1.0,
        }
    }

    /// Tells some words as another text.
    pub(crate) fn swapping(mut self, words: &[usize], text: impl Into<String>) -> Self {
        self.swap = Some((words.to_vec(), text.into()));
        self
    }

    /// Lets pronouns for what these words name stay.
    pub(crate) fn knowing(mut self, words: &[usize]) -> Self {
        for &at in words {
            if let Some((entity, ..)) = self.reading.mention(self.sentence, at) {
                self.named.insert(entity);
            }
            self.told.insert(at);
        }
        self
    }

    /// The words as a text that can be read alone, in their order; the sentence's first word loses its capital.
    pub(crate) fn tell(&mut self, words: &[usize]) -> Result<String, Unsound> {
        let mut out = String::new();
        let mut last: Option<usize> = None;
        let mut done: BTreeSet<usize> = BTreeSet::new();
        for &at in words {
            if done.contains(&at) {
                last = Some(at);
                continue;
            }
            let text = match &self.swap {
                Some((swapped, text)) if swapped.first() == Some(&at) => {
                    let (swapped, text) = (swapped.clone(), text.clone());
                    for &at in &swapped {
                        if let Some((entity, ..)) = self.reading.mention(self.sentence, at) {
                            self.named.insert(entity);
                        }
                    }
                    done.extend(swapped);
                    text
                }
                Some((swapped, _)) if swapped.contains(&at) => continue,
                _ => self.word(at, words, &mut done)?,
            };
            if !out.is_empty() && self.is_spaced(last, at) {
                out.push(' ');
            }
            out.push_str(&text);
            last = Some(done.iter().copied().filter(|&done| done >= at).max().unwrap_or(at).max(at));
            if !done.contains(&at) {
                last = Some(at);
            }
        }
        Ok(out)
    }

    fn is_spaced(&self, last: Option<usize>, at: usize) -> bool {
        let Some(last) = last else { return false };
        let words = &self.reading.sentence(self.sentence).words;
        if last + 1 == at {
            return words[last].span.end < words[at].span.start;
        }
        !(words[at].pos == Pos::Punct || matches!(self.reading.form(self.sentence, at), "'s" | "’s" | "%"))
    }

    fn word(&mut self, at: usize, words: &[usize], done: &mut BTreeSet<usize>) -> Result<String, Unsound> {
        let reading = self.reading;
        let word = reading.word(self.sentence, at);
        let form = reading.form(self.sentence, at);
        let lower = form.to_lowercase();
        self.told.insert(at);
        if reading.is_spoken(self.sentence, at) {
            return Err(Unsound::Quoted);
        }
        if matches!(word.xpos, Xpos::Prp | Xpos::PrpPoss) {
            return self.pronoun(at, &lower);
        }
        self.check_deixis(at, &lower)?;
        if let Some(name) = self.renamed(at, words, done)? {
            return Ok(name);
        }
        if let Some((entity, _, mention)) = reading.mention(self.sentence, at)
            && (mention.kind == MentionKind::Name || (mention.kind == MentionKind::Nominal && mention.head == at))
        {
            self.named.insert(entity);
        }
        if word.pos == Pos::Noun {
            self.nouns.insert(word.lemma.to_lowercase());
        }
        let opens = at == 0 || (at == 1 && reading.word(self.sentence, 0).pos == Pos::Punct);
        if opens && word.pos != Pos::Propn && word.name.is_none() && form.chars().skip(1).all(|c| !c.is_uppercase()) {
            let names_often = matches!(word.xpos, Xpos::Nnp | Xpos::Nnps);
            let lemma_is_capital =
                word.lemma.starts_with(char::is_uppercase) && !matches!(word.pos, Pos::Det | Pos::Adp);
            let function =
                matches!(word.pos, Pos::Det | Pos::Adp | Pos::Pron | Pos::Sconj | Pos::Cconj | Pos::Adv | Pos::Aux);
            // A capital after it: the first word of a name that stands nowhere else.
            let next = reading.sentence(self.sentence).words.get(at + 1);
            let named =
                !function && next.is_some_and(|next| reading.doc.text(next.span).starts_with(char::is_uppercase));
            if !names_often && !lemma_is_capital && !named && (function || !reading.is_capital(form)) {
                return Ok(lower);
            }
        }
        Ok(form.to_owned())
    }

    /// A pronoun, or what it stands for.
    fn pronoun(&mut self, at: usize, lower: &str) -> Result<String, Unsound> {
        match lower {
            "i" | "we" | "you" | "me" | "us" | "my" | "our" | "your" | "myself" | "ourselves" | "yourself" | "mine"
            | "ours" | "yours" | "yourselves" | "one" => return Err(Unsound::FirstOrSecondPerson),
            "itself" | "themselves" | "himself" | "herself" => return Ok(lower.to_owned()),
            _ => {}
        }
        let sure = self.reading.mention(self.sentence, at).is_some_and(|(index, _, mention)| {
            mention.kind == MentionKind::Pronoun
                && (mention.confidence >= SURE_OF_PRONOUN || self.named.contains(&index))
        });
        if !sure && (self.binds_subject(at, lower) || self.repeats_subject(at, lower)) {
            self.sure *= SURE_WITHIN;
            return Ok(lower.to_owned());
        }
        let (index, entity, mention) = self.reading.mention(self.sentence, at).ok_or(Unsound::Pronoun)?;
        if mention.kind != MentionKind::Pronoun {
            return Err(Unsound::Pronoun);
        }
        // Within a sentence the owner is told: the reader resolves it as the article's reader does.
        if self.named.contains(&index) {
            self.sure *= mention.confidence.max(SURE_WITHIN);
            return Ok(lower.to_owned());
        }
        if mention.confidence < SURE_OF_PRONOUN {
            return Err(Unsound::Pronoun);
        }
        let plural = matches!(lower, "they" | "them" | "their" | "theirs");
        if plural != entity.plural || !is_tellable(entity) {
            return Err(Unsound::Pronoun);
        }
        self.sure *= mention.confidence;
        self.introduce(index, entity);
        let possessive = self.reading.word(self.sentence, at).xpos == Xpos::PrpPoss;
        Ok(if possessive { possessive_of(&entity.name, entity.plural) } else { entity.name.clone() })
    }

    /// Whether "it" or "they" opens a clause beside the told subject's: subjects are taken up by subjects (Hobbs 1978).
    /// "The ship sank when it struck a reef."
    fn repeats_subject(&self, at: usize, lower: &str) -> bool {
        let reading = self.reading;
        let tree = reading.sentence(self.sentence);
        let word = &tree.words[at];
        let plural = match lower {
            "it" => false,
            "they" => true,
            _ => return false,
        };
        let above = |relations: &[Deprel], at: usize| {
            tree.words[at].head.filter(|_| relations.contains(&tree.words[at].deprel))
        };
        let Some(verb) = above(&[Deprel::Nsubj, Deprel::NsubjPass], at) else { return false };
        let Some(main) = above(&[Deprel::Advcl], verb).filter(|&main| main < at) else { return false };
        let Some(subject) = tree.child(main, &[Deprel::Nsubj, Deprel::NsubjPass]) else { return false };
        let noun = &tree.words[subject];
        let human = noun_class(&noun.lemma.to_lowercase()) == Some(NounClass::Person)
            || noun.name.is_some_and(|part| part.kind == NameKind::Person);
        subject < at
            && word.xpos == Xpos::Prp
            && self.told.contains(&subject)
            && matches!(noun.pos, Pos::Noun | Pos::Propn)
            && reading.is_plural(self.sentence, subject) == plural
            && (plural || !human)
    }

    /// Whether "its" or "their" can only be the told subject's: the one noun before it that agrees.
    fn binds_subject(&self, at: usize, lower: &str) -> bool {
        let plural = match lower {
            "its" => false,
            "their" => true,
            _ => return false,
        };
        let reading = self.reading;
        let tree = reading.sentence(self.sentence);
        let mut climb = tree.words[at].head;
        let mut subject = None;
        while let Some(head) = climb {
            subject = tree.child(head, &[Deprel::Nsubj, Deprel::NsubjPass]).filter(|&s| s < at);
            if subject.is_some() {
                break;
            }
            climb = tree.words[head].head;
        }
        let Some(mut subject) = subject else { return false };
        let first = subject;
        // "schools that share it with their students": the pronoun is the schools'.
        if matches!(reading.lower(self.sentence, subject).as_str(), "who" | "that" | "which") {
            let antecedent = tree.words[subject]
                .head
                .filter(|&verb| tree.words[verb].deprel == Deprel::AclRelcl)
                .and_then(|verb| tree.words[verb].head);
            let Some(antecedent) = antecedent.filter(|&antecedent| antecedent < subject) else { return false };
            subject = antecedent;
        }
        let noun = &tree.words[subject];
        let human = noun_class(&noun.lemma.to_lowercase()) == Some(NounClass::Person)
            || noun.name.is_some_and(|part| part.kind == NameKind::Person);
        // "Miracles were attributed to their …": of somebody told of before.
        let passive = tree.words[subject].deprel == Deprel::NsubjPass;
        let agrees = |at: usize| reading.is_plural(self.sentence, at) == plural;
        let rivals = (first + 1..at)
            .filter(|&other| matches!(tree.words[other].pos, Pos::Noun | Pos::Propn) && agrees(other))
            .filter(|&other| first != subject || !tree.subtree(subject).contains(&other))
            .count();
        self.told.contains(&subject)
            && matches!(noun.pos, Pos::Noun | Pos::Propn)
            && agrees(subject)
            && (plural || !human)
            && !(plural && passive && !human)
            && rivals == 0
    }

    fn introduce(&mut self, index: usize, entity: &Entity) {
        self.named.insert(index);
        if let Some(first) = entity.mentions.iter().find(|mention| mention.kind != MentionKind::Pronoun) {
            self.antecedents.push(first.span);
        }
    }

    /// The name for a noun with "the" or "this" that coreference knows, where all of it is told and no name came yet.
    fn renamed(&mut self, at: usize, words: &[usize], done: &mut BTreeSet<usize>) -> Result<Option<String>, Unsound> {
        let reading = self.reading;
        let word = reading.word(self.sentence, at);
        if word.deprel != Deprel::Det || !matches!(&*word.lemma, "the") {
            return Ok(None);
        }
        let Some(head) = word.head else { return Ok(None) };
        if !self.is_bare(at, head) {
            return Ok(None);
        }
        if let Some(cost) = self.tolerable(head) {
            self.sure *= cost;
            return Ok(None);
        }
        let (index, entity, mention) = reading
            .mention(self.sentence, head)
            .filter(|(_, _, mention)| mention.words.start == at)
            .ok_or(Unsound::BareDefinite)?;
        let introduced = entity.mentions.first().is_some_and(|first| first.span == mention.span);
        if self.named.contains(&index) {
            return Ok(None);
        }
        let named = matches!(entity.kind, EntityKind::Named(_));
        if introduced
            || mention.confidence < SURE_OF_NOMINAL
            || !named
            || !is_tellable(entity)
            || !mention.words.clone().all(|at| words.contains(&at))
        {
            return Err(Unsound::BareDefinite);
        }
        self.sure *= mention.confidence;
        self.introduce(index, entity);
        done.extend(mention.words.clone());
        Ok(Some(entity.name.clone()))
    }

    /// What a bare noun with "the" costs where it is no more than a setting: not who or what the clause is about.
    fn tolerable(&self, head: usize) -> Option<f64> {
        let tree = self.reading.sentence(self.sentence);
        let noun = &tree.words[head];
        let points = tree
            .children(head)
            .any(|child| POINTING_ADJECTIVES.contains(&self.reading.lower(self.sentence, child).as_str()));
        let setting =
            matches!(noun.deprel, Deprel::Obl | Deprel::Nmod | Deprel::Obj | Deprel::OblAgent | Deprel::NmodPoss);
        let class = noun_class(&noun.lemma.to_lowercase());
        // "on the day", "at the time": which one was said by what no longer stands beside it.
        let empty = ["day", "year", "time", "moment", "date", "period", "point", "place", "way", "case"];
        if points || !setting || empty.contains(&noun.lemma.to_lowercase().as_str()) {
            return None;
        }
        // "Heat flows along the metal rod": what holds of a kind names it with "the" as well.
        if self.speaks_of_kinds() && !matches!(class, Some(NounClass::Person | NounClass::Group | NounClass::Act)) {
            return Some(0.8);
        }
        match class {
            None
            | Some(
                NounClass::Person
                | NounClass::Group
                | NounClass::Act
                | NounClass::Communication
                | NounClass::Location
                | NounClass::Event
                | NounClass::Artifact,
            ) => None,
            Some(_) => Some(0.7),
        }
    }

    /// Whether the sentence tells how things are, not what happened: its verb is in the present and it names no date.
    fn speaks_of_kinds(&self) -> bool {
        let tree = self.reading.sentence(self.sentence);
        let root = tree.root();
        let finite = tree
            .children(root)
            .find(|&at| matches!(tree.words[at].deprel, Deprel::Aux | Deprel::AuxPass | Deprel::Cop))
            .unwrap_or(root);
        let dated = self
            .reading
            .expressions_of(self.sentence)
            .any(|expression| matches!(expression.value, crate::document::ExpressionValue::Date(_)));
        let named = tree.words.iter().any(|word| word.name.is_some_and(|part| part.kind == NameKind::Person));
        matches!(tree.words[finite].xpos, Xpos::Vbz | Xpos::Vbp) && !dated && !named
    }

    /// Whether a noun with "the" tells nothing by itself of which one is meant.
    fn is_bare(&self, det: usize, head: usize) -> bool {
        let reading = self.reading;
        let tree = reading.sentence(self.sentence);
        let noun = &tree.words[head];
        // "the Society", "the Duchy": short for a name that another sentence tells.
        let lower = noun.lemma.to_lowercase();
        let short = noun.pos == Pos::Propn
            && det + 1 == head
            && (noun_class(&lower).is_some() || reading.opens_names(reading.form(self.sentence, head)))
            && reading.lower(self.sentence, head) == lower
            && !UNIQUE_NOUNS.contains(&lower.as_str())
            && !tree.children(head).any(|at| at > head && tree.words[at].deprel != Deprel::Punct)
            && tree.words.get(head + 1).is_none_or(|next| next.pos != Pos::Propn);
        if short {
            return true;
        }
        if noun.pos == Pos::Propn
            || noun.name.is_some()
            || reading.expression(self.sentence, det).is_some()
            || reading.expression(self.sentence, head).is_some()
        {
            return false;
        }
        if !matches!(noun.pos, Pos::Noun) {
            return noun.pos != Pos::Adj && noun.pos != Pos::Num;
        }
        let (mut strong, mut weak) = (false, false);
        let mut pointing = false;
        for child in tree.children(head) {
            if child == det || reading.is_aside(self.sentence, child) {
                continue;
            }
            pointing |= tree.words[child].deprel == Deprel::Amod
                && POINTING_ADJECTIVES.contains(&reading.lower(self.sentence, child).as_str());
            if tree.words[child].pos == Pos::Propn {
                strong = true;
            }
            match tree.words[child].deprel {
                Deprel::Nmod
                | Deprel::Acl
                | Deprel::AclRelcl
                | Deprel::NmodPoss
                | Deprel::Flat
                | Deprel::Advcl
                | Deprel::AdvclRelcl => strong = true,
                Deprel::Compound if tree.words[child].name.is_some() => strong = true,
                Deprel::Amod if tree.words[child].form_is_capital(reading, self.sentence, child) => strong = true,
                Deprel::Compound | Deprel::Amod | Deprel::Nummod => weak = true,
                _ => {}
            }
        }
        let lemma = noun.lemma.to_lowercase();
        let told = self.nouns.contains(&lemma);
        if strong
            || told
            || (reading.is_topic(&lemma) && !pointing && (noun.xpos == Xpos::Nns || !reading.is_generic(&lemma)))
            || UNIQUE_NOUNS.contains(&lemma.as_str())
        {
            return false;
        }
        let (first, new) = reading.introduction(&lemma).unwrap_or((self.sentence, false));
        let introduces = first == self.sentence && !new;
        if weak {
            // "the primary structure" is a term; "the new law" points back.
            let abstracts = matches!(
                noun_class(&lemma),
                Some(
                    NounClass::Cognition
                        | NounClass::Attribute
                        | NounClass::State
                        | NounClass::Substance
                        | NounClass::Body
                        | NounClass::Process
                        | NounClass::Phenomenon
                        | NounClass::Quantity
                        | NounClass::Nature
                        | NounClass::Plant
                        | NounClass::Animal
                        | NounClass::Feeling
                )
            );
            return pointing || !(introduces || abstracts || self.speaks_of_kinds());
        }
        let unique_class = matches!(
            noun_class(&lemma),
            Some(NounClass::Nature | NounClass::Substance | NounClass::Body | NounClass::Phenomenon | NounClass::Plant)
        );
        !(introduces && unique_class)
    }

    fn check_deixis(&self, at: usize, lower: &str) -> Result<(), Unsound> {
        let reading = self.reading;
        let tree = reading.sentence(self.sentence);
        let word = &tree.words[at];
        let next = |ahead: usize| {
            if at + ahead < tree.words.len() { reading.lower(self.sentence, at + ahead) } else { String::new() }
        };
        let before = at.checked_sub(1).map(|before| reading.lower(self.sentence, before)).unwrap_or_default();
        let pointing = matches!(lower, "this" | "these" | "that" | "those")
            && matches!(word.xpos, Xpos::Dt | Xpos::Pdt | Xpos::Nn | Xpos::Rb)
            && !(matches!(lower, "that" | "those") && matches!(next(1).as_str(), "of" | "who" | "in" | "with"));
        if pointing {
            return Err(Unsound::Deictic);
        }
        if word.xpos == Xpos::Ex {
            return Err(Unsound::Expletive);
        }
        if DEICTIC_WORDS.contains(&lower) && !matches!(word.pos, Pos::Noun | Pos::Propn | Pos::Verb | Pos::Adp) {
            let joins = |by: &str| (1..8).any(|ahead| next(ahead) == by);
            let harmless = (lower == "such" && next(1) == "as")
                || (lower == "both" && joins("and"))
                || (matches!(lower, "either" | "neither") && (joins("or") || joins("nor")))
                || (lower == "former" && word.deprel == Deprel::Amod)
                || (lower == "other" && matches!(before.as_str(), "and" | "or"))
                || (lower == "even" && word.deprel == Deprel::Advmod && at > 0)
                || (lower == "other" && (before == "each" || next(1) == "than"))
                || word.deprel == Deprel::CcPreconj
                || (matches!(lower, "so" | "even" | "rather") && (word.deprel == Deprel::Mark || next(1) == "that"))
                || (lower == "rather" && next(1) == "than")
                || (lower == "so" && next(1) == "-");
            // "other parts of Europe" as a setting says enough; as what is spoken of it does not.
            let setting = matches!(lower, "other" | "another")
                && word.head.is_some_and(|head| {
                    matches!(tree.words[head].deprel, Deprel::Obl | Deprel::Nmod | Deprel::Obj | Deprel::OblAgent)
                });
            if !harmless && !setting {
                return Err(Unsound::Deictic);
            }
        }
        // "a greater amount", "an earlier plan": than which, another sentence tells.
        let compares = word.xpos == Xpos::Jjr
            && word.deprel == Deprel::Amod
            && matches!(before.as_str(), "a" | "an" | "the")
            && !tree.words.iter().skip(at).any(|other| &*other.lemma == "than");
        if compares {
            return Err(Unsound::Deictic);
        }
        if NOW_WORDS.contains(&lower) && matches!(word.pos, Pos::Adv | Pos::Noun | Pos::Adj) {
            return Err(Unsound::RelativeTime);
        }
        let relative = matches!(lower, "last" | "next" | "past" | "coming" | "recent" | "this" | "current" | "present");
        if relative && (1..=3).any(|ahead| TIME_NOUNS.contains(&next(ahead).trim_end_matches('s'))) {
            return Err(Unsound::RelativeTime);
        }
        if relative && matches!(lower, "recent" | "current" | "present") && word.pos == Pos::Adj {
            return Err(Unsound::RelativeTime);
        }
        if WEEKDAYS.contains(&lower) && reading.expression(self.sentence, at).is_none() {
            return Err(Unsound::RelativeTime);
        }
        Ok(())
    }
}

impl crate::document::Word {
    fn form_is_capital(&self, reading: &Reading<'_>, sentence: usize, at: usize) -> bool {
        at > 0 && reading.form(sentence, at).starts_with(char::is_uppercase)
    }
}

/// Whether an entity's name can stand in for its pronouns: a real name or noun phrase of moderate length.
fn is_tellable(entity: &Entity) -> bool {
    let words = entity.name.split_whitespace().count();
    let named = matches!(entity.kind, EntityKind::Named(_));
    let first = entity.name.split(' ').next().unwrap_or_default().to_lowercase();
    let bare_plural = entity.plural && words <= 3 && noun_like(&first);
    (1..=6).contains(&words)
        && (named || bare_plural)
        && !entity.name.contains(['(', ')', '[', ']', ',', '"', '/'])
        && entity.mentions.iter().any(|mention| mention.kind != MentionKind::Pronoun)
}

/// Whether a word can open a noun phrase that speaks of a kind: "plants", not "these" or "some".
fn noun_like(word: &str) -> bool {
    !matches!(
        word,
        "a" | "an"
            | "the"
            | "this"
            | "these"
            | "those"
            | "some"
            | "many"
            | "other"
            | "such"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "your"
            | "all"
            | "both"
            | "two"
            | "three"
            | "several"
            | "most"
            | "more"
    )
}

fn possessive_of(name: &str, plural: bool) -> String {
    if plural && name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

/// The text with a capital first letter; a name such as "iPhone" keeps its small one.
pub(crate) fn capitalized(text: &str) -> String {
    let mut scalars = text.chars();
    match (scalars.next(), scalars.clone().next()) {
        (Some(first), second) if first.is_lowercase() && !second.is_some_and(char::is_uppercase) => {
            first.to_uppercase().collect::<String>() + scalars.as_str()
        }
        _ => text.to_owned(),
    }
}
