use super::*;
use crate::conllu;
use crate::document::{Unit, Xpos};
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// What is found in a line of tokens, each tagged only as `word/TAG` asks; untagged words are proper nouns when
/// capitalized inside the sentence, numbers when digits, else plural nouns when they end in s.
fn check(input: &str, expected: Expect) {
    let mut rows = String::new();
    for (at, token) in input.split(' ').enumerate() {
        let (form, tag) =
            match token.split_once('/').filter(|(form, tag)| !form.is_empty() && Xpos::parse(tag).is_some()) {
                Some((form, tag)) => (form, tag),
                None if token.starts_with(|first: char| first.is_ascii_digit()) => (token, "CD"),
                None if at > 0 && token.starts_with(char::is_uppercase) => (token, "NNP"),
                None if token.len() > 3 && token.ends_with('s') => (token, "NNS"),
                None => (token, "IN"),
            };
        let upos = match tag {
            "NN" | "NNS" => "NOUN",
            "NNP" => "PROPN",
            "CD" => "NUM",
            "JJ" => "ADJ",
            _ => "ADP",
        };
        let lemma = if tag == "NNS" { crate::morphology::singular(form) } else { form.to_owned() };
        let (form, glue) = form.strip_suffix('_').map_or((form, "_"), |form| (form, "SpaceAfter=No"));
        rows.push_str(&format!("{}\t{form}\t{lemma}\t{upos}\t{tag}\t_\t0\tdep\t_\t{glue}\n", at + 1));
    }
    let doc = conllu::read(&rows).expect("ten columns");
    let mut printed = String::new();
    for found in expressions(&doc) {
        let text = doc.text(found.span);
        let quantity = |quantity: &crate::document::Quantity| {
            let unit = match &quantity.unit {
                Unit::Count(noun) => format!("× {}", noun.as_deref().unwrap_or("?")),
                Unit::Percent => "%".to_owned(),
                Unit::Money(code) => (*code).to_owned(),
                Unit::Measure(unit) => unit.clone(),
            };
            format!("{}{} {unit}", if quantity.hedged { "~" } else { "" }, quantity.value)
        };
        let value = match &found.value {
            ExpressionValue::Date(date) => format!("{:?} {}", date.grain, date.iso),
            ExpressionValue::Duration(value) => format!("lasts {}", quantity(value)),
            ExpressionValue::Quantity(value) => quantity(value),
            ExpressionValue::Ordinal(value) => format!("no. {value}"),
        };
        printed.push_str(&format!("{text} = {value}\n"));
    }
    expected.assert_eq(&printed);
}

