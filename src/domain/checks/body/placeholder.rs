//! body-placeholder.

use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Needs, Paragraph, Reads, Repair, Rule, Severity};
use crate::domain::text::lexicon::Letters;
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, Needs::Letters(BEGINNINGS), run) };

pub(super) static CHECK: Check = Check {
    id: "body-placeholder",
    severity: Severity::Error,
    clause: Clause::Regulation("第二十条（四）"),
    title: "留有没有填写的空白",
    why: "模板里的××、下划线、空括号没有换成实际内容，公文就不完整。",
    repair: Repair::None,
    examples: &[
        Example::Told { wrong: "请于XX月XX日前报送。", right: "请于6月10日前报送。" },
        Example::Told { wrong: "现将《××》（××号）转发给你们。", right: "现将《办法》（皖工〔2024〕3号）转发给你们。" },
        Example::Told { wrong: "会议定于____年6月召开，地点在【　】。", right: "会议定于2024年6月召开，地点在县总工会。" },
        Example::Told { wrong: "请于{期限}前报送。", right: "请于6月10日前报送。" },
        Example::Near("照片尺寸为3×4厘米，条幅210mm×297mm。"),
        Example::Near("邮件主题写“××单位＋姓名”。"),
        Example::Near("选用XXL号服装，型号为DXX-2，详见http://a.cn/xx_yy__zz。"),
        Example::Near("单位（盖章）：________　　填表人：________"),
        Example::Near("联系人：张×，电话：139××××0000。"),
        Example::Near("×××同志全面负责日常工作，报名表交给×××老师。"),
        Example::Near("组长：×××　副组长：×××"),
        Example::Near("会务工作由××负责，××、×××协助。"),
        Example::Near("县人社局，××，联系电话：××××××××"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    places(&paragraph.text)
        .into_iter()
        .filter(|span| !paragraph.is_masked(*span, &[MaskKind::Quotation, MaskKind::Address]))
        .map(|span| CHECK.at(span))
        .collect()
}

/// What a blank begins with.
const BEGINNINGS: &str = "×XxＸ╳✕_＿【{";

const LETTERS: Letters = Letters::of(BEGINNINGS);

/// What was left to be filled in, in order.
pub(super) fn places(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut done = 0;
    for at in LETTERS.places(text) {
        let Some(c) = text[at..].chars().next().filter(|c| at >= done && BEGINNINGS.contains(*c)) else { continue };
        if let Some(end) = blank_at(text, at, c) {
            done = end;
            found.push(Span::new(at, end));
        } else if !matches!(c, '【' | '{') {
            done = at + text[at..].find(|other| other != c).unwrap_or(text.len() - at);
        }
    }
    found
}

/// Where the blank that begins at `at` with `c` ends.
fn blank_at(text: &str, at: usize, c: char) -> Option<usize> {
    let rest = &text[at..];
    let before = text[..at].chars().next_back();
    if c == '【' || c == '{' {
        let (inner, closing) = rest[c.len_utf8()..].split_once(if c == '【' { '】' } else { '}' }).map(|(inner, _)| (inner, if c == '【' { '】' } else { '}' }))?;
        let is_open = if c == '【' { inner.trim().is_empty() } else { is_slot(inner) };
        return is_open.then(|| at + c.len_utf8() + inner.len() + closing.len_utf8());
    }
    let len = rest.find(|other| other != c).unwrap_or(rest.len());
    let count = len / c.len_utf8();
    let after = &rest[len..];
    let next = after.chars().next();
    let is_left = if matches!(c, '_' | '＿') {
        count >= 2 && !is_form(around(text, at, at + len))
    } else {
        let is_of_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '@');
        let is_sign = matches!(c, '×' | '╳' | '✕');
        let in_chinese = touches(before, next, |c| is_han(c) || "《》（）〔〕".contains(c));
        let is_value = before.is_some_and(|c| matches!(c, '《' | '第' | '〔')) || next.is_some_and(|c| VALUES.contains(c));
        let is_blank = match count {
            // 3×4 is a product; ×月 is not.
            1 => is_sign && next.is_some_and(|c| matches!(c, '年' | '月' | '日' | '号')),
            // ××、××× may be people who are not named.
            2 => in_chinese && !is_person(after) && (is_value || is_body(after)),
            // A name or a telephone number is left out on purpose: ×××同志, 电话：××××××××.
            _ => in_chinese && is_value,
        };
        is_blank && !touches(before, next, is_of_code) && !is_contact(text, at, at + len)
    };
    is_left.then_some(at + len)
}

/// What stands behind a value that is still to be filled in.
const VALUES: &str = "年月日号元人次个件项名家》）〕";

/// ××单位, ××县: a name of a body that is still to be filled in.
fn is_body(after: &str) -> bool {
    const BODIES: [&str; 14] =
        ["单位", "公司", "局", "县", "市", "省", "区", "镇", "乡", "部门", "学校", "学院", "工会", "机关"];
    BODIES.iter().any(|body| after.starts_with(body))
}

/// ××同志, ××老师: a person who is not named.
fn is_person(after: &str) -> bool {
    const POSTS: [&str; 16] = [
        "同志", "老师", "同学", "先生", "女士", "主席", "书记", "主任", "校长", "局长", "市长", "县长", "区长", "镇长", "乡长",
        "省长",
    ];
    POSTS.iter().any(|post| after.starts_with(post)) || after.starts_with('副')
}

fn touches(before: Option<char>, after: Option<char>, is: impl Fn(char) -> bool) -> bool {
    before.is_some_and(&is) || after.is_some_and(&is)
}

/// `{期限}`: a slot of a phrase.
fn is_slot(inner: &str) -> bool {
    (1..=8).contains(&inner.chars().count()) && inner.chars().all(is_han)
}

/// A line that others fill in: 单位（盖章）：____.
fn is_form(around: &str) -> bool {
    ["\t", "盖章", "签名", "签字", "填表", "填报", "：_", "：＿", ":_"].iter().any(|word| around.contains(word))
}

/// Whether a contact is named in the same sentence, not far away: 联系人：××, 电话：××.
fn is_contact(text: &str, start: usize, end: usize) -> bool {
    const LABELS: [&str; 9] = ["联系", "电话", "手机", "传真", "邮箱", "邮件", "微信", "QQ", "mail"];
    let around = around(text, start, end);
    LABELS.iter().any(|label| around.contains(label))
}

/// What stands near a place in the same sentence; a look at all of a long line for every place would be dear.
fn around(text: &str, start: usize, end: usize) -> &str {
    const NEAR: usize = 40;
    let is_same = |(_, c): &(usize, char)| !matches!(c, '。' | '；');
    let before = text[..start].char_indices().rev().take(NEAR).take_while(is_same).last();
    let after = text[end..].char_indices().take(NEAR).take_while(is_same).last();
    let to = after.map_or(end, |(at, c)| end + at + c.len_utf8());
    &text[before.map_or(start, |(at, _)| at)..to]
}
