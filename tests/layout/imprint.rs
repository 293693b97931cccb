//! 版记 (7.4).

use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::ImprintPage;

use super::{laid, lines_of, near, notice};

#[test]
fn the_imprint_closes_the_last_page() {
    let pages = laid(&notice());
    let last = pages.pages.last().expect("pages");
    assert_eq!(last.number % 2, 0, "printed on both sides");
    let rules: Vec<(f64, f64)> = last.rules.iter().map(|rule| (rule.y.0, rule.thickness.0)).collect();
    assert_eq!(rules.len(), 3, "7.4.1: {rules:?}");
    for ((y, thick), (wanted, wanted_thick)) in rules.iter().zip([(237.6, 0.35), (253.08, 0.25), (261.83, 0.35)]) {
        assert!((y - wanted).abs() < 0.3 && (thick - wanted_thick).abs() < 0.001, "7.4.1: {rules:?}");
    }
    let copies = lines_of(&pages, Element::CopyRecipients);
    let left = last.rules[0].x.0;
    near(copies[0].x, left + 4.94, "抄送 one character in, 7.4.2");
    near(copies[1].x, left + 4.0 * 4.94, "further lines under the character after the colon, 7.4.2");
    let (organ, date) = (lines_of(&pages, Element::PrintedBy)[0], lines_of(&pages, Element::PrintedOn)[0]);
    near(organ.x, left + 4.94, "印发机关, 7.4.3");
    near(date.x + date.width, left + 156.0 - 4.94, "印发日期, 7.4.3");
    near(organ.y, date.y.0, "on one line");
}

/// The last page of the imprint is an even one; behind a full even page a blank page comes first (7.4, 7.5).
#[test]
fn the_imprint_finds_its_page() {
    let mut draft = Draft::default();
    draft.notice.printed_by = "青山县总工会办公室".into();
    draft.notice.copy_recipients = "青山县委办公室。".into();
    for (rows, pages, numbered) in [(5, 2, true), (22, 2, true), (22 + 20, 2, true), (22 + 21, 4, false)] {
        draft.notice.body = vec!["字"; rows].join("\n").into();
        let laid = laid(&draft);
        let last = laid.pages.last().expect("pages");
        assert_eq!(laid.pages.len(), pages, "{rows} rows");
        assert!(!last.rules.is_empty(), "{rows} rows");
        let has_number = last.lines.iter().any(|line| line.place.element.is_none());
        assert_eq!(has_number, numbered, "7.5, {rows} rows");
    }
    draft.notice.printed_by = "".into();
    draft.notice.copy_recipients = "".into();
    draft.notice.body = "字".into();
    assert_eq!(laid(&draft).pages.len(), 1, "without imprint no page is added");
}

#[test]
fn a_long_imprint_is_parted_and_nothing_is_lost() {
    let mut draft = notice();
    draft.notice.copy_recipients = format!("{}。", vec!["某某县某某局"; 300].join("，")).into();
    let pages = laid(&draft);
    let text: String = lines_of(&pages, Element::CopyRecipients).iter().map(|line| &*line.text).collect();
    assert_eq!(text, format!("抄送：{}", draft.notice.copy_recipients));
    assert_eq!(pages.pages.len() % 2, 0);
    for page in &pages.pages {
        assert!(page.lines.iter().all(|line| line.y.0 < 275.0), "page {}", page.number);
    }
}

/// Where the house prints on one side only, the imprint stands below the text, on whatever page that ends.
#[test]
fn the_imprint_may_stand_on_an_odd_page() {
    let mut draft = Draft::default();
    draft.style.imprint_page = ImprintPage::Last;
    draft.notice.printed_by = "青山县总工会办公室".into();
    for (rows, pages) in [(5, 1), (21, 1), (22, 2), (22 + 5, 2), (22 + 22, 3)] {
        draft.notice.body = vec!["字"; rows].join("\n").into();
        let laid = laid(&draft);
        let last = laid.pages.last().expect("pages");
        assert_eq!((laid.pages.len(), last.number), (pages, u32::try_from(pages).expect("few")), "{rows} rows");
        assert!(last.lines.iter().any(|line| line.place.element.is_none()), "{rows} rows: no blank page, so a number");
        near(last.rules[0].x, if pages % 2 == 1 { 28.0 } else { 26.0 }, "the type area of its page");
    }
}

/// An imprint of two pages behind an even one ends on an even page: no blank page is needed (7.5).
#[test]
fn pages_of_the_imprint_are_numbered_unless_a_blank_one_comes_before() {
    let mut draft = notice();
    for (organs, blank) in [(100, true), (180, false)] {
        draft.notice.copy_recipients = format!("{}。", vec!["某某县某某局"; organs].join("，")).into();
        let pages = laid(&draft);
        let text_ends = pages.first_page_of(Element::ForwardedText).expect("a page") + 1;
        let behind: Vec<_> = pages.pages.iter().filter(|page| page.number > text_ends).collect();
        let has_blank = behind.iter().any(|page| page.lines.is_empty());
        let has_number = behind.iter().any(|page| page.lines.iter().any(|line| line.place.element.is_none()));
        assert_eq!((has_blank, has_number), (blank, !blank), "{organs} organs: 7.5");
        assert_eq!(pages.pages.len() % 2, 0, "{organs} organs");
    }
}

#[test]
fn moved_addressees_stand_above_the_copy_recipients_without_a_rule() {
    let mut draft = notice();
    draft.notice.copy_recipients = "主送：各乡镇总工会，县直各基层工会。\n云岭省总工会，青山县委办公室。".into();
    let pages = laid(&draft);
    let lines = lines_of(&pages, Element::CopyRecipients);
    let texts: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
    assert_eq!(texts, ["主送：各乡镇总工会，县直各基层工会。", "抄送：云岭省总工会，青山县委办公室。"], "7.4.2");
    near(lines[1].x, lines[0].x.0, "one below the other");
    let last = pages.pages.last().expect("pages");
    assert_eq!(last.rules.len(), 3, "7.4.2: no rule between");
}
