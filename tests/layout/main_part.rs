//! 标题 to 附注 without the signature (7.3), the forwarded text, and what the pages tell.

use xingwen::domain::layout::units::CHAR;
use xingwen::domain::layout::{Blemish, Face};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;

use super::{laid, lines_of, near, notice};

#[test]
fn an_attachment_note_hangs_under_its_first_name() {
    let pages = laid(&notice());
    let lines = lines_of(&pages, Element::AttachmentNote);
    let found: Vec<String> =
        lines.iter().map(|line| format!("{:.1} {}", (line.x.0 - 28.0) / CHAR.0, line.text)).collect();
    insta::assert_debug_snapshot!(found);
    let mut draft = notice();
    draft.notice.attachment_note = "统计表".into();
    let pages = laid(&draft);
    assert_eq!(&*lines_of(&pages, Element::AttachmentNote)[0].text, "附件：统计表", "7.3.4: one has no number");
}

#[test]
fn headings_have_the_faces_of_their_levels() {
    let pages = laid(&notice());
    let faces: Vec<_> = lines_of(&pages, Element::Body)
        .into_iter()
        .filter(|line| ["一、", "（一）"].iter().any(|mark| line.text.starts_with(mark)))
        .map(|line| (line.font, line.changes.to_vec()))
        .collect();
    assert_eq!(faces, [(Face::Hei, vec![("一、加强领导".len(), Face::FangSong)]), (Face::Kai, vec![])], "7.3.3");
}

#[test]
fn the_forwarded_text_begins_a_page_and_may_be_labelled() {
    let mut draft = notice();
    let pages = laid(&draft);
    let first = lines_of(&pages, Element::ForwardedText)[0].clone();
    let page = pages.pages.iter().find(|page| page.lines.contains(&first)).expect("its page");
    assert_eq!((&page.lines[0], first.font), (&first, Face::XiaoBiaoSong));
    draft.style.forwarded_as_attachment = true;
    let pages = laid(&draft);
    let lines = lines_of(&pages, Element::ForwardedText);
    assert_eq!((&*lines[0].text, lines[0].font), ("附件", Face::Hei), "7.3.7");
    near(lines[0].y, 39.45, "label on line 1");
    near(lines[1].y, 39.45 + 2.0 * 10.213 - 1.06 + 0.27, "title on line 3");
}

#[test]
fn pages_tell_where_elements_begin_and_what_is_amiss() {
    let pages = laid(&notice());
    assert_eq!(pages.first_page_of(Element::Title), Some(1));
    assert_eq!(pages.first_page_of(Element::ForwardedText), Some(3));
    assert_eq!(pages.first_page_of(Element::Signatory), None);
    assert_eq!(pages.first_page_of_paragraph(Element::AttachmentNote, 1), Some(2));
    assert_eq!(pages.blemishes(), [], "the notice is well laid out");

    let mut draft = notice();
    draft.notice.main_recipients = format!("{}：", vec!["某某县总工会"; 60].join("，")).into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::NoBodyOnFirstPage], "7.3.3");

    let mut draft = Draft::default();
    draft.notice.body = format!("{}\n{}。", vec!["字"; 20].join("\n"), "字".repeat(27)).into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::LoneCharacter { page: 1, paragraph: 20 }]);

    draft.notice.body = vec!["字"; 22].join("\n").into();
    draft.notice.issuer_signature = "青山县总工会".into();
    draft.notice.date_of_issue = "2024年6月28日".into();
    assert_eq!(laid(&draft).blemishes(), [], "the last paragraph goes with the sign-off");
    assert_eq!(laid(&draft).first_page_of_paragraph(Element::Body, 20), Some(1));
    assert_eq!(laid(&draft).first_page_of_paragraph(Element::Body, 21), Some(2));

    draft.notice.body = "字".repeat(28 * 21).into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::SignOffAlone { page: 2 }], "a paragraph is not torn for it");

    draft.notice.body = vec!["字"; 42].join("\n").into();
    draft.notice.printed_by = "青山县总工会办公室".into();
    draft.notice.issuer_signature = "".into();
    draft.notice.date_of_issue = "".into();
    assert_eq!(laid(&draft).blemishes(), []);
    draft.notice.body = vec!["字"; 44].join("\n").into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::ImprintAlone { page: 4 }]);
}
