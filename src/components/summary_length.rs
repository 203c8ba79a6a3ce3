use crate::page::Page;
use crate::session::{Action, Settings};
use gistcheck_quiz::{Quiz, SummaryLength};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long the summary shall be: a slider of the lengths that this article has; none where it has one only.
pub(super) fn summary_length(quiz: &Quiz, settings: &Settings, page: &Page) -> Html {
    let words = page.words();
    let lengths = lengths(quiz);
    let Some(last) = lengths.checked_sub(1).filter(|last| *last > 0) else { return Html::default() };
    let chosen = settings.summary.min(last);
    let on_input = {
        let (page, settings) = (page.clone(), settings.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let summary = input.value_as_number() as usize;
            page.send(Action::Set(Settings { summary, ..settings.clone() }));
        })
    };
    html! {
        <p class="length">
            <label for="gist-length">{ words.summary_length }</label>
            <input type="range" id="gist-length" min="0" max={last.to_string()} step="1" value={chosen.to_string()}
                aria-valuetext={words.lengths[chosen]} oninput={on_input} />
            <output for="gist-length">{ words.lengths[chosen] }</output>
        </p>
    }
}

/// How many of the lengths differ: those up to the first that has the whole summary.
fn lengths(quiz: &Quiz) -> usize {
    let ranked = quiz.summary.iter().filter(|sentence| sentence.rank.is_some()).count();
    let shorter = SummaryLength::ALL.iter().filter(|length| length.sentences() < ranked).count();
    (shorter + 1).min(SummaryLength::ALL.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use gistcheck_quiz::SummarySentence;

    #[test]
    fn the_slider_has_as_many_steps_as_the_summary_has_lengths() {
        for (sentences, expect) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (8, 4)] {
            let mut quiz = Quiz::new("hand", "en", Vec::new());
            let sentence = |rank| SummarySentence { text: "It is.".into(), evidence: Vec::new(), rank: Some(rank) };
            quiz.summary = (1..=sentences).map(sentence).collect();
            assert_eq!(lengths(&quiz), expect, "{sentences} sentences");
        }
        let mut unranked = Quiz::new("hand", "en", Vec::new());
        unranked.summary = vec![SummarySentence { text: "It is.".into(), evidence: Vec::new(), rank: None }; 5];
        assert_eq!(lengths(&unranked), 1, "a summary of one length has no slider");
    }
}
