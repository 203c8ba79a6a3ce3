use crate::page::use_page;
use crate::session::Action;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) open: bool,
    /// Names the dialog.
    pub(crate) title: AttrValue,
    pub(crate) class: &'static str,
    pub(crate) children: Html,
}

/// A native dialog over the page: it keeps the focus inside and gives it back; Escape closes it.
#[component]
pub(crate) fn Dialog(props: &Props) -> Html {
    let page = use_page();
    let node = use_node_ref();
    let dialog = node.clone();
    use_effect_with(props.open, move |open| {
        let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
        if *open && !dialog.open() {
            // Refused only where the dialog is out of the document, and then nobody sees it.
            dialog.show_modal().unwrap_or_default();
        } else if !*open && dialog.open() {
            dialog.close();
        }
    });
    let on_close = page.on::<Event>(Action::Close);
    html! {
        <dialog ref={node} class={props.class} aria-label={props.title.clone()} onclose={on_close}>
            if props.open {
                <h2>{ &props.title }</h2>
                { props.children.clone() }
            }
        </dialog>
    }
}
