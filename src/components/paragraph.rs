use crate::reading::pieces;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) text: AttrValue,
    /// Counted from the paragraph's start, in scalar values.
    pub(crate) marks: Rc<[(usize, usize)]>,
}

/// A paragraph of the article; drawn again only when its own marks change.
#[component]
pub(crate) fn Paragraph(props: &Props) -> Html {
    if props.marks.is_empty() {
        return html! { <p>{ &props.text }</p> };
    }
    let pieces = pieces(&props.text, &props.marks);
    html! {
        <p>
            { for pieces.iter().map(|piece| {
                let text = AttrValue::from(piece.text.to_owned());
                if piece.marked { html! { <mark>{ text }</mark> } } else { html! { <>{ text }</> } }
            }) }
        </p>
    }
}
