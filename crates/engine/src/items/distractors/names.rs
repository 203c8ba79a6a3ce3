//! Other names of the key's kind: the article's own, then known places of the same sort and region.

use super::{Distractor, content_words, share_word};
use crate::document::{Deprel, Entity, EntityKind, MentionKind, NameKind, Pos};
use crate::facts::{Reading, Statement};
use crate::items::ask::Question;
use crate::items::random::Random;
use crate::knowledge::{Known, known_place, neighbours};
use gistcheck_quiz::ChoiceSource;
use std::mem::discriminant;

pub(crate) struct Pool(Vec<Named>);

struct Named {
    /// Without "the".
    text: String,
    /// Whether the article uses it with and without "the".
    with: bool,
    without: bool,
    kind: NameKind,
    /// Whether the kind is sure: a full name of a person, a known place.
    sure: bool,
    place: Option<Known>,
    feedback: Option<String>,
}

impl Pool {
    pub(super) fn new(reading: &Reading<'_>, facts: &[Statement]) -> Self {
        let mut pool = Vec::new();
        for entity in reading.entities {
            let EntityKind::Named(kind) = entity.kind else { continue };
            let Some(named) = entity.mentions.iter().find(|mention| mention.kind == MentionKind::Name) else {
                continue;
            };
            let tree = reading.sentence(named.sentence);
            // An adjective ("German"), a modifier ("the Boston team") or part of a list in one name is no answer.
            let stands = entity.mentions.iter().any(|mention| {
                mention.kind == MentionKind::Name && {
                    let head = &reading.sentence(mention.sentence).words[mention.head];
                    head.pos == Pos::Propn && !matches!(head.deprel, Deprel::Compound | Deprel::Amod | Deprel::Flat)
                }
            });
            if !stands || tree.words[named.head].pos != Pos::Propn {
                continue;
            }
            let Some((text, with, without)) = shown(reading, entity, kind) else { continue };
            let place = known_place(&text);
            let feedback = facts.iter().find(|fact| fact.text.contains(&text)).map(|fact| fact.text.clone());
            let kind = if place.is_some() { NameKind::Place } else { kind };
            let sure = kind == NameKind::Person || place.is_some();
            pool.push(Named { text, with, without, kind, sure, place, feedback });
        }
        // "Bernoulli" alone, where several are named so, is nobody in particular.
        let all: Vec<String> = pool.iter().map(|named: &Named| named.text.clone()).collect();
        pool.retain(|named| {
            named.kind != NameKind::Person
                || named.text.contains(' ')
                || !all.iter().any(|other| *other != named.text && other.split(' ').any(|word| word == named.text))
        });
        Self(pool)
    }

