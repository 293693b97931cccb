use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Placed, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "cite-short-unused",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "说明了文件简称，后文却没有使用",
    why: "用不到的简称应当删去。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "现将《关于做好防汛工作的通知》（以下简称《通知》）转发给你们。", right: "现将《关于做好防汛工作的通知》转发给你们。" },
        Example::Fixed { wrong: "现将《关于做好防汛工作的通知》（国发〔2012〕8号，以下简称《通知》）转发给你们。", right: "现将《关于做好防汛工作的通知》（国发〔2012〕8号）转发给你们。" }, Example::Near("现将《关于做好防汛工作的通知》（以下简称《通知》）转发给你们，请按《通知》执行。")],
};

fn run(_: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let mut found = Vec::new();
    for placed in texts.holding(Holds::SHORT_NAME) {
        let text = &*placed.paragraph.text;
        let definitions = text.match_indices(MARK).filter_map(|(at, mark)| definition(text, at, at + mark.len()));
        let unused = definitions.filter(|(short, place)| !is_used(as_used(short), placed, *place, texts));
        found.extend(unused.map(|(_, place)| {
            let place = place.shifted(placed.span.start);
            CHECK.fixable(place, vec![Edit::delete(place)])
        }));
    }
    found
}

/// Whether the short name stands anywhere but in its definition at `place` of the paragraph.
fn is_used(short: &str, definition: &Placed, place: Span, texts: &Texts) -> bool {
    let places = |placed: &Placed| placed.paragraph.text.match_indices(short).map(|(at, _)| Span::new(at, at + 1)).collect::<Vec<_>>();
    let stands_beside = || places(definition).into_iter().any(|other| !place.contains(other));
    // A name is mostly used soon.
    let (before, behind) = texts.around(definition);
    stands_beside() || behind.iter().chain(before).any(|placed| placed.paragraph.text.contains(short))
}

/// A short title keeps its 书名号 where it is used; a short name in quotation marks loses them.
fn as_used(short: &str) -> &str {
    short.trim_matches(['“', '”'])
}

const MARK: &str = "以下简称";

/// The short title with its marks, and what goes when it is not wanted: the brackets too where nothing else is in them.
fn definition(text: &str, mark_at: usize, short_at: usize) -> Option<(&str, Span)> {
    let rest = &text[short_at..];
    let close_mark = match rest.chars().next()? {
        '《' => '》',
        '“' => '”',
        _ => return None,
    };
    let end = short_at + rest.find(close_mark)? + close_mark.len_utf8();
    let front = &text[..mark_at];
    let close = text[end..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
    match front.chars().next_back()? {
        '，' => Some((&text[short_at..end], Span::new(mark_at - '，'.len_utf8(), end))),
        open @ ('（' | '(') => Some((&text[short_at..end], Span::new(mark_at - open.len_utf8(), end + close.len_utf8()))),
        _ => None,
    }
}
