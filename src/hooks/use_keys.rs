use crate::browser::stamp;
use crate::page::Page;
use crate::session::{Action, Dialog, Mode, Session, Tab};
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, EventTarget, KeyboardEvent};
use yew::prelude::*;

/// Single keys: 1-9 choose, Enter checks or goes on, H hint, S show in article, ? lists them. On another's page they act only
/// while the focus is inside.
#[hook]
pub(crate) fn use_keys(session: &UseReducerHandle<Session>, page: &Page, root: &NodeRef) {
    let latest = use_mut_ref(|| (session.clone(), page.clone()));
    latest.replace((session.clone(), page.clone()));
    let inside = page.host.is_some().then(|| root.clone());
    use_effect_with((), move |()| {
        let on_key = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let (session, page) = latest.borrow().clone();
            if let Some(act) = meaning(&event, &session) {
                event.prevent_default();
                act(&page, &session);
            }
        });
        let target: Option<EventTarget> = match inside {
            Some(root) => root.cast::<Element>().map(Into::into),
            None => web_sys::window().and_then(|window| window.document()).map(Into::into),
        };
        if let Some(target) = &target {
            // A page that cannot listen for keys still has its buttons.
            target.add_event_listener_with_callback("keydown", on_key.as_ref().unchecked_ref()).unwrap_or_default();
        }
        move || {
            if let Some(target) = &target {
                let listener = on_key.as_ref().unchecked_ref();
                target.remove_event_listener_with_callback("keydown", listener).unwrap_or_default();
            }
        }
    });
}

type Act = Rc<dyn Fn(&Page, &Session)>;

/// What a key press means here and now; none when it is the browser's or a text box's.
fn meaning(event: &KeyboardEvent, session: &Session) -> Option<Act> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key();
    let target: Option<Element> = event.composed_path().get(0).dyn_into().ok();
    if held || event.is_composing() || !session.settings.keys || session.dialog.is_some() || event.default_prevented() {
        return None;
    }
    if target.as_ref().is_some_and(takes_text) {
        return None;
    }
    let key = event.key();
    if key == "?" && !session.embedded {
        return Some(Rc::new(|page, _| page.send(Action::Ask(Dialog::Settings))));
    }
    let play = session.asking().filter(|_| session.tab == Tab::Quiz || session.tab == Tab::Article)?;
    let checked = play.is_checked();
    let onward = checked || play.mode == Mode::Test;
    match key.as_str() {
        "Enter" if !target.is_some_and(|target| acts_itself(&target)) => Some(Rc::new(move |page, _| {
            page.send(if onward { Action::Next(stamp()) } else { Action::Check });
        })),
        "h" | "H" if !checked => Some(Rc::new(|page, _| page.send(Action::Hint))),
        "s" | "S" if checked => Some(Rc::new(|page, session| {
            if let Some(item) = session.asking().and_then(|play| play.item()) {
                page.show(&item.about.evidence);
            }
        })),
        digit if !checked => {
            let at: usize = digit.parse().ok().filter(|at| (1..=9).contains(at))?;
            Some(Rc::new(move |page, _| page.send(Action::Choose(at - 1))))
        }
        _ => None,
    }
}

/// Letters typed here are text.
fn takes_text(element: &Element) -> bool {
    element
        .closest("textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])")
        .is_ok_and(|found| found.is_some())
}

/// Enter has a meaning of its own here.
fn acts_itself(element: &Element) -> bool {
    element.closest("button, a, input, summary, [role=tab]").is_ok_and(|found| found.is_some())
}
