//! Everything that can happen to a session.

use super::{
    Analysis, Clock, Dialog, Document, Due, Keepsakes, Mark, Mode, OpenPlay, Play, Session, Settings, Shelved, Source,
    Tab,
};
use gistcheck_quiz::{Evidence, Quiz};
use std::rc::Rc;
use yew::AttrValue;

/// When and under which name an attempt is kept, should the action end it; the reducer has no clock and no dice.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stamp {
    /// Milliseconds since 1970.
    pub(crate) now: u64,
    /// Different for every attempt, on every tab of every device.
    pub(crate) id: String,
}

/// What can happen.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Another article is wanted.
    Open(Source),
    /// It came, and with it perhaps a quiz that was left in the middle.
    Loaded { source: Source, quiz: Rc<Quiz>, resumed: Option<OpenPlay> },
    /// It did not come.
    Missing { source: Source, why: AttrValue },
    /// A text is to be made into a quiz.
    Analyse(Rc<str>),
    /// One could be made of the host's text.
    #[allow(dead_code, reason = "the element's, src/element.rs")]
    Offer,
    /// How far an analysis has come.
    Progress { number: u32, done: f64 },
    /// An analysis came to its end.
    Analysed { number: u32, quiz: Rc<Quiz>, resumed: Option<OpenPlay>, shelved: Rc<Shelved> },
    /// An analysis failed.
    Failed { number: u32, why: AttrValue },
    /// The reader does not want to wait; the text stays readable.
    Cancel,
    /// Another part of the page is wanted.
    Show(Tab),
    /// The words that support something are wanted.
    Evidence(Rc<[Evidence]>),
    /// Begin the quiz, or begin it again.
    Start,
    /// What was begun and not finished is taken back.
    #[allow(dead_code, reason = "the element's, src/element.rs")]
    Reset,
    /// Once more those that were not right.
    Retry,
    /// What is due of a quiz.
    Review(Rc<Due>, Clock),
    /// The n-th choice was taken, from 0.
    Choose(usize),
    /// The text box has this text.
    Type(String),
    /// An element was moved within the order.
    Move { from: usize, to: usize },
    /// A right side was put to the n-th left side, or taken away.
    Match { left: usize, right: Option<String> },
    /// Help is wanted.
    Hint,
    /// Is the answer right?
    Check,
    /// On to the next question.
    Next(Stamp),
    /// Pass this one over.
    Skip(Stamp),
    /// Never show this one again.
    Flag(Stamp),
    /// Show the n-th of those again.
    Unflag(usize),
    /// A timed test ends then.
    Until(u64),
    /// It has ended.
    TimeUp(Stamp),
    /// A dialog is wanted.
    Ask(Dialog),
    /// The dialog is done with.
    Close,
    /// An own text is to go.
    Delete(String),
    /// And to come back.
    Restore(String),
    /// It is to be called otherwise.
    Rename { id: String, title: String },
    /// Something the reader should know.
    Say(AttrValue),
    /// The n-th notice was read.
    Dismiss(usize),
    /// The reader chose otherwise.
    Set(Settings),
    /// Storage holds more than before.
    Recall(Keepsakes),
    /// Something that was fetched is here.
    Arrived,
}

impl Action {
    /// Whether the first part of the program knows what to do ([`Session::apply`]).
    pub(crate) fn is_early(&self) -> bool {
        matches!(
            self,
            Self::Open(_)
                | Self::Loaded { resumed: None, .. }
                | Self::Missing { .. }
                | Self::Offer
                | Self::Show(_)
                | Self::Evidence(_)
                | Self::Start
                | Self::Choose(_)
                | Self::Type(_)
                | Self::Ask(_)
                | Self::Close
                | Self::Say(_)
                | Self::Dismiss(_)
                | Self::Arrived
        )
    }
}

