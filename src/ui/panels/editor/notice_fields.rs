//! The fields of our notice, in the order of the paper.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::{FormChoice, NoticeField, NumberField, TitleField};
use crate::app::findings::{FindingId, ShownFinding};
use crate::app::view::field_name;
use crate::domain::notice::Element;
use crate::domain::notice::draft::{Draft, Form};
use crate::ui::widgets::Fold;
use crate::ui::words;

/// Properties of [`NoticeFields`].
#[derive(Clone, Properties, PartialEq)]
pub struct NoticeFieldsProps {
    /// The notice.
    pub draft: Rc<Draft>,
    /// Fields that no longer follow the composition.
    pub own_words: Rc<[Element]>,
    /// Rules of the composed title.
    pub title_rules: Rc<[Rc<str>]>,
    /// 校核.
    pub findings: Rc<[ShownFinding]>,
    /// The finding that is looked at.
    pub chosen: Option<FindingId>,
}

/// Needed now and then, in the header; folded unless one holds something when the draft is opened.
const RARE_IN_HEADER: [Element; 4] = [Element::CopyNumber, Element::Secrecy, Element::Urgency, Element::Signatory];
/// The everyday ones down to the body.
const UPPER: [Element; 6] = [
    Element::IssuerMark,
    Element::DocumentNumber,
    Element::Title,
    Element::MainRecipients,
    Element::Body,
    Element::Attendance,
];
/// Needed now and then, after the body.
const RARE_AFTER_BODY: [Element; 3] = [Element::AttachmentNote, Element::Attachments, Element::Annotation];
/// The everyday ones after the body.
const LOWER: [Element; 5] =
    [Element::IssuerSignature, Element::DateOfIssue, Element::CopyRecipients, Element::PrintedBy, Element::PrintedOn];

/// What was found, by field.
type ByElement = BTreeMap<Element, Vec<ShownFinding>>;

/// The fields of our notice.
#[component]
pub fn NoticeFields(props: &NoticeFieldsProps) -> Html {
    let findings = use_memo(Rc::clone(&props.findings), |findings| by_element(findings));
    let form = props.draft.form;
    let shown = |elements: &'static [Element]| elements.iter().copied().filter(move |element| form.has(*element));
    html! {
        <section class="notice-fields">
            <h2 class="panel-title">{ words::OUR_NOTICE }</h2>
            <FormChoice form={props.draft.form} />
            { view_rare(words::RARE_IN_HEADER, &RARE_IN_HEADER, props, &findings) }
            { for shown(&UPPER).map(|element| view_field(element, props, &findings)) }
            { view_rare(words::RARE_AFTER_BODY, &RARE_AFTER_BODY, props, &findings) }
            <div class="notice-fields-pairs">
                { for shown(&LOWER).map(|element| view_field(element, props, &findings)) }
            </div>
        </section>
    }
}

/// A group of fields that most notices leave empty.
fn view_rare(
    summary: &'static str,
    elements: &'static [Element],
    props: &NoticeFieldsProps,
    findings: &Rc<ByElement>,
) -> Html {
    let form = props.draft.form;
    let filled = elements.iter().filter(|element| !form.text(&props.draft.notice, **element).is_empty()).count();
    let content = {
        let (props, findings) = (props.clone(), Rc::clone(findings));
        Callback::from(move |()| {
            let shown = elements.iter().copied().filter(|element| form.has(*element));
            html! { <>{ for shown.map(|element| view_field(element, &props, &findings)) }</> }
        })
    };
    html! {
        <Fold
            {summary}
            count={(filled > 0).then_some(filled)}
            starts_open={filled > 0}
            is_always_drawn={true}
            {content}
        />
    }
}

fn view_field(element: Element, props: &NoticeFieldsProps, findings: &ByElement) -> Html {
    let key = field_name(element);
    let value = props.draft.notice.field(element).cloned().unwrap_or_default();
    let is_own_words = props.own_words.contains(&element);
    let findings: Rc<[ShownFinding]> = findings.get(&element).map(|found| found.as_slice().into()).unwrap_or_default();
    // Only the field that it stands in is drawn again when another finding is looked at.
    let chosen = props.chosen.clone().filter(|id| findings.iter().any(|shown| shown.id == *id));
    match element {
        // The number of an order has no code and no year.
        Element::DocumentNumber if props.draft.form != Form::Order => {
            html! { <NumberField {key} {value} {findings} {chosen} {is_own_words} /> }
        }
        Element::Title => html! {
            <TitleField {key} {value} {findings} {chosen} rules={props.title_rules.clone()} {is_own_words} />
        },
        element => html! {
            <NoticeField {key} {element} {value} {findings} {chosen} {is_own_words} form={props.draft.form} />
        },
    }
}

fn by_element(findings: &[ShownFinding]) -> ByElement {
    let mut by_element = ByElement::new();
    for shown in findings.iter().filter(|shown| shown.is_open()) {
        by_element.entry(shown.finding.element).or_default().push(shown.clone());
    }
    by_element
}
