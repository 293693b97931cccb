use super::ROW;
use crate::domain::checks::layout::{Cause, cause_of_no_body};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::layout::Pages;
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::imprint::MOVED_LABEL;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

static CHECK: Check = Check {
    id: "to-first-page",
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.2、7.3.3"),
    title: "主送机关过多，首页排不下正文",
    why: "主送机关名称过多导致首页不能显示正文时，应当将主送机关名称移至版记。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared {
            wrong: |case| addressed(case, 80),
            right: |case| addressed(case, 20),
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerMark, "金寨县总工会文件").set(Element::DocumentNumber, "金工〔2014〕20号");
                addressed(case, 45);
            },
            right: |case| {
                case.set(Element::IssuerMark, "金寨县总工会文件").set(Element::DocumentNumber, "金工〔2014〕20号");
                addressed(case, 12);
            },
        },
        // The last line of the page is of the body.
        Example::NearCase(|case| addressed(case, 50)),
    ],
    ..ROW
};

fn addressed(case: &mut crate::domain::checks::Case, organs: usize) {
    case.set(Element::Title, "金寨县总工会关于做好职工防暑降温工作的通知");
    case.set(Element::MainRecipients, &format!("{}各乡镇工会：", "金寨县教育工会，金寨县城建工会，".repeat(organs / 2)));
    case.set(Element::Body, &"各级工会要高度重视职工防暑降温工作，督促用人单位落实高温津贴和休息制度。".repeat(8));
}

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    if cause_of_no_body(pages) != Some(Cause::Addressees) {
        return Vec::new();
    }
    let text = subject.text(Element::MainRecipients);
    let note = "请改用统称；修改时把主送机关移至版记，排在抄送机关之上。";
    let finding = CHECK.fixable(0..text.trim_end().len(), vec![Edit::delete(0..text.len())]);
    vec![finding.with(Element::CopyRecipients, Edit::insert(0, moved(text))).noting(note)]
}

/// The line of the imprint that takes the addressees up; a line break parts it from the copy recipients.
fn moved(text: &str) -> String {
    let names: String = paragraphs(text).map(|(_, line)| line.trim_matches(is_blank)).collect();
    let names = names.trim_end_matches(['：', ':', '，', '、', '。']);
    format!("{MOVED_LABEL}{names}。\n")
}
