//! 清理清单: every repair of the received text, before and after, each to be taken back.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::received::Received;
use crate::domain::clean::{Repair, RepairClass, damage_title};
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::Fold;
use crate::ui::words;

/// Properties of [`Receipt`].
#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    /// 来文.
    pub received: Shared<Received>,
}

/// Repairs of one kind that are drawn; all of them are switched together.
const MOST: usize = 100;
/// Characters shown before and after a place.
const AROUND: usize = 6;

/// The receipt, by kind of damage.
#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    let dispatch = use_dispatch();
    let repairs = &props.received.cleaned.repairs;
    let none = dispatch.reform(|_: MouseEvent| Action::RepairsSet { damage: None, accepted: false });
    let all = dispatch.reform(|_: MouseEvent| Action::RepairsSet { damage: None, accepted: true });
    html! {
        <div class="receipt">
            <p class="receipt-note">
                { words::RECEIPT_NOTE }
                <button type="button" class="link" onclick={none}>{ words::TAKE_ALL_BACK }</button>
                <button type="button" class="link" onclick={all}>{ words::ACCEPT_ALL }</button>
            </p>
            { for kinds(repairs).into_iter().map(|damage| view_kind(damage, &props.received, &dispatch)) }
        </div>
    }
}

/// The kinds of damage, in the order of their first place.
fn kinds(repairs: &[Repair]) -> Vec<&str> {
    let mut kinds: Vec<&str> = Vec::new();
    for repair in repairs {
        if !kinds.contains(&repair.damage.as_str()) {
            kinds.push(&repair.damage);
        }
    }
    kinds
}

fn view_kind(damage: &str, received: &Shared<Received>, dispatch: &Callback<Action>) -> Html {
    let of_kind = || received.cleaned.repairs.iter().filter(|repair| repair.damage == damage);
    let count = of_kind().count();
    let accepted = of_kind().filter(|repair| repair.accepted).count();
    let is_report = of_kind().all(|repair| repair.class == RepairClass::Report);
    let content = {
        let (received, damage, dispatch) = (received.clone(), damage.to_owned(), dispatch.clone());
        Callback::from(move |()| view_repairs(&damage, &received, &dispatch))
    };
    let name: Rc<str> = damage.into();
    let on_change = dispatch.reform(move |event: Event| Action::RepairsSet {
        damage: Some(Rc::clone(&name)),
        accepted: dom::is_checked(&event),
    });
    html! {
        <div key={damage} class="receipt-kind">
            if !is_report {
                <input
                    type="checkbox"
                    class="receipt-all"
                    aria-label={words::accept_kind(damage_title(damage))}
                    checked={accepted == count}
                    onchange={on_change}
                />
            }
            <Fold summary={damage_title(damage)} {count} {content} />
        </div>
    }
}

fn view_repairs(damage: &str, received: &Received, dispatch: &Callback<Action>) -> Html {
    let mut repairs = received.cleaned.repairs.iter().enumerate().filter(|(_, repair)| repair.damage == damage);
    let shown: Vec<Html> = repairs
        .by_ref()
        .take(MOST)
        .map(|(index, repair)| view_repair(index, repair, &received.cleaned.source, dispatch))
        .collect();
    let more = repairs.count();
    html! {
        <>
            { for shown }
            if more > 0 {
                <p class="receipt-more">{ words::more_repairs(more) }</p>
            }
        </>
    }
}

fn view_repair(index: usize, repair: &Repair, source: &str, dispatch: &Callback<Action>) -> Html {
    let span = repair.edit.span;
    let (lead, tail) = words::around(source, span, AROUND);
    let before = words::visible(span.of(source));
    let after = words::visible(&repair.edit.replacement);
    let on_change = dispatch.reform(move |event: Event| Action::RepairSet { index, accepted: dom::is_checked(&event) });
    html! {
        <label key={index} class="receipt-repair" data-accepted={repair.accepted.to_string()}>
            if repair.class == RepairClass::Report {
                <span class="receipt-told">{ words::TOLD_ONLY }</span>
            } else {
                <input type="checkbox" checked={repair.accepted} onchange={on_change} />
            }
            <span class="receipt-change">
                <span class="receipt-around">{ lead }</span>
                <del>{ before }</del>
                <ins>{ after }</ins>
                <span class="receipt-around">{ tail }</span>
            </span>
        </label>
    }
}
