//! 版记 in every output: its page, its lists, and what is longer than a page.

use xingwen::domain::export::{PlainForm, Scope, docx, html, plain};
use xingwen::domain::layout::{Cache, Pages, lay_out};
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::ImprintPage;
use xingwen::domain::notice::upstream::ForwardedText;

use super::{changed, pages, part, usual};

fn document(draft: &Draft, pages: &Pages) -> String {
    part(&docx::write(draft, pages), "word/document.xml")
}

#[test]
fn the_imprint_stands_where_the_layout_has_it() {
    for (text, imprint, breaks, sections, left) in [
        (2, 2, 1, 1, 1474),
        (3, 4, 2, 1, 1474),
        (2, 4, 2, 2, 1474),
        (1, 1, 1, 1, 1587),
        (3, 3, 1, 1, 1587),
        (2, 3, 2, 1, 1587),
    ] {
        let document = document(&usual(), &pages(text, Some(imprint)));
        let case = format!("text ends on {text}, imprint on {imprint}");
        assert_eq!(document.matches("<w:pageBreakBefore ").count(), breaks, "{case}");
        assert_eq!(document.matches("<w:sectPr>").count(), sections, "{case}");
        assert!(document.contains(&format!("w:tblpX=\"{left}\"")), "{case}");
    }
}

#[test]
fn a_house_that_prints_on_one_side_has_it_below_the_text() {
    let mut draft = changed(|draft| draft.style.imprint_page = ImprintPage::Last);
    draft.forwarded = ForwardedText::default();
    draft.notice.body = "现予印发。".into();
    let laid = lay_out(&draft, &mut Cache::default());
    assert_eq!(laid.pages.len(), 1);
    let document = document(&draft, &laid);
    assert!(document.contains("w:tblpX=\"1587\"") && !document.contains("<w:pageBreakBefore "));
}

#[test]
fn what_is_longer_than_a_page_does_not_float() {
    let draft =
        changed(|draft| draft.notice.copy_recipients = format!("{}。", vec!["某某县某某局"; 300].join("，")).into());
    let document = document(&draft, &lay_out(&draft, &mut Cache::default()));
    let table = &document[document.find("<w:tbl>").expect("the imprint")..];
    assert!(!table.contains("<w:tblpPr") && !table.contains("<w:cantSplit/>"), "pages may part it");
}

#[test]
fn moved_addressees_stand_above_the_copy_recipients() {
    let draft = changed(|draft| {
        draft.notice.copy_recipients = "主送：各乡镇总工会。\n安平市总工会，县委办公室。".into();
    });
    let document = document(&draft, &lay_out(&draft, &mut Cache::default()));
    let table = &document[document.find("<w:tbl>").expect("the imprint")..];
    let cell = &table[..table.find("</w:tc>").expect("its first cell")];
    assert!(
        cell.contains("主送：各乡镇总工会。") && cell.contains("抄送：安平市总工会，县委办公室。"),
        "no rule between"
    );
    assert_eq!(cell.matches("<w:p>").count(), 2);
    let text = plain::write(&draft, Scope::Notice, PlainForm::default());
    assert!(text.contains("\u{3000}主送：各乡镇总工会。\n\u{3000}抄送：安平市总工会，县委办公室。\n"), "{text}");
    let html = html::write(&draft, Scope::Notice);
    assert!(html.contains("主送：各乡镇总工会。") && html.contains("抄送：安平市总工会"));
}
