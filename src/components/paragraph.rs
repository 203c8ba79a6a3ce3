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

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::{Paragraph, Props};
    use std::time::Duration;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    async fn marks_are_drawn_and_markup_stays_text() {
        let document = web_sys::window().and_then(|window| window.document()).expect("a document");
        let root = document.create_element("div").expect("an element");
        let props = Props { text: "Łódź is <b>old</b>.".into(), marks: [(0, 4)].into() };
        yew::Renderer::<Paragraph>::with_root_and_props(root.clone(), props).render();
        yew::platform::time::sleep(Duration::ZERO).await;
        assert_eq!(root.inner_html(), "<p><mark>Łódź</mark> is &lt;b&gt;old&lt;/b&gt;.</p>");
    }
}
