//! The sheet, its margins, its grid and its page numbers (GB/T 9704—2012, 5 and 7.5).

use xingwen::domain::layout::units::{
    BINDING_MARGIN, CHAR, FOOT_MARGIN, HEAD_MARGIN, Mm, OUTER_MARGIN, SHEET_HEIGHT, SHEET_WIDTH, TYPE_AREA_HEIGHT,
    TYPE_AREA_WIDTH,
};
use xingwen::domain::layout::{Face, Line};
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::Grid;

use super::{laid, near, notice};

#[test]
fn the_sheet_is_a4_and_the_type_area_156_by_225() {
    for (found, expected, clause) in [
        (SHEET_WIDTH, 210.0, "5.1"),
        (SHEET_HEIGHT, 297.0, "5.1"),
        (HEAD_MARGIN, 37.0, "5.2.1"),
        (BINDING_MARGIN, 28.0, "5.2.1"),
        (TYPE_AREA_WIDTH, 156.0, "5.2.1"),
        (TYPE_AREA_HEIGHT, 225.0, "5.2.1"),
        (FOOT_MARGIN, 35.0, "5.2.1"),
        (OUTER_MARGIN, 26.0, "5.2.1"),
    ] {
        assert!((found.0 - expected).abs() < f64::EPSILON, "{clause}: {expected}");
    }
    assert!((BINDING_MARGIN + TYPE_AREA_WIDTH + OUTER_MARGIN - SHEET_WIDTH).0.abs() < 1e-9);
    assert!((HEAD_MARGIN + TYPE_AREA_HEIGHT + FOOT_MARGIN - SHEET_HEIGHT).0.abs() < 1e-9);
}

/// 5.2.3: 22 lines of 28 characters fill the type area, at the places measured in word processors.
#[test]
fn a_page_holds_22_lines_of_28_characters() {
    let mut draft = Draft::default();
    draft.notice.body = "字".repeat(28 * 60).into();
    for (grid, first, last) in [(Grid::Standard, 39.45, 259.55), (Grid::Filled, 37.1, 262.05)] {
        draft.style.grid = grid;
        let pages = laid(&draft);
        let page = &pages.pages[0];
        let body: Vec<&Line> = page.lines.iter().filter(|line| line.place.element.is_some()).collect();
        assert_eq!(body.len(), 22, "{grid:?}");
        assert_eq!(body[0].text.chars().count(), 26, "{grid:?}: two characters indent");
        assert!(body[1..].iter().all(|line| line.text.chars().count() == 28), "{grid:?}");
        near(body[0].y, first, "first em box");
        near(body[21].y + body[21].size.mm(), last, "last em box");
        near(body[0].x, 28.0 + 2.0 * CHAR.0, "indent, 7.3.3");
        near(body[1].x, 28.0, "binding margin");
        near(body[1].x + body[1].width, 184.0, "right edge");
        assert!((body[1].tracking.0 + 0.207).abs() < 0.001, "{:?}", body[1].tracking);
        let even = pages.pages[1].lines[0].x;
        near(even, 26.0, "outer margin on even pages");
    }
}

#[test]
fn page_numbers_stand_outside_below_the_type_area() {
    let pages = laid(&notice());
    for page in &pages.pages {
        let number = page.lines.last().expect("a page has its number");
        assert_eq!(&*number.text, format!("— {} —", page.number), "7.5");
        assert_eq!(number.font, Face::Song, "7.5");
        near(Mm(number.y.0 + 0.86 * number.size.mm().0), 270.82, "base line");
        if page.is_odd() {
            near(number.x + number.width, 184.0 - 4.94, "odd pages: right, one character in");
        } else {
            near(number.x, 26.0 + 4.94, "even pages: left, one character in");
        }
    }
}
