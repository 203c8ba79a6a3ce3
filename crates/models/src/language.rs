use crate::error::ModelError;
use crate::lexicon::Lexicon;
use crate::matrix::{Matrix, Nibbles};
use crate::reader::Reader;
use std::sync::Arc;

/// The tables behind tags, lemmas, trees and names. Every size is checked by the loader, so that reading them cannot fail.
#[derive(Debug, Clone, PartialEq)]
pub struct Language {
    /// Words with a vector of their own.
    pub words: Lexicon,
    /// The words' vectors; the last row stands for every other word.
    pub word_vectors: Nibbles,
    /// Vectors of hashes: beginning, last two, three and four characters, shape. Each has a power of two of rows.
    pub hash_vectors: Vec<Nibbles>,
    /// Recurrent layers, from the words up.
    pub layers: Vec<Layer>,
    /// Scores of universal tags, Penn tags, features, lemma rules and name tags, one after the other.
    pub tags: Matrix,
    /// What is added to those scores.
    pub tag_bias: Vec<f32>,
    /// Projections of a word as dependent, then as head.
    pub arc: Matrix,
    /// What is added to those projections.
    pub arc_bias: Vec<f32>,
    /// From a dependent's projection to what it looks for in a head.
    pub arc_pair: Matrix,
    /// What every word looks for in a head.
    pub arc_pair_bias: Vec<f32>,
    /// The root's projection as head.
    pub arc_root: Vec<f32>,
    /// Scores of distances from `-reach` to `reach`, then of the root.
    pub arc_distance: Vec<f32>,
    /// Projections of a word as dependent, then as head, for the relation between them.
    pub label: Matrix,
    /// What is added to those projections.
    pub label_bias: Vec<f32>,
    /// The root's projection for the relation.
    pub label_root: Vec<f32>,
    /// Scores of relations.
    pub label_out: Matrix,
    /// What is added to those scores.
    pub label_out_bias: Vec<f32>,
    /// Universal tags, in the order of their scores.
    pub upos: Vec<Box<str>>,
    /// Penn tags, in the order of their scores.
    pub xpos: Vec<Box<str>>,
    /// Morphological features, in the order of their scores.
    pub feats: Vec<Arc<str>>,
    /// For each features, whether each Penn tag occurs with them.
    pub feats_with: Vec<Vec<bool>>,
    /// Pairs of a universal and a Penn tag that occur together.
    pub tag_pairs: Vec<(usize, usize)>,
    /// Lemma rules, in the order of their scores.
    pub lemma_rules: Vec<LemmaRule>,
    /// Name tags (`O`, `B-PER`, …), in the order of their scores.
    pub names: Vec<Box<str>>,
    /// Relations, in the order of their scores.
    pub deprels: Vec<Box<str>>,
}

/// A simple recurrent layer in both directions.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// For each direction: candidate, forget gate, reset gate and, where input and output differ in width, the skipped input.
    pub input: Matrix,
    /// What is added to those.
    pub bias: Vec<f32>,
    /// For each direction: weights of the state in the forget gate, then in the reset gate.
    pub gates: Vec<f32>,
    /// Units of one direction.
    pub units: usize,
}

/// How a lemma is made of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LemmaRule {
    /// The lemma itself, where the rule replaces the form.
    pub whole: Option<Box<str>>,
    /// Whether the form is put into lower case first.
    pub lower: bool,
    /// Characters cut off its end.
    pub cut: usize,
    /// What is put there.
    pub append: Box<str>,
    /// The endings, in lower case, of forms to which it may be applied: what is cut off, or for `whole` the form.
    pub endings: Vec<Box<str>>,
}

