//! What the page knows, and the one pure function that changes it. No clock, no storage, no browser.

mod action;
mod due;
mod flag;
mod history;
mod options;
mod order;
mod play;
mod reading;
mod shelved;

pub(crate) use action::{Action, Stamp};
pub(crate) use due::{Clock, DAYS_AHEAD, Due, Memories, forecast};
pub(crate) use flag::Flag;
pub(crate) use history::{Kept, Standing};
#[allow(unused_imports, reason = "the element's, src/element.rs")]
pub(crate) use options::unnamed;
pub(crate) use options::{Mode, Options};
pub(crate) use order::{in_order, shuffled};
pub(crate) use play::{OpenPlay, Play, is_right};
pub(crate) use reading::Reading;
pub(crate) use shelved::Shelved;

use crate::rest;
use gistcheck_quiz::{Evidence, Item, Quiz};
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use yew::{AttrValue, Reducible};

/// Where the text that is read comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Source {
    /// A demo article, by its short name in [`crate::demos::DEMOS`].
    Demo(String),
    /// The address of a ready-made quiz, as the page's own address gave it.
    Link(String),
    /// A text that the reader brought, by the id of its quiz; empty until there is one.
    Own(String),
}

/// What stands in the reading column.
#[derive(Debug, Clone)]
pub(crate) enum Document {
    /// Still on its way.
    Loading,
    /// A text that is not analysed (yet): it can be read, and nothing more.
    Plain(AttrValue),
    /// An article with its summary, facts and items.
    Ready(Rc<Quiz>),
    /// One could be made of the host's text, if the reader wants it.
    Offer,
    /// It did not come; the sentence says why.
    Missing(AttrValue),
}

impl PartialEq for Document {
    /// A quiz is never changed, so the same one holds the same words: an article is not compared letter by letter.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) | (Self::Offer, Self::Offer) => true,
            (Self::Plain(one), Self::Plain(other)) | (Self::Missing(one), Self::Missing(other)) => one == other,
            (Self::Ready(one), Self::Ready(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

/// The parts of the page that the tabs show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Article,
    Summary,
    Facts,
    Quiz,
    Progress,
}

/// Words of the article to be shown. The serial tells a second click on the same words from none.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Mark {
    pub(crate) spans: Rc<[(usize, usize)]>,
    pub(crate) serial: u32,
}

/// A text on its way through the engine.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Analysis {
    pub(crate) number: u32,
    pub(crate) text: Rc<str>,
    /// 0 to 1; none while the engine itself is being fetched.
    pub(crate) done: Option<f64>,
}

/// A dialog over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialog {
    OwnText,
    Library,
    Settings,
}

/// What the reader chose once and for all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// Whether single keys act.
    pub(crate) keys: bool,
    /// Tag of the interface's language; none means the browser's.
    pub(crate) language: Option<String>,
    /// How the next quiz is to be.
    pub(crate) options: Options,
    /// How the article is set.
    pub(crate) reading: Reading,
    /// How long summaries shall be, as an index of [`gistcheck_quiz::SummaryLength::ALL`].
    pub(crate) summary: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { keys: true, language: None, options: Options::default(), reading: Reading::default(), summary: 1 }
    }
}

/// What is kept between visits.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Keepsakes {
    /// Oldest first.
    pub(crate) history: Vec<Rc<Kept>>,
    /// Own texts, the newest last.
    pub(crate) shelf: Vec<Rc<Shelved>>,
    pub(crate) flags: Vec<Rc<Flag>>,
    pub(crate) settings: Settings,
    /// What follows from the history.
    pub(crate) memories: Memories,
}

/// Everything the page shows follows from this.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) source: Source,
    pub(crate) document: Document,
    pub(crate) tab: Tab,
    /// The part that an article begins with.
    pub(crate) home: Tab,
    /// One quiz on another's page: no other can be opened.
    pub(crate) embedded: bool,
    pub(crate) mark: Mark,
    pub(crate) play: Option<Play>,
    /// Numbers analyses, so that the answer to one that was given up is known.
    pub(crate) analyses: u32,
    pub(crate) analysis: Option<Analysis>,
    pub(crate) dialog: Option<Dialog>,
    /// Oldest first.
    pub(crate) history: Rc<[Rc<Kept>]>,
    /// What follows from it.
    pub(crate) memories: Rc<Memories>,
    /// Questions never to be shown again, the newest last.
    pub(crate) flags: Rc<[Rc<Flag>]>,
    /// The due questions of this quiz are wanted as soon as it is here.
    pub(crate) review: Option<(Rc<Due>, Clock)>,
    /// Own texts, the newest last.
    pub(crate) shelf: Rc<[Rc<Shelved>]>,
    /// Own texts that were deleted in this visit, the last one last: each can still come back.
    pub(crate) bin: Rc<[Rc<Shelved>]>,
    pub(crate) notices: Rc<[AttrValue]>,
    pub(crate) settings: Settings,
}

