use super::*;
use gistcheck_quiz::{Response, Score};

const QUIZ: &str = r#"{"format":"gistcheck.quiz/1","id":"quiz","generator":"hand","language":"en","items":[
    {"id":"q1","kind":"choice","stem":"Which?","choices":[{"id":"a","text":"A","correct":true},
        {"id":"b","text":"B","correct":false},{"id":"c","text":"C","correct":false}]},
    {"id":"q2","kind":"short_answer","stem":"How many?","accept":["2"]},
    {"id":"q3","kind":"ordering","stem":"Order.","sequence":["one","two","three"]}]}"#;

fn begun() -> Session {
    let mut session = Session::begin(Source::Demo("x".into()), Keepsakes::default(), Vec::new());
    act(&mut session, Action::Loaded { source: Source::Demo("x".into()), quiz: quiz(), resumed: None });
    act(&mut session, Action::Start);
    session
}

fn quiz() -> Rc<Quiz> {
    Rc::new(Quiz::from_json(QUIZ).expect("a valid quiz"))
}

fn act(session: &mut Session, action: Action) {
    let early = action.is_early() && session.review.is_none();
    let left_over = session.apply(action);
    assert!(!early || left_over.is_none(), "the first part does what it says it does");
    if let Some(action) = left_over {
        session.apply_rest(action);
    }
}

fn shelved() -> Rc<Shelved> {
    Rc::new(Shelved::of(&quiz(), 1))
}

fn stamp() -> Stamp {
    Stamp { now: 1, id: "attempt".into() }
}

/// Answers the first two, one right and one wrong, and puts the third in order.
fn play_to_the_end(session: &mut Session) {
    for action in [Action::Choose(0), Action::Check, Action::Next(stamp())] {
        act(session, action);
    }
    for action in [Action::Type("3".into()), Action::Check, Action::Next(stamp())] {
        act(session, action);
    }
    for (place, element) in ["one", "two", "three"].into_iter().enumerate() {
        let Some(Response::Ordered(order)) = session.play.as_ref().and_then(|play| play.draft.clone()) else {
            panic!("an order is drafted from the start")
        };
        let from = order.iter().position(|one| one == element).expect("every element is there");
        act(session, Action::Move { from, to: place });
    }
    act(session, Action::Check);
    act(session, Action::Next(stamp()));
}

#[test]
fn a_whole_quiz_is_scored_and_joins_the_history() {
    let mut session = begun();
    play_to_the_end(&mut session);
    let play = session.play.as_ref().expect("the results are shown");
    assert!(play.finished());
    assert_eq!(play.score(), Score { right: 2, of: 3 });
    assert_eq!(session.history.len(), 1);
    assert_eq!(session.standing().best(), Some(Score { right: 2, of: 3 }));
}

#[test]
fn only_the_wrong_ones_are_retried_and_do_not_count_as_a_whole_quiz() {
    let mut session = begun();
    play_to_the_end(&mut session);
    act(&mut session, Action::Retry);
    let asked: Vec<_> = session.play.as_ref().expect("one was wrong").items().map(|item| item.id.clone()).collect();
    assert_eq!(asked, ["q2"]);
    for action in [Action::Type("two".into()), Action::Check, Action::Next(stamp())] {
        act(&mut session, action);
    }
    assert_eq!(session.history.len(), 2);
    assert_eq!(session.standing().scores.len(), 1);
}

#[test]
fn nothing_is_checked_without_an_answer_and_nothing_changes_after_it() {
    let mut session = begun();
    act(&mut session, Action::Check);
    assert!(session.play.as_ref().is_some_and(|play| play.nudged && play.checked().is_none()));
    for action in [Action::Choose(1), Action::Check, Action::Choose(0), Action::Check, Action::Skip(stamp())] {
        act(&mut session, action);
    }
    let play = session.play.as_ref().expect("it is being played");
    assert_eq!((play.at, play.outcomes.len(), play.outcomes[0].right), (0, 1, false));
}

