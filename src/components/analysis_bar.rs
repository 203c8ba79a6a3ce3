use crate::page::Page;
use crate::session::Action;
use yew::prelude::*;

/// How far the engine has come, from 0 to 1 (none while it is being fetched), and the way out.
pub(crate) fn analysis_bar(done: Option<f64>, page: &Page) -> Html {
    let words = page.all_words();
    let label = if done.is_some() { words.analysing } else { words.fetching_engine };
    let percent = done.map(|done| ((done * 100.0) as u32).to_string());
    html! {
        <div class="analysis">
            <label for="gist-analysis">{ label }</label>
            <progress id="gist-analysis" max="100" value={percent} />
            <p class="aside">{ words.analysing_note }</p>
            <button type="button" class="quiet" onclick={page.on(Action::Cancel)}>{ words.cancel }</button>
        </div>
    }
}
