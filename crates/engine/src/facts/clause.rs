use super::Unsound;
use super::reading::Reading;
use crate::document::{Deprel, ExpressionValue, NameKind, Pos, Xpos};
use crate::in_order::InOrder;
use crate::knowledge::{NounClass, noun_class};

/// A statement's skeleton: words of one sentence by the part they play, asides left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// Index of the sentence.
    pub sentence: usize,
    /// Index of the predicate: a verb, or what a form of "be" says of the subject.
    pub predicate: usize,
    /// Who or what it is said of.
    pub subject: Part,
    /// The first auxiliary or form of "be", which a question puts before the subject.
    pub finite: Option<usize>,
    /// Auxiliaries after the first, and adverbs before the verb.
    pub middle: Vec<usize>,
    /// The verb; none where "be" alone is the verb.
    pub verb: Option<usize>,
    /// What comes before the subject and what comes after the verb, in the article's order.
    pub parts: Vec<Part>,
    /// Whether the subject stands in another clause of the sentence.
    pub shares_subject: bool,
    /// Who says, estimates or found it, where the article leaves it to them.
    pub source: Option<Part>,
}

/// A part of a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it does in the clause.
    pub role: Role,
    /// Index of its head.
    pub head: usize,
    /// Its words in order, asides left out; a preposition is among them.
    pub words: Vec<usize>,
    /// How many words of `words` are a preposition before the rest.
    pub preposition: usize,
    /// Whether it comes before the subject.
    pub fronted: bool,
}

/// What a part does in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// What the predicate is said of.
    Subject,
    /// What is acted on.
    Object,
    /// To or for whom.
    Indirect,
    /// What "be" says of the subject.
    Complement,
    /// A phrase with or without preposition: where, when, by whom.
    Oblique,
    /// By whom, in a passive clause.
    Agent,
    /// A verb phrase without a subject of its own.
    OpenClause,
    /// What is said, thought or shown.
    ContentClause,
    /// When, why, if, in order to.
    AdverbialClause,
    /// An adverb.
    Adverb,
    /// "up" of "set up".
    Particle,
}

/// The clauses of a sentence that the article asserts: the main one, those joined to it, and relative clauses that only add.
pub(super) fn clauses(reading: &Reading<'_>, sentence: usize) -> Vec<Result<Clause, Unsound>> {
    let tree = reading.sentence(sentence);
    if tree.words.is_empty() {
        return Vec::new();
    }
    let text = reading.doc.text(tree.span);
    if !text.ends_with(['.', '"', '”', ')', ';', ':']) || text.contains(['?', '!', '…']) {
        return vec![Err(Unsound::NotDeclarative)];
    }
    let root = tree.root();
    if reading.is_made_up(sentence) {
        return vec![Err(Unsound::Example)];
    }
    let mut found = Vec::new();
    let main = main_clause(reading, sentence, root, None);
    let borrowed = main.as_ref().ok().cloned();
    found.extend(main.as_ref().ok().and_then(|main| reported(reading, main)).map(Ok));
    found.push(main);
    for conj in joined(reading, sentence, root) {
        found.push(main_clause(reading, sentence, conj, borrowed.as_ref()));
    }
    for (at, word) in tree.words.iter().enumerate() {
        match word.deprel {
            Deprel::AclRelcl if reading.is_aside(sentence, at) => found.push(relative(reading, sentence, at)),
            Deprel::Advcl if concedes(reading, sentence, at) => found.push(main_clause(reading, sentence, at, None)),
            _ => {}
        }
    }
    found
}

/// Verbs with which a text leaves what follows to its source.
const REPORTING: &[&str] = &[
    "say",
    "state",
    "report",
    "estimate",
    "find",
    "claim",
    "argue",
    "note",
    "predict",
    "suggest",
    "believe",
    "conclude",
    "announce",
    "show",
    "write",
    "calculate",
    "explain",
    "add",
    "warn",
    "project",
    "think",
];

