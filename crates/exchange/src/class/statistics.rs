use super::Student;
use gistcheck_quiz::{Body, Item, Quiz, Response, normalize_typed};
use std::collections::BTreeMap;

/// What a class's answers say of one item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemStatistics {
    /// The item.
    pub item: String,
    /// What it asks.
    pub stem: String,
    /// Students who answered it.
    pub answered: usize,
    /// Students whose answer was right.
    pub right: usize,
    /// Students in all.
    pub of: usize,
    /// The wrong answer that most gave, and how many did.
    pub most_wrong: Option<(String, usize)>,
    /// [`discrimination`] of the item.
    pub discrimination: Option<f64>,
}

impl ItemStatistics {
    /// How easy the item was (the "facility" of test theory), 0 to 1: the share of all students who were right.
    pub fn share_right(&self) -> Option<f64> {
        (self.of > 0).then(|| self.right as f64 / self.of as f64)
    }
}

pub(super) fn statistics(quiz: &Quiz, students: &[Student]) -> Vec<ItemStatistics> {
    let of_item = |(at, item): (usize, &Item)| {
        let right: Vec<bool> = students.iter().map(|student| student.right[at] == Some(true)).collect();
        let rest: Vec<usize> =
            students.iter().zip(&right).map(|(student, &right)| student.score.right - usize::from(right)).collect();
        ItemStatistics {
            item: item.id.clone(),
            stem: item.stem.clone(),
            answered: students.iter().filter(|student| student.right[at].is_some()).count(),
            right: right.iter().filter(|right| **right).count(),
            of: students.len(),
            most_wrong: most_wrong(item, at, students),
            discrimination: discrimination(&right, &rest),
        }
    };
    quiz.items.iter().enumerate().map(of_item).collect()
}

/// How well an item tells students who know the rest from those who do not: the item-rest correlation (corrected item-total
/// correlation), which is Pearson's
///
/// r = Σ (xᵢ − x̄)(yᵢ − ȳ) / √( Σ (xᵢ − x̄)² · Σ (yᵢ − ȳ)² )
///
/// of xᵢ, 1 or 0 for whether student i was right in this item, and yᵢ, how many of the other items student i had right. From
/// about 0.2 on an item is taken to discriminate; below 0 its key may be wrong. None for fewer than three students, or where
/// all have the same x or the same y.
pub fn discrimination(right: &[bool], rest: &[usize]) -> Option<f64> {
    let count = right.len();
    if count < 3 || count != rest.len() {
        return None;
    }
    let x: Vec<f64> = right.iter().map(|&right| if right { 1.0 } else { 0.0 }).collect();
    let y: Vec<f64> = rest.iter().map(|&rest| rest as f64).collect();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / count as f64;
    let (mean_x, mean_y) = (mean(&x), mean(&y));
    let sum = |of: &dyn Fn(f64, f64) -> f64| x.iter().zip(&y).map(|(x, y)| of(x - mean_x, y - mean_y)).sum::<f64>();
    let spread = sum(&|x, _| x * x) * sum(&|_, y| y * y);
    (spread > 0.0).then(|| sum(&|x, y| x * y) / spread.sqrt())
}

fn most_wrong(item: &Item, at: usize, students: &[Student]) -> Option<(String, usize)> {
    let mut counts: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for student in students.iter().filter(|student| student.right[at] == Some(false)) {
        let shown = student.responses[at].as_ref().map(|response| shown(item, response)).unwrap_or_default();
        let alike = normalize_typed(&shown);
        let key = if alike.is_empty() { shown.clone() } else { alike };
        counts.entry(key).or_insert((shown, 0)).1 += 1;
    }
    // The first of those that are equally frequent.
    counts.into_values().reduce(|best, one| if one.1 > best.1 { one } else { best })
}

/// A response in words.
fn shown(item: &Item, response: &Response) -> String {
    match (response, &item.body) {
        (Response::Chosen(ids), Body::Choice(set) | Body::MultipleResponse(set)) => {
            let texts = set.as_slice().iter().filter(|choice| ids.contains(&choice.id));
            texts.map(|choice| choice.text.as_str()).collect::<Vec<_>>().join("; ")
        }
        (Response::Matched(rights), Body::Matching(matching)) => {
            let pairs = matching.pairs().iter().zip(rights);
            pairs
                .map(|(pair, right)| format!("{} – {}", pair.left, right.as_deref().unwrap_or("?")))
                .collect::<Vec<_>>()
                .join("; ")
        }
        (Response::Typed(text), _) => text.trim().to_owned(),
        (Response::Judged(judged), _) => if *judged { "true" } else { "false" }.to_owned(),
        (Response::Ordered(order), _) => order.join(" → "),
        _ => "an answer of another kind".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::discrimination;

    #[test]
    fn correlations_worked_out_by_hand() {
        let r = |right: &[u8], rest: &[usize]| {
            let right: Vec<bool> = right.iter().map(|&one| one == 1).collect();
            discrimination(&right, rest).map(|r| (r * 1000.0).round() / 1000.0)
        };
        assert_eq!(r(&[1, 1, 0, 0], &[3, 3, 1, 1]), Some(1.0));
        assert_eq!(r(&[0, 0, 1, 1], &[3, 3, 1, 1]), Some(-1.0));
        // x̄ = 3/5, ȳ = 2: Σxy = 3, Σx² = 1.2, Σy² = 10.
        assert_eq!(r(&[1, 1, 1, 0, 0], &[4, 3, 2, 1, 0]), Some(0.866));
        assert_eq!(r(&[1, 1, 1], &[1, 2, 3]), None);
        assert_eq!(r(&[1, 0, 1], &[2, 2, 2]), None);
        assert_eq!(r(&[1, 0], &[2, 1]), None);
    }
}
