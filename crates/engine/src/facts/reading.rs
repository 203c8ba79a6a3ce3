use super::markers::{DROPPED_ADVERBS, DROPPED_OPENINGS, EXAMPLE_OPENINGS};
use crate::document::{Deprel, Entity, Expression, Mention, ParsedDoc, ParsedSentence, Pos, Word, Xpos};
use crate::in_order::InOrder;
use crate::knowledge::{NounClass, noun_class};
use std::collections::{BTreeMap, BTreeSet};

/// A quoted name has at most so many words.
const LONGEST_QUOTED_NAME: usize = 14;
/// A quotation of more words than this is somebody's speech; a shorter one is a term in marks.
const LONGEST_QUOTED_TERM: usize = 5;

/// An article with what the rules ask of it again and again, worked out once.
pub(crate) struct Reading<'a> {
    pub(crate) doc: &'a ParsedDoc,
    pub(crate) expressions: &'a [Expression],
    pub(crate) entities: &'a [Entity],
    /// Entity and mention of each word that begins or lies in a mention, innermost mention first.
    mentions: BTreeMap<(usize, usize), (usize, usize)>,
    /// Where each sentence's expressions stand in `expressions`.
    of_sentence: Vec<Vec<usize>>,
    /// Lemmas of the title, and the nouns that come most often.
    topics: BTreeSet<String>,
    /// The first sentence in which a noun comes, by its lemma, and whether it comes there as something new.
    introductions: BTreeMap<String, (usize, bool)>,
    /// Nouns told of as one of many, again and again: "the merger" among mergers is not clear by being a topic.
    generic: BTreeSet<String>,
    /// Forms that are written with a capital inside sentences.
    capitals: BTreeSet<String>,
    /// First words of names such as "Abbey of Corran", in lower case.
    opening_names: BTreeSet<String>,
    /// Whether each sentence tells of something made up to explain.
    made_up: Vec<bool>,
    /// The article in lower case.
    lower_text: String,
    /// For each word of each sentence: inside brackets, inside speech.
    marks: Vec<Vec<Mark>>,
}

/// A noun that is plural or indefinite more often than this names a kind.
const GENERIC_FROM: usize = 2;

