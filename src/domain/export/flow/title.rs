//! 标题 as a paragraph: its lines, broken by sense, in one paragraph.

use super::super::style::Style;
use super::{Paragraph, Setting};
use crate::domain::layout::title_lines;

/// The title as one centred paragraph, broken where the layout breaks it.
pub(super) fn paragraph(setting: Setting<'_>, title: &str) -> Paragraph {
    let lines: Vec<&str> = title_lines(title, &setting.draft.house).into_iter().map(|line| line.of(title)).collect();
    setting.paragraph(Style::Title, &lines.join("\n"))
}
