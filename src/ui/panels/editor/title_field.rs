//! 标题, with the rules that made it.

use std::rc::Rc;

use yew::prelude::*;

use super::NoticeField;
use crate::app::findings::{FindingId, ShownFinding};
use crate::domain::notice::Element;
use crate::ui::words;

/// Properties of [`TitleField`].
#[derive(Properties, PartialEq)]
pub struct TitleFieldProps {
    /// What stands in the field.
    pub value: Rc<str>,
    /// What was found in it.
    pub findings: Rc<[ShownFinding]>,
    /// The finding that is looked at.
    #[prop_or_default]
    pub chosen: Option<FindingId>,
    /// Rules of the composed title.
    pub rules: Rc<[Rc<str>]>,
    /// Whether the clerk has written it by hand.
    pub is_own_words: bool,
}

/// The title; while it follows the composition, it says by which rules.
#[component]
pub fn TitleField(props: &TitleFieldProps) -> Html {
    html! {
        <NoticeField
            element={Element::Title}
            value={props.value.clone()}
            findings={props.findings.clone()}
            chosen={props.chosen.clone()}
            is_own_words={props.is_own_words}
        >
            if !props.is_own_words && !props.rules.is_empty() {
                <details class="title-field-rules">
                    <summary>{ words::TITLE_RULES }</summary>
                    <ul>{ for props.rules.iter().map(|rule| html! { <li key={&**rule}>{ &**rule }</li> }) }</ul>
                </details>
            }
        </NoticeField>
    }
}
