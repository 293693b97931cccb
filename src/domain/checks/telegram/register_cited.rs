//! telegram-register-cited.

use super::ROW;
use crate::domain::checks::{Check, Element, Example, Finding, Holds, Placed, Reads, Repair, Rule, Subject, Texts};
use crate::domain::notice::loose_number::{NumberKind, NumberReading, read};
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "telegram-register-cited",
    element: Element::UpstreamNumber,
    title: "把收文登记号当成了来文字号",
    why: "登记号（如宁机明收〔2020〕744号）是收电机关自己编的，别的单位查不到；引用应当用发电字号。",
    repair: Repair::Ask,
    examples: &[
        Example::Told { wrong: "宁机明收[2020]744号", right: "工发电〔2020〕7号" },
        Example::Compared {
            wrong: |case| {
                case.set(Element::UpstreamNumber, "工发电〔2020〕7号");
                case.set(Element::Body, "现将《通知》（宁机明收〔2020〕744号）转发给你们。");
            },
            right: |case| {
                case.set(Element::UpstreamNumber, "工发电〔2020〕7号");
                case.set(Element::Body, "现将《通知》（工发电〔2020〕7号）转发给你们。");
            },
        },
        // 收 inside a code is no register.
        Example::Near("国税收函〔2020〕7号"),
        Example::NearCase(|case| {
            case.draft.upstream.get_or_insert_default().register_number = "宁机明收[2020]744号".into();
            case.set(Element::UpstreamNumber, "工发电〔2020〕7号");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let Some(upstream) = &subject.draft.upstream else { return Vec::new() };
    let number = &*upstream.document_number;
    let reading = read(number);
    let register = read(&upstream.register_number).canonical();
    let is_register = |reading: &NumberReading| {
        let same = || register.is_some() && reading.canonical() == register;
        reading.kind == NumberKind::ReceiptRegister || same()
    };
    let mut found = Vec::new();
    let is_wrong = !number.trim().is_empty() && is_register(&reading);
    if is_wrong {
        found.push(CHECK.at(0..number.len()));
    }
    let right = reading.canonical().filter(|_| !is_wrong);
    for Placed { span, paragraph, .. } in texts.holding(Holds::NUMBER) {
        for cited in paragraph.numbers.iter().filter(|cited| is_register(&cited.reading)) {
            let place = cited.span.shifted(span.start);
            let edits = right.iter().map(|right| Edit::replace(place, right.as_str())).collect();
            found.push(CHECK.fixable(place, edits).in_element(Element::Body));
        }
    }
    found
}
