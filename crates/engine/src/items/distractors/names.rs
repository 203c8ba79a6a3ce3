//! Other names of the key's kind and sort: the article's own first, then the tables' where they know the key's sort.
//!
//! A name of the article is offered only where no other sentence says something like the stem of it; a name of the
//! tables only where the world has one answer: who borders, joins or speaks what has many.

mod form;
mod gender;
mod known;
mod sort;

use super::{Distractor, content_words, share_word};
use crate::document::{Entity, EntityKind, MentionKind, NameKind};
use crate::facts::{Reading, Statement};
use crate::in_order::InOrder;
use crate::items::ask::Question;
use crate::items::random::Random;
use crate::knowledge::{bare, noun_class, same_name};
use gender::{Gender, gender_of, gender_of_stem};
use gistcheck_quiz::ChoiceSource;
use sort::{Sort, distance, sort_of, stands_alone};
use std::collections::BTreeSet;

/// Another sentence that shares this much of the stem's words may say the same of another name.
const SAME_CLAIM: f64 = 0.5;
/// Names built more differently than this stand out beside the key.
const MOST_UNLIKE: usize = 2;
/// Verbs and nouns that are true of many: a country that the article does not name may border, join or export as well.
const TRUE_OF_MANY: &[&str] = &[
    "border", "join", "member", "belong", "sign", "signed", "ratif", "speak", "share", "export", "import", "produc",
    "own", "owns", "includ", "part", "colony", "neighb", "support", "oppos", "use", "uses", "used", "allow", "ban",
];
/// What is true of many but of one in a given year.
const TRUE_OF_ONE_A_YEAR: &[&str] = &["win", "won", "receiv", "award", "host", "elect", "prize", "medal", "champi"];

/// More names than this make no distractor better.
const MOST_NAMES: usize = 600;
/// A name of the tables comes after one of the article that fits as well.
const FROM_TABLES: usize = 2;

pub(crate) struct Pool {
    names: Vec<Named>,
    /// Beginnings of the content words of each sentence.
    claims: Vec<BTreeSet<String>>,
}

struct Named {
    text: String,
    /// Whether the article uses it with "the", and without.
    articles: (bool, bool),
    sort: Sort,
    sentences: BTreeSet<usize>,
    gender: Option<Gender>,
    feedback: Option<String>,
}

impl Pool {
    pub(super) fn new(reading: &Reading<'_>, facts: &[Statement]) -> Self {
        let named = |entity: &Entity| {
            let EntityKind::Named(kind) = entity.kind else { return None };
            stands_alone(reading, entity).then_some(())?;
            let text = entity.name.clone();
            let sort = sort_of(reading, entity, &text, kind)?;
            let sentences = entity.mentions.iter().map(|mention| mention.sentence).collect();
            let feedback = facts.iter().find(|fact| fact.text.contains(&text)).map(|fact| fact.text.clone());
            let articles = articles(reading, entity);
            Some(Named { text, articles, sort, sentences, gender: gender_of(reading, entity), feedback })
        };
        let claims = reading.doc.sentences.iter().map(|sentence| beginnings(reading.doc.text(sentence.span)));
        let mut known: Vec<&Entity> = reading.entities.iter().collect();
        if known.len() > MOST_NAMES {
            known.order_by(|a, b| b.salience.total_cmp(&a.salience).then(a.name.cmp(&b.name)));
            known.truncate(MOST_NAMES);
        }
        let mut names: Vec<Named> = known.into_iter().filter_map(named).collect();
        // "Bernoulli" alone, where several are named so, is nobody in particular.
        let all: Vec<String> = names.iter().map(|named| named.text.clone()).collect();
        // "King", "Bishop": a title is nobody.
        names.retain(|named| named.sort != Sort::Person || noun_class(&named.text.to_lowercase()).is_none());
        names.retain(|named| {
            named.sort != Sort::Person
                || named.text.contains(' ')
                || !all.iter().any(|other| *other != named.text && other.split(' ').any(|word| word == named.text))
        });
        Self { names, claims: claims.collect() }
    }

