//! The text of a web page's article, for the command line; in a browser, the browser's own parser does this.

use scraper::{ElementRef, Html, Node, Selector};

/// Elements that hold no words of the article.
const LEFT_OUT: [&str; 25] = [
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "select",
    "input",
    "textarea",
    "figure",
    "figcaption",
    "table",
    "pre",
    "svg",
    "math",
    "iframe",
    "video",
    "audio",
    "object",
    "canvas",
    "dialog",
];
/// Elements that begin a paragraph of their own.
const BLOCKS: [&str; 20] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "body",
    "blockquote",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "hr",
    "address",
    "details",
    "summary",
    "center",
    "fieldset",
    "hgroup",
    "tr",
];

/// Whether a text is a web page rather than an article that mentions one.
pub(crate) fn is_one(text: &str) -> bool {
    let head: String = text
        .trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t'])
        .chars()
        .take(200)
        .collect::<String>()
        .to_lowercase();
    head.starts_with("<!doctype html")
        || head.starts_with("<html")
        || head.starts_with("<?xml") && text.contains("<html")
}

/// Title and paragraphs of the page's main text: its `article` with most words, else `main`, else `body`.
pub(crate) fn article_text(page: &str) -> String {
    let document = Html::parse_document(page);
    let words = |element: &ElementRef| element.text().map(|text| text.split_whitespace().count()).sum::<usize>();
    let all = |selector: &str| {
        let selector = Selector::parse(selector).expect("the selectors of this file are well formed");
        document.select(&selector).collect::<Vec<_>>()
    };
    let root = ["article", "main, [role=main]", "body"]
        .iter()
        .find_map(|selector| all(selector).into_iter().max_by_key(words).filter(|element| words(element) > 0))
        .unwrap_or_else(|| document.root_element());
    let heading =
        root.select(&Selector::parse("h1").expect("well formed")).next().or_else(|| all("h1").into_iter().next());
    let title = heading
        .or_else(|| all("title").into_iter().next())
        .map(|element| squeezed(&element.text().collect::<String>()));
    let mut text = Text::default();
    if let Some(title) = title.filter(|title| !title.is_empty()) {
        text.out.push_str(&title);
        text.out.push_str("\n\n");
    }
    walk(root, heading, &mut text);
    text.end_paragraph();
    text.out
}

#[derive(Default)]
struct Text {
    out: String,
    paragraph: String,
}

impl Text {
    fn end_paragraph(&mut self) {
        let words = squeezed(&std::mem::take(&mut self.paragraph));
        if !words.is_empty() && !matches!(words.as_str(), "-" | "##") {
            self.out.push_str(&words);
            self.out.push_str("\n\n");
        }
    }
}

/// A node of the page's tree; the tree's own type is the root element's target.
type ElementOrText<'a> = <ElementRef<'a> as std::ops::Deref>::Target;

/// Goes through the tree with a stack of its own: pages nest as deep as they like.
fn walk(root: ElementRef, title: Option<ElementRef>, text: &mut Text) {
    enum Step<'a> {
        Enter(ElementOrText<'a>),
        Leave,
    }
    let mut steps = vec![Step::Enter(*root)];
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            text.end_paragraph();
            continue;
        };
        match node.value() {
            Node::Text(words) => text.paragraph.push_str(&words.text),
            Node::Element(element) => {
                let name = element.name();
                let hidden = element.attr("hidden").is_some() || element.attr("aria-hidden") == Some("true");
                let is_title = title.is_some_and(|title| title.id() == node.id());
                // A header inside the article may hold its first paragraph; outside it is the site's.
                if LEFT_OUT.contains(&name) || hidden || is_title {
                    continue;
                }
                let heading = matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
                let item = name == "li";
                if heading || item || BLOCKS.contains(&name) || name == "br" {
                    text.end_paragraph();
                    text.paragraph.push_str(if heading {
                        "## "
                    } else if item {
                        "- "
                    } else {
                        ""
                    });
                    steps.push(Step::Leave);
                }
                let children: Vec<_> = node.children().collect();
                steps.extend(children.into_iter().rev().map(Step::Enter));
            }
            _ => {}
        }
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_found_among_what_surrounds_it() {
        let page = "<!DOCTYPE html><html><head><title>Rivers · Site</title></head><body><nav>Home</nav><article><h1>Rivers</h1>\
            <p>The <a href=x>Elbe</a> is\nlong.</p><figure><img><figcaption>A bridge</figcaption></figure><h2>Ports</h2>\
            <ul><li>Hamburg</li></ul><script>alert(1)</script></article><footer>©</footer></body></html>";
        assert!(is_one(page));
        assert_eq!(article_text(page), "Rivers\n\nThe Elbe is long.\n\n## Ports\n\n- Hamburg\n\n");
    }

    #[test]
    fn deep_nesting_is_no_danger() {
        let page = format!("<html>{}It is deep.{}</html>", "<div>".repeat(2_000), "</div>".repeat(2_000));
        assert!(article_text(&page).contains("It is deep."));
    }
}
