use super::events::use_events;
use super::link::Link;
use super::offer::{missing, offer};
use super::options::Options;
use crate::browser::shared;
use crate::components::{ArticleView, analysis_bar, companion, notices};
use crate::hooks::{use_deadline, use_engine, use_keeping, use_keys};
use crate::host::Host;
use crate::page::Page;
use crate::session::{Action, Document, Keepsakes, Session, Source, Tab};
use crate::storage::{self, LocalStorage};
use js_sys::Function;
use yew::prelude::*;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) base: AttrValue,
    pub(super) worker: AttrValue,
    pub(super) part: Function,
    pub(super) host: Function,
    pub(super) options: Options,
    pub(super) link: Link,
}

/// One quiz in an element: tabs and what they show, and before it the offer to make one.
#[component]
pub(super) fn Widget(props: &Props) -> Html {
    let root = use_node_ref();
    let options = &props.options;
    let session = {
        let options = options.clone();
        use_reducer(move || begun(&options))
    };
    let tab = shown(&session, options);
    let page = Page {
        dispatch: session.dispatcher(),
        language: options.language,
        wide: false,
        shared: shared(),
        base: props.base.clone(),
        worker: props.worker.clone(),
        part: props.part.clone(),
        host: Some(Host {
            call: props.host.clone(),
            tabs: tabs(&session, options, tab),
            level: options.level.clone(),
            seed: options.seed,
            in_host: options.in_host,
        }),
        keeps: options.keeps,
    };
    use_link(props, &session);
    use_engine(&session, &page);
    use_keeping(&session, &page);
    use_keys(&session, &page, &root);
    use_deadline(&session, &page);
    use_events(&session, &page);
    html! {
        <ContextProvider<Page> context={page.clone()}>
            <div ref={root} class="gist embedded" part="frame" lang={options.language.0.tag} dir={options.dir.clone()}>
                { notices(&session.notices, &page) }
                if let Some(analysis) = &session.analysis {
                    { analysis_bar(analysis.done, &page) }
                }
                { match &session.document {
                    Document::Ready(_) => html! {
                        <>
                            { companion(&session, tab, &page) }
                            if tab == Tab::Article {
                                <ArticleView document={session.document.clone()} mark={session.mark.clone()} open=true
                                    asking={session.asking().is_some()} compact=false />
                            }
                        </>
                    },
                    Document::Missing(why) => missing(why, &page),
                    Document::Loading => html! { <p class="waiting">{ page.words().loading }</p> },
                    // A text that is not being read (any more) can be read.
                    Document::Offer | Document::Plain(_) if session.analysis.is_none() => offer(&page),
                    Document::Offer | Document::Plain(_) => Html::default(),
                } }
            </div>
        </ContextProvider<Page>>
    }
}

/// Joins the element's methods, and follows its attributes.
#[hook]
fn use_link(props: &Props, session: &UseReducerHandle<Session>) {
    let (dispatch, options, link) = (session.dispatcher(), props.options.clone(), props.link.clone());
    let before = session.settings.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(options, move |options| {
        link.join(&dispatch, options.language, options.keeps);
        if !first.replace(false) {
            dispatch.dispatch(Action::Set(options.settings(&before)));
        }
    });
}

fn begun(options: &Options) -> Session {
    let kept = if options.keeps { storage::remember(&LocalStorage).kept } else { Keepsakes::default() };
    let settings = options.settings(&kept.settings);
    let session = Session::begin(Source::Own(String::new()), Keepsakes { settings, ..kept }, Vec::new());
    Session { home: options.home(), tab: options.home(), embedded: true, ..session }
}

/// The part that is shown: the one chosen, if the element shows it.
fn shown(session: &Session, options: &Options) -> Tab {
    let known = session.tab == Tab::Article || options.view.contains(&session.tab);
    if known { session.tab } else { options.home() }
}

/// The article has a tab where it is not on the host's page; elsewhere only while words are shown that the page lacks.
fn tabs(session: &Session, options: &Options, shown: Tab) -> Vec<Tab> {
    let has_article = session.quiz().is_some_and(|quiz| quiz.article.is_some());
    let article = shown == Tab::Article || has_article && !options.in_host;
    article.then_some(Tab::Article).into_iter().chain(options.view.iter().copied()).collect()
}
