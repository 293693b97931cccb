use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Stage, Subject};
use crate::domain::notice::Element;
use super::{own, place};
use crate::domain::notice::loose_number::{DefectKind, NumberState};

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
        }, Example::NearCase(|case| { case.set(Element::DocumentNumber, "金工〔2014〕20号"); })],
};

/// While the draft is worked on, a blank serial is an open item and no finding.
fn run(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.stage == Stage::Draft {
        return Vec::new();
    }
    let reading = own(subject);
    let is_open = match reading.state {
        NumberState::Empty | NumberState::Incomplete | NumberState::BlankSerial => true,
        NumberState::Defective => reading.has(DefectKind::Placeholder) || reading.has(DefectKind::SerialMissing),
        NumberState::Complete => false,
    };
    if is_open { vec![CHECK.at(place(subject))] } else { Vec::new() }
}
