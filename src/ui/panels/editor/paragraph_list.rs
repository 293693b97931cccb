//! The paragraphs of the received text, each with its role: the source, where a place can be shown.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::received::Received;
use crate::domain::notice::reading::{Certainty, Owner, ReadParagraph};
use crate::domain::notice::upstream::Role;
use crate::domain::text::span::Span;
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{Button, ButtonKind};
use crate::ui::words;

/// Places that shall be seen; asking twice for the same is two askings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPlaces {
    /// Counts the askings.
    pub asking: u32,
    /// The places, in the clean text.
    pub places: Rc<[Span]>,
}

/// Properties of [`ParagraphList`].
#[derive(Properties, PartialEq)]
pub struct ParagraphListProps {
    /// 来文.
    pub received: Shared<Received>,
    /// What shall be seen.
    pub shown: Option<ShownPlaces>,
}

/// Drawn at a time; a long text is drawn in steps.
const STEP: usize = 60;
/// Characters of a paragraph that are shown.
const MOST_CHARS: usize = 56;
/// Paragraphs that are drawn in front of one that shall be seen.
const IN_FRONT: usize = 10;

/// Every paragraph in order; none is left out, so that each role can be put right.
#[component]
pub fn ParagraphList(props: &ParagraphListProps) -> Html {
    let frame = use_node_ref();
    let drawn = use_state_eq(|| 0..STEP);
    let paragraphs = &props.received.reading.paragraphs;
    {
        let (frame, drawn) = (frame.clone(), drawn.clone());
        let first = props.shown.as_ref().and_then(|shown| shown.places.first()).map(|place| place.start);
        let wanted = first.map(|start| paragraphs.partition_point(|paragraph| paragraph.span.end <= start));
        // The second time, when what was not drawn before is there, it is brought into view.
        use_effect_with((props.shown.clone(), (*drawn).clone()), move |_| {
            let Some(wanted) = wanted else { return };
            if drawn.contains(&wanted) {
                dom::reveal(&frame, "mark");
            } else {
                let start = wanted.saturating_sub(IN_FRONT);
                drawn.set(start..start + STEP);
            }
        });
    }
    let (front, end) = (drawn.start.min(paragraphs.len()), drawn.end.min(paragraphs.len()));
    let more = paragraphs.len() - end;
    let draw = |range: std::ops::Range<usize>| {
        let drawn = drawn.clone();
        Callback::from(move |()| drawn.set(range.clone()))
    };
    html! {
        <div class="paragraph-list" ref={frame}>
            <p class="paragraph-list-note">{ words::PARAGRAPHS_NOTE }</p>
            if front > 0 {
                <Button label={words::paragraphs_in_front(front)} kind={ButtonKind::Quiet} on_click={draw(front.saturating_sub(STEP)..end)} />
            }
            { for paragraphs[front..end].iter().map(|paragraph| view_paragraph(paragraph, props)) }
            if more > 0 {
                <Button label={words::more_paragraphs(more)} kind={ButtonKind::Quiet} on_click={draw(front..end + 5 * STEP)} />
            }
        </div>
    }
}

fn view_paragraph(paragraph: &ReadParagraph, props: &ParagraphListProps) -> Html {
    let received = &props.received;
    let span = paragraph.span;
    let text = span.of(&received.cleaned.text);
    let is_corrected = received.corrections.role_at(span).is_some();
    let role = paragraph.role;
    let is_unsure = paragraph.certainty == Certainty::Unsure && !is_corrected;
    let lit = props.shown.iter().flat_map(|shown| shown.places.iter()).find(|place| place.overlaps(span));
    html! {
        <div
            key={span.start}
            class="paragraph-list-item"
            data-role={role.term()}
            data-unsure={is_unsure.to_string()}
            data-forwarded={(paragraph.owner == Owner::Forwarded).to_string()}
        >
            <RoleSelect {span} {role} {is_corrected} />
            <p class="paragraph-list-text">
                if is_unsure {
                    <span class="certainty" data-certainty="unsure">{ words::PLEASE_CONFIRM }</span>
                }
                { lit.map_or_else(|| html! { words::shortened(text.trim(), MOST_CHARS) }, |lit| view_lit(text, span, *lit)) }
            </p>
        </div>
    }
}

/// The words of a paragraph around a place that shall be seen.
fn view_lit(text: &str, span: Span, lit: Span) -> Html {
    const AROUND: usize = 24;
    const MOST_LIT: usize = 120;
    let start = lit.start.saturating_sub(span.start);
    let end = (lit.end.saturating_sub(span.start)).min(text.len());
    let lit = Span::new(start, end);
    let (front, behind) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    html! {
        <>
            { words::shortened_front(front.trim_start(), AROUND) }
            <mark>{ words::shortened(lit.of(text), MOST_LIT) }</mark>
            { words::shortened(behind.trim_end(), AROUND) }
        </>
    }
}

/// Properties of [`RoleSelect`].
#[derive(Properties, PartialEq)]
struct RoleSelectProps {
    /// The paragraph, in the clean text.
    span: Span,
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
    let (span, role) = (props.span, props.role);
    {
        // A list that was used keeps the clerk's choice, whatever its options say; an undone one must go back.
        let list = list.clone();
        use_effect_with((role, props.is_corrected), move |(role, _)| dom::select(&list, role.term()));
    }
    let on_change = dispatch.reform(move |event: Event| {
        let role = words::role(&dom::selected_value(&event));
        Action::RolesSet { places: [span].into(), role }
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
