use super::Unsound;
use super::clause::{Clause, Part, Role};
use super::kind::kind;
use super::phrase::{Telling, capitalized};
use super::reading::Reading;
use crate::document::{DateGrain, Deprel, ExpressionValue, ParsedDoc, Pos, Span};
use crate::in_order::InOrder;
use gistcheck_quiz::{Fact, FactKind, SpanIndex, short_hash};
use serde_json::Map;
use std::collections::BTreeSet;

/// A statement of fewer words says too little to stand alone.
const SHORTEST: usize = 4;
/// Nouns of time and place that say nothing alone.
const EMPTY_TIMES: [&str; 8] = ["day", "year", "time", "moment", "date", "period", "point", "place"];
/// A statement of more words is more than one fact.
const LONGEST: usize = 38;

/// One self-contained declarative sentence, with the clause it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Where its parts stand.
    pub clause: Clause,
    /// What sort of thing it states.
    pub kind: FactKind,
    /// The sentence, with capital and full stop.
    pub text: String,
    /// Who or what it is about.
    pub subject: String,
    /// The verb group.
    pub relation: String,
    /// The rest.
    pub object: String,
    /// Where the article says so: the clause first, then what its pronouns stand for.
    pub evidence: Vec<Span>,
    /// ISO 8601 when the article dates it.
    pub time: Option<String>,
    /// How central it is to the article, 0 to 1.
    pub salience: f64,
    /// How sure the parser and coreference are, 0 to 1.
    pub certainty: f64,
}

/// Makes the statement of a clause, or says why it cannot be told soundly.
pub(super) fn state(reading: &Reading<'_>, clause: Clause) -> Result<Statement, Unsound> {
    let s = clause.sentence;
    if reading.is_spoken(s, clause.predicate) {
        return Err(Unsound::Quoted);
    }
    check_subject(reading, &clause)?;
    let mut telling = Telling::new(reading, s);
    let text = declare(&mut telling, &clause)?;
    let length = text.split_whitespace().count();
    if !(SHORTEST..=LONGEST).contains(&length) {
        return Err(Unsound::Length);
    }
    balanced(&text)?;
    whole(reading, &clause)?;
    let mut plain = Telling::new(reading, s).knowing(&clause.subject.words);
    let relation = plain.tell(&verb_words(&clause))?;
    let mut rest = Vec::new();
    for part in clause.parts.iter().filter(|part| !part.fronted) {
        rest.push(plain.tell(&part.words)?);
    }
    let subject = Telling::new(reading, s).tell(&clause.subject.words)?;
    let mut evidence = vec![span_of(reading, &clause)];
    evidence.extend(telling.antecedents.iter().copied());
    evidence.dedup();
    Ok(Statement {
        kind: kind(reading, &clause),
        text,
        subject,
        relation,
        object: rest.join(" "),
        evidence,
        time: time(reading, &clause),
        salience: salience(reading, &clause),
        certainty: certainty(reading, &clause) * telling.sure,
        clause,
    })
}

/// The clause as a sentence.
pub(crate) fn declare(telling: &mut Telling<'_, '_>, clause: &Clause) -> Result<String, Unsound> {
    let mut pieces: Vec<String> = Vec::new();
    if let Some(source) = &clause.source {
        pieces.push(format!("according to {},", telling.tell(&source.words)?));
    }
    for part in clause.parts.iter().filter(|part| part.fronted) {
        let text = telling.tell(&part.words)?;
        pieces.push(text + ",");
    }
    pieces.push(telling.tell(&clause.subject.words)?);
    pieces.push(telling.tell(&verb_words(clause))?);
    for part in clause.parts.iter().filter(|part| !part.fronted) {
        pieces.push(telling.tell(&part.words)?);
    }
    pieces.retain(|piece| !piece.is_empty());
    // The stop of a quotation that ended the sentence: one stop is enough.
    let mut text = pieces.join(" ").replace(".”", "”").replace(".\"", "\"");
    // A mark that closed the sentence hangs on its root and is no part's: "… called the “Northern Plan.”"
    if text.matches('“').count() == text.matches('”').count() + 1 {
        text = text.trim_end_matches(['.', ',']).to_owned() + "”";
    }
    Ok(capitalized(text.trim_end_matches(['.', ',', ';', ':'])) + ".")
}

