//! 发文机关署名 and 成文日期: the three cases of GB/T 9704—2012, 7.3.5.

use std::rc::Rc;

use super::page::{Face, Place};
use super::paragraph::Paragraphs;
use super::set::{Block, ParagraphStyle, SetLine, natural_width};
use super::units::{BODY_SIZE, CHAR, CHARS, Mm, Rows, SEAL_ROOM, STAMP_WIDTH, TYPE_AREA_WIDTH};
use crate::domain::notice::Notice;
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::own_organ::SealCase;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

/// A text and what it is.
pub(super) type Placed<'a> = (&'a str, Place);

/// The blocks of a signature: the names in order, then the date, kept on one page.
pub(super) fn signature(
    names: &[Placed<'_>],
    date: Option<Placed<'_>>,
    case: SealCase,
    rows: Rows,
    set: &mut Paragraphs,
) -> Vec<Block> {
    let names: Vec<Placed<'_>> = names.iter().map(|&(text, place)| (text.trim_matches(is_blank), place)).collect();
    let date = date.map(|(text, place)| (text.trim_matches(is_blank), place));
    let mut blocks = match case {
        SealCase::Seal => sealed(&names, date, set),
        SealCase::NoSeal => unsealed(&names, date, set),
        SealCase::Stamp => stamped(&names, date, rows, set),
    };
    let last = blocks.len().saturating_sub(1);
    for block in &mut blocks[..last] {
        block.keeps_with_next = true;
    }
    blocks
}

/// How far name and date stand from the right edge where there is no seal (7.3.5.2), in halves of a character.
///
/// The name two characters in, the date two characters right of its beginning; a date longer than the name stands two
/// characters in and the name moves left.
pub fn unsealed_indents(name: u32, date: u32) -> (u32, u32) {
    if date > name { (8 + date - name, 4) } else { (4, name - date) }
}

/// Whether the last paragraph of the body goes to the next page with a sign-off that finds no room below it, so that
/// no page shows a sign-off alone (7.3.5.5 wants the two together): it is short, ends the main part, and leaves body
/// text where it stood.
pub fn last_paragraph_stays_with_sign_off(notice: &Notice) -> bool {
    const MOST_HALVES: u32 = 3 * 2 * CHARS - 4;
    let has_sign_off = paragraphs(&notice.issuer_signature).next().is_some();
    let last = paragraphs(&notice.body).skip(1).last();
    has_sign_off
        && paragraphs(&notice.attachment_note).next().is_none()
        && last.is_some_and(|(_, text)| text_halves(text) <= MOST_HALVES && !text.contains('\t'))
}

fn unsealed(names: &[Placed<'_>], date: Option<Placed<'_>>, set: &mut Paragraphs) -> Vec<Block> {
    let mut blocks = Vec::new();
    let date_halves = date.map_or(0, |(text, _)| text_halves(text));
    let mut date_x = None;
    for &(name, place) in names {
        let blank = u32::from(blocks.is_empty());
        let (indent, _) = unsealed_indents(text_halves(name), if blocks.is_empty() { date_halves } else { 0 });
        let line = line(name);
        // Where the date is longer, its own width decides, so that it ends two characters in to the tenth.
        let line = if indent > 4 && blocks.is_empty() {
            let date_width = date.map_or(Mm(0.0), |(text, _)| natural_width(text, BODY_SIZE));
            line.at(Mm((TYPE_AREA_WIDTH - CHAR.times(4) - date_width).0.max(0.0)))
        } else {
            line.short_of_end(CHAR.times(2))
        };
        date_x = date_x.or(Some(line.x + CHAR.times(2)));
        blocks.push(one(line, place, set).after_blank(blank));
    }
    if let Some((text, place)) = date {
        let line = line(text);
        let room = (TYPE_AREA_WIDTH - line.width).0.max(0.0);
        let line = match date_x {
            Some(x) => line.at(Mm(x.0.min(room))),
            None => line.short_of_end(CHAR.times(2)),
        };
        let blank = u32::from(blocks.is_empty());
        blocks.push(one(line, place, set).after_blank(blank));
    }
    blocks
}

/// Rows from one row of seals to the next: 42 mm of seal, and air.
const SEAL_ROWS: u32 = 5;

/// The date four characters in, the name centred on it; several organs side by side, as many as their seals allow.
fn sealed(names: &[Placed<'_>], date: Option<Placed<'_>>, set: &mut Paragraphs) -> Vec<Block> {
    let widest = names.iter().map(|(name, _)| natural_width(name, BODY_SIZE).0).fold(0.0, f64::max);
    let date_width = date.map_or(0.0, |(text, _)| natural_width(text, BODY_SIZE).0);
    let column = if names.len() > 1 { SEAL_ROOM.0.max(widest + CHAR.0) } else { widest };
    let a_row = if 3.0 * column <= TYPE_AREA_WIDTH.0 {
        3
    } else if 2.0 * column <= TYPE_AREA_WIDTH.0 {
        2
    } else {
        1
    };
    let in_row = f64::from(u8::try_from(names.len().min(a_row)).unwrap_or(1)).max(1.0);
    // Names too wide for that place move left with the date (the standard is silent).
    let usual = TYPE_AREA_WIDTH.0 - 4.0 * CHAR.0 - date_width / 2.0;
    let last_centre = usual.min(TYPE_AREA_WIDTH.0 - column / 2.0).max((in_row - 0.5) * column);
    let centred = |text: &str, centre: f64| {
        let line = line(text);
        let x = (centre - line.width.0 / 2.0).min(TYPE_AREA_WIDTH.0 - line.width.0).max(0.0);
        line.at(Mm(x))
    };
    let mut blocks: Vec<Block> = names
        .chunks(a_row)
        .enumerate()
        .map(|(row, chunk)| {
            let parts = chunk.iter().rev().zip(0_u8..).map(|(&(name, place), from_last)| {
                let line = centred(name, last_centre - f64::from(from_last) * column);
                (fitted(line, set), place)
            });
            let mut parts: Vec<(Rc<[SetLine]>, Place)> = parts.collect();
            parts.reverse();
            let blank_before = if row == 0 { 2 } else { SEAL_ROWS - 1 };
            let rows = parts.iter().filter_map(|(lines, _)| lines.last()).map(|line| line.row + 1).max().unwrap_or(0);
            Block { parts, rows, blank_before, keeps_blank: true, ..Block::default() }
        })
        .collect();
    if let Some((text, place)) = date {
        let blank = if blocks.is_empty() { 2 } else { 0 };
        blocks.push(one(centred(text, last_centre), place, set).after_blank(blank));
    }
    // A seal reaches two rows above the name and one below the date, and must not leave the type area.
    if let Some(last) = blocks.last_mut() {
        last.room_below = 1;
    }
    blocks
}

/// The signer's title two characters left of the stamp, which stands four characters in and is left blank (7.3.5.3).
fn stamped(titles: &[Placed<'_>], date: Option<Placed<'_>>, rows: Rows, set: &mut Paragraphs) -> Vec<Block> {
    const STAMP_ROWS: u32 = 2;
    let mut blocks = Vec::new();
    for &(title, place) in titles {
        let blank = if blocks.is_empty() { 2 } else { 0 };
        let line = line(title).short_of_end(STAMP_WIDTH + CHAR.times(6));
        // In the middle of the stamp's two rows.
        let drop = line.drop + Mm(rows.pitch.0 / 2.0);
        let block = one(SetLine { drop, ..line }, place, set).after_blank(blank);
        blocks.push(Block { rows: block.rows.max(STAMP_ROWS), is_whole: true, ..block });
    }
    if let Some((text, place)) = date {
        blocks.push(one(line(text).short_of_end(CHAR.times(4)), place, set).after_blank(1));
    }
    blocks
}

fn line(text: &str) -> SetLine {
    SetLine::new(text, Face::FangSong, BODY_SIZE)
}

/// A block of this line, or, where it is wider than the type area, of as many as its words need.
fn one(line: SetLine, place: Place, set: &mut Paragraphs) -> Block {
    Block::of(fitted(line, set), place)
}

fn fitted(line: SetLine, set: &mut Paragraphs) -> Rc<[SetLine]> {
    if line.width.0 > TYPE_AREA_WIDTH.0 { set.set(&line.text, ParagraphStyle::FLUSH) } else { Rc::from([line]) }
}
