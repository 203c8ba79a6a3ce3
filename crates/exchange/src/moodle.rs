//! Moodle XML. Its short answer puts the field where five underscores stand, so it holds a blank too.

use crate::export::Exported;
use crate::losses::Losses;
use crate::typed;
use crate::xml::{as_html, cdata, escaped};
use gistcheck_quiz::{Body, ChoiceSet, Item, Quiz};

pub(crate) fn write(quiz: &Quiz) -> Exported {
    let mut losses = Losses::default();
    losses.own_parts(quiz, "Moodle XML");
    let category = escaped(&quiz.display_title().replace('/', "//"));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n<question type=\"category\">\n  \
         <category><text>$course$/top/{category}</text></category>\n</question>\n"
    );
    for (at, item) in quiz.items.iter().enumerate() {
        out.push_str(&question(at + 1, item, &mut losses));
    }
    out.push_str("</quiz>\n");
    Exported { bytes: out.into_bytes(), notes: losses.into_notes() }
}

fn question(number: usize, item: &Item, losses: &mut Losses) -> String {
    let (kind, answers) = match &item.body {
        Body::Choice(set) => ("multichoice", choices(set, true, "100", "0")),
        Body::MultipleResponse(set) => {
            losses.item(number, "Moodle gives part of the points for some of the right choices.");
            ("multichoice", choices(set, false, typed::share_of_points(set.keys().count()), "-100"))
        }
        Body::TrueFalse(answer) => {
            let share = |is_key: bool| if is_key { "100" } else { "0" };
            ("truefalse", plain_answer("true", share(*answer)) + &plain_answer("false", share(!answer)))
        }
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => {
            typed::tell_losses(number, accepted, losses);
            // Moodle's mark for any text, as a character.
            let spellings = typed::all_spellings(accepted).into_iter().map(|text| text.replace('*', "\\*"));
            let answers: String = spellings.map(|text| plain_answer(&text, "100")).collect();
            ("shortanswer", format!("  <usecase>0</usecase>\n{answers}"))
        }
        Body::Ordering(sequence) => {
            losses.item(number, "ordering needs Moodle 4.4 or later, or its ordering plug-in.");
            let steps: String = sequence
                .as_slice()
                .iter()
                .map(|step| format!("  <answer fraction=\"1\" format=\"html\">{}</answer>\n", text(step)))
                .collect();
            (
                "ordering",
                format!(
                    "  <layouttype>VERTICAL</layouttype>\n  <selecttype>ALL</selecttype>\n  <selectcount>0</selectcount>\n  \
                     <gradingtype>ALL_OR_NOTHING</gradingtype>\n  <showgrading>SHOW</showgrading>\n{steps}"
                ),
            )
        }
        Body::Matching(matching) => {
            losses.item(number, "Moodle gives part of the points for some of the right pairs.");
            let pair = |left: &str, right: &str| {
                format!(
                    "  <subquestion format=\"html\">{}<answer><text>{}</text></answer></subquestion>\n",
                    text(left),
                    escaped(right)
                )
            };
            let pairs = matching.pairs().iter().map(|one| pair(&one.left, &one.right));
            let extra = matching.extra().iter().map(|right| pair("", right));
            ("matching", format!("  <shuffleanswers>true</shuffleanswers>\n{}", pairs.chain(extra).collect::<String>()))
        }
    };
    let feedback = item.about.explanation.as_deref().unwrap_or_default();
    let hint = item.about.hint.as_deref().map(|hint| format!("  <hint format=\"html\">{}</hint>\n", text(hint)));
    // The hint comes with the second try.
    let penalty = if hint.is_some() { "0" } else { "1" };
    format!(
        "<question type=\"{kind}\">\n  <name><text>Q{number:03}</text></name>\n  \
         <questiontext format=\"html\">{}</questiontext>\n  <generalfeedback format=\"html\">{}</generalfeedback>\n  \
         <defaultgrade>1</defaultgrade>\n  <penalty>{penalty}</penalty>\n  <hidden>0</hidden>\n  <idnumber>{}</idnumber>\n{answers}{}</question>\n",
        text(&item.stem),
        text(feedback),
        escaped(&item.id),
        hint.unwrap_or_default(),
    )
}

fn choices(set: &ChoiceSet, is_single: bool, right: &str, wrong: &str) -> String {
    let mut out = format!(
        "  <single>{is_single}</single>\n  <shuffleanswers>true</shuffleanswers>\n  <answernumbering>abc</answernumbering>\n"
    );
    for choice in set.as_slice() {
        let fraction = if choice.correct { right } else { wrong };
        let feedback = choice.feedback.as_deref().unwrap_or_default();
        out.push_str(&format!(
            "  <answer fraction=\"{fraction}\" format=\"html\">{}<feedback format=\"html\">{}</feedback></answer>\n",
            text(&choice.text),
            text(feedback)
        ));
    }
    out
}

fn plain_answer(answer: &str, fraction: &str) -> String {
    format!("  <answer fraction=\"{fraction}\" format=\"plain_text\"><text>{}</text></answer>\n", escaped(answer))
}

fn text(text: &str) -> String {
    if text.is_empty() { "<text></text>".to_owned() } else { format!("<text>{}</text>", cdata(&as_html(text))) }
}
