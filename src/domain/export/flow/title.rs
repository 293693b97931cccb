//! 标题 as a paragraph: its lines, broken by sense, in one paragraph.

use super::super::style::Style;
use super::{Paragraph, Setting};
use crate::domain::text::punctuation::{cannot_end_line, cannot_start_line};
use crate::domain::text::width::{halves, text_halves};

/// 20 characters of 二号 fill a line.
const LONGEST: u32 = 40;

/// The title as one centred paragraph.
pub(super) fn paragraph(setting: Setting<'_>, title: &str) -> Paragraph {
    setting.paragraph(Style::Title, &lines(title).join("\n"))
}

fn lines(title: &str) -> Vec<String> {
    let count = text_halves(title).div_ceil(LONGEST).max(1);
    let wanted = text_halves(title).div_ceil(count);
    let mut out = vec![String::new()];
    let mut used = 0;
    let mut chars = title.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(line) = out.last_mut() else { break };
        line.push(c);
        used += halves(c);
        let may_break = !cannot_end_line(c) && chars.peek().is_some_and(|next| !cannot_start_line(*next));
        if used >= wanted && may_break {
            out.push(String::new());
            used = 0;
        }
    }
    out
}
