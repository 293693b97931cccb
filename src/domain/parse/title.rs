//! 标题 and 主送机关: where they stand.

use std::ops::Range;

use crate::domain::notice::body::ordinal;
use crate::domain::notice::evidence::{Alignment, ParagraphForm, Place};
use crate::domain::notice::reading::Certainty;
use crate::domain::notice::title::{is_issuer, issuer_in_front};
use crate::domain::text::punctuation::{is_blank, is_han};

use super::document::content;
use super::lines::Line;
use super::signs;

/// How many lines a title may take.
const MOST_LINES: usize = 7;
/// From this size on a line is no body text: 小二号, in half-points; titles are 二号 (GB/T 9704—2012, 7.3.1).
const LARGE: u16 = 36;
/// How far down the addressees are looked for, in lines.
const HEAD_LINES: usize = 80;

/// Where title and addressees of a document stand.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// The title's lines; furniture may lie between them.
    pub(super) title: Range<usize>,
    /// The addressees' lines; empty, and where the body begins, if there are none.
    pub(super) recipients: Range<usize>,
    /// How sure the title is.
    pub(super) certainty: Certainty,
}

/// Finds title and addressees in `range`.
pub(super) fn find(lines: &[Line<'_>], range: Range<usize>) -> Option<Head> {
    let start = range.start;
    if let Some(recipients) = find_recipients(lines, range.clone()) {
        let title =
            title_above(lines, start..recipients.start).or_else(|| set_as_title(lines, start..recipients.start));
        if let Some(title) = title {
            let certainty = certainty(lines, title.clone(), true);
            return Some(Head { title, recipients, certainty });
        }
        let empty = recipients.start..recipients.start;
        return Some(Head { title: empty, recipients, certainty: Certainty::Likely });
    }
    let title = set_as_title(lines, range.clone()).or_else(|| title_without_recipients(lines, range.clone()))?;
    let mut body = title.end;
    while body < range.end
        && (lines[body].is_furniture() || is_below_title(&lines[body]) || is_author(lines, body, range.end))
    {
        body += 1;
    }
    let certainty = certainty(lines, title.clone(), false);
    Some(Head { title, recipients: body..body, certainty })
}

// Sure are words that are a title in a place that is a title's: above the addressees, or set as one.
fn certainty(lines: &[Line<'_>], title: Range<usize>, is_addressed: bool) -> Certainty {
    let whole = joined(lines, title.clone());
    let reads_as_title = signs::ends_as_title(&whole) && is_complete(&whole);
    let stands_as_title = is_addressed || content(lines, title).all(|at| is_set_as_title(&lines[at]));
    match (reads_as_title, stands_as_title) {
        (true, true) => Certainty::Sure,
        (true, false) | (false, true) => Certainty::Likely,
        (false, false) => Certainty::Unsure,
    }
}

/// The title's words without white space, the prefix of a page that re-posts it and an outer pair of 《》 left out.
pub(super) fn joined(lines: &[Line<'_>], range: Range<usize>) -> String {
    let whole: String = content(lines, range).map(|at| lines[at].tight.as_str()).collect();
    bare(without_bracketed_number(&whole)).to_owned()
}

/// A title without its own number in brackets behind it: `…的通知（某政发〔2021〕5号）`.
pub(super) fn without_bracketed_number(title: &str) -> &str {
    let bracket = title.strip_suffix(['）', ')']).and_then(|inner| inner.rfind(['（', '(']));
    // The year's brackets may be round as well: …的通知（某政发(2021)5号）.
    let open = bracket.and_then(|last| {
        [last]
            .into_iter()
            .chain(title[..last].rfind(['（', '(']))
            .find(|at| signs::inside_brackets(&title[*at..]).is_some_and(signs::is_number_line))
    });
    open.map_or(title, |at| &title[..at])
}

/// A title without `转发：` in front and without 《》 around the whole.
pub(super) fn bare(title: &str) -> &str {
    let title = ["转发：", "转发:", "标题：", "标题:", "题目："]
        .iter()
        .find_map(|prefix| title.strip_prefix(prefix))
        .unwrap_or(title);
    title
        .strip_prefix('《')
        .and_then(|inner| inner.strip_suffix('》'))
        .filter(|inner| signs::is_balanced(inner) && !inner.contains('《'))
        .unwrap_or(title)
}

/// Whether nothing is missing at the title's front: it begins with its verb, or with an organ before it.
pub(super) fn is_complete(title: &str) -> bool {
    if !signs::is_balanced(title) {
        return false;
    }
    let title = bare(title);
    ["关于", "转发", "印发", "批转"].iter().any(|verb| match title.find(verb) {
        Some(0) => true,
        Some(at) => is_organs(&title[..at]),
        None => false,
    })
}

fn is_organs(text: &str) -> bool {
    signs::is_organ(text) || is_issuer(text)
}

fn find_recipients(lines: &[Line<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let mut long = 0;
    for at in content(lines, range.clone()).take(HEAD_LINES) {
        let line = &lines[at];
        if line.tight.ends_with(['：', ':']) {
            let start = recipients_start(lines, range.start, at);
            let whole: String = content(lines, start..at + 1).map(|at| lines[at].tight.as_str()).collect();
            if signs::is_recipients(&whole) {
                return Some(start..at + 1);
            }
        } else if line.address || is_addressed_without_colon(lines, range.start, at) {
            return Some(at..at + 1);
        }
        if is_long_sentence(&line.tight) {
            long += 1;
            if long > 1 {
                return None;
            }
        }
        if ordinal(line.text).is_some_and(|found| found.level == 1 && found.value > 1) {
            return None;
        }
    }
    None
}

// 各县（市、区）民政局 right below title or number, and a sentence behind it
fn is_addressed_without_colon(lines: &[Line<'_>], floor: usize, at: usize) -> bool {
    let line = &lines[at];
    if !line.tight.starts_with(['各', '全']) || signs::count(&line.tight) > 80 || signs::ends_as_title(&line.tight) {
        return false;
    }
    let names = line.tight.trim_end_matches(['，', ',', '。']);
    let above = content(lines, floor..at).next_back().map(|above| &lines[above]);
    let is_below = above.is_some_and(|above| signs::ends_as_title(&above.tight) || is_below_title(above));
    let next = content(lines, at + 1..lines.len().min(at + 5)).next().map(|next| &lines[next]);
    let leads = next.is_some_and(|next| next.tight.contains('。') || signs::count(&next.tight) > 30);
    is_below && leads && signs::is_recipients(&format!("{names}："))
}

fn recipients_start(lines: &[Line<'_>], floor: usize, end: usize) -> usize {
    let mut start = end;
    for at in content(lines, floor..end).rev().take(6) {
        let text = lines[at].tight.as_str();
        let goes_on = text.ends_with(['、', '，', ',', '；'])
            || (text.starts_with('各') && !signs::ends_as_title(text) && text.contains(['、', '，', ',']));
        if !goes_on
            || !signs::is_phrase(text.trim_end_matches('；'))
            || signs::count(text) > 80
            || text.contains(['：', '《', '关'])
        {
            break;
        }
        start = at;
    }
    start
}

// Upwards from the addressees: the lines that make the title whole.
fn title_above(lines: &[Line<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let mut found: Option<Range<usize>> = None;
    let mut whole = String::new();
    let mut taken = 0;
    for at in range.clone().rev() {
        let line = &lines[at];
        let text = without_bracketed_number(&line.tight);
        if line.is_furniture() {
            if found.is_some() {
                break;
            }
            continue;
        }
        if found.is_none() && is_below_title(line) {
            continue;
        }
        if taken >= MOST_LINES || !may_be_title(line) {
            break;
        }
        let below = found.as_ref().map(|range| &lines[range.start]);
        let alike = below.and_then(|below| is_set_alike(line, below));
        if alike == Some(false) && (below.is_some_and(|below| is_apart(line, below)) || is_complete(&whole)) {
            break;
        }
        if found.is_some() && alike == Some(true) {
            if signs::ends_as_title(text) && signs::is_balanced(&whole) && is_complete(&whole) {
                break;
            }
        } else if found.is_some() {
            let is_own_organ = whole.starts_with("关于") && is_organs(text);
            // 甲厅转发乙部 / 关于……的通报
            let passes_on =
                ["转发", "批转", "印发"].iter().any(|verb| text.contains(verb)) && !signs::ends_as_title(text);
            let leads = is_own_organ
                || is_joint(lines, line, &whole, range.end)
                || passes_on
                || whole.starts_with("转发") && is_organs(text);
            if is_complete(&whole) && !leads {
                break;
            }
            if is_own_organ && is_spaced(line) {
                break;
            }
            let begins_short = whole.starts_with(['的', '》', '”', '（', '(']);
            if signs::ends_as_title(text) && !begins_short && signs::is_balanced(&whole) {
                break;
            }
        }
        whole.insert_str(0, text);
        taken += 1;
        found = Some(at..found.map_or(at + 1, |range| range.end));
        if taken == 1 && signs::count(text) > 100 {
            return None;
        }
    }
    found.filter(|_| signs::count(&whole) >= 2)
}

// 甲局 / 乙局关于…的通知: several organs on the line, or one that also signs below.
fn is_joint(lines: &[Line<'_>], line: &Line<'_>, whole: &str, below: usize) -> bool {
    let text = line.tight.as_str();
    if !is_organs(text) || is_spaced(line) || issuer_in_front(whole).is_none() || whole.starts_with(text) {
        return false;
    }
    let several = line.text.split(is_blank).filter(|part| signs::count(part) >= 3 && signs::is_organ(part)).count() > 1;
    several || lines[below..].iter().any(|line| line.tight.len() <= 240 && line.tight.contains(text))
}

// Whether two neighbouring lines are set alike; `None` where the source does not say, or sets them as it sets the body.
fn is_set_alike(line: &Line<'_>, below: &Line<'_>) -> Option<bool> {
    let (line, below) = (line.form.as_ref()?, below.form.as_ref()?);
    if !(is_set_off(line) || is_set_off(below)) {
        return None;
    }
    let sizes = line.half_points.zip(below.half_points);
    Some(
        line.red == below.red
            && line.place == below.place
            && line.heading == below.heading
            && line.alignment == below.alignment
            && sizes.is_none_or(|(line, below)| line.abs_diff(below) <= 4),
    )
}

// A red line or one in a text box is no line of a black title.
fn is_apart(line: &Line<'_>, below: &Line<'_>) -> bool {
    let (Some(line), Some(below)) = (&line.form, &below.form) else { return false };
    line.red != below.red || line.place != below.place
}

// Centred, large, red, a heading, or out of the run of the text.
fn is_set_off(form: &ParagraphForm) -> bool {
    form.alignment == Some(Alignment::Centre)
        || form.heading.is_some_and(|level| level <= 1)
        || form.half_points.is_some_and(|size| size >= LARGE)
        || form.red
        || form.place != Place::Flow
}

/// Whether the file sets the line as the title of a document: a title style, or large (二号) and not to one side.
fn is_set_as_title(line: &Line<'_>) -> bool {
    let Some(form) = &line.form else { return false };
    let centred = form.alignment == Some(Alignment::Centre);
    let large = form.half_points.is_some_and(|size| size >= LARGE);
    let styled = form.heading == Some(0) || form.heading == Some(1) && centred;
    form.place == Place::Flow && !form.red && (styled || large && form.alignment != Some(Alignment::Right))
}

// The first run of lines above the text that the file sets as a title.
fn set_as_title(lines: &[Line<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let fits = |at: &usize| is_set_as_title(&lines[*at]) && may_be_title(&lines[*at]) && !is_below_title(&lines[*at]);
    let places: Vec<usize> =
        content(lines, range).take(40).take_while(|at| !is_long_sentence(&lines[*at].tight)).collect();
    let first = places.iter().position(fits)?;
    let last = places[first..].iter().take(MOST_LINES).take_while(|at| fits(at)).last()?;
    Some(places[first]..*last + 1)
}

fn is_long_sentence(text: &str) -> bool {
    text.contains('。') && signs::count(text) > 70
}

fn title_without_recipients(lines: &[Line<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let heads: Vec<usize> = content(lines, range).take(40).collect();
    for (place, start) in heads.iter().enumerate() {
        if is_long_sentence(&lines[*start].tight) {
            return None;
        }
        let mut whole = String::new();
        for at in heads[place..].iter().take(5) {
            if !may_be_title(&lines[*at]) || is_below_title(&lines[*at]) {
                break;
            }
            whole.push_str(without_bracketed_number(&lines[*at].tight));
            if signs::ends_as_title(&whole) && (6..=150).contains(&signs::count(&whole)) && signs::is_balanced(&whole) {
                let first = *start..*at + 1;
                // 某某会议纪要 as a mark: the title proper, with 关于, follows number and organ.
                let proper = if whole.contains("关于") { None } else { with_subject(lines, &heads[place + 1..]) };
                return Some(proper.or_else(|| repeated(lines, &heads, place, &whole)).unwrap_or(first));
            }
        }
    }
    None
}

fn with_subject(lines: &[Line<'_>], heads: &[usize]) -> Option<Range<usize>> {
    let near: Vec<usize> = heads.iter().copied().take(8).take_while(|at| !lines[*at].tight.contains('。')).collect();
    for (place, start) in near.iter().enumerate() {
        if !lines[*start].tight.contains("关于") {
            continue;
        }
        let mut whole = String::new();
        for at in near[place..].iter().take(3).take_while(|at| may_be_title(&lines[**at])) {
            whole.push_str(&lines[*at].tight);
            if signs::ends_as_title(&whole) && signs::is_balanced(&whole) {
                return Some(*start..*at + 1);
            }
        }
    }
    None
}

// A page heading repeats the title: the document's own is the later one.
fn repeated(lines: &[Line<'_>], heads: &[usize], place: usize, whole: &str) -> Option<Range<usize>> {
    let bare_whole = without_number(bare(whole));
    for start in place + 1..heads.len().min(place + 8) {
        let mut again = String::new();
        for at in heads[start..].iter().take(5) {
            again.push_str(&lines[*at].tight);
            if without_number(bare(&again)) == bare_whole {
                return Some(heads[start]..*at + 1);
            }
        }
    }
    None
}

// The page heading of an order carries its number: 某某市人民政府令（第12号）.
fn without_number(title: &str) -> &str {
    let ends = ['（', '(', '第'].into_iter().filter_map(|mark| title.rfind(mark));
    ends.filter(|at| signs::is_order_number(&title[*at..])).min().map_or(title, |at| &title[..at])
}

// 县应急管理局 / （2020年5月6日）: the organ under the title of a text passed on.
fn is_author(lines: &[Line<'_>], at: usize, end: usize) -> bool {
    signs::is_organ(&lines[at].tight) && at + 1 < end && signs::is_date(&lines[at + 1].tight)
}

// Number, bracketed date or state between title and addressees.
fn is_below_title(line: &Line<'_>) -> bool {
    let text = line.tight.as_str();
    // SDPR—2022—0010001: the register of normative documents
    let is_code = signs::count(text) >= 6 && text.chars().all(|c| c.is_ascii_alphanumeric() || "-—–".contains(c));
    signs::is_number_line(text)
        || is_code
        || text.starts_with("签发人")
        || signs::is_order_number(text)
        || signs::is_date(text)
        || signs::inside_brackets(text).is_some_and(|inner| !signs::ends_as_title(inner) && signs::count(inner) <= 60)
}

fn may_be_title(line: &Line<'_>) -> bool {
    let text = without_bracketed_number(&line.tight);
    signs::is_phrase(text)
        && signs::count(text) <= 110
        && text.chars().any(is_han)
        && !signs::is_number_line(text)
        && !signs::is_order_number(text)
        && !signs::is_date(text)
        && !text.contains(['〔', '〕'])
        && !(text.ends_with("文件") && signs::count(text) < 40 && !text.contains("关于"))
        && !text.ends_with(['：', ':', '，', ','])
        && ordinal(line.text).is_none()
        && !signs::is_copy_line(text)
        && !signs::is_imprint(text)
        && !signs::is_subject_words(text)
        && !signs::is_attachment_label(text)
        && !text.starts_with("签发人")
        && !["特急", "加急", "机密", "秘密", "绝密", "平急", "特提"].contains(&text)
}

/// Whether blanks stand between the characters, as in the red mark: `浙 江 省 教 育 厅`.
pub(super) fn is_spaced(line: &Line<'_>) -> bool {
    let words = line.text.split_whitespace();
    let (words, singles) =
        words.fold((0, 0), |(all, single), word| (all + 1, single + usize::from(signs::count(word) == 1)));
    words >= 3 && singles * 4 >= words * 3
}
