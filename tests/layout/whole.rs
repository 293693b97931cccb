//! A notice as a whole, and what a key stroke changes.

use std::rc::Rc;

use xingwen::domain::layout::{Cache, Page, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::body::paragraphs;
use xingwen::domain::notice::upstream::Role;

use super::{forwarded, laid, notice};

#[test]
fn the_whole_notice_as_lines() {
    let pages = laid(&notice());
    let text: Vec<String> = pages.pages.iter().map(|page| page_text(page)).collect();
    insta::assert_snapshot!(text.join("\n"));
}

fn page_text(page: &Page) -> String {
    let lines = page.lines.iter().map(|line| {
        let (x, y, width, size) = (line.x.0, line.y.0, line.width.0, line.size.0);
        format!("{x:6.2} {y:6.2} {width:6.2} {size:4} {} {}\n", line.font.name(), line.text)
    });
    let rules = page.rules.iter().map(|rule| {
        let (x, y, width, thickness) = (rule.x.0, rule.y.0, rule.width.0, rule.thickness.0);
        format!("{x:6.2} {y:6.2} {width:6.2} {thickness:4.2} rule {:?}\n", rule.ink)
    });
    let (lines, rules): (String, String) = (lines.collect(), rules.collect());
    format!("page {}\n{lines}{rules}", page.number)
}

#[test]
fn a_key_stroke_leaves_other_pages_as_they_are() {
    let mut draft = notice();
    let body: Vec<(Role, &str)> =
        vec![(Role::Body, "各级工会要认真组织学习，抓好贯彻落实，做到家喻户晓。"); 2000];
    draft.forwarded = forwarded(&body);
    let mut cache = Cache::default();
    let before = lay_out(&draft, &mut cache);
    draft.notice.body = format!("{}另行通知。", draft.notice.body).into();
    let after = lay_out(&draft, &mut cache);
    let same = before.pages.iter().zip(&after.pages).filter(|(a, b)| Rc::ptr_eq(a, b)).count();
    assert_eq!((after.pages.len() - same, after == laid(&draft)), (2, true), "only the notice's own pages are new");
}

#[test]
fn a_line_says_where_in_its_paragraph_it_begins() {
    let mut draft = notice();
    draft.notice.body = format!("\u{3000}\u{3000}{}\n  短", "各级工会要把防暑降温工作摆上重要位置。".repeat(60)).into();
    for page in &laid(&draft).pages {
        for line in page.lines.iter().filter(|line| line.place.element == Some(Element::Body)) {
            let (_, text) = paragraphs(&draft.notice.body).nth(line.place.paragraph).expect("a paragraph");
            let words = &text.trim()[line.start..];
            assert!(words.starts_with(&*line.text), "{} at {}", line.text, line.start);
        }
    }
}
