//! What to say of a pasted text that is no document as it should be.

use std::fmt;

use super::error::LARGEST;
use crate::domain::text::punctuation::{is_blank, is_han};

/// What is wrong with a pasted text. Its `Display` is a sentence for the clerk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// Nothing was pasted.
    Empty,
    /// Only white space or characters without width.
    Blank,
    /// Larger than [`LARGEST`]; the size in bytes.
    TooLarge(usize),
    /// No Chinese, but a good deal of another language.
    Foreign,
    /// Rows of cells and no sentence.
    OnlyTable,
    /// Characters were lost on the way (U+FFFD); how many.
    Lost(usize),
}

impl Remark {
    /// Whether the text cannot be worked on at all; else it is taken and the remark is shown beside it.
    pub const fn refuses(self) -> bool {
        matches!(self, Self::Empty | Self::Blank | Self::TooLarge(_))
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("没有粘贴到文字。请先在原文中选中并复制，再粘贴到这里。"),
            Self::Blank => f.write_str("粘贴的内容里只有空白，没有文字。原文可能是图片，请先做文字识别。"),
            Self::TooLarge(bytes) => {
                let megabytes = bytes.div_ceil(1024 * 1024);
                write!(f, "这段文字有 {megabytes} MB，超过 20 MB 的上限。请只粘贴公文部分。")
            }
            Self::Foreign => f.write_str("这段文字几乎没有中文，未识别为公文。各项内容可以手工填写。"),
            Self::OnlyTable => f.write_str("这里只有表格，没有公文正文。请连同正文一起粘贴，或者手工填写各项内容。"),
            Self::Lost(count) => {
                write!(f, "原文有 {count} 个字符已经丢失（显示为 �），程序无法还原，请对照原件补上。")
            }
        }
    }
}

/// The gravest remark on a pasted text, if there is one.
pub fn judge(text: &str) -> Option<Remark> {
    if text.is_empty() {
        return Some(Remark::Empty);
    }
    if text.len() > LARGEST {
        return Some(Remark::TooLarge(text.len()));
    }
    let (mut seen, mut han, mut latin, mut lost) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in text.chars().filter(|c| !is_unseen(*c)) {
        seen += 1;
        han += usize::from(is_han(c));
        latin += usize::from(c.is_alphabetic() && !is_han(c));
        lost += usize::from(c == '\u{FFFD}');
    }
    if seen == 0 {
        Some(Remark::Blank)
    } else if latin >= 60 && han * 20 < latin {
        Some(Remark::Foreign)
    } else if lost > 0 {
        Some(Remark::Lost(lost))
    } else {
        is_only_table(text).then_some(Remark::OnlyTable)
    }
}

fn is_unseen(c: char) -> bool {
    is_blank(c) || c.is_control() || crate::domain::text::punctuation::is_invisible(c) || c == '\u{FFFC}'
}

/// Whether nearly all lines are rows of cells parted by tabs, and no sentence stands among them.
fn is_only_table(text: &str) -> bool {
    const FEWEST_ROWS: usize = 3;
    let (mut rows, mut others) = (0_usize, 0_usize);
    for line in text.lines().filter(|line| !line.trim_matches(is_blank).is_empty()) {
        if line.contains('。') {
            return false;
        }
        if line.trim_matches(' ').contains('\t') { rows += 1 } else { others += 1 }
    }
    rows >= FEWEST_ROWS && others * 4 <= rows
}
