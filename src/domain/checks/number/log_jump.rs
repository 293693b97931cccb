//! number-log-jump: the serial against the numbers that are known to be used.

use super::{own, place};
use crate::domain::checks::{Case, Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::document_number::DocumentNumber;
use crate::domain::notice::loose_number::read;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "number-log-jump",
    element: Element::DocumentNumber,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "发文顺序号与已用的文号重复，或者跳过了号",
    why: "同一机关代字的文号每年从1起连续编，一号一文；请与发文登记核对。",
    repair: Repair::None,
    standing: Standing::Off("这里只知道保存在本机的草稿用过的文号，别处发的文、作废的号都不知道。"),
    examples: &[
        Example::Compared {
            wrong: |case| numbered(case, "金工〔2014〕20号", &["金工〔2014〕19号", "金工〔2014〕20号"]),
            right: |case| numbered(case, "金工〔2014〕20号", &["金工〔2014〕19号", "金工〔2013〕20号", "金工办〔2014〕20号"]),
        },
        Example::Compared {
            wrong: |case| numbered(case, "金工〔2014〕20号", &["金工〔2014〕17号", "金工[2014]018号"]),
            right: |case| numbered(case, "金工〔2014〕20号", &["金工〔2014〕18号", "金工〔2014〕19号"]),
        },
        // A gap that is filled, the first number that is known, and numbers that are still open.
        Example::NearCase(|case| numbered(case, "金工〔2014〕19号", &["金工〔2014〕18号", "金工〔2014〕20号"])),
        Example::NearCase(|case| numbered(case, "金工〔2014〕20号", &["皖工〔2014〕3号", "金工〔2014〕　号"])),
        Example::NearCase(|case| numbered(case, "金工〔2014〕　号", &["金工〔2014〕17号"])),
    ],
};

fn numbered(case: &mut Case, number: &str, used: &[&'static str]) {
    case.set(Element::DocumentNumber, number).used_numbers = used.to_vec();
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let used = subject.known.used_numbers;
    let Some(own) = own(subject).number.filter(|_| !used.is_empty()) else { return Vec::new() };
    let is_of_series = |other: &DocumentNumber| other.organ_code == own.organ_code && other.year == own.year;
    let numbers = used.iter().filter_map(|text| read(text).number).filter(is_of_series);
    let serials: Vec<u32> = numbers.map(|number| number.serial.get()).collect();
    let serial = own.serial.get();
    let Some(last) = serials.iter().copied().max() else { return Vec::new() };
    let note = if serials.contains(&serial) {
        format!("{own}已经用在另一份公文上。")
    } else if serial > last + 1 {
        let (first, end) = (last + 1, serial - 1);
        let gap = if first == end { format!("{first}号") } else { format!("{first}号至{end}号") };
        format!("已用到{last}号，{gap}还没有用过。")
    } else {
        return Vec::new();
    };
    vec![CHECK.at(place(subject)).noting(note)]
}
