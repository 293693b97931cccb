//! One check of the catalogue.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::rules::{ReadExample, examples};
use crate::domain::checks::{Check, Standing, page};
use crate::ui::context::use_dispatch;
use crate::ui::panels::findings::SeverityMark;
use crate::ui::words;

/// Properties of [`RuleItem`].
#[derive(Properties, PartialEq)]
pub struct RuleItemProps {
    /// The name of its group.
    pub group: &'static str,
    /// The check.
    pub check: &'static Check,
    /// Whether it runs.
    pub is_on: bool,
}

/// What it finds, why, by which source, with examples; and its switch.
#[component]
pub fn RuleItem(props: &RuleItemProps) -> Html {
    let dispatch = use_dispatch();
    let RuleItemProps { group, check, is_on } = *props;
    let switch = dispatch.reform(move |_: MouseEvent| Action::CheckSwitched { check: check.id.into(), on: !is_on });
    html! {
        <article class="rule-item" data-rule={check.id} data-on={is_on.to_string()}>
            <div class="rule-item-head">
                <h3 class="rule-item-title">{ check.title }</h3>
                <button
                    type="button"
                    class="switch"
                    role="switch"
                    aria-checked={is_on.to_string()}
                    aria-label={words::rule_switch(check.title)}
                    onclick={switch}
                />
            </div>
            <p class="rule-item-facts">
                <SeverityMark severity={check.severity} />
                <span>{ group }</span>
                <span>{ check.clause.verdict(check.severity) }</span>
                <span>{ words::repair(page::repair_name(check.repair)) }</span>
                <code>{ check.id }</code>
            </p>
            <p class="rule-item-why">{ check.why }</p>
            if let Standing::Off(reason) = check.standing {
                <p class="rule-item-off">{ words::off_because(reason) }</p>
            }
            <ul class="rule-item-examples">{ for examples(check).iter().map(view_example) }</ul>
        </article>
    }
}

fn view_example(example: &ReadExample) -> Html {
    let right = words::visible(&example.right);
    match &example.wrong {
        Some(wrong) => {
            let wrong = words::visible(wrong);
            let key = format!("{wrong}→{right}");
            html! {
                <li {key}>
                    <span class="unseen">{ words::RULES_WRONG }</span><del>{ words::or_nothing(&wrong).to_owned() }</del>
                    <span class="rule-item-arrow" aria-hidden="true">{ "→" }</span>
                    <span class="unseen">{ words::RULES_RIGHT }</span><ins>{ words::or_nothing(&right).to_owned() }</ins>
                </li>
            }
        }
        None => html! {
            <li key={right.clone()}><span class="rule-item-near">{ words::RULES_LOOKS_WRONG }</span>{ right }</li>
        },
    }
}
