use super::super::draft::Draft;
use super::known::Known;
use crate::document::{EntityKind, Mention, MentionKind, NameKind};

/// How sure it must be who is called by the surname.
const SURE: f64 = 0.8;

/// Who is named more often is whom the article is about: a summary with the whole name in every sentence reads badly.
const OFTEN: usize = 8;

/// "Visser said so." becomes "Anna Visser said so.", and where she is named whole joins the evidence: the sentence that
/// introduced her may not be in the summary. Who stands in the title is known.
pub(super) fn trim(known: &Known<'_>, draft: &mut Draft<'_>) {
    let mut found = Vec::new();
    for (_, entity) in known.entities_in(draft.at) {
        let Some((first_names, surname)) = entity.name.rsplit_once(' ') else { continue };
        let person = entity.kind == EntityKind::Named(NameKind::Person);
        let plain = first_names.starts_with(char::is_uppercase) && !entity.name.contains([',', '(', '"', '“']);
        if !person || !plain || entity.mentions.len() > OFTEN || known.is_in_title(&surname.to_lowercase()) {
            continue;
        }
        let named = |mention: &&Mention| mention.kind == MentionKind::Name;
        let mut here = entity.mentions.iter().filter(named).filter(|mention| mention.sentence == draft.at);
        let whole = entity.mentions.iter().filter(named).find(|one| known.doc().text(one.span) == entity.name);
        if let (Some(first), Some(whole)) = (here.next(), whole) {
            let alone = draft.word(first.head) == surname
                && !draft.is_replaced(first.head)
                && draft.is_shown(first.head)
                && known.doc().text(first.span).trim_end_matches("'s").trim_end_matches("’s") == surname;
            if alone && first.confidence >= SURE {
                found.push((first.head, entity.name.clone(), whole.span));
            }
        }
    }
    for (word, name, whole) in found {
        draft.replace(word, name);
        draft.support.push(whole);
    }
}