#[test]
fn next_waits_for_the_check() {
    let mut session = begun();
    act(&mut session, Action::Next(stamp()));
    assert_eq!(session.play.as_ref().map(|play| play.at), Some(0));
}

#[test]
fn a_run_left_in_the_middle_resumes_at_the_same_item() {
    let mut session = begun();
    for action in [Action::Choose(0), Action::Check, Action::Next(stamp()), Action::Hint, Action::Type("ha".into())] {
        act(&mut session, action);
    }
    let before = session.play.clone().expect("it is being played");
    let mut again = Session::begin(Source::Demo("x".into()), Keepsakes::default(), Vec::new());
    let resumed = Some(before.open());
    act(&mut again, Action::Loaded { source: Source::Demo("x".into()), quiz: quiz(), resumed });
    assert_eq!(again.play, Some(Play { resumed: true, ..before }));
    assert_eq!(again.tab, Tab::Quiz);
}

#[test]
fn a_draft_of_another_shape_is_not_taken_for_this_questions() {
    let mut session = begun();
    for action in [Action::Skip(stamp()), Action::Skip(stamp())] {
        act(&mut session, action);
    }
    let mut before = session.play.clone().expect("the order is asked");
    let shuffled = before.draft.clone();
    before.draft = Some(Response::Ordered(vec!["one".into(), "one".into(), "two".into()]));
    act(&mut session, Action::Loaded { source: Source::Demo("x".into()), quiz: quiz(), resumed: Some(before.open()) });
    assert_eq!(session.play.and_then(|play| play.draft), shuffled);
}

#[test]
fn a_run_of_another_quiz_is_not_resumed() {
    let mut other: Quiz = (*quiz()).clone();
    other.items.remove(0);
    let resumed = begun().play.map(|play| play.open());
    let mut session = Session::begin(Source::Own(String::new()), Keepsakes::default(), Vec::new());
    act(&mut session, Action::Loaded { source: Source::Own(String::new()), quiz: Rc::new(other), resumed });
    assert_eq!(session.play, None);
}

#[test]
fn the_answer_to_a_given_up_analysis_is_not_shown() {
    let mut session = begun();
    act(&mut session, Action::Analyse("one text".into()));
    act(&mut session, Action::Cancel);
    act(&mut session, Action::Analysed { number: 1, quiz: quiz(), resumed: None, shelved: shelved() });
    assert_eq!(session.document, Document::Plain("one text".into()));
    act(&mut session, Action::Analyse("another".into()));
    act(&mut session, Action::Progress { number: 2, done: 0.5 });
    act(&mut session, Action::Progress { number: 2, done: 0.25 });
    assert_eq!(session.analysis.as_ref().and_then(|analysis| analysis.done), Some(0.5));
    act(&mut session, Action::Analysed { number: 2, quiz: quiz(), resumed: None, shelved: shelved() });
    assert_eq!(session.analysis, None);
    assert!(session.quiz().is_some());
    assert_eq!(session.source, Source::Own("quiz".into()));
    assert_eq!(session.shelf.len(), 1);
}

#[test]
fn shuffling_changes_the_order_and_is_the_same_each_time() {
    let things: Vec<String> = ["a", "b", "c", "d"].map(String::from).to_vec();
    for seed in ["q1", "q2", "q3", "q4", "q5"] {
        let shown = shuffled(&things, seed);
        assert_ne!(shown, things);
        assert_eq!(shown, shuffled(&things, seed));
        let mut sorted = shown.clone();
        sorted.sort();
        assert_eq!(sorted, things);
    }
}

#[test]
fn a_test_says_nothing_until_its_end() {
    let mut session = begun();
    session.settings.options.test = true;
    act(&mut session, Action::Start);
    act(&mut session, Action::Next(stamp()));
    assert!(session.play.as_ref().is_some_and(|play| play.nudged && play.at == 0));
    for action in [Action::Choose(0), Action::Next(stamp()), Action::Type("2".into()), Action::Next(stamp())] {
        act(&mut session, action);
        assert!(session.play.as_ref().is_some_and(|play| play.checked().is_none()));
    }
    act(&mut session, Action::Skip(stamp()));
    assert_eq!(session.history[0].mode, Mode::Test);
    assert_eq!(session.standing().last(), Some(Score { right: 2, of: 3 }));
}

