//! 标题 as a paragraph: its lines, broken by sense, in one paragraph.

use super::super::measures::{TYPE_AREA, Twips, columns};
use super::super::style::Style;
use super::{Paragraph, Setting};
use crate::domain::layout::title_lines;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::halves;

/// 二号 in twips.
const EM: Twips = 440;
/// What `LibreOffice` adds where Han characters and digits or letters meet: a fifth of an em, rounded up.
const APART: Twips = 90;

/// The title as one centred paragraph, broken where the layout breaks it. A blank at a break would move its line aside.
pub(super) fn paragraph(setting: Setting<'_>, title: &str) -> Paragraph {
    let lines: Vec<&str> = title_lines(title, &setting.draft.house)
        .into_iter()
        .map(|line| line.of(title).trim_matches(is_blank))
        .collect();
    let mut paragraph = setting.paragraph(Style::Title, &lines.join("\n"));
    let beyond = lines.iter().map(|line| width_apart(line) - TYPE_AREA).max().unwrap_or(0);
    if beyond > 0 {
        // A full line keeps its last character where digits are set apart: its middle does not move.
        let room = beyond / 2 + EM / 20;
        (paragraph.format.left, paragraph.format.right) = (-room, -room);
    }
    paragraph
}

/// The width of a line with its digits set apart.
fn width_apart(line: &str) -> Twips {
    let is_narrow = |c: char| halves(c) == 1 && c.is_alphanumeric();
    let seams = line.chars().zip(line.chars().skip(1)).filter(|&(a, b)| is_narrow(a) != is_narrow(b)).count();
    columns(line) * EM / 2 + Twips::try_from(seams).unwrap_or(0) * APART
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_set_apart_make_a_line_wider() {
        for (line, expected) in [("转发通知", 4 * EM), ("2021", 2 * EM), ("做好2021年工作", 7 * EM + 2 * APART)]
        {
            assert_eq!(width_apart(line), expected, "{line}");
        }
    }
}
