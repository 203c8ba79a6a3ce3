use crate::hooks::{use_deadline, use_engine, use_keeping, use_results};
use crate::page::use_page;
use crate::session::Session;
use yew::prelude::*;

#[derive(Properties)]
pub(crate) struct Props {
    pub(crate) session: UseReducerHandle<Session>,
}

impl PartialEq for Props {
    /// Each effect compares what it depends on; a whole session is not compared before.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What runs unseen as soon as the rest of the program is here: keeping, the engine, deadlines.
#[component]
pub(crate) fn Keeping(props: &Props) -> Html {
    let page = use_page();
    use_engine(&props.session, &page);
    use_keeping(&props.session, &page);
    use_deadline(&props.session, &page);
    use_results(&props.session, &page);
    Html::default()
}
