use super::icons::{RIGHT, WRONG, icon};
use crate::page::Page;
use crate::reading::paragraph_number;
use crate::session::{Play, is_right};
use gistcheck_quiz::{Body, Grade, Item, Response};
use yew::prelude::*;

/// What is told of a question: a hint, and what became of the answer.
pub(crate) fn told(item: &Item, play: &Play, page: &Page) -> Html {
    html! { <>{ hint(item, play, page) }{ feedback(item, play, page) }</> }
}

/// Help, once it was asked for: the item's own, or where in the article to look.
fn hint(item: &Item, play: &Play, page: &Page) -> Html {
    if !play.hinted || play.is_checked() {
        return Html::default();
    }
    let words = page.all_words();
    let paragraph = || {
        let article = play.quiz.article.as_ref()?;
        let evidence = item.about.evidence.first()?;
        Some((words.hint_paragraph)(paragraph_number(article, evidence.start)))
    };
    let text = item.about.hint.clone().or_else(paragraph).unwrap_or_else(|| words.hint_none.to_owned());
    html! { <p class="hint" aria-live="polite"><b>{ words.hint }</b>{ " " }{ text }</p> }
}

/// Whether the answer was right, how much of it, and why. The live region is there before there is anything to say.
fn feedback(item: &Item, play: &Play, page: &Page) -> Html {
    let words = page.all_words();
    let grade = play.checked();
    let class = match &grade {
        Some(grade) if is_right(grade) => "feedback right",
        Some(_) => "feedback wrong",
        None => "feedback",
    };
    html! {
        <div {class} part="feedback">
            <p role="status" class="status">
                if let Some(grade) = &grade {
                    { icon(if is_right(grade) { RIGHT } else { WRONG }) }
                    <b>{ if is_right(grade) { words.correct } else { words.not_quite } }</b>
                    { more(item, grade, page) }
                } else if play.nudged {
                    { words.answer_first }
                }
            </p>
            if let Some(grade) = &grade {
                { right_answer(item, grade, page) }
                if let Some(why) = play.draft.as_ref().and_then(|response| chosen_feedback(item, response)) {
                    <p>{ why }</p>
                }
                if let Some(explanation) = &item.about.explanation {
                    <p class="explanation">{ explanation }</p>
                }
            }
        </div>
    }
}

fn more(item: &Item, grade: &Grade, page: &Page) -> Html {
    let words = page.all_words();
    let almost = grade.almost.as_deref().map(words.almost);
    html! { <>{ for parts(item, grade, page).into_iter().chain(almost).map(|text| html! { <span class="more">{ text }</span> }) }</> }
}

/// How many parts of an answer were right, where it has parts.
pub(super) fn parts(item: &Item, grade: &Grade, page: &Page) -> Option<String> {
    let words = page.all_words();
    let say = match &item.body {
        Body::Ordering(_) => words.places_right,
        Body::Matching(_) => words.pairs_right,
        _ => words.choices_right,
    };
    grade.parts.map(|(right, of)| say(right, of))
}

/// The answer, where the question itself does not show it.
fn right_answer(item: &Item, grade: &Grade, page: &Page) -> Html {
    match &item.body {
        _ if is_right(grade) => Html::default(),
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => {
            html! { <p class="answer">{ (page.all_words().right_answer)(accepted.shown()) }</p> }
        }
        Body::Ordering(sequence) => html! {
            <>
                <p class="answer">{ page.all_words().right_order }</p>
                <ol class="answer-order">{ for sequence.as_slice().iter().map(|one| html! { <li>{ one }</li> }) }</ol>
            </>
        },
        _ => Html::default(),
    }
}

/// What the quiz says about the choices that were taken; of several only about the wrong ones.
pub(super) fn chosen_feedback(item: &Item, response: &Response) -> Option<String> {
    let (Body::Choice(set) | Body::MultipleResponse(set), Response::Chosen(ids)) = (&item.body, response) else {
        return None;
    };
    let several = matches!(item.body, Body::MultipleResponse(_));
    let told = ids.iter().filter_map(|id| set.get(id)).filter(|choice| !(several && choice.correct));
    let told = told.filter_map(|choice| choice.feedback.as_deref());
    let told: Vec<&str> = told.filter(|told| item.about.explanation.as_deref() != Some(told)).collect();
    (!told.is_empty()).then(|| told.join(" "))
}
