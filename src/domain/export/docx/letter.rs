//! A letter (信函格式; GB/T 9704—2012, 10.1): its first page has the upper rule as its head, the lower rule as its foot, and
//! text between the two beyond the margins of the other pages.
//!
//! The mark stands above the upper rule and belongs to the text all the same, in a frame: a head looks pale in Word while
//! the text is worked on, and programs that gather the words of a document leave it out.

use super::super::flow::{Content, LetterHead, Paragraph};
use super::super::markup::Markup;
use super::super::measures::{GridMeasures, TO_PAGE_NUMBER, Twips};
use super::super::style::{Format, LETTER_RULE_GAP, Style};
use super::document::{Margins, write_paragraph};
use super::footers;
use super::styles::NAMESPACE;

/// The heads: that of the first page, and those of the others, which show nothing.
pub(super) const HEADERS: [(&str, &str); 3] = [("first", "rId7"), ("even", "rId8"), ("default", "rId8")];
/// The foot of the first page.
pub(super) const FIRST_FOOTER: &str = "rId9";

/// Height of the sheet.
const SHEET: Twips = 16838;
/// 20 mm, from the lower rule to the lower edge of the sheet.
const RULE_TO_EDGE: Twips = 1134;
/// A double rule from edge to edge: 2.25 pt, a point of white, 0.75 pt.
const RULE: Twips = 80;
/// What rounding may take from the last line.
const SPARE: Twips = 10;

/// The margins of a letter: the foot of the later pages pushes their text up to where it ends on any page.
pub(super) fn margins(letter: &LetterHead, grid: GridMeasures) -> Margins {
    Margins { bottom: SHEET - foot_of_text(grid), header: letter.top, footer: RULE_TO_EDGE }
}

/// From the upper edge of the sheet to where the text of the first page begins and may end.
pub(super) fn text_of_first_page(letter: &LetterHead, grid: GridMeasures) -> (Twips, Twips) {
    let heights = paragraphs(letter).map(|paragraph| paragraph.format.before + paragraph.format.line);
    // The line of the rule is the white between its two.
    let rule = RULE - Style::LetterRule.format(grid).line;
    let top = letter.top + heights.sum::<Twips>() + rule + beside_rule(grid);
    (top, foot_of_text(grid) - above_foot(top, grid))
}

/// From the upper edge of the sheet to where text must end above the lower rule.
const fn foot_of_text(grid: GridMeasures) -> Twips {
    SHEET - RULE_TO_EDGE - RULE - beside_rule(grid) + SPARE
}

/// What is left of the first page below its last whole row: `LibreOffice` would put half of it above the first one.
const fn above_foot(top: Twips, grid: GridMeasures) -> Twips {
    (foot_of_text(grid) - SPARE - top).rem_euclid(grid.row)
}

/// From a double rule to the line beside it, whose type begins and ends half of its white farther off.
const fn beside_rule(grid: GridMeasures) -> Twips {
    LETTER_RULE_GAP - (grid.row - 320) / 2
}

/// The parts that only a letter has.
pub(super) fn parts(letter: &LetterHead, grid: GridMeasures) -> [(&'static str, Vec<u8>); 3] {
    [
        ("word/header1.xml", part("w:hdr", |xml| head(xml, letter, grid))),
        ("word/header2.xml", part("w:hdr", |xml| line(xml, Style::Placeholder, grid, None))),
        ("word/footer4.xml", part("w:ftr", |xml| foot(xml, letter, grid))),
    ]
}

/// The page numbers of the later pages: the foot ends lower than in other forms, so a line without words lifts them.
pub(super) fn footers(grid: GridMeasures) -> [Vec<u8>; 2] {
    [Style::EvenPageNumber, Style::OddPageNumber].map(|style| {
        part("w:ftr", |xml| {
            footers::page_number(xml, style);
            line(xml, Style::Placeholder, grid, Some(TO_PAGE_NUMBER - RULE_TO_EDGE));
        })
    })
}

fn part(root: &str, content: impl FnOnce(&mut Markup)) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element(root, &[("xmlns:w", &NAMESPACE)], content);
    xml.into_bytes()
}

/// The mark, before the text.
pub(super) fn mark(xml: &mut Markup, letter: &LetterHead, grid: GridMeasures) {
    for paragraph in paragraphs(letter).filter(|paragraph| is_framed(paragraph) && !paragraph.runs.is_empty()) {
        write_paragraph(xml, paragraph, grid, None);
    }
}

fn paragraphs(letter: &LetterHead) -> impl Iterator<Item = &Paragraph> {
    letter.blocks.iter().filter_map(|block| match &block.content {
        Content::Paragraph(paragraph) => Some(paragraph),
        Content::Table(_) | Content::JointMark(_) => None,
    })
}

const fn is_framed(paragraph: &Paragraph) -> bool {
    paragraph.format.frame.is_some()
}

/// The room of the mark, and the upper rule.
fn head(xml: &mut Markup, letter: &LetterHead, grid: GridMeasures) {
    for paragraph in paragraphs(letter) {
        if is_framed(paragraph) {
            line(xml, Style::Placeholder, grid, Some(paragraph.format.before + paragraph.format.line));
        } else {
            write_paragraph(xml, paragraph, grid, None);
        }
    }
    line(xml, Style::Placeholder, grid, Some(beside_rule(grid)));
}

/// The lower rule, and above it what is less than a row.
fn foot(xml: &mut Markup, letter: &LetterHead, grid: GridMeasures) {
    let (top, _) = text_of_first_page(letter, grid);
    // What stands above the rule counts only where it reaches beyond the margin.
    line(xml, Style::Placeholder, grid, Some(beside_rule(grid) - SPARE + above_foot(top, grid)));
    let style = Style::LetterFoot;
    let format = Format { is_inkless: letter.is_inkless, ..style.format(grid) };
    write_paragraph(xml, &Paragraph { style, format, runs: Vec::new() }, grid, None);
}

/// A line without words, as high as its style or as `height` says.
fn line(xml: &mut Markup, style: Style, grid: GridMeasures, height: Option<Twips>) {
    let mut format = style.format(grid);
    format.line = height.unwrap_or(format.line);
    write_paragraph(xml, &Paragraph { style, format, runs: Vec::new() }, grid, None);
}