impl Session {
    /// A session that begins with a source, and what storage remembers.
    pub(crate) fn begin(source: Source, kept: Keepsakes, notices: Vec<AttrValue>) -> Self {
        Self {
            source,
            document: Document::Loading,
            tab: Tab::Summary,
            home: Tab::Summary,
            embedded: false,
            mark: Mark::default(),
            play: None,
            analyses: 0,
            analysis: None,
            dialog: None,
            memories: Rc::new(kept.memories),
            history: kept.history.into(),
            flags: kept.flags.into(),
            review: None,
            shelf: kept.shelf.into(),
            bin: Rc::default(),
            notices: notices.into(),
            settings: kept.settings,
        }
    }

    /// The quiz of the article that is open.
    pub(crate) fn quiz(&self) -> Option<&Rc<Quiz>> {
        match &self.document {
            Document::Ready(quiz) => Some(quiz),
            _ => None,
        }
    }

    /// The quiz that is being played and not yet at its end.
    pub(crate) fn asking(&self) -> Option<&Play> {
        self.play.as_ref().filter(|play| !play.finished())
    }

    /// Attempts at the open article, oldest first.
    pub(crate) fn standing(&self) -> Standing {
        let article = self.quiz().map(|quiz| article_of(quiz)).unwrap_or_default();
        Standing::of(self.history.iter().filter(|kept| kept.attempt.article == article).cloned())
    }

    /// Whether the reader has called a question bad.
    pub(crate) fn hides(&self, quiz: &Quiz, item: &Item) -> bool {
        self.flags.iter().any(|flag| flag.means(quiz, item))
    }

    /// Places of the items that the reader's options choose from a quiz.
    pub(crate) fn chosen(&self, quiz: &Quiz) -> Vec<usize> {
        self.settings.options.choose(quiz, &self.memories, |item| self.hides(quiz, item))
    }

    /// How many questions of a quiz were never answered and are wanted.
    pub(crate) fn fresh(&self, quiz: &Quiz) -> usize {
        let fresh = |item: &&Item| {
            self.settings.options.want(item)
                && !self.hides(quiz, item)
                && self.memories.of(&quiz.id, &item.id).is_none()
        };
        quiz.items.iter().filter(fresh).count()
    }

    /// The quizzes that can be opened, with what is due when.
    pub(crate) fn due(&self) -> Vec<Due> {
        let Some(quiz) = self.quiz().filter(|_| self.embedded) else {
            return self.memories.due(&self.shelf, &self.flags);
        };
        let mut due = self.memories.due(&[Rc::new(Shelved::of(quiz, 0))], &self.flags);
        due.retain(|one| one.quiz == quiz.id);
        due
    }

    /// What an action changes.
    pub(crate) fn act(&mut self, action: Action) {
        // An action that the rest is needed for is sent only when that is here (`Page::send`).
        if let (Some(action), Some(rest)) = (self.apply(action), rest::here()) {
            (rest.apply)(self, action);
        }
    }

    fn open(&mut self, source: Source) {
        self.source = source;
        self.document = Document::Loading;
        self.leave_article();
    }

    fn leave_article(&mut self) {
        self.tab = self.home;
        self.mark = Mark::default();
        self.play = None;
        self.analysis = None;
        self.dialog = None;
        self.review = None;
    }

    fn analyse(&mut self, text: Rc<str>) {
        self.source = Source::Own(String::new());
        self.leave_article();
        self.document = Document::Plain(AttrValue::from(text.clone()));
        self.analyses += 1;
        self.analysis = Some(Analysis { number: self.analyses, text, done: None });
    }

    fn ready(&mut self, quiz: Rc<Quiz>) {
        self.analysis = None;
        self.play = None;
        self.document = Document::Ready(quiz);
    }

