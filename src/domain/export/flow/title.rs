//! 标题 as a paragraph: its lines, broken by sense, in one paragraph.

use super::super::style::Style;
use super::{Paragraph, Setting};
use crate::domain::text::punctuation::{cannot_end_line, cannot_start_line};
use crate::domain::text::span::Span;
use crate::domain::text::width::{halves, text_halves};

/// 20 characters of 二号 fill a line.
const LONGEST: u32 = 40;

/// The title as one centred paragraph.
pub(super) fn paragraph(setting: Setting<'_>, title: &str) -> Paragraph {
    let lines: Vec<&str> = title_lines(title).into_iter().map(|line| line.of(title)).collect();
    setting.paragraph(Style::Title, &lines.join("\n"))
}

fn title_lines(title: &str) -> Vec<Span> {
    let count = text_halves(title).div_ceil(LONGEST).max(1);
    let wanted = text_halves(title).div_ceil(count);
    let (mut out, mut start, mut used) = (Vec::new(), 0, 0);
    let mut chars = title.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        used += halves(c);
        let Some(&(at, next)) = chars.peek() else { break };
        if used >= wanted && !cannot_end_line(c) && !cannot_start_line(next) {
            out.push(Span::new(start, at));
            (start, used) = (at, 0);
        }
    }
    out.push(Span::new(start, title.len()));
    out
}
