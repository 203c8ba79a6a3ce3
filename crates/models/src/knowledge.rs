use crate::error::ModelError;
use crate::lexicon::Lexicon;
use crate::reader::Reader;
use std::sync::OnceLock;

/// What the engine knows of words and choices beside the network: lists that are data, so they travel with the tables, which
/// are compressed better and fetched beside the code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Knowledge {
    /// Common nouns.
    nouns: Lexicon,
    /// A letter for the kind of each.
    kinds: Box<[u8]>,
    /// The nouns above them, the empty one first.
    tops: Lexicon,
    /// For each noun, which of those is above it.
    above: Box<[u16]>,
    /// Names of the features by which a pronoun's antecedent is chosen.
    choices: Lexicon,
    /// Their weights.
    weights: Vec<i8>,
}

impl Knowledge {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let (nouns, kinds, tops, above) = (reader.lexicon()?, reader.text()?, reader.lexicon()?, reader.integers()?);
        if kinds.len() != nouns.len() || above.len() != nouns.len() {
            return Err(reader.inconsistent("kinds of nouns"));
        }
        if above.iter().any(|&top| usize::from(top) >= tops.len()) {
            return Err(reader.inconsistent("an unknown noun above another"));
        }
        let (choices, weights) = (reader.lexicon()?, reader.small_integers()?);
        if weights.len() != choices.len() {
            return Err(reader.inconsistent("weights of features"));
        }
        let (kinds, above) = (kinds.as_bytes().into(), above.into());
        Ok(Self { nouns, kinds, tops, above, choices, weights })
    }

    /// The letter of a noun's kind and the noun above it, which may be empty; none for nouns that are rare or unknown.
    pub fn noun(&self, lemma: &str) -> Option<(u8, &str)> {
        let at = self.nouns.find(lemma)?;
        Some((self.kinds[at], self.tops.word(self.above[at].into())))
    }

    /// The weight of a feature of a pronoun's candidate; nought for a feature that training never saw.
    pub fn weight(&self, feature: &str) -> i8 {
        self.choices.find(feature).map_or(0, |at| self.weights[at])
    }
}

/// Set once, by whichever model file is read first.
static KNOWN: OnceLock<Knowledge> = OnceLock::new();

/// Only one file passes the checksum of its release, so the first that was read is as good as any later one.
pub(crate) fn publish(knowledge: Knowledge) {
    KNOWN.get_or_init(|| knowledge);
}

/// The lists of the program's model file: constants of the program that come with its tables instead of its code.
///
/// Programs with the tables built in (feature `builtin`) have them from the start; elsewhere they are empty until
/// [`Models::load`](crate::Models::load) has read the file, without which no text can be analysed.
///
/// ```
/// assert_eq!(gistcheck_models::knowledge().weight("a feature that nothing has"), 0);
/// assert_eq!(gistcheck_models::knowledge().noun("glimflurb"), None);
/// ```
pub fn knowledge() -> &'static Knowledge {
    static NONE: OnceLock<Knowledge> = OnceLock::new();
    #[cfg(feature = "builtin")]
    if KNOWN.get().is_none() {
        // Reading them makes them known; a damaged file is told by whoever asks for the models.
        let _ = crate::Models::builtin();
    }
    KNOWN.get().unwrap_or_else(|| NONE.get_or_init(Knowledge::default))
}