#[test]
fn when_the_time_is_up_what_stands_counts() {
    let mut session = begun();
    session.settings.options.test = true;
    act(&mut session, Action::Start);
    act(&mut session, Action::Until(100));
    act(&mut session, Action::Choose(0));
    act(&mut session, Action::TimeUp(Stamp { now: 99, ..stamp() }));
    assert!(session.asking().is_some(), "there is time left");
    act(&mut session, Action::TimeUp(Stamp { now: 100, ..stamp() }));
    let play = session.play.as_ref().expect("the results are shown");
    assert!(play.finished() && play.late);
    assert_eq!(play.score(), Score { right: 1, of: 3 });
}

#[test]
fn a_flagged_question_is_gone_from_this_run_and_every_other() {
    let mut session = begun();
    for action in [Action::Choose(1), Action::Check, Action::Flag(stamp())] {
        act(&mut session, action);
    }
    let asked = |session: &Session| -> Vec<String> {
        session.play.iter().flat_map(Play::items).map(|item| item.id.clone()).collect()
    };
    assert_eq!(asked(&session), ["q2", "q3"]);
    assert!(session.play.as_ref().is_some_and(|play| play.at == 0 && play.outcomes.is_empty()));
    act(&mut session, Action::Start);
    assert_eq!(asked(&session), ["q2", "q3"]);
    act(&mut session, Action::Unflag(0));
    act(&mut session, Action::Start);
    assert_eq!(asked(&session), ["q1", "q2", "q3"]);
}

#[test]
fn the_options_choose_by_kind_and_take_fresh_ones_first() {
    let mut session = begun();
    let asked = |session: &Session| session.play.as_ref().map(|play| play.order.to_vec());
    session.settings.options.without = vec!["short_answer".into()];
    act(&mut session, Action::Start);
    assert_eq!(asked(&session), Some(vec![0, 2]));
    for action in [Action::Choose(0), Action::Check, Action::Next(stamp()), Action::Skip(stamp())] {
        act(&mut session, action);
    }
    session.settings.options.number = 1;
    act(&mut session, Action::Start);
    assert_eq!(asked(&session), Some(vec![2]), "what was skipped is still fresh");
}

