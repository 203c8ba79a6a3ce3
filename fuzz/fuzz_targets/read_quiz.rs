//! Whatever a quiz document holds, reading it gives a quiz or an error; what was read is written and read back the same.
#![no_main]

use gistcheck_quiz::Quiz;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|json: &str| {
    if let Ok(quiz) = Quiz::from_json(json) {
        let again = Quiz::from_json(&quiz.to_json()).expect("what is written can be read");
        assert_eq!(quiz, again);
    }
});