/// "Economists estimate that trade grew.": what they estimate, with them as its source.
fn reported(reading: &Reading<'_>, main: &Clause) -> Option<Clause> {
    let sentence = main.sentence;
    let tree = reading.sentence(sentence);
    let plain = main.finite.is_none()
        && main.middle.is_empty()
        && main.parts.iter().all(|part| part.role == Role::ContentClause)
        && REPORTING.contains(&&*tree.words[main.predicate].lemma);
    let [content] = &main.parts[..] else { return None };
    let told = main_clause(reading, sentence, content.head, None).ok()?;
    // "asked whether", "said what": not something that is held.
    let open = tree
        .child(content.head, &[Deprel::Mark])
        .is_some_and(|mark| matches!(reading.lower(sentence, mark).as_str(), "whether" | "if"));
    let known = matches!(tree.words[main.subject.head].pos, Pos::Noun | Pos::Propn);
    (plain && known && !open && told.verb.is_some()).then(|| Clause { source: Some(main.subject.clone()), ..told })
}

/// Predicates joined to a predicate by "and", "but" or a semicolon.
fn joined(reading: &Reading<'_>, sentence: usize, head: usize) -> Vec<usize> {
    let tree = reading.sentence(sentence);
    tree.children(head)
        .filter(|&at| {
            tree.words[at].deprel == Deprel::Conj
                && tree.child(at, &[Deprel::Mark]).is_none()
                && at > head
                && (matches!(tree.words[at].pos, Pos::Verb)
                    || tree.child(at, &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::Cop]).is_some())
        })
        .collect()
}

/// "although …" and "while …" clauses hold by themselves.
fn concedes(reading: &Reading<'_>, sentence: usize, at: usize) -> bool {
    let tree = reading.sentence(sentence);
    let marked = tree.child(at, &[Deprel::Mark]).map(|mark| reading.lower(sentence, mark));
    let finite = tree.child(at, &[Deprel::Nsubj, Deprel::NsubjPass]).is_some();
    finite && matches!(marked.as_deref(), Some("although" | "though" | "whereas" | "while"))
}

fn main_clause(
    reading: &Reading<'_>,
    sentence: usize,
    predicate: usize,
    shared: Option<&Clause>,
) -> Result<Clause, Unsound> {
    let tree = reading.sentence(sentence);
    let has = |relations: &[Deprel]| tree.child(predicate, relations);
    if has(&[Deprel::Expl]).is_some() {
        return Err(Unsound::Expletive);
    }
    if has(&[Deprel::Csubj, Deprel::CsubjPass, Deprel::CsubjOuter, Deprel::NsubjOuter]).is_some() {
        return Err(Unsound::NoSubject);
    }
    if has(&[Deprel::Dislocated, Deprel::Vocative, Deprel::Reparandum, Deprel::Orphan, Deprel::Goeswith]).is_some() {
        return Err(Unsound::Uncovered);
    }
    let subjects: Vec<usize> = tree
        .children(predicate)
        .filter(|&at| matches!(tree.words[at].deprel, Deprel::Nsubj | Deprel::NsubjPass))
        .collect();
    let subject = match (&subjects[..], shared) {
        ([one], _) => {
            if *one > predicate {
                return Err(Unsound::OddForm);
            }
            if let Some(shared) = shared.filter(|shared| takes_up(reading, sentence, *one, shared)) {
                return assemble(reading, sentence, predicate, shared.subject.clone(), None);
            }
            Part {
                role: Role::Subject,
                head: *one,
                words: reading.kept(sentence, *one),
                preposition: 0,
                fronted: false,
            }
        }
        ([], Some(shared)) if follows_coordinator(reading, sentence, predicate) => shared.subject.clone(),
        ([], Some(_)) => return Err(Unsound::Uncertain),
        _ => return Err(Unsound::NoSubject),
    };
    assemble(reading, sentence, predicate, subject, shared.filter(|_| subjects.is_empty()))
}

/// "GDP counts sales, but it leaves out …": a pronoun that opens a joined clause takes up the first clause's subject,
/// where that is the only one it can agree with.
fn takes_up(reading: &Reading<'_>, sentence: usize, pronoun: usize, first: &Clause) -> bool {
    let tree = reading.sentence(sentence);
    let plural = match reading.lower(sentence, pronoun).as_str() {
        "it" => false,
        "they" => true,
        _ => return false,
    };
    let head = first.subject.head;
    let noun = &tree.words[head];
    let person = noun_class(&noun.lemma.to_lowercase()) == Some(NounClass::Person)
        || noun.name.is_some_and(|part| part.kind == NameKind::Person);
    let rivals = (head + 1..pronoun)
        .filter(|&at| matches!(tree.words[at].deprel, Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj))
        .filter(|&at| matches!(tree.words[at].pos, Pos::Noun | Pos::Propn))
        .filter(|&at| reading.is_plural(sentence, at) == plural && !first.subject.words.contains(&at))
        .count();
    head < pronoun
        && matches!(noun.pos, Pos::Noun | Pos::Propn)
        && reading.is_plural(sentence, head) == plural
        && (plural || !person)
        && rivals == 0
}

