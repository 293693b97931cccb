//! The ways a page or a screen breaks a text into lines.

use std::fmt::Write as _;

/// How paragraphs are told apart after wrapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parted {
    /// By two blanks of full width in front.
    Indent,
    /// By a blank line.
    Blank,
    /// By nothing: indents were lost.
    Nothing,
    /// By an indent, and a blank line behind every line.
    Spaced,
}

/// What stands between two pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageEnd {
    /// Pages are not told.
    None,
    /// `— 3 —` between blank lines.
    Dashes,
    /// `第3页 共9页` without blank lines.
    Counted,
    /// A form feed, nothing else.
    FormFeed,
    /// The number alone with a form feed behind it.
    LoneNumber,
    /// A running head behind the number: `某某文件汇编`.
    Head,
}

/// Width in halves of a character.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() || c == '·' { 1 } else { 2 }).sum()
}

/// What may not be parted: a character with the marks that may not begin a line, a Latin word, a number.
fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut held = false;
    for c in text.chars() {
        let sticks = "，。、；：？！”’）》〉〕】·～,.;:?!)]}％%".contains(c)
            || c.is_ascii_alphanumeric()
                && out
                    .last()
                    .is_some_and(|last| last.ends_with(|before: char| before.is_ascii_alphanumeric() || before == '.'));
        match out.last_mut() {
            Some(last) if sticks || held => last.push(c),
            _ => out.push(c.to_string()),
        }
        held = "“‘（《〈〔【([{".contains(c);
    }
    out
}

/// The lines of one paragraph, `chars` characters wide.
pub(crate) fn wrapped(paragraph: &str, chars: usize, indent: usize) -> Vec<String> {
    let mut lines = vec!["\u{3000}".repeat(indent)];
    let mut at = indent * 2;
    for piece in pieces(paragraph) {
        let piece_width = width(&piece);
        if at + piece_width > chars * 2 {
            lines.push(String::new());
            at = 0;
        }
        at += piece_width;
        lines.last_mut().expect("a line").push_str(&piece);
    }
    lines
}

/// The whole document broken at `chars` characters and into pages of 22 lines.
pub(crate) fn broken(text: &str, chars: usize, parted: Parted, page_end: PageEnd) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (place, paragraph) in text.lines().enumerate() {
        let is_flush = place == 0 || paragraph.ends_with('：') && paragraph.starts_with(['各', '某']);
        let indent = usize::from(matches!(parted, Parted::Indent | Parted::Spaced) && !is_flush) * 2;
        if parted == Parted::Blank && place > 0 {
            lines.push(String::new());
        }
        for line in wrapped(paragraph, chars, indent) {
            lines.push(line);
            if parted == Parted::Spaced {
                lines.push(String::new());
            }
        }
    }
    let pages: Vec<&[String]> = lines.chunks(22).collect();
    let mut out = String::new();
    for (number, page) in pages.iter().enumerate() {
        out.push_str(&page.join("\n"));
        out.push('\n');
        let (page, all) = (number + 1, pages.len());
        match page_end {
            PageEnd::Dashes => write!(out, "\n— {page} —\n\n"),
            PageEnd::Counted => writeln!(out, "第{page}页 共{all}页"),
            PageEnd::FormFeed if page < all => write!(out, "\u{C}"),
            PageEnd::None | PageEnd::FormFeed => Ok(()),
            PageEnd::LoneNumber => write!(out, "\n{page}\n\u{C}"),
            PageEnd::Head => write!(out, "- {page} -\n\n青云市安全生产文件汇编\n\n"),
        }
        .expect("a string takes everything");
    }
    out
}
