use super::icons::{BACK, icon};
use super::stretch::{BLOCKS_AT_ONCE, Stretch, marks_of};
use crate::browser::{focus, scroll_to};
use crate::page::{Page, use_page};
use crate::reading::{Block, blocks, plain_blocks};
use crate::rest;
use crate::session::{Action, Document, Mark, Tab};
use std::rc::Rc;
use web_sys::Element;
use yew::platform::time::sleep;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) document: Document,
    pub(crate) mark: Mark,
    /// Whether the article's text is shown now; on a phone only under its own tab.
    pub(crate) open: bool,
    /// Whether a question waits.
    pub(crate) asking: bool,
    /// Whether the title should take little room.
    pub(crate) compact: bool,
}

/// The reading column: title, text, and the marked words.
#[component]
pub(crate) fn ArticleView(props: &Props) -> Html {
    let page = use_page();
    let node = use_node_ref();
    let blocks = use_memo(props.document.clone(), blocks_of);
    let laid_out = use_laid_out(&blocks);
    use_scroll_to_mark(&node, props, laid_out);
    let shown = (0..laid_out.min(blocks.len())).step_by(BLOCKS_AT_ONCE).map(|first| {
        let marks = marks_of(&blocks, first, &props.mark.spans);
        html! { <Stretch key={first} blocks={blocks.clone()} {first} {marks} /> }
    });
    let language = match &props.document {
        Document::Ready(quiz) => Some(quiz.language.clone()),
        _ => None,
    };
    html! {
        <div class={classes!("reading", props.compact.then_some("compact"))}>
            { head(&props.document, &page) }
            if let (Some(language), true, false) = (&language, props.open, props.compact) {
                <div class="aloud-place">
                    if let Some(rest) = rest::here() { { (rest.read_aloud)(&node, language, 0) } }
                </div>
            }
            <div id="gist-panel-article" hidden={!props.open} role={(!page.wide).then_some("tabpanel")}
                aria-labelledby={(!page.wide).then_some("gist-tab-article")}>
                <article ref={node} class="text" tabindex="-1" lang={language} dir="auto">{ for shown }</article>
            </div>
            if !page.wide && props.open && props.asking {
                <button type="button" class="return" onclick={page.on(Action::Show(Tab::Quiz))}>
                    { icon(BACK) }{ page.words().back_to_question }
                </button>
            }
        </div>
    }
}

fn blocks_of(document: &Document) -> Vec<Block> {
    match document {
        Document::Ready(quiz) => quiz.article.as_ref().map(blocks).unwrap_or_default(),
        Document::Plain(text) => plain_blocks(text),
        Document::Loading | Document::Offer | Document::Missing(_) => Vec::new(),
    }
}

fn head(document: &Document, page: &Page) -> Html {
    let words = page.words();
    match document {
        Document::Ready(quiz) => html! {
            <header class="head">
                <h1 aria-level={page.level()}>{ quiz.display_title() }</h1>
                if let Some(article) = &quiz.article {
                    <p class="byline">{ format!("{} · {}", (words.words)(article.words), (words.minutes)(article.minutes())) }</p>
                }
            </header>
        },
        Document::Plain(_) => html! { <header class="head"><h1>{ words.own_text }</h1></header> },
        Document::Offer => Html::default(),
        Document::Loading => html! { <p class="waiting">{ words.loading }</p> },
        Document::Missing(why) => html! { <p class="waiting">{ why }</p> },
    }
}

/// How many blocks are laid out: some at once, the rest in further goes between which the page can answer.
#[hook]
fn use_laid_out(blocks: &Rc<Vec<Block>>) -> usize {
    let laid_out = use_state_eq(|| BLOCKS_AT_ONCE);
    let of = use_mut_ref(|| blocks.clone());
    let same = Rc::ptr_eq(&of.borrow(), blocks);
    let count = if same { *laid_out } else { BLOCKS_AT_ONCE };
    of.replace(blocks.clone());
    let (setter, total) = (laid_out.setter(), blocks.len());
    use_effect_with((count, total, same), move |(count, total, _)| {
        let count = *count;
        if count < *total {
            wasm_bindgen_futures::spawn_local(async move {
                sleep(std::time::Duration::from_millis(16)).await;
                setter.set(count + BLOCKS_AT_ONCE);
            });
        } else {
            setter.set(count);
        }
    });
    count
}

#[hook]
fn use_scroll_to_mark(node: &NodeRef, props: &Props, laid_out: usize) {
    let node = node.clone();
    let there = !props.mark.spans.is_empty() && props.open;
    // A mark in a part that is not laid out yet is scrolled to when it comes.
    let found = node.cast::<Element>().is_some_and(|article| article.query_selector("mark").is_ok_and(|m| m.is_some()));
    use_effect_with((props.mark.serial, there, (!found).then_some(laid_out)), move |(_, there, _)| {
        let article = node.cast::<Element>().filter(|_| *there);
        if let Some(mark) = article.as_ref().and_then(|article| article.query_selector("mark").ok()?) {
            // On a phone the button that led here is gone; the keyboard goes on from the article.
            let active = article.and_then(|article| article.owner_document()?.active_element());
            if active.is_some_and(|active| active.tag_name() == "BODY") {
                focus(&node);
            }
            scroll_to(&mark);
        }
    });
}
