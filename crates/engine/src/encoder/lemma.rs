//! Dictionary forms by edit rules: the model ranks the rules, the form says which of them fit it.

use gistcheck_models::LemmaRule;

/// The lemma that the best fitting rule makes; the form itself where none fits.
pub(crate) fn lemma(form: &str, rules: &[LemmaRule], scores: &[f32]) -> Box<str> {
    let lower = form.to_lowercase();
    let mut best: Option<(f32, &LemmaRule)> = None;
    for (rule, &score) in rules.iter().zip(scores) {
        if best.is_none_or(|(highest, _)| score > highest) && fits(&lower, rule) {
            best = Some((score, rule));
        }
    }
    best.map_or_else(|| form.into(), |(_, rule)| apply(form, &lower, rule))
}

/// Whether a rule was seen with this ending: "ies" may become "y", but "ing" not.
fn fits(lower: &str, rule: &LemmaRule) -> bool {
    if rule.whole.is_some() {
        return rule.endings.iter().any(|form| **form == *lower);
    }
    // At least one character must stay, and the cut must leave what the rule leaves of its own forms.
    lower.chars().count() > rule.cut && (rule.cut == 0 || rule.endings.iter().any(|ending| lower.ends_with(&**ending)))
}

fn apply(form: &str, lower: &str, rule: &LemmaRule) -> Box<str> {
    if let Some(whole) = &rule.whole {
        return whole.clone();
    }
    let base = if rule.lower { lower } else { form };
    let end = base.char_indices().rev().nth(rule.cut.wrapping_sub(1)).map_or(base.len(), |(at, _)| at);
    format!("{}{}", &base[..end], rule.append).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(lower: bool, cut: usize, append: &str, endings: &[&str]) -> LemmaRule {
        LemmaRule { whole: None, lower, cut, append: append.into(), endings: endings.iter().map(|&e| e.into()).collect() }
    }

    #[test]
    fn the_best_rule_that_fits_is_taken() {
        let whole = LemmaRule { whole: Some("be".into()), ..rule(false, 0, "", &["was", "is"]) };
        let rules = [whole, rule(true, 3, "y", &["ies"]), rule(true, 0, "", &[""]), rule(false, 1, "", &["s"])];
        for (form, scores, expect) in [
            ("Was", [9.0, 1.0, 2.0, 0.0], "be"),
            ("Ladies", [9.0, 5.0, 2.0, 0.0], "lady"),
            ("Łódź", [9.0, 5.0, 2.0, 0.0], "łódź"),
            ("Normans", [0.0, 0.0, 1.0, 2.0], "Norman"),
            ("", [9.0, 5.0, 2.0, 0.0], ""),
        ] {
            assert_eq!(&*lemma(form, &rules, &scores), expect, "{form}");
        }
    }
}