#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    bracketed: bool,
    spoken: bool,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(doc: &'a ParsedDoc, expressions: &'a [Expression], entities: &'a [Entity]) -> Self {
        let mut mentions: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
        let mut order: Vec<(usize, usize, &Mention)> = entities
            .iter()
            .enumerate()
            .flat_map(|(e, entity)| entity.mentions.iter().enumerate().map(move |(m, mention)| (e, m, mention)))
            .collect();
        // Wider mentions first, so that narrower ones overwrite them.
        order.order_by_key(|(_, _, mention)| std::cmp::Reverse(mention.words.len()));
        for (e, m, mention) in order {
            for at in mention.words.clone() {
                mentions.insert((mention.sentence, at), (e, m));
            }
        }
        let mut of_sentence = vec![Vec::new(); doc.sentences.len()];
        for (at, expression) in expressions.iter().enumerate() {
            of_sentence[expression.sentence].push(at);
        }
        let mut reading = Self {
            of_sentence,
            doc,
            expressions,
            entities,
            mentions,
            topics: BTreeSet::new(),
            introductions: BTreeMap::new(),
            generic: BTreeSet::new(),
            capitals: BTreeSet::new(),
            opening_names: opening_names(entities),
            made_up: made_up(doc),
            lower_text: doc.clean.text.to_lowercase(),
            marks: marks(doc),
        };
        reading.read_nouns();
        reading
    }

    fn read_nouns(&mut self) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut of_many: BTreeMap<String, usize> = BTreeMap::new();
        let mut small: BTreeSet<String> = BTreeSet::new();
        for (s, sentence) in self.doc.sentences.iter().enumerate() {
            for (at, word) in sentence.words.iter().enumerate() {
                let form = self.doc.text(word.span);
                if at > 1 && form.starts_with(char::is_uppercase) && word.pos != Pos::Punct {
                    self.capitals.insert(form.to_owned());
                } else if form.starts_with(char::is_lowercase) {
                    small.insert(form.to_owned());
                }
                if !matches!(word.pos, Pos::Noun | Pos::Propn) {
                    continue;
                }
                let lemma = word.lemma.to_lowercase();
                let definite = sentence.children(at).any(|child| {
                    sentence.words[child].deprel == Deprel::Det
                        && matches!(&*sentence.words[child].lemma, "the" | "this" | "that" | "these" | "those")
                });
                let one_of_many = matches!(word.xpos, Xpos::Nns)
                    || sentence.children(at).any(|child| {
                        sentence.words[child].deprel == Deprel::Det
                            && matches!(&*sentence.words[child].lemma, "a" | "an")
                    });
                *of_many.entry(lemma.clone()).or_default() += usize::from(one_of_many);
                self.introductions.entry(lemma.clone()).or_insert((s, !definite));
                *counts.entry(lemma).or_default() += 1;
            }
        }
        // "Wool" of a company's name is "wool" elsewhere.
        self.capitals.retain(|form| !small.contains(&form.to_lowercase()));
        self.generic = of_many.into_iter().filter(|(_, count)| *count > GENERIC_FROM).map(|(lemma, _)| lemma).collect();
        let title = self.doc.clean.title.to_lowercase();
        for word in title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2) {
            self.topics.insert(word.to_owned());
            self.topics.insert(singular(word));
        }
        let mut often: Vec<(&String, &usize)> = counts.iter().filter(|(_, count)| **count >= 5).collect();
        often.order_by_key(|(lemma, count)| (std::cmp::Reverse(**count), (*lemma).clone()));
        // "The city" of an article that names many is not clear by being frequent.
        let clear = |lemma: &&String| {
            !matches!(
                noun_class(lemma),
                Some(NounClass::Person | NounClass::Group | NounClass::Location | NounClass::Event | NounClass::Time)
                    | None
            )
        };
        self.topics.extend(often.into_iter().map(|(lemma, _)| lemma).filter(clear).take(5).cloned());
    }

    pub(crate) fn sentence(&self, sentence: usize) -> &'a ParsedSentence {
        &self.doc.sentences[sentence]
    }

    pub(crate) fn word(&self, sentence: usize, at: usize) -> &'a Word {
        &self.doc.sentences[sentence].words[at]
    }

    /// The word as the article spells it.
    pub(crate) fn form(&self, sentence: usize, at: usize) -> &'a str {
        self.doc.text(self.word(sentence, at).span)
    }

    /// The word in lower case.
    pub(crate) fn lower(&self, sentence: usize, at: usize) -> String {
        self.form(sentence, at).to_lowercase()
    }

    /// The innermost mention that holds a word, and its entity.
    pub(crate) fn mention(&self, sentence: usize, at: usize) -> Option<(usize, &'a Entity, &'a Mention)> {
        let &(e, m) = self.mentions.get(&(sentence, at))?;
        Some((e, &self.entities[e], &self.entities[e].mentions[m]))
    }

    /// The expression that holds a word.
    pub(crate) fn expression(&self, sentence: usize, at: usize) -> Option<&'a Expression> {
        self.expressions_of(sentence)
            .filter(|expression| expression.words.contains(&at))
            .max_by_key(|expression| expression.words.len())
    }

    /// The expressions of a sentence.
    pub(crate) fn expressions_of(&self, sentence: usize) -> impl Iterator<Item = &'a Expression> {
        self.of_sentence[sentence].iter().map(|&at| &self.expressions[at])
    }

    /// Whether a text is, or is part of, what the title names.
    pub(crate) fn is_in_title(&self, text: &str) -> bool {
        let fold = |text: &str| {
            let words: Vec<String> =
                text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
            format!(" {} ", words.join(" "))
        };
        let bare = text.strip_prefix("the ").or(text.strip_prefix("The ")).unwrap_or(text);
        let title = &self.doc.clean.title;
        // Made from the first sentence, because the input named nothing: it gives nothing away.
        if title.ends_with('…') {
            return false;
        }
        let name = title.split(['(', ':', '–']).next().unwrap_or_default();
        let short = name.split_whitespace().count() <= 3 && !name.trim().is_empty();
        fold(title).contains(&fold(bare)) || (short && fold(bare).contains(&fold(name)))
    }

    /// Whether a noun is what the article is about.
    pub(crate) fn is_topic(&self, lemma: &str) -> bool {
        self.topics.contains(&lemma.to_lowercase())
    }

    /// Whether the article tells of many things that a noun names.
    pub(crate) fn is_generic(&self, lemma: &str) -> bool {
        self.generic.contains(&lemma.to_lowercase())
    }

    /// Whether a noun was told of in an earlier sentence, or is brought in as something new in its first.
    pub(crate) fn introduction(&self, lemma: &str) -> Option<(usize, bool)> {
        self.introductions.get(&lemma.to_lowercase()).copied()
    }

    /// Whether the article writes a form with a capital inside sentences.
    pub(crate) fn is_capital(&self, form: &str) -> bool {
        self.capitals.contains(form)
    }

    /// Whether longer names of the article begin with this word and "of": alone it is short for one of them.
    pub(crate) fn opens_names(&self, word: &str) -> bool {
        self.opening_names.contains(&word.to_lowercase())
    }

    /// Whether a sentence tells of something made up to explain.
    pub(crate) fn is_made_up(&self, sentence: usize) -> bool {
        self.made_up[sentence]
    }

    /// How often the article has some words, capitals aside.
    pub(crate) fn times(&self, words: &str) -> usize {
        self.lower_text.matches(&words.to_lowercase()).count()
    }

    pub(crate) fn is_bracketed(&self, sentence: usize, at: usize) -> bool {
        self.marks[sentence][at].bracketed
    }

    pub(crate) fn is_spoken(&self, sentence: usize, at: usize) -> bool {
        self.marks[sentence][at].spoken
    }

    /// The words of a subtree without asides: brackets, relative clauses and appositions set off by commas, connectives.
    /// Marks stay where the words on both sides of them stay.
    pub(crate) fn kept(&self, sentence: usize, top: usize) -> Vec<usize> {
        self.without_asides(sentence, self.sentence(sentence).subtree(top))
    }

    pub(crate) fn without_asides(&self, sentence: usize, words: Vec<usize>) -> Vec<usize> {
        let tree = self.sentence(sentence);
        let mut out: BTreeSet<usize> = BTreeSet::new();
        for &at in &words {
            if self.is_aside(sentence, at) {
                out.extend(tree.subtree(at));
            }
        }
        let words: Vec<usize> =
            words.into_iter().filter(|at| !out.contains(at) && !self.is_bracketed(sentence, *at)).collect();
        self.with_fitting_marks(sentence, &words)
    }

    /// Whether a word and what hangs below it can be left out.
    pub(crate) fn is_aside(&self, sentence: usize, at: usize) -> bool {
        let tree = self.sentence(sentence);
        let word = &tree.words[at];
        let set_off = |at: usize| self.is_set_off(sentence, at);
        match word.deprel {
            Deprel::AclRelcl | Deprel::Appos | Deprel::Parataxis | Deprel::Acl => set_off(at),
            Deprel::Nmod => {
                set_off(at)
                    && tree.child(at, &[Deprel::Case]).is_some_and(|case| {
                        matches!(&*tree.words[case].lemma, "include" | "including" | "such" | "like")
                            || self.lower(sentence, case) == "including"
                    })
            }
            Deprel::Advmod | Deprel::Cc => {
                DROPPED_ADVERBS.contains(&self.lower(sentence, at).as_str())
                    && tree.children(at).all(|child| tree.words[child].pos == Pos::Punct)
            }
            Deprel::Discourse => true,
            _ => false,
        }
    }

    /// Whether a comma or a dash stands before a subtree; treebanks hang the mark on either side.
    pub(crate) fn is_set_off(&self, sentence: usize, at: usize) -> bool {
        let first = self.sentence(sentence).extent(at).start;
        let mark = |at: usize| matches!(self.form(sentence, at), "," | "–" | "—" | "--" | "-" | ":");
        mark(first) || (first > 0 && mark(first - 1))
    }

    /// Whether a comma stands after a subtree, or the subtree ends with one.
    pub(crate) fn is_closed(&self, sentence: usize, at: usize) -> bool {
        let tree = self.sentence(sentence);
        let end = tree.extent(at).end;
        let comma = |at: usize| at < tree.words.len() && self.form(sentence, at) == ",";
        comma(end - 1) || comma(end)
    }

    fn with_fitting_marks(&self, sentence: usize, words: &[usize]) -> Vec<usize> {
        let tree = self.sentence(sentence);
        let is_mark = |at: usize| tree.words[at].pos == Pos::Punct;
        let plain: Vec<usize> = words.iter().copied().filter(|&at| !is_mark(at)).collect();
        let mut kept: Vec<usize> = Vec::new();
        for (n, &at) in plain.iter().enumerate() {
            kept.push(at);
            let Some(&next) = plain.get(n + 1) else { continue };
            // A bracket that was taken out leaves the mark after it.
            let from =
                (at + 1..next).rev().find(|&between| self.is_bracketed(sentence, between)).map_or(at + 1, |b| b + 1);
            if (at + 1..next).all(|between| is_mark(between) || self.is_bracketed(sentence, between)) {
                kept.extend(from..next);
            }
        }
        // Quotation marks at the ends of the words belong to them when the other mark of the pair does.
        let quote = |at: usize| matches!(self.form(sentence, at), "\"" | "“" | "”" | "``" | "''");
        if let (Some(&first), Some(&last)) = (plain.first(), plain.last()) {
            let inside = kept.iter().filter(|&&at| quote(at)).count();
            if inside % 2 == 1 {
                if last + 1 < tree.words.len() && quote(last + 1) {
                    kept.push(last + 1);
                } else if first > 0 && quote(first - 1) {
                    kept.insert(0, first - 1);
                }
            } else if first > 0 && last + 1 < tree.words.len() && quote(first - 1) && quote(last + 1) && inside == 0 {
                kept.insert(0, first - 1);
                kept.push(last + 1);
            }
        }
        kept
    }

    /// Whether the words are an opening such as "in addition" that can go.
    pub(crate) fn is_dropped_opening(&self, sentence: usize, words: &[usize]) -> bool {
        DROPPED_OPENINGS.contains(&self.plain(sentence, words).as_str())
    }

    /// Whether the words are an opening such as "for example".
    pub(crate) fn is_example_opening(&self, sentence: usize, words: &[usize]) -> bool {
        EXAMPLE_OPENINGS.contains(&self.plain(sentence, words).as_str())
    }

    fn plain(&self, sentence: usize, words: &[usize]) -> String {
        let forms: Vec<String> = words
            .iter()
            .filter(|&&at| self.word(sentence, at).pos != Pos::Punct)
            .map(|&at| self.lower(sentence, at))
            .collect();
        forms.join(" ")
    }

    /// Whether a noun is in the plural, by its tag or by being several joined by "and".
    pub(crate) fn is_plural(&self, sentence: usize, head: usize) -> bool {
        let tree = self.sentence(sentence);
        let word = &tree.words[head];
        matches!(word.xpos, Xpos::Nns | Xpos::Nnps)
            || matches!(self.lower(sentence, head).as_str(), "they" | "them" | "these" | "those" | "people" | "police")
            || tree.children(head).any(|at| {
                tree.words[at].deprel == Deprel::Conj
                    && tree
                        .children(at)
                        .any(|cc| tree.words[cc].deprel == Deprel::Cc && &*tree.words[cc].lemma == "and")
            })
    }
}

