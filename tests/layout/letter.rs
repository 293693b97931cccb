//! 信函格式 (GB/T 9704—2012, 10.1).

use xingwen::domain::layout::units::{CHAR, Mm};
use xingwen::domain::layout::{Face, Ink, Pages, Rule};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::Grid;

use super::{laid, lines_of, near};

/// 7/8 of a 三号 character.
const GAP: f64 = 16.0 * 25.4 / 72.0 * 7.0 / 8.0;

fn letter() -> Draft {
    let mut draft = Draft { form: Form::Letter, ..Draft::default() };
    let notice = &mut draft.notice;
    notice.issuer_mark = "青山县总工会".into();
    notice.document_number = "青工函〔2024〕7号".into();
    notice.title = "青山县总工会关于商请支持送清凉活动的函".into();
    notice.main_recipients = "县应急管理局：".into();
    notice.body = "入夏以来，我县持续高温。现将有关事项函商如下。\n专此函达，请予支持。".into();
    notice.issuer_signature = "青山县总工会".into();
    notice.date_of_issue = "2024年6月28日".into();
    notice.copy_recipients = "县政府办公室。".into();
    notice.printed_by = "青山县总工会办公室".into();
    notice.printed_on = "2024年6月28日印发".into();
    draft
}

fn red(pages: &Pages) -> Vec<Rule> {
    pages.pages[0].rules.iter().copied().filter(|rule| rule.ink == Ink::Red).collect()
}

#[test]
fn mark_and_double_rules_stand_at_their_measures() {
    for grid in [Grid::Standard, Grid::Filled] {
        let mut draft = letter();
        draft.style.grid = grid;
        let pages = laid(&draft);
        let mark = lines_of(&pages, Element::IssuerMark)[0];
        near(mark.y, 30.0, "mark from the upper edge of the sheet");
        near(Mm(mark.x.0 + mark.width.0 / 2.0), 105.0, "mark in the middle of the sheet");
        assert_eq!((mark.ink, mark.font), (Ink::Red, Face::XiaoBiaoSong));
        let rules = red(&pages);
        assert_eq!(rules.len(), 4, "two double rules");
        near(rules[0].y - mark.y - mark.size.mm(), 4.0, "upper rule below the mark");
        near(rules[3].y + rules[3].thickness, 277.0, "lower rule 20 mm from the lower edge of the sheet");
        assert!(rules[0].thickness > rules[1].thickness && rules[0].y < rules[1].y, "thick above thin");
        assert!(rules[2].thickness < rules[3].thickness && rules[2].y < rules[3].y, "thin above thick");
        for rule in rules {
            near(rule.width, 170.0, "length");
            near(Mm(rule.x.0 + rule.width.0 / 2.0), 105.0, "in the middle");
        }
    }
}

#[test]
fn corner_and_number_hang_below_the_upper_rule() {
    let mut draft = letter();
    let under_rule = |pages: &Pages| red(pages)[1].y.0 + red(pages)[1].thickness.0 + GAP;
    let pages = laid(&draft);
    let number = lines_of(&pages, Element::DocumentNumber)[0];
    near(number.y, under_rule(&pages), "number 7/8 of a character below the rule");
    near(number.x + number.width, 184.0, "number flush right");
    let title = lines_of(&pages, Element::Title)[0].y.0;
    near(Mm(title - number.y.0), 3.0 * 10.213 - 0.79, "title two rows below");
    draft.notice.copy_number = "000012".into();
    draft.notice.urgency = "特急".into();
    let pages = laid(&draft);
    let (copy, urgency) = (lines_of(&pages, Element::CopyNumber)[0], lines_of(&pages, Element::Urgency)[0]);
    near(copy.y, under_rule(&pages), "份号 first, on the line of the number");
    near(urgency.y - copy.y, 10.213, "one below the other");
    near(copy.x, 28.0, "flush left");
    near(
        Mm(lines_of(&pages, Element::Title)[0].y.0 - urgency.y.0),
        3.0 * 10.213 - 0.79,
        "title below the last of them",
    );
    draft.notice.copy_number = "".into();
    draft.notice.urgency = "".into();
    draft.notice.secrecy = "机密★10年".into();
    let pages = laid(&draft);
    near(lines_of(&pages, Element::Secrecy)[0].y, under_rule(&pages), "the first of them, whichever it is");
}

#[test]
fn the_text_of_the_first_page_ends_above_the_lower_rule() {
    for (grid, pitch) in [(Grid::Standard, 10.213), (Grid::Filled, 10.442)] {
        let mut draft = letter();
        draft.style.grid = grid;
        draft.notice.body = "字".repeat(28 * 60).into();
        let pages = laid(&draft);
        let first = &pages.pages[0];
        let last = first.lines.last().expect("lines");
        assert_eq!(last.place.element, Some(Element::Body), "no page number on the first page");
        near(Mm(red(&pages)[2].y.0 - last.y.0 - last.size.mm().0), GAP, "7/8 of a character above the rule");
        let number = pages.pages[1].lines.last().expect("lines");
        assert_eq!((&*number.text, number.place.element), ("— 2 —", None), "7.5");
        let top = if grid == Grid::Standard { 39.45 } else { 37.1 };
        near(pages.pages[1].lines[0].y, top, "the second page begins as any other");
        near(pages.pages[1].lines[1].y - pages.pages[1].lines[0].y, pitch, "the second page has the usual rows");
    }
}

#[test]
fn the_imprint_has_no_printing_line_and_no_rules() {
    let pages = laid(&letter());
    assert_eq!(pages.pages.len(), 1, "it stands on the last page, which is the first");
    let copies = lines_of(&pages, Element::CopyRecipients)[0];
    near(copies.y + copies.size.mm(), 262.0 - 1.9, "at the foot of the type area");
    near(copies.x, 28.0 + 4.94, "7.4.2");
    assert!(pages.pages[0].rules.iter().all(|rule| rule.ink == Ink::Red), "no rules of an imprint");
    assert_eq!(pages.first_page_of(Element::PrintedBy), None);
    assert_eq!(pages.first_page_of(Element::PrintedOn), None);
}

#[test]
fn a_long_name_keeps_to_the_measures() {
    for (name, scale) in [("青山县总工会", 100), ("云岭省人力资源和社会保障厅", 58), ("某某".repeat(20).as_str(), 60)]
    {
        let mut draft = letter();
        draft.notice.issuer_mark = name.into();
        let pages = laid(&draft);
        let mark = lines_of(&pages, Element::IssuerMark)[0];
        assert!(mark.scale >= scale.min(60) && mark.width.0 <= 156.01, "{name}: {} {:?}", mark.scale, mark.width);
        near(red(&pages)[0].y - mark.y - mark.size.mm(), 4.0, name);
        let number = lines_of(&pages, Element::DocumentNumber)[0];
        near(number.y, red(&pages)[1].y.0 + red(&pages)[1].thickness.0 + GAP, name);
    }
    let mut draft = letter();
    draft.notice.document_number = "青工函〔2024〕7号".repeat(4).into();
    draft.notice.copy_number = "000012".into();
    let pages = laid(&draft);
    let (number, copy) = (lines_of(&pages, Element::DocumentNumber)[0], lines_of(&pages, Element::CopyNumber)[0]);
    assert!(number.y.0 > copy.y.0 + CHAR.0, "a number too wide for the line stands below");
}
