//! The fields of our notice, in the order of the paper.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::{NoticeField, NumberField, TitleField};
use crate::app::findings::ShownFinding;
use crate::app::view::field_name;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::{Element, Notice};
use crate::ui::widgets::Fold;
use crate::ui::words;

/// Properties of [`NoticeFields`].
#[derive(Properties, PartialEq)]
pub struct NoticeFieldsProps {
    /// The notice.
    pub draft: Rc<Draft>,
    /// Fields that no longer follow the composition.
    pub own_words: Rc<[Element]>,
    /// Rules of the composed title.
    pub title_rules: Rc<[Rc<str>]>,
    /// 校核.
    pub findings: Rc<[ShownFinding]>,
}

/// Needed now and then, in the header; folded unless one holds something when the draft is opened.
const RARE_IN_HEADER: [Element; 4] = [Element::CopyNumber, Element::Secrecy, Element::Urgency, Element::Signatory];
/// The everyday ones down to the body.
const UPPER: [Element; 5] =
    [Element::IssuerMark, Element::DocumentNumber, Element::Title, Element::MainRecipients, Element::Body];
/// Needed now and then, after the body.
const RARE_AFTER_BODY: [Element; 3] = [Element::AttachmentNote, Element::Attachments, Element::Annotation];
/// The everyday ones after the body.
const LOWER: [Element; 5] =
    [Element::IssuerSignature, Element::DateOfIssue, Element::CopyRecipients, Element::PrintedBy, Element::PrintedOn];

type ByElement = BTreeMap<Element, Vec<ShownFinding>>;

/// The fields of our notice.
#[component]
pub fn NoticeFields(props: &NoticeFieldsProps) -> Html {
    let findings = use_memo(Rc::clone(&props.findings), |findings| by_element(findings));
    html! {
        <section class="notice-fields">
            <h2 class="panel-title">{ words::OUR_NOTICE }</h2>
            { view_rare(words::RARE_IN_HEADER, &RARE_IN_HEADER, props, &findings) }
            { for UPPER.into_iter().map(|element| view_field(element, props, &findings)) }
            { view_rare(words::RARE_AFTER_BODY, &RARE_AFTER_BODY, props, &findings) }
            <div class="notice-fields-pairs">
                { for LOWER.into_iter().map(|element| view_field(element, props, &findings)) }
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
    let filled = elements.iter().filter(|element| !props.draft.notice.text(**element).is_empty()).count();
    let content = {
        let (draft, findings) = (Rc::clone(&props.draft), Rc::clone(findings));
        let own_words = Rc::clone(&props.own_words);
        Callback::from(move |()| {
            let field = |element: &Element| plain(*element, &draft.notice, &findings, own_words.contains(element));
            html! { <>{ for elements.iter().map(field) }</> }
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
    let is_own_words = props.own_words.contains(&element);
    let value = || props.draft.notice.field(element).cloned().unwrap_or_default();
    match element {
        Element::DocumentNumber => html! {
            <NumberField key={field_name(element)} value={value()} findings={of(element, findings)} {is_own_words} />
        },
        Element::Title => html! {
            <TitleField
                key={field_name(element)}
                value={value()}
                findings={of(element, findings)}
                rules={props.title_rules.clone()}
                {is_own_words}
            />
        },
        other => plain(other, &props.draft.notice, findings, is_own_words),
    }
}

fn plain(element: Element, notice: &Notice, findings: &ByElement, is_own_words: bool) -> Html {
    let value = notice.field(element).cloned().unwrap_or_default();
    html! {
        <NoticeField key={field_name(element)} {element} {value} findings={of(element, findings)} {is_own_words} />
    }
}

fn of(element: Element, findings: &ByElement) -> Rc<[ShownFinding]> {
    findings.get(&element).map(|found| found.as_slice().into()).unwrap_or_default()
}

fn by_element(findings: &[ShownFinding]) -> ByElement {
    let mut by_element = ByElement::new();
    for shown in findings.iter().filter(|shown| shown.is_open()) {
        by_element.entry(shown.finding.element).or_default().push(shown.clone());
    }
    by_element
}
