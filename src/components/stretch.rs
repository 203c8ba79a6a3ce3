use crate::reading::{Block, Paragraph, marks_in, pieces};
use std::rc::Rc;
use yew::prelude::*;

/// Blocks laid out at once; more would be felt as a pause. A book is laid out in several goes.
pub(super) const BLOCKS_AT_ONCE: usize = 40;

#[derive(Properties)]
pub(crate) struct Props {
    pub(crate) blocks: Rc<Vec<Block>>,
    /// The first of them; as many follow as are laid out at once.
    pub(crate) first: usize,
    /// Marks of the whole article that fall into these blocks, in scalar values.
    pub(crate) marks: Rc<[(usize, usize)]>,
}

impl PartialEq for Props {
    /// Blocks are never changed, so the same list holds the same text: a book is not compared word by word.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.blocks, &other.blocks) && self.first == other.first && self.marks == other.marks
    }
}

/// Some blocks of the article; drawn again only when their own marks change.
#[component]
pub(crate) fn Stretch(props: &Props) -> Html {
    let blocks = of(&props.blocks, props.first).iter().enumerate();
    html! {
        <>
            { for blocks.map(|(at, block)| match block {
                Block::Heading(text) => html! { <h2 key={at}>{ text }</h2> },
                Block::Paragraph(one) => html! { <p key={at}>{ paragraph(one, &marks_in(one, &props.marks)) }</p> },
            }) }
        </>
    }
}

/// The blocks of one go.
fn of(blocks: &[Block], first: usize) -> &[Block] {
    &blocks[first.min(blocks.len())..(first + BLOCKS_AT_ONCE).min(blocks.len())]
}

/// Those of an article's marks that fall into the blocks of one go.
pub(super) fn marks_of(blocks: &[Block], first: usize, spans: &[(usize, usize)]) -> Rc<[(usize, usize)]> {
    let held = |(start, end): &(usize, usize)| {
        of(blocks, first)
            .iter()
            .any(|block| matches!(block, Block::Paragraph(one) if *start < one.end && *end > one.start))
    };
    spans.iter().copied().filter(held).collect()
}

fn paragraph(paragraph: &Paragraph, marks: &[(usize, usize)]) -> Html {
    if marks.is_empty() {
        return html! { &paragraph.text };
    }
    pieces(&paragraph.text, marks)
        .iter()
        .map(|piece| {
            let text = AttrValue::from(piece.text.to_owned());
            if piece.marked {
                html! { <mark>{ text }</mark> }
            } else {
                html! { <>{ text }</> }
            }
        })
        .collect()
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::{Props, Stretch};
    use crate::reading::{Block, Paragraph};
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    async fn marks_are_drawn_and_markup_stays_text() {
        let document = web_sys::window().and_then(|window| window.document()).expect("a document");
        let root = document.create_element("div").expect("an element");
        let text = Paragraph { text: "Łódź is <b>old</b>.".into(), start: 0, end: 19 };
        let props = Props { blocks: Rc::new(vec![Block::Paragraph(text)]), first: 0, marks: [(0, 4)].into() };
        yew::Renderer::<Stretch>::with_root_and_props(root.clone(), props).render();
        yew::platform::time::sleep(Duration::ZERO).await;
        assert_eq!(root.inner_html(), "<p><mark>Łódź</mark> is &lt;b&gt;old&lt;/b&gt;.</p>");
    }
}
