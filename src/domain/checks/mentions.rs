//! Where a paragraph speaks of attachments.

use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// A place where a paragraph sends its reader to an attachment: `附件2`, `详见附件`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttachmentMention {
    /// 附件 with its number.
    pub span: Span,
    /// The highest number it names; `None` for 见附件 without one.
    pub number: Option<u32>,
}

/// The number behind 附件 at `at`: `附件2`, `附件一`, `附件1、2`, `附件1至3`; no quantity (`附件10万元`) and no year.
pub(super) fn attachment_mention(text: &str, at: usize) -> Option<AttachmentMention> {
    let label = at + "附件".len();
    let count = |from: usize| -> Option<(usize, u32)> {
        let rest = text.get(from..)?;
        let arabic = rest.find(|c: char| digit(c).is_none()).unwrap_or(rest.len());
        let chinese = rest.find(|c: char| !"一二三四五六七八九十".contains(c)).unwrap_or(rest.len());
        let (len, value) = if arabic > 0 {
            let value =
                rest[..arabic].chars().filter_map(digit).fold(0_u32, |sum, digit| sum.saturating_mul(10) + digit);
            (arabic, value)
        } else {
            (chinese, chinese_number(&rest[..chinese]).filter(|_| chinese > 0)?)
        };
        let is_quantity =
            rest[len..].starts_with(|c| "万千百亿元个件份页张年月日号条项种本套批台根%％.．览样定些".contains(c));
        ((1..100).contains(&value) && !is_quantity).then_some((from + len, value))
    };
    let start = label + text[label..].len() - text[label..].trim_start_matches(is_blank).len();
    let Some((mut end, mut highest)) = count(start) else {
        let is_reference = text[..at].ends_with(['见', '按', '填']) && !text[label..].starts_with(['：', ':']);
        return is_reference.then_some(AttachmentMention { span: Span::new(at, label), number: None });
    };
    while let Some(joint) = text[end..].chars().next().filter(|c| "、和及至到-—～~".contains(*c)) {
        let next = end + joint.len_utf8();
        let next = next + if text[next..].starts_with("附件") { "附件".len() } else { 0 };
        let Some((after, value)) = count(next) else { break };
        (end, highest) = (after, highest.max(value));
    }
    Some(AttachmentMention { span: Span::new(at, end), number: Some(highest) })
}
