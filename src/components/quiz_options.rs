use super::flagged_list::FlaggedList;
use crate::page::Page;
use crate::session::{Action, Options, Session, Settings};
use gistcheck_quiz::{Difficulty, ItemKind, Quiz};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Minutes that a test may be limited to; 0 for no limit.
const LIMITS: [u32; 5] = [0, 5, 10, 20, 30];
/// Questions that may be asked at most; 0 for all.
const NUMBERS: [usize; 4] = [5, 10, 20, 0];

/// How the next quiz is to be: when feedback comes, how many questions, of which kinds and difficulty.
pub(super) fn quiz_options(quiz: &Quiz, session: &Session, page: &Page) -> Html {
    let words = page.all_words();
    let options = &session.settings.options;
    let kinds = ItemKind::ALL.into_iter().filter(|kind| quiz.items.iter().any(|item| item.kind() == *kind));
    let degrees = Difficulty::ALL.into_iter();
    let degrees = degrees.filter(|degree| quiz.items.iter().any(|item| item.about.difficulty == Some(*degree)));
    let when = |test: bool, label: &'static str| {
        let change = set(session, page, move |options| options.test = test);
        html! {
            <label class="switch">
                <input type="radio" name="gist-feedback" checked={options.test == test} onchange={change} />{ label }
            </label>
        }
    };
    let limits = LIMITS.iter().map(|&minutes| {
        let label = if minutes == 0 { words.no_limit.to_owned() } else { (words.limit)(minutes) };
        (minutes as usize, label)
    });
    let numbers =
        NUMBERS.iter().map(|&number| (number, if number == 0 { words.all.to_owned() } else { number.to_string() }));
    html! {
        <details class="options">
            <summary>{ words.options }</summary>
            <fieldset>
                <legend>{ words.feedback }</legend>
                { when(false, words.after_each) }
                { when(true, words.at_the_end) }
            </fieldset>
            if options.test {
                { menu("gist-limit", words.time_limit, limits, options.minutes as usize, session, page,
                    |options, chosen| options.minutes = chosen as u32) }
            }
            { menu("gist-number", words.at_most, numbers, options.number, session, page,
                |options, chosen| options.number = chosen) }
            <fieldset>
                <legend>{ words.kinds }</legend>
                <div class="several">
                    { for kinds.map(|kind| check(kind.as_str(), (words.kind)(kind), session, page)) }
                </div>
            </fieldset>
            <fieldset>
                <legend>{ words.difficulty }</legend>
                <div class="several">
                    { for degrees.map(|degree| check(degree.as_str(), (words.degree)(degree), session, page)) }
                </div>
            </fieldset>
            if page.host.is_some() && !session.flags.is_empty() { <FlaggedList flags={session.flags.clone()} /> }
        </details>
    }
}

/// A callback that changes the options, and nothing else of the settings.
fn set(session: &Session, page: &Page, change: impl Fn(&mut Options) + 'static) -> Callback<Event> {
    let (page, settings) = (page.clone(), session.settings.clone());
    Callback::from(move |_: Event| {
        let mut next: Settings = settings.clone();
        change(&mut next.options);
        page.send(Action::Set(next));
    })
}

fn check(word: &'static str, label: &'static str, session: &Session, page: &Page) -> Html {
    let checked = session.settings.options.ask(word);
    let change = set(session, page, move |options| options.toggle(word));
    html! { <label class="switch" key={word}><input type="checkbox" {checked} onchange={change} />{ label }</label> }
}

fn menu(
    id: &'static str,
    label: &'static str,
    choices: impl Iterator<Item = (usize, String)>,
    current: usize,
    session: &Session,
    page: &Page,
    change: fn(&mut Options, usize),
) -> Html {
    let (page, settings) = (page.clone(), session.settings.clone());
    let on_change = Callback::from(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().and_then(|select| select.value().parse().ok());
        let mut next: Settings = settings.clone();
        change(&mut next.options, value.unwrap_or_default());
        page.send(Action::Set(next));
    });
    html! {
        <p class="menu">
            <label for={id}>{ label }</label>
            <select {id} onchange={on_change}>
                { for choices.map(|(value, name)| html! {
                    <option key={value} value={value.to_string()} selected={value == current}>{ name }</option>
                }) }
            </select>
        </p>
    }
}
