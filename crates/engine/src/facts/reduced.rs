//! A clause that cannot be told whole may be told with less: what leans on other sentences goes, if it only adds.
//!
//! "Ann Lee opened the station on Monday after its second test." → "Ann Lee opened the station." when nothing tells which
//! Monday, or whose test. Only what adds is taken off: a time, a place or circumstance beside a complete clause, an
//! adverb that orders events. What restricts ("if", "without", "in this case"), denies, or names a source
//! ("according to") stays, since a statement without it would say more than the article.

use super::Unsound;
use super::clause::{Clause, Part, Role};
use super::phrase::Telling;
use super::reading::Reading;
use crate::document::{Deprel, ExpressionValue, Xpos};

/// Adverbs that order or join events and say nothing themselves.
const ORDERING_ADVERBS: [&str; 28] = [
    "thereafter",
    "then",
    "later",
    "soon",
    "also",
    "finally",
    "meanwhile",
    "again",
    "subsequently",
    "afterwards",
    "afterward",
    "therefore",
    "thus",
    "however",
    "instead",
    "nevertheless",
    "nonetheless",
    "consequently",
    "accordingly",
    "moreover",
    "furthermore",
    "additionally",
    "similarly",
    "likewise",
    "indeed",
    "currently",
    "recently",
    "now",
];
/// Prepositions of circumstances that a complete clause can do without.
const CIRCUMSTANCES: [&str; 11] =
    ["in", "at", "on", "near", "outside", "inside", "alongside", "beside", "around", "across", "amid"];
/// Conjunctions of clauses that a past event can do without.
const CIRCUMSTANCE_CLAUSES: [&str; 6] = ["after", "before", "when", "while", "as", "once"];

/// The clause without the parts that cannot be told, where it is still true and complete; none where that cannot be.
pub(super) fn reduced(reading: &Reading<'_>, clause: &Clause) -> Option<Clause> {
    let sentence = clause.sentence;
    let mut telling = Telling::new(reading, sentence);
    telling.tell(&clause.subject.words).ok()?;
    let mut less = clause.clone();
    less.middle.retain(|&at| !ORDERING_ADVERBS.contains(&reading.lower(sentence, at).as_str()));
    let mut kept: Vec<Part> = Vec::new();
    for part in &clause.parts {
        if telling.clone().tell(&part.words).is_ok() && !is_relative_time(reading, sentence, part) {
            telling.tell(&part.words).ok()?;
            kept.push(part.clone());
        } else if !only_adds(reading, clause, part) {
            return None;
        }
    }
    let changed = kept.len() < clause.parts.len() || less.middle.len() < clause.middle.len() || kept != clause.parts;
    less.parts = kept;
    (changed && is_complete(reading, clause, &less)).then_some(less)
}

/// "Tuesday", "last month": a time that only the day of writing fixes.
fn is_relative_time(reading: &Reading<'_>, sentence: usize, part: &Part) -> bool {
    let relative = matches!(Telling::new(reading, sentence).tell(&part.words), Err(Unsound::RelativeTime));
    relative && matches!(part.role, Role::Oblique | Role::Adverb)
}

/// Whether a part can go without making the rest say more than the article.
fn only_adds(reading: &Reading<'_>, clause: &Clause, part: &Part) -> bool {
    let sentence = clause.sentence;
    let tree = reading.sentence(sentence);
    let word = |at: usize| reading.lower(sentence, at);
    let points = part
        .words
        .iter()
        .any(|&at| matches!(word(at).as_str(), "this" | "these" | "that" | "such" | "no" | "not" | "only" | "any"));
    match part.role {
        Role::Adverb => {
            part.words.len() == 1 && ORDERING_ADVERBS.contains(&word(part.head).as_str())
                || is_relative_time(reading, sentence, part)
        }
        Role::Oblique => {
            let timed = reading
                .expression(sentence, part.head)
                .is_some_and(|expression| matches!(expression.value, ExpressionValue::Date(_)))
                || is_relative_time(reading, sentence, part);
            let case = part.words.first().map(|&at| word(at)).unwrap_or_default();
            let circumstance = part.preposition == 1 && CIRCUMSTANCES.contains(&case.as_str());
            timed || (circumstance && !points && (part.fronted || is_full_without(clause, part)))
        }
        Role::AdverbialClause => {
            let mark = tree
                .children(part.head)
                .find(|&at| matches!(tree.words[at].deprel, Deprel::Mark | Deprel::Advmod) && at < part.head)
                .map(word);
            let past = clause.finite.or(clause.verb).is_some_and(|at| tree.words[at].xpos == Xpos::Vbd);
            match mark.as_deref() {
                None => tree.words[part.head].xpos == Xpos::Vbg,
                Some("because" | "although" | "though" | "whereas") => true,
                Some(mark) => past && CIRCUMSTANCE_CLAUSES.contains(&mark),
            }
        }
        _ => false,
    }
}

/// Whether another part than this one completes the verb.
fn is_full_without(clause: &Clause, part: &Part) -> bool {
    clause.parts.iter().any(|other| {
        other.head != part.head
            && matches!(
                other.role,
                Role::Object | Role::Complement | Role::Agent | Role::OpenClause | Role::ContentClause
            )
    })
}

/// Something must be left of what followed the verb, unless nothing did.
fn is_complete(reading: &Reading<'_>, whole: &Clause, less: &Clause) -> bool {
    let after = |clause: &Clause| {
        clause.parts.iter().filter(|part| !part.fronted && !matches!(part.role, Role::Adverb | Role::Particle)).count()
    };
    let passive =
        less.verb.is_some_and(|verb| reading.sentence(whole.sentence).child(verb, &[Deprel::AuxPass]).is_some());
    after(less) > 0 || (after(whole) == 0 && !passive)
}

#[cfg(test)]
mod tests {
    use crate::conllu;
    use crate::facts::facts;

    /// "The cook opened a cafe <adjunct>." with the adjunct's words hanging on the verb as told.
    fn check(adjunct: &str, wanted: Option<&str>) {
        let tree = format!(
            "1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tName=B-PER\n\
             2\topened\topen\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\t_\n\
             3\ta\ta\tDET\tDT\t_\t4\tdet\t_\t_\n4\tcafe\tcafe\tNOUN\tNN\tNumber=Sing\t2\tobj\t_\t_\n{adjunct}\n\n"
        );
        let doc = conllu::read(&tree).expect("the tree is well formed");
        let told: Vec<String> = facts(&doc, &[], &[]).into_iter().map(|statement| statement.text).collect();
        assert_eq!(told.first().map(String::as_str), wanted);
    }

    #[test]
    fn a_time_that_only_the_day_of_writing_fixes_goes() {
        check(
            "5\tyesterday\tyesterday\tNOUN\tNN\t_\t2\tobl:unmarked\t_\tSpaceAfter=No\n6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
            Some("Ann opened a cafe."),
        );
    }

    #[test]
    fn what_restricts_stays_and_with_it_the_doubt() {
        check(
            "5\twithout\twithout\tADP\tIN\t_\t7\tcase\t_\t_\n6\ttheir\ttheir\tPRON\tPRP$\t_\t7\tnmod:poss\t_\t_\n\
             7\thelp\thelp\tNOUN\tNN\tNumber=Sing\t2\tobl\t_\tSpaceAfter=No\n8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
            None,
        );
    }
}
