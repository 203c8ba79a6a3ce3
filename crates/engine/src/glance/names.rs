use super::{Found, roles};
use crate::document::{Entity, EntityKind, Mention, MentionKind, NameKind, Span};
use crate::facts::Statement;
use crate::in_order::InOrder;
use crate::knowledge::{NounClass, noun_class};
use crate::pipeline::Analysis;
use std::collections::BTreeSet;

/// Names of a sort shown.
const MOST: usize = 8;
/// Mentions that a click marks; a book has thousands.
const MOST_MARKED: usize = 100;
const LONGEST_SMALL_WORD: usize = 3;
/// Names compared with each other: those of most words and salience.
const MOST_COMPARED: usize = 300;
/// Words of a name; a longer one is a mistake of the reader of names.
const LONGEST: usize = 7;

/// Who or what of a kind is named, the most salient first, with the role that the article gives and every mention. What is
/// mentioned once, without any role, nobody looks up.
pub(super) fn names(analysis: &Analysis, statements: &[Statement], kind: NameKind) -> Vec<Found> {
    let mut named: Vec<Named<'_>> = Vec::new();
    let of_kind = |entity: &&Entity| entity.kind == EntityKind::Named(kind) && is_name(analysis, entity, kind);
    for entity in analysis.entities.iter().filter(of_kind) {
        let parts: BTreeSet<&str> = label(entity).split(' ').collect();
        named.push(Named { label: label(entity), parts, entities: vec![entity], salience: entity.salience });
    }
    let mut named = joined(named, kind);
    named.order_by(|a, b| b.salience.total_cmp(&a.salience).then(a.first().cmp(&b.first())));
    let shown = named.into_iter().map(|one| {
        let mut spans: Vec<Span> =
            one.entities.iter().flat_map(|entity| &entity.mentions).map(|mention| mention.span).collect();
        spans.sort();
        once(&mut spans);
        let mentions = spans.len();
        spans.truncate(MOST_MARKED);
        let text = roles::role(analysis, statements, &one.entities, kind);
        Found { label: one.label.to_owned(), text, mentions, spans }
    });
    shown.filter(|one| one.mentions > 1 || !one.text.is_empty()).take(MOST).collect()
}

/// Leaves one of mentions that stand beside each other: "the Dutch engineer Anna Visser" names her once.
fn once(spans: &mut Vec<Span>) {
    /// A comma and a space.
    const BESIDE: usize = 2;
    spans.dedup_by(|next, last| {
        let beside = next.start <= last.end + BESIDE;
        if beside {
            last.end = last.end.max(next.end);
        }
        beside
    });
}

/// Entities that go by one name.
struct Named<'a> {
    label: &'a str,
    parts: BTreeSet<&'a str>,
    entities: Vec<&'a Entity>,
    salience: f64,
}

impl Named<'_> {
    fn first(&self) -> Span {
        self.entities[0].mentions[0].span
    }
}

/// Joins who is called by a part of a name ("Visser") with whom the whole name calls ("Anna Visser"), where that can be
/// one only; a part that several share is left out, for a reader could not tell whom it lists. Of places and organizations
/// only equal names are joined: the part of one ("South Australia") is another ("Australia").
fn joined(named: Vec<Named<'_>>, kind: NameKind) -> Vec<Named<'_>> {
    let mut out: Vec<Named<'_>> = Vec::new();
    // Whole names first; each name is compared with those before it, of which a text has few hundred at most.
    let mut order = named;
    order.order_by(|a, b| b.parts.len().cmp(&a.parts.len()).then(b.salience.total_cmp(&a.salience)));
    order.truncate(MOST_COMPARED);
    for one in order {
        let is_part = |whole: &Named<'_>| match kind {
            NameKind::Person => one.parts.is_subset(&whole.parts),
            _ => one.parts == whole.parts,
        };
        let mut whole = (0..out.len()).filter(|&at| is_part(&out[at]));
        match (whole.next(), whole.next()) {
            (None, _) => out.push(one),
            (Some(at), None) => {
                out[at].salience = out[at].salience.max(one.salience);
                out[at].entities.extend(one.entities);
            }
            (Some(_), Some(_)) => {}
        }
    }
    out
}

fn label(entity: &Entity) -> &str {
    entity.name.trim_start_matches("the ")
}

/// Whether the entity has one plain name, and is one: "Romans" are nobody in particular, a "Prime Minister" is an office.
fn is_name(analysis: &Analysis, entity: &Entity, kind: NameKind) -> bool {
    let name = label(entity);
    let plain = !name.contains(['(', ')', '[', ']', '"', '“', '”', ',', ';', ':', '$']) && !name.contains(" and ");
    // "de", "of", "y" may stand inside; a longer small word is a slip of the reader of names.
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let whole = name.split(' ').all(|word| !small(word) || word.len() <= LONGEST_SMALL_WORD)
        && !name.split(' ').next_back().is_some_and(small);
    let capital = name.starts_with(|scalar: char| scalar.is_uppercase() || scalar.is_numeric());
    let mut mentions = entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Name);
    let person = |mention: &Mention| {
        let head = &analysis.doc.sentences[mention.sentence].words[mention.head];
        let form = analysis.doc.text(head.span);
        kind != NameKind::Person
            || noun_class(&form.to_lowercase()) != Some(NounClass::Person)
                && (form.chars().count() > 2 || mention.words.len() > 1)
    };
    plain
        && whole
        && capital
        && !entity.plural
        && name.split(' ').count() <= LONGEST
        && mentions.next().is_some_and(person)
}
