//! The entries of a 附件说明, each with its label, number and name, as they are written.

use crate::domain::notice::body::paragraphs;
use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// How an attachment is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::checks) enum Form {
    /// `1.`
    Right,
    /// `1、`
    Comma,
    /// `（1）`, `1）`, `①`
    Bracketed,
    /// `一、`, `（一）`
    Chinese,
    /// `附件1：` in front of the name.
    InLabel,
}

/// The number of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::checks) struct Number {
    /// Its digits and marks; with the label where it stands in it.
    pub span: Span,
    pub value: u32,
    pub form: Form,
}

/// One line of the note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::domain::checks) struct Entry<'a> {
    /// The line without blanks about it.
    pub span: Span,
    /// What stands between 附件 and the first entry, where the line begins with 附件: `：`, `:`, nothing.
    pub colon: Option<Span>,
    pub number: Option<Number>,
    /// What follows label and number.
    pub name: &'a str,
}

impl Entry<'_> {
    /// Whether the line names a file to be fetched, as web pages list them, and no attachment of the document.
    fn is_file(&self) -> bool {
        let ending = self.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        (2..=4).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
    }

    /// The name without the marks behind it.
    pub(in crate::domain::checks) fn clean_name(&self) -> &str {
        self.name.trim_end_matches(|c| is_blank(c) || END_MARKS.contains(&c))
    }
}

/// Marks that may stand behind a name by mistake.
pub(in crate::domain::checks) const END_MARKS: [char; 7] = ['。', '；', '，', '、', ';', ',', '.'];

// note = { ["附件" [number] "："] [number] name "\n" }
/// Reads a note line by line; a line that holds nothing but 附件： is none, nor is the name of a file.
pub(in crate::domain::checks) fn entries(note: &str) -> Vec<Entry<'_>> {
    paragraphs(note).filter_map(|(place, line)| entry(line, place.start)).filter(|entry| !entry.is_file()).collect()
}

