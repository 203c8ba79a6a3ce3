//! The phases in their order, and what they make put together as a quiz document.

use crate::cleaning::clean;
use crate::document::{CleanText, Entity, Expression, ParsedDoc};
use crate::language::{self, Language};
use crate::{facts, glance, items, summary};
use gistcheck_models::Models;
use gistcheck_quiz::{Article, Difficulty, ItemKind, Quiz, Section, SpanIndex, SummaryLength, article_fingerprint};

/// What sort of quiz is wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// At most so many items; none means all that are good enough to show.
    pub items: Option<usize>,
    /// Only these kinds; empty means any.
    pub kinds: Vec<ItemKind>,
    /// Only items of this difficulty.
    pub difficulty: Option<Difficulty>,
    /// Same text, same options, same seed: the same quiz.
    pub seed: u64,
    /// Whether items below the bar for showing are added, with their confidence.
    pub candidates: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { items: Some(10), kinds: Vec::new(), difficulty: None, seed: 0, candidates: false }
    }
}

/// An article after all phases of analysis.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// The language it is in.
    pub language: Language,
    /// Its sentences with their trees.
    pub doc: ParsedDoc,
    /// Dates, periods and quantities, in order.
    pub expressions: Vec<Expression>,
    /// Who and what it is about.
    pub entities: Vec<Entity>,
}

impl Analysis {
    /// Its statements, in its order.
    pub fn statements(&self) -> Vec<facts::Statement> {
        facts::facts(&self.doc, &self.expressions, &self.entities)
    }
}

/// Told how far the work has come, from 0 to 1; never falls.
pub type Progress<'a> = &'a mut dyn FnMut(f64);

/// Share of the work that is analysis; the rest is forming and choosing items.
const ANALYSIS_SHARE: f64 = 0.8;

/// Analyses a text. Trees, expressions and entities are made for English only.
pub fn analyse(models: &Models, raw: &str, progress: Progress) -> Analysis {
    let clean = clean(raw);
    let language = language::detect(&clean.text);
    let doc = crate::parsing::parse(models, clean, language, &mut |done| progress(done * ANALYSIS_SHARE));
    let (expressions, entities) = match language {
        language::ENGLISH => (crate::expressions::expressions(&doc), crate::entities::entities(&doc)),
        _ => (Vec::new(), Vec::new()),
    };
    Analysis { language, doc, expressions, entities }
}

/// Makes a quiz of a text: summary, facts, items, and notes on what could not be done.
///
/// ```
/// use gistcheck_engine::{Options, generate};
/// let models = gistcheck_models::Models::builtin()?;
/// let quiz = generate(&models, "Rivers\n\nThe Elbe is a river.", &Options::default(), &mut |_| {});
/// assert_eq!(quiz.display_title(), "Rivers");
/// # Ok::<(), gistcheck_models::ModelError>(())
/// ```
pub fn generate(models: &Models, raw: &str, options: &Options, progress: Progress) -> Quiz {
    let analysis = analyse(models, raw, progress);
    let statements = analysis.statements();
    let candidates = items::candidates(&analysis.doc, &analysis.expressions, &analysis.entities, &statements);
    let wanted = items::Options {
        items: options.items,
        kinds: options.kinds.clone(),
        difficulty: options.difficulty,
        seed: options.seed,
        below_the_bar: options.candidates,
    };
    let chosen = items::select(&analysis.doc, &statements, &candidates, &wanted);
    let mut quiz = frame(raw, &analysis, chosen);
    quiz.notes.extend(yield_note(analysis.language, quiz.items.len(), options.items));
    quiz.facts = facts::to_facts(&analysis.doc, &statements);
    quiz.summary = summary::summary(&analysis, SummaryLength::Long.sentences());
    quiz.glance = Some(glance::glance(&analysis, &statements));
    progress(1.0);
    quiz
}

/// Makes what tells of a text without asking: its summary of at most so many sentences, its facts, what a reader looks up.
pub fn overview(models: &Models, raw: &str, sentences: usize) -> Quiz {
    let analysis = analyse(models, raw, &mut |_| {});
    let statements = analysis.statements();
    let mut quiz = frame(raw, &analysis, Vec::new());
    quiz.summary = summary::summary(&analysis, sentences);
    quiz.facts = facts::to_facts(&analysis.doc, &statements);
    quiz.glance = Some(glance::glance(&analysis, &statements));
    quiz
}

/// The document around items: article, language, notes.
fn frame(raw: &str, analysis: &Analysis, items: Vec<gistcheck_quiz::Item>) -> Quiz {
    let mut quiz = Quiz::new(concat!("gistcheck ", env!("CARGO_PKG_VERSION")), analysis.language.tag, items);
    quiz.article = Some(article(raw, &analysis.doc.clean));
    quiz.notes.extend(language_note(analysis.language));
    quiz
}

/// Said where fewer questions were found than asked for: the engine shows only what it is sure of.
fn yield_note(language: Language, found: usize, asked: Option<usize>) -> Option<String> {
    let few = asked.is_some_and(|asked| found < asked) || found == 0;
    (few && language == language::ENGLISH).then(|| match found {
        0 => "No sentence of this text makes a question that has one sure answer.".to_owned(),
        1 => "Only one question was found that the text surely answers.".to_owned(),
        _ => format!("Only {found} questions were found that the text surely answers."),
    })
}

fn language_note(language: Language) -> Option<String> {
    (language != language::ENGLISH)
        .then(|| format!("This text seems to be in {}. Questions are asked of English texts only.", language.name))
}

fn article(raw: &str, clean: &CleanText) -> Article {
    let index = SpanIndex::new(&clean.text);
    let sections = clean.sections.iter().map(|section| Section {
        heading: section.heading.clone(),
        start: index.scalar(&clean.text, section.span.start),
        end: index.scalar(&clean.text, section.span.end),
    });
    Article {
        title: clean.title.clone(),
        text: clean.text.clone(),
        url: None,
        fingerprint: article_fingerprint(raw),
        words: clean.text.split_whitespace().count(),
        sections: sections.collect(),
        extra: Default::default(),
    }
}
