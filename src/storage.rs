//! What is kept between visits: one key an attempt, written once, never changed; so two tabs cannot lose each other's.
//!
//! A value that cannot be read is moved aside, never overwritten. Keys of a newer version are left alone, and this page
//! then keeps to memory. Every failure is an answer, not a panic: the quiz goes on.

use crate::browser::shared;
use crate::session::{Flag, Keepsakes, Kept, Memories, OpenPlay, Settings, Shelved, Source, in_order};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::rc::Rc;

/// Everything of this version begins so.
const PREFIX: &str = "gistcheck/1/";
/// Everything of any version begins so; a number and a slash follow.
const ANY_VERSION: &str = "gistcheck/";
/// Where values go that cannot be read.
const ASIDE: &str = "gistcheck/aside/";
const VERSION: u32 = 1;

/// A store of texts under keys, such as the browser's local storage.
pub(crate) trait Store {
    /// All keys; none where the store is out of reach.
    fn keys(&self) -> Option<Vec<String>>;
    /// The value of a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Whether the value is now kept.
    fn set(&self, key: &str, value: &str) -> bool;
    /// Forgets a key.
    fn remove(&self, key: &str);
}

/// What storage remembered.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Remembered {
    pub(crate) kept: Keepsakes,
    /// The quiz that was left in the middle last.
    pub(crate) open: Option<Source>,
    pub(crate) trouble: Trouble,
}

/// What the reader should know about storage.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// The browser keeps nothing for this page.
    pub(crate) refused: bool,
    /// So many values could not be read and were moved aside.
    pub(crate) damaged: usize,
    /// A newer version's values are there; nothing may be written.
    pub(crate) newer: bool,
}

/// An unfinished quiz and where its article comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct OpenRecord {
    source: Source,
    /// Milliseconds since 1970: the last one touched is the one that is resumed.
    touched: u64,
    play: OpenPlay,
}

/// Whether nothing of any version is there, and something could be.
pub(crate) fn is_empty(store: &dyn Store) -> bool {
    store.keys().is_some_and(|keys| !keys.iter().any(|key| key.starts_with(ANY_VERSION)))
}

/// Whether something of any version is there.
#[allow(dead_code, reason = "the element's, src/element.rs")]
pub(crate) fn holds_something(store: &dyn Store) -> bool {
    store.keys().is_some() && !is_empty(store)
}

/// Reads everything there is, moving aside what cannot be read.
pub(crate) fn remember(store: &dyn Store) -> Remembered {
    let mut remembered = Remembered::default();
    let Some(keys) = store.keys() else {
        remembered.trouble.refused = true;
        return remembered;
    };
    remembered.trouble.newer = keys.iter().any(|key| is_newer(key));
    let mut last_touched = None;
    for key in &keys {
        let Some(name) = key.strip_prefix(PREFIX) else { continue };
        if name.starts_with("attempt/") {
            match read::<Kept>(store, key) {
                Some(kept) => remembered.kept.history.push(Rc::new(kept)),
                None => remembered.trouble.damaged += 1,
            }
        } else if name.starts_with("open/") {
            if let Some(open) = read::<OpenRecord>(store, key).filter(|open| Some(open.touched) > last_touched) {
                last_touched = Some(open.touched);
                remembered.open = Some(open.source);
            }
        } else if name.starts_with("text/") {
            remembered.kept.shelf.extend(read::<Shelved>(store, key).map(Rc::new));
        } else if name.starts_with("flag/") {
            remembered.kept.flags.extend(read::<Flag>(store, key).map(Rc::new));
        } else if name == "settings" {
            remembered.kept.settings = read(store, key).unwrap_or_default();
        }
    }
    let kept = &mut remembered.kept;
    kept.history = in_order(std::mem::take(&mut kept.history), |kept| kept.attempt.ended);
    kept.shelf = in_order(std::mem::take(&mut kept.shelf), |shelved| shelved.brought);
    kept.memories = Memories::of_history(&kept.history);
    remembered
}

/// Keeps an own text's place in the list; its words are kept in [`crate::shelf`].
pub(crate) fn keep_shelved(store: &dyn Store, shelved: &Shelved) -> bool {
    write(store, &format!("{PREFIX}text/{}", shelved.quiz), shelved)
}

/// Takes an own text out of the list, and notes that its words may be forgotten later (static/parts/library.js does).
pub(crate) fn delete_shelved(store: &dyn Store, shelved: &Shelved, now: u64) {
    // Only what is noted is taken away: words without a note would never be forgotten.
    if write(store, &bin_key(shelved), &now) {
        store.remove(&format!("{PREFIX}text/{}", shelved.quiz));
    }
}

