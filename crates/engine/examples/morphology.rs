//! Prints how often `inflect` and `base_form` agree with treebanks: `cargo run --example morphology -- FILE.conllu…`.
//!
//! Forms are compared in lower case; each pair of lemma, form and tag counts as often as it occurs.

use gistcheck_engine::document::Xpos;
use gistcheck_engine::morphology::{base_form, inflect};
use std::collections::BTreeMap;

fn main() -> std::io::Result<()> {
    let mut pairs: BTreeMap<(Xpos, String, String), usize> = BTreeMap::new();
    for path in std::env::args().skip(1) {
        for line in std::fs::read_to_string(path)?.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, form, lemma, _, xpos, feats, ..] = columns[..] else { continue };
            let Some(tag) = Xpos::parse(xpos) else { continue };
            // Typing errors and contractions ('s, 'd) are no forms that anybody would write out.
            let odd = feats.contains("Typo=Yes")
                || feats.contains("Style=")
                || feats.contains("Abbr=Yes")
                || form.starts_with(['\'', '’']);
            let wanted = [Xpos::Vbd, Xpos::Vbn, Xpos::Vbg, Xpos::Vbz, Xpos::Nns].contains(&tag);
            if wanted && !odd && lemma.chars().all(|letter| letter.is_alphabetic() || letter == '-') {
                *pairs.entry((tag, lemma.to_lowercase(), form.to_lowercase())).or_default() += 1;
            }
        }
    }
    for tag in [Xpos::Vbd, Xpos::Vbn, Xpos::Vbg, Xpos::Vbz, Xpos::Nns] {
        let of_tag = || pairs.iter().filter(move |((of, _, _), _)| *of == tag);
        let all: usize = of_tag().map(|(_, count)| count).sum();
        let share = |right: &dyn Fn(&str, &str) -> bool| {
            let right: usize =
                of_tag().filter(|((_, lemma, form), _)| right(lemma, form)).map(|(_, count)| count).sum();
            100.0 * right as f64 / all.max(1) as f64
        };
        println!(
            "{:4} {all:6} forms: inflect {:.2} %, base_form {:.2} %",
            tag.as_str(),
            share(&|lemma, form| inflect(lemma, tag) == form),
            share(&|lemma, form| base_form(form, tag) == lemma),
        );
        for ((_, lemma, form), count) in of_tag() {
            let (made, base) = (inflect(lemma, tag), base_form(form, tag));
            if made != *form {
                println!("    {count:4} × {lemma} gives {made}, not {form}");
            }
            if base != *lemma {
                println!("    {count:4} × {form} goes back to {base}, not {lemma}");
            }
        }
    }
    Ok(())
}
