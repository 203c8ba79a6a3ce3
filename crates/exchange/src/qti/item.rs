//! One assessment item: what is declared, what is shown, how it is graded.

use super::root;
use crate::losses::Losses;
use crate::typed;
use crate::xml::escaped;
use gistcheck_quiz::{Accepted, Body, ChoiceSet, Item};

const MATCH_CORRECT: &str = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct";
const MAP_RESPONSE: &str = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response";

/// The parts that differ from kind to kind.
struct Parts {
    declaration: String,
    body: String,
    template: &'static str,
}

pub(super) fn write(number: usize, name: &str, item: &Item, losses: &mut Losses) -> String {
    let parts = parts(number, item, losses);
    if item.about.hint.is_some() {
        losses.item(number, "the hint is left out; QTI's hints depend on the platform.");
    }
    let title = format!("identifier=\"{name}\" title=\"Question {number}\" adaptive=\"false\" timeDependent=\"false\"");
    let mut out = root("assessmentItem", &title);
    out.push_str(&parts.declaration);
    out.push_str(
        "  <outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n",
    );
    if item.about.explanation.is_some() {
        // Shown whatever the answer is.
        out.push_str(
            "  <outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"single\" baseType=\"identifier\"><defaultValue><value>why</value></defaultValue></outcomeDeclaration>\n",
        );
    }
    out.push_str(&format!("  <itemBody>\n{}  </itemBody>\n", parts.body));
    out.push_str(&format!("  <responseProcessing template=\"{}\"/>\n", parts.template));
    if let Some(why) = &item.about.explanation {
        out.push_str(&format!(
            "  <modalFeedback outcomeIdentifier=\"FEEDBACK\" showHide=\"show\" identifier=\"why\">{}</modalFeedback>\n",
            shown(why)
        ));
    }
    out + "</assessmentItem>\n"
}

fn parts(number: usize, item: &Item, losses: &mut Losses) -> Parts {
    let prompt = format!("      <prompt>{}</prompt>\n", shown(&item.stem));
    match &item.body {
        Body::Choice(set) => choices(number, set, 1, &prompt, losses),
        Body::MultipleResponse(set) => choices(number, set, 0, &prompt, losses),
        Body::TrueFalse(answer) => Parts {
            declaration: correct("single", "identifier", &[answer.to_string()]),
            body: format!(
                "    <choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxChoices=\"1\">\n{prompt}      \
                 <simpleChoice identifier=\"true\">True</simpleChoice>\n      <simpleChoice identifier=\"false\">False</simpleChoice>\n    </choiceInteraction>\n"
            ),
            template: MATCH_CORRECT,
        },
        Body::Cloze(accepted) => {
            let (before, after) = item.stem.split_once("_____").unwrap_or((&item.stem, ""));
            typed_parts(number, accepted, before, after, losses)
        }
        Body::ShortAnswer(accepted) => {
            let stem = format!("{} ", item.stem);
            typed_parts(number, accepted, &stem, "", losses)
        }
        Body::Ordering(sequence) => {
            losses.item(number, "Canvas does not take ordering in QTI packages; other platforms do.");
            let ids: Vec<String> = (0..sequence.as_slice().len()).map(|at| format!("step{at}")).collect();
            let steps = ids.iter().zip(sequence.as_slice());
            let steps = steps
                .map(|(id, step)| format!("      <simpleChoice identifier=\"{id}\">{}</simpleChoice>\n", shown(step)));
            Parts {
                declaration: correct("ordered", "identifier", &ids),
                body: format!(
                    "    <orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\">\n{prompt}{}    </orderInteraction>\n",
                    steps.collect::<String>()
                ),
                template: MATCH_CORRECT,
            }
        }
        Body::Matching(matching) => {
            let pairs: Vec<String> = (0..matching.pairs().len()).map(|at| format!("left{at} right{at}")).collect();
            let side = |name: &str, at: usize, text: &str| {
                format!(
                    "        <simpleAssociableChoice identifier=\"{name}{at}\" matchMax=\"1\">{}</simpleAssociableChoice>\n",
                    shown(text)
                )
            };
            let lefts = matching.pairs().iter().enumerate().map(|(at, pair)| side("left", at, &pair.left));
            let rights = matching.pairs().iter().map(|pair| &pair.right).chain(matching.extra());
            let rights = rights.enumerate().map(|(at, right)| side("right", at, right));
            Parts {
                declaration: correct("multiple", "directedPair", &pairs),
                body: format!(
                    "    <matchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxAssociations=\"{}\">\n{prompt}      \
                     <simpleMatchSet>\n{}      </simpleMatchSet>\n      <simpleMatchSet>\n{}      </simpleMatchSet>\n    </matchInteraction>\n",
                    pairs.len(),
                    lefts.collect::<String>(),
                    rights.collect::<String>()
                ),
                template: MATCH_CORRECT,
            }
        }
    }
}

fn choices(number: usize, set: &ChoiceSet, most: usize, prompt: &str, losses: &mut Losses) -> Parts {
    if set.as_slice().iter().any(|choice| choice.feedback.is_some()) {
        losses.item(number, "what is said about single choices is left out; the explanation is kept.");
    }
    let id = |at: usize| format!("choice{at}");
    let keys: Vec<String> =
        set.as_slice().iter().enumerate().filter(|(_, choice)| choice.correct).map(|(at, _)| id(at)).collect();
    let choices = set.as_slice().iter().enumerate();
    let choices = choices.map(|(at, choice)| {
        format!("      <simpleChoice identifier=\"{}\">{}</simpleChoice>\n", id(at), shown(&choice.text))
    });
    Parts {
        declaration: correct(if most == 1 { "single" } else { "multiple" }, "identifier", &keys),
        body: format!(
            "    <choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxChoices=\"{most}\">\n{prompt}{}    </choiceInteraction>\n",
            choices.collect::<String>()
        ),
        template: MATCH_CORRECT,
    }
}

fn typed_parts(number: usize, accepted: &Accepted, before: &str, after: &str, losses: &mut Losses) -> Parts {
    typed::tell_losses(number, accepted, losses);
    let spellings = typed::all_spellings(accepted);
    let entries = spellings.iter().map(|spelling| {
        format!("      <mapEntry mapKey=\"{}\" mappedValue=\"1\" caseSensitive=\"false\"/>\n", escaped(spelling))
    });
    let longest = spellings.iter().map(|spelling| spelling.chars().count()).max().unwrap_or(0);
    Parts {
        declaration: format!(
            "  <responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"string\">\n    <correctResponse><value>{}</value></correctResponse>\n    \
             <mapping defaultValue=\"0\">\n{}    </mapping>\n  </responseDeclaration>\n",
            escaped(accepted.shown()),
            entries.collect::<String>()
        ),
        body: format!(
            "    <p>{}<textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"{}\"/>{}</p>\n",
            shown(before),
            longest.max(10),
            shown(after)
        ),
        template: MAP_RESPONSE,
    }
}

fn correct(cardinality: &str, base: &str, values: &[String]) -> String {
    let values: String = values.iter().map(|value| format!("<value>{value}</value>")).collect();
    format!(
        "  <responseDeclaration identifier=\"RESPONSE\" cardinality=\"{cardinality}\" baseType=\"{base}\">\n    \
         <correctResponse>{values}</correctResponse>\n  </responseDeclaration>\n"
    )
}

/// A text with its line ends.
fn shown(text: &str) -> String {
    escaped(text).replace('\n', "<br/>")
}
