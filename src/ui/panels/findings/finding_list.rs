//! The column of findings.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::{ChecksOff, ComparisonCard, FindingCounts, FindingItem, Remarks};
use crate::app::action::Action;
use crate::app::comparison::Row;
use crate::app::findings::{Counts, Entry, FindingId, ShownFinding, entries};
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Fold};
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
    /// 来文对照.
    #[prop_or_default]
    pub comparison: Rc<[Row]>,
    /// The words of the received document that are looked at.
    #[prop_or_default]
    pub original: Option<AttrValue>,
    /// Whether there is a notice to check.
    pub is_made: bool,
}

/// More would only be scrolled past; the rest shows up as these are dealt with.
pub(super) const MOST: usize = 200;

/// The column of findings.
#[component]
pub fn FindingList(props: &FindingListProps) -> Html {
    let dispatch = use_dispatch();
    let sheet = dispatch.reform(|()| Action::SheetOpened);
    let read_out = props.chosen.as_ref().and_then(|id| words::finding_read_out(&props.findings, id));
    html! {
        <section class="finding-list" aria-label={words::FINDINGS}>
            <div class="finding-list-head">
                <h2 class="finding-list-title">{ words::FINDINGS }</h2>
                if props.is_made {
                    <FindingCounts counts={props.counts} />
                    <Button label={words::PROOF_SHEET} hint={words::PROOF_SHEET_HINT} kind={ButtonKind::Quiet} on_click={sheet} />
                }
            </div>
            <p class="unseen" role="status" aria-live="polite">{ read_out }</p>
            if props.is_made {
                <ComparisonCard rows={props.comparison.clone()} original={props.original.clone()} />
                { view_fix_all(props.counts.fixable, &dispatch) }
                <Open findings={props.findings.clone()} chosen={props.chosen.clone()} />
                if props.counts.remarks > 0 {
                    { view_remarks(props) }
                }
                if props.counts.ignored > 0 {
                    { view_ignored(props) }
                }
                <ChecksOff />
            } else {
                <p class="finding-list-empty">{ words::NOT_MADE_YET }</p>
            }
        </section>
    }
}

fn view_fix_all(fixable: usize, dispatch: &Callback<Action>) -> Html {
    if fixable == 0 {
        return html! {};
    }
    let fix_all = dispatch.reform(|()| Action::AllFixAsked);
    html! {
        <div class="finding-list-all">
            <Button label={words::fix_all(fixable)} hint={words::FIX_ALL_HINT} on_click={fix_all} />
        </div>
    }
}

pub(super) fn view_item(shown: &ShownFinding, chosen: Option<&FindingId>) -> Html {
    let is_chosen = chosen == Some(&shown.id);
    html! { <FindingItem key={&*shown.id.0} shown={shown.clone()} {is_chosen} /> }
}

fn view_remarks(props: &FindingListProps) -> Html {
    let (findings, chosen) = (Rc::clone(&props.findings), props.chosen.clone());
    let content =
        Callback::from(move |()| html! { <Remarks findings={Rc::clone(&findings)} chosen={chosen.clone()} /> });
    html! { <Fold key="remarks" summary={words::REMARKS} count={props.counts.remarks} {content} /> }
}

fn view_ignored(props: &FindingListProps) -> Html {
    let (findings, chosen) = (Rc::clone(&props.findings), props.chosen.clone());
    let content = Callback::from(move |()| {
        let items = findings.iter().filter(|shown| shown.ignored).take(MOST);
        html! { <>{ for items.map(|shown| view_item(shown, chosen.as_ref())) }</> }
    });
    html! { <Fold key="ignored" summary={words::IGNORED} count={props.counts.ignored} {content} /> }
}

/// Properties of [`Open`].
#[derive(Properties, PartialEq)]
struct OpenProps {
    findings: Rc<[ShownFinding]>,
    chosen: Option<FindingId>,
}

/// What is open, repeats of one check folded.
#[component]
fn Open(props: &OpenProps) -> Html {
    let unfolded = use_state(BTreeSet::<&'static str>::new);
    let shown = entries(&props.findings, &unfolded, props.chosen.as_ref());
    if shown.is_empty() {
        return html! { <p class="finding-list-empty">{ words::NOTHING_FOUND }</p> };
    }
    let hidden = shown.len().saturating_sub(MOST);
    let view = |entry: &Entry<'_>| match *entry {
        Entry::One(shown) => view_item(shown, props.chosen.as_ref()),
        Entry::More { check, count, is_unfolded } => view_more(check, count, is_unfolded, &unfolded),
    };
    html! {
        <>
            { for shown.iter().take(MOST).map(view) }
            if hidden > 0 {
                <p key="hidden" class="finding-list-more">{ words::more_findings(hidden) }</p>
            }
        </>
    }
}

fn view_more(
    check: &'static str,
    count: usize,
    is_unfolded: bool,
    unfolded: &UseStateHandle<BTreeSet<&'static str>>,
) -> Html {
    let on_click = {
        let unfolded = unfolded.clone();
        move |_: MouseEvent| {
            let mut changed = (*unfolded).clone();
            if !changed.remove(check) {
                changed.insert(check);
            }
            unfolded.set(changed);
        }
    };
    html! {
        <p key={format!("more-{check}")} class="finding-list-repeats">
            <button type="button" class="link" aria-expanded={is_unfolded.to_string()} onclick={on_click}>
                if is_unfolded {
                    { words::FOLD_REST }
                } else {
                    { words::more_of_check(count) }
                }
            </button>
        </p>
    }
}
