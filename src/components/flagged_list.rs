use crate::browser::focus;
use crate::page::use_page;
use crate::session::{Action, Flag};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) flags: Rc<[Rc<Flag>]>,
}

/// The questions that are never shown again, each with the way back.
#[component]
pub(crate) fn FlaggedList(props: &Props) -> Html {
    let page = use_page();
    let words = page.all_words();
    let heading = use_node_ref();
    let before = use_mut_ref(|| 0);
    let to_heading = heading.clone();
    use_effect_with(props.flags.len(), move |count| {
        // The button that was pressed is gone.
        if *count < before.replace(*count) {
            focus(&to_heading);
        }
    });
    html! {
        <>
            <h3 ref={heading} tabindex="-1">{ words.flagged_list }</h3>
            if props.flags.is_empty() {
                <p class="aside">{ words.no_flagged }</p>
            } else {
                <ul class="flagged">
                    { for props.flags.iter().enumerate().map(|(at, flag)| html! {
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