/// Whether a joined verb stands right behind "and", "but" or a comma: a noun between them would be its own subject, which
/// the parser took for something else.
fn follows_coordinator(reading: &Reading<'_>, sentence: usize, predicate: usize) -> bool {
    let tree = reading.sentence(sentence);
    let group = |at: usize| {
        matches!(tree.words[at].deprel, Deprel::Aux | Deprel::AuxPass | Deprel::Cop | Deprel::Advmod | Deprel::Mark)
            || tree.words[at].pos == Pos::Adv
    };
    let first = tree
        .children(predicate)
        .filter(|&at| at < predicate && group(at))
        .map(|at| tree.extent(at).start)
        .chain([if tree.words[predicate].pos == Pos::Verb { predicate } else { tree.extent(predicate).start }])
        .min()
        .unwrap_or(predicate);
    let mut at = first;
    // Adverbs that hang elsewhere, and bracketed asides.
    while at > 0 && (group(at - 1) || reading.is_bracketed(sentence, at - 1)) {
        at -= 1;
    }
    // "A did this, and B, its owner, did that": the "and" belongs to B, and the verb has none of its own.
    let coordinated = |verb: usize| tree.child(verb, &[Deprel::Cc]).is_some();
    let in_list = tree.words[predicate].head.is_some_and(|first| {
        tree.children(first)
            .any(|other| other >= predicate && tree.words[other].deprel == Deprel::Conj && coordinated(other))
    });
    if !in_list {
        return false;
    }
    let opens = |at: usize| tree.words[at].deprel == Deprel::Cc || matches!(reading.form(sentence, at), "," | ";");
    opens(at) || (at > 0 && opens(at - 1))
}

/// "X, which was built in …": what the relative clause says of the noun it hangs on.
fn relative(reading: &Reading<'_>, sentence: usize, predicate: usize) -> Result<Clause, Unsound> {
    let tree = reading.sentence(sentence);
    let antecedent = tree.words[predicate].head.ok_or(Unsound::NoSubject)?;
    let pronoun = tree.child(predicate, &[Deprel::Nsubj, Deprel::NsubjPass]).ok_or(Unsound::NoSubject)?;
    let comma = pronoun.checked_sub(1).ok_or(Unsound::NoSubject)?;
    let starts = tree.extent(predicate).start;
    // The noun must stand right before the comma: relative clauses are what parsers attach worst.
    let direct = comma >= 1
        && (starts == pronoun || starts == comma)
        && (comma - 1 == antecedent || last_of_name(reading, sentence, antecedent) == comma - 1);
    if !matches!(reading.lower(sentence, pronoun).as_str(), "which" | "who") || !direct {
        return Err(Unsound::NoSubject);
    }
    let mut words: Vec<usize> = reading.kept(sentence, antecedent).into_iter().filter(|&at| at < comma).collect();
    // A preposition before the noun belongs to the outer clause.
    let case: Vec<usize> = tree.children(antecedent).filter(|&at| tree.words[at].deprel == Deprel::Case).collect();
    let outer = case.iter().filter(|&&at| at < antecedent).flat_map(|&at| tree.subtree(at)).max();
    words.retain(|&at| outer.is_none_or(|outer| at > outer));
    if tree.children(antecedent).any(|at| tree.words[at].deprel == Deprel::Conj)
        || tree.words[antecedent].deprel == Deprel::Conj
    {
        return Err(Unsound::Uncertain);
    }
    let subject = Part { role: Role::Subject, head: antecedent, words, preposition: 0, fronted: false };
    assemble(reading, sentence, predicate, subject, None)
}

/// "To summarize the two views, …": says what the writer does, not what is told.
fn speaks_of_text(reading: &Reading<'_>, sentence: usize, at: usize) -> bool {
    let tree = reading.sentence(sentence);
    let writes = matches!(
        &*tree.words[at].lemma,
        "summarize" | "conclude" | "illustrate" | "begin" | "recap" | "simplify" | "recall" | "clarify" | "sum"
    );
    writes && tree.words[at].xpos == Xpos::Vb && tree.extent(at).start == 0
}

