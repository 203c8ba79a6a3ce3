use super::icons::{SPEAK, STOP, icon};
use crate::page::use_page;
use crate::session::Action;
use js_sys::Array;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct Props {
    /// What is read.
    target: NodeRef,
    /// BCP 47, of the text.
    language: AttrValue,
}

/// The button that reads an element aloud, whose text is in a language; `key` tells one text in its place from the next.
pub(crate) fn read_aloud(target: &NodeRef, language: &str, key: usize) -> Html {
    html! { <ReadAloud {key} target={target.clone()} language={language.to_owned()} /> }
}

/// Reads an element aloud with a voice of the device, and stops.
#[component]
fn ReadAloud(props: &Props) -> Html {
    let page = use_page();
    let words = page.all_words();
    let speaking = use_state_eq(|| false);
    {
        let page = page.clone();
        // Whatever replaces this text is not what the reader asked to hear.
        use_effect_with(*speaking, move |speaking| {
            let speaking = *speaking;
            move || {
                if speaking {
                    stop(page);
                }
            }
        });
    }
    let on_click = {
        let (page, target, language, speaking) =
            (page.clone(), props.target.clone(), props.language.clone(), speaking.clone());
        Callback::from(move |_: MouseEvent| {
            if *speaking {
                speaking.set(false);
                return;
            }
            let Some(element) = target.cast::<Element>() else { return };
            speaking.set(true);
            let (page, language, setter) = (page.clone(), language.clone(), speaking.setter());
            wasm_bindgen_futures::spawn_local(async move {
                let arguments = Array::of2(&element, &language.as_str().into());
                let answer = page.need_part("parts/speech", "speak", &arguments).await;
                if answer.is_some_and(|answer| answer == "voice") {
                    page.send(Action::Say(page.all_words().no_voice.into()));
                }
                setter.set(false);
            });
        })
    };
    let (drawing, label) = if *speaking { (STOP, words.stop_reading) } else { (SPEAK, words.read_aloud) };
    html! {
        <button type="button" class="link aloud" onclick={on_click}>{ icon(drawing) }{ label }</button>
    }
}

fn stop(page: crate::page::Page) {
    wasm_bindgen_futures::spawn_local(async move {
        // Whether there was anything to stop is nobody's concern.
        page.call_part("parts/speech", "stop", &Array::new()).await;
    });
}
