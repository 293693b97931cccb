//! One field of our notice.

use std::rc::Rc;

use yew::prelude::*;

use super::FieldFindings;
use crate::app::action::{Action, HandOver};
use crate::app::findings::{FindingId, ShownFinding};
use crate::app::marks::{Mark, in_text};
use crate::app::view::field_name;
use crate::domain::checks::Severity;
use crate::domain::export::Scope;
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{FieldMark, TextField, TextMark};
use crate::ui::words;

/// Properties of [`NoticeField`].
#[derive(Properties, PartialEq)]
pub struct NoticeFieldProps {
    /// Which.
    pub element: Element,
    /// What stands in it.
    pub value: Rc<str>,
    /// What was found in it.
    pub findings: Rc<[ShownFinding]>,
    /// The finding that is looked at.
    #[prop_or_default]
    pub chosen: Option<FindingId>,
    /// Whether the clerk has written it by hand, though it could follow the composition.
    pub is_own_words: bool,
    /// 公文格式, which says what an empty field shows.
    #[prop_or_default]
    pub form: Form,
    /// Beneath the field, above the findings.
    #[prop_or_default]
    pub children: Html,
}

/// The heaviest of the findings, as the mark of a field.
fn mark(findings: &[ShownFinding]) -> Option<FieldMark> {
    findings.iter().map(|shown| shown.finding.severity).min().map(weight)
}

fn weight(severity: Severity) -> FieldMark {
    match severity {
        Severity::Error => FieldMark::Error,
        Severity::Warning => FieldMark::Warning,
        Severity::Suggestion => FieldMark::Suggestion,
    }
}

/// The words of the findings.
fn marks(props: &NoticeFieldProps) -> Rc<[TextMark]> {
    let marks = in_text(props.findings.iter(), props.chosen.as_ref(), &props.value).into_iter();
    let text_mark = |one: Mark| TextMark { span: one.span, mark: weight(one.severity), is_chosen: one.is_chosen };
    marks.map(text_mark).collect()
}

/// A field of our notice, with what was found in it.
#[component]
pub fn NoticeField(props: &NoticeFieldProps) -> Html {
    let dispatch = use_dispatch();
    let element = props.element;
    let on_input = use_callback((dispatch.clone(), element), |text: AttrValue, (dispatch, element)| {
        dispatch.emit(Action::Edited(*element, Rc::from(&*text)));
    });
    let restore = dispatch.reform(move |_: MouseEvent| Action::Recomposed(element));
    let copy = dispatch.reform(move |_: MouseEvent| Action::HandedOver(HandOver::Copy(Scope::Element(element))));
    let aside = html! {
        <>
            if !props.value.is_empty() {
                <button type="button" class="link notice-field-copy" title={words::COPY_FIELD_HINT} aria-label={words::copy_field(element)} onclick={copy}>
                    { words::COPY_FIELD }
                </button>
            }
            if props.is_own_words {
                <button type="button" class="link" title={words::RECOMPOSE_HINT} onclick={restore}>{ words::recompose(element) }</button>
            }
        </>
    };
    html! {
        <TextField
            name={field_name(element)}
            label={element.term()}
            value={props.value.clone()}
            placeholder={words::placeholder(element, props.form)}
            is_long={is_long(element)}
            mark={mark(&props.findings)}
            marks={marks(props)}
            {aside}
            {on_input}
        >
            { props.children.clone() }
            <FieldFindings findings={props.findings.clone()} />
        </TextField>
    }
}

const fn is_long(element: Element) -> bool {
    matches!(
        element,
        Element::Title
            | Element::MainRecipients
            | Element::Body
            | Element::AttachmentNote
            | Element::Attachments
            | Element::Attendance
            | Element::IssuerSignature
            | Element::CopyRecipients
    )
}
