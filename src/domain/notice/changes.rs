//! What differs between two versions of a draft, element by element, to be read by a person.

use super::upstream::ForwardedText;
use super::wording::words;
use super::{Element, Notice};
use crate::domain::text::align::{Pair, align, likeness};
use crate::domain::text::diff::stretches;

/// Words of a version: what both have, or what only this one has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether only this version has them.
    pub is_changed: bool,
}

/// A line of an element that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The element.
    pub element: Element,
    /// 改动前; empty where the line is new.
    pub before: Vec<Piece>,
    /// 改动后; empty where the line was taken out.
    pub after: Vec<Piece>,
}

/// The lines that differ between `old` and `new`, in the order of the paper, the forwarded text last.
pub fn changes(old: (&Notice, &ForwardedText), new: (&Notice, &ForwardedText)) -> Vec<Change> {
    let own = Element::OWN.into_iter().flat_map(|element| {
        let lines = |notice| Notice::text(notice, element).lines().collect::<Vec<_>>();
        changed_lines(element, &lines(old.0), &lines(new.0))
    });
    let (before, after) = (lines_of(old.1), lines_of(new.1));
    own.chain(changed_lines(Element::ForwardedText, &before, &after)).collect()
}

fn lines_of(text: &ForwardedText) -> Vec<&str> {
    text.paragraphs.iter().map(|paragraph| &*paragraph.text).collect()
}

fn changed_lines(element: Element, old: &[&str], new: &[&str]) -> Vec<Change> {
    // A field of one line is that line in both versions, whatever it says.
    let pairs = match (old, new) {
        ([_], [_]) => vec![Pair::Both(0, 0)],
        _ => align(old, new, |old, new| likeness(old, new)),
    };
    let whole = |text: &str| vec![Piece { text: text.to_owned(), is_changed: true }];
    let change = |pair| match pair {
        Pair::Both(at, with) if old[at] == new[with] => None,
        Pair::Both(at, with) => Some(changed_words(element, old[at], new[with])),
        Pair::Old(at) => Some(Change { element, before: whole(old[at]), after: Vec::new() }),
        Pair::New(at) => Some(Change { element, before: Vec::new(), after: whole(new[at]) }),
    };
    pairs.into_iter().filter_map(change).collect()
}

fn changed_words(element: Element, old: &str, new: &str) -> Change {
    let mut change = Change { element, before: Vec::new(), after: Vec::new() };
    let found = stretches(old, new, words);
    for (at, stretch) in found.iter().enumerate() {
        let is_changed = !stretch.is_same;
        for (side, text) in [(&mut change.before, stretch.old.of(old)), (&mut change.after, stretch.new.of(new))] {
            let text = if is_changed { text.to_owned() } else { shortened(text, at == 0, at + 1 == found.len()) };
            if !text.is_empty() {
                side.push(Piece { text, is_changed });
            }
        }
    }
    change
}

/// What both versions have, only as much of it as shows where the change stands.
fn shortened(text: &str, is_first: bool, is_last: bool) -> String {
    /// Shown beside a change.
    const BESIDE: usize = 12;
    /// What a cut would spare at least.
    const LEAST: usize = 4;
    let chars: Vec<char> = text.chars().collect();
    let (head, tail) = (if is_first { 0 } else { BESIDE }, if is_last { 0 } else { BESIDE });
    if chars.len() <= head + tail + LEAST {
        return text.to_owned();
    }
    let head: String = chars[..head].iter().collect();
    let tail: String = chars[chars.len() - tail..].iter().collect();
    format!("{head}……{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice::upstream::{ForwardedParagraph, Role};

    /// `element：改动前 → 改动后`, what only one version has in brackets.
    fn shown(old: &[(Element, &str)], new: &[(Element, &str)]) -> Vec<String> {
        let notice = |fields: &[(Element, &str)]| {
            let mut notice = Notice::default();
            for (element, text) in fields {
                *notice.field_mut(*element).expect("an element of ours") = (*text).into();
            }
            notice
        };
        let words = |pieces: &[Piece]| -> String {
            let show = |piece: &Piece| if piece.is_changed { format!("[{}]", piece.text) } else { piece.text.clone() };
            pieces.iter().map(show).collect()
        };
        let none = ForwardedText::default();
        changes((&notice(old), &none), (&notice(new), &none))
            .iter()
            .map(|change| format!("{}：{} → {}", change.element.term(), words(&change.before), words(&change.after)))
            .collect()
    }

    #[test]
    fn changes_stand_in_the_order_of_the_paper() {
        let old = [
            (Element::DocumentNumber, "青工〔2026〕3号"),
            (
                Element::Body,
                "现将通知转发给你们，请结合本单位实际情况，认真抓好贯彻落实工作。\n请于8月20日前报送情况。",
            ),
            (Element::Annotation, "（此件公开发布）"),
        ];
        let new = [
            (Element::DocumentNumber, "青工〔2026〕5号"),
            (Element::Title, "关于转发通知的通知"),
            (
                Element::Body,
                "现将通知转发给你们，请结合本单位实际情况，认真抓好贯彻落实工作。\n请于8月25日前报送情况。\n特此通知。",
            ),
        ];
        assert_eq!(
            shown(&old, &new),
            [
                "发文字号：[青工〔2026〕3号] → [青工〔2026〕5号]",
                "标题： → [关于转发通知的通知]",
                "正文：请于[8月20日]前报送情况。 → 请于[8月25日]前报送情况。",
                "正文： → [特此通知。]",
                "附注：[（此件公开发布）] → ",
            ]
        );
        assert!(shown(&old, &old).is_empty());
    }

    #[test]
    fn long_words_around_a_change_are_cut() {
        let body = |day: &str| {
            format!("各单位要高度重视，加强组织领导，明确责任分工，确保各项要求落到实处，并于{day}前报送情况。")
        };
        let found = shown(&[(Element::Body, &body("8月20日"))], &[(Element::Body, &body("9月1日"))]);
        assert_eq!(
            found,
            ["正文：……保各项要求落到实处，并于[8月20日]前报送情况。 → ……保各项要求落到实处，并于[9月1日]前报送情况。"]
        );
    }

    #[test]
    fn the_forwarded_text_is_compared_too() {
        let text = |line: &str| {
            let paragraph = ForwardedParagraph { role: Role::Body, text: line.into() };
            ForwardedText { paragraphs: [paragraph].into() }
        };
        let notice = Notice::default();
        let found = changes((&notice, &text("甲")), (&notice, &text("乙")));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].element, Element::ForwardedText);
    }
}
