use super::escape::{cloze, field, read_cloze, side, stem};
use super::kept::{ITEM_MARK, KeptChoice, KeptItem, KeptQuiz, QUIZ_MARK, hash};
use crate::export::Exported;
use crate::losses::Losses;
use crate::shuffle::shuffled;
use crate::typed;
use gistcheck_quiz::{Accepted, Body, Choice, ChoiceSet, Item, Quiz};

pub(crate) fn write(quiz: &Quiz) -> Exported {
    let mut losses = Losses::default();
    losses.own_parts_but_comments(quiz);
    let kept = KeptQuiz {
        id: quiz.id.clone(),
        items: Quiz::new("", "", quiz.items.clone()).id,
        generator: quiz.generator.clone(),
        language: quiz.language.clone(),
        title: quiz.title.clone().or_else(|| quiz.article.as_ref().map(|article| article.title.clone())),
        sheet: quiz.sheet.clone(),
        notes: quiz.notes.clone(),
        extra: quiz.extra.clone(),
    };
    let mut out = format!("{QUIZ_MARK}{}\n", json(&kept));
    for (at, item) in quiz.items.iter().enumerate() {
        let mut kept = KeptItem::of(item);
        let question = question(at + 1, item, &mut kept, &mut losses);
        out.push_str(&format!("\n{ITEM_MARK}{}\n{question}", json(&kept)));
    }
    Exported { bytes: out.into_bytes(), notes: losses.into_notes() }
}

fn json(kept: &impl serde::Serialize) -> String {
    serde_json::to_string(kept).expect("what a quiz holds can be written as JSON")
}

fn question(number: usize, item: &Item, kept: &mut KeptItem, losses: &mut Losses) -> String {
    let answers = answers(number, item, kept, losses);
    let explanation = item.about.explanation.as_deref().map(|why| {
        let written = field(why);
        kept.keep("explanation", why, &written);
        written
    });
    let feedback = explanation.filter(|written| !written.is_empty()).map(|written| format!("\t####{written}\n"));
    let body = format!("{{\n{answers}{}}}", feedback.unwrap_or_default());
    let text = match (&item.body, cloze(&item.stem)) {
        (Body::Cloze(_), Some((head, tail))) => {
            if read_cloze(&head, &tail) != item.stem {
                kept.texts.insert("stem".to_owned(), item.stem.clone());
            }
            format!("{head}{body}{tail}")
        }
        _ => {
            let written = stem(&item.stem);
            kept.keep("stem", &item.stem, &written);
            format!("{written} {body}")
        }
    };
    kept.hash = hash(&text);
    format!("::Q{number}::{text}\n")
}

fn answers(number: usize, item: &Item, kept: &mut KeptItem, losses: &mut Losses) -> String {
    match &item.body {
        Body::Choice(set) => choices(set, kept, |choice, text| {
            let mark = if choice.correct { '=' } else { '~' };
            // A text that begins with a percent sign would be taken for a share of the points.
            let share = match (text.starts_with('%'), choice.correct) {
                (true, true) => "%100%",
                (true, false) => "%0%",
                _ => "",
            };
            format!("{mark}{share}")
        }),
        Body::MultipleResponse(set) => {
            losses.item(number, "other programs give part of the points for some of the right choices.");
            let share = typed::share_of_points(set.keys().count());
            choices(set, kept, |choice, _| format!("~%{}%", if choice.correct { share } else { "-100" }))
        }
        Body::TrueFalse(answer) => if *answer { "\tTRUE\n" } else { "\tFALSE\n" }.to_owned(),
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => spellings(number, accepted, kept, losses),
        Body::Ordering(sequence) => {
            losses.item(number, "GIFT has no ordering; each thing is matched to its place (1, 2, 3) instead.");
            let places: Vec<(usize, &String)> = sequence.as_slice().iter().enumerate().collect();
            let mut out = String::new();
            for (at, step) in shuffled(places, &item.id) {
                let written = side(step);
                kept.keep(&format!("step {at}"), step, &written);
                out.push_str(&format!("\t={written} -> {}\n", at + 1));
            }
            out
        }
        Body::Matching(matching) => {
            let mut out = String::new();
            for (at, pair) in matching.pairs().iter().enumerate() {
                let (left, right) = (side(&pair.left), side(&pair.right));
                kept.keep(&format!("left {at}"), &pair.left, &left);
                kept.keep(&format!("right {at}"), &pair.right, &right);
                out.push_str(&format!("\t={left} -> {right}\n"));
            }
            for (at, extra) in matching.extra().iter().enumerate() {
                let written = side(extra);
                kept.keep(&format!("extra {at}"), extra, &written);
                out.push_str(&format!("\t= -> {written}\n"));
            }
            out
        }
    }
}

fn choices(set: &ChoiceSet, kept: &mut KeptItem, mark: impl Fn(&Choice, &str) -> String) -> String {
    let mut out = String::new();
    for (at, choice) in set.as_slice().iter().enumerate() {
        let text = field(&choice.text);
        kept.keep(&format!("choice {at}"), &choice.text, &text);
        kept.choices.push(KeptChoice { id: choice.id.clone(), source: choice.source });
        out.push_str(&format!("\t{}{text}", mark(choice, &text)));
        if let Some(feedback) = &choice.feedback {
            let written = field(feedback);
            kept.keep(&format!("feedback {at}"), feedback, &written);
            if !written.is_empty() {
                out.push_str(&format!("#{written}"));
            }
        }
        out.push('\n');
    }
    out
}

fn spellings(number: usize, accepted: &Accepted, kept: &mut KeptItem, losses: &mut Losses) -> String {
    kept.numeric = accepted.numeric().cloned();
    kept.added = typed::plain_digits(accepted);
    typed::tell_losses(number, accepted, losses);
    let mut out = String::new();
    for (at, spelling) in accepted.spellings().iter().enumerate() {
        let written = side(spelling);
        kept.keep(&format!("spelling {at}"), spelling, &written);
        // A text that begins with a percent sign would be taken for a share of the points.
        out.push_str(if written.starts_with('%') { "\t=%100%" } else { "\t=" });
        out.push_str(&format!("{written}\n"));
    }
    if let Some(added) = &kept.added {
        out.push_str(&format!("\t={}\n", field(added)));
    }
    out
}