    /// Opens a quiz where it was left, or with what is due of it.
    fn resume(&mut self, quiz: Rc<Quiz>, resumed: Option<OpenPlay>) {
        self.ready(quiz.clone());
        self.play = resumed.and_then(|open| open.resume(&quiz));
        if self.play.is_some() {
            self.tab = Tab::Quiz;
        }
        if let Some((due, clock)) = self.review.take().filter(|_| self.play.is_none()) {
            self.review(due, clock);
        }
    }

    /// Begins a run over some items of the open quiz.
    fn play(&mut self, order: Vec<usize>, mode: Mode) {
        self.play = self.quiz().and_then(|quiz| Play::of(quiz.clone(), order.into(), mode));
        self.mark = Mark { spans: Rc::default(), serial: self.mark.serial };
        self.tab = Tab::Quiz;
    }

    fn start(&mut self) {
        let order = self.quiz().map(|quiz| self.chosen(quiz)).unwrap_or_default();
        let mode = if self.settings.options.test { Mode::Test } else { Mode::Practice };
        self.play(order, mode);
    }

    /// Asks what is due of a quiz; one that is not open is opened first.
    fn review(&mut self, due: Rc<Due>, clock: Clock) {
        let Some(quiz) = self.quiz().filter(|quiz| quiz.id == due.quiz) else {
            // A demo's file may hold another quiz by now; what was answered is kept under its own id.
            let own = Source::Own(due.quiz.clone());
            if self.source != own {
                self.open(if self.source == due.source { own } else { due.source.clone() });
                self.review = Some((due, clock));
            }
            return;
        };
        let is_due = |item: &Item| due.items.iter().any(|(id, when)| *id == item.id && clock.days_until(*when) == 0);
        let order = (0..quiz.items.len()).filter(|&at| is_due(&quiz.items[at]) && !self.hides(quiz, &quiz.items[at]));
        let order = order.collect();
        self.play(order, Mode::Review);
    }

    /// Takes the question that is asked out of this run and every other.
    fn flag(&mut self, stamp: Stamp) {
        let Some(play) = self.play.as_mut().filter(|play| !play.finished()) else { return };
        let Some(flag) = play.item().map(|item| Rc::new(Flag::of(&play.quiz, item))) else { return };
        play.drop_item();
        if play.order.is_empty() {
            self.play = None;
        }
        self.flags = self.flags.iter().cloned().chain([flag]).collect();
        self.finish(stamp);
    }

    /// Puts a text on the shelf; the same text again only renews it.
    fn shelve(&mut self, shelved: Rc<Shelved>) {
        self.source = Source::Own(shelved.quiz.clone());
        let others = self.shelf.iter().filter(|one| one.quiz != shelved.quiz).cloned();
        self.shelf = others.chain([shelved.clone()]).collect();
    }

    fn show(&mut self, evidence: &[Evidence]) {
        let spans = evidence.iter().map(|evidence| (evidence.start, evidence.end));
        let spans = in_order(spans, |span| span.0);
        self.mark = Mark { spans: spans.into(), serial: self.mark.serial + 1 };
    }

    /// Goes on to the next item.
    fn advance(&mut self, stamp: Stamp) {
        let Some(play) = &mut self.play else { return };
        play.advance();
        self.mark = Mark { spans: Rc::default(), serial: self.mark.serial };
        self.finish(stamp);
    }

    /// Past the last item the attempt is complete and joins the history.
    fn finish(&mut self, stamp: Stamp) {
        if let Some(play) = self.play.as_ref().filter(|play| play.finished()) {
            let kept = Rc::new(play.keep(stamp, self.source.clone()));
            Rc::make_mut(&mut self.memories).learn(&kept);
            self.history = self.history.iter().cloned().chain([kept]).collect();
        }
    }

    fn say(&mut self, notice: AttrValue) {
        if !self.notices.contains(&notice) {
            self.notices = self.notices.iter().cloned().chain([notice]).collect();
        }
    }
}

/// What an article's attempts are kept under: its fingerprint, or the quiz itself where it comes without one.
pub(crate) fn article_of(quiz: &Quiz) -> String {
    quiz.article.as_ref().map_or_else(|| quiz.id.clone(), |article| article.fingerprint.clone())
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.act(action);
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
