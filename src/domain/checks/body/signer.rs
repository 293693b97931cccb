//! 签发人: on documents that go up, and on no others.

use super::{ROW, kind_of};
use crate::domain::checks::telegram::is_own_telegram;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Stage, Subject};
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&MISSING, &ON_DOWN], reads: Reads::Draft(run) };

static MISSING: Check = Check {
    id: "signer-missing",
    element: Element::Signatory,
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（六）"),
    title: "上行文没有标注签发人",
    why: "上行文应当标注签发人姓名，上级据此知道由谁负责。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerMark, "金寨县总工会文件");
                case.set(Element::Title, "金寨县总工会关于增加经费的请示").stage = Stage::Final;
            },
            right: |case| {
                case.set(Element::IssuerMark, "金寨县总工会文件").set(Element::Signatory, "张某某");
                case.set(Element::Title, "金寨县总工会关于增加经费的请示").stage = Stage::Final;
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerMark, "金寨县总工会文件").set(Element::Signatory, "　");
                case.set(Element::Title, "金寨县总工会关于增加经费的请示").stage = Stage::Final;
            },
            right: |case| {
                case.set(Element::IssuerMark, "金寨县总工会文件");
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知").stage = Stage::Final;
            },
        },
        // While it is worked on, the signatory is an open item; a report at a congress goes to nobody above.
        Example::NearCase(|case| {
            case.set(Element::IssuerMark, "金寨县总工会文件").set(Element::Title, "金寨县总工会关于增加经费的请示");
        }),
        Example::NearCase(|case| {
            case.set(Element::IssuerMark, "金寨县总工会文件").set(Element::Title, "金寨县总工会工作报告");
            case.stage = Stage::Final;
        }),
    ],
    ..ROW
};

static ON_DOWN: Check = Check {
    id: "signer-on-down",
    element: Element::Signatory,
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.2.6"),
    title: "下行的公文一般不标注签发人",
    why: "签发人只标注在上行文上。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知").set(Element::Signatory, "张某某");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的请示").set(Element::Signatory, "张某某");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于增加经费的批复").set(Element::Signatory, "签发人：张某某");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于增加经费的批复");
            },
        },
        // The form of a telegram has the signatory on every one.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知").set(Element::Signatory, "张某某");
            case.set(Element::DocumentNumber, "金工发电〔2020〕7号");
        }),
        // 意见 may go up as well as down.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于加强防汛工作的意见").set(Element::Signatory, "张某某");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Signatory);
    let kind = kind_of(subject);
    if text.trim().is_empty() {
        let title = subject.text(Element::Title);
        let goes_up = kind == "请示" || kind == "报告" && title.contains("关于") && title.ends_with("的报告");
        let has_head = !subject.text(Element::IssuerMark).trim().is_empty();
        let is_missing = subject.stage == Stage::Final && goes_up && has_head;
        return if is_missing { vec![MISSING.at(0..text.len())] } else { Vec::new() };
    }
    if matches!(kind, "通知" | "通报" | "决定" | "批复") && !is_own_telegram(subject) {
        return vec![ON_DOWN.fixable(0..text.len(), vec![Edit::delete(0..text.len())])];
    }
    Vec::new()
}
