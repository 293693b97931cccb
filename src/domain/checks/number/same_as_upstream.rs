use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use super::{own, place, upstream};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "number-same-as-upstream",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::Logic,
    title: "本机关的发文字号与来文字号相同",
    why: "一个发文字号只属于一份公文，多半是把来文字号复制到了这里。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "工发电〔2020〕7号").set(Element::UpstreamNumber, "工发电〔2020〕7号");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "青总办〔2020〕53号").set(Element::UpstreamNumber, "工发电〔2020〕7号");
            },
        }, Example::Compared { wrong: |case| { case.set(Element::DocumentNumber, "皖工发〔2014〕8号"); case.set(Element::UpstreamNumber, "皖工发[2014]08号"); }, right: |case| { case.set(Element::DocumentNumber, "皖工发〔2014〕9号"); case.set(Element::UpstreamNumber, "皖工发〔2014〕8号"); } }, Example::NearCase(|case| { case.set(Element::DocumentNumber, "金工〔2014〕8号"); case.set(Element::UpstreamNumber, "皖工发〔2014〕8号"); })],
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let own = own(subject).number;
    if own.is_some() && own == upstream(subject).number { vec![CHECK.at(place(subject))] } else { Vec::new() }
}
