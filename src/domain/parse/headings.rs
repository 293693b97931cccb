//! Headings of the body, also those run into their paragraph.

use crate::domain::notice::body::ordinal;
use crate::domain::notice::reading::{Certainty, Heading};
use crate::domain::notice::upstream::Role;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

use super::lines::Line;
use super::signs;

/// A numbered paragraph and what it may be.
struct Numbered {
    level: u8,
    value: u32,
    /// The words that would be the heading, with the ordinal.
    lead: Span,
    form: Form,
    at: usize,
    /// Whether it counts on in an article: 第四条……：（一）…….
    in_article: bool,
}

/// How the words behind the ordinal stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A line of its own without final mark.
    Alone,
    /// A short label before a colon.
    Label,
    /// A sentence with more behind it in the paragraph.
    Lead,
    /// A sentence that is the whole paragraph.
    Sentence,
}

/// The headings in order.
pub(super) fn find(lines: &[&Line<'_>]) -> Vec<Heading> {
    let numbered = numbered(lines);
    // From here on the attached texts have headings of the upper levels.
    let attached = |found: &Numbered| lines[found.at].role == Role::AttachmentBody;
    let structured_from = numbered.iter().position(|found| found.level <= 2 && attached(found)).unwrap_or(usize::MAX);
    let mut taken: Vec<Option<bool>> =
        numbered.iter().enumerate().map(|(at, _)| judge(lines, &numbered, at, structured_from)).collect();
    // 二、规划范围为……。规划期限为……: among the clauses of a reply a first sentence is one of them.
    let clauses: Vec<usize> = (0..numbered.len())
        .filter(|at| numbered[*at].form == Form::Lead && numbered[*at].level <= 2 && taken[*at] == Some(true))
        .filter(|at| {
            let siblings = siblings(&numbered, *at);
            let yes = siblings.iter().filter(|sibling| taken[**sibling] == Some(true)).count();
            let no = siblings.iter().filter(|sibling| taken[**sibling] == Some(false)).count();
            no > yes + 1 || no > 0 && yes == 0
        })
        .collect();
    for at in clauses {
        taken[at] = Some(false);
    }
    // What cannot be told from itself follows its siblings.
    for at in 0..numbered.len() {
        if taken[at].is_none() {
            let (mut yes, mut no) = (0, 0);
            let siblings = siblings(&numbered, at);
            // Sentences of one build, none of which decides alone, are headings together.
            let alike = !siblings.is_empty() && siblings.iter().all(|sibling| taken[*sibling].is_none());
            if alike {
                for sibling in siblings {
                    taken[sibling] = Some(true);
                }
                taken[at] = Some(true);
                continue;
            }
            for sibling in siblings {
                match taken[sibling] {
                    Some(true) => yes += 1,
                    Some(false) => no += 1,
                    None => {}
                }
            }
            taken[at] = Some(yes > no);
        }
    }
    numbered
        .iter()
        .enumerate()
        .filter(|(at, _)| taken[*at] == Some(true))
        .map(|(at, found)| {
            let line = lines[found.at];
            Heading {
                level: found.level,
                text: found.lead.of(line.text).trim().to_owned(),
                span: found.lead.shifted(line.span.start),
                certainty: certainty(&numbered, &taken, at),
            }
        })
        .collect()
}

// A line of its own is plain; what is run into a paragraph is plain among siblings that are headings, too.
fn certainty(numbered: &[Numbered], taken: &[Option<bool>], at: usize) -> Certainty {
    let siblings = siblings(numbered, at);
    let others = siblings.iter().filter(|sibling| taken[**sibling] != Some(true)).count();
    match numbered[at].form {
        _ if others > 0 => Certainty::Unsure,
        Form::Alone => Certainty::Sure,
        Form::Lead | Form::Label if siblings.len() > 1 => Certainty::Sure,
        Form::Lead | Form::Label | Form::Sentence => Certainty::Likely,
    }
}

fn numbered(lines: &[&Line<'_>]) -> Vec<Numbered> {
    let mut out = Vec::new();
    let mut in_article = false;
    for (at, line) in lines.iter().enumerate() {
        let found = read(line, at).filter(|_| matches!(line.role, Role::Body | Role::AttachmentBody));
        match found {
            Some(found) => out.push(Numbered { in_article, ..found }),
            None => in_article = is_article(&line.tight),
        }
    }
    out
}

// 第四条 申请人应当具备下列条件：
fn is_article(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('第') else { return false };
    let number = rest.trim_start_matches(|c: char| digit(c).is_some() || "一二三四五六七八九十百零〇".contains(c));
    number.len() < rest.len() && number.starts_with('条')
}

fn read(line: &Line<'_>, at: usize) -> Option<Numbered> {
    let text = line.text;
    let found = ordinal(text)?;
    let rest = &text[found.len..];
    let sentence = rest.find(['。', '！', '？', '；', ';']);
    let colon = label_colon(rest).filter(|colon| sentence.is_none_or(|sentence| *colon < sentence));
    let label = colon.filter(|colon| is_label(&rest[..*colon]));
    let (end, form) = match (label, sentence) {
        (Some(colon), _) => (colon, Form::Label),
        (None, Some(stop)) => {
            let mark = rest[stop..].chars().next().map_or(0, char::len_utf8);
            let more = !rest[stop + mark..].trim().is_empty();
            (stop, if more && !rest[stop..].starts_with(['；', ';']) { Form::Lead } else { Form::Sentence })
        }
        (None, None) => (rest.len(), Form::Alone),
    };
    let lead = rest[..end].trim();
    if lead.is_empty() {
        return None;
    }
    let end = found.len
        + rest[..end].trim_end_matches(|c: char| matches!(c, '：' | ':') || is_blank(c) || is_private(c)).len();
    Some(Numbered { level: found.level, value: found.value, lead: Span::new(0, end), form, at, in_article: false })
}

// 17:00 and 2:1 have a colon of their own.
fn label_colon(text: &str) -> Option<usize> {
    let is_ratio = |at: usize, mark: &str| {
        text[..at].ends_with(|c| digit(c).is_some()) && text[at + mark.len()..].starts_with(|c| digit(c).is_some())
    };
    text.match_indices(['：', ':']).find(|(at, mark)| !is_ratio(*at, mark)).map(|(at, _)| at)
}

// Symbol fonts leave characters of their own behind.
fn is_private(c: char) -> bool {
    ('\u{E000}'..='\u{F8FF}').contains(&c)
}

fn is_label(text: &str) -> bool {
    let text = text.trim();
    (1..=20).contains(&signs::count(text)) && !text.contains(['，', ',', '“', '”', '《']) && !text.ends_with("如下")
}

// Whether the numbered paragraph is a heading, where its own form tells.
fn judge(lines: &[&Line<'_>], numbered: &[Numbered], at: usize, structured_from: usize) -> Option<bool> {
    let found = &numbered[at];
    let line = lines[found.at];
    let lead = found.lead.of(line.text);
    let words = signs::count(&super::lines::tight(lead));
    let attached = line.role == Role::AttachmentBody;
    if found.in_article {
        return Some(false);
    }
    if lead.contains(['□', '√', '_']) || lead.contains("　　") {
        return Some(false);
    }
    // 2.各单位要及时动员……: a demand with its subject, as numbered points are.
    if found.level >= 3 && words > 20 && lead.find('要').is_some_and(|at| at > found.lead.start + 9) {
        return Some(false);
    }
    // 填写说明 of a form counts its instructions; it has no headings.
    if attached && found.level >= 3 && at < structured_from {
        return Some(false);
    }
    let listed = |at: usize| lines[numbered[at].at].tight.ends_with(['；', ';']);
    if found.form == Form::Sentence && siblings(numbered, at).into_iter().any(listed) {
        return Some(false);
    }
    let childless = is_leaf(lines, numbered, at);
    // 1.…表 2.…表: below a list goes on what stood above it.
    let is_list_end = found.form == Form::Alone && is_list(lines, numbered, at);
    match found.form {
        Form::Label => Some(found.level <= 2 || !is_contact(lead)),
        Form::Alone if found.level <= 2 => Some(words <= 90),
        Form::Alone | Form::Sentence if childless || is_list_end => Some(false),
        Form::Alone => (words <= 30).then_some(true),
        Form::Sentence => (words <= 25 && !is_clause(lead)).then_some(true),
        Form::Lead if is_clause(lead) && words > 16 => Some(false),
        Form::Lead if found.level >= 3 && forbids(lead) => None,
        Form::Lead if words <= 40 => Some(true),
        Form::Lead if words <= 75 => None,
        Form::Lead => Some(false),
    }
}

// Nothing of its own stands below it: the next paragraph is its sibling, its parent, or there is none.
fn is_leaf(lines: &[&Line<'_>], numbered: &[Numbered], at: usize) -> bool {
    let found = &numbered[at];
    let next_line =
        lines.get(found.at + 1).filter(|line| matches!(line.role, Role::Body | Role::AttachmentBody | Role::Table));
    if next_line.is_none() {
        return true;
    }
    numbered.get(at + 1).is_some_and(|next| next.at == found.at + 1 && next.level <= found.level)
}

// The entries in front of it in its series, all of them lines of their own with nothing below.
fn is_list(lines: &[&Line<'_>], numbered: &[Numbered], at: usize) -> bool {
    let mut before = siblings(numbered, at).into_iter().filter(|sibling| *sibling < at).peekable();
    before.peek().is_some()
        && before.all(|sibling| numbered[sibling].form == Form::Alone && is_leaf(lines, numbered, sibling))
}

// 3.联系电话：…: an entry of those whom to ask.
fn is_contact(lead: &str) -> bool {
    let label = lead.trim_start_matches(|c: char| !signs::is_plain_han(c));
    ["联系", "电话", "传真", "邮箱", "电子邮箱", "邮编", "地址", "网址", "报名电话", "咨询"]
        .iter()
        .any(|word| label.starts_with(word))
}

// 严禁公款吃喝。: a rule as often as a heading.
fn forbids(lead: &str) -> bool {
    let text = lead.trim_start_matches(|c: char| !signs::is_plain_han(c));
    ["严禁", "禁止", "不准"].iter().any(|word| text.starts_with(word))
}

// Words of a rule or a request: a clause to be obeyed, not a heading.
fn is_clause(lead: &str) -> bool {
    let text = lead.trim_start_matches(|c: char| !signs::is_plain_han(c));
    let starts =
        ["请", "凡", "如", "若", "本", "每", "对于", "为了", "根据", "按照", "经", "由", "同意", "原则同意", "会议"];
    let inside = [
        "后，",
        "时，",
        "的，",
        "不得",
        "须",
        "应当",
        "可以",
        "予以",
        "我中心",
        "我局",
        "我会",
        "我办",
        "负责",
        "详见",
        "另行",
        "将由",
        "原则上",
    ];
    let duty = ["制定", "承担", "组织", "确定", "实施", "执行", "解释", "落实"];
    let is_duty = lead.contains('由') && duty.iter().any(|verb| lead.ends_with(verb));
    is_duty || starts.iter().any(|word| text.starts_with(word)) || inside.iter().any(|word| lead.contains(word))
}

fn siblings(numbered: &[Numbered], at: usize) -> Vec<usize> {
    let level = numbered[at].level;
    let mut out = Vec::new();
    let mut value = numbered[at].value;
    for before in (0..at).rev() {
        if numbered[before].level < level {
            break;
        }
        if numbered[before].level == level {
            if numbered[before].value >= value {
                break;
            }
            value = numbered[before].value;
            out.push(before);
        }
    }
    value = numbered[at].value;
    for (after, next) in numbered.iter().enumerate().skip(at + 1) {
        if next.level < level {
            break;
        }
        if next.level == level {
            if next.value <= value {
                break;
            }
            value = next.value;
            out.push(after);
        }
    }
    out
}
