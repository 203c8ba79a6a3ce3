use super::super::draft::Draft;
use crate::document::{Entity, EntityKind, Mention, MentionKind};
use crate::pipeline::Analysis;

/// How sure the antecedent must be: a wrong name makes the summary untrue, a refused sentence only costs a sentence.
const SURE: f64 = 0.8;
/// Replaced pronouns of one sentence; with more the sentence is about too much that it does not name.
const MOST_REPLACED: usize = 2;

/// A pronoun whose antecedent lies in another sentence gives way to the antecedent's name, and the article's words for
/// it join the evidence: "He was born there." becomes "Daniel Bernoulli was born there."
pub(super) fn trim(analysis: &Analysis, draft: &mut Draft<'_>) {
    let mut replaced = 0;
    for (entity, mention) in unresolved(analysis, draft) {
        let sure = mention.confidence >= SURE && matches!(entity.kind, EntityKind::Named(_));
        if !sure || replaced == MOST_REPLACED {
            continue;
        }
        let Some(antecedent) = entity.mentions.iter().find(|other| other.kind == MentionKind::Name) else { continue };
        let word = draft.word(mention.head).to_lowercase();
        let Some(text) = standing_for(&word, draft.sentence().words[mention.head].xpos.as_str(), &entity.name) else {
            continue;
        };
        draft.replace(mention.head, text);
        draft.support.push(antecedent.span);
        replaced += 1;
    }
}

/// Each entity whose first mention in the sentence is a pronoun, unless the sentence names it after an opening phrase:
/// "In his first book, Smith …" says whose book it is.
pub(super) fn unresolved<'a>(analysis: &'a Analysis, draft: &Draft<'_>) -> Vec<(&'a Entity, &'a Mention)> {
    let mut found = Vec::new();
    for entity in &analysis.entities {
        let mut here =
            entity.mentions.iter().filter(|mention| mention.sentence == draft.at && draft.is_shown(mention.head));
        let Some(first) = here.next() else { continue };
        let named_after = here.any(|mention| mention.kind != MentionKind::Pronoun);
        if first.kind == MentionKind::Pronoun && first.words.len() == 1 && !(first.words.start > 0 && named_after) {
            found.push((entity, first));
        }
    }
    found
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
