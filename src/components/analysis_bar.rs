use crate::page::use_page;
use crate::session::Action;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// 0 to 1; none while the engine is being fetched.
    pub(crate) done: Option<f64>,
}

/// How far the engine has come, and the way out.
#[component]
pub(crate) fn AnalysisBar(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let label = if props.done.is_some() { words.analysing } else { words.fetching_engine };
    let percent = props.done.map(|done| (done * 100.0).floor().to_string());
    html! {
        <div class="analysis">
            <label for="gist-analysis">{ label }</label>
            <progress id="gist-analysis" max="100" value={percent} />
            <p class="aside">{ words.analysing_note }</p>
            <button type="button" class="quiet" onclick={page.on(Action::Cancel)}>{ words.cancel }</button>
        </div>
    }
}
