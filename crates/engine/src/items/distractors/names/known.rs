//! Which compiled names go beside a name of the article.
//!
//! A name that the tables hold goes with the set it stands in; where it stands in several, the one of whose other names
//! the article speaks most. A person they do not hold goes with people of the role, nation and age that the article
//! gives: "the British engineer Ada Reyes", in a text about the 1840s, with British engineers of that time.

use crate::document::{Deprel, Entity, ExpressionValue, MentionKind, NameKind, Pos};
use crate::facts::Reading;
use crate::knowledge::{Set, known_sets, sets_with};

/// What an article calls people, and the sort of the tables: their own noun first.
const ROLES: &[(&str, &[&str])] = &[
    ("senator", &["politician"]),
    ("congressman", &["politician"]),
    ("secretary", &["secretary"]),
    ("president", &["president", "politician"]),
    ("minister", &["prime minister", "politician"]),
    ("chancellor", &["politician"]),
    ("statesman", &["politician"]),
    ("novelist", &["writer"]),
    ("author", &["writer"]),
    ("dramatist", &["playwright"]),
    ("artist", &["painter"]),
    ("doctor", &["physician"]),
    ("naturalist", &["biologist"]),
    ("commander", &["general"]),
    ("cosmonaut", &["astronaut"]),
    ("businessman", &["entrepreneur"]),
    ("founder", &["entrepreneur"]),
];

/// Adjectives of nations, and what the tables call the nation.
const NATIONS: &[(&str, &str)] = &[
    ("american", "the United States"),
    ("u.s.", "the United States"),
    ("us", "the United States"),
    ("british", "the United Kingdom"),
    ("british", "Britain"),
    ("english", "Britain"),
    ("scottish", "Britain"),
    ("english", "England"),
    ("german", "Germany"),
    ("french", "France"),
    ("russian", "Russia"),
    ("soviet", "Russia"),
    ("japanese", "Japan"),
    ("chinese", "China"),
    ("indian", "India"),
    ("australian", "Australia"),
    ("roman", "Rome"),
    ("greek", "the ancient world"),
];

/// A year that parts the tables' ages.
const AGES: i64 = 1900;

/// The set that a name is best taken from.
pub(super) fn set_for(reading: &Reading<'_>, name: &str, kind: NameKind) -> Option<&'static Set> {
    let text = &reading.doc.clean.text;
    let fits = |set: &&Set| {
        // "Mercury" is a planet only where planets are spoken of.
        let spoken_of = text.contains(set.sort);
        let shared = matches!(set.sort, "planet" | "moon" | "space program" | "god" | "spacecraft" | "journal");
        spoken_of || (set.kind == kind && !shared)
    };
    let told = |set: &Set| {
        let apart = |other: &&str| !name.contains(other) && !other.contains(name);
        set.names().filter(apart).filter(|other| text.contains(other)).count()
    };
    let spelled = |set: &Set| set.names().any(|other| other == name);
    // The first of those with the most; one that writes the name as the key does before one that puts "the" before it.
    sets_with(name).into_iter().filter(fits).rev().max_by_key(|set| (spelled(set), told(set)))
}

/// People whose role, nation and age are those that the article gives a person.
pub(super) fn peers(reading: &Reading<'_>, entity: &Entity) -> Option<&'static Set> {
    let mut roles: Vec<String> = Vec::new();
    let mut nations: Vec<&str> = Vec::new();
    for mention in entity.mentions.iter().filter(|mention| mention.kind != MentionKind::Pronoun) {
        for noun in told_of(reading, mention.sentence, mention.head) {
            roles.push(reading.word(mention.sentence, noun).lemma.to_lowercase());
            for at in reading.sentence(mention.sentence).children(noun) {
                let form = reading.lower(mention.sentence, at);
                nations.extend(NATIONS.iter().filter(|(adjective, _)| *adjective == form).map(|(_, nation)| *nation));
            }
        }
    }
    let sorts: Vec<&str> = roles
        .iter()
        .flat_map(|role| {
            let mapped = ROLES.iter().find(|(noun, _)| noun == role).map(|(_, sorts)| sorts.to_vec());
            mapped.unwrap_or_else(|| vec![role.as_str()])
        })
        .collect();
    let age = age(reading)?;
    let fits = |set: &&Set| {
        let (nation, when) = match (set.of.strip_suffix(" before 1900"), set.of.strip_suffix(" after 1900")) {
            (Some(of), _) => (of, age < AGES),
            (_, Some(of)) => (of, age >= AGES),
            _ => (set.of, true),
        };
        let anywhere = matches!(nation, "the world" | "Europe");
        set.kind == NameKind::Person && when && (nations.contains(&nation) || (anywhere && !nations.is_empty()))
    };
    sorts.iter().find_map(|sort| known_sets().filter(fits).find(|set| set.sort == *sort))
}

/// The nouns that an apposition, a title or "is" puts beside a name.
fn told_of(reading: &Reading<'_>, sentence: usize, head: usize) -> Vec<usize> {
    let tree = reading.sentence(sentence);
    let mut nouns: Vec<usize> = tree
        .children(head)
        .filter(|&at| matches!(tree.words[at].deprel, Deprel::Appos | Deprel::Compound | Deprel::NmodDesc))
        .collect();
    let word = &tree.words[head];
    if let Some(above) = word.head {
        let copular = word.deprel == Deprel::Nsubj && tree.child(above, &[Deprel::Cop]).is_some();
        if copular || matches!(word.deprel, Deprel::Appos | Deprel::Flat) {
            nouns.push(above);
            nouns.extend(tree.children(above).filter(|&at| tree.words[at].deprel == Deprel::Conj));
        }
    }
    nouns.retain(|&at| matches!(tree.words[at].pos, Pos::Noun | Pos::Propn));
    nouns
}

/// An article about years before this one is about people who are dead.
const OF_OLD: i64 = 1950;

/// Whether the article is about times long past.
pub(super) fn is_of_old(reading: &Reading<'_>) -> bool {
    age(reading).is_some_and(|year| year < OF_OLD)
}

/// The middle of the years that an article names; none where it names fewer than two.
fn age(reading: &Reading<'_>) -> Option<i64> {
    let mut years: Vec<i64> = reading
        .expressions
        .iter()
        .filter_map(|expression| match &expression.value {
            ExpressionValue::Date(date) => date.iso.get(..4)?.parse().ok(),
            _ => None,
        })
        .collect();
    years.sort_unstable();
    years.get(years.len() / 2).copied()
}