#[test]
fn days_and_months() {
    check(
        "On January 20 , 2024 it",
        expect![[r#"
        January 20 , 2024 = Day 2024-01-20
    "#]],
    );
    check(
        "on the 4th of July , and 5 May 1990",
        expect![[r#"
        4th of July = Day --07-04
        5 May 1990 = Day 1990-05-05
    "#]],
    );
    check(
        "in March 2020 , since May , it may rain",
        expect![[r#"
        March 2020 = Month 2020-03
        May = Month --05
    "#]],
    );
    check(
        "from 5_ –_ 7 May 1990 and May 5_ –_ 7 , 1991",
        expect![[r#"
        5 = Day 1990-05-05
        7 May 1990 = Day 1990-05-07
        May 5 = Day 1991-05-05
        7 , 1991 = Day 1991-05-07
    "#]],
    );
    check(
        "on 2024-01-20 or 31/12/1999 or 1/2/1999",
        expect![[r#"
        2024-01-20 = Day 2024-01-20
        31/12/1999 = Day 1999-12-31
    "#]],
    );
    check(
        "in the summer of 1990",
        expect![[r#"
        summer of 1990 = Year 1990
    "#]],
    );
}

#[test]
fn years() {
    check(
        "In 1990 it grew , by 1995 more",
        expect![[r#"
        1990 = Year 1990
        1995 = Year 1995
    "#]],
    );
    check(
        "1990 people/NNS and 1,990 people/NNS and Flight 1549/CD",
        expect![[r#"
            1990 = 1990 × person
            1,990 = 1990 × person
        "#]],
    );
    check(
        "the war/NN ( 1914_ –_ 1918 ) and 1939_ –_ 45",
        expect![[r#"
        1914 = Year 1914
        1918 = Year 1918
        1939 = Year 1939
        45 = Year 1945
    "#]],
    );
    check(
        "in 1990 , 1992 and 1995",
        expect![[r#"
        1990 = Year 1990
        1992 = Year 1992
        1995 = Year 1995
    "#]],
    );
    check(
        "the 2016 election/NN of 2016",
        expect![[r#"
        2016 = Year 2016
        2016 = Year 2016
    "#]],
    );
    check(
        "Caesar died in 44 BC ; AD 79 ; 300_ –_ 250 BC",
        expect![[r#"
        44 BC = Year -0043
        AD 79 = Year 0079
        300 = Year -0299
        250 BC = Year -0249
    "#]],
    );
    check(
        "about 1500 people/NNS , Boeing 1900/CD , 2000 km",
        expect![[r#"
            1500 = ~1500 × person
            2000 km = 2000 kilometre
        "#]],
    );
}

#[test]
fn decades_and_centuries() {
    check(
        "the 1990s and the '90s and the nineties , in his nineties",
        expect![[r#"
        1990s = Decade 199X
        '90s = Decade 199X
        nineties = Decade 199X
    "#]],
    );
    check(
        "the 14th century , the fifth_ -_ century , the 3rd century BC",
        expect![[r#"
        14th century = Century 13XX
        fifth-century = Century 04XX
        3rd century BC = Century -02XX
    "#]],
    );
    check(
        "the 18th and 19th centuries , the twenty_ -_ first century , the 1800s",
        expect![[r#"
        18th = Century 17XX
        19th centuries = Century 18XX
        twenty-first century = Century 20XX
        1800s = Century 18XX
    "#]],
    );
}

#[test]
fn money() {
    check(
        "$_ 5.6 million , US$_ 600 billion , €_ 3bn , 20 pounds , 15 cents",
        expect![[r#"
        $5.6 million = 5600000 USD
        US$600 billion = 600000000000 USD
        €3bn = 3000000000 EUR
        20 pounds = 20 GBP
        15 cents = 0.15 USD
    "#]],
    );
    check(
        "$_ 5_ –_ 10 million , 30 US dollars , it weighs 20 pounds",
        expect![[r#"
        $5 = 5000000 USD
        10 million = 10000000 USD
        30 US dollars = 30 USD
        20 pounds = 20 pound
    "#]],
    );
}

#[test]
fn quantities() {
    check(
        "about 2,000 new/JJ chips , more than half of them , three quarters of",
        expect![[r#"
        2,000 = ~2000 × chip
        half = ~0.5 × ?
        three quarters = 0.75 × ?
    "#]],
    );
    check(
        "17_ % , 17 per cent , 10 to 15 percent , five percentage points",
        expect![[r#"
        17% = 17 %
        17 per cent = 17 %
        10 = 10 %
        15 percent = 15 %
        five percentage points = 5 percentage point
    "#]],
    );
    check(
        "5_ –_ 10 km , 500 square miles , minus 5 degrees Celsius , 100 km/h , 6_ -_ foot",
        expect![[r#"
        5 = 5 kilometre
        10 km = 10 kilometre
        500 square miles = 500 square mile
        5 degrees Celsius = -5 degree Celsius
        100 km/h = 100 kilometre per hour
        6-foot = 6 foot
    "#]],
    );
    check(
        "twenty_ -_ five cars , a hundred and six cars , a third of cars , a third party/NN , a dozen eggs",
        expect![[r#"
            twenty-five = 25 × car
            a hundred and six = 106 × car
            a third = 0.3333333333333333 × ?
            a dozen = 12 × egg
        "#]],
    );
    check(
        "one of them , no one , one/CD company/NN",
        expect![[r#"
        one = 1 × company
    "#]],
    );
    check("Chapter 3 , COVID_ -_ 19 , 10:30 , 3 p.m. , [_ 12_ ]", expect![[""]]);
}

#[test]
fn periods() {
    check(
        "for two months , 30 years , in a decade , once a year , half a century , a 5_ -_ year_ -_ old",
        expect![[r#"
        two months = lasts 2 month
        30 years = lasts 30 year
        a decade = lasts 1 decade
        half a century = lasts 0.5 century
        5-year-old = lasts 5 year
    "#]],
    );
}

#[test]
fn ordinals() {
    check(
        "the third/JJ time , the 14th , the twenty_ -_ first/JJ , first/RB",
        expect![[r#"
        third = no. 3
        14th = no. 14
        twenty-first = no. 21
    "#]],
    );
}

proptest! {
    #[test]
    fn any_tokens_are_read(tokens in prop::collection::vec("[0-9,.]{1,6}|[$€%°-]|\\PC{1,4}|[A-Z][a-z]{2}|the|of|in|and|to|May|half|a|million|twenty|BC|years", 1..30)) {
        let rows: String = tokens
            .iter()
            .enumerate()
            .map(|(at, token)| format!("{}\t{}\t_\t_\t_\t_\t0\tdep\t_\t_\n", at + 1, token.replace(['\t', '\r', '\n'], " ")))
            .collect();
        if let Ok(doc) = conllu::read(&rows) {
            let mut end = 0;
            for found in expressions(&doc) {
                prop_assert!(found.words.start < found.words.end && found.words.end <= doc.sentences[found.sentence].words.len());
                prop_assert!(found.span.start >= end, "expressions overlap");
                end = found.span.end;
            }
        }
    }
}
