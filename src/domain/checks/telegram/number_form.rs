//! telegram-number-form.

use super::{ROW, is_own_telegram};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Standing, Subject};
use crate::domain::notice::loose_number::{NumberState, read};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "telegram-number-form",
    element: Element::DocumentNumber,
    clause: Clause::GbT9704("7.2.5"),
    title: "发电字号的写法与发文字号相同",
    why: "标准没有规定发电字号，各地参照发文字号：年份用六角括号，顺序号不编虚位、不加“第”。",
    standing: Standing::Off("发文字号各项校核已经逐条指出，这里不再重复。"),
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "工发电[2020]7号");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "工发电〔2020〕7号");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "工发电〔2020〕第007号");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "工办发〔2020〕第007号");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::DocumentNumber, "工发电〔2020〕　号");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::DocumentNumber);
    let reading = read(text);
    if !is_own_telegram(subject) || reading.state != NumberState::Defective || reading.canonical().is_none() {
        return Vec::new();
    }
    vec![CHECK.at(0..text.len())]
}
