//! Small slips of the fingers: a letter more, less, other or swapped with its neighbour.

/// A word of at least this many letters may have one slip.
const LETTERS_FOR_ONE_SLIP: usize = 5;
/// An answer of at least this many letters may have two.
const LETTERS_FOR_TWO_SLIPS: usize = 10;

/// Whether two normalized answers differ by a slip of the fingers: one edit in a word of five letters, two from ten on,
/// no digit among them.
pub(super) fn is_slip_of(given: &str, wanted: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let letters = wanted.chars().count();
    let allowed = match letters {
        n if n >= LETTERS_FOR_TWO_SLIPS => 2,
        n if n >= LETTERS_FOR_ONE_SLIP => 1,
        _ => return false,
    };
    digits(given) == digits(wanted)
        && given.chars().count().abs_diff(letters) <= allowed
        && edits(given, wanted) <= allowed
}

/// Optimal string alignment distance (Damerau 1964): insertions, deletions, substitutions, swaps of neighbours.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            let substituted = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = substituted.min(last[j] + 1).min(row[j - 1] + 1);
            if swap {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}
