//! Sentences broken over lines by a page or a line width; a blank line between is no proof of a paragraph's end.
//!
//! Lines of a title are not joined here: they are its lines, `parse` reads them together.

use std::collections::HashSet;

use super::lines::{Line, Marks, Page, is_date};
use super::working::Proposal;
use crate::domain::notice::body::ordinal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{cannot_end_line, cannot_start_line, is_blank, is_han};
use crate::domain::text::span::Span;

const DAMAGE: &str = "clean-hard-wrap";

/// How plainly two lines belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Evidence {
    Certain,
    Probable,
    None,
}

/// Proposes to join what was one line.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let lines: Vec<Line<'_>> = page.lines().filter(|line| !line.is_blank()).collect();
    let context = Context::new(page.text, &lines);
    let mut found = Vec::new();
    let mut paragraph = Paragraph::default();
    for (at, line) in lines.iter().enumerate() {
        paragraph.add(line);
        let Some(next) = lines.get(at + 1) else { break };
        let evidence = context.junction(&paragraph, line, next);
        if evidence != Evidence::None {
            let edit = joint(line, next);
            found.push(match evidence {
                Evidence::Certain => Proposal::applied(DAMAGE, edit),
                _ => Proposal::ask(DAMAGE, edit),
            });
        }
        if evidence != Evidence::Certain {
            paragraph = Paragraph::default();
        }
    }
    found
}

/// The lines joined so far.
#[derive(Default)]
struct Paragraph<'a> {
    first: &'a str,
    has_sentence: bool,
    /// Whether a sentence has come to its full stop in it, or it is as long as two.
    closed: bool,
    chars: usize,
    /// Opening minus closing marks.
    open_marks: i32,
}

impl<'a> Paragraph<'a> {
    fn add(&mut self, line: &Line<'a>) {
        if self.first.is_empty() {
            self.first = line.words;
        }
        self.has_sentence |= line.has_sentence();
        self.closed |= line.has(Marks::STOP) || line.width() >= 160;
        self.chars += line.facts.chars;
        self.open_marks += line.facts.open_marks;
    }
}

struct Context {
    /// Of the pairs of Han characters that joints would make, those that stand in the text: they make words.
    pairs: HashSet<(char, char)>,
    /// The width at which lines are broken, in halves of a character, where the text is broken by width.
    width: Option<u32>,
    /// The smallest indent of lines that hold a sentence.
    indent: u32,
}

