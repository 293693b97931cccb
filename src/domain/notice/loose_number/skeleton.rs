//! Which cells are code, year, serial and 号.

use super::brackets::{Side, bracket, is_bracket};
use super::cells::{Cell, span_of};
use super::defect::{Defect, DefectKind};
use super::digits::{arabic, is_digit_like, is_numeral, is_placeholder};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

/// How the year is marked off.
#[derive(Clone, Copy, Debug)]
pub(super) enum Year<'a> {
    /// Brackets of any kind on both sides.
    Between { open: &'a [Cell], close: &'a [Cell] },
    /// Only the opening one is there; a Latin letter may have been read for the closing one.
    Opened { open: &'a Cell, letter: Option<&'a Cell> },
    /// Only the closing one is there; a Latin letter may have been read for the opening one.
    Closed { open_at: usize, close: &'a Cell, letter: Option<&'a Cell> },
    /// The brackets stand around the serial: 2014(162).
    Misplaced { open: &'a Cell, close: &'a Cell },
    /// The brackets take in the code: 〔国发2012〕8号.
    Around { open: &'a Cell, close: &'a Cell },
    /// No brackets.
    Bare,
}

/// The parts of a number.
#[derive(Clone, Debug)]
pub(super) struct Skeleton<'a> {
    pub(super) code: &'a [Cell],
    pub(super) brackets: Year<'a>,
    /// Digits or what stands for them, without 年.
    pub(super) year: &'a [Cell],
    pub(super) nian: Option<&'a Cell>,
    /// Part of the code that stands after the year.
    pub(super) late_code: &'a [Cell],
    pub(super) di: Option<&'a Cell>,
    pub(super) serial: &'a [Cell],
    pub(super) hao: Option<&'a Cell>,
    pub(super) trailing: &'a [Cell],
    next_after_year: Option<&'a Cell>,
}

impl Skeleton<'_> {
    pub(super) fn year_place(&self) -> Span {
        span_of(self.year)
    }

    /// Where the code belongs.
    pub(super) fn code_place(&self) -> usize {
        match (self.code.last(), self.brackets) {
            (Some(last), _) => last.span.end,
            (None, Year::Between { open, .. }) => span_of(open).start,
            (None, _) => self.year_place().start,
        }
    }

    /// Blanks directly after year and 年.
    pub(super) fn gap_after_year(&self) -> Option<Span> {
        self.next_after_year.and_then(|cell| cell.gap)
    }

    /// Whether year and serial are parted by nothing, so that where one ends is a guess.
    pub(super) fn runs_together(&self) -> bool {
        matches!(self.brackets, Year::Bare)
            && (!self.late_code.is_empty()
                || (self.nian.is_none() && self.di.is_none() && self.gap_after_year().is_none()))
    }

    /// Where 号 belongs.
    pub(super) fn end(&self) -> usize {
        let misplaced = match self.brackets {
            Year::Misplaced { close, .. } => Some(close.span.end),
            Year::Between { close, .. } => Some(span_of(close).end),
            _ => None,
        };
        let serial = self.serial.last().map(|cell| cell.span.end);
        misplaced.max(serial).unwrap_or_else(|| self.year_place().end)
    }

    /// Whether an edit writes what stands there already.
    pub(super) fn is_unchanged(&self, edit: &Edit) -> bool {
        let stands = |cell: &Cell| cell.span == edit.span && edit.replacement.chars().eq([cell.c]);
        match self.brackets {
            Year::Opened { open, .. } => stands(open),
            Year::Closed { close, .. } | Year::Around { close, .. } => stands(close),
            _ => false,
        }
    }
}

/// The parts of the number in `cells`, if there is a year in it.
pub(super) fn find(cells: &[Cell]) -> Option<Skeleton<'_>> {
    let runs = bracket_runs(cells);
    between(cells, &runs)
        .or_else(|| misplaced(cells, &runs))
        .or_else(|| around(cells, &runs))
        .or_else(|| half(cells, &runs))
        .or_else(|| bare(cells))
}

fn bracket_runs(cells: &[Cell]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        if is_bracket(cell.c) {
            match runs.last_mut() {
                Some((_, end)) if *end == at => *end = at + 1,
                _ => runs.push((at, at + 1)),
            }
        }
    }
    runs
}

fn is_yearish(cells: &[Cell]) -> bool {
    let of_year = |c: char| is_numeral(c) || is_placeholder(c) || matches!(c, '年' | '\'' | '’' | '‘');
    (1..=7).contains(&cells.len())
        && cells.iter().all(|cell| of_year(cell.c))
        && cells.iter().any(|cell| cell.c != '年')
}