    pub(super) fn like(
        &self,
        reading: &Reading<'_>,
        statement: &Statement,
        question: &Question,
        kind: NameKind,
        random: &mut Random,
    ) -> Vec<Distractor> {
        let key = &question.key.text;
        let place = known_place(key);
        let whole = reading.doc.text(reading.sentence(statement.clause.sentence).span);
        let with = starts_with_article(key);
        let fits = |text: &str| {
            let bare = text.strip_prefix("the ").unwrap_or(text);
            bare != key.strip_prefix("the ").unwrap_or(key)
                && !shares_name(text, key)
                && !shares_name(text, &question.stem)
                && !whole.contains(bare)
        };
        let words = |text: &str| text.split_whitespace().count();
        let mut found: Vec<(usize, Distractor)> = self
            .0
            .iter()
            .filter(|named| {
                // What is no person, organization or place is told from those worst: any other name may stand beside it.
                let loose = kind == NameKind::Other && named.place.is_none() && !named.sure;
                named.kind == kind || loose
            })
            .filter(|named| fits(&named.text) && if with { named.with } else { named.without })
            .filter(|named| match (place, named.place) {
                (Some(key), Some(other)) => discriminant(&key) == discriminant(&other),
                (None, None) => true,
                _ => false,
            })
            .filter(|named| {
                let (one, other) = (built_on(&named.text), built_on(key));
                kind == NameKind::Person || one == other || (kind != NameKind::Other && (one.is_none() || other.is_none()))
            })
            .filter(|named| words(&named.text).abs_diff(words(key)) <= 3)
            .map(|named| {
                let unlike = words(&named.text).abs_diff(words(key))
                    + 4 * usize::from(is_acronym(&named.text) != is_acronym(key))
                    + 2 * usize::from(built_on(&named.text) != built_on(key));
                let distractor = Distractor {
                    text: if with { format!("the {}", named.text) } else { named.text.clone() },
                    value: None,
                    source: ChoiceSource::Article,
                    feedback: named.feedback.clone(),
                };
                (unlike, distractor)
            })
            .collect();
        random.shuffle(&mut found);
        found.sort_by_key(|(unlike, _)| *unlike);
        let mut found: Vec<Distractor> = found.into_iter().map(|(_, distractor)| distractor).collect();
        if let Some(place) = place {
            let mut near: Vec<&str> = neighbours(place).to_vec();
            random.shuffle(&mut near);
            for name in near {
                if fits(name) && !found.iter().any(|have| have.text == name) && !reading.doc.clean.title.contains(name)
                {
                    found.push(Distractor {
                        text: name.to_owned(),
                        value: None,
                        source: ChoiceSource::Knowledge,
                        feedback: None,
                    });
                }
            }
        }
        let mut kept: Vec<Distractor> = Vec::new();
        for distractor in found {
            if !kept.iter().any(|have| shares_name(&have.text, &distractor.text)) {
                kept.push(distractor);
            }
        }
        kept
    }
}

/// The name without "the", and whether the article uses it with and without; none where it is no clean name.
fn shown(reading: &Reading<'_>, entity: &Entity, kind: NameKind) -> Option<(String, bool, bool)> {
    let name = &entity.name;
    let words: Vec<&str> = name.split(' ').collect();
    let last = words.last()?.to_lowercase();
    let clean = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '\'' | '’' | '&'))
        && !matches!(last.as_str(), "of" | "and" | "the" | "for" | "in" | "s" | "'s" | "’s" | "de" | "&")
        && name.chars().count() >= 2
        && words.len() <= 7
        && !crate::facts::is_month_or_day(name);
    let spoken_of = entity.mentions.iter().any(|mention| {
        mention.kind == MentionKind::Pronoun
            && matches!(reading.doc.text(mention.span).to_lowercase().as_str(), "he" | "she" | "him" | "her" | "his")
    });
    if !clean || (kind == NameKind::Person && words.len() < 2 && !spoken_of) {
        return None;
    }
    let names = entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Name);
    let (mut with, mut without) = (0, 0);
    for mention in names {
        let first = reading.lower(mention.sentence, mention.words.start);
        let before = mention.words.start.checked_sub(1).map(|at| reading.lower(mention.sentence, at));
        if first == "the" || before.as_deref() == Some("the") { with += 1 } else { without += 1 }
    }
    let bare = name.strip_prefix("the ").or(name.strip_prefix("The ")).unwrap_or(name);
    Some((bare.to_owned(), with > 0, without > 0))
}

/// The class of the noun that a name is built on: "River" of "River Ouse" and "Yellow River", "Duchy" of "Duchy of X".
fn built_on(text: &str) -> Option<crate::knowledge::NounClass> {
    let bare = text.strip_prefix("the ").unwrap_or(text);
    let head = bare.split(" of ").next().unwrap_or(bare);
    let words: Vec<&str> = head.split(' ').collect();
    (words.len() > 1 || bare.contains(" of "))
        .then(|| words.last().and_then(|word| crate::knowledge::noun_class(&word.to_lowercase())))
        .flatten()
}

fn is_acronym(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

/// Whether two names share a word that is no common noun: two museums share nothing, two Smiths do.
fn shares_name(one: &str, other: &str) -> bool {
    let own = |text: &str| {
        content_words(text)
            .into_iter()
            .filter(|word| crate::knowledge::noun_class(word).is_none())
            .collect::<Vec<_>>()
            .join(" ")
    };
    share_word(&own(one), &own(other))
}

fn starts_with_article(text: &str) -> bool {
    text.starts_with("the ") || text.starts_with("The ")
}
