//! title-missing-organ.

use super::ROW;
use crate::domain::checks::official::is_document;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::draft::Form;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "title-missing-organ",
    clause: Clause::Regulation("第九条（七）"),
    title: "标题前没有发文机关名称",
    why: "标题由发文机关名称、事由和文种组成。有红头时不少机关省去名称，如属本机关习惯，可在本机关设置中注明。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.organ.name.push_str("金寨县总工会");
            case.set(Element::Title, "关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
        },
        right: |case| {
            case.organ.name.push_str("金寨县总工会");
            case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
        },
    }, Example::Compared { wrong: |case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::Title, "关于做好防汛工作的通知"); }, right: |case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知"); } }, Example::NearCase(|case| {
        // The mark of minutes names the organ.
        case.draft.form = Form::Minutes;
        case.organ.name.push_str("金寨县总工会");
        case.set(Element::IssuerMark, "金寨县总工会会议纪要").set(Element::Title, "关于研究防汛工作的纪要");
    }), Example::NearCase(|case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::Title, "六安市总工会 金寨县总工会关于做好防汛工作的通知"); })],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let begins = ["关于", "转发", "批转", "印发"].iter().find(|word| text.starts_with(*word));
    let is_asked = subject.draft.style.organ_in_title && is_document(subject) && subject.draft.form != Form::Minutes;
    let Some(word) = begins.filter(|_| is_asked) else { return Vec::new() };
    // Of joint issuers the order is a decision; the own name alone would be wrong.
    let signature = subject.text(Element::IssuerSignature).trim();
    let is_joint = signature.contains('\n');
    let organ = if subject.organ.name.is_empty() { signature } else { subject.organ.name.trim() };
    let edits = if is_joint || organ.is_empty() { Vec::new() } else { vec![Edit::insert(0, organ)] };
    let finding = CHECK.fixable(0..word.len(), edits);
    // Below a red head that names the organ many houses leave it out.
    let has_mark = !subject.text(Element::IssuerMark).trim().is_empty();
    vec![if has_mark { finding.weighing(Severity::Suggestion) } else { finding }]
}
