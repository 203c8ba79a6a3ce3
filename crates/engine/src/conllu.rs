//! CoNLL-U in and out: how trees are looked at, and how the engine is measured against treebanks.
//!
//! The ninth column is left empty; the tenth holds `SpaceAfter=No` and `Name=B-PER` where they apply.

use crate::document::{
    CleanText, Deprel, Feats, NameKind, NamePart, Paragraph, ParagraphKind, ParsedDoc, ParsedSentence, Pos, Span, Word,
    Xpos,
};
use std::fmt::{self, Write};

/// Where a CoNLL-U text cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConlluError {
    line: usize,
    why: &'static str,
}

impl fmt::Display for ConlluError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {} of the CoNLL-U text {}", self.line, self.why)
    }
}

impl std::error::Error for ConlluError {}

/// Reads trees; a column that holds `_` or something unknown falls back to a neutral value, so that a file of tokens
/// alone can be read too.
///
/// # Errors
/// When a line has not ten columns, or words are not numbered from 1.
///
/// ```
/// let text = "1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\trains\train\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No\n\
///             3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
/// let doc = gistcheck_engine::conllu::read(text)?;
/// assert_eq!(doc.clean.text, "It rains.");
/// assert_eq!(doc.sentences[0].root(), 1);
/// # Ok::<(), gistcheck_engine::conllu::ConlluError>(())
/// ```
pub fn read(conllu: &str) -> Result<ParsedDoc, ConlluError> {
    let mut reader = Reader::default();
    for (number, line) in conllu.lines().enumerate() {
        reader.line(line.trim_end_matches('\r')).map_err(|why| ConlluError { line: number + 1, why })?;
    }
    reader.end_sentence();
    Ok(reader.finish())
}

#[derive(Default)]
struct Reader {
    text: String,
    paragraph_starts: Vec<usize>,
    sentences: Vec<ParsedSentence>,
    words: Vec<Word>,
    space_after: bool,
    new_paragraph: bool,
    /// Last word of a multiword token whose space is told on the token's own line, and that space.
    range: Option<(usize, bool)>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), &'static str> {
        if line.is_empty() {
            self.end_sentence();
            return Ok(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            let comment = comment.trim();
            self.new_paragraph |= comment.starts_with("newpar") || comment.starts_with("newdoc");
            return Ok(());
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, upos, xpos, feats, head, deprel, _, misc] = columns[..] else {
            return Err("has not ten columns");
        };
        if form.is_empty() {
            return Err("has no word form");
        }
        let space = !misc.split('|').any(|entry| entry == "SpaceAfter=No");
        if let Some((_, last)) = id.split_once('-') {
            self.range = last.parse().ok().map(|last: usize| (last, space));
            return Ok(());
        }
        if id.contains('.') {
            return Ok(());
        }
        if id.parse() != Ok(self.words.len() + 1) {
            return Err("is not numbered one after the word before it");
        }
        self.word(form, lemma, upos, xpos, feats, head, deprel, misc, space);
        Ok(())
    }

    #[allow(clippy::too_many_arguments)] // ten columns are the format
    fn word(
        &mut self,
        form: &str,
        lemma: &str,
        upos: &str,
        xpos: &str,
        feats: &str,
        head: &str,
        deprel: &str,
        misc: &str,
        space: bool,
    ) {
        if self.words.is_empty() {
            if self.new_paragraph || self.sentences.is_empty() {
                if !self.text.is_empty() {
                    self.text.push_str("\n\n");
                }
                self.paragraph_starts.push(self.text.len());
            } else if self.space_after {
                self.text.push(' ');
            }
            self.new_paragraph = false;
        } else if self.space_after {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(form);
        let number = self.words.len() + 1;
        self.space_after = match self.range {
            Some((last, _)) if number < last => false,
            Some((last, space)) if number == last => {
                self.range = None;
                space
            }
            _ => space,
        };
        let head: Option<usize> = head.parse().ok().and_then(|head: usize| head.checked_sub(1));
        self.words.push(Word {
            span: Span::new(start, self.text.len()),
            pos: Pos::parse(upos).unwrap_or(Pos::X),
            xpos: Xpos::parse(xpos).unwrap_or(Xpos::Nn),
            lemma: lemma.into(),
            feats: Feats::new(feats),
            head,
            deprel: Deprel::parse(deprel).unwrap_or(Deprel::Dep),
            name: misc.split('|').find_map(|entry| name_part(entry.strip_prefix("Name=")?)),
            certainty: u8::MAX,
        });
    }

    fn end_sentence(&mut self) {
        let words = std::mem::take(&mut self.words);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let span = Span::new(first.span.start, last.span.end);
        self.sentences.push(ParsedSentence { span, paragraph: self.paragraph_starts.len() - 1, words });
        self.range = None;
    }

    fn finish(self) -> ParsedDoc {
        let ends = self.paragraph_starts.iter().skip(1).map(|start| start - 2).chain([self.text.len()]);
        let paragraphs = self
            .paragraph_starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| Paragraph { span: Span::new(start, end), kind: ParagraphKind::Prose })
            .collect();
        let title = self.sentences.first().map(|first| self.text[first.span.range()].to_owned()).unwrap_or_default();
        let clean = CleanText { title, text: self.text, paragraphs, ..CleanText::default() };
        ParsedDoc { clean, sentences: self.sentences }
    }
}

/// Prints trees; [`read`] of it gives the same trees.
pub fn write(doc: &ParsedDoc) -> String {
    let mut out = String::new();
    let mut paragraph = None;
    for sentence in &doc.sentences {
        if paragraph.replace(sentence.paragraph) != Some(sentence.paragraph) {
            out.push_str("# newpar\n");
        }
        let text = doc.text(sentence.span).replace('\n', " ");
        writeln!(out, "# text = {text}").expect("a string takes all text");
        for (at, word) in sentence.words.iter().enumerate() {
            let next = sentence.words.get(at + 1);
            let glued = next.is_some_and(|next| next.span.start == word.span.end);
            let name =
                word.name.map(|part| format!("Name={}-{}", if part.begins { 'B' } else { 'I' }, name_label(part.kind)));
            let misc: Vec<String> = name.into_iter().chain(glued.then(|| "SpaceAfter=No".to_owned())).collect();
            let misc = if misc.is_empty() { "_".to_owned() } else { misc.join("|") };
            writeln!(
                out,
                "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{misc}",
                at + 1,
                doc.text(word.span),
                word.lemma,
                word.pos.as_str(),
                word.xpos.as_str(),
                word.feats.as_str(),
                word.head.map_or(0, |head| head + 1),
                word.deprel.as_str(),
            )
            .expect("a string takes all text");
        }
        out.push('\n');
    }
    out
}

fn name_label(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "PER",
        NameKind::Organization => "ORG",
        NameKind::Place => "LOC",
        NameKind::Other => "MISC",
    }
}

fn name_part(label: &str) -> Option<NamePart> {
    let (begin, kind) = label.split_once('-')?;
    let kind = [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Other]
        .into_iter()
        .find(|known| name_label(*known) == kind)?;
    Some(NamePart { begins: begin == "B", kind })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_the_same() {
        let text = "# newpar\n# text = Ann's in Łódź.\n\
            1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tName=B-PER|SpaceAfter=No\n\
            2\t's\tbe\tAUX\tVBZ\t_\t4\tcop\t_\t_\n3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_\n\
            4\tŁódź\tŁódź\tPROPN\tNNP\tNumber=Sing\t0\troot\t_\tName=B-LOC|SpaceAfter=No\n\
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";
        let doc = read(text).expect("it is well formed");
        assert_eq!(write(&doc), text);
    }
}
