use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// From this width on, article and companion stand side by side: 60 characters of article and 24 rem beside it.
const WIDE: f64 = 960.0;

/// Whether the element is wide. The element, not the window: on another's page it may stand in a narrow column.
#[hook]
pub(crate) fn use_wide(node: &NodeRef) -> bool {
    let wide = use_state_eq(|| {
        let window = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
        window.is_some_and(|width| width >= WIDE)
    });
    let setter = wide.setter();
    use_effect_with(node.clone(), move |node| {
        let element = node.cast::<Element>();
        let watched = element.clone();
        let on_resize = Closure::<dyn Fn()>::new(move || {
            if let Some(element) = &watched {
                setter.set(element.get_bounding_client_rect().width() >= WIDE);
            }
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(on_resize);
        }
    });
    *wide
}
