//! 网页杂项: the lines that were taken for no part of the document, to be taken back.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::received::Received;
use crate::app::view::is_left_out;
use crate::domain::notice::reading::ReadParagraph;
use crate::domain::notice::upstream::Role;
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind};
use crate::ui::words;

/// Properties of [`LeftOut`].
#[derive(Properties, PartialEq)]
pub struct LeftOutProps {
    /// 来文.
    pub received: Shared<Received>,
}

const STEP: usize = 40;
const MOST_CHARS: usize = 60;

/// Every line that is not passed on and belongs to no element.
#[component]
pub fn LeftOut(props: &LeftOutProps) -> Html {
    let dispatch = use_dispatch();
    let drawn = use_state(|| STEP);
    let left_out = || props.received.reading.paragraphs.iter().filter(|paragraph| is_left_out(paragraph.role));
    let more = left_out().count().saturating_sub(*drawn);
    let on_more = {
        let drawn = drawn.clone();
        Callback::from(move |()| drawn.set(*drawn + 5 * STEP))
    };
    html! {
        <div class="left-out">
            <p class="receipt-note">{ words::LEFT_OUT_NOTE }</p>
            { for left_out().take(*drawn).map(|paragraph| view_line(paragraph, &props.received, &dispatch)) }
            if more > 0 {
                <Button label={words::more(more)} kind={ButtonKind::Quiet} on_click={on_more} />
            }
        </div>
    }
}

fn view_line(paragraph: &ReadParagraph, received: &Received, dispatch: &Callback<Action>) -> Html {
    let places: Rc<_> = [paragraph.span].into();
    let take =
        dispatch.reform(move |_: MouseEvent| Action::RolesSet { places: Rc::clone(&places), role: Some(Role::Body) });
    html! {
        <p key={paragraph.span.start} class="left-out-line">
            <span class="left-out-role">{ paragraph.role.term() }</span>
            <span class="left-out-words">{ words::shortened(paragraph.span.of(&received.cleaned.text).trim(), MOST_CHARS) }</span>
            <button type="button" class="link" onclick={take}>{ words::IS_BODY }</button>
        </p>
    }
}
