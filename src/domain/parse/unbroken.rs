//! A whole document in one line: where its elements begin, told by the marks of the genre.
//!
//! Blanks between the elements are welcome, but none are needed: a title ends with its kind where a number,
//! addressees or the first words of a body follow; a sign-off is what stands between the last 。 and the date.

use crate::domain::notice::body::ordinal;
use crate::domain::notice::title::issuer_in_front;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

use super::lines::{counts, tight};
use super::{numbers, series, signs};

/// Shorter lines are no documents.
const SHORTEST: usize = 80;
/// How far the head reaches at most, in characters.
const HEAD: usize = 400;

/// The parts of `line` if it holds a document from its title to its end; `None` for any other line.
pub(super) fn parts(line: &str) -> Option<Vec<Span>> {
    if signs::count(line) < SHORTEST {
        return None;
    }
    let (mut cuts, start) = mark_and_number(line);
    let title_end = title_end(line, start)?;
    cuts.push(title_end);
    let title = tight(&line[start..title_end]);
    let mut at = title_end + blanks(&line[title_end..]);
    if let Some(number) =
        numbers::find(&line[at..limit(line, at)]).first().filter(|number| number.start <= '（'.len_utf8())
    {
        at += number.end;
        at += line[at..].len() - line[at..].trim_start_matches(['）', ')']).len();
        cuts.push(at);
        at += blanks(&line[at..]);
    }
    if let Some(end) = addressees_end(line, at) {
        cuts.push(end);
        at = end;
    }
    let tail = tail(line, at, &title);
    let body = &line[..tail.first().map_or(line.len(), |end| at.max(*end))];
    cuts.extend(body_cuts(body, at));
    cuts.extend(tail);
    cuts.push(line.len());
    cuts.sort_unstable();
    cuts.dedup();
    Some(trimmed(line, &cuts))
}

// 某某文件 and 青工发〔2021〕5号 in front of the title: the cuts, and where the title begins.
fn mark_and_number(line: &str) -> (Vec<usize>, usize) {
    const LONGEST_MARK: usize = 30;
    let mut cuts = vec![0];
    let mut at = 0;
    let head = &line[..limit(line, 0)];
    let title = head.find("关于").unwrap_or(head.len());
    let mark = head.find("文件").map(|found| found + "文件".len()).filter(|end| *end < title);
    if let Some(end) = mark.filter(|end| signs::count(&head[..*end]) <= LONGEST_MARK && !head[..*end].contains('。')) {
        cuts.push(end);
        at = end + blanks(&line[end..]);
    }
    if let Some(number) = numbers::find(&head[at..title.max(at)]).first().filter(|number| number.start == 0) {
        at += number.end;
        cuts.push(at);
        at += blanks(&line[at..]);
    }
    (cuts, at)
}

// The shortest beginning that ends as a title and goes on with a blank, a number, addressees or a body.
fn title_end(line: &str, start: usize) -> Option<usize> {
    const SHORTEST: usize = 8; // characters
    let head = &line[start..limit(line, start)];
    let sentence = head.find(['。', '；']).unwrap_or(head.len());
    let mut title = String::new();
    for (place, (at, next)) in head[..sentence].char_indices().enumerate() {
        let ends = place >= SHORTEST && !title.ends_with('》') && signs::ends_as_title(&title);
        if ends && is_title(&title, head, at) {
            return Some(start + at);
        }
        title.extend(Some(next).filter(|next| counts(*next)));
    }
    None
}

// Whether `title`, which stands in `head` up to `at` and ends as one does, is a title by its words and by what follows.
fn is_title(title: &str, head: &str, at: usize) -> bool {
    const OPENINGS: [&str; 17] = [
        "各",
        "为",
        "根据",
        "现将",
        "现就",
        "按照",
        "近期",
        "近日",
        "当前",
        "今年",
        "经",
        "你",
        "第一章",
        "第一条",
        "一、",
        "目前",
        "20",
    ];
    let rest = &head[at..];
    let shape = ["关于", "转发", "印发"].iter().any(|word| title.contains(word)) || is_bare_title(title, rest);
    let fits = rest.starts_with(is_blank)
        || rest.starts_with(['（', '(']) && !goes_on_behind_bracket(rest)
        || OPENINGS.iter().any(|opening| rest.starts_with(opening))
        || addressees_end(head, at)
            .is_some_and(|end| !rest.starts_with(['（', '(', '的']) && !head[at..end].contains("关于"));
    shape && fits && signs::is_balanced(title)
}

