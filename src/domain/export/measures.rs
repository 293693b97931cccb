//! Measures of the word-processor page in twips (1/20 pt), as they were measured in word processors.

use crate::domain::notice::own_organ::Grid;
use crate::domain::text::width::{halves, text_halves};

/// A length in twips.
pub(super) type Twips = i32;

/// One character of the 28-character grid (字): 16 pt condensed by 0.3 pt.
pub(super) const CELL: Twips = 314;
/// The same as the standard has it, a 28th of the line: by it single lines are placed.
pub(super) const GRID_CELL: Twips = 316;
/// Added after every character of 三号 type, so that 28 stand on a line in Word and `LibreOffice` alike.
pub(super) const CONDENSED: Twips = -6;
/// 三号 in half-points.
pub(super) const SIZE_3: u32 = 32;
/// 二号 in half-points.
pub(super) const SIZE_2: u32 = 44;
/// 四号 in half-points.
pub(super) const SIZE_4: u32 = 28;
/// 156 mm, the width of the type area (版心).
pub(super) const TYPE_AREA: Twips = 8845;
/// 225 mm, the height of the type area.
pub(super) const TYPE_AREA_HEIGHT: Twips = 12756;
/// 28 mm, the binding margin (订口).
pub(super) const INSIDE: Twips = 1587;
/// 26 mm, the margin opposite.
pub(super) const OUTSIDE: Twips = 1474;
/// From the page number to the lower edge of the sheet.
pub(super) const TO_PAGE_NUMBER: Twips = 1417;
/// One 四号 character.
pub(super) const IMPRINT_CELL: Twips = 280;
/// A cell of the imprint with one line and its share of the rules.
pub(super) const IMPRINT_ROW: Twips = 496;
/// A further line of it: so little higher than 1.2 of its type that word processors agree where it stands.
pub(super) const IMPRINT_LINE: Twips = 380;
/// White above the first line of a cell and below its last one.
pub(super) const IMPRINT_WHITE: Twips = 50;

/// What differs between the two grids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GridMeasures {
    /// Height of a row (行).
    pub(super) row: Twips,
    /// Top margin.
    pub(super) top: Twips,
    /// Bottom margin.
    pub(super) bottom: Twips,
    /// From the upper edge of the text to 37 mm, the upper edge of the type area.
    pub(super) raised: Twips,
    /// Space above the page number, which then fills its zone to the bottom margin.
    pub(super) above_page_number: Twips,
}

/// The measures of `grid`.
pub(super) const fn of(grid: Grid) -> GridMeasures {
    match grid {
        Grid::Standard => GridMeasures { row: 579, top: 2098, bottom: 1984, raised: 0, above_page_number: 231 },
        Grid::Filled => GridMeasures { row: 592, top: 1962, bottom: 1840, raised: 136, above_page_number: 87 },
    }
}

/// The width of `text` in 三号 type on the grid of 28 characters to the line, as the layout counts it.
///
/// Word processors set it a little narrower, by a tenth of a point a character, so that 28 fit in all of them; what is
/// placed by this width stands where the layout has it all the same.
pub(super) fn width(text: &str) -> Twips {
    let tracking = GRID_CELL - 320;
    text.chars().map(halves).filter(|halves| *halves > 0).map(|halves| 160 * whole(halves) + tracking).sum()
}

/// The width of `text` in halves of a character, as a length to count with.
pub(super) fn columns(text: &str) -> Twips {
    whole(text_halves(text))
}

fn whole(count: u32) -> Twips {
    Twips::try_from(count).unwrap_or(Twips::MAX / 1024)
}
