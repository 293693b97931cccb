//! The repairs of one kind of damage.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::receipt::{Doing, RepairGroup};
use crate::app::received::Received;
use crate::domain::clean::{Repair, damage_title};
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{Button, ButtonKind, Fold};
use crate::ui::words;

/// Properties of [`ReceiptGroup`].
#[derive(Properties, PartialEq)]
pub struct ReceiptGroupProps {
    /// The repairs.
    pub group: RepairGroup,
    /// 来文.
    pub received: Shared<Received>,
}

/// Repairs drawn at first, and with each further press: a long text has thousands.
const STEP: usize = 40;
/// Characters shown before and after a place.
const AROUND: usize = 8;

/// A line with the name of the damage and its count; unfolded, every repair.
#[component]
pub fn ReceiptGroup(props: &ReceiptGroupProps) -> Html {
    let dispatch = use_dispatch();
    let drawn = use_state(|| STEP);
    let tick = use_node_ref();
    let RepairGroup { damage, doing, repairs, accepted } = &props.group;
    let (doing, accepted, count) = (*doing, *accepted, repairs.len());
    {
        let tick = tick.clone();
        use_effect_with((accepted, count), move |(accepted, count)| {
            dom::set_half_ticked(&tick, 0 < *accepted && accepted < count);
        });
    }
    let group = props.group.clone();
    let on_change = dispatch
        .reform(move |event: Event| Action::RepairGroupSet { group: group.clone(), accepted: dom::is_checked(&event) });
    let content = {
        let (group, received, dispatch, drawn) =
            (props.group.clone(), props.received.clone(), dispatch.clone(), drawn.clone());
        Callback::from(move |()| view_repairs(&group, &received, &dispatch, &drawn))
    };
    let title = damage_title(damage);
    html! {
        <div class="receipt-group" data-doing={name(doing)}>
            if doing.can_be_switched() {
                <input
                    ref={tick}
                    type="checkbox"
                    class="receipt-tick"
                    aria-label={words::accept_kind(title)}
                    checked={accepted == count}
                    onchange={on_change}
                />
            }
            <Fold summary={title} {count} {content} />
        </div>
    }
}

const fn name(doing: Doing) -> &'static str {
    match doing {
        Doing::Made => "made",
        Doing::MadeAsk => "made-ask",
        Doing::Offered => "offered",
        Doing::Told => "told",
    }
}

fn view_repairs(
    group: &RepairGroup,
    received: &Received,
    dispatch: &Callback<Action>,
    drawn: &UseStateHandle<usize>,
) -> Html {
    let repairs = &received.cleaned.repairs;
    let shown = group.repairs.iter().take(**drawn).filter_map(|index| Some((*index, repairs.get(*index)?)));
    let source = &received.cleaned.source;
    let more = group.repairs.len().saturating_sub(**drawn);
    let on_more = {
        let drawn = drawn.clone();
        Callback::from(move |()| drawn.set(*drawn + 5 * STEP))
    };
    html! {
        <>
            <ul>{ for shown.map(|(index, repair)| view_repair(index, repair, source, dispatch)) }</ul>
            if more > 0 {
                <Button label={words::more(more)} kind={ButtonKind::Quiet} on_click={on_more} />
            }
        </>
    }
}

fn view_repair(index: usize, repair: &Repair, source: &str, dispatch: &Callback<Action>) -> Html {
    let span = repair.edit.span;
    let (lead, tail) = words::around(source, span, AROUND);
    let before = words::visible(span.of(source));
    let after = words::visible(&repair.edit.replacement);
    let accepted = repair.accepted;
    let change = html! {
        <span class="receipt-change">
            <span class="receipt-around">{ lead }</span>
            if Doing::of(repair) == Doing::Told {
                <mark>{ before }</mark>
            } else {
                <del>{ before }</del>
                if !after.is_empty() {
                    <span class="receipt-arrow" aria-label={words::BECOMES}>{ "→" }</span>
                    <ins>{ after }</ins>
                }
            }
            <span class="receipt-around">{ tail }</span>
        </span>
    };
    let set = dispatch.reform(move |()| Action::RepairSet { index, accepted: !accepted });
    let item = match Doing::of(repair) {
        Doing::Told => change,
        Doing::Offered => html! {
            <>
                { change }
                <button
                    type="button"
                    class="link receipt-take"
                    data-strong="true"
                    aria-pressed={accepted.to_string()}
                    onclick={set.reform(|_: MouseEvent| ())}
                >
                    { if accepted { words::TAKE_OFFER_BACK } else { words::TAKE_OFFER } }
                </button>
            </>
        },
        Doing::Made | Doing::MadeAsk => html! {
            <label class="receipt-label">
                <input type="checkbox" checked={accepted} onchange={set.reform(|_: Event| ())} />
                { change }
            </label>
        },
    };
    html! { <li key={index} class="receipt-repair" data-accepted={accepted.to_string()}>{ item }</li> }
}
