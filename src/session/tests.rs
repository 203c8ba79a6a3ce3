use super::*;
use gistcheck_quiz::{Response, Score};

const QUIZ: &str = r#"{"format":"gistcheck.quiz/1","id":"quiz","generator":"hand","language":"en","items":[
    {"id":"q1","kind":"choice","stem":"Which?","choices":[{"id":"a","text":"A","correct":true},
        {"id":"b","text":"B","correct":false},{"id":"c","text":"C","correct":false}]},
    {"id":"q2","kind":"short_answer","stem":"How many?","accept":["2"]},
    {"id":"q3","kind":"ordering","stem":"Order.","sequence":["one","two","three"]}]}"#;

fn begun() -> Session {
    let mut session = Session::begin(Source::Demo("x".into()), Vec::new(), Vec::new(), Settings::default(), Vec::new());
    act(&mut session, Action::Loaded { source: Source::Demo("x".into()), quiz: quiz(), resumed: None });
    act(&mut session, Action::Start);
    session
}

fn quiz() -> Rc<Quiz> {
    Rc::new(Quiz::from_json(QUIZ).expect("a valid quiz"))
}

fn act(session: &mut Session, action: Action) {
    session.apply(action);
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
    for action in [Action::Choose(0), Action::Check, Action::Next(stamp()), Action::Hint] {
        act(&mut session, action);
    }
    let before = session.play.clone().expect("it is being played");
    let mut again = Session::begin(Source::Demo("x".into()), Vec::new(), Vec::new(), Settings::default(), Vec::new());
    let resumed = Some(before.open());
    act(&mut again, Action::Loaded { source: Source::Demo("x".into()), quiz: quiz(), resumed });
    assert_eq!(again.play, Some(Play { resumed: true, ..before }));
    assert_eq!(again.tab, Tab::Quiz);
}

#[test]
fn a_run_of_another_quiz_is_not_resumed() {
    let mut other: Quiz = (*quiz()).clone();
    other.items.remove(0);
    let resumed = begun().play.map(|play| play.open());
    let mut session =
        Session::begin(Source::Own(String::new()), Vec::new(), Vec::new(), Settings::default(), Vec::new());
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
