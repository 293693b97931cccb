//! Measures: millimetres, points, the two units of the standard, 字 and 行, and every length of the page by name.

use serde::Serialize;

use crate::domain::notice::own_organ::Grid;

/// Millimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Mm(pub f64);

/// Points of 1/72 inch.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Points(pub f64);

// Every length is computed from finite constants and counts, never from a division by zero, so none is NaN.
// With `Eq` an unchanged page is told by its address alone.
impl Eq for Mm {}
impl Eq for Points {}

impl Points {
    /// The same length in millimetres.
    pub const fn mm(self) -> Mm {
        Mm(self.0 * 25.4 / 72.0)
    }
}

impl Mm {
    /// The same length in points.
    pub const fn points(self) -> Points {
        Points(self.0 * 72.0 / 25.4)
    }

    /// The same length in twips (1/20 pt), rounded.
    #[expect(clippy::cast_possible_truncation, reason = "no length on a page exceeds i32")]
    pub fn twips(self) -> i32 {
        (self.points().0 * 20.0).round() as i32
    }

    /// The length `count` times.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self(self.0 * f64::from(count))
    }
}

impl std::ops::Add for Mm {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Mm {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// Width of the sheet, A4 (GB/T 9704—2012, 5.1).
pub const SHEET_WIDTH: Mm = Mm(210.0);
/// Height of the sheet, A4 (5.1).
pub const SHEET_HEIGHT: Mm = Mm(297.0);
/// 天头: from the upper edge of the sheet to the type area (5.2.1).
pub const HEAD_MARGIN: Mm = Mm(37.0);
/// 订口: from the bound edge to the type area (5.2.1).
pub const BINDING_MARGIN: Mm = Mm(28.0);
/// From the outer edge to the type area: what 5.2.1 leaves of the width.
pub const OUTER_MARGIN: Mm = Mm(26.0);
/// From the type area to the lower edge: what 5.2.1 leaves of the height.
pub const FOOT_MARGIN: Mm = Mm(35.0);
/// Width of the type area (版心, 5.2.1).
pub const TYPE_AREA_WIDTH: Mm = Mm(156.0);
/// Height of the type area without page number (5.2.1).
pub const TYPE_AREA_HEIGHT: Mm = Mm(225.0);
/// Width of a table that is set across the long side of the sheet (横排表格, 8): the height of the type area.
pub const TURNED_WIDTH: Mm = TYPE_AREA_HEIGHT;
/// Lower edge of the type area, where the last rule of the imprint lies (7.4.1).
pub const TYPE_AREA_BOTTOM: Mm = Mm(262.0);
/// 行 on a page (5.2.3).
pub const LINES: u32 = 22;
/// 字 on a line (5.2.3).
pub const CHARS: u32 = 28;
/// 字 of 二号 on a title line: 156 mm ÷ 22 pt.
pub const TITLE_CHARS: u32 = 20;

/// 三号 (5.2.2).
pub const BODY_SIZE: Points = Points(16.0);
/// 二号 (7.3.1).
pub const TITLE_SIZE: Points = Points(22.0);
/// 四号 (7.4, 7.5).
pub const IMPRINT_SIZE: Points = Points(14.0);
/// The issuer mark, whose size is left open (7.2.4): with it two blank rows lie between the mark and row 8.
pub const MARK_SIZE: Points = Points(45.5);
/// Narrowest scale of the issuer mark in per cent; below it smaller type looks better.
pub const NARROWEST_MARK: u32 = 60;

/// 字: the width of a character of body type, 28 to the line (3.1, 5.2.3).
pub const CHAR: Mm = Mm(156.0 / 28.0);
/// Added to each character of body type, so that 28 of 16 pt fill 156 mm.
pub const BODY_TRACKING: Points = Points(CHAR.points().0 - 16.0);
/// Upper edge of the issuer mark: 35 mm below that of the type area (7.2.4).
pub const MARK_TOP: Mm = Mm(72.0);
/// From one name of a joint mark to the next: 1.2 of its size.
pub const MARK_PITCH: Mm = Points(54.6).mm();
/// From the document number to the red rule (7.2.7).
pub const RED_RULE_GAP: Mm = Mm(4.0);
/// Thickness of the red rule, which the standard leaves open.
pub const RED_RULE: Mm = Points(1.5).mm();
/// Thickness of the first and the last rule of the imprint (7.4.1).
pub const THICK_RULE: Mm = Mm(0.35);
/// Thickness of the rules between (7.4.1).
pub const THIN_RULE: Mm = Mm(0.25);
/// Height of a cell of the imprint with one line.
pub const IMPRINT_LINE: Mm = Points(24.0).mm();
/// From one line of a cell to the next. In an exact line that is little higher than 1.2 of its type word processors
/// agree on the base line to a quarter of a millimetre.
pub const IMPRINT_PITCH: Mm = Points(19.0).mm();
/// What a rule adds to the height of a row of the imprint in word processors.
pub const IMPRINT_RULE_ROOM: Mm = Mm(0.3);
/// Height of the dash of the page number below the type area (7.5).
pub const PAGE_NUMBER_GAP: Mm = Mm(7.0);
/// From the dash up to the top of its em box: the dash lies 0.36 em above the base line, that 0.86 em below the top
/// (standard faces; base line 270.82 mm, dash 269.0 mm).
pub const DASH_DROP: Mm = Mm(2.43);
/// How far titles stand below the middle of their rows, where word processors set exact lines off the grid.
pub const TITLE_DROP: Mm = Mm(0.27);
/// Upper edge of a letter's mark, from that of the sheet (10.1).
pub const LETTER_MARK_TOP: Mm = Mm(30.0);
/// Length of the double rules of a letter, in the middle of the sheet (10.1).
pub const LETTER_RULE_WIDTH: Mm = Mm(170.0);
/// From the lower double rule of a letter to the lower edge of the sheet (10.1).
pub const LETTER_RULE_TO_EDGE: Mm = Mm(20.0);
/// From a double rule of a letter to the text beside it: 7/8 of the height of 三号 (10.1).
pub const LETTER_RULE_GAP: Mm = Mm(BODY_SIZE.mm().0 * 7.0 / 8.0);
/// The thick line of a double rule; the standard says only that one is thicker (10.1).
pub const DOUBLE_THICK: Mm = Points(2.25).mm();
/// The thin line of a double rule.
pub const DOUBLE_THIN: Mm = Points(0.75).mm();
/// A double rule from edge to edge, with a point of white between its lines.
pub const DOUBLE_RULE: Mm = Points(4.0).mm();
/// Upper edge of an order's mark: 20 mm below that of the type area (10.2). A telegram's head stands there too.
pub const ORDER_MARK_TOP: Mm = Mm(57.0);
/// The length of a seal with the air about it: two seals neither touch nor overlap (7.3.5.1).
pub const SEAL_ROOM: Mm = Mm(46.0);
/// Width of a signature stamp (7.3.5.3), which the standard leaves open.
pub const STAMP_WIDTH: Mm = Mm(40.0);
/// Thickness of the rules of a table.
pub const TABLE_RULE: Mm = Mm(0.18);
/// White between a rule of a table and the cell's words.
pub const CELL_MARGIN: Mm = Mm(1.0);

/// The size of an order's mark, with which exactly two blank rows lie between it and the number (10.2).
pub const fn order_mark_size(grid: Grid) -> Points {
    match grid {
        Grid::Standard => Points(59.5),
        Grid::Filled => Points(55.0),
    }
}

/// The size of a letter's mark, with which the rows between the two rules begin and end at the same distance (10.1).
pub const fn letter_mark_size(grid: Grid) -> Points {
    match grid {
        Grid::Standard => Points(57.5),
        Grid::Filled => Points(44.5),
    }
}

/// The rows of a page (standard/word-processor-output.md, section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Top of the em box of body type in the first row.
    pub first: Mm,
    /// From one row to the next (行).
    pub pitch: Mm,
    /// How many there are.
    pub count: u32,
}

impl Rows {
    /// The rows of a grid: 28.95 pt, or 29.6 pt where the type fills the type area to its edges.
    pub const fn of(grid: Grid) -> Self {
        match grid {
            Grid::Standard => Self { first: Mm(39.45), pitch: Points(28.95).mm(), count: LINES },
            Grid::Filled => Self { first: Mm(37.1), pitch: Points(29.6).mm(), count: LINES },
        }
    }

