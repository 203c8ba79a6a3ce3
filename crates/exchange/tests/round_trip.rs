//! What is written and read again is the same quiz, whatever stands in it.

use gistcheck_exchange::result::QuizResult;
use gistcheck_exchange::{ExportFormat, ImportFormat, export, import};
use gistcheck_quiz::{
    About, Accepted, Author, Body, Choice, ChoiceSet, ChoiceSource, Difficulty, Evidence, Item, Matching, Numeric,
    Pair, Quiz, Sequence, SheetSettings,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Any text, rich in what the formats use for themselves.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[~=#{}:\\\\%\\[\\]<>&\"'*|,;@+\t\n a-c>-]{0,12}[a-c]",
        "\\PC{0,20}[a-z]",
        "(//|\\[html\\]|::|####|\\$CATEGORY:|->|%50%)[a-z ]{1,8}",
    ]
}

/// So many texts that no two read alike.
fn texts(count: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Vec<String>> {
    vec(text(), count).prop_map(|texts| texts.into_iter().enumerate().map(|(at, text)| format!("{text}{at}")).collect())
}

fn choices(least: usize, most: usize) -> impl Strategy<Value = Vec<Choice>> {
    (texts(least..=most), vec(option::of(text()), most), option::of(Just(ChoiceSource::Article))).prop_map(
        |(texts, feedback, source)| {
            let choices = texts.into_iter().zip(feedback).enumerate();
            let choice =
                |(at, (text, feedback))| Choice { id: format!("c{at}"), text, correct: false, feedback, source };
            choices.map(choice).collect()
        },
    )
}

fn accepted() -> impl Strategy<Value = Accepted> {
    let numeric =
        (0_u32..100_000, option::of("[a-z]{2,6}"), option::of(1_u8..9)).prop_map(|(value, unit, tolerance)| Numeric {
            value: f64::from(value),
            unit,
            tolerance: tolerance.map(f64::from),
        });
    (texts(1..=4), option::of(numeric)).prop_map(|(texts, numeric)| Accepted::new(texts, numeric).expect("not empty"))
}

fn cloze_stem() -> impl Strategy<Value = String> {
    (text(), text()).prop_map(|(before, after)| {
        let plain = |text: String| text.replace('_', "-");
        format!("{}_____{}", plain(before), plain(after))
    })
}

fn body() -> impl Strategy<Value = (Option<String>, Body)> {
    let own_stem = |body: Body| (None, body);
    prop_oneof![
        (choices(3, 5), any::<prop::sample::Index>()).prop_map(|(mut choices, key)| {
            let key = key.index(choices.len());
            choices[key].correct = true;
            (None, Body::Choice(ChoiceSet::one_key(choices).expect("one key")))
        }),
        (choices(4, 7), 1_usize..4).prop_map(|(mut choices, keys)| {
            choices.iter_mut().take(keys).for_each(|choice| choice.correct = true);
            (None, Body::MultipleResponse(ChoiceSet::some_keys(choices).expect("some keys")))
        }),
        any::<bool>().prop_map(move |answer| own_stem(Body::TrueFalse(answer))),
        (cloze_stem(), accepted()).prop_map(|(stem, accepted)| (Some(stem), Body::Cloze(accepted))),
        accepted().prop_map(move |accepted| own_stem(Body::ShortAnswer(accepted))),
        texts(3..=7).prop_map(move |steps| own_stem(Body::Ordering(Sequence::new(steps).expect("distinct")))),
        (texts(3..=5), texts(5..=7)).prop_map(move |(lefts, mut rights)| {
            let extra = rights.split_off(lefts.len());
            let pairs = lefts.into_iter().zip(rights).map(|(left, right)| Pair { left, right }).collect();
            own_stem(Body::Matching(Matching::new(pairs, extra).expect("distinct")))
        }),
    ]
}

fn about() -> impl Strategy<Value = About> {
    (option::of(text()), option::of(text()), text(), any::<bool>()).prop_map(
        |(hint, section, explanation, by_engine)| About {
            fact: Some("f1".to_owned()),
            hint,
            explanation: Some(explanation),
            difficulty: Some(Difficulty::Medium),
            confidence: Some(0.75),
            section,
            author: Some(if by_engine { Author::Engine } else { Author::Hand }),
            evidence: vec![Evidence { exact: "as it was said".to_owned(), start: 3, end: 17 }],
            extra: [("mood".to_owned(), "blue".into())].into_iter().collect(),
        },
    )
}

fn quiz() -> impl Strategy<Value = Quiz> {
    let item = (text(), body(), about());
    (vec(item, 1..6), option::of(text())).prop_map(|(items, title)| {
        let items = items.into_iter().enumerate().map(|(at, (stem, (cloze, body), about))| {
            Item::new(format!("q{at}"), cloze.unwrap_or(stem), body, about).expect("it is whole")
        });
        let mut quiz = Quiz::new("gistcheck 0.1.0", "en-GB", items.collect());
        quiz.title = title;
        quiz.sheet = Some(SheetSettings { pass: Some(0.5), ..SheetSettings::default() });
        quiz.notes = vec!["A note.".to_owned()];
        quiz
    })
}

fn check(quiz: &Quiz, exported: ExportFormat, imported: ImportFormat) -> Result<(), TestCaseError> {
    let file = export(quiz, exported).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let text = String::from_utf8(file.bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let again = import(&text, imported).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
    prop_assert_eq!(&again.quiz, quiz, "{}\n{:?}", text, again.notes);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn json(quiz in quiz()) {
        prop_assert_eq!(Quiz::from_json(&quiz.to_json()).expect("it is valid"), quiz);
    }

    #[test]
    fn link(quiz in quiz()) {
        let fragment = gistcheck_exchange::link::to_link(&quiz);
        prop_assert_eq!(gistcheck_exchange::link::from_link(&fragment).expect("it is whole"), quiz);
    }

    #[test]
    fn gift(quiz in quiz()) {
        check(&quiz, ExportFormat::Gift, ImportFormat::Gift)?;
    }

    #[test]
    fn any_file_is_read_or_refused_with_a_sentence(text in any_file()) {
        for (format, word) in ImportFormat::ALL {
            if let Err(error) = import(&text, *format) {
                prop_assert!(error.to_string().ends_with(['.', ')']), "{}: {}", word, error);
            }
        }
        for refused in [QuizResult::from_file(&text).err(), QuizResult::from_code(&text).err()] {
            prop_assert!(refused.is_some_and(|error| error.to_string().ends_with('.')));
        }
    }
}

/// Text that is near to something a format knows.
fn any_file() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "(\\PC|[~=#{}:\\n/ >T%5-]){0,60}",
        "([A-C][.)] ?[a-z]{0,5}|ANSWER: ?[A-D]?|[a-z]{1,6}\\?)",
        "((question|answer|choice 1|\"|[a-c]|->|true)[,;\t]){0,6}",
        "(gcr1\\.|quiz=1\\.)[A-Za-z0-9_.-]{0,20}",
        "// gistcheck (item|quiz) [{}\":a-z]{0,20}",
    ];
    vec(line, 0..8).prop_map(|lines| lines.join("\n"))
}