/// The verb group in order.
pub(crate) fn verb_words(clause: &Clause) -> Vec<usize> {
    let mut words: Vec<usize> =
        clause.finite.into_iter().chain(clause.middle.iter().copied()).chain(clause.verb).collect();
    // Words lent by a joined verb come first; the clause's own stay in order.
    let own = clause.shares_subject;
    if !own {
        words.sort_unstable();
    }
    words
}

fn check_subject(reading: &Reading<'_>, clause: &Clause) -> Result<(), Unsound> {
    let tree = reading.sentence(clause.sentence);
    let head = &tree.words[clause.subject.head];
    let lower = reading.lower(clause.sentence, clause.subject.head);
    if clause.subject.words.is_empty() {
        return Err(Unsound::NoSubject);
    }
    let partitive = tree.children(clause.subject.head).any(|at| tree.words[at].deprel == Deprel::Nmod);
    match head.pos {
        Pos::Noun | Pos::Propn | Pos::Sym => Ok(()),
        Pos::Pron if matches!(lower.as_str(), "i" | "we" | "you") => Err(Unsound::FirstOrSecondPerson),
        Pos::Pron if matches!(lower.as_str(), "he" | "she" | "it" | "they") => Ok(()),
        Pos::Pron | Pos::Det | Pos::Adj | Pos::Num
            if partitive && !matches!(lower.as_str(), "which" | "who" | "that" | "what") =>
        {
            Ok(())
        }
        Pos::Num => Err(Unsound::Deictic),
        Pos::Pron | Pos::Det | Pos::Adj => Err(Unsound::Deictic),
        Pos::Verb => Ok(()), // "the injured", "smoking"
        _ => Err(Unsound::NoSubject),
    }
}

