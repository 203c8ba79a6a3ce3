//! Names that stand beside each other: the rivers of Europe, American banks, physicists of the last century.
//!
//! Written by hand for this project. Whoever reads "the Rhine" in a quiz may be offered "the Danube" beside it; the
//! tables need not be whole, but what stands in one set must be of one sort, so that any of its names can be mistaken
//! for another and none is a part or a kind of another.

use super::{organizations, others, people, places};
use crate::document::NameKind;
use crate::in_order::InOrder;
use std::sync::LazyLock;

/// Names of one sort, as an English article writes them, an article before them where they take one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Set {
    pub(crate) kind: NameKind,
    /// The noun for one of them: "country", "bank", "physicist".
    pub(crate) sort: &'static str,
    /// What narrows the sort: a part of the world, a nation, an age.
    pub(crate) of: &'static str,
    /// Joined by comma and space: a list of strings would be a line a name.
    names: &'static str,
}

impl Set {
    pub(super) const fn new(kind: NameKind, sort: &'static str, of: &'static str, names: &'static str) -> Self {
        Self { kind, sort, of, names }
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.names.split(", ").map(str::trim)
    }

    /// Whether its names stand for many: peoples and faiths.
    pub(crate) fn is_of_many(&self) -> bool {
        matches!(self.sort, "people" | "faith community" | "church community")
    }
}

/// The sets that hold a name, in the order of the tables.
pub(crate) fn sets_with(name: &str) -> Vec<&'static Set> {
    let name = alias(bare(name));
    let from = BY_NAME.partition_point(|(have, _)| *have < name);
    BY_NAME[from..].iter().take_while(|(have, _)| *have == name).map(|(_, set)| *set).collect()
}

/// Every name without its article beside its set, sorted by name, then as the tables stand: an article's names are looked
/// up hundreds of times.
static BY_NAME: LazyLock<Vec<(&'static str, &'static Set)>> = LazyLock::new(|| {
    let mut found: Vec<_> = all().flat_map(|set| set.names().map(move |name| (bare(name), set))).collect();
    found.order_by_key(|(name, _)| *name);
    found
});

/// Every set of a kind.
pub(crate) fn all() -> impl Iterator<Item = &'static Set> {
    places::SETS.iter().chain(organizations::SETS).chain(people::SETS).chain(others::SETS)
}

/// What a well-known name names, whatever a tagger takes it for; none where two kinds share it.
pub(crate) fn known_kind(name: &str) -> Option<NameKind> {
    let sets = sets_with(name);
    let first = sets.first()?.kind;
    sets.iter().all(|set| set.kind == first).then_some(first)
}

/// Whether two names are one place's, body's or person's: "the US" and "America".
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    alias(bare(one)) == alias(bare(other))
}

/// A name without the article before it.
pub(crate) fn bare(name: &str) -> &str {
    name.strip_prefix("the ").or(name.strip_prefix("The ")).unwrap_or(name)
}

/// The name that the tables use for one that goes by several.
fn alias(name: &str) -> &str {
    match name {
        "US" | "U.S." | "USA" | "U.S.A." | "America" | "United States of America" => "United States",
        "UK" | "U.K." | "Britain" | "Great Britain" => "United Kingdom",
        "USSR" | "U.S.S.R." => "Soviet Union",
        "Holland" => "Netherlands",
        "UAE" => "United Arab Emirates",
        "FBI" => "Federal Bureau of Investigation",
        "CIA" => "Central Intelligence Agency",
        "EU" => "European Union",
        "UN" | "U.N." => "United Nations",
        "WHO" => "World Health Organization",
        "IMF" => "International Monetary Fund",
        "St. Petersburg" | "St Petersburg" => "Saint Petersburg",
        "New York City" => "New York",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_set_repeats_a_name_and_each_has_enough_for_three_distractors() {
        for set in all() {
            let names: BTreeSet<&str> = set.names().map(bare).collect();
            assert_eq!(names.len(), set.names().count(), "{} {}", set.sort, set.of);
            assert!(names.len() >= 4, "{} {}", set.sort, set.of);
            assert!(names.iter().all(|name| !name.is_empty() && !name.contains("  ")), "{} {}", set.sort, set.of);
        }
    }

    #[test]
    fn a_name_is_known_with_and_without_its_article_and_by_its_short_form() {
        assert_eq!(sets_with("the Netherlands"), sets_with("Netherlands"));
        assert_eq!(sets_with("the US"), sets_with("the United States"));
        assert!(same_name("the US", "America") && !same_name("the US", "the UK"));
        assert_eq!(known_kind("NATO"), Some(NameKind::Organization));
        assert_eq!(known_kind("Zembla"), None);
    }
}
