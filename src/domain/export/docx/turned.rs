//! 横排表格: sections across the long side of the sheet (GB/T 9704—2012, 8).
//!
//! The sheet is turned, but its page number stays where it is on the others: in a floating table whose words run down.

use super::super::markup::Markup;
use super::super::measures::{GridMeasures, Twips};
use super::super::style::Style;
use super::document::table_grid;
use super::footers;
use super::letter;
use super::styles::NAMESPACE;
use crate::domain::layout::Pages;
use crate::domain::layout::units::{
    BINDING_MARGIN, DASH_DROP, FOOT_MARGIN, HEAD_MARGIN, IMPRINT_SIZE, Mm, OUTER_MARGIN, PAGE_NUMBER_GAP, SHEET_HEIGHT,
    SHEET_WIDTH, TYPE_AREA_BOTTOM,
};

/// The feet of even and odd turned pages.
pub(super) const FOOTERS: [(&str, &str); 2] = [("even", "rId10"), ("default", "rId11")];

/// Turned pages that follow one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TurnedPages {
    /// The number of the first; 0 where the layout has none.
    first: u32,
    /// The number of the last.
    last: u32,
}

/// The turned pages of a layout, run by run.
pub(super) fn runs(pages: &Pages) -> Vec<TurnedPages> {
    let mut runs: Vec<TurnedPages> = Vec::new();
    for page in pages.pages.iter().filter(|page| page.lines.iter().any(|line| line.is_turned)) {
        match runs.last_mut() {
            Some(run) if run.last + 1 == page.number => run.last = page.number,
            _ => runs.push(TurnedPages { first: page.number, last: page.number }),
        }
    }
    runs
}

impl TurnedPages {
    /// Margins from the head on clockwise. A single page has those of its side; several of both sides can only have
    /// one set, a millimetre off, which the standard allows (5.2.1). Margins are mirrored: the left one of an even page
    /// is the one that stands for the right one.
    fn margins(self) -> [Mm; 4] {
        if self.first != self.last || self.first == 0 {
            let between = |one: Mm, other: Mm| Mm(f64::midpoint(one.0, other.0));
            let (sides, ends) = (between(BINDING_MARGIN, OUTER_MARGIN), between(HEAD_MARGIN, FOOT_MARGIN));
            [sides, ends, sides, ends]
        } else if self.first % 2 == 1 {
            [BINDING_MARGIN, HEAD_MARGIN, OUTER_MARGIN, FOOT_MARGIN]
        } else {
            [OUTER_MARGIN, FOOT_MARGIN, BINDING_MARGIN, HEAD_MARGIN]
        }
    }
}

/// The section of these pages.
pub(super) fn section(xml: &mut Markup, pages: TurnedPages, grid: GridMeasures, is_letter: bool) {
    let [top, right, bottom, left] = pages.margins().map(Mm::twips);
    // Whole rows only: `LibreOffice` would put half of what is left over above the first one.
    let bottom = bottom + (SHEET_WIDTH.twips() - top - bottom).rem_euclid(grid.row) - SPARE;
    xml.element("w:sectPr", &[], |xml| {
        let mut refer = |kind: &str, place: &str, id: &str| xml.empty(kind, &[("w:type", &place), ("r:id", &id)]);
        if is_letter {
            for (place, id) in letter::HEADERS {
                refer("w:headerReference", place, id);
            }
        }
        for (place, id) in FOOTERS {
            refer("w:footerReference", place, id);
        }
        xml.empty("w:type", &[("w:val", &"nextPage")]);
        let (width, height) = (SHEET_HEIGHT.twips(), SHEET_WIDTH.twips());
        xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", &"landscape")]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &right),
                ("w:bottom", &bottom),
                ("w:left", &left),
                ("w:header", &851),
                ("w:footer", &851),
                ("w:gutter", &0),
            ],
        );
        xml.empty("w:docGrid", &[("w:type", &"lines"), ("w:linePitch", &grid.row)]);
    });
}

/// The feet that only turned pages have.
pub(super) fn parts() -> [(&'static str, Vec<u8>); 2] {
    [("word/footer5.xml", foot(Style::EvenPageNumber)), ("word/footer6.xml", foot(Style::OddPageNumber))]
}

/// The page number in the corner of the upright sheet, and the paragraph that every foot needs.
fn foot(style: Style) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("w:ftr", &[("xmlns:w", &NAMESPACE)], |xml| {
        number(xml, style);
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", &Style::Placeholder.id())]));
        });
    });
    xml.into_bytes()
}

/// What rounding may take from the last row.
const SPARE: Twips = 4;
/// Length of the cell, more than any page number needs.
const LENGTH: Mm = Mm(50.0);
/// Height of a line of the number.
const LINE: Twips = 336;

fn number(xml: &mut Markup, style: Style) {
    let is_odd = style == Style::OddPageNumber;
    // Seen on the turned sheet: the number's line from the left edge, its cell from the upper one.
    let middle = SHEET_HEIGHT - (TYPE_AREA_BOTTOM + PAGE_NUMBER_GAP - DASH_DROP) - Mm(IMPRINT_SIZE.mm().0 / 2.0);
    let x = middle.twips() - LINE / 2;
    let y = if is_odd { SHEET_WIDTH - OUTER_MARGIN - LENGTH } else { OUTER_MARGIN };
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            let page = "page";
            xml.empty(
                "w:tblpPr",
                &[
                    ("w:leftFromText", &0),
                    ("w:rightFromText", &0),
                    ("w:vertAnchor", &page),
                    ("w:horzAnchor", &page),
                    ("w:tblpX", &x),
                    ("w:tblpY", &y.twips()),
                ],
            );
            xml.empty("w:tblW", &[("w:w", &LINE), ("w:type", &"dxa")]);
            xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", &0), ("w:type", &"dxa")]);
                }
            });
        });
        table_grid(xml, &[LINE]);
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:trHeight", &[("w:val", &LENGTH.twips()), ("w:hRule", &"exact")]);
            });
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| {
                    xml.empty("w:tcW", &[("w:w", &LINE), ("w:type", &"dxa")]);
                    xml.empty("w:textDirection", &[("w:val", &"tbRl")]);
                });
                footers::page_number_with(xml, style, |xml| xml.empty("w:spacing", &[("w:before", &0)]));
            });
        });
    });
}