    pub(super) fn like(
        &self,
        reading: &Reading<'_>,
        statement: &Statement,
        question: &Question,
        kind: NameKind,
        random: &mut Random,
    ) -> Vec<Distractor> {
        let s = statement.clause.sentence;
        let key = question.key.text.as_str();
        let entity = question
            .key
            .words
            .iter()
            .rev()
            .filter_map(|&at| reading.mention(s, at))
            .find(|(_, _, mention)| mention.kind == MentionKind::Name)
            .map(|(_, entity, _)| entity);
        let Some(sort) = entity.and_then(|entity| sort_of(reading, entity, key, kind)) else { return Vec::new() };
        let full = entity.map_or(key, |entity| entity.name.as_str());
        // A first name alone has no others beside it that are written so.
        if full.starts_with(&format!("{key} ")) {
            return Vec::new();
        }
        let whole = reading.doc.text(reading.sentence(s).span);
        let stem = beginnings(&question.stem);
        let unlike = |text: &str, other: &Sort| {
            let apart = form::unlike(text, key);
            // "The Netherlands" stands well beside "France".
            let same = matches!((&sort, other), (Sort::Known(one), Sort::Known(two)) if one.sort == two.sort);
            if same { apart / 4 } else { apart }
        };
        let fits = |text: &str, other: &Sort| {
            // "Place" alone is a word of a heading, not a place.
            let place = kind == NameKind::Place && !text.contains(' ');
            let common = place && noun_class(&text.to_lowercase()).is_some();
            !common
                && !shares_name(text, key)
                && !shares_name(text, full)
                && !same_name(text, key)
                && !shares_name(text, &question.stem)
                && !whole.contains(text)
                && unlike(text, other) <= MOST_UNLIKE
        };
        let gender = gender_of_stem(&question.stem);
        let mut found: Vec<(usize, Distractor)> = Vec::new();
        for named in &self.names {
            let Some(distance) = distance(&sort, &named.sort) else { continue };
            let text = shown(&with_article_of(key, named), key, &named.sort);
            let other_gender = gender.zip(named.gender).is_some_and(|(one, other)| one != other);
            if !fits(&text, &named.sort)
                || whole.contains(bare(&named.text))
                || other_gender
                || self.claims_too(named, s, &stem)
            {
                continue;
            }
            let feedback = named.feedback.clone();
            let unlike = unlike(&text, &named.sort);
            found.push((distance + unlike, Distractor { text, value: None, source: ChoiceSource::Article, feedback }));
        }
        random.shuffle(&mut found);
        let peers = match &sort {
            // Nobody in the tables is known as "she" or "he", and in a text about today one must know who is still alive.
            Sort::Known(set) if set.kind == NameKind::Person && (gender.is_some() || !known::is_of_old(reading)) => {
                None
            }
            Sort::Known(set) => Some(*set),
            Sort::Person if gender.is_none() && known::is_of_old(reading) => {
                entity.and_then(|entity| known::peers(reading, entity))
            }
            _ => None,
        };
        if let Some(set) = peers.filter(|_| one_in_the_world(&question.stem)) {
            // The tables run by time or by place: what stands near the key is the more like it.
            let at = set.names().position(|name| bare(name) == bare(full));
            let mut near: Vec<(usize, &str)> = set.names().enumerate().collect();
            random.shuffle(&mut near);
            for (index, name) in near {
                let text = shown(name, key, &Sort::Known(set));
                let told = reading.doc.clean.text.contains(bare(name));
                if fits(&text, &Sort::Known(set)) && !told && !reading.is_in_title(&text) {
                    let far = at.map_or(0, |at| at.abs_diff(index) / 3) + unlike(&text, &Sort::Known(set));
                    let distractor = Distractor { text, value: None, source: ChoiceSource::Knowledge, feedback: None };
                    found.push((FROM_TABLES + far, distractor));
                }
            }
        }
        found.order_by_key(|(far, _)| *far);
        let mut kept: Vec<Distractor> = Vec::new();
        for (_, distractor) in found {
            if !kept
                .iter()
                .any(|have| shares_name(&have.text, &distractor.text) || same_name(&have.text, &distractor.text))
            {
                kept.push(distractor);
            }
        }
        kept
    }