/// A rough singular for comparing words of a title with lemmas.
fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies") {
        format!("{stem}y")
    } else if word.ends_with("ss") {
        word.to_owned()
    } else {
        word.strip_suffix('s').unwrap_or(word).to_owned()
    }
}

/// Finds brackets and speech. A paragraph that opens with a mark that is never closed is speech to its end.
/// Whether quotation marks hold the name of a plan, a book or a law rather than something said: nearly all of its longer
/// words have capitals.
fn is_quoted_name(doc: &ParsedDoc, held: &[(usize, usize)]) -> bool {
    let words = held.iter().map(|&(s, at)| doc.text(doc.sentences[s].words[at].span));
    let long: Vec<&str> =
        words.filter(|word| word.chars().count() > 3 && word.chars().all(char::is_alphabetic)).collect();
    let capitals = long.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    held.len() <= LONGEST_QUOTED_NAME && long.len() >= 2 && capitals * 5 >= long.len() * 4
}

fn opening_names(entities: &[Entity]) -> BTreeSet<String> {
    let opening = |entity: &Entity| {
        let name = entity.name.to_lowercase();
        name.trim_start_matches("the ").split_once(" of ").map(|(first, _)| first.to_owned())
    };
    entities.iter().filter_map(opening).collect()
}

/// An example that goes on for more sentences is a chapter.
const LONGEST_EXAMPLE: usize = 40;

