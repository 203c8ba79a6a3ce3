//! How well something is remembered, and when to ask again: FSRS 6, the free spaced repetition scheduler, by its
//! published formulas (Ye, Su and Cao 2022; "The Algorithm" in the wiki of open-spaced-repetition) with its default
//! parameters, whole days, no steps within a day and no chance. `tests/fsrs.rs` compares it with the reference.

mod exponential;

use crate::{Outcome, Response};
use exponential::{exp, ln, power};

/// Milliseconds of a day.
pub const DAY: u64 = 86_400_000;

/// FSRS 6's default parameters, fitted by its authors to some hundred million reviews.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
/// Days; nothing is remembered for a shorter time.
const LEAST_STABILITY: f64 = 0.001;
/// Difficulty runs from 1 to this.
const MOST_DIFFICULTY: f64 = 10.0;
/// Days; nothing is put off for longer.
const LONGEST: f64 = 36_500.0;
/// The share that should still be known when it is asked again: stability is defined by it.
const RETENTION: f64 = 0.9;

/// How an answer came, in FSRS's four grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    /// It was wrong.
    Again,
    /// It was right with help.
    Hard,
    /// It was right.
    Good,
    /// It was right without thinking.
    Easy,
}

impl Rating {
    /// What an outcome tells about memory: a hint makes it hard. What was skipped tells nothing.
    pub fn of(outcome: &Outcome) -> Option<Self> {
        match outcome {
            Outcome { response: Response::Skipped, .. } => None,
            Outcome { right: false, .. } => Some(Self::Again),
            Outcome { hinted: true, .. } => Some(Self::Hard),
            _ => Some(Self::Good),
        }
    }

    fn number(self) -> f64 {
        f64::from(self as u8 + 1)
    }
}

/// What is known of the memory of one thing after its last review.
///
/// ```
/// use gistcheck_quiz::{DAY, Memory, Rating};
/// let first = Memory::first(Rating::Good, 0);
/// assert_eq!(first.due(), 2 * DAY);
/// assert!(first.again(Rating::Good, 2 * DAY).due() > 2 * first.due());
/// assert_eq!(first.again(Rating::Again, 2 * DAY).due(), 3 * DAY);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// Days until the chance of knowing it falls to 90 percent.
    pub stability: f64,
    /// 1 to 10.
    pub difficulty: f64,
    /// When it was reviewed last, in milliseconds since 1970.
    pub reviewed: u64,
}

impl Memory {
    /// After the first review.
    pub fn first(rating: Rating, now: u64) -> Self {
        let difficulty = first_difficulty(rating).clamp(1.0, MOST_DIFFICULTY);
        Self { stability: W[rating as usize], difficulty, reviewed: now }
    }

    /// After one more review.
    #[must_use]
    pub fn again(&self, rating: Rating, now: u64) -> Self {
        let days = now.saturating_sub(self.reviewed) / DAY;
        let stability = match (days, rating) {
            (0, _) => self.within_a_day(rating),
            (_, Rating::Again) => self.forgotten(self.retrievability(days)),
            _ => self.recalled(rating, self.retrievability(days)),
        };
        Self {
            stability: stability.max(LEAST_STABILITY),
            difficulty: self.next_difficulty(rating),
            reviewed: now.max(self.reviewed),
        }
    }

    /// When to ask again, in milliseconds since 1970: whole days after the last review, at least one.
    pub fn due(&self) -> u64 {
        self.reviewed + self.stability.round().clamp(1.0, LONGEST) as u64 * DAY
    }

    /// The chance that it is still known after so many days.
    fn retrievability(&self, days: u64) -> f64 {
        let decay = -W[20];
        let factor = exp(ln(RETENTION) / decay) - 1.0;
        power(1.0 + factor * days as f64 / self.stability, decay)
    }

    fn within_a_day(&self, rating: Rating) -> f64 {
        let growth = exp(W[17] * (rating.number() - 3.0 + W[18])) * power(self.stability, -W[19]);
        self.stability * if rating == Rating::Again { growth } else { growth.max(1.0) }
    }

    fn forgotten(&self, retrievability: f64) -> f64 {
        let long = W[11]
            * power(self.difficulty, -W[12])
            * (power(self.stability + 1.0, W[13]) - 1.0)
            * exp((1.0 - retrievability) * W[14]);
        long.min(self.stability / exp(W[17] * W[18]))
    }

    fn recalled(&self, rating: Rating, retrievability: f64) -> f64 {
        let of_rating = match rating {
            Rating::Hard => W[15],
            Rating::Easy => W[16],
            _ => 1.0,
        };
        let growth = exp(W[8])
            * (11.0 - self.difficulty)
            * power(self.stability, -W[9])
            * (exp((1.0 - retrievability) * W[10]) - 1.0)
            * of_rating;
        self.stability * (1.0 + growth)
    }

    fn next_difficulty(&self, rating: Rating) -> f64 {
        let change = -W[6] * (rating.number() - 3.0);
        let damped = self.difficulty + (MOST_DIFFICULTY - self.difficulty) * change / 9.0;
        (W[7] * first_difficulty(Rating::Easy) + (1.0 - W[7]) * damped).clamp(1.0, MOST_DIFFICULTY)
    }
}

fn first_difficulty(rating: Rating) -> f64 {
    W[4] - exp(W[5] * (rating.number() - 1.0)) + 1.0
}
