use super::super::draft::Draft;
use super::known::Known;

/// Before these "then" follows on what its own sentence says.
const OWN: [&str; 8] = ["and", ",", "since", "until", "by", "but", ";", "—"];
/// Clauses that "then" answers.
const CONDITIONS: [&str; 6] = ["if", "when", "after", "once", "first", "because"];

/// The next step of something told before: "The steam is then condensed." What comes first, the summary may not tell.
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    (1..draft.len()).filter(|&at| draft.is_shown(at) && draft.word(at) == "then").any(|at| {
        let answers = (0..at).any(|before| CONDITIONS.contains(&draft.word(before).to_lowercase().as_str()));
        !answers && !OWN.contains(&draft.word(at - 1)) && draft.word(at + 1) != "-"
    })
}
