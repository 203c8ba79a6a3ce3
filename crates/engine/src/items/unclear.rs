//! Which statements say too little of what they are about to be asked for, called true or false, or shown among others.
//!
//! A statement is the article's own, but its sentence may have leant on others: "Ann refused because she was ill" (what?),
//! "a bridge was opened in 1981" (which one?), "the board issued a statement" (which said what?).

use crate::document::{Deprel, EntityKind, ExpressionValue, NameKind, Pos, Xpos};
use crate::facts::{Reading, Role, Statement};

/// A subject with "a" and so few words says nothing of which one it is.
const SOME_ONE: usize = 3;

/// Verbs that say something without an object.
const ALONE: &[&str] = &[
    "die",
    "occur",
    "happen",
    "begin",
    "start",
    "end",
    "finish",
    "open",
    "close",
    "retire",
    "resign",
    "marry",
    "divorce",
    "graduate",
    "rise",
    "fall",
    "drop",
    "decline",
    "increase",
    "decrease",
    "grow",
    "shrink",
    "collapse",
    "emerge",
    "appear",
    "disappear",
    "vanish",
    "peak",
    "erupt",
    "sink",
    "crash",
    "explode",
    "burn",
    "expire",
    "dissolve",
    "disband",
    "merge",
    "split",
    "surrender",
    "emigrate",
    "immigrate",
    "migrate",
    "lapse",
    "succeed",
    "fail",
    "exist",
    "change",
    "improve",
    "worsen",
    "recover",
    "spread",
    "stop",
    "cease",
    "resume",
    "continue",
    "melt",
    "freeze",
    "evaporate",
    "expand",
    "contract",
    "flower",
    "bloom",
    "hatch",
    "breed",
    "sleep",
    "hibernate",
    "vary",
    "differ",
    "work",
    "abdicate",
    "capitulate",
    "strike",
    "vote",
];

/// Whether a statement says too little for any item.
pub(super) fn is_unclear(reading: &Reading<'_>, statement: &Statement) -> bool {
    is_torn(reading, statement)
        || is_of_some_one(reading, statement)
        || lacks_content(reading, statement)
        || compares_with_nothing(reading, statement)
        || has_symbols(reading, statement)
        || counts_unnamed(reading, statement)
        || lists_by_halves(reading, statement)
        || is_of_something(reading, statement)
        || disagrees(reading, statement)
        || is_of_example(reading, statement)
        || says_twice(statement)
}

/// How much a statement holds that can be looked up, 0 to 1: what it is about must be named or be the article's matter, or
/// a name or figure must be told; "the way to good cloth is a long one" is nobody's question.
pub(super) fn anchorage(reading: &Reading<'_>, statement: &Statement) -> f64 {
    let clause = &statement.clause;
    let s = clause.sentence;
    let told = clause.parts.iter().flat_map(|part| &part.words);
    let firm = |at: usize| reading.word(s, at).pos == Pos::Propn || reading.expression(s, at).is_some();
    if is_of_matter(reading, statement) || told.clone().any(|&at| firm(at)) { 1.0 } else { UNANCHORED }
}

/// Whether the subject is named, or one of the nouns the article is about.
pub(super) fn is_of_matter(reading: &Reading<'_>, statement: &Statement) -> bool {
    let s = statement.clause.sentence;
    statement.clause.subject.words.iter().any(|&at| {
        let word = reading.word(s, at);
        word.pos == Pos::Propn || word.pos == Pos::Noun && reading.is_topic(&word.lemma)
    })
}

/// What a statement without anything to look up is worth.
const UNANCHORED: f64 = 0.7;

/// "Ada earns nine crowns a week.": a first name alone, in the present, is somebody made up to explain.
fn is_of_example(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let present =
        clause.finite.or(clause.verb).is_some_and(|at| matches!(reading.word(s, at).xpos, Xpos::Vbz | Xpos::Vbp));
    let first_name = reading.mention(s, clause.subject.head).is_some_and(|(_, entity, _)| {
        matches!(entity.kind, EntityKind::Named(NameKind::Person))
            && !entity.name.contains(' ')
            && crate::knowledge::known_kind(&entity.name).is_none()
            && !reading.is_in_title(&entity.name)
    });
    present && first_name
}

/// "Looms for looms": a noun told twice within a few words is a slip of text or tree.
fn says_twice(statement: &Statement) -> bool {
    let words: Vec<String> = statement
        .text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(3).any(|three| three[0].chars().count() > 4 && three[0] == three[2])
}