/// 规划（2021—2035年）的批复: the title goes on behind its bracket.
fn goes_on_behind_bracket(rest: &str) -> bool {
    let Some(close) = rest.find(['）', ')']) else { return true };
    let behind = rest[close..].trim_start_matches(['）', ')', '》', '”']);
    behind.starts_with('的') || behind.starts_with('》')
}

/// 青云市公共体育设施管理办法 in front of 第一章, 专题会议纪要 in front of a date or a blank.
fn is_bare_title(title: &str, rest: &str) -> bool {
    const LONGEST: usize = 40;
    let is_short = signs::count(title) <= LONGEST && !title.contains(['，', '：', '、', ':']);
    let regulates = ["办法", "规定", "条例", "细则", "规则", "章程"].iter().any(|kind| title.ends_with(kind));
    let clauses = rest.trim_start_matches(is_blank);
    is_short
        && (regulates && (clauses.starts_with("第一章") || clauses.starts_with("第一条"))
            || title.ends_with("纪要") && clauses.starts_with(|c: char| c.is_ascii_digit() || c == '二'))
}

/// Where the addressees that begin at `at` end, their colon included.
fn addressees_end(line: &str, at: usize) -> Option<usize> {
    let within = &line[at..limit(line, at)];
    let colon = within.find(['：', ':'])?;
    let end = colon + within[colon..].chars().next()?.len_utf8();
    let names = &within[..end];
    (!names.contains(['。', '《', '“']) && signs::is_recipients(&tight(names))).then_some(at + end)
}

fn limit(line: &str, from: usize) -> usize {
    line[from..].char_indices().nth(HEAD).map_or(line.len(), |(at, _)| from + at)
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_blank).len()
}

/// Where paragraphs of the body begin: at headings that count on, and behind a blank that follows the end of a sentence.
fn body_cuts(body: &str, from: usize) -> Vec<usize> {
    let mut out = series::members(&body[from..]).iter().map(|member| from + member.start).collect::<Vec<_>>();
    let mut before = [' '; 2];
    for (at, c) in body[from..].char_indices() {
        let [end, gap] = before;
        if is_blank(gap) && !is_blank(c) && matches!(end, '。' | '：' | '！' | '？') {
            out.push(from + at);
        }
        if !(is_blank(c) && is_blank(gap)) {
            before = [gap, c];
        }
    }
    out.extend(heading_ends(body, &out));
    out
}

// 一、活动时间 2021年7月…: a heading that only a blank parts from its text.
fn heading_ends(body: &str, cuts: &[usize]) -> Vec<usize> {
    const LONGEST: usize = 40;
    let end = |start: usize| {
        let rest = &body[start..];
        let found = ordinal(&rest[..rest.char_indices().nth(10).map_or(rest.len(), |(at, _)| at)])?;
        let words = &rest[found.len..];
        let words = &words[..words.char_indices().nth(LONGEST).map_or(words.len(), |(at, _)| at)];
        let from = blanks(words);
        let gap = from + words[from..].find(|c: char| is_blank(c) || matches!(c, '。' | '：' | '；'))?;
        words[gap..].starts_with(is_blank).then_some(start + found.len + gap)
    };
    cuts.iter().filter_map(|start| end(*start)).collect()
}

/// 附件：…, organs and date, 附注, 抄送：… and 印发 at the end.
fn tail(line: &str, from: usize, title: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let mut end = line.len();
    let copy = line[from..].rfind("抄送").map(|at| from + at).filter(|at| begins_field(line, *at));
    if let Some(copy) = copy {
        out.push(copy);
        out.extend(imprint(line, copy));
        end = copy;
    } else if let Some(printed) = imprint(line, from) {
        out.push(printed);
        end = printed;
    }
    let mut words = line[..end].trim_end_matches(is_blank);
    // （此件公开发布）, （联系人：…）
    if words.ends_with(['）', ')'])
        && let Some(open) = words.rfind(['（', '(']).filter(|open| *open > from)
        && signs::trailing_date(&tight(last_chars(&words[..open], 40))).is_some()
    {
        out.push(open);
        words = words[..open].trim_end_matches(is_blank);
    }
    let mut end = words.len();
    if let Some(date) = date_start(words, from) {
        let organs = organs(&words[..date], from, title);
        if !organs.is_empty() {
            end = organs[0];
            out.push(date);
            out.extend(organs);
        }
    }
    let note = line
        .get(from..end)
        .and_then(|words| words.rfind("附件"))
        .map(|at| from + at)
        .filter(|at| begins_field(line, *at));
    out.extend(note.filter(|note| signs::attachment_note(&tight(&line[*note..end])).is_some()));
    out.sort_unstable();
    out.dedup();
    out
}