    /// Whether another sentence that names it says something like the stem.
    fn claims_too(&self, named: &Named, sentence: usize, stem: &BTreeSet<String>) -> bool {
        named.sentences.iter().filter(|&&at| at != sentence).any(|&at| {
            let both = stem.intersection(&self.claims[at]).count();
            both as f64 >= SAME_CLAIM * stem.len() as f64
        })
    }
}

/// Whether the article writes a name with "the", and whether without.
fn articles(reading: &Reading<'_>, entity: &Entity) -> (bool, bool) {
    let mut found = (false, false);
    for mention in entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Name) {
        let first = reading.lower(mention.sentence, mention.words.start);
        let before = mention.words.start.checked_sub(1).map(|at| reading.lower(mention.sentence, at));
        if first == "the" || before.as_deref() == Some("the") { found.0 = true } else { found.1 = true }
    }
    found
}

/// A name of the article with "the" or without, as the key has it, where the article writes it so.
fn with_article_of(key: &str, named: &Named) -> String {
    let name = bare(&named.text);
    match (bare(key) != key, named.articles) {
        (true, (true, _)) => format!("the {name}"),
        (false, (_, true)) => name.to_owned(),
        _ => named.text.clone(),
    }
}

/// Whether two names share a word that is no common noun: two museums share nothing, two Smiths do.
fn shares_name(one: &str, other: &str) -> bool {
    let own = |text: &str| {
        let words = content_words(text).into_iter().filter(|word| noun_class(word).is_none());
        words.collect::<Vec<_>>().join(" ")
    };
    share_word(&own(one), &own(other))
}

/// A person's name in the key's own form: with its title, or the surname alone.
fn shown(name: &str, key: &str, sort: &Sort) -> String {
    let person = match sort {
        Sort::Known(set) => set.kind == NameKind::Person,
        sort => *sort == Sort::Person,
    };
    if !person {
        return name.to_owned();
    }
    match form::titled(key) {
        Some((title, rest)) if form::titled(name).is_none() => {
            let name = if rest.contains(' ') { name } else { form::surname(name).unwrap_or(name) };
            // A title on an article's person would say what the article does not.
            if matches!(sort, Sort::Known(_)) { format!("{title} {name}") } else { name.to_owned() }
        }
        None if form::titled(name).is_some_and(|(_, rest)| rest.contains(' ')) => {
            form::titled(name).map_or(name, |(_, rest)| rest).to_owned()
        }
        None if !key.contains(' ') => form::surname(name).unwrap_or(name).to_owned(),
        _ => name.to_owned(),
    }
}

/// Whether what the stem asks is surely true of one only, in the world as well as in the article.
fn one_in_the_world(stem: &str) -> bool {
    let words = content_words(stem);
    let dated = stem.chars().filter(char::is_ascii_digit).count() >= 4;
    // Short words are met whole: "part" is not the beginning of "participate".
    let meets = |word: &str, start: &str| if start.len() > 4 { word.starts_with(start) } else { word == start };
    let opens = |list: &[&str]| words.iter().any(|word| list.iter().any(|start| meets(word, start)));
    !opens(TRUE_OF_MANY) && (dated || !opens(TRUE_OF_ONE_A_YEAR))
}

fn beginnings(text: &str) -> BTreeSet<String> {
    content_words(text).into_iter().map(|word| word.chars().take(6).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_true_of_many_is_not_asked_with_names_from_outside_the_article() {
        assert!(!one_in_the_world("Which country borders Mali in the north?"));
        assert!(!one_in_the_world("Who won the medal for rowing?"));
        assert!(one_in_the_world("Who won the medal for rowing in 1936?"));
        assert!(one_in_the_world("Which city was flooded by the storm?"));
    }

    #[test]
    fn a_surname_alone_has_surnames_beside_it() {
        assert_eq!(shown("Ada Reyes", "Holm", &Sort::Person), "Reyes");
        assert_eq!(shown("Ada Reyes", "Ivo Holm", &Sort::Person), "Ada Reyes");
    }
}
