//! One worker for everybody who asks on this page: several elements take turns, and giving up a turn frees the processor.

use crate::engine_client::{EngineClient, News};
use gistcheck_protocol::{Request, Wish};
use std::cell::RefCell;
use std::collections::VecDeque;
use yew::Callback;

/// What is asked of the engine, and who waits for it.
pub(crate) struct Wanted {
    pub(crate) text: String,
    pub(crate) wish: Wish,
    pub(crate) news: Callback<News>,
}

/// A place in the line. Whoever leaves it is not told anything any more.
pub(crate) struct Turn(u32);

/// Keeps the worker between two texts, as long as anybody might bring another.
pub(crate) struct Customer;

#[derive(Default)]
struct Line {
    client: Option<EngineClient>,
    /// Turns given so far.
    turns: u32,
    /// The first is being worked on.
    waiting: VecDeque<(u32, Wanted)>,
    customers: usize,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

impl Customer {
    /// One more who may ask.
    pub(crate) fn enter() -> Self {
        LINE.with_borrow_mut(|line| line.customers += 1);
        Self
    }
}

impl Drop for Customer {
    fn drop(&mut self) {
        let unneeded = LINE.with_borrow_mut(|line| {
            line.customers -= 1;
            if line.customers == 0 { line.client.take() } else { None }
        });
        drop(unneeded);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let ended = LINE.with_borrow_mut(|line| {
            let first = line.waiting.front().is_some_and(|(turn, _)| *turn == self.0);
            line.waiting.retain(|(turn, _)| *turn != self.0);
            // Still busy with what nobody waits for any more: only ending the worker frees the processor.
            if first { line.client.take() } else { None }
        });
        if ended.is_some() {
            drop(ended);
            begin_first();
        }
    }
}

/// Asks, by the worker at this address; none where the browser refuses.
pub(crate) fn ask(address: &str, wanted: Wanted) -> Option<Turn> {
    let (turn, alone) = LINE.with_borrow_mut(|line| {
        line.turns = line.turns.wrapping_add(1);
        line.waiting.push_back((line.turns, wanted));
        (line.turns, line.waiting.len() == 1)
    });
    ADDRESS.with_borrow_mut(|kept| address.clone_into(kept));
    if alone && !begin_first() {
        LINE.with_borrow_mut(|line| line.waiting.clear());
        return None;
    }
    Some(Turn(turn))
}

thread_local! {
    /// All who ask on one page were mounted from the same release.
    static ADDRESS: RefCell<String> = RefCell::default();
}

/// Sends the first of the line to the worker; false where there is none to be had.
fn begin_first() -> bool {
    LINE.with_borrow_mut(|line| {
        let Line { client, waiting, .. } = line;
        let Some((turn, wanted)) = waiting.front() else { return true };
        if client.is_none() {
            *client = ADDRESS.with_borrow(|address| EngineClient::start(address, Callback::from(on_news)));
        }
        let request = Request { number: *turn, text: wanted.text.clone(), wish: wanted.wish.clone() };
        client.as_ref().is_some_and(|client| client.ask(&request))
    })
}

fn on_news(news: News) {
    let over = news.is_last();
    let first = LINE.with_borrow_mut(|line| {
        let told = line.waiting.front().map(|(_, wanted)| wanted.news.clone());
        if over {
            line.waiting.pop_front();
        }
        told
    });
    let ended = matches!(news, News::Ended { .. });
    if let Some(first) = first {
        first.emit(news);
    }
    if ended {
        // Not here, inside the worker's own callback.
        wasm_bindgen_futures::spawn_local(async {
            drop(LINE.with_borrow_mut(|line| line.client.take()));
            begin_first();
        });
    } else if over {
        begin_first();
    }
}