#[test]
fn of_many_fresh_questions_the_engines_surest_are_asked_first() {
    let item = |id: &str, confidence: &str| {
        format!(r#"{{"id":"{id}","kind":"true_false","stem":"{id} is so.","answer":true{confidence}}}"#)
    };
    let asked = |confidences: [&str; 4]| {
        let items: Vec<String> =
            ["a", "b", "c", "d"].iter().zip(confidences).map(|(id, sure)| item(id, sure)).collect();
        let json = format!(
            r#"{{"format":"gistcheck.quiz/1","id":"many","generator":"hand","language":"en","items":[{}]}}"#,
            items.join(",")
        );
        let quiz = Quiz::from_json(&json).expect("a valid quiz");
        Options { number: 2, ..Options::default() }.choose(&quiz, &Memories::default(), |_| false)
    };
    let sure = [r#","confidence":0.5"#, r#","confidence":0.9"#, r#","confidence":0.4"#, r#","confidence":0.8"#];
    assert_eq!(asked(sure), [1, 3]);
    assert_eq!(asked([""; 4]), [0, 2], "those of people are taken evenly");
}

#[test]
fn what_is_due_is_asked_again_and_does_not_count_as_a_whole_quiz() {
    let mut session = begun();
    play_to_the_end(&mut session);
    let clock = |days: u64| Clock { now: days * gistcheck_quiz::DAY, east: 0 };
    let due = session.due();
    assert_eq!(forecast(&due, clock(0)), [0, 1, 2, 0, 0, 0, 0], "the wrong one tomorrow, the others the day after");
    act(&mut session, Action::Review(Rc::new(due[0].clone()), clock(1)));
    let asked: Vec<_> = session.play.iter().flat_map(Play::items).map(|item| item.id.clone()).collect();
    assert_eq!(asked, ["q2"]);
    for action in [Action::Type("2".into()), Action::Check, Action::Next(Stamp { now: gistcheck_quiz::DAY, ..stamp() })]
    {
        act(&mut session, action);
    }
    assert_eq!(session.standing().scores.len(), 1);
    assert_eq!(session.due()[0].today(clock(1)), 0);
}

#[test]
fn a_review_opens_its_article_first() {
    let mut session = begun();
    play_to_the_end(&mut session);
    let due = Rc::new(session.due()[0].clone());
    act(&mut session, Action::Open(Source::Demo("y".into())));
    act(&mut session, Action::Review(due, Clock { now: 9 * gistcheck_quiz::DAY, east: 0 }));
    assert_eq!(session.source, Source::Demo("x".into()));
    act(&mut session, Action::Loaded { source: Source::Demo("x".into()), quiz: quiz(), resumed: None });
    assert_eq!(session.play.as_ref().map(|play| (play.mode, play.order.len())), Some((Mode::Review, 3)));
}

#[test]
fn days_are_counted_by_the_calendar_of_the_reader() {
    let hour = 3_600_000;
    let evening = Clock { now: 22 * hour, east: 0 };
    assert_eq!(evening.days_until(25 * hour), 1);
    assert_eq!(Clock { east: 3 * hour as i64, ..evening }.days_until(25 * hour), 0);
    assert_eq!(evening.days_until(0), 0);
}

#[test]
fn a_deleted_text_can_come_back_under_its_new_title() {
    let quiz = quiz();
    let shelf = vec![Rc::new(Shelved::of(&quiz, 5))];
    let kept = Keepsakes { shelf, ..Keepsakes::default() };
    let mut session = Session::begin(Source::Own(quiz.id.clone()), kept, Vec::new());
    act(&mut session, Action::Loaded { source: Source::Own(quiz.id.clone()), quiz: quiz.clone(), resumed: None });
    act(&mut session, Action::Rename { id: quiz.id.clone(), title: "Yours".into() });
    assert_eq!(session.document, Document::Loading, "it is shown again under its title");
    act(&mut session, Action::Delete(quiz.id.clone()));
    assert!(session.shelf.is_empty() && session.bin.len() == 1);
    act(&mut session, Action::Restore(quiz.id.clone()));
    assert_eq!((session.shelf.len(), session.bin.len()), (1, 0));
    assert_eq!(session.shelf[0].title, "Yours");
}

#[test]
fn a_list_leaves_out_what_it_does_not_name_and_an_empty_one_nothing() {
    let all = ["easy", "medium", "hard"];
    assert_eq!(unnamed("easy, hard", &all), ["medium"]);
    assert_eq!(unnamed("", &all), [""; 0]);
    assert_eq!(unnamed("simple", &all), [""; 0], "a word that is not understood asks for nothing");
}

#[test]
fn what_was_begun_is_taken_back_to_where_an_element_begins() {
    let mut session = begun();
    session.home = Tab::Quiz;
    act(&mut session, Action::Choose(0));
    act(&mut session, Action::Show(Tab::Facts));
    act(&mut session, Action::Reset);
    assert_eq!((session.play.clone(), session.tab), (None, Tab::Quiz));
    assert!(session.quiz().is_some());
}

#[test]
fn an_element_reviews_its_own_quiz_alone() {
    let mut session = begun();
    session.source = Source::Own("quiz".into());
    play_to_the_end(&mut session);
    assert!(session.due().is_empty(), "the page lists texts that it keeps");
    session.embedded = true;
    let due = session.due();
    assert_eq!(due.iter().map(|one| one.quiz.as_str()).collect::<Vec<_>>(), ["quiz"]);
}
