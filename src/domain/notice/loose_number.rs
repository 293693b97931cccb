//! 发文字号 as it is typed, pasted and scanned: what is wrong with it, and what was meant.
//!
//! The order of repair is that of standard/document-number.md, section 4; what comes out has the strict form of
//! [`DocumentNumber`], or there is no repair.

mod brackets;
mod cells;
mod defect;
mod digits;
mod kind;
mod parts;
mod skeleton;
mod traditional;
mod wrapping;

use std::num::NonZeroU32;

pub use defect::{Certainty, Defect, DefectKind};
pub use parts::Parts;

pub(super) use brackets::{BRACKETS, is_bracket};
pub(super) use digits::is_digit_like;

use super::document_number::{DocumentNumber, EARLIEST_YEAR, LARGEST_SERIAL, LATEST_YEAR, LONGEST_CODE};
use crate::domain::text::edit::{self, Edit};
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;
use cells::{Cell, cells, deleting, span_of, string_of};
use digits::{arabic, chinese_serial, chinese_year, digit_defects, rewritten};
use skeleton::{Skeleton, Year};

/// How far a number has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NumberState {
    /// Nothing stands there.
    #[default]
    Empty,
    /// The beginning of a number: `金工〔2014`. An open item, nothing is wrong yet.
    Incomplete,
    /// Code and year stand, the serial is left for the registry: `金工〔2026〕　号`. An open item.
    BlankSerial,
    /// Something is wrong.
    Defective,
    /// Well formed.
    Complete,
}

/// What kind of number a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NumberKind {
    /// 发文字号, well formed or not.
    DocumentNumber,
    /// 令号: 国务院令第783号 (GB/T 9704—2012, 10.2).
    Order,
    /// 公告 or 通告: 2020年第5号.
    Announcement,
    /// 期号: 第12期.
    Issue,
    /// 会议纪要: 〔2020〕5号 without a code.
    Minutes,
    /// 收文登记号: 宁机明收[2020]744号, never to be cited.
    ReceiptRegister,
    /// Anything else: a case, a licence, a standard, a date.
    #[default]
    Other,
}

/// What [`read`] makes of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberReading {
    /// How far it has come.
    pub state: NumberState,
    /// What kind of number it is.
    pub kind: NumberKind,
    /// Whether the text as it stands is a well-formed 发文字号.
    pub valid: bool,
    /// The number after all repairs, also of a valid text; nothing where only a person knows, or of another kind.
    pub number: Option<DocumentNumber>,
    /// 机关代字, where it is one; also of a number whose serial is still blank.
    pub organ_code: Option<String>,
    /// The year, where it is one.
    pub year: Option<u16>,
    /// In the order of the text; a kind occurs once. A set: their order carries no meaning.
    pub defects: Vec<Defect>,
    /// All repairs in one, in order, apart from one another; also of a number whose serial is still blank.
    pub edits: Vec<Edit>,
}

impl NumberReading {
    /// The strict form of what was meant.
    pub fn canonical(&self) -> Option<String> {
        self.number.as_ref().map(DocumentNumber::to_string)
    }

    /// Whether this kind of defect was found.
    pub fn has(&self, kind: DefectKind) -> bool {
        self.defects.iter().any(|defect| defect.kind == kind)
    }

    /// Whether every repair is certain: nobody has to be asked.
    pub fn is_certain(&self) -> bool {
        self.defects.iter().all(|defect| defect.kind.certainty() == Certainty::Certain)
    }
}

/// Reads a number field: `text` is one number, perhaps damaged, perhaps not finished.
///
/// ```
/// use xingwen::domain::notice::loose_number::read;
/// let reading = read("金工[2014]020号");
/// assert_eq!(reading.canonical().as_deref(), Some("金工〔2014〕20号"));
/// let found: Vec<_> = reading.defects.iter().map(|defect| defect.id()).collect();
/// assert_eq!(found, ["bracket-square", "serial-leading-zero"]);
/// ```
///
/// Source: GB/T 9704—2012, 7.2.5.
pub fn read(text: &str) -> NumberReading {
    read_until(text, LATEST_YEAR)
}