/// "Consider a firm that …", "Suppose prices rise.": what follows in the paragraph is made up to explain; after "suppose"
/// and "imagine" so is the rest of the section.
fn made_up(doc: &ParsedDoc) -> Vec<bool> {
    let (mut in_section, mut in_paragraph): (Option<usize>, Option<usize>) = (None, None);
    let (mut heading, mut paragraph) = (None, None);
    doc.sentences
        .iter()
        .enumerate()
        .map(|(at, sentence)| {
            let here = doc.heading_at(sentence.span.start);
            if here != heading {
                (heading, in_section) = (here, None);
            }
            if paragraph != Some(sentence.paragraph) {
                (paragraph, in_paragraph) = (Some(sentence.paragraph), None);
            }
            let is = |at: usize, words: &[&str]| {
                sentence.words.get(at).is_some_and(|word| {
                    let form = doc.text(word.span);
                    words.iter().any(|word| form.eq_ignore_ascii_case(word))
                })
            };
            let supposes = is(0, &["suppose", "imagine", "assume"])
                || (0..sentence.words.len()).any(|at| is(at, &["hypothetical", "imaginary", "fictitious"]));
            let considers = is(0, &["consider"])
                || is(0, &["let"]) && is(1, &["us", "'s", "’s"])
                || is(0, &["say"]) && is(1, &["that"]);
            in_section = if supposes { Some(at) } else { in_section };
            in_paragraph = if considers { Some(at) } else { in_paragraph };
            let within = |since: Option<usize>| since.is_some_and(|since| at - since < LONGEST_EXAMPLE);
            within(in_section) || within(in_paragraph)
        })
        .collect()
}