/// "back in 1932": the adverb says nothing beside the date.
fn leads_to_date(reading: &Reading<'_>, sentence: usize, at: usize) -> bool {
    let words = reading.sentence(sentence).words.len();
    reading.lower(sentence, at) == "back"
        && at + 2 < words
        && matches!(reading.lower(sentence, at + 1).as_str(), "in" | "on")
        && reading
            .expression(sentence, at + 2)
            .is_some_and(|expression| matches!(expression.value, ExpressionValue::Date(_)))
}

fn last_of_name(reading: &Reading<'_>, sentence: usize, head: usize) -> usize {
    let tree = reading.sentence(sentence);
    tree.children(head).filter(|&at| matches!(tree.words[at].deprel, Deprel::Flat)).max().unwrap_or(head)
}

fn assemble(
    reading: &Reading<'_>,
    sentence: usize,
    predicate: usize,
    subject: Part,
    shared: Option<&Clause>,
) -> Result<Clause, Unsound> {
    let tree = reading.sentence(sentence);
    let mut auxiliaries: Vec<usize> = tree
        .children(predicate)
        .filter(|&at| matches!(tree.words[at].deprel, Deprel::Aux | Deprel::AuxPass | Deprel::Cop))
        .collect();
    if auxiliaries.iter().any(|&at| at > predicate || tree.children(at).any(|c| tree.words[c].pos != Pos::Punct)) {
        return Err(Unsound::OddForm);
    }
    let copular = auxiliaries.iter().any(|&at| tree.words[at].deprel == Deprel::Cop);
    if let Some(shared) = shared {
        if auxiliaries.is_empty() {
            auxiliaries = lent(reading, sentence, predicate, shared)?;
        } else if shared.finite.is_some_and(|finite| tree.words[finite].pos == Pos::Aux)
            && tree.words[auxiliaries[0]].xpos == Xpos::Vb
        {
            return Err(Unsound::OddForm);
        }
    }
    let verb = (!copular).then_some(predicate);
    let mut middle: Vec<usize> = auxiliaries.iter().copied().skip(1).collect();
    let mut parts = Vec::new();
    let first_verb =
        auxiliaries.iter().copied().filter(|&at| at > subject.head).min().unwrap_or(predicate).min(predicate);
    for at in tree.children(predicate) {
        let word = &tree.words[at];
        if at == subject.head || auxiliaries.contains(&at) || reading.is_bracketed(sentence, at) {
            continue;
        }
        if copular && belongs_to_noun(reading, sentence, predicate, at) {
            continue;
        }
        // "…, she assumed, …": what follows such an aside is torn from the clause.
        if word.deprel == Deprel::Parataxis && at > predicate {
            let start = tree.extent(at).start;
            let mark = |at: usize| reading.form(sentence, at) == ",";
            if mark(start) || (start > 0 && mark(start - 1)) {
                return Err(Unsound::Uncertain);
            }
        }
        let role = match word.deprel {
            Deprel::Punct | Deprel::Cc | Deprel::CcPreconj | Deprel::Discourse | Deprel::Parataxis => continue,
            // "was to lead": the "to" belongs to the verb group.
            Deprel::Mark if reading.lower(sentence, at) == "to" && !auxiliaries.is_empty() => {
                middle.push(at);
                continue;
            }
            Deprel::Mark => continue,
            Deprel::Nsubj | Deprel::NsubjPass => continue, // the pronoun of a relative clause
            // "either grows or stays": half of it is not what the article says.
            Deprel::Conj
                if tree
                    .child(at, &[Deprel::Cc])
                    .is_some_and(|cc| matches!(reading.lower(sentence, cc).as_str(), "or" | "nor")) =>
            {
                return Err(Unsound::Uncovered);
            }
            Deprel::Conj => continue,
            Deprel::Obj => Role::Object,
            Deprel::Iobj => Role::Indirect,
            Deprel::Obl | Deprel::OblUnmarked => Role::Oblique,
            Deprel::OblAgent => Role::Agent,
            Deprel::Xcomp => Role::OpenClause,
            Deprel::Ccomp => Role::ContentClause,
            Deprel::Advcl | Deprel::AdvclRelcl => Role::AdverbialClause,
            Deprel::Advmod => Role::Adverb,
            Deprel::CompoundPrt => Role::Particle,
            _ => return Err(Unsound::Uncovered),
        };
        if role == Role::Adverb && (reading.is_aside(sentence, at) || leads_to_date(reading, sentence, at)) {
            continue;
        }
        if role == Role::Adverb && tree.words[at].xpos == Xpos::Wrb {
            return Err(Unsound::Uncovered);
        }
        if role == Role::ContentClause && at < predicate {
            return Err(Unsound::OddForm);
        }
        let words = reading.kept(sentence, at);
        if words.is_empty() {
            continue;
        }
        if role == Role::AdverbialClause && (is_loose(reading, sentence, at) || speaks_of_text(reading, sentence, at)) {
            continue;
        }
        let before = words[0] < first_verb;
        let fronted = before && words[0] < subject.words.first().copied().unwrap_or(0);
        if reading.is_example_opening(sentence, &words) {
            return Err(Unsound::Example);
        }
        if reading.is_dropped_opening(sentence, &words) {
            continue;
        }
        if role == Role::Adverb && at < predicate && !fronted {
            middle.extend(words);
            continue;
        }
        if at < predicate && !before && role != Role::Oblique {
            return Err(Unsound::OddForm);
        }
        let preposition = match role {
            Role::Oblique | Role::Agent => words
                .iter()
                .take_while(|&&w| {
                    let deprel = tree.words[w].deprel;
                    (deprel == Deprel::Case && tree.words[w].head == Some(at))
                        || (deprel == Deprel::Fixed
                            && tree.words[w].head.is_some_and(|head| tree.words[head].deprel == Deprel::Case))
                })
                .count(),
            _ => 0,
        };
        parts.push(Part { role, head: at, words, preposition, fronted });
    }
    if copular {
        let words = complement_words(reading, sentence, predicate);
        let preposition = words
            .iter()
            .take_while(|&&w| tree.words[w].deprel == Deprel::Case && tree.words[w].head == Some(predicate))
            .count();
        parts.push(Part { role: Role::Complement, head: predicate, words, preposition, fronted: false });
    }
    middle.sort_unstable();
    if subject.words.is_empty() || parts.iter().any(|part| part.words.is_empty()) {
        return Err(Unsound::NoSubject);
    }
    // "and an updraft of warm air lift": a coordinator at the start belongs to another clause.
    let stray = |words: &[usize]| tree.words[words[0]].deprel == Deprel::Cc;
    if stray(&subject.words) || parts.iter().any(|part| stray(&part.words)) {
        return Err(Unsound::OddForm);
    }
    parts.order_by_key(|part| part.words[0]);
    let clause = Clause {
        sentence,
        predicate,
        subject,
        finite: auxiliaries.first().copied(),
        middle,
        verb,
        parts,
        shares_subject: shared.is_some(),
        source: None,
    };
    check_forms(reading, &clause)?;
    Ok(clause)
}