/// The note of these names: numbered where there are several and they were numbered by hand.
pub(in crate::domain::checks) fn listing(names: &[&str], is_numbered: bool) -> String {
    let lines = names.iter().enumerate().map(|(at, name)| {
        if is_numbered && names.len() > 1 { format!("{}.{name}", at + 1) } else { (*name).to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn entry(line: &str, start: usize) -> Option<Entry<'_>> {
    let start = start + line.len() - line.trim_start_matches(is_blank).len();
    let line = line.trim_matches(is_blank);
    let mut entry = Entry { span: Span::new(start, start + line.len()), colon: None, number: None, name: line };
    let mut at = 0;
    if let Some(colon) = line.strip_prefix('附').map(colon_len).filter(|len| *len > 0) {
        at = '附'.len_utf8() + colon;
    } else if let Some(rest) = line.strip_prefix("附件") {
        let behind = rest.trim_start_matches(is_blank);
        let label = line.len() - behind.len();
        let gap = Span::new(start + "附件".len(), start + label);
        match digits(behind).or_else(|| chinese(behind)) {
            Some((len, value)) if colon_len(behind[len..].trim_start_matches(is_blank)) > 0 => {
                let after = behind[len..].trim_start_matches(is_blank);
                at = line.len() - after.len() + colon_len(after);
                entry.number = Some(Number { span: Span::new(start, start + at), value, form: Form::InLabel });
            }
            Some((len, _)) if behind[len..].starts_with(['.', '．', '、']) => {
                at = label;
                entry.colon = Some(gap);
            }
            None if colon_len(behind) > 0 => {
                at = label + colon_len(behind);
                entry.colon = Some(Span::new(gap.start, start + at));
            }
            // 附件一览表 is a name.
            _ => {}
        }
    }
    let skip = |at: usize| line.len() - line[at..].trim_start_matches(is_blank).len();
    at = skip(at);
    if entry.number.is_none()
        && let Some((len, value, form)) = number(&line[at..])
    {
        entry.number = Some(Number { span: Span::new(start + at, start + at + len), value, form });
        at = skip(at + len);
    }
    entry.name = &line[at..];
    let is_bare = matches!(entry.name, "" | "附件" | "附" | "附：" | "附:");
    (!is_bare).then_some(entry)
}

fn colon_len(text: &str) -> usize {
    text.chars().next().filter(|c| matches!(c, '：' | ':' | '∶')).map_or(0, char::len_utf8)
}

/// Length, value and form of the number a name begins with. `1.2018年…表` is the first entry and no decimal.
fn number(text: &str) -> Option<(usize, u32, Form)> {
    let first = text.chars().next()?;
    if let '①'..='⑳' = first {
        return Some((first.len_utf8(), u32::from(first) - u32::from('①') + 1, Form::Bracketed));
    }
    if matches!(first, '（' | '(') {
        let inner = &text[first.len_utf8()..];
        let (len, value, form) = digits(inner)
            .map(|(len, value)| (len, value, Form::Bracketed))
            .or_else(|| chinese(inner).map(|(len, value)| (len, value, Form::Chinese)))?;
        let close = inner[len..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
        return Some((first.len_utf8() + len + close.len_utf8(), value, form));
    }
    if let Some((len, value)) = digits(text) {
        let mark = text[len..].chars().next()?;
        let form = match mark {
            '.' | '．' => Form::Right,
            '、' => Form::Comma,
            '）' | ')' => Form::Bracketed,
            _ => return None,
        };
        return Some((len + mark.len_utf8(), value, form));
    }
    let (len, value) = chinese(text)?;
    let mark = text[len..].chars().next().filter(|c| matches!(c, '、' | '.' | '．'))?;
    Some((len + mark.len_utf8(), value, Form::Chinese))
}

/// One or two digits, no year.
fn digits(text: &str) -> Option<(usize, u32)> {
    let end = text.find(|c: char| digit(c).is_none()).unwrap_or(text.len());
    let number = &text[..end];
    let value = number.chars().filter_map(digit).fold(0_u32, |sum, digit| sum.saturating_mul(10).saturating_add(digit));
    (1..100).contains(&value).then_some((end, value))
}

fn chinese(text: &str) -> Option<(usize, u32)> {
    let end = text.find(|c| !"一二三四五六七八九十".contains(c)).unwrap_or(text.len());
    let value = (end > 0).then(|| chinese_number(&text[..end])).flatten()?;
    (1..100).contains(&value).then_some((end, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read() {
        for (line, number, name) in [
            ("附件：1.报名表", Some((1, Form::Right)), "报名表"),
            ("2.2018年度统计表", Some((2, Form::Right)), "2018年度统计表"),
            ("2018年度统计表", None, "2018年度统计表"),
            ("附件1：报名表", Some((1, Form::InLabel)), "报名表"),
            ("附件 二：报名表", Some((2, Form::InLabel)), "报名表"),
            ("附件一览表", None, "附件一览表"),
            ("（一）名单", Some((1, Form::Chinese)), "名单"),
            ("一、名单", Some((1, Form::Chinese)), "名单"),
            ("②名单", Some((2, Form::Bracketed)), "名单"),
            ("3）名单", Some((3, Form::Bracketed)), "名单"),
            ("1、 名单", Some((1, Form::Comma)), "名单"),
            ("（试行）办法", None, "（试行）办法"),
            ("附件1.名单", Some((1, Form::Right)), "名单"),
            ("附：1、名单", Some((1, Form::Comma)), "名单"),
        ] {
            let found: Vec<_> = entries(line)
                .iter()
                .map(|entry| (entry.number.map(|number| (number.value, number.form)), entry.name))
                .collect();
            assert_eq!(found, [(number, name)], "{line}");
        }
        assert_eq!(entries("附件：\n附件:\n报名表.doc\n附件").len(), 0);
    }
}
