//! The whole page: one session, its effects, and what is shown of it.

use crate::boot::wanted_language;
use crate::browser::shared;
use crate::components::{ArticleView, app_bar, companion, notices};
use crate::hooks::{use_arrivals, use_document, use_keys, use_language, use_update, use_wide};
use crate::page::Page;
use crate::rest;
use crate::session::{Session, Tab};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub(crate) struct Props {
    /// What the page's files are addressed from; ends with a slash.
    pub(crate) base: AttrValue,
    /// The address of the engine's script.
    pub(crate) worker: AttrValue,
    /// Fetches a script of the page's own by its name.
    pub(crate) part: js_sys::Function,
    /// What the visit begins with.
    pub(crate) session: Rc<Session>,
}

impl PartialEq for Props {
    /// They are given once.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[component]
pub(crate) fn App(props: &Props) -> Html {
    let root = use_node_ref();
    let session = {
        let begun = props.session.clone();
        use_reducer(move || Rc::unwrap_or_clone(begun))
    };
    let rest = rest::here();
    let page = Page {
        dispatch: session.dispatcher(),
        language: use_language(wanted_language(&session.settings)),
        whole: rest.is_some(),
        wide: use_wide(&root),
        shared: shared(),
        base: props.base.clone(),
        worker: props.worker.clone(),
        part: props.part.clone(),
        host: None,
        keeps: true,
    };
    use_document(&session, &page);
    use_arrivals(&session, &page);
    use_keys(&session, &page, &root);
    use_update(&page);
    // On a wide page the article is always there, so its tab is not; what stands beside it is the summary.
    let tab = if page.wide && session.tab == Tab::Article { Tab::Summary } else { session.tab };
    html! {
        <ContextProvider<Page> context={page.clone()}>
            <div ref={root} class={classes!("gist", if page.wide { "wide" } else { "narrow" }, session.settings.reading.classes())}
                lang={page.words().tag} dir={page.words().dir}>
                { app_bar(&session, &page) }
                if let Some(rest) = rest.filter(|_| page.shared) { { (rest.shared_strip)(&page) } }
                <main class="stage">
                    <ArticleView document={session.document.clone()} mark={session.mark.clone()}
                        open={page.wide || tab == Tab::Article}
                        asking={session.asking().is_some()} compact={!page.wide && tab == Tab::Quiz} />
                    <div class="side">
                        { notices(&session.notices, &page) }
                        if let (Some(rest), Some(analysis)) = (rest, &session.analysis) {
                            { (rest.analysis_bar)(analysis.done, &page) }
                        }
                        { companion(&session, tab, &page) }
                    </div>
                </main>
                if let Some(rest) = rest {
                    { (rest.dialogs)(&session, &page) }
                    { (rest.keeping)(session.clone()) }
                }
            </div>
        </ContextProvider<Page>>
    }
}