/// The auxiliaries that a joined verb without its own takes from the first.
fn lent(reading: &Reading<'_>, sentence: usize, predicate: usize, shared: &Clause) -> Result<Vec<usize>, Unsound> {
    let tree = reading.sentence(sentence);
    let of_first: Vec<usize> = tree
        .children(shared.predicate)
        .filter(|&at| matches!(tree.words[at].deprel, Deprel::Aux | Deprel::AuxPass))
        .collect();
    let first = &tree.words[shared.predicate];
    let this = &tree.words[predicate];
    if matches!(this.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp) {
        return Ok(Vec::new());
    }
    // A form that needs an auxiliary takes those of a first verb in the same form.
    if first.xpos == this.xpos && !of_first.is_empty() && tree.words[shared.predicate].pos == Pos::Verb {
        return Ok(of_first);
    }
    Err(Unsound::OddForm)
}

/// A participle set off by a comma, or a clause that stands by itself: the statement holds without it.
fn is_loose(reading: &Reading<'_>, sentence: usize, at: usize) -> bool {
    let tree = reading.sentence(sentence);
    let extent = tree.extent(at);
    let comma_before = reading.is_set_off(sentence, at);
    let comma_after = reading.is_closed(sentence, at);
    let marked = tree.child(at, &[Deprel::Mark]).is_some();
    let participle = matches!(tree.words[at].xpos, Xpos::Vbg | Xpos::Vbn) && !marked;
    concedes(reading, sentence, at) || (participle && (comma_before || (extent.start == 0 && comma_after)))
}

