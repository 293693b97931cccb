//! 公文格式 of a pasted notice, told by its words; what its form keeps elsewhere goes into its field.

use crate::app::received::Received;
use crate::domain::notice::Notice;
use crate::domain::notice::draft::Form;
use crate::domain::notice::loose_number::{self, NumberKind, Parts};
use crate::domain::notice::reading::{Owner, TextKind};
use crate::domain::notice::title::is_organ;
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_blank;

/// The form, and the fields as it has them.
///
/// Only what no other form has tells: the ending of a mark together with the kind of its number, or the head of a
/// telegram. Anything else is taken for a document.
pub(super) fn take_form(notice: &mut Notice, received: &Received) -> Form {
    let form = form_of(notice, received);
    if matches!(form, Form::Order | Form::Minutes) && notice.issuer_mark.trim().is_empty() {
        // Nothing else stood there, so the mark was read as the title.
        notice.issuer_mark = std::mem::take(&mut notice.title);
    }
    if form == Form::Minutes {
        take_head(notice, received);
        take_attendance(notice);
    }
    form
}

fn form_of(notice: &Notice, received: &Received) -> Form {
    let joined = |text: &str| text.chars().filter(|c| !is_blank(*c) && *c != '\n').collect::<String>();
    let (mark, title) = (joined(&notice.issuer_mark), joined(&notice.title));
    let head = if mark.is_empty() { &title } else { &mark };
    let number = loose_number::read(&notice.document_number).kind;
    let code = Parts::from_text(&notice.document_number).map(|parts| parts.code).unwrap_or_default();
    let names_subject = ["关于", "研究", "《"].iter().any(|word| head.contains(word));
    if received.reading.kind == TextKind::Telegram {
        Form::Telegram
    } else if head.ends_with("纪要") && !names_subject {
        Form::Minutes
    } else if head.ends_with('令') && is_order_number(&notice.document_number, number) && !names_subject {
        Form::Order
    } else if is_organ(&mark) && !mark.ends_with("文件") && code.ends_with('函') {
        Form::Letter
    } else {
        Form::Document
    }
}

/// `第7号`, `2024年第7号`: no code stands in front.
fn is_order_number(number: &str, kind: NumberKind) -> bool {
    kind == NumberKind::Order || (number.contains('第') && number.trim_end().ends_with('号'))
}

/// Number and organ of minutes stand between mark and date and are nothing else.
fn take_head(notice: &mut Notice, received: &Received) {
    let text = &received.cleaned.text;
    let above = received
        .reading
        .paragraphs
        .iter()
        .take_while(|paragraph| paragraph.role != Role::Body)
        .filter(|paragraph| paragraph.owner == Owner::Outer && paragraph.role == Role::Furniture);
    for line in above.map(|paragraph| paragraph.span.of(text).trim_matches(is_blank)) {
        if notice.document_number.is_empty() && is_issue(line) {
            notice.document_number = line.into();
        } else if notice.issuer_signature.is_empty() && is_organ(line) {
            notice.issuer_signature = line.into();
        }
    }
}

/// `〔2026〕3号`, `第12期（总第40期）`.
fn is_issue(line: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || is_blank(c) || "〔〕[]（）()第年期号次总".contains(c);
    line.chars().all(is_part) && line.chars().any(|c| c.is_ascii_digit()) && line.contains(['号', '期', '次'])
}

/// 出席, 请假 and 列席 out of the body, each list a line (GB/T 9704—2012, 10.3).
fn take_attendance(notice: &mut Notice) {
    let (lists, body): (Vec<&str>, Vec<&str>) = notice.body.lines().partition(|line| is_attendance(line));
    let (lists, body) = (lists.join("\n"), body.join("\n"));
    notice.attendance = lists.into();
    notice.body = body.into();
}

fn is_attendance(line: &str) -> bool {
    let Some((label, _)) = line.split_once(['：', ':']) else { return false };
    let label: String = label.chars().filter(|c| !is_blank(*c)).collect();
    ["出席", "请假", "列席"].iter().any(|word| {
        label.strip_prefix(word).is_some_and(|rest| matches!(rest, "" | "人员" | "人" | "单位" | "单位和人员"))
    })
}
