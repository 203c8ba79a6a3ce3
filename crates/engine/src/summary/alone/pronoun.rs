use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, Entity, EntityKind, Mention, MentionKind, NameKind, ParsedDoc, ParsedSentence, Pos};
use crate::knowledge::{NounClass, noun_class};

/// How sure the antecedent must be: a wrong name makes the summary untrue, a refused sentence only costs a sentence.
const SURE: f64 = 0.85;
/// How many sentences back the antecedent was last spoken of, at most.
const NEAR: usize = 2;
/// The same for the article's own subject.
const SURE_SUBJECT: f64 = 0.75;
/// And for it while nobody else is spoken of.
const SURE_ALONE: f64 = 0.5;
/// Replaced pronouns of one sentence; with more the sentence is about too much that it does not name.
const MOST_REPLACED: usize = 2;
/// Pronouns that stand for somebody or something said before.
const PERSONAL: [&str; 18] = [
    "he",
    "she",
    "it",
    "they",
    "him",
    "them",
    "his",
    "her",
    "its",
    "their",
    "hers",
    "theirs",
    "himself",
    "herself",
    "itself",
    "themselves",
    "they're",
    "it's",
];

/// A pronoun whose antecedent lies in another sentence gives way to the antecedent's name, and the article's words for
/// it join the evidence: "He was born there." becomes "Daniel Bernoulli was born there."
pub(super) fn trim(known: &Known<'_>, draft: &mut Draft<'_>) {
    let mut replaced = 0;
    for (entity, mention) in unresolved(known, draft) {
        if replaced == MOST_REPLACED || !is_sure(known, draft, entity, mention) {
            continue;
        }
        let Some((name, antecedent)) = name_of(known, entity) else { continue };
        let word = &draft.sentence().words[mention.head];
        let Some(text) = standing_for(&draft.word(mention.head).to_lowercase(), word.xpos.as_str(), &name) else {
            continue;
        };
        draft.replace(mention.head, text);
        draft.support.push(antecedent.span);
        replaced += 1;
    }
}

/// A sentence with a pronoun that stands for something in another sentence, and was not replaced.
pub(super) fn refuses(known: &Known<'_>, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    draft.words().any(|(at, word)| {
        let lower = word.to_lowercase();
        let personal = PERSONAL.contains(&lower.as_str()) && sentence.words[at].deprel != Deprel::Expl;
        personal && !is_known(known, draft, at) && !something_before(known, draft, at, &lower)
    })
}

/// Whether the sentence itself says, or shows in place of an earlier pronoun, what the pronoun stands for.
fn is_known(known: &Known<'_>, draft: &Draft<'_>, word: usize) -> bool {
    known.entities_in(draft.at).any(|(_, entity)| {
        let mut here = entity.mentions.iter().filter(|mention| mention.sentence == draft.at);
        let named = |mention: &Mention| {
            mention.kind != MentionKind::Pronoun || mention.head < word && draft.is_replaced(mention.head)
        };
        has(entity, draft.at, word) && here.any(named)
    })
}

/// Each entity whose first mention in the sentence is a pronoun, unless the sentence names it after an opening phrase:
/// "In his first book, Smith …" says whose book it is.
fn unresolved<'a>(known: &Known<'a>, draft: &Draft<'_>) -> Vec<(&'a Entity, &'a Mention)> {
    let mut found = Vec::new();
    for (_, entity) in known.entities_in(draft.at) {
        let mut here =
            entity.mentions.iter().filter(|mention| mention.sentence == draft.at && draft.is_shown(mention.head));
        let Some(first) = here.next() else { continue };
        let named_after = here.any(|mention| mention.kind != MentionKind::Pronoun);
        let outside = entity.mentions.iter().any(|mention| mention.kind != MentionKind::Pronoun);
        if first.kind == MentionKind::Pronoun && outside && !(first.words.start > 0 && named_after) {
            found.push((entity, first));
        }
    }
    found
}

fn is_sure(known: &Known<'_>, draft: &Draft<'_>, entity: &Entity, mention: &Mention) -> bool {
    let sentence = draft.sentence();
    // "He is a good man who can wait" means anybody.
    let anybody = sentence.child(sentence.root(), &[Deprel::AclRelcl]).is_some()
        || sentence.child(mention.head, &[Deprel::AclRelcl, Deprel::Acl]).is_some();
    let near = entity.mentions.iter().any(|other| {
        other.sentence < draft.at
            && other.sentence + NEAR >= draft.at
            && known.doc().sentences[other.sentence].paragraph == sentence.paragraph
    });
    if !matches!(entity.kind, EntityKind::Named(_)) || anybody {
        return false;
    }
    let subject = is_subject(known.doc(), entity);
    // Where the title names a person, "she" may be that one before all others.
    if known.is_about_person && !subject {
        return false;
    }
    if mention.confidence >= if subject { SURE_SUBJECT } else { SURE } && (near || subject) {
        return true;
    }
    // Somebody else in this sentence or the one before could be meant.
    let before = draft.at.saturating_sub(1)..=draft.at;
    let other_person = before.flat_map(|at| known.entities_in(at)).any(|(_, other)| {
        let person = matches!(other.kind, EntityKind::Human | EntityKind::Named(NameKind::Person));
        person
            && other.mentions[0] != entity.mentions[0]
            && other.mentions.iter().any(|found| {
                found.sentence + 1 == draft.at || found.sentence == draft.at && found.words.start < mention.words.start
            })
    });
    subject && mention.confidence >= SURE_ALONE && !other_person
}

