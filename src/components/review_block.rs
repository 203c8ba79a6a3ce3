use super::forecast_plot::forecast_plot;
use crate::browser::clock;
use crate::page::Page;
use crate::session::{Action, Due, Session, forecast};
use std::rc::Rc;
use yew::prelude::*;

/// How many questions are due today, and the article to begin with: the open one, if anything of it is due.
pub(super) fn due_today(session: &Session) -> (usize, Option<Rc<Due>>) {
    let clock = clock();
    let open = session.quiz().map(|quiz| quiz.id.as_str());
    let due: Vec<Due> = session.due().into_iter().filter(|due| due.today(clock) > 0).collect();
    let count = due.iter().map(|due| due.today(clock)).sum();
    let here = due.iter().position(|due| Some(due.quiz.as_str()) == open).unwrap_or(0);
    (count, due.into_iter().nth(here).map(Rc::new))
}

/// A button that asks what is due of a quiz.
pub(super) fn review_button(due: Rc<Due>, label: String, class: &'static str, page: &Page) -> Html {
    let page = page.clone();
    // The clock is read when it is pressed: the page may have stood open overnight.
    let on_click = Callback::from(move |_: MouseEvent| page.send(Action::Review(due.clone(), clock())));
    html! { <button type="button" {class} onclick={on_click}>{ label }</button> }
}

/// What is due today, of which articles, and what will be.
pub(super) fn review_block(session: &Session, page: &Page) -> Html {
    let words = page.all_words();
    let clock = clock();
    let all = session.due();
    let days = forecast(&all, clock);
    let (count, next) = due_today(session);
    let several: Vec<&Due> = all.iter().filter(|due| due.today(clock) > 0).collect();
    html! {
        <>
            <h2 aria-level={page.level()}>{ words.review }</h2>
            if let Some(next) = next {
                <p class="due">{ (words.due)(count) }{ review_button(next, words.review_now.to_owned(), "main", page) }</p>
            } else {
                <p class="empty">{ words.nothing_due }{ " " }{ words.review_note }</p>
            }
            if several.len() > 1 {
                <ul class="due-articles">
                    { for several.into_iter().map(|due| html! {
                        <li key={due.quiz.clone()}>
                            <span class="words">{ &due.title }</span>
                            { review_button(Rc::new(due.clone()), (words.due)(due.today(clock)), "link", page) }
                        </li>
                    }) }
                </ul>
            }
            { forecast_plot(days, clock, page) }
        </>
    }
}
