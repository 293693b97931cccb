use super::ROW;
use super::marks::Marks;
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Repair, Severity, Standing};
use crate::domain::text::edit::Edit;
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::span::Span;

pub(super) static CHECK: Check = Check {
    id: "punct-nonwork-marks",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("附录A.13.1"),
    title: "不是作品的名称用了书名号",
    why: "证照、奖项、会议、活动、课程不是作品，不用书名号；要突出时可以用引号。",
    repair: Repair::Ask,
    standing: Standing::Off("证照的式样、会议的文集也可以是书名，只看名称分不清。"),
    examples: &[
        Example::Fixed { wrong: "请携带《营业执照》。", right: "请携带营业执照。" },
        Example::Fixed { wrong: "颁发《技能等级证书》一份。", right: "颁发技能等级证书一份。" },
        Example::Near("参照《职业资格证书管理办法》执行。"),
        Example::Near("学习《在全国代表大会上的讲话》。"),
    ],
    ..ROW
};

/// What names of such things end with.
static ENDS: Lexicon = Lexicon::new(&[
    "营业执照",
    "身份证",
    "许可证",
    "证书",
    "户口簿",
    "户口本",
    "毕业证",
    "学位证",
    "奖章",
    "奖状",
    "研讨会",
    "座谈会",
]);

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    for title in marks.paragraph.masks(MaskKind::BookTitle) {
        let inside = Span::new(title.start + '《'.len_utf8(), title.end - '》'.len_utf8());
        if ENDS.ends(inside.of(marks.text)) {
            let (open, close) = (Span::new(title.start, inside.start), Span::new(inside.end, title.end));
            found.push(CHECK.fixable(*title, vec![Edit::delete(open), Edit::delete(close)]));
        }
    }
}
