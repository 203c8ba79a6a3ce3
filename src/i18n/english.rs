//! English.

use super::Words;
use gistcheck_quiz::FactKind;

pub(super) static WORDS: Words = Words {
    tag: "en",

    article: "Article",
    summary: "Summary",
    facts: "Facts",
    quiz: "Quiz",
    progress: "Progress",
    parts: "Parts of the page",

    choose_article: "Article to read",
    demo_articles: "Demo articles",
    own_text: "Your own text",
    article_text: "Article text",
    own_text_note: "Paste any English article. It stays on this device: nothing is sent anywhere.",
    own_text_empty: "Paste or type an article first.",
    own_text_long: |megabytes| format!("This text is longer than {megabytes} MB. Paste a part of it."),
    engine_size: |megabytes| format!("The first time, the engine that reads it is fetched once: {megabytes} MB."),
    make_quiz: "Make quiz",
    cancel: "Cancel",
    close: "Close",

    loading: "The article is on its way…",
    fetching_engine: "Fetching the engine…",
    analysing: "Reading the article…",
    analysing_note: "You can read along meanwhile.",
    not_analysed: "This text has not been analysed, so it has no summary and no questions.",

    words: |words| if words == 1 { "1 word".into() } else { format!("{} words", grouped(words)) },
    minutes: |minutes| format!("{minutes} min read"),
    start_quiz: "Start quiz",
    start_over: "Start again",
    questions: |count| if count == 1 { "1 question".into() } else { format!("{count} questions") },
    last_time: |score| format!("Last time: {score}"),
    show_source: "Show where the article says so",
    time_line: "Time line",
    other_facts: "What the article states",
    more_facts: |count| format!("Show {count} more"),
    no_summary: "There is no summary of this text. Longer articles in plain English work best.",
    no_facts: "No facts were found. Articles with names, dates and numbers have the most.",
    no_questions: "This text gave no good questions. Articles with names, dates and numbers give the most.",
    quiz_empty: "Find out what you took in. You get an answer after each question, and can look everything up.",
    fact_kind: |kind| match kind {
        FactKind::Date => "Date",
        FactKind::Quantity => "Number",
        FactKind::Person => "Person",
        FactKind::Organization => "Organisation",
        FactKind::Place => "Place",
        FactKind::Definition => "Definition",
        FactKind::Cause => "Cause",
        FactKind::Purpose => "Purpose",
        FactKind::Membership => "Part of",
        FactKind::Event => "Event",
        FactKind::Attribute => "Trait",
        FactKind::Quotation => "Quotation",
    },

    question_of: |at, of| format!("Question {at} of {of}"),
    check: "Check",
    next: "Next",
    skip: "Skip",
    hint: "Hint",
    finish: "Finish",
    show_in_article: "Show in article",
    back_to_question: "Back to the question",
    correct: "Correct",
    not_quite: "Not quite",
    answer_first: "Give an answer first, or skip the question.",
    almost: |spelling| format!("Almost: the article spells it “{spelling}”."),
    choices_right: |right, of| format!("{right} of {of} choices"),
    places_right: |right, of| format!("{right} of {of} in their place"),
    pairs_right: |right, of| format!("{right} of {of} pairs"),
    right_answer: |answer| format!("Answer: {answer}"),
    right_order: "The right order:",
    is_right_answer: "Right answer",
    is_your_answer: "Your answer",
    yes: "True",
    no: "False",
    choose_several: "Choose all that apply.",
    your_answer: "Your answer",
    move_up: |element| format!("Move up: {element}"),
    move_down: |element| format!("Move down: {element}"),
    moved: |element, place, of| format!("{element}: now {place} of {of}"),
    choose_match: "Choose…",
    hint_paragraph: |paragraph| format!("Look at paragraph {paragraph} of the article."),
    hint_none: "There is no hint for this question.",

    score_of: |right, of| format!("{right} of {of}"),
    verdicts: [
        "Read it once more, then try again.",
        "A good part of it stayed with you.",
        "You know this article well.",
        "Everything right.",
    ],
    retry_wrong: "Retry wrong answers",
    your_answers: "Your answers",
    skipped: "Skipped",
    you_said: |answer| format!("You: {answer}"),

    first: "First",
    best: "Best",
    last: "Last",
    attempts: "Attempts",
    only_wrong: "wrong answers only",
    no_attempts: "No attempt at this article yet. Your scores will be kept on this device.",
    plot: |attempts| format!("Scores of {attempts} attempts, oldest first"),
    other_articles: "Other articles",

    keys: "Keyboard shortcuts",
    keys_choose: "Choose an answer",
    keys_enter: "Check, or go on",
    keys_hint: "Hint",
    keys_show: "Show in article",
    keys_list: "This list",
    keys_on: "Use these keys",
    keys_note: "They never act while you type.",

    store_refused: "This browser does not let the page keep anything. The quiz works, but scores are gone when you leave.",
    store_damaged: |values| match values {
        1 => "One stored score could not be read. It was set aside, and nothing was overwritten.".into(),
        _ => format!("{values} stored scores could not be read. They were set aside, and nothing was overwritten."),
    },
    store_newer: "A newer Gistcheck has stored scores here. They were left alone; this page keeps new ones only until you leave.",
    fetch_failed: |what| format!("{what} could not be fetched. Check the connection and try again."),
    quiz_refused: |why| format!("The quiz cannot be used. {why}"),
    worker_failed: "The engine stopped unexpectedly. Try again, or try a shorter text.",
};

/// 12345 as 12,345.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
