//! Lines that stand around an article without being part of it. One rule a function; [`RULES`] is the registry.

use super::blocks::{Block, BlockKind};

type Rule = fn(&str, &Block) -> bool;

/// Name and test of every rule; the test gets the block's text in lower case. The first that holds drops the block.
const RULES: [(&str, Rule); 10] = [
    ("caption", caption),
    ("originally-published", originally_published),
    ("call-to-action", call_to_action),
    ("by-line", by_line),
    ("date-line", date_line),
    ("menu", menu),
    ("copyright", copyright),
    ("attribution", attribution),
    ("unfinished-line", unfinished_line),
    ("no-words", no_words),
];

/// Name of the rule that drops the block, if one does.
pub(super) fn drop_rule(block: &Block) -> Option<&'static str> {
    // Only the beginning is looked at: a long paragraph is no caption, and lower-casing it whole would be waste.
    let head: String = block.text.chars().take(240).flat_map(char::to_lowercase).collect();
    RULES.iter().find(|(_, holds)| holds(&head, block)).map(|(name, _)| *name)
}

fn words(block: &Block) -> usize {
    block.text.split(' ').count()
}

/// "Photo: Reuters", "Figure 3. Growth by year", "Image credit: …": a label, then what the picture shows.
fn caption(head: &str, block: &Block) -> bool {
    const LABELS: [&str; 19] = [
        "photo",
        "photos",
        "image",
        "images",
        "picture",
        "video",
        "figure",
        "fig",
        "table",
        "chart",
        "graphic",
        "illustration",
        "credit",
        "credits",
        "caption",
        "source",
        "photograph",
        "map",
        "screenshot",
    ];
    const AFTER: [&str; 8] = ["credit", "courtesy", "by", "via", "source", "from", "caption", "of"];
    let mut rest = head;
    let word = |text: &str| text.chars().take_while(|scalar| scalar.is_alphabetic()).count();
    let label = &rest[..rest.char_indices().nth(word(rest)).map_or(rest.len(), |(at, _)| at)];
    if !LABELS.contains(&label) || words(block) > 60 {
        return false;
    }
    rest = rest[label.len()..].trim_start();
    let second = &rest[..rest.char_indices().nth(word(rest)).map_or(rest.len(), |(at, _)| at)];
    if AFTER.contains(&second) && (second != "of" && second != "from" && second != "by" || words(block) <= 14) {
        rest = rest[second.len()..].trim_start();
        if rest.starts_with(':') {
            return true;
        }
        return !block.text.ends_with('.') || second == "courtesy" || second == "credit";
    }
    // "Figure 3", "Fig. 2a": the number, then a stop or a colon; "Figure 3 shows …" is a sentence.
    let numbered = rest.trim_start_matches(['.', ' ']);
    let digits = numbered.chars().take_while(|scalar| scalar.is_ascii_digit() || *scalar == '.').count();
    if digits > 0 {
        let after = numbered[digits..]
            .trim_start_matches(|scalar: char| scalar.is_ascii_lowercase() && !numbered[digits..].starts_with(' '));
        return after.is_empty()
            || after.starts_with([':', '.', '|', '-', '–', '—'])
            || numbered[..digits].ends_with('.');
    }
    rest.starts_with([':', '|', '/']) || rest.starts_with("©")
}

/// "This post was originally published on …": about the page, not the subject.
fn originally_published(head: &str, block: &Block) -> bool {
    const SUBJECTS: [&str; 6] =
        ["this post", "this article", "this story", "this piece", "a version of this", "this page"];
    const SAID: [&str; 11] = [
        "originally published",
        "originally appeared",
        "first published",
        "first appeared",
        "was published",
        "was updated",
        "has been updated",
        "was last",
        "appeared in",
        "is part of a series",
        "was written",
    ];
    words(block) <= 40
        && (SUBJECTS.iter().any(|subject| head.starts_with(subject)) && SAID.iter().any(|said| head.contains(said))
            || head.starts_with("originally published")
            || head.starts_with("first published"))
}

/// "Subscribe to our newsletter", "Read more: …", "Share this on …": asks the reader for something.
fn call_to_action(head: &str, block: &Block) -> bool {
    const BEGINNINGS: [&str; 34] = [
        "subscribe",
        "sign up",
        "sign in",
        "log in",
        "click here",
        "read more",
        "read also",
        "read next",
        "see also",
        "related:",
        "related articles",
        "related posts",
        "share this",
        "share on",
        "follow us",
        "follow @",
        "like us",
        "tweet",
        "leave a comment",
        "leave a reply",
        "comments",
        "advertisement",
        "sponsored",
        "join our",
        "support us",
        "donate",
        "download the app",
        "get our",
        "skip to",
        "back to top",
        "table of contents",
        "you may also like",
        "we use cookies",
        "accept cookies",
    ];
    words(block) <= 25
        && BEGINNINGS.iter().any(|beginning| begins_with_words(head, beginning))
        && !is_long_sentence(block)
}