fn between<'a>(cells: &'a [Cell], runs: &[(usize, usize)]) -> Option<Skeleton<'a>> {
    let (open, close) = runs.windows(2).map(|pair| (pair[0], pair[1])).find(|(open, close)| {
        let year = &cells[open.1..close.0];
        let after_year = misplaced_year(&cells[..open.0]).is_some() && arabic(year).is_some_and(|v| v < 1949);
        is_yearish(year) && !after_year
    })?;
    let brackets = Year::Between { open: &cells[open.0..open.1], close: &cells[close.0..close.1] };
    let (year, nian) = split_nian(&cells[open.1..close.0]);
    tail(&cells[..open.0], brackets, year, nian, &cells[close.1..])
}

/// A plausible year of four digits at the end of `cells`.
fn misplaced_year(cells: &[Cell]) -> Option<&[Cell]> {
    let year = cells.get(cells.len().checked_sub(4)?..)?;
    plausible(year).then_some(year)
}

fn plausible(year: &[Cell]) -> bool {
    year.len() == 4
        && year.iter().all(|cell| is_digit_like(cell.c))
        && arabic(year).is_some_and(|value| (1949..=2099).contains(&value))
}

fn misplaced<'a>(cells: &'a [Cell], runs: &[(usize, usize)]) -> Option<Skeleton<'a>> {
    let (open, close) = match runs {
        [open, close] if open.1 - open.0 == 1 && close.1 - close.0 == 1 => (open.0, close.0),
        _ => return None,
    };
    let year = misplaced_year(&cells[..open])?;
    let serial = &cells[open + 1..close];
    let rest = &cells[close + 1..];
    let hao = rest.first().filter(|cell| matches!(cell.c, '号' | '號'));
    let fits = arabic(serial).is_some() && serial.len() <= 5 && rest.len() == usize::from(hao.is_some());
    fits.then(|| Skeleton {
        code: &cells[..open - 4],
        brackets: Year::Misplaced { open: &cells[open], close: &cells[close] },
        year,
        nian: None,
        late_code: &[],
        di: None,
        serial,
        hao,
        trailing: &[],
        next_after_year: None,
    })
}

fn around<'a>(cells: &'a [Cell], runs: &[(usize, usize)]) -> Option<Skeleton<'a>> {
    let [(0, 1), (at, end)] = *runs else { return None };
    let (inner, nian) = split_nian(&cells[1..at]);
    let year = misplaced_year(inner).filter(|_| end - at == 1)?;
    let code = &inner[..inner.len() - 4];
    let has_code = !code.is_empty() && code.iter().all(|cell| is_han(cell.c));
    let brackets = Year::Around { open: &cells[0], close: &cells[at] };
    has_code.then(|| tail(code, brackets, year, nian, &cells[end..]))?
}

fn half<'a>(cells: &'a [Cell], runs: &[(usize, usize)]) -> Option<Skeleton<'a>> {
    let [(start, end)] = *runs else { return None };
    if end - start != 1 {
        return None;
    }
    let after = &cells[end..];
    if let Some(year) = after.get(..4).filter(|year| plausible(year)) {
        let (nian, letter, rest) = match after[4..].split_first() {
            Some((nian, rest)) if nian.c == '年' => (Some(nian), None, rest),
            Some((letter, rest)) if letter.c.is_ascii_alphabetic() && !matches!(letter.c, 'O' | 'o' | 'X' | 'x') => {
                (None, Some(letter), rest)
            }
            _ => (None, None, &after[4..]),
        };
        return tail(&cells[..start], Year::Opened { open: &cells[start], letter }, year, nian, rest);
    }
    let (year, nian) = split_nian(&cells[..start]);
    let year = misplaced_year(year)?;
    let front = &cells[..start - 4 - usize::from(nian.is_some())];
    let (code, letter) = match front.split_last() {
        Some((letter, code)) if letter.c.is_ascii_alphabetic() && code.last().is_some_and(|cell| is_han(cell.c)) => {
            (code, Some(letter))
        }
        _ => (front, None),
    };
    let open_at = span_of(year).start;
    tail(code, Year::Closed { open_at, close: &cells[start], letter }, year, nian, after)
}

/// `国办发2024年第12号`: a code and four digits of a plausible year.
fn bare(cells: &[Cell]) -> Option<Skeleton<'_>> {
    let at = cells.iter().position(|cell| is_digit_like(cell.c) && cell.c.is_ascii_digit())?;
    let year = cells.get(at..at + 4).filter(|year| plausible(year))?;
    let code = &cells[..at];
    let (nian, rest) = match cells[at + 4..].split_first() {
        Some((nian, rest)) if nian.c == '年' => (Some(nian), rest),
        _ => (None, &cells[at + 4..]),
    };
    let skeleton = tail(code, Year::Bare, year, nian, rest)?;
    let is_reference = matches!(super::string_of(skeleton.trailing).as_str(), "" | "文" | "文件" | "。");
    let has_code = !code.is_empty() && code.iter().all(|cell| is_han(cell.c));
    (has_code && skeleton.hao.is_some() && !skeleton.serial.is_empty() && is_reference).then_some(skeleton)
}

