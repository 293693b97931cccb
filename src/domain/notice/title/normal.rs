//! A title as it is quoted: without what only stands for layout (standard/titles.md, section 3).

use super::marks::{closes, first_pair};
use crate::domain::text::punctuation::{is_blank, is_han, is_invisible};

/// The title on one line: blanks and line breaks go (a blank between two Latin words stays), a pair of 书名号 round
/// the whole and marks at the end are dropped, half-width brackets round Chinese become full-width.
///
/// Digits, quotation marks, 顿号 and brackets stay as printed.
pub fn normalise(title: &str) -> String {
    let joined = joined(title);
    let mut text = joined.as_str();
    loop {
        let bare = text.trim_end_matches(['。', '，', '；', '：']);
        let bare = unwrapped(bare).unwrap_or(bare);
        if bare.len() == text.len() {
            break;
        }
        text = bare;
    }
    full_width_brackets(text)
}

/// Without the pair of 书名号 that encloses the whole.
fn unwrapped(text: &str) -> Option<&str> {
    let (pair, between) = first_pair(text)?;
    (pair.start == 0 && pair.end == text.len() && text.chars().last().is_some_and(closes)).then(|| between.of(text))
}

fn joined(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    let mut gap = false;
    for c in title.chars().filter(|c| !is_invisible(*c)) {
        if is_blank(c) {
            gap = true;
            continue;
        }
        if gap && parts_words(out.chars().last(), c) {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// Whether a blank between the two is a blank between words: Latin on both sides.
pub(super) fn parts_words(before: Option<char>, after: char) -> bool {
    before.is_some_and(|before| {
        before.is_ascii_alphanumeric()
            && after.is_ascii_alphanumeric()
            && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic())
    })
}

fn full_width_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('(') {
        let inside = &rest[open + 1..];
        // The next bracket of any kind must be the closing one, else the brackets are not a simple pair.
        let close = inside.find(['(', ')', '（', '）']).filter(|at| inside[*at..].starts_with([')', '）']));
        let Some(close) = close.filter(|at| inside[..*at].chars().any(is_han)) else {
            out.push_str(&rest[..=open]);
            rest = inside;
            continue;
        };
        out.push_str(&rest[..open]);
        out.push('（');
        out.push_str(&inside[..close]);
        out.push('）');
        rest = inside[close..].strip_prefix([')', '）']).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_is_taken_out() {
        for (text, expected) in [
            ("青海省总工会办公室 关于学习\n　　精神的通知", "青海省总工会办公室关于学习精神的通知"),
            ("《关于做好工作的通知》", "关于做好工作的通知"),
            ("《关于做好工作的通知》。", "关于做好工作的通知"),
            ("《甲》《乙》", "《甲》《乙》"),
            ("管理办法(试行)", "管理办法（试行）"),
            ("管理办法(A1)", "管理办法(A1)"),
            ("县(市(区))通知", "县(市（区）)通知"),
            ("关于使用 Microsoft Office 2010 的通知", "关于使用Microsoft Office 2010的通知"),
            ("", ""),
            ("《》", ""),
            ("(", "("),
        ] {
            assert_eq!(normalise(text), expected, "{text}");
        }
    }
}
