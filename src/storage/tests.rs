use super::*;
use crate::session::{Mode, Options};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A store in memory that can be told to refuse.
#[derive(Default)]
struct Memory {
    values: RefCell<BTreeMap<String, String>>,
    refuses: bool,
}

impl Store for Memory {
    fn keys(&self) -> Option<Vec<String>> {
        (!self.refuses).then(|| self.values.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Option<String> {
        self.values.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, value: &str) -> bool {
        if !self.refuses {
            self.values.borrow_mut().insert(key.into(), value.into());
        }
        !self.refuses
    }

    fn remove(&self, key: &str) {
        self.values.borrow_mut().remove(key);
    }
}

fn kept(id: &str, ended: u64) -> Kept {
    let attempt = gistcheck_quiz::Attempt {
        quiz: "quiz".into(),
        article: "article".into(),
        title: "Title".into(),
        ended,
        outcomes: Vec::new(),
    };
    Kept { id: id.into(), retry: false, mode: Mode::Practice, source: None, attempt }
}

#[test]
fn attempts_come_back_oldest_first_and_each_has_its_own_key() {
    let store = Memory::default();
    assert!(keep_attempt(&store, &kept("b", 2)));
    assert!(keep_attempt(&store, &kept("a", 3)));
    assert!(keep_attempt(&store, &kept("c", 1)));
    let ids: Vec<_> = remember(&store).kept.history.iter().map(|kept| kept.id.clone()).collect();
    assert_eq!(ids, ["c", "b", "a"]);
    assert!(store.get("gistcheck/1/attempt/a").is_some());
}

#[test]
fn what_cannot_be_read_is_set_aside_and_never_overwritten() {
    let store = Memory::default();
    keep_attempt(&store, &kept("good", 1));
    for damaged in ["{", "[]"] {
        store.set("gistcheck/1/attempt/bad", damaged);
        let remembered = remember(&store);
        assert_eq!((remembered.kept.history.len(), remembered.trouble.damaged), (1, 1));
    }
    assert_eq!(store.get("gistcheck/1/attempt/bad"), None);
    assert_eq!(store.get("gistcheck/aside/gistcheck/1/attempt/bad/0").as_deref(), Some("{"));
    assert_eq!(store.get("gistcheck/aside/gistcheck/1/attempt/bad/1").as_deref(), Some("[]"));
}

#[test]
fn a_newer_versions_values_are_left_alone_and_nothing_is_written() {
    let store = Memory::default();
    store.set("gistcheck/2/attempt/x", "?");
    assert!(remember(&store).trouble.newer);
    assert!(!keep_attempt(&store, &kept("a", 1)));
    assert_eq!(store.keys().expect("it answers"), ["gistcheck/2/attempt/x"]);
}

#[test]
fn a_store_that_refuses_is_reported_and_harms_nothing() {
    let store = Memory { refuses: true, ..Memory::default() };
    assert!(remember(&store).trouble.refused);
    assert!(!keep_attempt(&store, &kept("a", 1)));
}

#[test]
fn settings_survive_and_missing_ones_take_their_default() {
    let store = Memory::default();
    let options = Options { test: true, number: 5, without: vec!["cloze".into()], ..Options::default() };
    let settings = Settings { keys: false, language: Some("de".into()), options, summary: 3, ..Settings::default() };
    assert!(keep_settings(&store, &settings));
    assert_eq!(remember(&store).kept.settings, settings);
    store.set("gistcheck/1/settings", "{}");
    assert!(remember(&store).kept.settings.keys);
}

#[test]
fn a_flag_is_kept_until_it_is_taken_back() {
    let store = Memory::default();
    let flag = Flag { quiz: "quiz".into(), item: "q1".into(), article: "article".into(), stem: "Which?".into() };
    assert!(keep_flag(&store, &flag));
    assert_eq!(remember(&store).kept.flags, [Rc::new(flag.clone())]);
    forget_flag(&store, &flag);
    assert_eq!(remember(&store).kept.flags, []);
}

#[test]
fn attempts_of_before_there_were_modes_are_practice() {
    let store = Memory::default();
    store.set(
        "gistcheck/1/attempt/a",
        r#"{"id":"a","attempt":{"quiz":"q","article":"","title":"T","ended":1,"outcomes":[]}}"#,
    );
    assert_eq!(remember(&store).kept.history[0].mode, Mode::Practice);
}