impl Session {
    /// Does what leads to the first question; any other action is given back, for [`Self::apply_rest`].
    pub(super) fn apply(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Open(source) => self.open(source),
            // Others came too late, after the reader had turned to something else.
            // A review is under way only where the rest is here.
            Action::Loaded { source, quiz, resumed: None } if self.review.is_none() => {
                if source == self.source {
                    self.ready(quiz);
                }
            }
            Action::Missing { source, why } => {
                if source == self.source {
                    self.document = Document::Missing(why);
                }
            }
            Action::Offer => {
                self.leave_article();
                self.document = Document::Offer;
            }
            Action::Show(tab) => self.tab = tab,
            Action::Evidence(evidence) => self.show(&evidence),
            Action::Start => self.start(),
            Action::Choose(at) => self.with_play(|play| play.choose(at)),
            Action::Type(text) => self.with_play(|play| play.type_text(text)),
            Action::Ask(dialog) => self.dialog = Some(dialog),
            Action::Close => self.dialog = None,
            Action::Say(notice) => self.say(notice),
            Action::Dismiss(at) => {
                let kept = self.notices.iter().enumerate().filter(|(i, _)| *i != at);
                self.notices = kept.map(|(_, notice)| notice.clone()).collect();
            }
            // The page is drawn anew.
            Action::Arrived => {}
            later => return Some(later),
        }
        None
    }

    /// The actions that [`Self::apply`] gives back.
    pub(crate) fn apply_rest(&mut self, action: Action) {
        match action {
            Action::Loaded { source, quiz, resumed } if source == self.source => self.resume(quiz, resumed),
            Action::Analyse(text) => self.analyse(text),
            Action::Progress { number, done } => {
                if let Some(analysis) = self.awaited(number) {
                    analysis.done = Some(done.max(analysis.done.unwrap_or(0.0)));
                }
            }
            Action::Analysed { number, quiz, resumed, shelved } if self.awaited(number).is_some() => {
                self.shelve(shelved);
                self.resume(quiz, resumed);
            }
            Action::Failed { number, why } if self.awaited(number).is_some() => {
                self.analysis = None;
                self.say(why);
            }
            Action::Cancel => self.analysis = None,
            Action::Reset => {
                self.play = None;
                self.mark = Mark { spans: Rc::default(), serial: self.mark.serial };
                self.tab = self.home;
            }
            Action::Retry => self.play = self.play.as_ref().and_then(Play::retry),
            Action::Review(due, clock) => self.review(due, clock),
            Action::Move { from, to } => self.with_play(|play| play.move_element(from, to)),
            Action::Match { left, right } => self.with_play(|play| play.put_together(left, right)),
            Action::Hint => self.with_play(Play::take_hint),
            Action::Check => self.with_play(Play::check),
            Action::Next(stamp) => {
                if self.asking().is_some_and(|play| play.mode == Mode::Test) {
                    self.with_play(Play::check);
                }
                if self.asking().is_some_and(Play::is_checked) {
                    self.advance(stamp);
                }
            }
            Action::Skip(stamp) if self.asking().is_some_and(|play| !play.is_checked()) => {
                self.with_play(Play::skip);
                self.advance(stamp);
            }
            Action::Flag(stamp) => self.flag(stamp),
            Action::Unflag(at) => {
                let kept = self.flags.iter().enumerate().filter(|(i, _)| *i != at);
                self.flags = kept.map(|(_, flag)| flag.clone()).collect();
            }
            Action::Until(until) => self.with_play(|play| play.until = Some(until)),
            Action::TimeUp(stamp)
                if self.asking().is_some_and(|play| play.until.is_some_and(|until| until <= stamp.now)) =>
            {
                self.with_play(Play::run_out);
                self.tab = Tab::Quiz;
                self.finish(stamp);
            }
            Action::Delete(id) => self.delete(&id),
            Action::Restore(id) => self.restore(&id),
            Action::Rename { id, title } => self.rename(&id, &title),
            Action::Set(settings) => self.settings = settings,
            Action::Recall(kept) => {
                self.memories = Rc::new(kept.memories);
                self.history = kept.history.into();
                self.shelf = kept.shelf.into();
                self.flags = kept.flags.into();
            }
            // Done already, or what came too late.
            _ => {}
        }
    }

    fn awaited(&mut self, number: u32) -> Option<&mut Analysis> {
        self.analysis.as_mut().filter(|analysis| analysis.number == number)
    }

    fn with_play(&mut self, change: impl FnOnce(&mut Play)) {
        if let Some(play) = self.play.as_mut().filter(|play| !play.finished()) {
            change(play);
        }
    }
}