/// Whether the article is called after the entity.
pub(super) fn is_subject(doc: &ParsedDoc, entity: &Entity) -> bool {
    let title = doc.clean.title.as_str();
    let names = |other: &Mention| other.kind == MentionKind::Name && title.contains(doc.text(other.span));
    !title.is_empty() && entity.name.starts_with(title) || entity.mentions.iter().any(names)
}

/// What to call an entity: as the title does, or by its fullest name; and where the article says so.
fn name_of<'a>(known: &Known<'_>, entity: &'a Entity) -> Option<(String, &'a Mention)> {
    const LONGEST_NAME: usize = 4;
    let title = known.doc().clean.title.as_str();
    let text = |mention: &Mention| known.doc().text(mention.span);
    let names = || entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Name);
    let first = names().next()?;
    if !title.is_empty() && entity.name.starts_with(title) {
        return Some((title.to_owned(), first));
    }
    let titled = names().filter(|mention| title.contains(text(mention))).max_by_key(|mention| text(mention).len());
    let (name, mention) = match titled {
        Some(mention) => (text(mention), mention),
        None => (entity.name.as_str(), names().find(|mention| text(mention) == entity.name).unwrap_or(first)),
    };
    let plain = !name.contains(['(', ')', '[', ']', ',', '"', '“']) && name.split(' ').count() <= LONGEST_NAME;
    plain.then(|| (name.to_owned(), mention))
}

fn has(entity: &Entity, sentence: usize, word: usize) -> bool {
    entity.mentions.iter().any(|mention| mention.sentence == sentence && mention.head == word)
}

/// Whether the sentence speaks of something before the word that the pronoun, by its form and place, may stand for.
fn something_before(known: &Known<'_>, draft: &Draft<'_>, word: usize, pronoun: &str) -> bool {
    let sentence = draft.sentence();
    let many = pronoun.starts_with("the");
    // "Ann and her brother … their boat".
    let joins = |at: usize| {
        let head = sentence.words[at].head.map(|head| sentence.words[head].pos);
        draft.is_shown(at) && draft.word(at) == "and" && matches!(head, Some(Pos::Noun | Pos::Propn | Pos::Pron))
    };
    if many && (0..word).any(joins) {
        return true;
    }
    let thing = pronoun.starts_with("it");
    let leads = leads(sentence, word);
    known.entities_in(draft.at).any(|(_, entity)| {
        let person = matches!(entity.kind, EntityKind::Human | EntityKind::Named(NameKind::Person));
        let fits = if many { entity.plural } else { person != thing && !entity.plural };
        let in_place = |mention: &Mention| {
            let head = &sentence.words[mention.head];
            let role = matches!(head.deprel, Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Conj);
            // "He set his book on it": what is told of one verb together is not the same thing.
            let together = head.head.is_some() && head.head == sentence.words[word].head;
            noun_class(&head.lemma) != Some(NounClass::Time) && (!leads || role) && !together
        };
        fits && entity.mentions.iter().any(|mention| {
            mention.sentence == draft.at
                && mention.words.end <= word
                && mention.kind != MentionKind::Pronoun
                && draft.is_shown(mention.head)
                && in_place(mention)
        })
    })
}

/// Whether a pronoun is, or begins, the subject of the main clause: then what stands in front of it ("Through years among
/// strangers, their children …") is not whom it means, unless a clause there has a subject ("When ships arrive, they …").
fn leads(sentence: &ParsedSentence, word: usize) -> bool {
    const SUBJECTS: [Deprel; 3] = [Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter];
    sentence.child(sentence.root(), &SUBJECTS).is_some_and(|subject| sentence.extent(subject).start == word)
}

/// The name in the pronoun's case; none for pronouns that no name can stand for.
fn standing_for(pronoun: &str, xpos: &str, name: &str) -> Option<String> {
    match pronoun {
        "he" | "she" | "it" | "they" | "him" | "them" => Some(name.to_owned()),
        "his" | "its" | "their" => Some(possessive(name)),
        "her" if xpos == "PRP$" => Some(possessive(name)),
        "her" => Some(name.to_owned()),
        _ => None,
    }
}

fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}
