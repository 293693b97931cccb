//! The column of findings.

use std::rc::Rc;

use yew::prelude::*;

use super::{FindingCounts, FindingItem};
use crate::app::action::Action;
use crate::app::findings::{Counts, FindingId, ShownFinding};
use crate::ui::context::{use_dispatch, use_settings};
use crate::ui::widgets::{Button, Fold};
use crate::ui::words;

/// Properties of [`FindingList`].
#[derive(Properties, PartialEq)]
pub struct FindingListProps {
    /// In document order; shared, not copied.
    pub findings: Rc<[ShownFinding]>,
    /// How many are open.
    pub counts: Counts,
    /// The one that is looked at.
    pub chosen: Option<FindingId>,
    /// Whether there is a notice to check.
    pub is_made: bool,
}

/// More would only be scrolled past; the rest shows up as these are dealt with.
const MOST: usize = 200;

/// The column of findings.
#[component]
pub fn FindingList(props: &FindingListProps) -> Html {
    let dispatch = use_dispatch();
    let (findings, chosen) = (props.findings.clone(), props.chosen.clone());
    let is_open = |shown: &&ShownFinding| !shown.ignored && !shown.finding.forwarded;
    let open: Vec<&ShownFinding> = findings.iter().filter(is_open).collect();
    let hidden = open.len().saturating_sub(MOST);
    let fixable = props.counts.fixable;
    html! {
        <section class="finding-list" aria-label={words::FINDINGS}>
            <div class="finding-list-head">
                <h2 class="finding-list-title">{ words::FINDINGS }</h2>
                if props.is_made {
                    <FindingCounts counts={props.counts} />
                }
            </div>
            if props.is_made {
                if fixable > 0 {
                    <div class="finding-list-all">
                        <Button label={words::fix_all(fixable)} hint={words::FIX_ALL_HINT} on_click={dispatch.reform(|()| Action::AllFixed)} />
                    </div>
                }
                if open.is_empty() {
                    <p class="finding-list-empty">{ words::NOTHING_FOUND }</p>
                }
                { for open.iter().take(MOST).map(|shown| view_item(shown, chosen.as_ref())) }
                if hidden > 0 {
                    <p class="finding-list-more">{ words::more_findings(hidden) }</p>
                }
                { view_folded(words::REMARKS, props.counts.remarks, &findings, chosen.as_ref(), |shown| shown.finding.forwarded && !shown.ignored) }
                { view_folded(words::IGNORED, props.counts.ignored, &findings, chosen.as_ref(), |shown| shown.ignored) }
                <ChecksOff />
            } else {
                <p class="finding-list-empty">{ words::NOT_MADE_YET }</p>
            }
        </section>
    }
}

fn view_item(shown: &ShownFinding, chosen: Option<&FindingId>) -> Html {
    let is_chosen = chosen == Some(&shown.id);
    html! { <FindingItem key={&*shown.id.0} shown={shown.clone()} {is_chosen} /> }
}

fn view_folded(
    summary: &'static str,
    count: usize,
    findings: &Rc<[ShownFinding]>,
    chosen: Option<&FindingId>,
    belongs: fn(&ShownFinding) -> bool,
) -> Html {
    if count == 0 {
        return html! {};
    }
    let (findings, chosen) = (Rc::clone(findings), chosen.cloned());
    let content = Callback::from(move |()| {
        let items = findings.iter().filter(|shown| belongs(shown)).take(MOST);
        html! { <>{ for items.map(|shown| view_item(shown, chosen.as_ref())) }</> }
    });
    html! { <Fold {summary} {count} {content} /> }
}

/// Checks that the clerk has switched off, each with the way back.
#[component]
fn ChecksOff() -> Html {
    let dispatch = use_dispatch();
    let settings = use_settings();
    if settings.checks_off.is_empty() {
        return html! {};
    }
    let count = settings.checks_off.len();
    let content = Callback::from(move |()| {
        let one = |id: &String| {
            let check: Rc<str> = id.as_str().into();
            let title = crate::domain::checks::by_id(id).map_or(id.as_str(), |check| check.title).to_owned();
            let on = dispatch.reform(move |_: MouseEvent| Action::CheckSwitched { check: Rc::clone(&check), on: true });
            html! {
                <p key={id.as_str()} class="finding-list-off">
                    <span>{ title }</span>
                    <button type="button" class="link" onclick={on}>{ words::SWITCH_ON }</button>
                </p>
            }
        };
        html! { <>{ for settings.checks_off.iter().map(one) }</> }
    });
    html! { <Fold summary={words::CHECKS_OFF} {count} {content} /> }
}