/// Reads a number field of which it is known that no year after `latest_year` can stand in it.
pub fn read_until(text: &str, latest_year: u16) -> NumberReading {
    let (all, outside) = cells(text);
    let mut reader = Reader { defects: outside, latest_year, ..Reader::default() };
    let kept = wrapping::unwrap(&all, &mut reader.defects);
    reader.read(kept);
    reader.finish(text)
}

/// Reads the cells and gathers what it finds.
#[derive(Default)]
struct Reader {
    state: NumberState,
    kind: NumberKind,
    defects: Vec<Defect>,
    latest_year: u16,
    code: Option<String>,
    year: Option<u16>,
    serial: Option<NonZeroU32>,
    /// Gaps that show where something is missing; they are not to be closed by themselves.
    kept_gaps: Vec<Span>,
}

impl Reader {
    fn read(&mut self, cells: &[Cell]) {
        if cells.is_empty() {
            self.state = NumberState::Empty;
            return;
        }
        self.state = NumberState::Defective;
        if kind::is_several(cells, self.latest_year) {
            return self.of_other_kind(NumberKind::Other, DefectKind::MultipleNumbers, cells);
        }
        if let Some((kind, defect)) = kind::of(&string_of(cells)) {
            return self.of_other_kind(kind, defect, cells);
        }
        if skeleton::is_beginning(cells) {
            self.state = NumberState::Incomplete;
            self.kind = NumberKind::DocumentNumber;
            self.defects.clear();
            return;
        }
        match skeleton::find(cells) {
            Some(skeleton) => {
                self.kind = NumberKind::DocumentNumber;
                self.read_parts(&skeleton);
                self.read_gaps(cells);
            }
            None => self.of_other_kind(NumberKind::Other, DefectKind::NotADocumentNumber, cells),
        }
        if kind::lacks_year(&string_of(cells)) {
            self.tell(DefectKind::YearMissing, span_of(cells));
        }
    }

    fn of_other_kind(&mut self, kind: NumberKind, defect: DefectKind, cells: &[Cell]) {
        self.kind = kind;
        self.defects.clear();
        self.tell(defect, span_of(cells));
        let is_bare = cells.first().is_some_and(|cell| !is_han(cell.c));
        if kind == NumberKind::Minutes && is_bare {
            self.tell(DefectKind::CodeMissing, span_of(&cells[..1]));
        }
    }

    fn read_parts(&mut self, skeleton: &Skeleton<'_>) {
        self.read_code(skeleton);
        self.read_year(skeleton);
        self.read_brackets(skeleton);
        self.read_serial(skeleton);
        if kind::is_register(self.code.as_deref().unwrap_or_default()) {
            let span = span_of(skeleton.code);
            self.kind = NumberKind::ReceiptRegister;
            self.defects.clear();
            self.tell(DefectKind::KindReceiptRegister, span);
        }
    }

    fn read_code(&mut self, skeleton: &Skeleton<'_>) {
        let code: Vec<Cell> = skeleton.code.iter().chain(skeleton.late_code).copied().collect();
        let span = span_of(if skeleton.code.is_empty() { skeleton.late_code } else { skeleton.code });
        if code.is_empty() {
            let at = skeleton.year_place().start;
            return self.tell(DefectKind::CodeMissing, Span::new(at, at));
        }
        if !skeleton.late_code.is_empty() {
            let mut edits = vec![Edit::insert(skeleton.code_place(), string_of(skeleton.late_code))];
            edits.extend(skeleton.late_code.iter().map(|cell| Edit::delete(cell.span)));
            self.defects.push(Defect { kind: DefectKind::OrderWrong, span: span_of(skeleton.late_code), edits });
        }
        if code.iter().any(|cell| digits::is_placeholder(cell.c)) {
            return self.tell(DefectKind::Placeholder, span);
        }
        if code.iter().any(|cell| cell.c == '第') {
            return self.tell(DefectKind::CodeHasZidi, span);
        }
        if !code.iter().all(|cell| is_han(cell.c)) {
            return self.tell(DefectKind::CodeNotChinese, span);
        }
        if code.len() > LONGEST_CODE {
            return self.tell(DefectKind::CodeTooLong, span);
        }
        self.read_traditional(&code);
        self.code = Some(code.iter().map(|cell| traditional::simplified(cell.c).unwrap_or(cell.c)).collect());
    }