impl Language {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let words = reader.lexicon()?;
        let word_vectors = reader.nibbles()?;
        let hash_vectors = (0..5).map(|_| reader.nibbles()).collect::<Result<Vec<_>, _>>()?;
        let layers = (0..reader.numbers()?.len()).map(|_| Layer::read(reader)).collect::<Result<Vec<_>, _>>()?;
        let language = Self {
            words,
            word_vectors,
            hash_vectors,
            layers,
            tags: reader.matrix()?,
            tag_bias: reader.numbers()?,
            arc: reader.matrix()?,
            arc_bias: reader.numbers()?,
            arc_pair: reader.matrix()?,
            arc_pair_bias: reader.numbers()?,
            arc_root: reader.numbers()?,
            arc_distance: reader.numbers()?,
            label: reader.matrix()?,
            label_bias: reader.numbers()?,
            label_root: reader.numbers()?,
            label_out: reader.matrix()?,
            label_out_bias: reader.numbers()?,
            upos: boxed(&reader.lines()?),
            xpos: boxed(&reader.lines()?),
            feats: Vec::new(),
            feats_with: Vec::new(),
            tag_pairs: Vec::new(),
            lemma_rules: Vec::new(),
            names: Vec::new(),
            deprels: Vec::new(),
        };
        language.read_labels(reader)
    }

    fn read_labels(mut self, reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let tag = |list: &[Box<str>], name: &str| list.iter().position(|known| **known == *name);
        for line in reader.lines()? {
            let (feats, tags) = line.split_once('\t').ok_or_else(|| reader.inconsistent("features without tags"))?;
            let mut with = vec![false; self.xpos.len()];
            for name in tags.split(' ') {
                with[tag(&self.xpos, name).ok_or_else(|| reader.inconsistent("an unknown tag"))?] = true;
            }
            self.feats.push(feats.into());
            self.feats_with.push(with);
        }
        for line in reader.lines()? {
            let pair =
                line.split_once(' ').and_then(|(xpos, upos)| Some((tag(&self.upos, upos)?, tag(&self.xpos, xpos)?)));
            self.tag_pairs.push(pair.ok_or_else(|| reader.inconsistent("an unknown pair of tags"))?);
        }
        for line in reader.lines()? {
            self.lemma_rules.push(LemmaRule::read(line).ok_or_else(|| reader.inconsistent("an unknown lemma rule"))?);
        }
        self.names = boxed(&reader.lines()?);
        self.deprels = boxed(&reader.lines()?);
        self.check().map_err(|what| reader.inconsistent(what))?;
        Ok(self)
    }

    /// Width of a word's vector: what the first layer reads.
    pub fn input_width(&self) -> usize {
        self.word_vectors.columns() + self.hash_vectors.iter().map(Nibbles::columns).sum::<usize>()
    }

    fn check(&self) -> Result<(), &'static str> {
        fn ensure(right: bool, what: &'static str) -> Result<(), &'static str> {
            if right { Ok(()) } else { Err(what) }
        }
        ensure(self.word_vectors.rows() == self.words.len() + 1, "vectors of words")?;
        ensure(self.hash_vectors.iter().all(|table| table.rows().is_power_of_two()), "vectors of hashes")?;
        let mut width = self.input_width();
        for layer in &self.layers {
            let parts = if width == 2 * layer.units { 3 } else { 4 };
            let outs = 2 * parts * layer.units;
            ensure(layer.units > 0 && layer.input.columns() == width, "width of a layer")?;
            ensure(layer.input.rows() == outs && layer.bias.len() == outs, "height of a layer")?;
            ensure(layer.gates.len() == 4 * layer.units, "gates of a layer")?;
            width = 2 * layer.units;
        }
        let scores = self.upos.len() + self.xpos.len() + self.feats.len() + self.lemma_rules.len() + self.names.len();
        ensure(self.tags.columns() == width && self.tags.rows() == scores, "scores of tags")?;
        ensure(self.tag_bias.len() == scores, "scores of tags")?;
        let lists =
            [self.tag_pairs.len(), self.feats.len(), self.lemma_rules.len(), self.names.len(), self.deprels.len()];
        ensure(lists.iter().all(|&length| length > 0), "an empty list")?;
        let half = self.arc.rows() / 2;
        ensure(self.arc.columns() == width && self.arc.rows() == 2 * half && half > 0, "projections of arcs")?;
        ensure(self.arc_bias.len() == 2 * half && self.arc_root.len() == half, "projections of arcs")?;
        ensure(self.arc_pair.columns() == half && self.arc_pair.rows() == half, "pairs of arcs")?;
        ensure(self.arc_pair_bias.len() == half && self.arc_distance.len() >= 4, "pairs of arcs")?;
        ensure(self.arc_distance.len().is_multiple_of(2), "distances")?;
        let half = self.label.rows() / 2;
        ensure(self.label.columns() == width && self.label.rows() == 2 * half, "projections of relations")?;
        ensure(self.label_bias.len() == 2 * half && self.label_root.len() == half, "projections of relations")?;
        ensure(self.label_out.columns() == half && self.label_out.rows() == self.deprels.len(), "scores of relations")?;
        ensure(self.label_out_bias.len() == self.deprels.len(), "scores of relations")
    }
}

impl Layer {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let (input, bias, gates) = (reader.matrix()?, reader.numbers()?, reader.numbers()?);
        let units = gates.len() / 4;
        Ok(Self { input, bias, gates, units })
    }
}

impl LemmaRule {
    /// `l-3+y`, a tab and endings: lower case, three characters off, a y instead. `=` keeps the case; `!be` is a whole lemma.
    fn read(line: &str) -> Option<Self> {
        let (rule, endings) = line.split_once('\t')?;
        let endings = endings.split(' ').map(Box::from).collect();
        if let Some(whole) = rule.strip_prefix('!') {
            return Some(Self { whole: Some(whole.into()), lower: false, cut: 0, append: "".into(), endings });
        }
        let (lower, rest) = (rule.starts_with('l'), rule.get(1..)?.strip_prefix('-')?);
        let (cut, append) = rest.split_once('+')?;
        Some(Self { whole: None, lower, cut: cut.parse().ok()?, append: append.into(), endings })
    }
}

fn boxed(lines: &[&str]) -> Vec<Box<str>> {
    lines.iter().map(|&line| line.into()).collect()
}