/// "In two years, the weavers built.": a verb that wants more, and nothing is left of it.
fn is_torn(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let Some(verb) = clause.verb else { return false };
    let tree = reading.sentence(s);
    let passive = tree.child(verb, &[Deprel::AuxPass]).is_some();
    // When, why and at what age something was done is no part of what was done.
    let completes = clause.parts.iter().any(|part| {
        let when = reading
            .expression(s, part.head)
            .is_some_and(|expression| matches!(expression.value, ExpressionValue::Date(_)));
        let how = matches!(part.role, Role::Adverb | Role::AdverbialClause)
            || &*tree.words[part.head].lemma == "age"
            || part.role == Role::Oblique && reading.lower(s, part.words[0]) == "under";
        !part.fronted && !when && !how
    });
    let particle = clause.parts.iter().any(|part| part.role == Role::Particle);
    !passive && !completes && (particle || !ALONE.contains(&&*tree.words[verb].lemma))
}

/// "When was a bridge opened?": which one, the sentence before tells; what holds of any bridge may be asked.
fn is_of_some_one(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let past = clause.finite.or(clause.verb).is_some_and(|at| reading.word(s, at).xpos == Xpos::Vbd);
    let short = clause.subject.words.len() <= SOME_ONE;
    past && short && clause.subject.words.first().is_some_and(|&at| matches!(reading.lower(s, at).as_str(), "a" | "an"))
}

/// "The guild issued a statement": what a message said was left out, or stands in another sentence.
fn lacks_content(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    clause.parts.iter().any(|part| {
        let noun = &tree.words[part.head];
        let message = part.role == Role::Object && noun.pos == Pos::Noun;
        let some = part.words.first().is_some_and(|&at| matches!(reading.lower(s, at).as_str(), "a" | "an"));
        let told = tree.children(part.head).any(|at| {
            part.words.contains(&at)
                && matches!(tree.words[at].deprel, Deprel::Nmod | Deprel::Acl | Deprel::AclRelcl | Deprel::Compound)
        });
        // "Published a book in 1920" tells enough of the author; "issued a statement" does not.
        let empty = matches!(
            &*noun.lemma,
            "statement"
                | "report"
                | "announcement"
                | "letter"
                | "message"
                | "speech"
                | "comment"
                | "question"
                | "proposal"
                | "notice"
                | "warning"
                | "declaration"
                | "answer"
                | "reply"
        );
        message && some && !told && empty
    })
}

/// "More costly looms", "similar dyes": than and to what, another sentence tells.
fn compares_with_nothing(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let words: Vec<String> = statement.text.to_lowercase().split(' ').map(str::to_owned).collect();
    let compared = words.iter().any(|word| matches!(word.as_str(), "than" | "to" | "from" | "the"));
    let first = clause.subject.words.first().map(|&at| (reading.lower(s, at), reading.word(s, at).xpos));
    first.is_some_and(|(word, xpos)| {
        let more = matches!(word.as_str(), "more" | "less" | "fewer") && xpos != Xpos::Cd || xpos == Xpos::Jjr;
        more && !words.iter().any(|word| word == "than")
            || matches!(word.as_str(), "similar" | "different") && !compared
    })
}

/// "A weaver often have a loom": an auxiliary stood elsewhere, or the tree is wrong.
fn disagrees(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let head = reading.word(s, clause.subject.head);
    let Some(finite) = clause.finite.or(clause.verb).map(|at| reading.word(s, at)) else { return false };
    // A group may take either: "the team are".
    let group = crate::knowledge::noun_class(&head.lemma.to_lowercase()) == Some(crate::knowledge::NounClass::Group);
    let plain =
        clause.subject.words.iter().all(|&at| !matches!(reading.word(s, at).deprel, Deprel::Conj | Deprel::Nmod));
    let one = head.xpos == Xpos::Nn && !reading.is_plural(s, clause.subject.head);
    let many = head.xpos == Xpos::Nns;
    let measured = clause.subject.words.iter().any(|&at| reading.word(s, at).pos == Pos::Num);
    !group && plain && !measured && (one && finite.xpos == Xpos::Vbp || many && finite.xpos == Xpos::Vbz)
}

/// "F acts on m": a letter or an abbreviation that only the article's reader knows.
fn has_symbols(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let words = clause.parts.iter().flat_map(|part| &part.words).chain(&clause.subject.words);
    let text = &reading.doc.clean.text;
    words.into_iter().any(|&at| {
        let form = reading.form(clause.sentence, at);
        let letters = form.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = form.chars().filter(|c| c.is_uppercase()).count();
        let next_is_dot = reading.sentence(clause.sentence).words.get(at + 1).is_some_and(|next| {
            next.span.start == reading.word(clause.sentence, at).span.end && reading.doc.text(next.span) == "."
        });
        let letter = form.chars().count() == 1 && letters == 1 && !matches!(form, "a" | "A" | "I") && !next_is_dot;
        let short =
            (2..=4).contains(&capitals) && capitals == letters && form.chars().all(|c| c.is_alphabetic() || c == '-');
        let part_of_name =
            reading.word(clause.sentence, at).name.is_some() && reading.mention(clause.sentence, at).is_some();
        letter || short && !part_of_name && !WELL_KNOWN.contains(&form) && text.matches(form).count() < TOLD_OFTEN
    })
}