/// No part may end in a word that wants another: something was cut off, or hangs elsewhere by mistake.
fn whole(reading: &Reading<'_>, clause: &Clause) -> Result<(), Unsound> {
    let open = |part: &Part| {
        part.words.iter().rev().find(|&&at| reading.word(clause.sentence, at).pos != Pos::Punct).is_some_and(|&at| {
            let word = reading.word(clause.sentence, at);
            let stranded = word.pos == Pos::Adp && word.deprel == Deprel::Case
                || matches!(
                    word.deprel,
                    Deprel::Mark | Deprel::Cc | Deprel::Det | Deprel::Cop | Deprel::Aux | Deprel::AuxPass
                ) && word.head.is_some_and(|head| !part.words.contains(&head) || head < at || part.words.len() > 1);
            let speaks = word.deprel == Deprel::Acl && word.xpos == crate::document::Xpos::Vbg && part.words.len() > 1;
            // "with the oldest": the noun stood in what was left out.
            let headless =
                word.xpos == crate::document::Xpos::Jjs && at > 0 && reading.lower(clause.sentence, at - 1) == "the";
            (stranded && part.role != Role::Particle) || speaks || headless
        })
    };
    // "on the day", "at the time": which one was said by what no longer stands beside it.
    let which = |part: &Part| {
        let said: Vec<String> =
            part.words[part.preposition..].iter().map(|&at| reading.lower(clause.sentence, at)).collect();
        matches!(&said[..], [the, noun] if the == "the" && EMPTY_TIMES.contains(&noun.as_str()))
    };
    if clause.parts.iter().any(which) {
        return Err(Unsound::BareDefinite);
    }
    let parts = clause.parts.iter().chain([&clause.subject]);
    if parts.into_iter().any(open) {
        return Err(Unsound::Aside);
    }
    // A dash or a semicolon between two parts was dropped: what follows it is another thought.
    let mut edges: Vec<(usize, usize)> = clause
        .parts
        .iter()
        .chain([&clause.subject])
        .filter_map(|part| Some((*part.words.first()?, *part.words.last()?)))
        .collect();
    edges.sort_unstable();
    let tree = reading.sentence(clause.sentence);
    let broken = edges.windows(2).any(|pair| {
        (pair[0].1 + 1..pair[1].0).all(|at| tree.words[at].pos == Pos::Punct)
            && (pair[0].1 + 1..pair[1].0)
                .any(|at| matches!(reading.form(clause.sentence, at), "–" | "—" | "--" | ";" | ":" | "..."))
    });
    let negation = clause.middle.windows(2).any(|pair| {
        reading.lower(clause.sentence, pair[0]) == "not" && reading.lower(clause.sentence, pair[1]) == "only"
    });
    // A phrase without preposition that is no date or measure is the rest of a list.
    let stray = clause.parts.iter().any(|part| {
        part.role == Role::Oblique
            && part.preposition == 0
            && reading.expression(clause.sentence, part.head).is_none()
            && !tree.words[part.head].lemma.contains("year")
            && crate::knowledge::noun_class(&tree.words[part.head].lemma.to_lowercase())
                != Some(crate::knowledge::NounClass::Time)
    });
    // Words left out of the middle of a part must be an aside; else the tree tore something apart.
    let is_left_out = |part: &Part, at: usize| {
        let mut up = Some(at);
        while let Some(word) = up {
            if reading.is_aside(clause.sentence, word) || reading.is_bracketed(clause.sentence, word) {
                return true;
            }
            up = tree.words[word].head.filter(|&head| head != part.head);
        }
        tree.words[at].pos == Pos::Punct
    };
    let torn = clause
        .parts
        .iter()
        .chain([&clause.subject])
        .any(|part| part.words.windows(2).any(|pair| (pair[0] + 1..pair[1]).any(|at| !is_left_out(part, at))));
    // "Ann Lee, a writer and critic": without the writer the critic would be joined to the name.
    let orphaned = clause.parts.iter().chain([&clause.subject]).any(|part| {
        part.words.windows(2).any(|pair| {
            tree.words[pair[1]].deprel == Deprel::Cc
                && (pair[0] + 1..pair[1])
                    .any(|at| tree.words[at].deprel == Deprel::Appos && reading.is_aside(clause.sentence, at))
        })
    });
    if torn || orphaned {
        return Err(Unsound::OddForm);
    }
    let comma = clause.subject.words.iter().any(|&at| reading.form(clause.sentence, at) == ",");
    let list = tree.children(clause.subject.head).any(|at| tree.words[at].deprel == Deprel::Conj);
    if broken || negation || stray || (comma && !list) { Err(Unsound::Aside) } else { Ok(()) }
}

/// Brackets and quotation marks in pairs.
fn balanced(text: &str) -> Result<(), Unsound> {
    let count = |scalar: char| text.matches(scalar).count();
    let fits = count('"') % 2 == 0 && count('“') == count('”') && count('(') == count(')') && count('[') == count(']');
    if fits { Ok(()) } else { Err(Unsound::Unbalanced) }
}

/// From the first to the last word told; a clause is shown as it stands, with its asides.
fn span_of(reading: &Reading<'_>, clause: &Clause) -> Span {
    let tree = reading.sentence(clause.sentence);
    let words: Vec<usize> = clause
        .parts
        .iter()
        .flat_map(|part| part.words.iter().copied())
        .chain(clause.subject.words.iter().copied())
        .chain(clause.source.iter().flat_map(|source| source.words.iter().copied()))
        .chain(verb_words(clause))
        .collect();
    let first = words.iter().copied().min().unwrap_or(0);
    let last = words.iter().copied().max().unwrap_or(0);
    let end = match tree.words.get(last + 1) {
        Some(next) if last + 2 == tree.words.len() && reading.form(clause.sentence, last + 1) == "." => next.span.end,
        _ => tree.words[last].span.end,
    };
    Span::new(tree.words[first].span.start, end)
}

