//! Plain text: indents of U+3000, alignment to the right and to the middle by spaces, or without either.

use super::flow::{self, Content, Imprint, JointMark, Paragraph, Table};
use super::measures::{CELL, TYPE_AREA, Twips, columns};
use super::style::{Align, Format, Style, TabKind};
use super::tabs::{gaps, halves};
use super::{PlainForm, Scope, Spacing};
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::Paper;

/// 28 characters, counted in halves.
const COLUMNS: Twips = 56;

/// As much of the draft as `scope` takes, as plain text, every line ended.
pub fn write(draft: &Draft, scope: Scope, form: PlainForm) -> String {
    // Text without a page is printed on no preprinted paper.
    let mut draft = draft.clone();
    draft.style.paper = Paper::Plain;
    let flow = flow::of(&draft, scope);
    let mut lines: Vec<String> = Vec::new();
    let head = flow.letter.iter().flat_map(|letter| &letter.blocks);
    for block in head.chain(&flow.blocks) {
        match &block.content {
            // The rules of a letter hold no words.
            Content::Paragraph(words) if words.style == Style::LetterRule => {}
            Content::Paragraph(words) => paragraph(&mut lines, words, form.spacing),
            Content::Table(cells) => table(&mut lines, cells),
            Content::JointMark(mark) => joint_mark(&mut lines, mark, form.spacing),
        }
    }
    if let Some(rows) = &flow.imprint {
        imprint(&mut lines, rows, form.spacing);
    }
    let end = form.line_ends.as_str();
    let mut out = String::with_capacity(lines.iter().map(|line| line.len() + end.len()).sum());
    for line in &lines {
        out.push_str(match form.spacing {
            Spacing::Aligned => line,
            Spacing::Bare => line.trim_matches([' ', '\u{3000}']),
        });
        out.push_str(end);
    }
    out
}

/// The lines of a paragraph, parted from those above it where the paper has a free row.
fn paragraph(lines: &mut Vec<String>, words: &Paragraph, spacing: Spacing) {
    let format = words.format;
    let is_parted = format.before > 0 || format.page_break_before;
    if is_parted {
        part(lines);
    }
    let text: String = words.text().chars().filter(|c| *c != '\r').collect();
    let text = tabs_as_blanks(&text, format);
    // The lines of a title belong to the page, not to the title.
    let text = if spacing == Spacing::Bare && words.style == Style::Title { text.replace('\n', "") } else { text };
    let (left, right) = (halves(format.left), halves(format.right));
    for (at, line) in text.split('\n').enumerate() {
        let width = columns(line);
        let pad = match format.align {
            Align::Centre | Align::Distribute => left + (COLUMNS - left - right - width) / 2,
            Align::Right => COLUMNS - right - width,
            Align::Justify | Align::Left if at == 0 => left + halves(format.first),
            Align::Justify | Align::Left => left,
        };
        let padding = match format.align {
            Align::Centre | Align::Distribute | Align::Right => spaces(pad),
            Align::Justify | Align::Left => indent(pad),
        };
        lines.push(padding + line);
    }
    if format.after > 0 {
        lines.push(String::new());
    }
}

/// What a tab parts on paper, parted by blanks: the number of a document that goes up from its 签发人, that of a letter
/// from its corner. A line with one stop is filled up to it, other tabs become two blanks each.
fn tabs_as_blanks(text: &str, format: Format) -> String {
    let ([Some(tab), None, None], Some((before, after))) = (format.tabs, text.split_once('\t')) else {
        return text.replace('\t', "\u{3000}\u{3000}");
    };
    let blanks = gaps(text, format).first().copied().unwrap_or(0);
    if tab.kind == TabKind::Centre || blanks < 4 {
        return text.replace('\t', "\u{3000}\u{3000}");
    }
    format!("{before}{}{}", spaces(blanks), after.replace('\t', "\u{3000}\u{3000}"))
}

/// The names of a joint mark below one another, 文件 behind the last.
fn joint_mark(lines: &mut Vec<String>, mark: &JointMark, spacing: Spacing) {
    part(lines);
    for name in &mark.names {
        paragraph(lines, name, spacing);
    }
    if let (Some(last), Some(words)) = (lines.last_mut(), &mark.beside) {
        last.push_str(&words.text());
    }
}

/// One blank line, unless there is one or nothing stands above.
fn part(lines: &mut Vec<String>) {
    if lines.last().is_some_and(|line| !line.is_empty()) {
        lines.push(String::new());
    }
}

fn spaces(count: Twips) -> String {
    " ".repeat(usize::try_from(count).unwrap_or(0))
}

fn indent(halves: Twips) -> String {
    let halves = usize::try_from(halves).unwrap_or(0);
    "\u{3000}".repeat(halves / 2) + if halves % 2 == 1 { " " } else { "" }
}

fn table(lines: &mut Vec<String>, table: &Table) {
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| cell.text().replace(['\r', '\n'], "")).collect();
        lines.push(cells.join("\t"));
    }
}

/// 版记: the printing date stands one character from the right, or right behind the organ.
fn imprint(lines: &mut Vec<String>, imprint: &Imprint, spacing: Spacing) {
    part(lines);
    lines.extend(imprint.copies.iter().map(|list| format!("\u{3000}{}", one_line(list))));
    if imprint.printing.is_some() {
        let (by, on) = (one_line(&imprint.printed_by), one_line(&imprint.printed_on));
        let least = if by.is_empty() { 0 } else { 2 };
        let between = match spacing {
            _ if on.is_empty() => 0,
            Spacing::Bare => least,
            Spacing::Aligned => (COLUMNS - 4 - columns(&by) - columns(&on)).max(least),
        };
        lines.push(format!("\u{3000}{by}{}{on}", spaces(between)));
    }
}

fn one_line(words: &Paragraph) -> String {
    words.text().replace(['\r', '\n'], "")
}

const _: () = assert!(TYPE_AREA / CELL * 2 == COLUMNS);
