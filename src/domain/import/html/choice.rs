//! HTML or the plain text that came with it.

use crate::domain::notice::evidence::Imported;
use crate::domain::text::punctuation::{is_blank, is_han, is_invisible};

pub(super) const TOO_LARGE: &str = "带格式的内容超过 20 MB，只读入了文字。";
pub(super) const ONLY_PICTURES: &str = "带格式的内容里只有图片，只读入了随附的文字。";
pub(super) const INCOMPLETE: &str = "带格式的内容不完整，改为读入纯文字。";

/// Whether there is anything to read.
pub(super) fn has_words(text: &str) -> bool {
    text.chars().any(is_word)
}

/// The plain text, with the reason.
pub(super) fn instead(plain: Option<&str>, reason: &str) -> Option<Imported> {
    let remarks = if reason.is_empty() { Vec::new() } else { vec![reason.to_owned()] };
    plain.map(|plain| Imported { remarks, ..Imported::from(plain) })
}

/// Whether the plain text kept what the HTML lost: words, characters, or the ends of its lines.
pub(super) fn is_better(plain: &str, imported: &Imported) -> bool {
    let (ours, theirs) = (Words::of(&imported.text), Words::of(plain));
    ours.count * 2 < theirs.count
        || ours.lost > theirs.lost
        || (ours.han == 0 && theirs.han > 0)
        || (ours.lines <= 2 && theirs.lines >= 6)
}

#[derive(Default)]
struct Words {
    /// Characters that are seen.
    count: usize,
    han: usize,
    /// U+FFFD.
    lost: usize,
    lines: usize,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut found = Self::default();
        for line in text.split(['\n', '\r']) {
            let before = found.count;
            for c in line.chars().filter(|c| is_word(*c)) {
                found.count += 1;
                found.han += usize::from(is_han(c));
                found.lost += usize::from(c == '\u{FFFD}');
            }
            found.lines += usize::from(found.count > before);
        }
        found
    }
}

fn is_word(c: char) -> bool {
    !is_blank(c) && !is_invisible(c) && !c.is_control() && c != '\u{FFFC}'
}
