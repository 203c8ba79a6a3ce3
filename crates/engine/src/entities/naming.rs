//! What an entity is called: the fullest phrase that can stand alone.

use super::cluster::Cluster;
use super::phrase::{Determiner, Phrase};
use crate::document::{Deprel, MentionKind, ParsedDoc, Xpos};

/// Longest name in words; a noun with all that hangs on it may be longer than any reader wants to see in a question.
const LONGEST: usize = 14;

/// The entity's name, or none for one that only pronouns refer to.
pub(super) fn name(doc: &ParsedDoc, phrases: &[Phrase], cluster: &Cluster) -> Option<String> {
    let members = cluster.members.iter().map(|(index, _)| &phrases[*index]);
    let named = members.clone().filter(|phrase| phrase.kind == MentionKind::Name);
    let text = |phrase: &Phrase| {
        let sentence = &doc.sentences[phrase.sentence];
        doc.text(sentence.span_of(phrase.words.clone())).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    // The longest name; of equals the first.
    if let Some(longest) = named.clone().rev().max_by_key(|phrase| phrase.name.len()) {
        let plain = longest.name.join(" ");
        let article = named.clone().any(|phrase| {
            phrase.determiner == Determiner::Definite && phrase.name == longest.name && proper_article(doc, phrase)
        });
        let spelled = without_letters(&spelled(doc, longest).unwrap_or(plain)).to_owned();
        return Some(if article && !spelled.to_lowercase().starts_with("the ") {
            format!("the {spelled}")
        } else {
            spelled
        });
    }
    let noun = members.clone().find(|phrase| phrase.kind == MentionKind::Nominal && phrase.words.len() <= LONGEST);
    noun.or_else(|| members.clone().find(|phrase| phrase.kind == MentionKind::Nominal)).map(text)
}

/// Letters of honours and degrees after a person's name; as a name's last word they are none of it.
const LETTERS_AFTER_NAMES: [&str; 22] = [
    "FRS", "FRSE", "FBA", "FRSL", "FRCS", "FRCP", "OBE", "MBE", "CBE", "KBE", "DBE", "GBE", "OM", "CH", "QC", "KC",
    "SC", "MP", "MD", "PhD", "DSO", "VC",
];

/// "Ann Lee FRS" is called "Ann Lee".
fn without_letters(name: &str) -> &str {
    let mut name = name;
    while let Some((before, last)) = name.rsplit_once(' ')
        && before.contains(' ')
        && LETTERS_AFTER_NAMES.contains(&last)
    {
        name = before.trim_end_matches(',');
    }
    name
}

/// Whether "the" before a name belongs to it ("the Elbe") rather than to a noun around it ("the Ford factory").
fn proper_article(doc: &ParsedDoc, phrase: &Phrase) -> bool {
    let word = &doc.sentences[phrase.sentence].words[phrase.head];
    !matches!(word.deprel, Deprel::Compound)
        && phrase.modifiers.iter().all(|modifier| phrase.name.iter().any(|part| part.to_lowercase() == *modifier))
}

/// The name as the text spells it, hyphens and spaces kept.
fn spelled(doc: &ParsedDoc, phrase: &Phrase) -> Option<String> {
    let sentence = &doc.sentences[phrase.sentence];
    let is = |at: usize, word: &String| doc.text(sentence.words[at].span) == word;
    let last = phrase.name.len().checked_sub(1)?;
    // The name's words stand side by side, hyphens apart, somewhere in the phrase.
    let from = (phrase.words.start..=phrase.head).find(|&at| {
        let side_by_side =
            phrase.name.iter().enumerate().all(|(by, word)| at + by < sentence.words.len() && is(at + by, word));
        side_by_side && at <= phrase.head && sentence.words[at].xpos != Xpos::Pos
    })?;
    let span = sentence.span_of(from..from + last + 1);
    Some(doc.text(span).split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::without_letters;

    #[test]
    fn letters_after_a_name_are_none_of_it() {
        assert_eq!(without_letters("Ann Lee FRS"), "Ann Lee");
        assert_eq!(without_letters("Ann Lee, OBE FRS"), "Ann Lee");
        assert_eq!(without_letters("Royal MP"), "Royal MP");
    }
}
