//! What the page knows, and the one pure function that changes it. No clock, no storage, no browser.

mod action;
mod history;
mod order;
mod play;
mod shelved;

pub(crate) use action::{Action, Stamp};
pub(crate) use history::{Kept, Standing};
pub(crate) use order::{in_order, shuffled};
pub(crate) use play::{OpenPlay, Play, is_right};
pub(crate) use shelved::Shelved;

use gistcheck_quiz::{Evidence, Quiz};
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
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Document {
    /// Still on its way.
    Loading,
    /// A text that is not analysed (yet): it can be read, and nothing more.
    Plain(AttrValue),
    /// An article with its summary, facts and items.
    Ready(Rc<Quiz>),
    /// It did not come; the sentence says why.
    Missing(AttrValue),
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
}

impl Default for Settings {
    fn default() -> Self {
        Self { keys: true, language: None }
    }
}

/// Everything the page shows follows from this.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Session {
    pub(crate) source: Source,
    pub(crate) document: Document,
    pub(crate) tab: Tab,
    pub(crate) mark: Mark,
    pub(crate) play: Option<Play>,
    /// Numbers analyses, so that the answer to one that was given up is known.
    pub(crate) analyses: u32,
    pub(crate) analysis: Option<Analysis>,
    pub(crate) dialog: Option<Dialog>,
    /// Oldest first.
    pub(crate) history: Rc<[Rc<Kept>]>,
    /// Own texts, the newest last.
    pub(crate) shelf: Rc<[Rc<Shelved>]>,
    pub(crate) notices: Rc<[AttrValue]>,
    pub(crate) settings: Settings,
}

impl Session {
    /// A session that begins with a source, and what storage remembers.
    pub(crate) fn begin(
        source: Source,
        history: Vec<Rc<Kept>>,
        shelf: Vec<Rc<Shelved>>,
        settings: Settings,
        notices: Vec<AttrValue>,
    ) -> Self {
        Self {
            source,
            document: Document::Loading,
            tab: Tab::Summary,
            mark: Mark::default(),
            play: None,
            analyses: 0,
            analysis: None,
            dialog: None,
            history: history.into(),
            shelf: shelf.into(),
            notices: notices.into(),
            settings,
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

    fn open(&mut self, source: Source) {
        self.source = source;
        self.document = Document::Loading;
        self.leave_article();
    }

    fn leave_article(&mut self) {
        self.tab = Tab::Summary;
        self.mark = Mark::default();
        self.play = None;
        self.analysis = None;
        self.dialog = None;
    }

    fn analyse(&mut self, text: Rc<str>) {
        self.source = Source::Own(String::new());
        self.leave_article();
        self.document = Document::Plain(AttrValue::from(text.clone()));
        self.analyses += 1;
        self.analysis = Some(Analysis { number: self.analyses, text, done: None });
    }

    fn ready(&mut self, quiz: Rc<Quiz>, resumed: Option<OpenPlay>) {
        self.analysis = None;
        self.play = resumed.and_then(|open| open.resume(&quiz));
        if self.play.is_some() {
            self.tab = Tab::Quiz;
        }
        self.document = Document::Ready(quiz);
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

    /// Goes on to the next item; past the last one the attempt is complete and joins the history.
    fn advance(&mut self, stamp: Stamp) {
        let Some(play) = &mut self.play else { return };
        play.advance();
        self.mark = Mark { spans: Rc::default(), serial: self.mark.serial };
        if play.finished() {
            let kept = Rc::new(play.keep(stamp));
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
        next.apply(action);
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
