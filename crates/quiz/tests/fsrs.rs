//! The scheduler against the reference implementation's numbers (`fsrs.json`, made by `make_fsrs_json.py`, which names the version).

use gistcheck_quiz::{Memory, Rating};

const HOUR: u64 = 3_600_000;

#[test]
fn every_course_of_reviews_comes_out_as_the_reference_says() {
    let reference: serde_json::Value = serde_json::from_str(include_str!("fsrs.json")).expect("it is JSON");
    let courses = reference["courses"].as_array().expect("courses");
    assert_eq!(courses.len(), 60);
    for (number, course) in courses.iter().enumerate() {
        let mut memory: Option<Memory> = None;
        for (step, review) in course.as_array().expect("reviews").iter().enumerate() {
            let at = |n: usize| review[n].as_f64().expect("a number");
            let now = review[0].as_u64().expect("hours") * HOUR;
            let rating = match review[1].as_u64() {
                Some(1) => Rating::Again,
                Some(2) => Rating::Hard,
                Some(3) => Rating::Good,
                _ => Rating::Easy,
            };
            let next = memory.map_or_else(|| Memory::first(rating, now), |memory| memory.again(rating, now));
            let close = |value: f64, wanted: f64| (value / wanted - 1.0).abs() < 1e-9;
            let told = format!("course {number}, review {step}: {next:?} for {review}");
            assert!(close(next.stability, at(2)) && close(next.difficulty, at(3)), "{told}");
            assert_eq!(next.due(), review[4].as_u64().expect("hours") * HOUR, "{told}");
            memory = Some(next);
        }
    }
}
