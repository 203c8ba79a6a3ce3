//! Many articles in, many quizzes out: JSON Lines, in order, on all cores, in memory that does not grow with the input.

use crate::failure::Failure;
use crate::input;
use gistcheck_engine::Options;
use gistcheck_models::Models;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{BufRead, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// Articles that may be under way for each core: enough that a long one holds nobody up, few enough to fit in memory.
const UNDER_WAY: usize = 8;

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: serde_json::Value,
    #[serde(default)]
    title: String,
    text: String,
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    id: &'a serde_json::Value,
    error: &'a str,
}

/// What one line became.
struct Answer {
    json: String,
    failed: bool,
}

pub(crate) fn run(
    mut lines: impl BufRead,
    out: &mut impl Write,
    models: &Models,
    jobs: Option<usize>,
    options: &Options,
) -> Result<(), Failure> {
    let jobs = jobs.unwrap_or_else(|| thread::available_parallelism().map_or(1, |cores| cores.get()));
    let places = jobs * UNDER_WAY;
    let (to_workers, work) = sync_channel::<(usize, Vec<u8>)>(places);
    let (to_writer, answers) = sync_channel::<(usize, Answer)>(places);
    let work = Arc::new(Mutex::new(work));
    thread::scope(|scope| {
        for _ in 0..jobs {
            let (work, to_writer) = (Arc::clone(&work), to_writer.clone());
            scope.spawn(move || serve(&work, &to_writer, models, options));
        }
        drop((work, to_writer));
        let mut state = Ordered { waiting: BTreeMap::new(), written: 0, failed: false };
        let mut given = 0;
        while let Some(line) = next_line(&mut lines)? {
            // A slow article must not let the finished ones behind it pile up: no more than `places` are under way.
            while given - state.written >= places {
                state.take(answers.recv().ok(), out)?;
            }
            if to_workers.send((given, line)).is_err() {
                break;
            }
            given += 1;
            while let Ok(answer) = answers.try_recv() {
                state.take(Some(answer), out)?;
            }
        }
        drop(to_workers);
        while state.written < given {
            state.take(answers.recv().ok(), out)?;
        }
        out.flush().or_else(Failure::from_output)?;
        if state.failed { Err(Failure::already_told()) } else { Ok(()) }
    })
}

/// Answers that came before their turn.
struct Ordered {
    waiting: BTreeMap<usize, Answer>,
    written: usize,
    failed: bool,
}

impl Ordered {
    fn take(&mut self, answer: Option<(usize, Answer)>, out: &mut impl Write) -> Result<(), Failure> {
        let Some((number, answer)) = answer else {
            return Err(Failure::input("The batch ended before all its lines were answered; run it again."));
        };
        self.waiting.insert(number, answer);
        while let Some(answer) = self.waiting.remove(&self.written) {
            self.failed |= answer.failed;
            if let Err(error) = writeln!(out, "{}", answer.json) {
                Failure::from_output(error)?;
                return Err(Failure::already_told());
            }
            self.written += 1;
        }
        Ok(())
    }
}

/// The next line that is not empty, no longer than an article may be with what JSON adds.
fn next_line(lines: &mut impl BufRead) -> Result<Option<Vec<u8>>, Failure> {
    let limit = 2 * input::LONGEST_INPUT as u64;
    loop {
        let mut line = Vec::new();
        let read = lines.by_ref().take(limit).read_until(b'\n', &mut line);
        let read = read.map_err(|error| Failure::input(format!("The input could not be read: {error}.")))?;
        if read == 0 {
            return Ok(None);
        }
        if read as u64 == limit && !line.ends_with(b"\n") {
            lines
                .skip_until(b'\n')
                .map_err(|error| Failure::input(format!("The input could not be read: {error}.")))?;
        }
        if !line.trim_ascii().is_empty() {
            return Ok(Some(line));
        }
    }
}

fn serve(
    work: &Mutex<Receiver<(usize, Vec<u8>)>>,
    answers: &SyncSender<(usize, Answer)>,
    models: &Models,
    options: &Options,
) {
    loop {
        let next = work.lock().map(|work| work.recv());
        let Ok(Ok((number, line))) = next else { return };
        if answers.send((number, answer(&line, models, options))).is_err() {
            return;
        }
    }
}

fn answer(line: &[u8], models: &Models, options: &Options) -> Answer {
    let refuse = |id: &serde_json::Value, error: &str| {
        let json = serde_json::to_string(&ErrorLine { id, error }).expect("an id and a sentence are JSON");
        Answer { json, failed: true }
    };
    let parsed: Line = match serde_json::from_slice(line) {
        Ok(parsed) => parsed,
        Err(error) => {
            // The id is told even where the rest of the line is not what it should be.
            let id = serde_json::from_slice::<serde_json::Value>(line).ok();
            let id = id.and_then(|value| value.get("id").cloned()).unwrap_or_default();
            return refuse(&id, &format!("The line is no {{\"id\",\"title\",\"text\"}}: {error}."));
        }
    };
    let id = parsed.id;
    match input::checked(parsed.text.into_bytes()) {
        Ok(text) => {
            let text = if parsed.title.trim().is_empty() { text } else { format!("{}\n\n{text}", parsed.title.trim()) };
            let mut quiz = gistcheck_engine::generate(models, &text, options, &mut |_| {});
            // The line's own id travels along, so that answers can be told apart without counting.
            quiz.extra.insert("source".to_owned(), id);
            Answer { json: quiz.to_json(), failed: false }
        }
        Err(why) => refuse(&id, &format!("The text {why}")),
    }
}
