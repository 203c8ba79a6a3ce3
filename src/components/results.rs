use super::feedback::{chosen_feedback, parts};
use super::icons::{Icon, RIGHT, SKIPPED, WRONG, icon};
use super::review_block::review_button;
use super::score_ring::score_ring;
use crate::browser::focus;
use crate::i18n::RestWords;
use crate::page::{Page, use_page};
use crate::session::{Action, Due, Mode, Play};
use gistcheck_quiz::{Body, Item, Outcome, Response, grade};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub(crate) struct Props {
    pub(crate) play: Play,
    /// Questions of this quiz that were never answered.
    pub(crate) fresh: usize,
    /// What is still due today, and the article to go on with.
    pub(crate) due: (usize, Option<Rc<Due>>),
    /// How the next one is to be.
    pub(crate) children: Html,
}

impl PartialEq for Props {
    /// The page is rarely drawn anew while this is seen; to compare it first would be work of its own.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The end of a quiz: the score, a second chance, and every answer once more.
#[component]
pub(crate) fn Results(props: &Props) -> Html {
    let page = use_page();
    let words = page.all_words();
    let node = use_node_ref();
    let heading = node.clone();
    use_effect_with((), move |()| focus(&heading));
    let play = &props.play;
    let score = play.score();
    // Three steps, and one for a full score.
    let verdict = words.verdicts[score.right * 3 / score.of.max(1)];
    html! {
        <>
            <div ref={node} class="outcome" part="score" tabindex="-1">
                { score_ring(score, (words.score_of)(score.right, score.of)) }
                if play.late { <p>{ words.time_up }</p> }
                <p class="lead">{ verdict }</p>
                <div class="actions">
                    if score.right < score.of {
                        <button type="button" class="main" onclick={page.on(Action::Retry)}>{ words.retry_wrong }</button>
                    }
                    if let (Mode::Review, (count, Some(next))) = (play.mode, &props.due) {
                        { review_button(next.clone(), (words.review_next)(*count), "quiet", &page) }
                    } else {
                        <button type="button" class={if score.right < score.of { "quiet" } else { "main" }}
                            onclick={page.on(Action::Start)}>
                            { if props.fresh > 0 { (words.fresh)(props.fresh) } else { words.start_over.to_owned() } }
                        </button>
                    }
                </div>
            </div>
            { props.children.clone() }
            <h2 aria-level={page.level()}>{ words.your_answers }</h2>
            <ol class="review">
                { for play.items().zip(&play.outcomes).map(|(item, outcome)| reviewed(item, outcome, play, &page)) }
            </ol>
        </>
    }
}

fn reviewed(item: &Item, outcome: &Outcome, play: &Play, page: &Page) -> Html {
    let words = page.all_words();
    let (class, drawing, word): (_, Icon, _) = match outcome {
        Outcome { right: true, .. } => ("right", RIGHT, words.correct),
        Outcome { response: Response::Skipped, .. } => ("skipped", SKIPPED, words.skipped),
        _ => ("wrong", WRONG, words.not_quite),
    };
    let given = given(item, &outcome.response, words).filter(|_| !outcome.right);
    let given = given.map(|given| [Some(given), parts(item, &grade(item, &outcome.response), page)]);
    let given = given.map(|told| told.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    html! {
        <li key={item.id.clone()} {class}>
            <span class="verdict" title={word}>{ icon(drawing) }<span class="unseen">{ word }</span></span>
            <div>
                <p class="words">{ &item.stem }</p>
                if outcome.hinted { <p class="aside">{ words.with_hint }</p> }
                if let Some(given) = given {
                    <p class="aside">{ (words.you_said)(&given) }</p>
                }
                <p class="aside">{ (words.right_answer)(&key(item, words)) }</p>
                if !outcome.right {
                    if let Some(why) = chosen_feedback(item, &outcome.response) { <p class="why">{ why }</p> }
                    if let Some(why) = &item.about.explanation { <p class="why">{ why }</p> }
                }
                if !item.about.evidence.is_empty() && page.has_article(&play.quiz) {
                    <button type="button" class="link" onclick={page.on_show(&item.about.evidence)}>{ words.show_in_article }</button>
                }
            </div>
        </li>
    }
}

/// The right answer in words.
fn key(item: &Item, words: &RestWords) -> String {
    match &item.body {
        Body::Choice(set) | Body::MultipleResponse(set) => {
            set.keys().map(|choice| choice.text.as_str()).collect::<Vec<_>>().join("; ")
        }
        Body::TrueFalse(answer) => (if *answer { words.yes } else { words.no }).to_owned(),
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => accepted.shown().to_owned(),
        Body::Ordering(sequence) => sequence.as_slice().join(" → "),
        Body::Matching(matching) => {
            let pairs = matching.pairs().iter().map(|pair| format!("{} – {}", pair.left, pair.right));
            pairs.collect::<Vec<_>>().join("; ")
        }
    }
}

/// What was answered, in words; none where nothing was.
fn given(item: &Item, response: &Response, words: &RestWords) -> Option<String> {
    match (response, &item.body) {
        (Response::Chosen(ids), Body::Choice(set) | Body::MultipleResponse(set)) => {
            let texts = ids.iter().filter_map(|id| set.get(id)).map(|choice| choice.text.as_str());
            Some(texts.collect::<Vec<_>>().join("; "))
        }
        (Response::Judged(judged), _) => Some((if *judged { words.yes } else { words.no }).to_owned()),
        (Response::Typed(text), _) => Some(text.clone()),
        (Response::Ordered(order), _) => Some(order.join(" → ")),
        (Response::Matched(rights), Body::Matching(matching)) => {
            let pairs = matching.pairs().iter().zip(rights);
            let told = pairs.map(|(pair, right)| format!("{} – {}", pair.left, right.as_deref().unwrap_or("?")));
            Some(told.collect::<Vec<_>>().join("; "))
        }
        _ => None,
    }
}