/// The date the clause itself gives, the finest first.
fn time(reading: &Reading<'_>, clause: &Clause) -> Option<String> {
    clause
        .parts
        .iter()
        .filter(|part| matches!(part.role, Role::Oblique | Role::Adverb))
        .filter_map(|part| date_of(reading, clause.sentence, part))
        .max_by_key(|(grain, _)| *grain)
        .map(|(_, iso)| iso)
}

/// The date a part is, where that is all it is.
fn date_of(reading: &Reading<'_>, sentence: usize, part: &Part) -> Option<(DateGrain, String)> {
    match &reading.expression(sentence, part.head)?.value {
        ExpressionValue::Date(date) if !date.iso.starts_with("--") => Some((date.grain, date.iso.clone())),
        _ => None,
    }
}

/// How central: the entities named, the article's topics, an early place in text and paragraph.
fn salience(reading: &Reading<'_>, clause: &Clause) -> f64 {
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let mut best = 0.0_f64;
    let mut topics = 0_u32;
    let mut content = 0_u32;
    for &at in clause.parts.iter().flat_map(|part| &part.words).chain(&clause.subject.words) {
        if let Some((_, entity, _)) = reading.mention(s, at) {
            best = best.max(entity.salience);
        }
        let word = &tree.words[at];
        if matches!(word.pos, Pos::Noun | Pos::Propn) {
            content += 1;
            topics += u32::from(reading.is_topic(&word.lemma));
        }
    }
    let about = if content == 0 { 0.0 } else { f64::from(topics) / f64::from(content) };
    let early = 1.0 - s as f64 / reading.doc.sentences.len().max(1) as f64;
    let opens = s == 0 || reading.sentence(s - 1).paragraph != tree.paragraph;
    (0.35 * best + 0.3 * about.min(1.0) + 0.2 * early + if opens { 0.15 } else { 0.0 }).clamp(0.0, 1.0)
}

/// The least certain of the edges that hold the clause together.
fn certainty(reading: &Reading<'_>, clause: &Clause) -> f64 {
    let sure = |at: usize| f64::from(reading.word(clause.sentence, at).certainty) / 255.0;
    clause
        .parts
        .iter()
        .map(|part| part.head)
        .chain([clause.subject.head, clause.predicate])
        .map(sure)
        .fold(1.0, f64::min)
}

/// A statement's evidence and the rest as the quiz format's facts, salient first, no statement twice.
pub fn to_facts(doc: &ParsedDoc, statements: &[Statement]) -> Vec<Fact> {
    let index = SpanIndex::new(&doc.clean.text);
    let mut order: Vec<&Statement> = statements.iter().collect();
    order.order_by(|a, b| b.salience.total_cmp(&a.salience).then(a.evidence.cmp(&b.evidence)));
    let mut told = BTreeSet::new();
    order
        .into_iter()
        .filter(|statement| told.insert(statement.text.as_str()))
        .map(|statement| to_fact(doc, &index, statement))
        .collect()
}

fn to_fact(doc: &ParsedDoc, index: &SpanIndex, statement: &Statement) -> Fact {
    let text = &doc.clean.text;
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Fact {
        id: fact_id(doc, statement),
        statement: statement.text.clone(),
        kind: statement.kind,
        subject: some(&statement.subject),
        relation: some(&statement.relation),
        object: some(&statement.object),
        time: statement.time.clone(),
        // Two decimals: what a reader of the file can use.
        salience: (statement.salience * 100.0).round() / 100.0,
        evidence: statement.evidence.iter().map(|span| index.evidence(text, span.start, span.end)).collect(),
        extra: Map::new(),
    }
}

/// The id of a fact: the same for the same article and statement.
pub(crate) fn fact_id(doc: &ParsedDoc, statement: &Statement) -> String {
    short_hash(format!("{}\u{1f}{}", doc.clean.text, statement.text).as_bytes())[..12].to_owned()
}
