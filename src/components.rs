//! What is shown, one component a file. Views without state of their own are plain functions.

mod analysis_bar;
mod app_bar;
mod article_view;
mod choices;
mod companion;
mod dialog;
mod facts_panel;
mod feedback;
mod history_plot;
mod icons;
mod matching;
mod notices;
mod ordering;
mod own_text;
mod paragraph;
mod progress_panel;
mod question;
mod quiz_panel;
mod results;
mod score_ring;
mod settings_dialog;
mod summary_panel;
mod tabs;
mod typed;

pub(crate) use analysis_bar::analysis_bar;
pub(crate) use app_bar::app_bar;
pub(crate) use article_view::ArticleView;
pub(crate) use companion::companion;
pub(crate) use notices::notices;
pub(crate) use own_text::OwnTextDialog;
pub(crate) use settings_dialog::SettingsDialog;
