//! The paragraphs of the received text, each with its role.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::received::Received;
use crate::domain::notice::reading::{Certainty, Owner, ReadParagraph};
use crate::domain::notice::upstream::Role;
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{Button, ButtonKind};
use crate::ui::words;

/// Properties of [`ParagraphList`].
#[derive(Properties, PartialEq)]
pub struct ParagraphListProps {
    /// 来文.
    pub received: Shared<Received>,
}

/// Drawn at a time; a long text is drawn in steps.
const STEP: usize = 60;
/// Characters of a paragraph that are shown.
const MOST_CHARS: usize = 56;

/// Every paragraph in order; none is left out, so that each role can be put right.
#[component]
pub fn ParagraphList(props: &ParagraphListProps) -> Html {
    let shown = use_state(|| STEP);
    let paragraphs = &props.received.reading.paragraphs;
    let more = paragraphs.len().saturating_sub(*shown);
    let on_more = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(*shown + 5 * STEP))
    };
    html! {
        <div class="paragraph-list">
            <p class="paragraph-list-note">{ words::PARAGRAPHS_NOTE }</p>
            { for paragraphs.iter().take(*shown).map(|paragraph| view_paragraph(paragraph, &props.received)) }
            if more > 0 {
                <Button label={words::more_paragraphs(more)} kind={ButtonKind::Quiet} on_click={on_more} />
            }
        </div>
    }
}

fn view_paragraph(paragraph: &ReadParagraph, received: &Received) -> Html {
    let start = paragraph.span.start;
    let text = paragraph.span.of(&received.cleaned.text).trim();
    let is_corrected = received.corrections.roles.contains_key(&start);
    let role = paragraph.role;
    let is_unsure = paragraph.certainty == Certainty::Unsure && !is_corrected;
    html! {
        <div
            key={start}
            class="paragraph-list-item"
            data-role={role.term()}
            data-unsure={is_unsure.to_string()}
            data-forwarded={(paragraph.owner == Owner::Forwarded).to_string()}
        >
            <RoleSelect {start} {role} {is_corrected} />
            <p class="paragraph-list-text">{ words::shortened(text, MOST_CHARS) }</p>
        </div>
    }
}

/// Properties of [`RoleSelect`].
#[derive(Properties, PartialEq)]
struct RoleSelectProps {
    /// Where the paragraph starts in the clean text.
    start: usize,
    /// Its role.
    role: Role,
    /// Whether the role was given by hand.
    is_corrected: bool,
}

/// The role of one paragraph, to be put right.
#[component]
fn RoleSelect(props: &RoleSelectProps) -> Html {
    let dispatch = use_dispatch();
    let list = use_node_ref();
    let (start, role) = (props.start, props.role);
    {
        // A list that was used keeps the clerk's choice, whatever its options say; an undone one must go back.
        let list = list.clone();
        use_effect_with((role, props.is_corrected), move |(role, _)| dom::select(&list, role.term()));
    }
    let on_change = dispatch.reform(move |event: Event| {
        let role = words::role(&dom::selected_value(&event));
        Action::RoleSet { start, role }
    });
    let is_unlisted = !Role::ALL.contains(&role);
    let option = |one: &Role| {
        let term = one.term();
        html! { <option key={term} value={term} selected={*one == role}>{ term }</option> }
    };
    html! {
        <select ref={list} class="paragraph-list-role" aria-label={words::ROLE} onchange={on_change}>
            if props.is_corrected {
                <option key="back" value="">{ words::ROLE_BACK }</option>
            }
            { for Role::ALL.iter().chain(is_unlisted.then_some(&role)).map(option) }
        </select>
    }
}
