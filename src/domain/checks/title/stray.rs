//! What does not belong into a title, or is missing there by a slip.

use super::{ROW, TITLES, in_title};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule};
use crate::domain::notice::title::issuer_in_front;
use crate::domain::notice::title::marks::find_outside;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&DE_MISSING, &END_MARK, &SPACE], reads: Reads::Text(TITLES, run) };

static DE_MISSING: Check = Check {
    id: "title-de-missing",
    title: "“的通知”缺“的”或多“的”",
    why: "书名号后面接“的通知”，一个“的”不多不少。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed {
            wrong: "金寨县总工会关于印发《工作规则》通知",
            right: "金寨县总工会关于印发《工作规则》的通知",
        },
        Example::Fixed {
            wrong: "金寨县总工会关于印发《工作规则》的的通知",
            right: "金寨县总工会关于印发《工作规则》的通知",
        }, Example::Near("金寨县总工会关于印发《工作规则》等制度的通知")],
    ..ROW
};

static END_MARK: Check = Check {
    id: "title-end-mark",
    clause: Clause::GbT15834("B.4"),
    title: "标题末尾有标点",
    why: "标题末尾通常不用标点。",
    repair: Repair::Auto,
    examples: &[Example::Fixed {
        wrong: "金寨县总工会关于做好防汛工作的通知。",
        right: "金寨县总工会关于做好防汛工作的通知",
    }, Example::Fixed { wrong: "金寨县总工会关于做好防汛工作的通知；", right: "金寨县总工会关于做好防汛工作的通知" }, Example::Near("金寨县总工会关于印发《会员管理办法（试行）》的通知（代拟稿）")],
    ..ROW
};

static SPACE: Check = Check {
    id: "title-space",
    title: "标题中有空格",
    why: "空格多是原来换行留下的，标题按意思回行由排版来做。",
    repair: Repair::Auto,
    examples: &[Example::Fixed {
        wrong: "金寨县总工会 关于做好　防汛工作的通知",
        right: "金寨县总工会关于做好防汛工作的通知",
    }, Example::Fixed { wrong: "金寨县总工会关于做好防汛 工作的通知", right: "金寨县总工会关于做好防汛工作的通知" }, Example::Near("县总工会 县妇联关于做好防汛工作的通知")],
    ..ROW
};

fn run(text: &str, element: Element) -> Vec<Finding> {
    let found = [de(text), end_mark(text), space(text)];
    found.into_iter().flatten().map(|finding| in_title(finding, element)).collect()
}

fn de(text: &str) -> Option<Finding> {
    if let Some(stem) = text.strip_suffix("通知").filter(|stem| stem.ends_with('》')) {
        return Some(DE_MISSING.fixable(stem.len()..text.len(), vec![Edit::insert(stem.len(), "的")]));
    }
    let twice = find_outside(text, "的的通知").last().copied().filter(|span| span.end == text.len())?;
    Some(DE_MISSING.fixable(twice, vec![Edit::delete(Span::new(twice.start, twice.start + "的".len()))]))
}

fn end_mark(text: &str) -> Option<Finding> {
    let title = text.trim_end_matches(is_blank);
    let stem = title.trim_end_matches(['。', '，', '、', '；', '：', '．', '.', ',', ';', ':']);
    let mark = Span::new(stem.len(), title.len());
    (!mark.is_empty() && !stem.is_empty()).then(|| END_MARK.fixable(mark, vec![Edit::delete(mark)]))
}

fn space(text: &str) -> Option<Finding> {
    // Joint organs may be parted by a space in the large type of the title.
    let joint = issuer_in_front(text).map_or(0, str::len);
    let mut edits: Vec<Edit> = Vec::new();
    let mut before = None;
    let mut at = 0;
    for run in text.split_inclusive(|c| !is_blank(c)) {
        let word = run.trim_start_matches(is_blank);
        let gap = Span::new(at, at + run.len() - word.len());
        at += run.len();
        let parts_latin = |before: char| before.is_ascii_alphanumeric() && word.starts_with(|c: char| c.is_ascii_alphanumeric());
        // A line break is the clerk's own way of breaking the title, no space.
        let is_break = gap.of(text).contains('\n');
        if !gap.is_empty() && !is_break && gap.start >= joint && !before.is_some_and(parts_latin) {
            edits.push(Edit::delete(gap));
        }
        before = word.chars().last();
    }
    let place = edits.first().zip(edits.last()).map(|(first, last)| Span::new(first.span.start, last.span.end))?;
    (!text.trim().is_empty()).then(|| SPACE.fixable(place, edits))
}
