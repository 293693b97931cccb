//! What the clerk should be told about a text, in sentences.

use crate::domain::notice::reading::{Recognised, TextKind};
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_han;

use super::lines::Line;
use super::{corner, header, kind};

// What a text that is no 公文 is instead, and what of it can still be used.
fn not_official(lines: &[Line<'_>], title: &str) -> String {
    if kind::is_news(lines) {
        return "这是新闻报道，不是公文。转发应当用报道所说的公文原文，请找到原文再粘贴。".to_owned();
    }
    if kind::is_speech(title) {
        return format!("这是讲话，不是公文。讲话可以用通知转发，标题是“{title}”，请确认讲话人和全文。");
    }
    if title.is_empty() {
        return "这段文字不像公文，请确认是否粘贴了来文全文。".to_owned();
    }
    format!("这段文字不像公文，请确认是否粘贴了来文全文。如要转发，可用的标题是“{title}”。")
}

/// The remarks, the gravest first.
///
/// `title` is the title by which the text can be passed on.
pub(super) fn of(
    text: &str,
    lines: &[Line<'_>],
    text_kind: TextKind,
    document: &Recognised,
    inner: Option<&Recognised>,
    title: &str,
) -> Vec<String> {
    let mut out = Vec::new();
    if lines.is_empty() {
        out.push("没有读到文字，请粘贴来文全文。".to_owned());
        return out;
    }
    let secrecy = document.secrecy.as_ref().or(inner.and_then(|inner| inner.secrecy.as_ref()));
    if let Some(level) = secrecy.and_then(|found| corner::level(&found.text)) {
        out.push(format!("文中有密级标志“{level}”，涉密公文不得在本机处理。"));
    } else if header::is_secret_telegram(lines) {
        out.push("来文是密电，不得在本机处理，也不得用明电答复或引用。".to_owned());
    }
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).take(100_000).count();
    let han = || text.chars().filter(|c| is_han(*c)).take(100_000).count();
    if letters > 200 && letters > han() * 4 {
        out.push("这段文字大部分是外文，不像中文公文。".to_owned());
    }
    let cells = lines.iter().filter(|line| line.role == Role::Table || line.text.contains('\t')).count();
    if cells * 2 > lines.len() && document.title.is_none() {
        out.push("只有表格，没有识别出公文正文。".to_owned());
    }
    if text_kind == TextKind::NotOfficial {
        out.push(not_official(lines, title));
    }
    if text_kind == TextKind::Telegram {
        out.push("来文是明电，属于内部材料，知悉范围以发电机关的要求为准。".to_owned());
    }
    if document.title.is_none() && title.is_empty() {
        out.push("未识别出标题，请确认。".to_owned());
    }
    if text_kind != TextKind::NotOfficial {
        if document.document_number.is_none() {
            out.push("未识别出发文字号，请确认来文是否有字号。".to_owned());
        }
        if document.signature.is_empty() && document.issuer.is_none() {
            out.push("未识别出发文机关，请确认。".to_owned());
        }
        if document.date_of_issue.is_none() {
            out.push("未识别出成文日期，请确认。".to_owned());
        }
    }
    out
}