/// Where organ and date begin that are glued to the last sentence of `line`, and the attachment note before them.
pub(super) fn sign_off(line: &str) -> Option<Vec<usize>> {
    let words = line.trim_end_matches(is_blank);
    let stop = words.rfind('。')? + '。'.len_utf8();
    if stop == words.len() || !words.ends_with(|c: char| c == '日' || c.is_ascii_digit()) {
        return None;
    }
    let date = date_start(words, stop)?;
    let organs = organs(&words[..date], stop, "");
    let first = *organs.first()?;
    let between = words[stop..first].trim_matches(is_blank);
    let is_note = signs::attachment_note(&tight(between)).is_some();
    if !between.is_empty() && !is_note {
        return None;
    }
    let mut cuts = organs;
    cuts.push(date);
    if is_note {
        cuts.push(stop);
    }
    Some(cuts)
}

/// Whether a field may begin at `at`: behind a blank, the end of a sentence, a bracket or a date.
fn begins_field(line: &str, at: usize) -> bool {
    line[..at].ends_with(|c: char| is_blank(c) || matches!(c, '。' | '）' | ')' | '日' | '！' | '？'))
}

/// Where the printing line begins that closes `line`.
fn imprint(line: &str, from: usize) -> Option<usize> {
    let words = line.trim_end_matches(is_blank);
    words.strip_suffix("印发")?;
    let start = words.rfind('。').map(|at| at + '。'.len_utf8()).filter(|at| *at > from)?;
    let start = start + blanks(&words[start..]);
    signs::is_imprint(&tight(&words[start..])).then_some(start)
}

fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count).map_or(text, |(at, _)| &text[at..])
}

/// Where the date begins that ends `words`.
fn date_start(words: &str, from: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    words
        .char_indices()
        .rev()
        .take(LONGEST)
        .filter(|(at, c)| {
            *at > from && !is_blank(*c) && words[*at..].contains('年') && signs::is_date(&tight(&words[*at..]))
        })
        .map(|(at, _)| at)
        .last()
}

/// Where the organs begin that sign at the end of `words`, in order.
fn organs(words: &str, from: usize, title: &str) -> Vec<usize> {
    let words = words.trim_end_matches(is_blank);
    let front = last_chars(words, 120);
    let mut start = words.len() - front.len();
    if let Some(stop) = front.rfind(['。', '！', '？', '；']) {
        start += stop + front[stop..].chars().next().map_or(0, char::len_utf8);
    }
    let start = start.max(from);
    let stretch = words.get(start..).unwrap_or_default();
    // Organs set apart by blanks: from the end, as long as each is one.
    let mut out = Vec::new();
    let mut end = stretch.len();
    for (at, _) in stretch.char_indices().rev().filter(|(_, c)| is_blank(*c)).chain([(0, ' ')]) {
        let begin = at + blanks(&stretch[at..]);
        if begin >= end {
            continue;
        }
        if !signs::is_organ(&tight(&stretch[begin..end])) {
            break;
        }
        out.push(start + begin);
        end = at;
    }
    out.reverse();
    if !out.is_empty() {
        return out;
    }
    // No blank and no sentence end parts them: the organ is the one that the title begins with.
    let issuer = issuer_in_front(title);
    let own = issuer.filter(|issuer| stretch.ends_with(issuer)).map(|issuer| start + stretch.len() - issuer.len());
    own.into_iter().collect()
}

fn trimmed(line: &str, cuts: &[usize]) -> Vec<Span> {
    cuts.windows(2)
        .filter_map(|pair| {
            let part = line.get(pair[0]..pair[1])?;
            let start = pair[0] + blanks(part);
            let end = pair[0] + part.trim_end_matches(is_blank).len();
            (start < end).then(|| Span::new(start, end))
        })
        .collect()
}
