//! 标题: where its lines break (GB/T 9704—2012, 7.3.1; standard/titles.md, section 6).
//!
//! A title is read into words (`words`, `lexicon`), names of organs are found in it (`organs`), each place is given what
//! a break there costs (`places`, `whole`), and the breaks are chosen that together with the shape cost least (`shape`).

mod lexicon;
mod organs;
mod places;
mod shape;
mod whole;
mod words;

use super::breaks::break_cell;
use super::units::TITLE_CHARS;
use super::widths::HALF;
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::house::HouseWords;
use crate::domain::notice::own_organ::DigitFace;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;
use crate::domain::text::width::halves;

/// The lines of a title: at most 20 characters each, in a 梯形 or 菱形, words, names and numbers whole, those of the
/// house too.
///
/// A line break that the clerk typed stays; what stands between is broken where it is too long for a line.
/// Blanks at the end of a line belong to it, though they have no width.
///
/// ```
/// # use xingwen::domain::layout::title_lines;
/// # use xingwen::domain::notice::house::HouseWords;
/// let title = "金寨县总工会关于转发安徽省总工会《关于做好职工防暑降温工作的通知》的通知";
/// let lines: Vec<&str> = title_lines(title, &HouseWords::default()).iter().map(|line| line.of(title)).collect();
/// assert_eq!(lines, ["金寨县总工会关于转发安徽省总工会", "《关于做好职工防暑降温工作的通知》的通知"]);
/// ```
pub fn title_lines(title: &str, house: &HouseWords) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in title.split('\n') {
        let words = piece.trim_matches(is_blank);
        let from = start + (piece.len() - piece.trim_start_matches(is_blank).len());
        lines.extend(piece_lines(words, house).into_iter().map(|line| line.shifted(from)));
        start += piece.len() + 1;
    }
    lines
}

/// The line breaks typed into a title that tear a word, a name or a number, or part 关于, 转发, 的 and marks from what
/// they belong to (7.3.1, 词意完整): their places in `title`.
pub fn torn_lines(title: &str, house: &HouseWords) -> Vec<Span> {
    let (mut chars, mut breaks, mut end) = (Vec::new(), Vec::new(), 0);
    for (place, piece) in paragraphs(title) {
        let words = piece.trim_matches(is_blank);
        let start = place.start + (piece.len() - piece.trim_start_matches(is_blank).len());
        if !chars.is_empty() {
            breaks.push((chars.len(), Span::new(end, start)));
        }
        chars.extend(words.chars());
        end = start + words.len();
    }
    if breaks.is_empty() || chars.len() > LONGEST {
        return Vec::new();
    }
    let costs = places::costs(&chars, house);
    breaks.into_iter().filter(|(at, _)| costs[*at] >= places::NEVER).map(|(_, place)| place).collect()
}

/// Beyond it a text is no title, and is broken like any other.
const LONGEST: usize = 400;

fn piece_lines(text: &str, house: &HouseWords) -> Vec<Span> {
    let (at, chars): (Vec<usize>, Vec<char>) = text.char_indices().unzip();
    let widths: Vec<u32> = chars.iter().copied().map(halves).collect();
    if chars.is_empty() {
        return Vec::new();
    }
    let blank: Vec<bool> = chars.iter().copied().map(is_blank).collect();
    if chars.len() > LONGEST {
        return break_cell(text, TITLE_CHARS * 2 * HALF, DigitFace::FangSong)
            .into_iter()
            .map(|piece| piece.span)
            .collect();
    }
    let mut ends: Vec<usize> = if widths.iter().sum::<u32>() <= 2 * TITLE_CHARS {
        Vec::new()
    } else {
        shape::breaks(&widths, &blank, &places::costs(&chars, house), 2 * TITLE_CHARS)
    };
    ends = ends.into_iter().map(|place| at[place]).collect();
    ends.push(text.len());
    let mut start = 0;
    ends.into_iter()
        .map(|end| {
            let line = Span::new(start, end);
            start = end;
            line
        })
        .collect()
}
