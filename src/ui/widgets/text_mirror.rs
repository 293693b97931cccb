//! The text of a field once more, behind it: gives the field its height, and marked words their lines.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use yew::prelude::*;

use super::FieldMark;
use crate::domain::text::span::Span;

/// Marked words of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextMark {
    /// Where, in the text.
    pub span: Span,
    /// How much it weighs.
    pub mark: FieldMark,
    /// Whether it is looked at.
    pub is_chosen: bool,
}

/// Properties of [`TextMirror`].
#[derive(Properties, PartialEq)]
pub struct TextMirrorProps {
    /// What the field holds.
    pub text: AttrValue,
    /// Its marked words, in order, apart from one another.
    pub marks: Rc<[TextMark]>,
}

/// The same text in the same measures, itself unseen and unheard. The field is never touched, so typing, input methods
/// and undoing stay the browser's own. A long text is drawn in pieces, of which a key stroke changes one.
#[component]
pub fn TextMirror(props: &TextMirrorProps) -> Html {
    let mut seen = HashMap::<u64, u32>::new();
    let mut marks = &props.marks[..];
    let pieces = pieces(&props.text).into_iter().map(|(piece, print)| {
        let nth = seen.entry(print).and_modify(|nth| *nth += 1).or_default();
        let own = marks_of(piece, &mut marks);
        // Behind the last line break stands one more line, and behind nothing one that is empty.
        let end = if piece.end == props.text.len() { " " } else { "" };
        let text = AttrValue::from(format!("{}{end}", piece.of(&props.text)));
        html! { <Piece key={format!("{print:x}-{nth}")} {text} marks={own} /> }
    });
    html! { <div class="text-mirror" aria-hidden="true">{ for pieces }</div> }
}

/// The marks that touch a piece, in it; leaves those behind it.
fn marks_of(piece: Span, rest: &mut &[TextMark]) -> Rc<[TextMark]> {
    let here = rest.partition_point(|mark| mark.span.start < piece.end);
    let place = |at: usize| at.clamp(piece.start, piece.end) - piece.start;
    let own = rest[..here]
        .iter()
        .map(|mark| TextMark { span: Span::new(place(mark.span.start), place(mark.span.end)), ..*mark });
    let own = own.filter(|mark| !mark.span.is_empty()).collect();
    // The last one may go on in the next piece.
    let goes_on = here.checked_sub(1).filter(|last| rest[*last].span.end > piece.end);
    *rest = &rest[goes_on.unwrap_or(here)..];
    own
}

/// Whole lines of a text, so many together that the pieces are few and each is short, and what tells one from another.
/// Where a piece ends depends on its own lines alone: a line that comes in or goes leaves all other pieces as they were.
fn pieces(text: &str) -> Vec<(Span, u64)> {
    const LONGEST: usize = 8_000;
    const LINES: u64 = 16;
    let mut pieces = Vec::new();
    let (mut start, mut end, mut of_piece) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        end += line.len();
        let of_line = print(line);
        of_piece = of_line.wrapping_add(31_u64.wrapping_mul(of_piece));
        if end < text.len() && (end - start > LONGEST || of_line.is_multiple_of(LINES)) {
            pieces.push((Span::new(start, end), of_piece));
            (start, of_piece) = (end, 0);
        }
    }
    pieces.push((Span::new(start, text.len()), of_piece));
    pieces
}

/// Tells lines apart well enough to keep their nodes; nothing that is shown depends on it.
fn print(line: &str) -> u64 {
    const ENDS: usize = 12;
    let bytes = line.as_bytes();
    let mut hasher = DefaultHasher::new();
    (bytes.len(), &bytes[..bytes.len().min(ENDS)], &bytes[bytes.len().saturating_sub(ENDS)..]).hash(&mut hasher);
    hasher.finish()
}

/// Properties of [`Piece`].
#[derive(Properties, PartialEq)]
struct PieceProps {
    text: AttrValue,
    marks: Rc<[TextMark]>,
}

#[component]
fn Piece(props: &PieceProps) -> Html {
    let text = &props.text;
    let mut runs = Vec::with_capacity(2 * props.marks.len() + 1);
    let mut start = 0;
    for mark in props.marks.iter() {
        runs.push(html! { { plain(text, start..mark.span.start) } });
        runs.push(html! {
            <span class="text-mirror-mark" data-mark={mark.mark.name()} data-chosen={mark.is_chosen.then_some("true")}>
                { plain(text, mark.span.start..mark.span.end) }
            </span>
        });
        start = mark.span.end;
    }
    runs.push(html! { { plain(text, start..text.len()) } });
    html! { <div class="text-mirror-piece">{ for runs }</div> }
}

fn plain(text: &str, range: std::ops::Range<usize>) -> String {
    text.get(range).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_whole_text_and_stay_where_a_line_comes_in() {
        let text = (0..400).map(|n| format!("第{n}段，各单位要抓好落实。\n")).collect::<String>();
        let of = |text: &str| pieces(text).iter().map(|(piece, _)| piece.of(text).to_owned()).collect::<Vec<_>>();
        let before = of(&text);
        assert_eq!(before.concat(), text);
        assert!(before.len() > 8, "{}", before.len());
        let after = of(&format!("新的一段。\n{text}"));
        let changed = after.iter().filter(|piece| !before.contains(piece)).count();
        assert!(changed <= 2, "{changed} of {}", after.len());
        assert_eq!(of("").concat(), "");
    }

    #[test]
    fn a_mark_over_two_pieces_stands_in_both() {
        let mark = |start, end| TextMark { span: Span::new(start, end), mark: FieldMark::Error, is_chosen: false };
        let marks = [mark(1, 2), mark(3, 8), mark(9, 10)];
        let mut rest = &marks[..];
        let spans =
            |marks: Rc<[TextMark]>| marks.iter().map(|mark| (mark.span.start, mark.span.end)).collect::<Vec<_>>();
        assert_eq!(spans(marks_of(Span::new(0, 5), &mut rest)), [(1, 2), (3, 5)]);
        assert_eq!(spans(marks_of(Span::new(5, 9), &mut rest)), [(0, 3)]);
        assert_eq!(spans(marks_of(Span::new(9, 12), &mut rest)), [(0, 1)]);
    }
}
