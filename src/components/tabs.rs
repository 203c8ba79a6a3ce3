use super::icons::{ARTICLE, FACTS, Icon, PROGRESS, QUIZ, SUMMARY, icon};
use crate::browser::focus;
use crate::i18n::Words;
use crate::page::use_page;
use crate::session::{Action, Tab};
use yew::prelude::*;

const ALL: [Tab; 5] = [Tab::Article, Tab::Summary, Tab::Facts, Tab::Quiz, Tab::Progress];

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) tab: Tab,
}

/// The tabs; above the companion on a wide page, in thumb's reach on a phone. Arrow keys go from one to the next.
#[component]
pub(crate) fn Tabs(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let nodes = use_memo((), |()| ALL.map(|_| NodeRef::default()));
    let tabs = match &page.host {
        Some(host) => host.tabs.clone(),
        None => ALL[usize::from(page.wide)..].to_vec(),
    };
    let at = tabs.iter().position(|tab| *tab == props.tab).unwrap_or(0);
    let on_key = {
        let (page, nodes, tabs) = (page.clone(), nodes.clone(), tabs.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = tabs.len() - 1;
            let to = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" if at == last => 0,
                "ArrowRight" | "ArrowDown" => at + 1,
                "ArrowLeft" | "ArrowUp" => at.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            page.send(Action::Show(tabs[to]));
            focus(&nodes[to]);
        })
    };
    // One part needs no tabs.
    if tabs.len() == 1 {
        return Html::default();
    }
    html! {
        <div class="tabs" part="tabs" role="tablist" aria-label={words.parts} onkeydown={on_key}>
            { for tabs.iter().zip(nodes.iter()).map(|(tab, node)| {
                let chosen = *tab == props.tab;
                let name = tab_name(*tab);
                html! {
                    <button key={name} ref={node.clone()} type="button" part="tab" role="tab" id={format!("gist-tab-{name}")}
                        aria-selected={if chosen { "true" } else { "false" }} tabindex={if chosen { "0" } else { "-1" }}
                        aria-controls={chosen.then(|| format!("gist-panel-{name}"))}
                        onclick={page.on(Action::Show(*tab))}>
                        { icon(tab_icon(*tab)) }<span>{ label(*tab, words) }</span>
                    </button>
                }
            }) }
        </div>
    }
}

/// The tab in ids and classes.
pub(super) fn tab_name(tab: Tab) -> &'static str {
    match tab {
        Tab::Article => "article",
        Tab::Summary => "summary",
        Tab::Facts => "facts",
        Tab::Quiz => "quiz",
        Tab::Progress => "progress",
    }
}

fn tab_icon(tab: Tab) -> Icon {
    match tab {
        Tab::Article => ARTICLE,
        Tab::Summary => SUMMARY,
        Tab::Facts => FACTS,
        Tab::Quiz => QUIZ,
        Tab::Progress => PROGRESS,
    }
}

fn label(tab: Tab, words: &Words) -> &'static str {
    match tab {
        Tab::Article => words.article,
        Tab::Summary => words.summary,
        Tab::Facts => words.facts,
        Tab::Quiz => words.quiz,
        Tab::Progress => words.progress,
    }
}
