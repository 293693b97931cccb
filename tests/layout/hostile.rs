//! What no typist would write is laid out all the same: nothing is lost, nothing leaves the type area.

use xingwen::domain::layout::units::TYPE_AREA_WIDTH;
use xingwen::domain::layout::{Blemish, Pages};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;

use super::{laid, lines_of, notice};

fn check(element: Element, text: &str) -> Pages {
    let mut draft: Draft = notice();
    *draft.notice.field_mut(element).expect("an element of ours") = text.into();
    let pages = laid(&draft);
    let found: String = lines_of(&pages, element).iter().map(|line| &*line.text).collect();
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert!(bare(&found).ends_with(&bare(text)), "{element:?}: nothing is lost");
    for line in pages.pages.iter().flat_map(|page| &page.lines) {
        assert!(line.width.0 <= TYPE_AREA_WIDTH.0 + 0.01, "{element:?}: {}", line.text);
    }
    pages
}

#[test]
fn a_title_of_4000_characters_is_laid_out() {
    let pages = check(Element::Title, &"青山县总工会关于做好职工防暑降温工作的通知".repeat(190));
    assert!(pages.first_page_of(Element::Body) > Some(8), "the title takes its pages, the body follows");
}

#[test]
fn recipients_by_the_hundred_are_laid_out() {
    let many = vec!["青山县某某镇总工会"; 300].join("，");
    let pages = check(Element::MainRecipients, &format!("{many}："));
    assert!(!pages.blemishes().is_empty(), "7.3.3: page 1 shows no body, and that is told");
    let pages = check(Element::CopyRecipients, &format!("{many}。"));
    let is_told = pages.blemishes().iter().any(|blemish| matches!(blemish, Blemish::ImprintOverPages { .. }));
    assert!(is_told, "the imprint is longer than a page, and that is told");
}

#[test]
fn a_word_wider_than_the_line_is_cut() {
    check(Element::Body, &"https://example.org/".repeat(40));
    check(Element::IssuerSignature, &"青山县人力资源和社会保障局".repeat(5));
    check(Element::IssuerMark, &"青山县人力资源和社会保障局".repeat(5));
    check(Element::DocumentNumber, &"青工〔2024〕7号".repeat(9));
}

#[test]
fn characters_of_every_plane_and_direction_are_laid_out() {
    check(Element::Body, &"𠮷野家👨‍👩‍👧生僻字𪚥".repeat(60));
    check(Element::Body, &"قرار رقم ٧ بشأن الوقاية \u{202E}الحر".repeat(40));
    check(Element::Title, &"𠮷".repeat(90));
    check(Element::Attachments, &format!("附件\n表\n{}", "𠮷\tقرار\t👨‍👩‍👧\n".repeat(50)));
}
