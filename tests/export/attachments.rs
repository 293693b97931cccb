//! 附件 of our own in every output (GB/T 9704—2012, 7.3.7).

use xingwen::domain::export::{PlainForm, Scope, docx, html, plain};
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::Element;

use super::gallery::with_own_attachments;
use super::{changed, part};

#[test]
fn every_attachment_begins_a_page() {
    let draft = changed(with_own_attachments);
    let document = part(&docx::write(&draft, &lay_out(&draft, &mut Cache::default())), "word/document.xml");
    let label = r#"<w:p><w:pPr><w:pStyle w:val="OfficialAttachmentLabel"/></w:pPr>"#;
    assert_eq!(document.matches(label).count(), 2, "the style breaks the page before it");
    let title = r#"<w:pStyle w:val="OfficialTitle"/><w:spacing w:before="579" w:after="0""#;
    assert_eq!(document.matches(title).count(), 2, "title on row 3");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    let html = html::write(&draft, Scope::Whole);
    assert_eq!(html.matches("page-break-before:always").count(), 3, "two attachments and the forwarded text");
    assert!(html.contains("width:100%;border-collapse:collapse"), "the table is there");
    let notice = plain::write(&draft, Scope::Notice, PlainForm::default());
    let element = plain::write(&draft, Scope::Element(Element::Attachments), PlainForm::default());
    assert!(notice.contains("\n附件1\n") && notice.contains("\n乡镇总工会\t2\n"), "{notice}");
    assert!(element.starts_with("附件1\n") && element.contains("附件2"), "{element}");
}

#[test]
fn a_table_at_the_head_of_a_part_begins_its_page() {
    let draft = changed(|draft| draft.notice.attachments = "单位\t名额\n乡镇总工会\t2".into());
    let document = part(&docx::write(&draft, &lay_out(&draft, &mut Cache::default())), "word/document.xml");
    let table = document.find("<w:tbl>").expect("the table");
    let holder = document[..table].rfind("OfficialPlaceholder").expect("a paragraph before it");
    assert!(document[holder..table].contains(r#"<w:pageBreakBefore w:val="1"/>"#));
}
