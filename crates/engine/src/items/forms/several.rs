//! Several right choices, from a list of three or more after "include", "are", "such as": "Which of the following …?"
//! Distractors are things of the same kind from elsewhere in the article, or known places of the region.

use super::certainty;
use crate::document::{Deprel, Pos};
use crate::facts::{Part, Reading, Role, Statement, Telling};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::{Distractor, Pools, share_word};
use crate::items::stem::{Asked, Focus, question};
use gistcheck_quiz::Difficulty;

/// Words of a member that say that there are more of them.
const OPEN: &[&str] = &["other", "others", "more", "many", "etc", "etc.", "elsewhere", "rest"];

pub(super) fn make(reading: &Reading<'_>, pools: &Pools, facts: &[Statement]) -> Vec<Candidate> {
    facts.iter().enumerate().flat_map(|(at, statement)| listed(reading, pools, at, statement)).collect()
}

fn listed(reading: &Reading<'_>, pools: &Pools, at: usize, statement: &Statement) -> Option<Candidate> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let (part_at, part) =
        clause.parts.iter().enumerate().find(|(_, part)| {
            matches!(part.role, Role::Object) && !part.fronted && members(reading, s, part).len() >= 3
        })?;
    let members = members(reading, s, part);
    let keys: Vec<String> =
        members.iter().map(|words| Telling::new(reading, s).tell(words)).collect::<Result<_, _>>().ok()?;
    if keys.iter().any(|key| key.split(' ').count() > 4) || keys.len() > 5 {
        return None;
    }
    // "Forced them to sell": they are not what was acted on alone. "And others": the list is open.
    let open = keys.iter().any(|key| key.split(' ').any(|word| OPEN.contains(&word)));
    if open || clause.parts.iter().any(|part| matches!(part.role, Role::OpenClause | Role::Indirect)) {
        return None;
    }
    let asked = Asked { focus: Focus::Part(part_at), wh: "Which of the following".to_owned(), stranded: String::new() };
    let stem = question(reading, clause, &asked).ok()?;
    let distractors: Vec<Distractor> = pools
        .beside(reading, s, part.head, &keys)
        .into_iter()
        .filter(|distractor| !share_word(&distractor.text, &stem))
        .take(if keys.len() >= 4 { 2 } else { 3 })
        .collect();
    if distractors.len() < 2 {
        return None;
    }
    Some(Candidate {
        rule: "several",
        statement: at,
        stem,
        answer: Answer::Several { keys, distractors },
        slot: vec![statement.evidence[0]],
        evidence: statement.evidence.clone(),
        explanation: statement.text.clone(),
        difficulty: Difficulty::Medium,
        confidence: 0.78 * certainty(statement),
        worth: 0.6 * statement.salience + 0.3,
        rejected: None,
    })
}

/// The members of a list: each a noun phrase of its own, alike in form.
fn members(reading: &Reading<'_>, s: usize, part: &Part) -> Vec<Vec<usize>> {
    let tree = reading.sentence(s);
    let joined: Vec<usize> = tree.children(part.head).filter(|&at| tree.words[at].deprel == Deprel::Conj).collect();
    let heads: Vec<usize> = std::iter::once(part.head).chain(joined.iter().copied()).collect();
    let alike = heads.iter().all(|&at| {
        tree.words[at].pos == tree.words[part.head].pos && matches!(tree.words[at].pos, Pos::Noun | Pos::Propn)
    });
    // "A, B and C's D": what hangs on the whole list or nests in it makes members unclear.
    if !alike || heads.len() < 3 {
        return Vec::new();
    }
    heads
        .iter()
        .map(|&head| {
            reading
                .kept(s, head)
                .into_iter()
                .filter(|&at| {
                    let below_other = heads.iter().any(|&other| {
                        other != head && tree.subtree(other).contains(&at) && tree.subtree(head).contains(&other)
                    });
                    let marks = at != head
                        && tree.words[at].head == Some(head)
                        && matches!(tree.words[at].deprel, Deprel::Cc | Deprel::Punct | Deprel::CcPreconj);
                    !below_other && !marks && tree.words[at].pos != Pos::Punct
                })
                .collect::<Vec<usize>>()
        })
        .map(|words: Vec<usize>| words)
        .filter(|words| words.windows(2).all(|pair| pair[0] + 1 == pair[1]) && !words.is_empty())
        .collect()
}
