//! The article at a glance: key figures, who and what is named, terms that are defined, how hard it is to read.
//!
//! All of it comes from the same statements and entities as facts and items. What stands nowhere is left out: a part may
//! be empty, a name may have no role. The dated events are the facts with a time; they are not told twice.

mod figures;
mod level;
mod names;
mod roles;
mod terms;

use crate::document::{NameKind, Span};
use crate::facts::Statement;
use crate::language::ENGLISH;
use crate::pipeline::Analysis;
use gistcheck_quiz::{Glance, GlanceEntry, SpanIndex};

/// What a reader looks up, of an article and its statements.
///
/// ```
/// use gistcheck_engine::{analyse, glance::glance};
/// let models = gistcheck_models::Models::builtin()?;
/// let text = "Locks\n\nA lock is a chamber for ships between two gates of a canal. The Dutch engineer Anna Visser \
///     built the first lock of Karoo in 1902.";
/// let analysis = analyse(&models, text, &mut |_| {});
/// let found = glance(&analysis, &analysis.statements());
/// assert_eq!((found.people[0].label.as_str(), found.people[0].text.as_str()), ("Anna Visser", "Dutch engineer"));
/// assert_eq!(found.terms[0].label, "lock");
/// # Ok::<(), gistcheck_models::ModelError>(())
/// ```
pub fn glance(analysis: &Analysis, statements: &[Statement]) -> Glance {
    let index = SpanIndex::new(&analysis.doc.clean.text);
    let shown =
        |found: Vec<Found>| -> Vec<GlanceEntry> { found.into_iter().map(|one| one.shown(analysis, &index)).collect() };
    Glance {
        figures: shown(figures::figures(analysis, statements)),
        people: shown(names::names(analysis, statements, NameKind::Person)),
        organizations: shown(names::names(analysis, statements, NameKind::Organization)),
        places: shown(names::names(analysis, statements, NameKind::Place)),
        terms: shown(terms::terms(analysis, statements)),
        reading: (analysis.language == ENGLISH).then(|| level::level(&analysis.doc)).flatten(),
    }
}

/// A line before it is put into the format.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    label: String,
    text: String,
    mentions: usize,
    spans: Vec<Span>,
}

impl Found {
    fn shown(self, analysis: &Analysis, index: &SpanIndex) -> GlanceEntry {
        let text = &analysis.doc.clean.text;
        GlanceEntry {
            label: self.label,
            text: self.text,
            mentions: self.mentions,
            evidence: self.spans.into_iter().map(|span| index.evidence(text, span.start, span.end)).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
