//! 标题 as a paragraph: its lines, broken by sense, in one paragraph.

use super::super::style::Style;
use super::{Paragraph, Setting};
use crate::domain::layout::title_lines;
use crate::domain::text::punctuation::is_blank;

/// The title as one centred paragraph, broken where the layout breaks it. A blank at a break would move its line aside.
pub(super) fn paragraph(setting: Setting<'_>, title: &str) -> Paragraph {
    let lines: Vec<&str> = title_lines(title, &setting.draft.house)
        .into_iter()
        .map(|line| line.of(title).trim_matches(is_blank))
        .collect();
    setting.paragraph(Style::Title, &lines.join("\n"))
}