impl Context {
    fn new(text: &str, lines: &[Line<'_>]) -> Self {
        let pairs = known_pairs(text, lines);
        let indent = lines.iter().filter(|line| line.has_sentence()).map(|line| line.indent).min().unwrap_or(0);
        Self { pairs, width: common_width(lines), indent }
    }

    fn junction(&self, paragraph: &Paragraph<'_>, line: &Line<'_>, next: &Line<'_>) -> Evidence {
        let (Some(last), Some(first)) = (line.last(), next.first()) else { return Evidence::None };
        let is_row = |line: &Line<'_>| line.span.len() > line.words.len() && line.words.contains('\t');
        if ends_paragraph(last) || is_row(line) || is_row(next) || line.words.contains('\t') {
            return Evidence::None;
        }
        if starts_paragraph(next.words) || is_label(line.words) {
            return if is_open_copy_line(paragraph, line, next) { Evidence::Certain } else { Evidence::None };
        }
        if is_open_copy_line(paragraph, line, next) {
            return Evidence::Certain;
        }
        let body = paragraph.has_sentence && paragraph.chars >= 15;
        if cannot_start_line(first) {
            return if body { Evidence::Certain } else { Evidence::None };
        }
        if next.indent >= self.indent + 3 && next.indent > line.indent {
            return Evidence::None;
        }
        let goes_on = next.has_sentence();
        if matches!(last, '，' | '、' | ',') {
            let goes_on = goes_on || next.words.ends_with(['：', ':', '，', '、', ',']);
            return if paragraph.chars >= 8 && goes_on { Evidence::Certain } else { Evidence::None };
        }
        if !goes_on || is_title(line.words) {
            return Evidence::None;
        }
        if paragraph.open_marks > 0 && closes(next.words) || cannot_end_line(last) {
            return Evidence::Certain;
        }
        let full = self.width.is_some_and(|width| line.width() + 4 >= width && line.width() <= width + 4);
        if body && full && next.span.start <= line.whole.end {
            return Evidence::Certain;
        }
        if !body || (ordinal(paragraph.first).is_some() && !paragraph.first.contains('。')) {
            return Evidence::None;
        }
        let splits_date = last.is_ascii_digit() && matches!(first, '年' | '月' | '日');
        let splits_word = is_han(last) && self.pairs.contains(&(last, first));
        // Two stretches of running text, the first without an end: a page break, whatever the word.
        let runs_on = is_han(last) && is_han(first) && paragraph.closed && next.words.contains('。');
        if splits_date || splits_word || runs_on || matches!(first, '的' | '了') {
            Evidence::Certain
        } else if last.is_alphanumeric() {
            Evidence::Probable
        } else {
            Evidence::None
        }
    }
}

/// The pairs that joints of `lines` would make and that stand somewhere in `text`.
fn known_pairs(text: &str, lines: &[Line<'_>]) -> HashSet<(char, char)> {
    let joints = lines.windows(2).filter_map(|two| Some((two[0].last()?, two[1].first()?)));
    let joints: Vec<(char, char)> = joints.filter(|(last, first)| is_han(*last) && is_han(*first)).collect();
    let wanted: HashSet<(char, char)> = joints.iter().copied().collect();
    // Most characters end no line: they are told apart without a look into the set.
    let mut ends = vec![false; 0x1_0000];
    for (last, _) in &joints {
        if let Some(end) = ends.get_mut(*last as usize) {
            *end = true;
        }
    }
    let mut known = HashSet::new();
    let mut before = '\0';
    for c in text.chars() {
        if ends.get(before as usize).copied().unwrap_or(true) && wanted.contains(&(before, c)) {
            known.insert((before, c));
        }
        before = c;
    }
    known
}

/// The width near which most full lines end, if the text was broken by width.
fn common_width(lines: &[Line<'_>]) -> Option<u32> {
    const NARROWEST: u32 = 40;
    const WIDEST: u32 = 160;
    const TOLERANCE: u32 = 4;
    let mut counts = vec![0_usize; WIDEST as usize + 1];
    let mut wider = 0;
    for line in lines {
        let width = line.width();
        if width > WIDEST {
            wider += 1;
        } else {
            counts[width as usize] += 1;
        }
    }
    let window = |end: u32| counts[(end - TOLERANCE) as usize..=end as usize].iter().sum::<usize>();
    let (width, full) = (NARROWEST..=WIDEST).map(|end| (end, window(end))).max_by_key(|(end, full)| (*full, *end))?;
    let above: usize = counts[width as usize + 1..].iter().sum::<usize>() + wider;
    (full >= 5 && above * 5 <= full).then_some(width)
}

/// Whether a line may be the last of a title: 关于…的通知.
fn is_title(words: &str) -> bool {
    const KINDS: &[&str] = &[
        "通知", "通报", "意见", "决定", "办法", "方案", "规定", "条例", "细则", "函", "报告", "请示", "批复", "通告",
        "公告", "纪要", "决议", "公报", "议案", "命令", "要点", "计划", "规划", "总结",
    ];
    !words.contains('。') && KINDS.iter().any(|kind| words.trim_end_matches('》').ends_with(kind))
}

fn ends_paragraph(last: char) -> bool {
    matches!(last, '。' | '！' | '？' | '：' | '；' | '…' | '!' | '?' | ':' | ';' | '|')
}

/// Whether a line can only begin a paragraph: an ordinal, 附件, 抄送, 第…条, 一是, a date.
fn starts_paragraph(words: &str) -> bool {
    const STARTS: &[&str] = &[
        "附件",
        "附：",
        "附:",
        "抄送",
        "抄报",
        "主题词",
        "主送",
        "（此",
        "(此",
        "联系人",
        "联系电话",
        "注：",
        "说明：",
        "备注",
        "印发",
        "来源",
        "编辑",
        "特此",
        "现将",
        "此复",
        "此致",
    ];
    if ordinal(words).is_some() || STARTS.iter().any(|start| words.starts_with(start)) {
        return true;
    }
    let mut chars = words.chars();
    let (first, second) = (chars.next().unwrap_or(' '), chars.next().unwrap_or(' '));
    let enumerates = matches!(first, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
        && matches!(second, '是' | '要');
    let clause = first == '第' && {
        let rest: String = words.chars().skip(1).take(6).collect();
        rest.contains(['条', '章', '节'])
    };
    let circled = matches!(first, '①'..='⑳' | '㈠'..='㈩' | '⑴'..='⒛' | '●' | '■' | '◆' | '★' | '▲' | '※' | '•');
    enumerates || clause || circled || is_date(words) || words.ends_with("印发")
}

/// Whether a line is a field with its label: nothing is joined to it.
fn is_label(words: &str) -> bool {
    starts_with_any(words, &["抄送", "抄报", "主题词", "附件", "联系人", "联系电话", "主送"])
}

fn starts_with_any(words: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| words.starts_with(start))
}

/// Whether `line` is a 抄送 line that has not come to its full stop yet, and `next` brings it.
fn is_open_copy_line(paragraph: &Paragraph<'_>, line: &Line<'_>, next: &Line<'_>) -> bool {
    starts_with_any(paragraph.first, &["抄送", "抄报"])
        && line.words.contains(['、', '，', ','])
        && !starts_paragraph(next.words)
        && next.words.ends_with('。')
        && next.span.start <= line.whole.end
}

/// Whether the first mark of a pair in `words` is a closing one.
fn closes(words: &str) -> bool {
    let marks = ['（', '《', '“', '〔', '(', '）', '》', '”', '〕', ')'];
    words.find(marks).is_some_and(|at| words[at..].starts_with(['）', '》', '”', '〕', ')']))
}

/// Joins without a space between Han characters, with one between Latin words, a hyphen of word division left out.
fn joint(line: &Line<'_>, next: &Line<'_>) -> Edit {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let gap = Span::new(line.place.end, next.place.start);
    let divided = line.words.strip_suffix('-').filter(|head| head.ends_with(|c: char| c.is_ascii_alphabetic()));
    if divided.is_some() && next.first().is_some_and(|c| c.is_ascii_lowercase()) {
        return Edit::delete(Span::new(gap.start - 1, gap.end));
    }
    let spaced = is_latin(line.last())
        && is_latin(next.first())
        && !(line.last().is_some_and(|c| c.is_ascii_digit()) && next.first().is_some_and(|c| c.is_ascii_digit()));
    debug_assert!(!next.words.starts_with(is_blank), "words have no white space at their ends");
    Edit::replace(gap, if spaced { " " } else { "" })
}
