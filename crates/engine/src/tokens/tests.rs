use super::*;
use proptest::prelude::*;

fn check(sentence: &str, wanted: &str) {
    let found: Vec<&str> =
        tokens(sentence, Span::new(0, sentence.len())).iter().map(|token| &sentence[token.span.range()]).collect();
    assert_eq!(found.join(" "), wanted);
}

#[test]
fn marks_stand_alone() {
    check("\"Yes,\" she said (twice).", "\" Yes , \" she said ( twice ) .");
    check("What?! No... way—really!", "What ?! No ... way — really !");
    check("Rivers: long; wide.", "Rivers : long ; wide .");
}

#[test]
fn numbers_stay_whole_and_units_part() {
    check("It cost $5.6 million, or 17%.", "It cost $ 5.6 million , or 17 % .");
    check("2,000 chips in 10km at 5pm.", "2,000 chips in 10 km at 5 pm .");
    check("The 1990s and '90s, 3rd, 10:30.", "The 1990s and '90s , 3rd , 10:30 .");
    check("In 1914-1918 and 1939–1945.", "In 1914 - 1918 and 1939 – 1945 .");
}

#[test]
fn hyphens_part_words_and_bind_affixes() {
    check("A state-owned e-mail from COVID-19.", "A state - owned e-mail from COVID-19 .");
    check("The well-known co-founder.", "The well - known co-founder .");
}

#[test]
fn short_forms_are_two_words() {
    check("I don't; we'll, Ann's cannot.", "I do n't ; we 'll , Ann 's can not .");
    check("The teachers’ room isn’t here.", "The teachers ’ room is n’t here .");
}

#[test]
fn abbreviations_keep_their_stop() {
    check("Dr. J. Lee of the U.S. met Acme Inc. today.", "Dr. J. Lee of the U.S. met Acme Inc. today .");
    check("He left the U.S.", "He left the U.S.");
    check("It ended in May.", "It ended in May .");
}

#[test]
fn addresses_stay_whole() {
    check(
        "See https://example.org/a-b, or mail a.b@example.org.",
        "See https://example.org/a-b , or mail a.b@example.org .",
    );
}

proptest! {
    #[test]
    fn tokens_are_all_that_is_not_space(text in "[ -~é“”‘’—–…€\\PC]{0,200}") {
        let found = tokens(&text, Span::new(0, text.len()));
        let joined: String = found.iter().map(|token| &text[token.span.range()]).collect();
        prop_assert_eq!(joined, text.split_whitespace().collect::<String>());
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        prop_assert!(found.iter().all(|token| token.span.start < token.span.end));
    }
}
