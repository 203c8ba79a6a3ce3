use super::icons::{Icon, icon};
use crate::page::Page;
use crate::session::Action;
use yew::prelude::*;

/// A button that acts. Outlined: there are many.
#[inline(never)]
pub(super) fn button(class: &'static str, label: &AttrValue, action: Action, page: &Page) -> Html {
    html! { <button type="button" {class} onclick={page.on(action)}>{ label }</button> }
}

/// A button that shows an icon; its name is read and shown as a hint.
#[inline(never)]
pub(super) fn icon_button(class: &'static str, drawing: Icon, name: &'static str, action: Action, page: &Page) -> Html {
    html! {
        <button type="button" {class} aria-label={name} title={name} onclick={page.on(action)}>{ icon(drawing) }</button>
    }
}
