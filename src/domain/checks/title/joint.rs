//! Joint organs in front of 关于.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Standing};
use crate::domain::notice::title::{issuer_in_front, issuers};
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule =
    Rule { checks: &[&JOINT_MARKS, &JOINT_ORDER], reads: Reads::Text(&[Element::Title], run) };

static JOINT_MARKS: Check = Check {
    id: "title-joint-marks",
    severity: Severity::Suggestion,
    title: "联合行文的机关名称之间用了顿号",
    why: "不少地方规定标题中联合行文的机关之间空一字，不用顿号；党委文件习惯用顿号。",
    standing: Standing::Off("联合行文的机关之间用顿号还是空格，各地印法不一，党的机关多用顿号。"),
    examples: &[Example::Fixed {
        wrong: "金寨县总工会、金寨县妇联关于举办培训的通知",
        right: "金寨县总工会 金寨县妇联关于举办培训的通知",
    }, Example::Fixed { wrong: "县总工会、县妇联关于评选先进的决定", right: "县总工会 县妇联关于评选先进的决定" }, Example::Near("金寨县总工会关于做好职工教育、培训工作的通知")],
    ..ROW
};

static JOINT_ORDER: Check = Check {
    id: "title-joint-order",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "标题中列了四个以上机关",
    why: "联合行文机关在四个以上时，标题写主办机关加“等部门”，其余机关在署名处列全。",
    standing: Standing::Off("四个以上机关联合行文是否用“等部门”，由主办机关决定。"),
    examples: &[Example::Fixed {
        wrong: "县总工会 县妇联 县教育局 县财政局关于举办培训的通知",
        right: "县总工会等四部门关于举办培训的通知",
    }, Example::Fixed { wrong: "县总工会 县妇联 团县委 县教育局 县财政局关于举办培训的通知", right: "县总工会等五部门关于举办培训的通知" }, Example::Near("县总工会 县妇联关于举办培训的通知")],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    const COUNTS: [&str; 7] = ["四", "五", "六", "七", "八", "九", "十"];
    let Some(front) = issuer_in_front(text) else { return Vec::new() };
    let organs = issuers(front);
    if let Some(count) = organs.len().checked_sub(4) {
        let count = COUNTS.get(count).copied().unwrap_or("多");
        let short = organs.first().map(|first| format!("{first}等{count}部门"));
        let edits = short.into_iter().map(|short| Edit::replace(0..front.len(), short)).collect();
        return vec![JOINT_ORDER.fixable(0..front.len(), edits)];
    }
    let marks = front.match_indices('、').map(|(at, mark)| Edit::replace(at..at + mark.len(), " "));
    let edits: Vec<Edit> = marks.collect();
    if edits.is_empty() { Vec::new() } else { vec![JOINT_MARKS.fixable(0..front.len(), edits)] }
}
