use super::matching::matching;
use super::ordering::Ordering;
use crate::page::Page;
use crate::session::Play;
use gistcheck_quiz::{Body, Item, Response};
use yew::prelude::*;

/// Things to be put in order or together.
pub(crate) fn arranging(item: &Item, play: &Play, page: &Page) -> Html {
    match (&item.body, &play.draft) {
        (Body::Ordering(sequence), Some(Response::Ordered(order))) => html! {
            <Ordering order={order.clone()} checked={play.is_checked().then(|| sequence.as_slice().to_vec())} />
        },
        (Body::Matching(pairs), _) => matching(item, pairs, play, page),
        _ => Html::default(),
    }
}
