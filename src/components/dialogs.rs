use super::library::{LibraryDialog, rows};
use super::own_text::OwnTextDialog;
use super::settings_dialog::SettingsDialog;
use crate::page::Page;
use crate::session::{Dialog, Session};
use yew::prelude::*;

/// The dialogs, of which one at most is open.
pub(crate) fn dialogs(session: &Session, page: &Page) -> Html {
    html! {
        <>
            <OwnTextDialog open={session.dialog == Some(Dialog::OwnText)} />
            <LibraryDialog open={session.dialog == Some(Dialog::Library)} rows={rows(session, page)} />
            <SettingsDialog open={session.dialog == Some(Dialog::Settings)} settings={session.settings.clone()}
                flags={session.flags.clone()} attempts={session.history.len()} texts={session.shelf.len()} />
        </>
    }
}