fn split_nian(year: &[Cell]) -> (&[Cell], Option<&Cell>) {
    match year.split_last() {
        Some((nian, year)) if nian.c == '年' => (year, Some(nian)),
        _ => (year, None),
    }
}

/// Reads what stands after the year.
fn tail<'a>(
    code: &'a [Cell],
    brackets: Year<'a>,
    year: &'a [Cell],
    nian: Option<&'a Cell>,
    rest: &'a [Cell],
) -> Option<Skeleton<'a>> {
    let next_after_year = rest.first();
    let late =
        rest.iter().take_while(|cell| is_han(cell.c) && !is_numeral(cell.c) && !"号號第".contains(cell.c)).count();
    let (late_code, rest) = rest.split_at(late);
    // 〔2014〕证20号 is a licence; a whole sentence after the year is no code.
    let longest = if code.is_empty() { 14 } else { 3 };
    if late > longest || late_code.iter().any(|cell| "证备许".contains(cell.c)) || (late > 0 && rest.is_empty()) {
        return None;
    }
    let (di, rest) = match rest.split_first() {
        Some((di, rest)) if di.c == '第' => (Some(di), rest),
        _ => (None, rest),
    };
    let end = rest.iter().position(|cell| matches!(cell.c, '号' | '號'));
    let (serial, hao, trailing) = match end {
        Some(at) => (&rest[..at], Some(&rest[at]), &rest[at + 1..]),
        None => without_hao(rest),
    };
    Some(Skeleton { code, brackets, year, nian, late_code, di, serial, hao, trailing, next_after_year })
}

/// The digits, and what follows them, where 号 is lost.
fn without_hao(rest: &[Cell]) -> (&[Cell], Option<&Cell>, &[Cell]) {
    let digits = rest.iter().take_while(|cell| is_digit_like(cell.c)).count();
    let (serial, trailing) = rest.split_at(digits);
    let is_end = trailing.iter().all(|cell| matches!(cell.c, '。' | '，' | '；' | '.' | ',' | ';'));
    if is_end { (serial, None, trailing) } else { (rest, None, &[]) }
}

/// Whether the cells are the beginning of a number, perhaps with other brackets: `金工`, `金工[20`, `金工〔2014〕`.
pub(super) fn is_beginning(cells: &[Cell]) -> bool {
    let code = cells.iter().take_while(|cell| is_han(cell.c) && cell.c != '第').count();
    if code == 0 || code > super::LONGEST_CODE {
        return false;
    }
    let of_side = |cell: &Cell, side: Side| bracket(cell.c).is_some_and(|(_, found)| found == side);
    let rest = &cells[code..];
    let Some((open, rest)) = rest.split_first() else { return true };
    if !of_side(open, Side::Open) {
        return false;
    }
    let digits = rest.iter().take_while(|cell| is_digit_like(cell.c)).count();
    match &rest[digits..] {
        [] => digits <= 4,
        [close] => matches!(digits, 0 | 4) && of_side(close, Side::Close),
        [close, hao] => digits == 0 && of_side(close, Side::Close) && hao.c == '号',
        _ => false,
    }
}

/// What is wrong with the brackets around a year, with its repair.
pub(super) fn bracket_defect(open: &[Cell], close: &[Cell]) -> Option<Defect> {
    let (first, last) = (open.first()?, close.last()?);
    let (left, left_side) = bracket(first.c)?;
    let (right, right_side) = bracket(last.c)?;
    let kind = if open.len() > 1 || close.len() > 1 {
        DefectKind::BracketDoubled
    } else if left_side == Side::Close && right_side == Side::Open {
        DefectKind::BracketReversed
    } else if left != right || left_side == right_side {
        DefectKind::BracketMismatched
    } else {
        left.defect?
    };
    let mut edits = Vec::new();
    for (cells, right) in [(open, '〔'), (close, '〕')] {
        edits.extend(cells[1..].iter().map(|cell| Edit::delete(cell.span)));
        if cells[0].c != right {
            edits.push(Edit::replace(cells[0].span, right));
        }
    }
    edits.sort_by_key(|edit| edit.span);
    Some(Defect { kind, span: Span::new(first.span.start, last.span.end), edits })
}
