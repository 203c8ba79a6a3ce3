use super::link::Link;
use super::offer::{missing, offer};
use super::options::Options;
use crate::browser::shared;
use crate::components::{companion, notices};
use crate::hooks::{use_arrivals, use_keys, use_language, use_ready};
use crate::host::Host;
use crate::page::Page;
use crate::rest;
use crate::session::{Action, Document, Keepsakes, Session, Source, Tab};
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
    let rest = rest::here();
    let page = Page {
        dispatch: session.dispatcher(),
        language: use_language(options.language),
        whole: rest.is_some(),
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
    use_link(props, &session, &page);
    use_arrivals(&session, &page);
    use_keys(&session, &page, &root);
    use_ready(&session, &page);
    html! {
        <ContextProvider<Page> context={page.clone()}>
            <div ref={root} class="gist embedded" part="frame" lang={page.words().tag} dir={options.dir.clone()}>
                { notices(&session.notices, &page) }
                if let (Some(rest), Some(analysis)) = (rest, &session.analysis) {
                    { (rest.analysis_bar)(analysis.done, &page) }
                }
                { match &session.document {
                    Document::Ready(_) => html! {
                        <>
                            { companion(&session, tab, &page) }
                            if let (Tab::Article, Some(rest)) = (tab, rest) { { (rest.article)(&session) } }
                        </>
                    },
                    Document::Missing(why) => missing(why, &page),
                    Document::Loading => html! { <p class="waiting">{ page.words().loading }</p> },
                    // A text that is not being read (any more) can be read.
                    Document::Offer | Document::Plain(_) if session.analysis.is_none() => offer(&page),
                    Document::Offer | Document::Plain(_) => Html::default(),
                } }
                if let Some(rest) = rest { { (rest.keeping)(session.clone()) } }
            </div>
        </ContextProvider<Page>>
    }
}

/// Joins the element's methods, and follows its attributes.
#[hook]
fn use_link(props: &Props, session: &UseReducerHandle<Session>, page: &Page) {
    let (link, to) = (props.link.clone(), page.clone());
    use_effect_with((page.whole, page.keeps, page.language), move |_| link.join(to));
    let (page, before) = (page.clone(), session.settings.clone());
    let first = use_mut_ref(|| true);
    use_effect_with(props.options.clone(), move |options| {
        if !first.replace(false) {
            page.send(Action::Set(options.settings(&before)));
        }
    });
}

fn begun(options: &Options) -> Session {
    // Where the rest is not here, nothing was kept (`embed::prepare`).
    let kept = rest::here().filter(|_| options.keeps).map(|rest| (rest.remember)().kept).unwrap_or_default();
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