/// Whether an own text was taken out of the list a while ago.
pub(crate) fn is_deleted(store: &dyn Store, shelved: &Shelved) -> bool {
    store.get(&bin_key(shelved)).is_some()
}

/// Puts an own text back into the list, or there under another title.
pub(crate) fn keep_again(store: &dyn Store, shelved: &Shelved) -> bool {
    let kept = keep_shelved(store, shelved);
    if kept {
        store.remove(&bin_key(shelved));
    }
    kept
}

fn bin_key(shelved: &Shelved) -> String {
    format!("{PREFIX}bin/{}", shelved.quiz)
}

/// Keeps a finished attempt; false where it is kept in memory only.
pub(crate) fn keep_attempt(store: &dyn Store, kept: &Kept) -> bool {
    let key = format!("{PREFIX}attempt/{}", kept.id);
    store.get(&key).is_some() || write(store, &key, kept)
}

/// Keeps that a question is never to be shown again.
pub(crate) fn keep_flag(store: &dyn Store, flag: &Flag) -> bool {
    write(store, &flag_key(flag), flag)
}

/// Forgets it: the question may be shown again.
pub(crate) fn forget_flag(store: &dyn Store, flag: &Flag) {
    store.remove(&flag_key(flag));
}

fn flag_key(flag: &Flag) -> String {
    format!("{PREFIX}flag/{}/{}", flag.quiz, flag.item)
}

/// Keeps the reader's choices.
pub(crate) fn keep_settings(store: &dyn Store, settings: &Settings) -> bool {
    write(store, &format!("{PREFIX}settings"), settings)
}

/// Keeps a quiz that is in the middle.
pub(crate) fn keep_open(store: &dyn Store, quiz: &str, source: &Source, play: OpenPlay, now: u64) -> bool {
    write(store, &open_key(quiz), &OpenRecord { source: source.clone(), touched: now, play })
}

/// The run of this quiz that was left in the middle.
pub(crate) fn open_play(store: &dyn Store, quiz: &str) -> Option<OpenPlay> {
    read::<OpenRecord>(store, &open_key(quiz)).map(|open| open.play)
}

/// Forgets the run: it is finished, or begun again.
pub(crate) fn forget_open(store: &dyn Store, quiz: &str) {
    store.remove(&open_key(quiz));
}

/// Forgets everything that any version has kept.
pub(crate) fn forget_all(store: &dyn Store) {
    for key in store.keys().unwrap_or_default().iter().filter(|key| key.starts_with(ANY_VERSION)) {
        store.remove(key);
    }
}

fn open_key(quiz: &str) -> String {
    format!("{PREFIX}open/{quiz}")
}

fn write(store: &dyn Store, key: &str, value: &impl Serialize) -> bool {
    let may = store.keys().is_some_and(|keys| !keys.iter().any(|key| is_newer(key)));
    may && serde_json::to_string(value).is_ok_and(|json| store.set(key, &json))
}

/// The value of a key; one that cannot be read is moved aside under a name that is free.
fn read<T: DeserializeOwned>(store: &dyn Store, key: &str) -> Option<T> {
    let json = store.get(key)?;
    if let Ok(value) = serde_json::from_str(&json) {
        return Some(value);
    }
    let aside = (0..).map(|n: u32| format!("{ASIDE}{key}/{n}")).find(|free| store.get(free).is_none())?;
    // Only what is safely elsewhere may go.
    if store.set(&aside, &json) {
        store.remove(key);
    }
    None
}

fn is_newer(key: &str) -> bool {
    key.strip_prefix(ANY_VERSION)
        .and_then(|rest| rest.split_once('/'))
        .and_then(|(version, _)| version.parse::<u32>().ok())
        .is_some_and(|version| version > VERSION)
}

/// The browser's local storage, or on a shared computer the tab's own, which ends with it. Each call may be refused: by a setting, a private window, a full disk.
pub(crate) struct LocalStorage;

impl LocalStorage {
    fn area() -> Option<web_sys::Storage> {
        let window = web_sys::window()?;
        if shared() { window.session_storage() } else { window.local_storage() }.ok()?
    }
}

impl Store for LocalStorage {
    fn keys(&self) -> Option<Vec<String>> {
        let area = Self::area()?;
        Some((0..area.length().ok()?).filter_map(|at| area.key(at).ok()?).collect())
    }

    fn get(&self, key: &str) -> Option<String> {
        Self::area()?.get_item(key).ok()?
    }

    fn set(&self, key: &str, value: &str) -> bool {
        Self::area().is_some_and(|area| area.set_item(key, value).is_ok())
    }

    fn remove(&self, key: &str) {
        if let Some(area) = Self::area() {
            // A key that cannot be removed stays: nothing is lost by it.
            area.remove_item(key).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests;
