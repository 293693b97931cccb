//! 附件: the attached texts of a notice, as they stand in their field (GB/T 9704—2012, 7.3.7).

use super::body::paragraphs;
use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// A paragraph of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Its number among the paragraphs of the field, from 0.
    pub paragraph: usize,
    /// Where it stands in the field.
    pub span: Span,
    /// Its words, blanks about them included.
    pub text: &'a str,
}

/// One attachment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment<'a> {
    /// 附件标识: `附件1`.
    pub label: Option<Part<'a>>,
    /// The number in it.
    pub number: Option<u32>,
    /// 附件标题.
    pub title: Option<Part<'a>>,
    /// 附件正文, the rows of its tables among it.
    pub text: Vec<Part<'a>>,
}

// attachments = { [label "\n"] [title "\n"] { paragraph "\n" } }
/// Reads the field: each label on a line of its own begins an attachment; text above the first label is one without.
pub fn attachments(field: &str) -> Vec<Attachment<'_>> {
    let mut found: Vec<Attachment<'_>> = Vec::new();
    for (paragraph, (span, text)) in paragraphs(field).enumerate() {
        let part = Part { paragraph, span, text };
        if let Some(number) = label(text) {
            let number = Some(number).filter(|number| *number > 0);
            found.push(Attachment { label: Some(part), number, ..Attachment::default() });
            continue;
        }
        if found.is_empty() {
            found.push(Attachment::default());
        }
        let Some(last) = found.last_mut() else { continue };
        if last.title.is_none() && last.text.is_empty() && is_title(text) {
            last.title = Some(part);
        } else {
            last.text.push(part);
        }
    }
    found
}

// label = "附件" [number] ["："]
/// The number of a label, 0 for a label without one; `None` for what is no label.
fn label(line: &str) -> Option<u32> {
    let rest = line.trim_matches(is_blank).strip_prefix("附件")?.trim_end_matches(['：', ':']).trim_matches(is_blank);
    if rest.is_empty() {
        return Some(0);
    }
    if rest.chars().count() > 3 {
        return None;
    }
    let is_arabic = rest.chars().all(|c| digit(c).is_some());
    let arabic = || rest.chars().filter_map(digit).fold(0, |sum, digit| sum * 10 + digit);
    let value = if is_arabic { arabic() } else { chinese_number(rest)? };
    (value > 0).then_some(value)
}

/// Whether the line below a label can be the title: no row of a table, no sentence, and not longer than titles are.
fn is_title(line: &str) -> bool {
    const LONGEST: usize = 100;
    let line = line.trim_matches(is_blank);
    !line.contains('\t') && !line.ends_with(['。', '；', '，', '、', '：', ':', ';']) && line.chars().count() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: &str, expected: &[(Option<u32>, &str, usize)]) {
        let found: Vec<_> = attachments(field)
            .iter()
            .map(|one| (one.number, one.title.map_or("", |title| title.text.trim_matches(is_blank)), one.text.len()))
            .collect();
        assert_eq!(found, expected, "{field:?}");
    }

    #[test]
    fn attachments_are_told_apart() {
        check(
            "附件1\n报名表\n姓名\t单位\n\t\n附件2：\n名额分配表\n一、原则",
            &[(Some(1), "报名表", 2), (Some(2), "名额分配表", 1)],
        );
        check("附件\n各单位应当按时报送。", &[(None, "", 1)]);
        check("附件一\n姓名\t单位", &[(Some(1), "", 1)]);
        check("报名表\n请填写。", &[(None, "报名表", 1)]);
        check("附件2014年的表\n附件 3\n表", &[(None, "附件2014年的表", 0), (Some(3), "表", 0)]);
        check("附件１０\n表", &[(Some(10), "表", 0)]);
        check("\n \n", &[]);
    }

    #[test]
    fn parts_keep_their_places() {
        let field = "附件1\n\n 报名表\n请填写。";
        let found = attachments(field);
        let title = found[0].title.expect("a title");
        assert_eq!((title.paragraph, title.span.of(field), title.text), (1, " 报名表", " 报名表"));
        assert_eq!(found[0].text[0].paragraph, 2);
    }
}
