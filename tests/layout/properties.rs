//! What holds for any draft.

use proptest::prelude::*;
use xingwen::domain::layout::units::LINES;
use xingwen::domain::layout::{Cache, lay_out, title_lines};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::house::HouseWords;
use xingwen::domain::notice::own_organ::{Grid, SealCase};
use xingwen::domain::notice::upstream::{ForwardedText, Role};
use xingwen::domain::text::punctuation::{cannot_end_line, cannot_start_line, is_blank};

use super::{forwarded, laid, lines_of};

/// The text without blanks, which a line break may swallow.
fn packed(text: &str) -> String {
    text.chars().filter(|&c| !is_blank(c)).collect()
}

fn sorted(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = packed(text).chars().collect();
    chars.sort_unstable();
    chars
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[一二三四五《》（）“”，。、；：—…0-9a-z的关于转发通知 \t\n]{0,120}",
        "\\PC{0,60}",
        "[，。！]{0,70}",
        "[a-z0-9]{0,90}",
    ]
}

fn any_forwarded() -> impl Strategy<Value = ForwardedText> {
    prop::collection::vec((0..Role::ALL.len(), any_text()), 0..12).prop_map(|parts| {
        let parts: Vec<(Role, &str)> = parts.iter().map(|(role, text)| (Role::ALL[*role], text.as_str())).collect();
        forwarded(&parts)
    })
}

