//! 版记: on which page it stands, and the table that it is (GB/T 9704—2012, 7.4).

use super::super::flow::{Flow, Imprint};
use super::super::markup::Markup;
use super::super::measures::{GridMeasures, INSIDE, OUTSIDE, TYPE_AREA, TYPE_AREA_HEIGHT, Twips};
use super::document::{placeholder, rule, table_grid, write_paragraph};
use super::letter;
use crate::domain::layout::Pages;
use crate::domain::notice::Element;

/// Thickness of the first and the last rule of the imprint, in eighths of a point: 0.35 mm.
const THICK: u32 = 8;
/// Thickness of the rules between: 0.25 mm.
const THIN: u32 = 6;

/// How the document ends (GB/T 9704—2012, 7.4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ending {
    /// Where the imprint stands.
    place: Place,
    /// Whether its page is an odd one, where the type area begins at the binding margin.
    is_odd: bool,
}

/// Where the imprint stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// Below the text.
    #[default]
    WithText,
    /// The same on the first page.
    OnFirstPage,
    /// On the page after it.
    After,
    /// The text leaves no room on the back of its sheet: a blank page comes between, neither is numbered (7.5).
    AfterBlank,
    /// It is longer than a page and runs over several behind the text.
    OverPages,
    /// The same behind a blank page.
    OverPagesAfterBlank,
}

impl Ending {
    /// Where `pages` have the end of the text and the imprint.
    pub(super) fn of(pages: &Pages) -> Self {
        let imprint = [Some(Element::CopyRecipients), Some(Element::PrintedBy), Some(Element::PrintedOn)];
        let (mut text_page, mut imprint_pages) = (0, None);
        for page in &pages.pages {
            for line in &page.lines {
                if imprint.contains(&line.place.element) {
                    let (first, _) = imprint_pages.unwrap_or((page.number, page.number));
                    imprint_pages = Some((first, page.number));
                } else if line.place.element.is_some() {
                    text_page = page.number;
                }
            }
        }
        let Some((first, last)) = imprint_pages else { return Self::default() };
        let place = match (first.saturating_sub(text_page), first == last) {
            (0, _) if first == 1 => Place::OnFirstPage,
            (0, _) => Place::WithText,
            (1, true) => Place::After,
            (_, true) => Place::AfterBlank,
            (1, false) => Place::OverPages,
            (_, false) => Place::OverPagesAfterBlank,
        };
        Self { place, is_odd: first % 2 == 1 }
    }

    /// Whether it stands on pages of its own.
    pub(super) const fn is_apart(self) -> bool {
        !matches!(self.place, Place::WithText | Place::OnFirstPage)
    }

    /// Whether a page is too short for it.
    const fn is_over_pages(self) -> bool {
        matches!(self.place, Place::OverPages | Place::OverPagesAfterBlank)
    }

    /// Whether a blank page comes before the imprint's, and neither has a number.
    pub(super) const fn has_blank_page(self) -> bool {
        matches!(self.place, Place::AfterBlank | Place::OverPagesAfterBlank)
    }
}

/// 版记 as a floating table at the foot of the type area: the one form that every word processor keeps there. What is
/// longer than a page must not float, for a floating table is not parted.
pub(super) fn write_imprint(xml: &mut Markup, imprint: &Imprint, flow: &Flow, ending: Ending) {
    let grid = flow.grid;
    let height = imprint.height();
    let place = ImprintPlace::of(flow, height, ending);
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            if !ending.is_over_pages() {
                float(xml, &place, ending);
            }
            xml.empty("w:tblW", &[("w:w", &TYPE_AREA), ("w:type", &"dxa")]);
            xml.element("w:tblBorders", &[], |xml| {
                let ruled = |thickness| Some(thickness).filter(|_| imprint.is_ruled);
                rule(xml, "w:top", ruled(THICK));
                rule(xml, "w:left", None);
                rule(xml, "w:bottom", ruled(THICK));
                rule(xml, "w:right", None);
                rule(xml, "w:insideH", ruled(THIN));
                rule(xml, "w:insideV", None);
            });
            xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", &0), ("w:type", &"dxa")]);
                }
            });
        });
        table_grid(xml, &[TYPE_AREA]);
        for row in imprint.rows() {
            xml.element("w:tr", &[], |xml| {
                if !ending.is_over_pages() {
                    xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
                }
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| {
                        xml.empty("w:tcW", &[("w:w", &TYPE_AREA), ("w:type", &"dxa")]);
                    });
                    for words in row {
                        write_paragraph(xml, words, grid, None);
                    }
                });
            });
        }
        if place.lift > 0 && !ending.is_over_pages() {
            empty_row(xml, grid, place.lift);
        }
    });
}

fn float(xml: &mut Markup, place: &ImprintPlace, ending: Ending) {
    // Margins are mirrored: on an even page the type area begins at the outer margin.
    let left = if ending.is_odd { INSIDE } else { OUTSIDE };
    let near: [(&str, &dyn std::fmt::Display); 5] = [
        ("w:leftFromText", &0),
        ("w:rightFromText", &0),
        ("w:vertAnchor", &"margin"),
        ("w:horzAnchor", &"page"),
        ("w:tblpX", &left),
    ];
    let mut position = near.to_vec();
    if place.is_at_bottom {
        position.push(("w:tblpYSpec", &"bottom"));
    }
    position.push(("w:tblpY", &place.y));
    xml.empty("w:tblpPr", &position);
    xml.empty("w:tblOverlap", &[("w:val", &"never")]);
}

/// Where the imprint stands in the area between the margins.
struct ImprintPlace {
    /// Whether at its foot.
    is_at_bottom: bool,
    /// From its upper edge, for those who do not know the foot.
    y: Twips,
    /// What lifts it from the foot to that of the type area.
    lift: Twips,
}

impl ImprintPlace {
    fn of(flow: &Flow, height: Twips, ending: Ending) -> Self {
        // From the upper edge of the sheet to the foot of the type area.
        const FOOT: Twips = 2097 + TYPE_AREA_HEIGHT;
        // What the rules of a row take, which a letter does not have: its lines stand where they would between them.
        const RULES: Twips = 16;
        match &flow.letter {
            Some(letter) if ending.place == Place::OnFirstPage => {
                let (top, bottom) = letter::text_of_first_page(letter, flow.grid);
                Self { is_at_bottom: true, y: FOOT - top - height - 10, lift: bottom - FOOT + RULES }
            }
            None if flow.grid.raised == 0 => Self { is_at_bottom: true, y: TYPE_AREA_HEIGHT - height, lift: 0 },
            // The margins are not those of the type area.
            _ => Self { is_at_bottom: false, y: FOOT - flow.grid.top - height - 22, lift: 0 },
        }
    }
}

/// A row of a table without words.
fn empty_row(xml: &mut Markup, grid: GridMeasures, height: Twips) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &"exact")]);
        });
        xml.element("w:tc", &[], |xml| {
            xml.element("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", &TYPE_AREA), ("w:type", &"dxa")]));
            placeholder(xml, grid, false);
        });
    });
}