fn marks(doc: &ParsedDoc) -> Vec<Vec<Mark>> {
    let mut marks: Vec<Vec<Mark>> = doc.sentences.iter().map(|s| vec![Mark::default(); s.words.len()]).collect();
    let mut open: Option<Vec<(usize, usize)>> = None;
    let mut paragraph = usize::MAX;
    let close = |held: Vec<(usize, usize)>, marks: &mut Vec<Vec<Mark>>| {
        if held.len() > LONGEST_QUOTED_TERM && !is_quoted_name(doc, &held) {
            for (s, at) in held {
                marks[s][at].spoken = true;
            }
        }
    };
    for (s, sentence) in doc.sentences.iter().enumerate() {
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            if let Some(held) = open.take() {
                close(held, &mut marks);
            }
        }
        let mut depth = 0_usize;
        for (at, word) in sentence.words.iter().enumerate() {
            let form = doc.text(word.span);
            match form {
                "(" | "[" | "{" => depth += 1,
                _ => {}
            }
            marks[s][at].bracketed = depth > 0;
            match form {
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                "\"" | "“" | "”" | "``" | "''" => match open.take() {
                    Some(held) if form != "“" && form != "``" => close(held, &mut marks),
                    _ if form == "”" || form == "''" => {}
                    _ => open = Some(Vec::new()),
                },
                _ => {
                    if let Some(held) = &mut open {
                        held.push((s, at));
                    }
                }
            }
        }
    }
    if let Some(held) = open {
        close(held, &mut marks);
    }
    marks
}
