use super::icons::{DOWN, GRIP, RIGHT, UP, WRONG, icon};
use crate::page::{Page, use_page};
use crate::session::Action;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) order: Vec<String>,
    /// The right order, once the answer is checked.
    pub(crate) checked: Option<Vec<String>>,
}

/// Things to be put in order: by two buttons each, or by dragging the row's handle.
#[component]
pub(crate) fn Ordering(props: &Props) -> Html {
    let page = use_page();
    let list = use_node_ref();
    let dragged = use_state_eq(|| None::<usize>);
    let moved = use_moved(props, &list);
    let on_move = {
        let (page, list, dragged) = (page.clone(), list.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(from) = *dragged else { return };
            if let Some(to) = row_at(&list, f64::from(event.client_y())).filter(|to| *to != from) {
                page.send(Action::Move { from, to });
                dragged.set(Some(to));
            }
        })
    };
    let on_end = {
        let dragged = dragged.clone();
        Callback::from(move |_: PointerEvent| dragged.set(None))
    };
    let on_grip = {
        let (list, dragged) = (list.clone(), dragged.clone());
        Rc::new(move |at: usize, event: PointerEvent| {
            event.prevent_default();
            // The list takes the pointer, since rows move in the document while they are dragged.
            if let Some(list) = list.cast::<Element>() {
                list.set_pointer_capture(event.pointer_id()).unwrap_or_default();
            }
            dragged.set(Some(at));
        })
    };
    let rows = props.order.iter().enumerate().map(|(at, element)| {
        let on_grip = on_grip.clone();
        let grip = Callback::from(move |event: PointerEvent| on_grip(at, event));
        let right = props.checked.as_ref().map(|wanted| wanted.get(at) == Some(element));
        let class = classes!(
            "row",
            (*dragged == Some(at)).then_some("dragged"),
            right.map(|right| if right { "right" } else { "wrong" })
        );
        html! {
            <li key={element.clone()} {class}>
                if props.checked.is_none() { <span class="grip" onpointerdown={grip}>{ icon(GRIP) }</span> }
                <span class="words">{ element }</span>
                { match right {
                    Some(right) => html! { <span class="verdict">{ icon(if right { RIGHT } else { WRONG }) }</span> },
                    None => html! { <>{ mover(at, element, true, props, &page, &moved) }{ mover(at, element, false, props, &page, &moved) }</> },
                } }
            </li>
        }
    });
    html! {
        <>
            <ol ref={list} class="order" onpointermove={on_move} onpointerup={on_end.clone()} onpointercancel={on_end}>
                { for rows }
            </ol>
            <p class="unseen" aria-live="polite">{ said(props, &page, &moved) }</p>
        </>
    }
}

/// The element that a button moved last, and whether upwards: its button keeps the focus, its place is said.
type Moved = UseStateHandle<Option<(String, bool)>>;

/// Moving a row in the document loses the focus; it is given back to the same button of the same row.
#[hook]
fn use_moved(props: &Props, list: &NodeRef) -> Moved {
    let moved = use_state_eq(|| None::<(String, bool)>);
    let (last, list) = ((*moved).clone(), list.clone());
    use_effect_with(props.order.clone(), move |order| {
        let Some((element, up)) = last else { return };
        let at = order.iter().position(|one| *one == element).and_then(|at| u32::try_from(at).ok());
        let row = list.cast::<Element>().zip(at).and_then(|(list, at)| list.children().item(at));
        let button = row.and_then(|row| row.query_selector(if up { ".up" } else { ".down" }).ok()?);
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            button.focus().unwrap_or_default();
        }
    });
    moved
}

fn mover(at: usize, element: &str, up: bool, props: &Props, page: &Page, moved: &Moved) -> Html {
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < props.order.len()) };
    let label = if up { (page.all_words().move_up)(element) } else { (page.all_words().move_down)(element) };
    let on_click = {
        let (page, moved, element) = (page.clone(), moved.clone(), element.to_owned());
        Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                moved.set(Some((element.clone(), up)));
                page.send(Action::Move { from: at, to });
            }
        })
    };
    html! {
        <button type="button" class={classes!("quiet", "square", if up { "up" } else { "down" })} aria-label={label}
            aria-disabled={if to.is_none() { "true" } else { "false" }} onclick={on_click}>
            { icon(if up { UP } else { DOWN }) }
        </button>
    }
}

fn said(props: &Props, page: &Page, moved: &Moved) -> Option<String> {
    let (element, _) = moved.as_ref()?;
    let at = props.order.iter().position(|one| one == element)?;
    Some((page.all_words().moved)(element, at + 1, props.order.len()))
}

/// The row that lies at a height of the window.
fn row_at(list: &NodeRef, y: f64) -> Option<usize> {
    let rows = list.cast::<Element>()?.children();
    (0..rows.length()).position(|at| {
        rows.item(at).is_some_and(|row| {
            let place = row.get_bounding_client_rect();
            y >= place.top() && y < place.bottom()
        })
    })
}
