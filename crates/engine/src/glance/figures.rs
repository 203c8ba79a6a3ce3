use super::Found;
use crate::document::{Deprel, Expression, ExpressionValue, Pos, Unit};
use crate::facts::Statement;
use crate::in_order::InOrder;
use crate::pipeline::Analysis;
use std::collections::BTreeSet;

/// More figures are a table.
const MOST: usize = 6;
/// A count up to here is told in passing: "three brothers".
const SMALL_COUNT: f64 = 12.0;

/// The figures of the most salient statements: money, shares, measures and counts that are more than a handful; one a
/// statement, in the article's order. The label is the figure as the article writes it, with what it counts.
pub(super) fn figures(analysis: &Analysis, statements: &[Statement]) -> Vec<Found> {
    let mut order: Vec<&Statement> = statements.iter().collect();
    order.order_by(|a, b| b.salience.total_cmp(&a.salience).then(a.evidence.cmp(&b.evidence)));
    let mut told = BTreeSet::new();
    let mut found: Vec<(&Statement, String)> = Vec::new();
    for statement in order {
        let Some(figure) = figure_of(analysis, statement) else { continue };
        let Some(label) = label(analysis, figure) else { continue };
        // What is shown as a figure must be what the statement says.
        if statement.text.contains(analysis.doc.text(figure.span)) && told.insert(label.clone()) {
            found.push((statement, label));
        }
        if found.len() == MOST {
            break;
        }
    }
    found.order_by(|(a, _), (b, _)| a.evidence.cmp(&b.evidence));
    let shown = found.into_iter().map(|(statement, label)| Found {
        label,
        text: statement.text.clone(),
        mentions: 0,
        spans: statement.evidence.clone(),
    });
    shown.collect()
}

fn figure_of<'a>(analysis: &'a Analysis, statement: &Statement) -> Option<&'a Expression> {
    let span = *statement.evidence.first()?;
    let from = analysis.expressions.partition_point(|expression| expression.span.start < span.start);
    let inside = analysis.expressions[from..].iter().take_while(|expression| expression.span.end <= span.end);
    inside.into_iter().find(|expression| is_telling(expression))
}

fn is_telling(expression: &Expression) -> bool {
    let ExpressionValue::Quantity(quantity) = &expression.value else { return false };
    match &quantity.unit {
        Unit::Count(noun) => noun.is_some() && quantity.value > SMALL_COUNT,
        Unit::Percent | Unit::Money(_) | Unit::Measure(_) => true,
    }
}

/// The figure with the noun it counts; none for a number whose unit stands elsewhere ("2" of "2–7 °C") or whose noun is
/// part of another ("fifty steam engines" is no fifty steam) or a name ("in 1066 Normandy").
fn label(analysis: &Analysis, figure: &Expression) -> Option<String> {
    /// Words between a number and its noun: "152,775 young sailors".
    const NEAR: usize = 3;
    let doc = &analysis.doc;
    let words = &doc.sentences[figure.sentence].words;
    let text = doc.text(figure.span);
    let ExpressionValue::Quantity(quantity) = &figure.value else { return None };
    let Unit::Count(Some(noun)) = &quantity.unit else {
        let follows = words.get(figure.words.end).is_some_and(|next| matches!(doc.text(next.span), "-" | "–" | "to"));
        let has_unit = text.contains(|scalar: char| !scalar.is_ascii_digit() && !matches!(scalar, '.' | ',' | ' '));
        return (has_unit && !follows).then(|| text.to_owned());
    };
    let mut after = figure.words.end..words.len().min(figure.words.end + NEAR);
    let counted = after.find(|&at| *words[at].lemma == **noun).or_else(|| figure.words.clone().last())?;
    let word = &words[counted];
    let goes_on =
        words.get(counted + 1).is_some_and(|next| matches!(next.pos, Pos::Noun | Pos::Propn | Pos::Adj | Pos::Verb))
            && word.deprel != Deprel::Nsubj;
    let own = word.pos == Pos::Noun && word.deprel != Deprel::Compound && word.name.is_none() && !goes_on;
    own.then(|| doc.clean.text[figure.span.start..word.span.end].to_owned())
}
