//! title-angle-lookalike.

use super::{ROW, TITLES, in_title};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity};
use crate::domain::notice::title::marks::{closes, opens};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Text(TITLES, run) };

static CHECK: Check = Check {
    id: "title-angle-lookalike",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.15.2"),
    title: "用大于号、小于号等代替书名号",
    why: "书名号是《》和〈〉，形状相近的符号在检索和排版时都会出错。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed {
            wrong: "金寨县总工会关于印发<<工作规则>>的通知",
            right: "金寨县总工会关于印发《工作规则》的通知",
        },
        Example::Fixed {
            wrong: "金寨县总工会关于转发《安徽省总工会关于学习<摘编>的通知》的通知",
            right: "金寨县总工会关于转发《安徽省总工会关于学习〈摘编〉的通知》的通知",
        }, Example::Near("金寨县总工会关于印发《职工素质高于80分评价办法》的通知")],
    ..ROW
};

/// An opening mark that waits for its partner.
struct Open {
    span: Span,
    /// `<<` closes with `>>`.
    is_doubled: bool,
    is_lookalike: bool,
}

fn run(text: &str, element: Element) -> Vec<Finding> {
    let (mut waiting, mut edits): (Vec<Open>, Vec<Edit>) = (Vec::new(), Vec::new());
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let mut span = Span::new(at, at + c.len_utf8());
        if opens(c) || opening(c) {
            let is_doubled = matches!(c, '<' | '＜') && chars.next_if(|(_, next)| *next == c).is_some();
            if is_doubled {
                span.end += c.len_utf8();
            }
            waiting.push(Open { span, is_doubled, is_lookalike: opening(c) });
        } else if closes(c) || closing(c) {
            let Some(open) = waiting.pop() else { continue };
            let is_lookalike = closing(c);
            if is_lookalike && open.is_doubled && chars.next_if(|(_, next)| *next == c).is_some() {
                span.end += c.len_utf8();
            }
            let is_outer = waiting.len().is_multiple_of(2);
            if open.is_lookalike {
                edits.push(Edit::replace(open.span, if is_outer { "《" } else { "〈" }));
            }
            if is_lookalike {
                edits.push(Edit::replace(span, if is_outer { "》" } else { "〉" }));
            }
        }
    }
    edits.sort_by_key(|edit| edit.span);
    let place = edits.first().zip(edits.last()).map(|(first, last)| Span::new(first.span.start, last.span.end));
    place.map(|place| in_title(CHECK.fixable(place, edits), element)).into_iter().collect()
}

const fn opening(c: char) -> bool {
    matches!(c, '<' | '＜' | '«' | '‹' | '≪')
}

const fn closing(c: char) -> bool {
    matches!(c, '>' | '＞' | '»' | '›' | '≫')
}
