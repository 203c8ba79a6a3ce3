use crate::page::Page;
use crate::session::{Action, Flag};
use std::rc::Rc;
use yew::prelude::*;

/// The questions that are never shown again, each with the way back.
pub(super) fn flagged_list(flags: &[Rc<Flag>], page: &Page) -> Html {
    let words = page.words();
    html! {
        <>
            <h3>{ words.flagged_list }</h3>
            if flags.is_empty() {
                <p class="aside">{ words.no_flagged }</p>
            } else {
                <ul class="flagged">
                    { for flags.iter().enumerate().map(|(at, flag)| html! {
                        <li key={format!("{} {}", flag.quiz, flag.item)}>
                            <span class="words">{ &flag.stem }</span>
                            <button type="button" class="link" aria-label={format!("{}: {}", words.show_again, flag.stem)}
                                onclick={page.on(Action::Unflag(at))}>{ words.show_again }</button>
                        </li>
                    }) }
                </ul>
            }
        </>
    }
}
