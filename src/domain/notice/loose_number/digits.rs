//! Year and serial: digits and what stands in their place.

use super::cells::{Cell, span_of, string_of};
use super::defect::{Defect, DefectKind};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::{chinese_digit, chinese_number, digit};

/// A digit as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Plain,
    Fullwidth,
    LetterO,
    Ideographic,
    LetterL,
}

fn writing(c: char) -> Option<(u32, Writing)> {
    match c {
        '0'..='9' => digit(c).map(|value| (value, Writing::Plain)),
        '０'..='９' => digit(c).map(|value| (value, Writing::Fullwidth)),
        'O' | 'o' | 'Ｏ' | 'ｏ' | 'О' | 'о' | 'Ο' | 'ο' => Some((0, Writing::LetterO)),
        '〇' | '○' | '◯' => Some((0, Writing::Ideographic)),
        'l' | 'I' | '|' | 'ｌ' | 'Ｉ' => Some((1, Writing::LetterL)),
        _ => None,
    }
}

/// Whether `c` is a digit or a character often typed for one.
pub(in crate::domain::notice) fn is_digit_like(c: char) -> bool {
    writing(c).is_some()
}

/// Whether `c` is a digit or a Chinese numeral.
pub(super) fn is_numeral(c: char) -> bool {
    is_digit_like(c) || chinese_digit(c).is_some() || matches!(c, '十' | '百' | '千')
}

/// Whether `c` holds the place of something to be filled in.
pub(super) fn is_placeholder(c: char) -> bool {
    matches!(c, '×' | 'X' | 'x' | 'Ｘ' | 'ｘ' | '✕' | '╳' | '_' | '＿' | '…' | '?' | '？' | '□' | '☐' | '△')
}

/// The value of plain or look-alike digits: at least one plain or full-width among them.
pub(super) fn arabic(cells: &[Cell]) -> Option<u32> {
    let has_digit = cells.iter().any(|cell| digit(cell.c).is_some());
    if !has_digit || cells.len() > 9 {
        return None;
    }
    cells.iter().try_fold(0_u32, |sum, cell| Some(sum * 10 + writing(cell.c)?.0))
}

/// Repairs of digits typed as something else; nothing where all are plain.
pub(super) fn digit_defects(cells: &[Cell]) -> Vec<Defect> {
    const KINDS: [(Writing, DefectKind); 4] = [
        (Writing::Fullwidth, DefectKind::DigitFullwidth),
        (Writing::LetterO, DefectKind::ZeroLetterO),
        (Writing::Ideographic, DefectKind::ZeroIdeographic),
        (Writing::LetterL, DefectKind::OneLetterL),
    ];
    let of_kind = |(wanted, kind): &(Writing, DefectKind)| {
        let edits: Vec<Edit> = cells
            .iter()
            .filter_map(|cell| {
                let (value, found) = writing(cell.c)?;
                (found == *wanted).then(|| Edit::replace(cell.span, value.to_string()))
            })
            .collect();
        let span = edits.first().map(|first| first.span.start)?..edits.last()?.span.end;
        Some(Defect { kind: *kind, span: span.into(), edits })
    };
    KINDS.iter().filter_map(of_kind).collect()
}

/// The value of a year in Chinese numerals, `二〇一四`, also with 0, O or 零 for 〇; at least one of 一 … 九.
pub(super) fn chinese_year(cells: &[Cell]) -> Option<u32> {
    let has_numeral = cells.iter().any(|cell| chinese_digit(cell.c).is_some_and(|value| value > 0));
    if !has_numeral || cells.len() != 4 {
        return None;
    }
    cells.iter().try_fold(0_u32, |sum, cell| {
        Some(sum * 10 + chinese_digit(cell.c).or_else(|| writing(cell.c).map(|(value, _)| value))?)
    })
}

/// The value of a serial in Chinese numerals, at least one of them no zero.
pub(super) fn chinese_serial(cells: &[Cell]) -> Option<u32> {
    let has_numeral = cells.iter().any(|cell| matches!(cell.c, '一'..='龥'));
    if has_numeral { chinese_number(&string_of(cells)) } else { None }
}

/// A defect that is put right by writing `value` in the place of these cells.
pub(super) fn rewritten(kind: DefectKind, cells: &[Cell], value: u32) -> Defect {
    let mut edits: Vec<Edit> = cells.iter().map(|cell| Edit::delete(cell.span)).collect();
    if let Some(first) = edits.first_mut() {
        first.replacement = value.to_string();
    }
    Defect { kind, span: span_of(cells), edits }
}