    fn read_traditional(&mut self, code: &[Cell]) {
        let replace = |cell: &Cell| Some(Edit::replace(cell.span, traditional::simplified(cell.c)?));
        let edits: Vec<Edit> = code.iter().filter_map(replace).collect();
        if let (Some(first), Some(last)) = (edits.first(), edits.last()) {
            let span = Span::new(first.span.start, last.span.end);
            self.defects.push(Defect { kind: DefectKind::CodeTraditional, span, edits });
        }
    }

    fn read_year(&mut self, skeleton: &Skeleton<'_>) {
        let (year, span) = (skeleton.year, skeleton.year_place());
        self.defects.extend(skeleton.nian.and_then(|nian| deleting(DefectKind::YearHasNian, &[nian.span])));
        if let Some(value) = chinese_year(year) {
            self.defects.push(rewritten(DefectKind::YearChineseNumerals, year, value));
            return self.accept_year(value, span);
        }
        if year.iter().any(|cell| digits::is_placeholder(cell.c)) {
            self.tell(DefectKind::YearNotFourDigits, span);
            return self.tell(DefectKind::Placeholder, span);
        }
        let digits: Vec<Cell> = year.iter().filter(|cell| is_digit_like(cell.c)).copied().collect();
        match (digits.len(), arabic(&digits)) {
            (2, _) => self.tell(DefectKind::YearTwoDigit, span),
            (4, Some(value)) if digits.len() == year.len() => {
                self.defects.extend(digit_defects(year));
                self.accept_year(value, span);
            }
            _ => self.tell(DefectKind::YearNotFourDigits, span),
        }
    }

    fn accept_year(&mut self, value: u32, span: Span) {
        let year = u16::try_from(value).ok().filter(|year| (EARLIEST_YEAR..=self.latest_year).contains(year));
        if year.is_none() {
            self.tell(DefectKind::YearImplausible, span);
        }
        self.year = year;
    }

    fn read_brackets(&mut self, skeleton: &Skeleton<'_>) {
        if let Year::Between { open, close } = skeleton.brackets {
            return self.defects.extend(skeleton::bracket_defect(open, close));
        }
        let year = skeleton.year_place();
        let after_nian = skeleton.nian.map_or(year.end, |nian| nian.span.end);
        let gap = skeleton.gap_after_year().filter(|_| skeleton.nian.is_none());
        let closed = gap.map_or_else(|| Edit::insert(after_nian, "〕"), |gap| Edit::replace(gap, "〕"));
        let (kind, mut edits) = match skeleton.brackets {
            Year::Opened { open, letter } => {
                let closed = letter.map_or(closed, |letter| hexagonal(letter, "〕"));
                (DefectKind::BracketUnclosed, vec![hexagonal(open, "〔"), closed])
            }
            Year::Around { open, close } => {
                let edits = vec![Edit::delete(open.span), Edit::insert(year.start, "〔"), hexagonal(close, "〕")];
                (DefectKind::BracketMisplaced, edits)
            }
            Year::Closed { open_at, close, letter } => {
                let opened =
                    letter.map_or_else(|| Edit::insert(open_at, "〔"), |letter| Edit::replace(letter.span, "〔"));
                (DefectKind::BracketUnclosed, vec![opened, hexagonal(close, "〕")])
            }
            Year::Misplaced { open, close } => {
                let edits =
                    vec![Edit::insert(year.start, "〔"), Edit::replace(open.span, "〕"), Edit::delete(close.span)];
                (DefectKind::BracketMisplaced, edits)
            }
            Year::Bare | Year::Between { .. } => {
                (DefectKind::BracketMissing, vec![Edit::insert(year.start, "〔"), closed])
            }
        };
        // 〔 that stands already is no change.
        edits.retain(|edit| !skeleton.is_unchanged(edit));
        self.kept_gaps.extend(gap);
        let span = Span::new(
            edits.first().map_or(year.start, |edit| edit.span.start.min(year.start)),
            edits.last().map_or(year.end, |edit| edit.span.end.max(year.end)),
        );
        if skeleton.runs_together() {
            self.year = None;
            return self.tell(kind, span);
        }
        self.defects.push(Defect { kind, span, edits });
    }

