//! The whole page: one session, its effects, and what is shown of it.

use crate::browser::shared;
use crate::components::{
    ArticleView, LibraryDialog, OwnTextDialog, SettingsDialog, analysis_bar, app_bar, companion, notices, rows,
    shared_strip,
};
use crate::hooks::{
    chosen_language, remembered_session, use_deadline, use_document, use_engine, use_keeping, use_keys, use_update,
    use_wide,
};
use crate::page::Page;
use crate::session::{Dialog, Tab};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What the page's files are addressed from; ends with a slash.
    pub(crate) base: AttrValue,
    /// The address of the engine's script.
    pub(crate) worker: AttrValue,
    /// Fetches a script of the page's own by its name.
    pub(crate) part: js_sys::Function,
}

#[component]
pub(crate) fn App(props: &Props) -> Html {
    let root = use_node_ref();
    let session = use_reducer(remembered_session);
    let language = chosen_language(&session.settings);
    let page = Page {
        dispatch: session.dispatcher(),
        language,
        wide: use_wide(&root),
        shared: shared(),
        base: props.base.clone(),
        worker: props.worker.clone(),
        part: props.part.clone(),
        host: None,
        keeps: true,
    };
    use_document(&session, &page);
    use_engine(&session, &page);
    use_keeping(&session, &page);
    use_keys(&session, &page, &root);
    use_deadline(&session, &page);
    use_update(&page);
    // On a wide page the article is always there, so its tab is not; what stands beside it is the summary.
    let tab = if page.wide && session.tab == Tab::Article { Tab::Summary } else { session.tab };
    html! {
        <ContextProvider<Page> context={page.clone()}>
            <div ref={root} class={classes!("gist", if page.wide { "wide" } else { "narrow" }, session.settings.reading.classes())}
                lang={language.0.tag} dir={language.0.dir}>
                { app_bar(&session, &page) }
                if page.shared { { shared_strip(&page) } }
                <main class="stage">
                    <ArticleView document={session.document.clone()} mark={session.mark.clone()}
                        open={page.wide || tab == Tab::Article}
                        asking={session.asking().is_some()} compact={!page.wide && tab == Tab::Quiz} />
                    <div class="side">
                        { notices(&session.notices, &page) }
                        if let Some(analysis) = &session.analysis {
                            { analysis_bar(analysis.done, &page) }
                        }
                        { companion(&session, tab, &page) }
                    </div>
                </main>
                <OwnTextDialog open={session.dialog == Some(Dialog::OwnText)} />
                <LibraryDialog open={session.dialog == Some(Dialog::Library)} rows={rows(&session, &page)} />
                <SettingsDialog open={session.dialog == Some(Dialog::Settings)} settings={session.settings.clone()}
                    flags={session.flags.clone()} attempts={session.history.len()} texts={session.shelf.len()} />
            </div>
        </ContextProvider<Page>>
    }
}
