use crate::i18n::Language;
use crate::session::{self, Settings, Tab};
use gistcheck_quiz::{Difficulty, ItemKind};
use js_sys::{Object, Reflect};
use yew::AttrValue;

/// The element's attributes, as static/gist-check.js resolves them.
#[derive(Clone, PartialEq)]
pub(super) struct Options {
    /// The parts to show, in the order of the tabs.
    pub(super) view: Vec<Tab>,
    /// Tag of the language.
    pub(super) language: &'static str,
    /// `ltr` or `rtl`.
    pub(super) dir: AttrValue,
    /// Whether scores are kept in the browser.
    pub(super) keeps: bool,
    /// Level of the headings inside.
    pub(super) level: AttrValue,
    /// Same text, same seed: the same quiz.
    pub(super) seed: u64,
    /// Whether the article stands on the host's page.
    pub(super) in_host: bool,
    quiz: session::Options,
}

const PARTS: [(Tab, &str); 4] =
    [(Tab::Summary, "summary"), (Tab::Facts, "facts"), (Tab::Quiz, "quiz"), (Tab::Progress, "progress")];

impl Options {
    /// Takes what is understood; the rest is as if it had not been given.
    pub(super) fn read(object: &Object) -> Self {
        let text = |name: &str| {
            Reflect::get(object, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
        };
        let words = |name: &str| text(name).to_ascii_lowercase().replace('-', "_");
        let listed = |words: &str, word: &str| words.split([' ', ',']).any(|one| one == word);
        let view = words("view");
        let wanted: Vec<Tab> = PARTS.iter().filter(|(_, word)| listed(&view, word)).map(|(tab, _)| *tab).collect();
        let (kinds, degrees) = (words("kinds"), words("difficulty"));
        let kinds = session::unnamed(&kinds, &ItemKind::ALL.map(ItemKind::as_str));
        let degrees = session::unnamed(&degrees, &Difficulty::ALL.map(Difficulty::as_str));
        let items = text("items");
        Self {
            view: if wanted.is_empty() { PARTS.map(|(tab, _)| tab).to_vec() } else { wanted },
            language: Language::known(&text("lang").to_ascii_lowercase()).unwrap_or(Language::default().0.tag),
            dir: text("dir").into(),
            keeps: text("storage") != "none",
            level: text("level").into(),
            seed: text("seed").parse().unwrap_or_default(),
            in_host: text("host") == "yes",
            quiz: session::Options {
                test: text("mode") == "test",
                minutes: 0,
                number: if items == "all" { 0 } else { items.parse().unwrap_or(session::Options::default().number) },
                without: kinds.into_iter().chain(degrees).collect(),
            },
        }
    }

    /// Where the element begins: at the quiz, if it shows one.
    pub(super) fn home(&self) -> Tab {
        if self.view.contains(&Tab::Quiz) { Tab::Quiz } else { self.view[0] }
    }

    /// The settings that follow; what no attribute speaks of stays.
    pub(super) fn settings(&self, before: &Settings) -> Settings {
        let language = Some(self.language.to_owned());
        Settings { language, options: self.quiz.clone(), ..before.clone() }
    }
}
