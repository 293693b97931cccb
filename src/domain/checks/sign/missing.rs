//! sign-missing.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Stage, Subject};
use crate::domain::checks::official::{is_document, kind_of};
use crate::domain::notice::draft::Form;
use crate::domain::notice::own_organ::SealCase;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "sign-missing",
    clause: Clause::Regulation("第九条（十一）、（十三）"),
    title: "没有发文机关署名",
    why: "印章盖在署名和成文日期上，并且应当与署名机关相符；没有署名，公文无从盖印生效。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.stage = Stage::Final;
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
            },
            right: |case| {
                case.stage = Stage::Final;
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::IssuerSignature, "金寨县总工会");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.stage = Stage::Final;
                case.draft.style.seal = SealCase::Seal;
                case.set(Element::IssuerMark, "金寨县总工会文件").set(Element::IssuerSignature, "　");
            },
            right: |case| {
                case.draft.style.seal = SealCase::Seal;
                case.set(Element::IssuerMark, "金寨县总工会文件");
            },
        },
        Example::NearCase(|case| {
            case.stage = Stage::Final;
            case.set(Element::Title, "金寨县总工会十届三次全委会会议纪要");
        }),
        Example::NearCase(|case| {
            // Minutes may do without a title below their mark.
            case.stage = Stage::Final;
            case.draft.form = Form::Minutes;
            case.set(Element::IssuerMark, "金寨县总工会会议纪要");
        }),
        Example::NearCase(|case| {
            // News, no document.
            case.stage = Stage::Final;
            case.set(Element::Title, "金寨县总工会召开十届三次全委会");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::IssuerSignature);
    if subject.stage != Stage::Final || !text.trim().is_empty() || ends_otherwise(subject) {
        return Vec::new();
    }
    // With a mark of its own a notice to all may go without seal: what is left is the practice of signing.
    let may_go_unsealed =
        subject.draft.form.seal(subject.draft.style.seal) == SealCase::NoSeal && !subject.text(Element::IssuerMark).trim().is_empty();
    let finding = CHECK.at(0..text.len());
    vec![if may_go_unsealed { finding.weighing(Severity::Warning) } else { finding }]
}

/// Minutes name who attended, a resolution the meeting that passed it: neither is signed by an organ. What has no kind
/// in its title, or neither title nor mark, is no official document.
fn ends_otherwise(subject: &Subject<'_>) -> bool {
    if subject.draft.form.signs_in_head() {
        return true;
    }
    if subject.text(Element::Title).trim().is_empty() {
        return subject.text(Element::IssuerMark).trim().is_empty();
    }
    !is_document(subject) || matches!(kind_of(subject), "" | "纪要" | "决议" | "公报")
}
