//! The findings of a field, in place beneath it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::findings::ShownFinding;
use crate::ui::context::use_dispatch;
use crate::ui::panels::findings::SeverityMark;
use crate::ui::words;

/// Properties of [`FieldFindings`].
#[derive(Properties, PartialEq)]
pub struct FieldFindingsProps {
    /// Of this field, in order.
    pub findings: Rc<[ShownFinding]>,
}

/// More would bury the fields below; the column of findings has them all.
const MOST: usize = 4;

/// One line a finding, with its fix.
#[component]
pub fn FieldFindings(props: &FieldFindingsProps) -> Html {
    let dispatch = use_dispatch();
    let more = props.findings.len().saturating_sub(MOST);
    html! {
        <>
            { for props.findings.iter().take(MOST).map(|shown| view_finding(shown, &dispatch)) }
            if more > 0 {
                <p class="field-findings-more">{ words::more_findings(more) }</p>
            }
        </>
    }
}

fn view_finding(shown: &ShownFinding, dispatch: &Callback<Action>) -> Html {
    let id = shown.id.clone();
    let fix = dispatch.reform(move |_: MouseEvent| Action::Fixed(id.clone()));
    let check = shown.finding.check;
    html! {
        <p key={&*shown.id.0} class="field-findings-one" title={check.why}>
            <SeverityMark severity={shown.finding.severity} has_word={false} />
            <span class="field-findings-title">{ shown.says().to_owned() }</span>
            if let Some(after) = &shown.after {
                <button type="button" class="link" data-strong="true" onclick={fix}>{ words::take(after) }</button>
            }
            <span class="field-findings-clause">{ check.clause.to_string() }</span>
        </p>
    }
}