/// Whether a dependent of a noun after "be" is part of the noun's phrase, and not of the clause.
fn belongs_to_noun(reading: &Reading<'_>, sentence: usize, predicate: usize, at: usize) -> bool {
    let tree = reading.sentence(sentence);
    let deprel = tree.words[at].deprel;
    let within = matches!(
        deprel,
        Deprel::Det
            | Deprel::DetPredet
            | Deprel::Amod
            | Deprel::Nummod
            | Deprel::Nmod
            | Deprel::NmodPoss
            | Deprel::NmodDesc
            | Deprel::NmodUnmarked
            | Deprel::Acl
            | Deprel::AclRelcl
            | Deprel::Appos
            | Deprel::Compound
            | Deprel::Flat
            | Deprel::Case
            | Deprel::Fixed
    );
    let nominal = matches!(tree.words[predicate].pos, Pos::Noun | Pos::Propn | Pos::Num | Pos::Pron | Pos::Sym);
    let joined = deprel == Deprel::Conj
        && tree.words[at].pos != Pos::Verb
        && tree.child(at, &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::Cop]).is_none();
    let degree = deprel == Deprel::Advmod && at < predicate && !nominal;
    within || joined || degree
}

fn complement_words(reading: &Reading<'_>, sentence: usize, predicate: usize) -> Vec<usize> {
    let tree = reading.sentence(sentence);
    let mut words = vec![predicate];
    for at in tree.children(predicate) {
        if belongs_to_noun(reading, sentence, predicate, at) {
            words.extend(tree.subtree(at));
        }
        if tree.words[at].deprel == Deprel::Punct && at > words[0].min(predicate) {
            words.push(at);
        }
    }
    words.sort_unstable();
    words.dedup();
    reading.without_asides(sentence, words)
}

/// Whether verb forms fit each other and the subject: what a tree with an error in it seldom does.
fn check_forms(reading: &Reading<'_>, clause: &Clause) -> Result<(), Unsound> {
    let tree = reading.sentence(clause.sentence);
    let odd = Err(Unsound::OddForm);
    let form = |at: usize| reading.lower(clause.sentence, at);
    for at in clause.finite.iter().chain(&clause.middle) {
        let form = form(*at);
        if form.contains(['\'', '’']) || form == "wo" || form == "ca" {
            return odd;
        }
    }
    let xpos = |at: usize| tree.words[at].xpos;
    let finite = clause.finite.or(clause.verb).ok_or(Unsound::OddForm)?;
    if !matches!(xpos(finite), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md) {
        return odd;
    }
    if let (Some(_), Some(verb)) = (clause.finite, clause.verb) {
        let auxiliaries: Vec<String> = clause
            .finite
            .iter()
            .chain(&clause.middle)
            .filter(|&&at| tree.words[at].pos == Pos::Aux)
            .map(|&at| tree.words[at].lemma.to_lowercase())
            .collect();
        let last = auxiliaries.last().map(String::as_str).unwrap_or_default();
        let fits = match xpos(verb) {
            Xpos::Vbn => matches!(last, "be" | "have" | "get"),
            Xpos::Vbg => last == "be",
            Xpos::Vb | Xpos::Vbp => !matches!(last, "be" | "have"),
            Xpos::Jj => last == "be",
            _ => false,
        };
        if !fits {
            return odd;
        }
    } else if let Some(verb) = clause.verb
        && tree.words[verb].pos != Pos::Verb
    {
        return odd;
    }
    let plural = reading.is_plural(clause.sentence, clause.subject.head);
    let subject = form(clause.subject.head);
    let flexible = matches!(
        subject.as_str(),
        "percent"
            | "%"
            | "number"
            | "majority"
            | "all"
            | "most"
            | "some"
            | "none"
            | "half"
            | "third"
            | "more"
            | "rest"
            | "part"
            | "variety"
            | "who"
            | "which"
            | "that"
            | "lot"
            | "series"
            | "data"
            | "media"
            | "staff"
            | "team"
            | "group"
    ) || tree.words[clause.subject.head].pos == Pos::Num
        // "fungi", "alumni": a plural that the tagger may not know.
        || (tree.words[clause.subject.head].xpos == Xpos::Nn && noun_class(&subject).is_none());
    if !flexible && !clause.subject.words.is_empty() {
        let be = form(finite);
        match xpos(finite) {
            Xpos::Vbz if plural => return odd,
            Xpos::Vbp if !plural && be != "am" && tree.words[clause.subject.head].pos != Pos::Propn => return odd,
            Xpos::Vbd if be == "were" && !plural && tree.words[clause.subject.head].pos == Pos::Noun => return odd,
            Xpos::Vbd if be == "was" && plural => return odd,
            _ => {}
        }
    }
    Ok(())
}
