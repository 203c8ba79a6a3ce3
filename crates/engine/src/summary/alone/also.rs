use super::super::draft::Draft;
use super::known::Known;
use crate::document::Xpos;

/// Adverbs that lean on a sentence which may not be in the summary.
const LEANING: [&str; 6] = ["also", "however", "therefore", "instead", "likewise", "even"];
/// After these, or before those, the adverb leans on its own sentence.
const BEFORE: [&str; 9] = ["but", "and", "or", "as", "not", ",", "while", ";", "—"];
const AFTER: [&str; 4] = ["of", "because", "much", "many"];

/// "Ships also carry coal." becomes "Ships carry coal.": what the adverb joins is true without it. In "not only … but
/// also", "and therefore" and "however small" it belongs to its own sentence and stays.
pub(super) fn trim(_: &Known<'_>, draft: &mut Draft<'_>) {
    let sentence = draft.sentence();
    if draft.words().any(|(_, word)| word.eq_ignore_ascii_case("only")) {
        return;
    }
    for at in 1..draft.len() {
        // "A baker, instead baked it himself": the comma closes what stands before and opens nothing.
        let finite = sentence.words.get(at + 1).is_some_and(|next| matches!(next.xpos, Xpos::Vbd | Xpos::Vbz));
        let word = draft.word(at);
        let before = match draft.word(at - 1).to_lowercase() {
            comma if comma == "," && word == "instead" && finite => String::new(),
            before => before,
        };
        // "There is even a bridge", but "even more" and "even when".
        if word == "even"
            && !(["is", "are"].contains(&before.as_str()) && ["a", "an", "the"].contains(&draft.word(at + 1)))
        {
            continue;
        }
        let after = draft.word(at + 1);
        let graded = sentence.words.get(at + 1).is_some_and(|next| matches!(next.xpos, Xpos::Jj | Xpos::Rb));
        let leans = draft.is_shown(at)
            && LEANING.contains(&draft.word(at))
            && !BEFORE.contains(&before.as_str())
            && after.starts_with(char::is_alphabetic)
            && !AFTER.contains(&after);
        if leans && !(graded && draft.word(at) == "however") {
            draft.leave_off(at..at + 1);
        }
    }
}
