//! 来文备注: what the checks say of the forwarded text, which nobody changes, a fold a check.

use std::rc::Rc;

use yew::prelude::*;

use super::finding_list::{MOST, view_item};
use crate::app::findings::{FindingId, ShownFinding, remarks_by_check};
use crate::ui::widgets::Fold;
use crate::ui::words;

/// Properties of [`Remarks`].
#[derive(Properties, PartialEq)]
pub struct RemarksProps {
    /// All findings.
    pub findings: Rc<[ShownFinding]>,
    /// The one that is looked at.
    pub chosen: Option<FindingId>,
}

/// The remarks by check; those of one check are drawn when it is opened.
#[component]
pub fn Remarks(props: &RemarksProps) -> Html {
    html! { <div class="remarks">{ for remarks_by_check(&props.findings).iter().map(|group| view_check(group, props)) }</div> }
}

fn view_check(group: &[&ShownFinding], props: &RemarksProps) -> Html {
    let check = group[0].finding.check;
    let content = {
        let (findings, chosen) = (Rc::clone(&props.findings), props.chosen.clone());
        Callback::from(move |()| {
            let groups = remarks_by_check(&findings);
            let group =
                groups.iter().find(|group| group[0].finding.check == check).map(Vec::as_slice).unwrap_or_default();
            let hidden = group.len().saturating_sub(MOST);
            html! {
                <>
                    { for group.iter().take(MOST).map(|shown| view_item(shown, chosen.as_ref())) }
                    if hidden > 0 {
                        <p key="hidden" class="finding-list-more">{ words::more_findings(hidden) }</p>
                    }
                </>
            }
        })
    };
    html! { <Fold key={check.id} summary={check.title} count={group.len()} {content} /> }
}