    /// Rows of the same pitch, the type of the first beginning at `first`, that of the last ending above `end`.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few rows")]
    pub fn between(self, first: Mm, end: Mm) -> Self {
        let below_first = (end - first - BODY_SIZE.mm()).0 / self.pitch.0;
        Self { first, count: (below_first + 1.0).clamp(1.0, 99.0) as u32, ..self }
    }

    /// The rows across the width of the type area, for a turned table; they count from the edge that is its head.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few rows")]
    pub fn turned(self) -> Self {
        let first = Mm((self.pitch - BODY_SIZE.mm()).0 / 2.0);
        Self { first, count: (TYPE_AREA_WIDTH.0 / self.pitch.0) as u32, ..self }
    }

    /// Top of the em box of body type in `row`, counting from 0.
    pub fn em_top(self, row: u32) -> Mm {
        self.first + self.pitch.times(row)
    }

    /// Upper edge of `row` with the white above its type.
    pub fn top(self, row: u32) -> Mm {
        self.em_top(row) - Mm((self.pitch.0 - BODY_SIZE.mm().0) / 2.0)
    }

    /// From the top of the em box of body type to that of type of another size in the same row.
    pub fn drop_of(size: Points) -> Mm {
        Mm((BODY_SIZE.mm().0 - size.mm().0) / 2.0)
    }

    /// How many rows lie whole above `y`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the rows of a page")]
    pub fn above(self, y: Mm) -> u32 {
        // A tenth of a millimetre is given: word processors round each row to a twip.
        ((y - self.top(0)).0 + 0.1).div_euclid(self.pitch.0).clamp(0.0, f64::from(self.count)) as u32
    }
}
