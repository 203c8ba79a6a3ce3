//! Sentences to trees.

mod repair;

use crate::document::{CleanText, ParsedDoc, ParsedSentence, Span, Token, Word};
use crate::encoder::annotate;
use crate::language::Language;
use crate::sentences::sentences;
use crate::tokens::tokens;
use gistcheck_models::Models;

/// Cuts a cleaned article into sentences and tokens and gives every sentence a tree.
pub fn parse(models: &Models, clean: CleanText, _language: Language, progress: &mut dyn FnMut(f64)) -> ParsedDoc {
    let cut = sentences(&clean.text, &clean.paragraphs);
    let mut parsed = Vec::with_capacity(cut.len());
    for (span, paragraph) in cut {
        let spans: Vec<Span> = tokens(&clean.text, span).iter().map(|token: &Token| token.span).collect();
        parsed.push(ParsedSentence { span, paragraph, words: words(models, &clean.text, &spans) });
        progress(span.end as f64 / clean.text.len().max(1) as f64);
    }
    ParsedDoc { clean, sentences: parsed }
}

/// Gives every sentence of a document a tree, keeping its sentences and tokens.
pub fn parse_tokens(models: &Models, mut doc: ParsedDoc) -> ParsedDoc {
    for sentence in &mut doc.sentences {
        let spans: Vec<Span> = sentence.words.iter().map(|word| word.span).collect();
        sentence.words = words(models, &doc.clean.text, &spans);
    }
    doc
}

fn words(models: &Models, text: &str, spans: &[Span]) -> Vec<Word> {
    let forms: Vec<&str> = spans.iter().map(|span| &text[span.range()]).collect();
    let annotated = annotate(models, &forms).into_iter().zip(spans);
    let mut words: Vec<Word> = annotated
        .map(|(word, &span)| Word {
            span,
            pos: word.pos,
            xpos: word.xpos,
            lemma: word.lemma,
            feats: word.feats,
            head: word.head,
            deprel: word.deprel,
            name: word.name,
            certainty: word.certainty,
        })
        .collect();
    repair::past_tense(&forms, &mut words);
    words
}
