//! note-brackets.

use super::ROW;
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Repair, Rule};
use crate::domain::notice::body::paragraphs;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Text(&[Element::Annotation], run) };

static CHECK: Check = Check {
    id: "note-brackets",
    title: "附注没有加全角圆括号",
    why: "附注居左空二字加圆括号，编排在成文日期下一行。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "此件公开发布", right: "（此件公开发布）" },
        Example::Fixed { wrong: "(此件公开发布)", right: "（此件公开发布）" },
        Example::Fixed { wrong: "（此件公开发布)", right: "（此件公开发布）" },
        Example::Fixed { wrong: "（此件公开发布", right: "（此件公开发布）" },
        Example::Fixed { wrong: "（此件公开发布）。", right: "（此件公开发布）" },
        Example::Near("（联系人：王某（办公室），电话：0564-7356000）"),
        Example::Near("（此件公开发布）（联系人：王某）"),
        Example::Near("（联系人：王某(女)）"),
    ],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    paragraphs(text).filter_map(|(place, line)| of_line(line, place.start)).collect()
}

fn of_line(line: &str, start: usize) -> Option<Finding> {
    let blank = line.len() - line.trim_start_matches(is_blank).len();
    let line = line.trim_matches(is_blank);
    let start = start + blank;
    let stem = line.trim_end_matches(['。', '；', '，', '.', ' ', '\u{3000}']);
    let tail = Span::new(start + stem.len(), start + line.len());
    let at = |from: usize, to: usize| Span::new(start + from, start + to);
    let place = at(0, line.len());
    let mut edits = Vec::new();
    let opens = stem.starts_with(['（', '(']);
    match (opens, closing(stem)) {
        // Several notes one after the other each have their brackets.
        (true, Some(_)) if stem.ends_with(['）', ')']) => {
            let last = stem.chars().next_back().map_or(0, char::len_utf8);
            if stem.starts_with('(') {
                edits.push(Edit::replace(at(0, 1), "（"));
            }
            if stem.ends_with(')') {
                edits.push(Edit::replace(at(stem.len() - last, stem.len()), "）"));
            }
            if !tail.is_empty() {
                edits.push(Edit::delete(tail));
            }
        }
        // The note goes on behind its brackets: nobody can tell where it ends.
        (true, Some(_)) => return Some(CHECK.at(place)),
        (true, None) => {
            if stem.starts_with('(') {
                edits.push(Edit::replace(at(0, 1), "（"));
            }
            edits.push(Edit::replace(tail, "）"));
        }
        (false, _) => {
            edits.push(Edit::insert(start, "（"));
            edits.push(Edit::replace(tail, "）"));
        }
    }
    (!edits.is_empty()).then(|| CHECK.fixable(place, edits))
}

/// Where the bracket that a note begins with is closed.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}