prop_compose! {
    fn any_draft()(
        texts in prop::collection::vec(any_text(), Element::OWN.len()),
        text in any_forwarded(),
        seal in 0_usize..3,
        labelled: bool,
        filled: bool,
    ) -> Draft {
        let mut draft = Draft::default();
        for (element, text) in Element::OWN.into_iter().zip(texts) {
            *draft.notice.field_mut(element).expect("own element") = text.into();
        }
        draft.forwarded = text;
        draft.style.seal = [SealCase::Seal, SealCase::NoSeal, SealCase::Stamp][seal];
        draft.style.forwarded_as_attachment = labelled;
        draft.style.grid = if filled { Grid::Filled } else { Grid::Standard };
        draft
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_draft_is_laid_out_within_the_type_area(draft in any_draft()) {
        let pages = laid(&draft);
        for (page, number) in pages.pages.iter().zip(1..) {
            prop_assert_eq!(page.number, number);
            let left = if page.is_odd() { 28.0 } else { 26.0 };
            for line in &page.lines {
                prop_assert!(line.x.0 > left - 0.01 && line.x.0 + line.width.0 < left + 156.01, "{line:?}");
                prop_assert!(line.y.0 > 34.6 && line.y.0 < 270.0, "{line:?}");
            }
            let body = page.lines.iter().filter(|line| line.place.element == Some(Element::Body));
            let mut tops: Vec<i32> = body.map(|line| line.y.twips()).collect();
            tops.dedup();
            prop_assert!(tops.len() <= LINES as usize);
        }
    }

    #[test]
    fn pages_joined_give_the_text(draft in any_draft()) {
        let pages = laid(&draft);
        let joined = |element| packed(&lines_of(&pages, element).iter().map(|line| &*line.text).collect::<String>());
        for element in [
            Element::CopyNumber,
            Element::Secrecy,
            Element::Urgency,
            Element::DocumentNumber,
            Element::Title,
            Element::MainRecipients,
            Element::IssuerSignature,
            Element::DateOfIssue,
            Element::Annotation,
            Element::PrintedBy,
            Element::PrintedOn,
        ] {
            prop_assert_eq!(joined(element), packed(draft.notice.text(element)), "{:?}", element);
        }
        // The cells of a table stand side by side and are read row by row, so characters are counted.
        for element in [Element::Body, Element::Attachments] {
            prop_assert_eq!(sorted(&joined(element)), sorted(draft.notice.text(element)), "{:?}", element);
        }
        let copies = packed(&draft.notice.copy_recipients);
        let label = if copies.is_empty() || copies.starts_with("抄送") { "" } else { "抄送：" };
        prop_assert_eq!(joined(Element::CopyRecipients), format!("{label}{copies}"));
    }

    #[test]
    fn the_forwarded_text_is_all_there(text in any_forwarded()) {
        let draft = Draft { forwarded: text, ..Draft::default() };
        let pages = laid(&draft);
        let found: String = lines_of(&pages, Element::ForwardedText).iter().map(|line| &*line.text).collect();
        let given: String = draft.forwarded.paragraphs.iter().map(|part| &*part.text).collect();
        prop_assert_eq!(sorted(&found), sorted(&given));
    }

    #[test]
    fn no_line_begins_or_ends_with_a_mark_that_may_not(
        text in "([一二三四五]{1,9}[，。、；：？！]|《[一二三]{2,5}》|（[一二]{2}）|“[一二三]{2,8}。”|[0-9]{1,6}){1,60}",
    ) {
        let mut draft = Draft::default();
        draft.notice.body = text.into();
        let pages = laid(&draft);
        let lines = lines_of(&pages, Element::Body);
        for (at, line) in lines.iter().enumerate() {
            let first = line.text.chars().next().expect("a line has characters");
            let last = line.text.chars().last().expect("a line has characters");
            prop_assert!(at == 0 || !cannot_start_line(first), "{}", line.text);
            prop_assert!(at + 1 == lines.len() || !cannot_end_line(last), "{}", line.text);
            let next = lines.get(at + 1).and_then(|next| next.text.chars().next());
            prop_assert!(!(last.is_ascii_digit() && next.is_some_and(|c| c.is_ascii_digit())), "{}", line.text);
        }
    }

    #[test]
    fn titles_keep_every_character(title in any_text()) {
        let joined: String = title_lines(&title, &HouseWords::default()).iter().map(|span| span.of(&title)).collect();
        prop_assert_eq!(packed(&joined), packed(&title));
    }

    /// What is typed behind a text moves nothing above it but the lines of its last paragraph.
    #[test]
    fn pages_of_a_beginning_are_the_beginning_of_the_pages(
        paragraphs in prop::collection::vec("[一二三四五，。《》（）0-9a-z]{1,160}", 1..60),
        kept in 0_usize..60,
    ) {
        let of = |paragraphs: &[String]| {
            let mut draft = Draft::default();
            draft.notice.body = paragraphs.join("\n").into();
            laid(&draft)
        };
        let kept = kept.min(paragraphs.len());
        let (beginning, whole) = (of(&paragraphs[..kept]), of(&paragraphs));
        let last = beginning.pages.len().saturating_sub(1);
        prop_assert_eq!(&beginning.pages[..last], &whole.pages[..last]);
    }

    /// Edits one after the other, with one cache: every state is laid out as from nothing.
    #[test]
    fn edits_are_laid_out_as_from_nothing(
        start in any_draft(),
        edits in prop::collection::vec((0_usize..17, any_text(), 0_usize..200), 1..8),
    ) {
        let (mut draft, mut cache) = (start, Cache::default());
        for (element, text, at) in edits {
            let element = Element::OWN[element % Element::OWN.len()];
            let field = draft.notice.field_mut(element).expect("own element");
            let mut chars: Vec<char> = field.chars().collect();
            let at = at.min(chars.len());
            chars.splice(at..(at + 3).min(chars.len()), text.chars());
            *field = chars.into_iter().collect::<String>().into();
            prop_assert_eq!(lay_out(&draft, &mut cache), laid(&draft));
        }
    }

    #[test]
    fn the_cache_changes_nothing(first in any_draft(), second in any_draft()) {
        let mut cache = Cache::default();
        prop_assert_eq!(lay_out(&first, &mut cache), laid(&first));
        prop_assert_eq!(lay_out(&second, &mut cache), laid(&second));
        prop_assert_eq!(lay_out(&first, &mut cache), laid(&first));
    }
}