    fn read_serial(&mut self, skeleton: &Skeleton<'_>) {
        self.defects.extend(skeleton.di.and_then(|di| deleting(DefectKind::SerialDiPrefix, &[di.span])));
        self.serial_value(skeleton);
        match skeleton.hao {
            Some(hao) if hao.c == '號' => {
                let edits = vec![Edit::replace(hao.span, "号")];
                self.defects.push(Defect { kind: DefectKind::HaoTraditional, span: hao.span, edits });
            }
            Some(_) => {}
            None => {
                let at = skeleton.end();
                let edits = vec![Edit::insert(at, "号")];
                self.defects.push(Defect { kind: DefectKind::HaoMissing, span: Span::new(at, at), edits });
            }
        }
        if let Some(defect) = wrapping::trailing(skeleton.trailing) {
            self.defects.push(defect);
        }
    }

    fn serial_value(&mut self, skeleton: &Skeleton<'_>) {
        let (serial, span) = (skeleton.serial, span_of(skeleton.serial));
        if serial.is_empty() {
            let at = skeleton.hao.map_or_else(|| skeleton.end(), |hao| hao.span.start);
            self.kept_gaps.extend(skeleton.hao.and_then(|hao| hao.gap));
            self.state = NumberState::BlankSerial;
            return self.tell(DefectKind::SerialMissing, Span::new(at, at));
        }
        if serial.iter().all(|cell| digits::is_placeholder(cell.c) || cell.c == '○') {
            self.tell(DefectKind::SerialMissing, span);
            return self.tell(DefectKind::Placeholder, span);
        }
        if let Some(value) = chinese_serial(serial) {
            self.defects.push(rewritten(DefectKind::DigitChinese, serial, value));
            return self.accept_serial(value, span);
        }
        let Some(value) = arabic(serial) else {
            let is_long = serial.len() > 9 && serial.iter().all(|cell| is_digit_like(cell.c));
            let kind = if is_long { DefectKind::SerialImplausible } else { DefectKind::SerialNotInteger };
            return self.tell(kind, span);
        };
        let padding = serial.iter().take_while(|cell| arabic(&[**cell]) == Some(0)).count();
        let (zeros, rest) = serial.split_at(padding);
        if value > 0 && !zeros.is_empty() {
            let places: Vec<Span> = zeros.iter().map(|cell| cell.span).collect();
            self.defects.extend(deleting(DefectKind::SerialLeadingZero, &places));
        }
        self.defects.extend(digit_defects(if value > 0 { rest } else { serial }));
        self.accept_serial(value, span);
    }

    fn accept_serial(&mut self, value: u32, span: Span) {
        if value > LARGEST_SERIAL {
            return self.tell(DefectKind::SerialImplausible, span);
        }
        self.serial = NonZeroU32::new(value);
        if self.serial.is_none() {
            self.tell(DefectKind::SerialZero, span);
        }
    }

    fn read_gaps(&mut self, cells: &[Cell]) {
        if self.kind != NumberKind::DocumentNumber {
            return;
        }
        let gaps: Vec<Span> = cells.iter().skip(1).filter_map(|cell| cell.gap).collect();
        let Some(defect) = deleting(DefectKind::SpaceInside, &gaps) else { return };
        let edits = defect.edits.into_iter().filter(|edit| !self.kept_gaps.contains(&edit.span)).collect();
        self.defects.push(Defect { edits, ..defect });
    }

    fn tell(&mut self, kind: DefectKind, span: Span) {
        if !self.defects.iter().any(|defect| defect.kind == kind) {
            self.defects.push(Defect { kind, span, edits: Vec::new() });
        }
    }

