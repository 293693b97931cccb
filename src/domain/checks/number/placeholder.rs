use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Stage, Subject};
use crate::domain::notice::Element;
use super::{own, place};
use crate::domain::checks::official::{is_counted_otherwise, is_document, kind_of};
use crate::domain::notice::loose_number::{DefectKind, NumberReading, NumberState};
use crate::domain::notice::reading::Owner;
use crate::domain::notice::upstream::Role;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "number-placeholder",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "发文字号还没有填写完整",
    why: "发文字号在登记时确定，印发之前必须填写完整。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕×号").stage = Stage::Final;
            },
            right: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕×号");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕　号").stage = Stage::Final;
            },
            right: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕20号").stage = Stage::Final;
            },
        },
        Example::Compared {
            // A copy from a web page without its number: told, but no error.
            wrong: |case| {
                case.stage = Stage::Final;
                case.read_from(&[(Owner::Outer, Role::Body, "请做好防汛工作。")]);
            },
            right: |case| {
                case.stage = Stage::Final;
                case.set(Element::Title, "金寨县总工会十届三次全委会会议纪要");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::DocumentNumber, "金工〔2014〕20号");
        }),
    ],
};

/// While the draft is worked on, a blank serial is an open item and no finding.
fn run(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.stage == Stage::Draft || !is_document(subject) {
        return Vec::new();
    }
    let reading = own(subject);
    let finding = || CHECK.at(place(subject));
    match reading.state {
        NumberState::Empty if is_counted_otherwise(kind_of(subject)) => Vec::new(),
        NumberState::Empty if is_copy(subject) => {
            let note = "原文没有发文字号，网页转载时常被略去；正式行文应当编号。";
            vec![finding().weighing(Severity::Suggestion).noting(note)]
        }
        NumberState::Empty | NumberState::Incomplete | NumberState::BlankSerial => vec![finding()],
        NumberState::Defective if has_blank(&reading) => vec![finding()],
        NumberState::Defective | NumberState::Complete => Vec::new(),
    }
}

fn has_blank(reading: &NumberReading) -> bool {
    reading.has(DefectKind::Placeholder) || reading.has(DefectKind::SerialMissing)
}

/// Whether our notice came in as a text that somebody has posted.
fn is_copy(subject: &Subject<'_>) -> bool {
    subject.known.source.is_some_and(|source| source.is_ours)
}
