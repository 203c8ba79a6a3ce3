use super::clause::{Clause, Role};
use super::reading::Reading;
use crate::document::{Deprel, EntityKind, ExpressionValue, NameKind, Pos};
use gistcheck_quiz::FactKind;

/// What sort of thing a clause states: the most telling of its parts decides.
pub(super) fn kind(reading: &Reading<'_>, clause: &Clause) -> FactKind {
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let marked = |part: &&crate::facts::Part| {
        tree.child(part.head, &[Deprel::Mark])
            .map(|mark| reading.lower(s, mark))
            .or_else(|| part.words.first().map(|&at| reading.lower(s, at)))
            .unwrap_or_default()
    };
    if clause.source.is_some() {
        return FactKind::Quotation;
    }
    for part in &clause.parts {
        match (part.role, marked(&part).as_str()) {
            (Role::AdverbialClause | Role::Oblique, "because" | "due" | "owing") => return FactKind::Cause,
            (Role::AdverbialClause, "to" | "in") => return FactKind::Purpose,
            (Role::ContentClause, _)
                if matches!(
                    &*tree.words[clause.predicate].lemma,
                    "say" | "tell" | "state" | "claim" | "argue" | "warn"
                ) =>
            {
                return FactKind::Quotation;
            }
            _ => {}
        }
    }
    if matches!(&*tree.words[clause.predicate].lemma, "cause" | "lead" | "trigger" | "result" | "produce")
        && clause.verb.is_some()
    {
        return FactKind::Cause;
    }
    if matches!(&*tree.words[clause.predicate].lemma, "include" | "comprise" | "consist" | "contain") {
        return FactKind::Membership;
    }
    if clause.verb.is_none() && matches!(tree.words[clause.predicate].pos, Pos::Noun | Pos::Propn) {
        return FactKind::Definition;
    }
    let mut found = None;
    for part in clause.parts.iter().chain([&clause.subject]) {
        for &at in &part.words {
            match reading.expression(s, at).map(|expression| &expression.value) {
                Some(ExpressionValue::Date(_)) => return FactKind::Date,
                Some(ExpressionValue::Quantity(_) | ExpressionValue::Duration(_)) => {
                    found = Some(FactKind::Quantity);
                }
                _ => {}
            }
        }
    }
    if let Some(kind) = found {
        return kind;
    }
    match reading.mention(s, clause.subject.head).map(|(_, entity, _)| entity.kind) {
        Some(EntityKind::Named(NameKind::Person)) => FactKind::Person,
        Some(EntityKind::Named(NameKind::Organization)) => FactKind::Organization,
        Some(EntityKind::Named(NameKind::Place)) => FactKind::Place,
        _ if clause.verb.is_none() => FactKind::Attribute,
        _ => FactKind::Event,
    }
}