    fn finish(mut self, text: &str) -> NumberReading {
        split_line_breaks(text, &mut self.defects);
        merge_same_kind(&mut self.defects);
        self.defects.sort_by_key(|defect| (gravity(defect), defect.span, defect.kind));
        let number = match (&self.code, self.year, self.serial, self.kind) {
            (Some(organ_code), Some(year), Some(serial), NumberKind::DocumentNumber) => {
                Some(DocumentNumber { organ_code: organ_code.clone(), year, serial })
            }
            _ => None,
        };
        let is_whole = |defect: &Defect| defect.kind.certainty() != Certainty::Unknown;
        let number = number.filter(|_| self.defects.iter().all(is_whole));
        let mut edits: Vec<Edit> = self.defects.iter().flat_map(|defect| defect.edits.iter().cloned()).collect();
        edits.sort_by_key(|edit| edit.span);
        let fixed = edit::apply(text, &edits);
        let holds = match &number {
            Some(number) => number.to_string() == fixed,
            None => is_blank_form(&fixed, self.state),
        };
        if !holds {
            edits.clear();
            self.defects.iter_mut().for_each(|defect| defect.edits.clear());
        }
        let valid = number.is_some() && self.defects.is_empty();
        let only_blank = |defect: &Defect| {
            matches!(defect.kind, DefectKind::SerialMissing | DefectKind::SpaceInside) && defect.edits.is_empty()
        };
        let state = match self.state {
            _ if valid => NumberState::Complete,
            NumberState::BlankSerial if !self.defects.iter().all(only_blank) => NumberState::Defective,
            state => state,
        };
        NumberReading {
            state,
            kind: self.kind,
            valid,
            number,
            organ_code: self.code,
            year: self.year,
            defects: self.defects,
            edits,
        }
    }
}

fn hexagonal(cell: &Cell, right: &str) -> Edit {
    Edit::replace(cell.span, right)
}

/// `金工〔2026〕　号`: right but for its serial.
fn is_blank_form(text: &str, state: NumberState) -> bool {
    let reads = || {
        let blankless: String = text.chars().filter(|c| !crate::domain::text::punctuation::is_blank(*c)).collect();
        blankless.strip_suffix("〕号").is_some_and(|front| format!("{front}〕1号").parse::<DocumentNumber>().is_ok())
    };
    state == NumberState::BlankSerial && reads()
}

/// Line breaks inside a number are a defect of their own.
fn split_line_breaks(text: &str, defects: &mut Vec<Defect>) {
    let Some(at) = defects.iter().position(|defect| defect.kind == DefectKind::SpaceInside) else { return };
    let defect = defects.remove(at);
    let is_break = |span: Span| span.of(text).contains(['\n', '\r']);
    let (breaks, blanks): (Vec<Edit>, Vec<Edit>) = defect.edits.into_iter().partition(|edit| is_break(edit.span));
    let part = |kind, edits: Vec<Edit>| {
        let span = Span::new(edits.first()?.span.start, edits.last()?.span.end);
        Some(Defect { kind, span, edits })
    };
    let had_edits = !breaks.is_empty() || !blanks.is_empty();
    defects.extend(part(DefectKind::LinebreakInside, breaks));
    defects.extend(part(DefectKind::SpaceInside, blanks));
    if !had_edits {
        let kind = if is_break(defect.span) { DefectKind::LinebreakInside } else { DefectKind::SpaceInside };
        defects.push(Defect { kind, span: defect.span, edits: Vec::new() });
    }
}

/// Year and serial may have the same defect: one entry with the repairs of both.
fn merge_same_kind(defects: &mut Vec<Defect>) {
    let mut merged: Vec<Defect> = Vec::with_capacity(defects.len());
    for defect in defects.drain(..) {
        match merged.iter_mut().find(|before| before.kind == defect.kind) {
            Some(before) => {
                before.span = Span::new(before.span.start.min(defect.span.start), before.span.end.max(defect.span.end));
                before.edits.extend(defect.edits);
                before.edits.sort_by_key(|edit| edit.span);
            }
            None => merged.push(defect),
        }
    }
    *defects = merged;
}

/// What a text is comes before what it lacks, and both before how the rest is written; else the place decides.
fn gravity(defect: &Defect) -> u8 {
    let is_blank = defect.span.is_empty();
    match defect.kind {
        DefectKind::NotADocumentNumber => 0,
        kind if kind.id().starts_with("kind-") => 0,
        DefectKind::CodeMissing => 1,
        DefectKind::SerialMissing if is_blank => 1,
        _ => 2,
    }
}
