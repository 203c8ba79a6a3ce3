//! **Rule.** "What happened in 1851?": one dated event is the key, events of other years are the distractors.
//! **Why.** Every choice is told by the article and of one form; only who has placed them in time can tell them apart.
//! **Example.** "In 1802 Ada Reyes built the mill. In 1811 it burnt down. In 1815 she left Lima." – "What happened in
//! 1811?" – "The mill burnt down".

use super::certainty;
use super::order::events;
use crate::facts::{Reading, Statement};
use crate::in_order::InOrder;
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::Distractor;
use gistcheck_quiz::{ChoiceSource, Difficulty};

/// Share of such questions that readers accepted.
const BASE: f64 = 0.85;
/// Verbs of what lasts: it does not happen.
const LASTING: &[&str] = &[
    "be", "have", "own", "live", "remain", "stay", "consist", "contain", "include", "belong", "know", "exist", "want",
    "seem", "mean", "need", "depend", "resemble", "lack", "work", "serve", "stand",
];

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let all = events(reading, facts);
    let happened: Vec<&(i64, usize, String)> = all.iter().filter(|(_, at, _)| happens(reading, &facts[*at])).collect();
    let mut made = Vec::new();
    for (year, at, text) in &happened {
        let statement = &facts[*at];
        let length = |text: &str| text.chars().count();
        let mut others: Vec<&(i64, usize, String)> = happened
            .iter()
            .filter(|(other, ..)| other != year)
            // Of one life one must know all the years: what different people did can be told apart.
            .filter(|(_, index, _)| facts[*index].subject != statement.subject)
            .filter(|(_, _, other)| 2 * length(other) >= length(text) && length(other) <= 2 * length(text))
            .copied()
            .collect();
        // Choices of the key's length and time: a century away tempts nobody.
        others.order_by_key(|(other, index, text_of)| {
            ((other - year).unsigned_abs() / 20, length(text_of).abs_diff(length(text)) / 12, *index)
        });
        let distractors: Vec<Distractor> = others
            .into_iter()
            .map(|(other, index, text)| Distractor {
                text: text.clone(),
                value: None,
                source: ChoiceSource::Article,
                feedback: Some(format!("That was in {other}: {}", facts[*index].text)),
            })
            .collect();
        if distractors.len() < 3 {
            continue;
        }
        made.push(Candidate {
            rule: "happened",
            statement: *at,
            stem: format!("What happened in {year}?"),
            answer: Answer::Choice { key: text.clone(), value: None, distractors },
            slot: vec![statement.evidence[0]],
            evidence: statement.evidence.clone(),
            explanation: statement.text.clone(),
            difficulty: Difficulty::Medium,
            confidence: BASE * certainty(statement),
            worth: 0.6 * statement.salience + 0.3,
            rejected: None,
        });
    }
    made
}

/// Whether a statement tells of something that came to pass: a verb of change, in the past, not denied.
fn happens(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let Some(verb) = clause.verb else { return false };
    let denied = clause.middle.iter().any(|&at| matches!(reading.lower(s, at).as_str(), "not" | "never" | "n't"));
    let finite = reading.word(s, clause.finite.unwrap_or(verb));
    let past = finite.xpos == crate::document::Xpos::Vbd;
    past && !denied && !LASTING.contains(&&*reading.word(s, verb).lemma)
}

#[cfg(test)]
mod tests {
    use super::super::super::candidates;
    use crate::conllu;
    use crate::facts::facts;

    /// Four events of four years, in one form.
    fn four_events() -> String {
        [("Ada", "1802", "mill"), ("Ivo", "1811", "dam"), ("Lena", "1815", "school"), ("Omar", "1830", "bridge")]
            .iter()
            .map(|(who, year, what)| {
                format!(
                    "1\t{who}\t{who}\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tName=B-PER\n\
                     2\topened\topen\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\t_\n\
                     3\ta\ta\tDET\tDT\t_\t5\tdet\t_\t_\n4\tlarge\tlarge\tADJ\tJJ\t_\t5\tamod\t_\t_\n\
                     5\t{what}\t{what}\tNOUN\tNN\tNumber=Sing\t2\tobj\t_\t_\n6\tin\tin\tADP\tIN\t_\t7\tcase\t_\t_\n\
                     7\t{year}\t{year}\tNUM\tCD\t_\t2\tobl\t_\tSpaceAfter=No\n8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
                )
            })
            .collect()
    }

    #[test]
    fn a_year_asks_for_its_event_among_those_of_other_years() {
        let doc = conllu::read(&four_events()).expect("the trees are well formed");
        let expressions = crate::expressions::expressions(&doc);
        let entities = crate::entities::entities(&doc);
        let statements = facts(&doc, &expressions, &entities);
        let made = candidates(&doc, &expressions, &entities, &statements);
        let found = made.iter().find(|candidate| candidate.stem == "What happened in 1811?");
        assert_eq!(found.map(|candidate| candidate.key()).as_deref(), Some("Ivo opened a large dam"));
    }
}
