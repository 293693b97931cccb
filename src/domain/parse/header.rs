//! 版头: mark, number, urgency, secrecy, copy number, signatory; slip and head of a telegram.

use std::ops::Range;

use crate::domain::notice::evidence::Place;
use crate::domain::notice::reading::{Certainty, Owner};
use crate::domain::notice::upstream::Role;

use super::corner::{self, Corner};
use super::document::content;
use super::lines::Line;
use super::{signs, title};

const SLIP: [&str; 10] =
    ["来电单位", "来文单位", "收报时间", "收文日期", "领导批示", "拟办意见", "批办", "拟办", "收文编号", "来文字号"];
const TELEGRAM: [&str; 14] = [
    "发电单位",
    "签发盖章",
    "签批盖章",
    "发往单位",
    "发电专用章",
    "发电机关",
    "发报单位",
    "发往",
    "签批",
    "部门号",
    "报头",
    "密电",
    "机发",
    "等级",
];
/// How many of them stand nowhere else than on a telegram.
const TELEGRAM_ONLY: usize = 7;
/// Names of the form that is printed on top of a telegram.
const FORMS: [&str; 8] = ["内部明电", "传真电报", "内部传真电报", "明传电报", "密码电报", "密传电报", "发电", "明传"];

/// The lines above the title.
pub(super) fn assign(lines: &mut [Line<'_>], range: Range<usize>, owner: Owner) {
    let is_telegram = range.clone().any(|at| is_of_a_telegram(&lines[at].tight));
    let mut number_below = false;
    let mut mark_below = false;
    let places: Vec<usize> = content(lines, range).collect();
    for at in places.iter().rev().copied() {
        let (role, certainty) = role_above_title(&lines[at], is_telegram, number_below, mark_below);
        number_below |= role == Role::DocumentNumber;
        mark_below = role == Role::IssuerMark;
        lines[at].set(role, owner, certainty);
    }
    for pair in places.windows(2) {
        let (organ, date) = (&lines[pair[0]], &lines[pair[1]]);
        if date.role == Role::DateOfIssue && date.goes_on && signs::is_organ(&organ.tight) {
            lines[pair[0]].set(Role::IssuerSignature, owner, Certainty::Unsure);
        }
    }
    // 青卫健〔2020〕 / 46号
    for pair in places.windows(2) {
        let (first, second) = (&lines[pair[0]], &lines[pair[1]]);
        let broken = first.role != Role::DocumentNumber && second.role != Role::DocumentNumber;
        if broken
            && first.tight.contains(['〔', '[', '［', '【'])
            && signs::is_number_line(&format!("{}{}", first.tight, second.tight))
        {
            lines[pair[0]].set(Role::DocumentNumber, owner, Certainty::Likely);
            lines[pair[1]].set(Role::DocumentNumber, owner, Certainty::Likely);
        }
    }
    // 甲厅 文件 / 乙局: the organ below 文件 belongs to the joint mark.
    let mut above_is_mark = false;
    for at in places.iter().copied() {
        if above_is_mark && lines[at].role == Role::Furniture && signs::is_organ(&lines[at].tight) {
            lines[at].set(Role::IssuerMark, owner, Certainty::Likely);
        }
        above_is_mark = lines[at].role == Role::IssuerMark;
    }
}

fn is_of_a_telegram(text: &str) -> bool {
    let graded = text.starts_with("等级") && corner::urgency_field(text).is_some();
    let is_form = signs::count(text) <= 14 && FORMS[..6].iter().any(|form| text.ends_with(form));
    graded || is_form || SLIP.iter().chain(&TELEGRAM[..TELEGRAM_ONLY]).any(|word| text.contains(word))
}

fn role_above_title(line: &Line<'_>, is_telegram: bool, number_below: bool, mark_below: bool) -> (Role, Certainty) {
    let text = line.tight.as_str();
    let length = signs::count(text);
    if is_telegram {
        if SLIP.iter().any(|word| text.starts_with(word)) || text.starts_with("标题") || text.contains("收报时间")
        {
            return (Role::ReceptionSlip, Certainty::Likely);
        }
        if signs::number_form(text).is_some_and(|(_, end)| is_register(&text[..end])) {
            return (Role::ReceptionSlip, Certainty::Sure);
        }
        let graded =
            corner::urgency_field(text).is_some() && text.contains(['电', '〔']) && corner::read(text).is_none();
        if TELEGRAM.iter().any(|word| text.starts_with(word) || text.ends_with(word)) || text == "内部明电" || graded
        {
            return (Role::TelegramHead, Certainty::Likely);
        }
        if length <= 20 && (text.ends_with("发电") || text.ends_with("电报") || text.ends_with("明电")) {
            return (Role::IssuerMark, Certainty::Likely);
        }
    }
    if signs::is_number_line(text) || signs::is_order_number(text) {
        return (Role::DocumentNumber, Certainty::Sure);
    }
    if text.starts_with("签发人") {
        return (Role::Signatory, Certainty::Sure);
    }
    if let Some(role) = corner_role(text) {
        return (role, if role == Role::CopyNumber { Certainty::Likely } else { Certainty::Sure });
    }
    if is_mark(text) {
        // Without a number below it may be a heading of the page as well.
        let is_red = line.form.as_ref().is_some_and(|form| form.red);
        let certainty = if number_below || is_red { Certainty::Sure } else { Certainty::Likely };
        return (Role::IssuerMark, certainty);
    }
    // A red head without 文件, also in a text box or, in letters, in the head of the page.
    let is_head = line.form.as_ref().is_some_and(|form| form.red || form.place != Place::Flow);
    if is_head && (signs::is_organ(text) || text == "文件") {
        return (Role::IssuerMark, Certainty::Sure);
    }
    if signs::is_organ(text) && (title::is_spaced(line) || number_below && !mark_below) {
        return (Role::IssuerMark, Certainty::Likely);
    }
    if mark_below && (signs::is_organ(text) || text.ends_with(['市', '省', '县', '州'])) && length <= 20 {
        return (Role::IssuerMark, Certainty::Likely);
    }
    if length <= 14 && FORMS.iter().any(|form| text.ends_with(form)) {
        return (Role::IssuerMark, Certainty::Likely);
    }
    // 纪要 and 简报 carry organ and date in their header.
    if signs::is_date(text) && text.contains('年') && text.contains('日') {
        return (Role::DateOfIssue, Certainty::Unsure);
    }
    (Role::Furniture, Certainty::Unsure)
}

// 某某市教育局文件, also 文件 alone under several organs
fn is_mark(text: &str) -> bool {
    let text = signs::inside_brackets(text).unwrap_or(text);
    if text.ends_with("会议纪要") && signs::count(text) <= 30 && !text.contains("关于") {
        return true;
    }
    // 某某省交通运输厅公告, 公告 alone under the organ; the title proper follows.
    let is_public = ["公告", "通告", "令", "命令"]
        .iter()
        .any(|kind| text.strip_suffix(kind).is_some_and(|organ| organ.is_empty() || signs::is_organ(organ)));
    if is_public {
        return true;
    }
    let Some(organ) = text.strip_suffix("文件") else { return false };
    signs::count(organ) <= 40
        && !organ.contains(['：', '《', '。', '，'])
        && !organ.contains("关于")
        && !organ.contains("附件")
}

/// Whether the number is a receiving office's: its code ends in 收 (standard/document-number.md, section 2).
pub(super) fn is_register(number: &str) -> bool {
    let code = number.find(|c: char| "〔[［【（(".contains(c)).map_or(number, |at| &number[..at]);
    code.ends_with('收') || code.ends_with("收文") || code.ends_with("收电")
}

/// What a line of the upper left corner is: 密级 goes before the marks that share its line.
fn corner_role(text: &str) -> Option<Role> {
    let corner = corner::read(text)?;
    Some(match corner {
        Corner { secrecy: Some(_), .. } => Role::Secrecy,
        Corner { urgency: Some(_), .. } => Role::Urgency,
        _ => Role::CopyNumber,
    })
}

/// Whether the head or the slip of a telegram says 密电: it is secret without a 密级 of its own.
pub(super) fn is_secret_telegram(lines: &[Line<'_>]) -> bool {
    let of_the_head = |line: &Line<'_>| {
        matches!(
            line.role,
            Role::TelegramHead
                | Role::ReceptionSlip
                | Role::IssuerMark
                | Role::DocumentNumber
                | Role::Urgency
                | Role::Secrecy
                | Role::Furniture
        ) || corner::read(&line.tight).is_some()
    };
    let heads = lines.iter().take(40).filter(|line| of_the_head(line));
    heads.filter(|line| signs::count(&line.tight) <= 40).any(|line| names_secret_telegram(&line.tight))
}

// 特急·密电, never 保密电话 or 涉密电脑
fn names_secret_telegram(text: &str) -> bool {
    let is_whole = |at: usize| {
        let next = text[at + "密电".len()..].chars().next();
        !text[..at].ends_with(['保', '涉', '加', '机', '秘', '绝'])
            && !next.is_some_and(|c| "话脑子器源台路力信影".contains(c))
    };
    text.match_indices("密电").any(|(at, _)| is_whole(at))
        || ["密码电报", "密传电报", "密传发电"].iter().any(|word| text.ends_with(word))
}

/// The lines between title and addressees.
pub(super) fn assign_below_title(lines: &mut [Line<'_>], range: Range<usize>, owner: Owner) {
    for at in content(lines, range).collect::<Vec<_>>() {
        let text = lines[at].tight.clone();
        let inner = signs::inside_brackets(&text);
        let role = if signs::is_number_line(&text) || signs::is_order_number(&text) {
            Role::DocumentNumber
        } else if let Some(role) = corner_role(&text) {
            role
        } else if signs::is_organ(&text) {
            Role::IssuerSignature
        } else if inner.is_some_and(|inner| signs::is_date(inner) || signs::date_inside(inner).is_some())
            || signs::is_date(&text) && text.contains('年')
        {
            Role::DateOfIssue
        } else if inner.is_some_and(|inner| signs::count(inner) <= 8 || is_span_of_years(inner)) {
            Role::Title
        } else {
            Role::Furniture
        };
        let is_number = role == Role::DocumentNumber && signs::has_number_form(&text);
        lines[at].set(role, owner, if is_number { Certainty::Sure } else { Certainty::Likely });
    }
}

// （2022—2025年）: the last line of the title of a plan.
fn is_span_of_years(text: &str) -> bool {
    text.ends_with('年') && text.contains(['—', '-', '－', '–']) && signs::count(text) <= 14
}

/// A number that slipped below the addressees. Answers where the body begins.
pub(super) fn assign_below_recipients(lines: &mut [Line<'_>], start: usize, body: Range<usize>, owner: Owner) -> usize {
    let has_number = lines[start..body.start].iter().any(|line| line.role == Role::DocumentNumber);
    let first = content(lines, body.clone()).next();
    let Some(at) = first.filter(|at| !has_number && signs::is_number_line(&lines[*at].tight)) else {
        return body.start;
    };
    lines[at].set(Role::DocumentNumber, owner, Certainty::Likely);
    at + 1
}

/// A text without title: what can be told of its head. Answers where the body begins.
pub(super) fn assign_without_title(lines: &mut [Line<'_>], range: Range<usize>, owner: Owner) -> usize {
    let mut body = range.start;
    for at in content(lines, range).take(6).collect::<Vec<_>>() {
        let text = lines[at].tight.as_str();
        if signs::is_number_line(text) {
            lines[at].set(Role::DocumentNumber, owner, Certainty::Likely);
        } else if let Some(role) = corner_role(text) {
            lines[at].set(role, owner, Certainty::Likely);
        } else if is_mark(text) {
            lines[at].set(Role::IssuerMark, owner, Certainty::Likely);
        } else {
            break;
        }
        body = at + 1;
    }
    body
}
