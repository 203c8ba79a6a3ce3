//! The articles that the page can open without anything being brought to it.

/// An article that comes with the page, and the quiz made of it beforehand.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Demo {
    /// Names its files: `static/articles/<name>.txt` and `static/samples/<name>.json`.
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
}

/// The first one is what a newcomer sees.
pub(crate) const DEMOS: [Demo; 3] = [
    Demo { name: "ai-plan", title: "How China set out to lead in artificial intelligence" },
    Demo { name: "honey-bees", title: "How honey bees tell each other where to fly" },
    Demo { name: "longitude", title: "The clock that found the longitude" },
];
