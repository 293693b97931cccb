//! What the title ends in: 文种.

use super::ROW;
use crate::domain::checks::official::is_document;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::notice::title::kind;
use crate::domain::notice::title::marks::find_outside;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&MISSING_TYPE, &DOUBLE_TYPE, &MIXED_TYPE, &MEETING_MINUTES], reads: Reads::Draft(run) };

static MISSING_TYPE: Check = Check {
    id: "title-missing-type",
    severity: Severity::Error,
    clause: Clause::Regulation("第八条、第九条（七）"),
    title: "标题没有写明文种",
    why: "标题由发文机关名称、事由和文种组成；缺文种时收文机关分不清是要执行、答复还是知晓。",
    repair: Repair::None,
    examples: &[Example::Told { wrong: "金寨县总工会关于做好防汛工作", right: "金寨县总工会关于做好防汛工作的通知" }, Example::Told { wrong: "金寨县总工会2014年工作要求", right: "金寨县总工会关于2014年工作的意见" }, Example::Near("金寨县总工会关于印发《会员管理办法（试行）》的通知")],
    ..ROW
};

static DOUBLE_TYPE: Check = Check {
    id: "title-double-type",
    title: "标题末尾重复“的通知”",
    why: "不用书名号时，来文的“的通知”和本文的“的通知”合成一个，重复显得累赘。",
    examples: &[Example::Fixed {
        wrong: "金寨县总工会转发省总工会关于做好防汛工作的通知的通知",
        right: "金寨县总工会转发省总工会关于做好防汛工作的通知",
    }, Example::Fixed { wrong: "金寨县总工会关于转发省总工会关于评选的决定的通知的通知", right: "金寨县总工会关于转发省总工会关于评选的决定的通知" }, Example::Near("金寨县总工会关于转发《省总工会关于〈评选通知〉的通知》的通知")],
    ..ROW
};

static MIXED_TYPE: Check = Check {
    id: "title-mixed-type",
    clause: Clause::Regulation("第八条"),
    title: "文种混用或不是公文文种",
    why: "请示、报告、函、通知各有用途，不能合用；“申请”不是公文文种，应当用请示或函。",
    repair: Repair::None,
    examples: &[Example::Told {
        wrong: "金寨县总工会关于增加经费的请示报告",
        right: "金寨县总工会关于增加经费的请示",
    }, Example::Told { wrong: "金寨县总工会关于购置设备的申请", right: "金寨县总工会关于购置设备的请示" }, Example::Near("金寨县总工会关于受理入会申请的通知")],
    ..ROW
};

static MEETING_MINUTES: Check = Check {
    id: "title-meeting-minutes",
    severity: Severity::Suggestion,
    clause: Clause::Regulation("第八条（十五）"),
    title: "文种应为“纪要”，不写“会议纪要”",
    why: "条例所列文种是“纪要”。",
    examples: &[Example::Fixed {
        wrong: "金寨县总工会关于研究经费工作的会议纪要",
        right: "金寨县总工会关于研究经费工作的纪要",
    }, Example::Fixed { wrong: "县总工会关于劳动竞赛工作的会议纪要", right: "县总工会关于劳动竞赛工作的纪要" }, Example::Near("金寨县总工会关于做好会议纪要归档工作的通知")],
    ..ROW
};

/// Two kinds in one, or none; each with what must stand before it so that no longer word is cut.
const MIXED: [&str; 8] =
    ["请示报告", "报告请示", "请示函", "通知函", "的申请", "的申请报告", "的通知通报", "的请示意见"];

/// Texts that are no 公文 by 第八条 and are headed by their own names all the same.
const OTHER_TEXTS: [&str; 33] = [
    "公示", "倡议书", "倡议", "简报", "启事", "须知", "说明", "总结", "汇报", "名单", "答复", "承诺书", "责任书", "协议",
    "致辞", "贺信", "慰问信", "提纲", "预案", "简章", "指南", "目录", "清单", "标准", "规范", "规程", "守则", "公约", "安排",
    "声明", "议程", "合同", "手册",
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let title = text.trim_end_matches(|c| is_blank(c) || "。，；：、.".contains(c));
    if title.trim().is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    if let Some(mixed) = MIXED.into_iter().filter(|mixed| title.ends_with(mixed)).max_by_key(|mixed| mixed.len()) {
        let word = mixed.trim_start_matches('的');
        found.push(MIXED_TYPE.at(title.len() - word.len()..title.len()));
    } else if kind(title).is_none() && is_document(subject) && !OTHER_TEXTS.iter().any(|word| title.ends_with(word)) {
        found.push(MISSING_TYPE.at(0..text.len()).noting("请在标题末尾写明文种，例如“的通知”。"));
    }
    for span in find_outside(text, "的通知的通知") {
        let second = Span::new(span.start + "的通知".len(), span.end);
        found.push(DOUBLE_TYPE.fixable(span, vec![Edit::delete(second)]));
    }
    if title.ends_with("的会议纪要") {
        let word = Span::new(title.len() - "会议纪要".len(), title.len());
        let meeting = Span::new(word.start, word.start + "会议".len());
        found.push(MEETING_MINUTES.fixable(word, vec![Edit::delete(meeting)]));
    }
    found
}