/// Abbreviations that need no telling, and how often another must stand in the article to be known from it.
const WELL_KNOWN: &[&str] =
    &["US", "USA", "UK", "EU", "UN", "DNA", "RNA", "GDP", "BC", "AD", "BCE", "CE", "TV", "NATO", "AIDS", "HIV"];
const TOLD_OFTEN: usize = 4;

/// "Had to pay many with cloth": many of whom, another sentence tells.
fn counts_unnamed(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let unnamed = ["many", "some", "several", "few", "others", "both", "most", "all", "more", "one", "two", "three"];
    clause.parts.iter().flat_map(|part| &part.words).any(|&at| {
        matches!(tree.words[at].deprel, Deprel::Obj | Deprel::Obl | Deprel::OblAgent)
            && !matches!(tree.words[at].pos, Pos::Noun | Pos::Propn)
            && !tree.children(at).any(|child| tree.words[child].deprel == Deprel::Nmod)
            && unnamed.contains(&reading.lower(s, at).as_str())
    })
}

/// "The effect is caused by heat": nouns that mean one thing in one paragraph and another in the next.
fn is_of_something(reading: &Reading<'_>, statement: &Statement) -> bool {
    const ANYTHING: &[&str] = &[
        "effect",
        "process",
        "result",
        "method",
        "procedure",
        "technique",
        "approach",
        "problem",
        "cause",
        "phenomenon",
        "concept",
        "idea",
        "term",
        "value",
        "amount",
        "number",
        "case",
        "group",
        "area",
        "component",
        "factor",
        "example",
        "difference",
        "relationship",
        "equation",
        "figure",
        "following",
        "question",
        "answer",
        "solution",
        "purpose",
        "goal",
        "device",
        "object",
        "event",
        "situation",
        "condition",
        "announcement",
        "decision",
        "plan",
        "project",
    ];
    let clause = &statement.clause;
    let s = clause.sentence;
    let words: Vec<String> = clause.subject.words.iter().map(|&at| reading.lower(s, at)).collect();
    let lemma = reading.word(s, clause.subject.head).lemma.to_lowercase();
    let bare = matches!(&words[..], [the, _] if the == "the");
    bare && ANYTHING.contains(&lemma.as_str()) && !reading.is_in_title(&lemma)
}

/// "Sales of cloth, to three towns began", "near Cork, and at Derry": a comma whose other half was lost.
fn lists_by_halves(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let subject = &clause.subject.words;
    let loose = subject.iter().enumerate().any(|(place, &at)| {
        reading.form(s, at) == ","
            && subject.get(place + 1).is_some_and(|&next| {
                let joins = |at: usize| {
                    matches!(tree.words[at].deprel, Deprel::Cc | Deprel::Conj | Deprel::Amod | Deprel::Appos)
                };
                let before_noun = |at: usize| tree.words[at].head.is_some_and(joins);
                !joins(next) && !before_noun(next)
            })
    });
    let prepositions = ["at", "in", "on", "by", "to", "of", "from", "with", "for"];
    let words: Vec<&str> = statement.text.split(' ').collect();
    let joined =
        words.windows(3).any(|three| three[0].ends_with(',') && three[1] == "and" && prepositions.contains(&three[2]));
    loose
        || joined && statement.text.matches(',').count() <= 1 + clause.parts.iter().filter(|part| part.fronted).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{facts, fixture};

    fn check(sentence: &str, expect: bool) {
        let doc = fixture::doc(&[sentence]);
        let expressions = crate::expressions::expressions(&doc);
        let statements = facts(&doc, &expressions, &[]);
        let reading = Reading::new(&doc, &expressions, &[]);
        assert_eq!(statements.first().map(|statement| is_unclear(&reading, statement)), Some(expect));
    }

    #[test]
    fn a_verb_without_what_it_wants_says_too_little() {
        let refused = "Ada PROPN NNP Ada 2 nsubj B-PER\nrefused VERB VBD refuse 0 root\nbecause SCONJ IN because 6 mark\n\
            Lima PROPN NNP Lima 6 nsubj B-LOC\nwas AUX VBD be 6 cop\nfar ADJ JJ far 2 advcl\n. PUNCT . . 2 punct\n";
        check(refused, true);
        check(&refused.replace("refused VERB VBD refuse", "retired VERB VBD retire"), false);
    }

    #[test]
    fn a_bridge_is_no_bridge_in_particular() {
        let opened = "A DET DT a 2 det\nbridge NOUN NN bridge 4 nsubj:pass\nwas AUX VBD be 4 aux:pass\n\
            opened VERB VBN open 0 root\nby ADP IN by 7 case\nAda PROPN NNP Ada 7 compound B-PER\n\
            Reyes PROPN NNP Reyes 4 obl:agent I-PER\n. PUNCT . . 4 punct\n";
        check(opened, true);
        check(fixture::OPENED, false);
    }
}
