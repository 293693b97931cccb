//! house-organ.

use super::ROW;
use crate::domain::checks::to::place;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::recipients::organs;
use crate::domain::notice::title::issuers;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "house-organ",
    element: Element::MainRecipients,
    severity: Severity::Warning,
    clause: Clause::House,
    title: "机关名称与单位设置里的不一致",
    why: "少一个“和”、颠倒两个字，多半是漏字错字；名称以单位设置里的机关名称为准。",
    examples: &[
        Example::Compared {
            wrong: |case| to(case, "金寨县人力资源社会保障局，县教育局："),
            right: |case| to(case, "金寨县人力资源和社会保障局，县教育局："),
        },
        Example::Compared { wrong: |case| copy(case, "金寨县教局育。"), right: |case| copy(case, "金寨县教育局。") },
        // Other organs, and names nobody listed.
        Example::NearCase(|case| to(case, "县人力资源社会保障局，霍山县教育局：")),
        Example::NearCase(|case| copy(case, "金寨县教育工会，县教育局。")),
        Example::NearCase(|case| _ = case.set(Element::MainRecipients, "金寨县人力资源社会保障局：")),
    ],
    ..ROW
};

const LISTED: &[&str] = &["金寨县人力资源和社会保障局 县人社局", "金寨县教育局 县教育局"];

fn to(case: &mut Case, line: &str) {
    case.know(&[], &[], LISTED).set(Element::MainRecipients, line);
}

fn copy(case: &mut Case, line: &str) {
    case.know(&[], &[], LISTED).set(Element::CopyRecipients, line);
}

/// Where organs are named.
const FIELDS: [Element; 3] = [Element::MainRecipients, Element::IssuerSignature, Element::CopyRecipients];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let house = &subject.draft.house;
    if house.organs().is_empty() {
        return Vec::new();
    }
    let listed_in = |element: Element| match element {
        Element::IssuerSignature => issuers(subject.text(element)),
        line => organs(subject.text(line)),
    };
    let named = FIELDS.into_iter().flat_map(|element| listed_in(element).into_iter().map(move |name| (element, name)));
    let slips = named.filter_map(|(element, name)| Some((element, name, house.slip_of(name)?)));
    let told = slips.map(|(element, name, listed)| {
        let span = place(subject.text(element), name);
        let finding = CHECK.fixable(span, vec![Edit::replace(span, listed)]).in_element(element);
        finding.noting(format!("单位设置里的名称是“{listed}”。"))
    });
    told.collect()
}
