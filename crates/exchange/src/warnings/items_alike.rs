//! Two items ask nearly the same, or have the same stem: one of them is wasted, or gives the other away.

use super::{Warning, words};
use gistcheck_quiz::{Body, Item};
use std::collections::BTreeSet;

/// Share of common words from which two stems ask the same, in hundredths (Jaccard 1901).
const ALIKE_PERCENT: usize = 75;
/// The same where the keys are the same too.
const ALIKE_WITH_KEY_PERCENT: usize = 50;

pub(super) fn check(items: &[Item]) -> Vec<Warning> {
    let asked: Vec<(BTreeSet<String>, Vec<String>)> =
        items.iter().map(|item| (words(&item.stem).into_iter().collect(), key(item))).collect();
    let mut warnings = Vec::new();
    for (at, (stem, key)) in asked.iter().enumerate() {
        let is_alike = |(other, other_key): &(BTreeSet<String>, Vec<String>)| {
            let (common, all) = (stem.intersection(other).count(), stem.union(other).count());
            let least = if !key.is_empty() && key == other_key { ALIKE_WITH_KEY_PERCENT } else { ALIKE_PERCENT };
            common * 100 >= all * least
        };
        // Instructions ("Put these in their order.") are alike by nature: then the things to order tell.
        let is_instruction = |item: &Item| matches!(item.body, Body::Ordering(_) | Body::Matching(_));
        let first = asked[..at].iter().position(is_alike);
        if let Some(first) = first.filter(|&first| !is_instruction(&items[at]) || asked[first].1 == *key) {
            warnings.push(Warning {
                item: items[at].id.clone(),
                rule: "items_alike",
                sentence: format!("Questions {} and {} ask nearly the same.", first + 1, at + 1),
            });
        }
    }
    warnings
}

fn key(item: &Item) -> Vec<String> {
    match &item.body {
        Body::Choice(set) | Body::MultipleResponse(set) => set.keys().flat_map(|key| words(&key.text)).collect(),
        Body::TrueFalse(_) => Vec::new(),
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => words(accepted.shown()),
        Body::Ordering(sequence) => sequence.as_slice().to_vec(),
        Body::Matching(matching) => {
            matching.pairs().iter().map(|pair| format!("{} {}", pair.left, pair.right)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use gistcheck_quiz::Quiz;

    fn alike(first: &str, second: &str) -> bool {
        let item = |id: &str, fields: &str| format!(r#"{{"id":"{id}",{fields}}}"#);
        let json = format!(
            r#"{{"format":"gistcheck.quiz/1","id":"","generator":"hand","language":"en","items":[{},{}]}}"#,
            item("a", first),
            item("b", second)
        );
        let warnings = check(&Quiz::from_json(&json).expect("it is valid").items);
        assert!(warnings.iter().all(|one| one.item == "b" && one.sentence == "Questions 1 and 2 ask nearly the same."));
        !warnings.is_empty()
    }

    #[test]
    fn what_asks_the_same_is_told() {
        let short = |stem: &str, key: &str| format!(r#""kind":"short_answer","stem":"{stem}","accept":["{key}"]"#);
        assert!(alike(
            &short("Where does the river Elbe end?", "Hamburg"),
            &short("Where does the Elbe river end?", "sea")
        ));
        assert!(alike(&short("Where does the Elbe end?", "sea"), &short("Where does the Elbe flow?", "the sea")));
        assert!(!alike(&short("Where does the Elbe end?", "sea"), &short("Where does the Elbe rise?", "hills")));
        assert!(!alike(&short("Where does the Elbe end?", "sea"), &short("Where does the Rhine begin?", "Alps")));
    }
}
