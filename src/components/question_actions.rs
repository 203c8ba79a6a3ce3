use super::question::onward_label;
use crate::browser::stamp;
use crate::page::Page;
use crate::session::{Action, Play};
use gistcheck_quiz::Item;
use yew::prelude::*;

/// What can be done with a question beside answering it: once it is checked the way on, by `onward`, and to the article; and
/// always the way to be rid of it.
pub(crate) fn question_actions(item: &Item, play: &Play, onward: &NodeRef, page: &Page) -> Html {
    html! {
        <>
            if play.is_checked() {
                <button ref={onward} type="submit" class="main">{ onward_label(play, page) }</button>
                if !item.about.evidence.is_empty() && page.has_article(&play.quiz) {
                    <button type="button" class="quiet" onclick={page.on_show(&item.about.evidence)}>
                        { page.all_words().show_in_article }
                    </button>
                }
            }
            { bad_question(page) }
        </>
    }
}

/// The way to be rid of a question.
fn bad_question(page: &Page) -> Html {
    let words = page.all_words();
    let on_flag = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| {
            page.send(Action::Flag(stamp()));
            // An element has no settings; its list is under the options.
            if page.host.is_none() {
                page.send(Action::Say(page.all_words().flagged.into()));
            }
        })
    };
    html! {
        <button type="button" class="link flag" title={words.bad_question_note} onclick={on_flag}>
            { words.bad_question }
        </button>
    }
}
