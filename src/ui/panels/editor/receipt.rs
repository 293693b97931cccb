//! 清理清单: every repair of the received text, before and after, each to be taken back.

use yew::prelude::*;

use super::receipt_group::ReceiptGroup;
use crate::app::action::Action;
use crate::app::receipt::{Doing, RepairGroup, groups, is_as_cleaned};
use crate::app::received::Received;
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::words;

/// Properties of [`Receipt`].
#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    /// 来文.
    pub received: Shared<Received>,
}

/// The receipt: what was done, what is offered, what is only told; each by kind of damage.
#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    let dispatch = use_dispatch();
    let repairs = &props.received.cleaned.repairs;
    let groups = groups(repairs);
    let take_back = dispatch.reform(|_: MouseEvent| Action::RepairsTakenBack);
    let restore = dispatch.reform(|_: MouseEvent| Action::RepairsRestored);
    let is_source = repairs.iter().all(|repair| !repair.accepted);
    html! {
        <div class="receipt">
            <p class="receipt-note">{ words::RECEIPT_NOTE }</p>
            <p class="receipt-all">
                <span class="receipt-counts">{ words::receipt_counts(&counts(&groups)) }</span>
                <button type="button" class="link" disabled={is_source} title={words::TAKE_ALL_BACK_HINT} onclick={take_back}>
                    { words::TAKE_ALL_BACK }
                </button>
                <button type="button" class="link" disabled={is_as_cleaned(repairs)} title={words::RESTORE_ALL_HINT} onclick={restore}>
                    { words::RESTORE_ALL }
                </button>
            </p>
            { for Doing::ALL.into_iter().map(|doing| view_doing(doing, &groups, &props.received)) }
        </div>
    }
}

fn counts(groups: &[RepairGroup]) -> Vec<(Doing, usize)> {
    let of = |doing| groups.iter().filter(|group| group.doing == doing).map(|group| group.repairs.len()).sum();
    Doing::ALL.into_iter().map(|doing| (doing, of(doing))).filter(|(_, count)| *count > 0).collect()
}

fn view_doing(doing: Doing, groups: &[RepairGroup], received: &Shared<Received>) -> Html {
    let own: Vec<_> = groups.iter().filter(|group| group.doing == doing).collect();
    if own.is_empty() {
        return html! {};
    }
    html! {
        <section key={words::doing(doing)} class="receipt-doing">
            <h3 class="receipt-title">{ words::doing(doing) }</h3>
            { for own.into_iter().map(|group| html! { <ReceiptGroup key={&*group.damage} group={group.clone()} {received} /> }) }
        </section>
    }
}