fn is_long_sentence(block: &Block) -> bool {
    words(block) > 16 && block.text.ends_with('.')
}

/// "By Jane Doe", "Posted by …", "Published 3 May 2021", "5 min read", "Editor's note: …".
fn by_line(head: &str, block: &Block) -> bool {
    const BEGINNINGS: [&str; 15] = [
        "posted by",
        "posted on",
        "posted in",
        "published on",
        "published by",
        "written by",
        "reported by",
        "edited by",
        "last updated",
        "updated on",
        "filed under",
        "tagged",
        "tags:",
        "categories:",
        "category:",
    ];
    let note = [
        "editor's note",
        "editor’s note",
        "editors note",
        "editors' note",
        "author's note",
        "disclaimer:",
        "correction:",
    ];
    if note.iter().any(|beginning| head.starts_with(beginning)) {
        return true;
    }
    let few = words(block) <= 14 && !block.text.ends_with(['.', '!', '?']);
    let by_name = head.starts_with("by ")
        && few
        && block.text.split(' ').skip(1).take(2).all(|word| word.starts_with(char::is_uppercase))
        && words(block) >= 3;
    let reading_time =
        few && (head.ends_with("min read") || head.ends_with("minute read") || head.ends_with("minutes read"));
    few && BEGINNINGS.iter().any(|beginning| head.starts_with(beginning)) || by_name || reading_time
}

/// "Tuesday, March 8, 2011" alone on a line.
fn date_line(head: &str, block: &Block) -> bool {
    const DATE_WORDS: [&str; 19] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let parts: Vec<&str> = head.split([' ', ',', '/', '-', '.', ':']).filter(|part| !part.is_empty()).collect();
    let dated = |part: &&str| {
        DATE_WORDS.contains(part)
            || part.chars().all(|scalar| scalar.is_ascii_digit())
            || part.len() == 3 && DATE_WORDS.iter().any(|word| word.starts_with(*part))
            || matches!(*part, "am" | "pm" | "utc" | "gmt" | "at")
            || ["st", "nd", "rd", "th"]
                .iter()
                .any(|end| part.strip_suffix(end).is_some_and(|number| number.parse::<u8>().is_ok()))
    };
    words(block) <= 8 && parts.len() >= 2 && parts.iter().all(dated) && head.bytes().any(|byte| byte.is_ascii_digit())
}

/// "Home | News | Sport", "Home > World > Asia": places to go.
fn menu(head: &str, block: &Block) -> bool {
    let bars = head.matches(" | ").count()
        + head.matches(" › ").count()
        + head.matches(" > ").count()
        + head.matches(" » ").count()
        + head.matches(" · ").count();
    let entry = matches!(
        head,
        "home"
            | "menu"
            | "search"
            | "about"
            | "about us"
            | "contact"
            | "contact us"
            | "blog"
            | "next"
            | "previous"
            | "print"
            | "email"
            | "share"
            | "facebook"
            | "twitter"
            | "linkedin"
            | "whatsapp"
            | "show navigation"
            | "navigation"
            | "login"
            | "register"
    );
    entry || bars >= 2 && !block.text.ends_with('.') && words(block) <= 40
}

/// "© 2024 Example Press. All rights reserved."
fn copyright(head: &str, block: &Block) -> bool {
    words(block) <= 40
        && (head.starts_with('©')
            || head.starts_with("copyright ©")
            || head.starts_with("copyright 2")
            || head.contains("all rights reserved"))
}

/// "— Ann Lee, \"How rivers flow\"": who said the quotation above it.
fn attribution(head: &str, block: &Block) -> bool {
    words(block) <= 25 && !block.text.ends_with('.') && head.starts_with(['—', '―'])
}

/// "The change of speed is": leads to a formula or a table that plain text has lost.
fn unfinished_line(_: &str, block: &Block) -> bool {
    words(block) <= 25 && block.kind == BlockKind::Lines && super::headings::breaks_off(&block.text)
}

/// A line of stars, dashes or dots.
fn no_words(_: &str, block: &Block) -> bool {
    block.kind != BlockKind::MarkedHeading && !block.text.chars().any(char::is_alphanumeric)
}

fn begins_with_words(head: &str, beginning: &str) -> bool {
    head.strip_prefix(beginning).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
