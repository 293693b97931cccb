//! Page furniture of web copies: navigation, breadcrumbs, meta lines, footers, lists of names beside the menu.
//!
//! A line that may belong to a document (a date, 抄送, 印发, 附件, a sentence) is never cut, whatever stands around it.

use std::borrow::Cow;

use super::furniture_words::{
    BUTTONS, ELEMENT_ENDS, ELEMENT_STARTS, FOOTER_SIGNS, MENU_WORDS, META_BUTTONS, META_LABELS, NEIGHBOURS, OFFICES,
    POSITIONS,
};
use super::lines::{Line, Marks, Page, is_date};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::{chinese_digit, digit};
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

const DAMAGE: &str = "clean-navigation";

/// What a line is by its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// A menu, a breadcrumb, links in a row.
    Menu,
    /// One word of a menu alone on its line.
    MenuWord,
    /// 来源 作者 发布时间 点击数.
    Meta,
    /// ICP, 版权所有, 友情链接.
    Footer,
    /// 姓名 + 职务.
    Post,
    /// A sentence, or an element of a document.
    Document,
    /// Short, and it may be anything.
    Short,
}

/// Proposes to cut the furniture, one repair for each stretch of lines.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let lines: Vec<Line<'_>> = page.lines().collect();
    let mut kinds: Vec<Kind> = lines.iter().map(|line| line.facts.kind).collect();
    settle_words(&mut kinds);
    let mut cut: Vec<bool> = kinds.iter().map(|kind| matches!(kind, Kind::Menu | Kind::Meta | Kind::Footer)).collect();
    cut_top(&kinds, &mut cut);
    cut_bottom(&kinds, &mut cut);
    let mut found = stretches(&lines, &kinds, &cut);
    found.extend(headline_of_the_site(&lines, &cut));
    found
}

/// Words of a menu one below the other are one, above the document; elsewhere such a word may be a cell of a table.
fn settle_words(kinds: &mut [Kind]) {
    const FEWEST: usize = 3;
    let top = kinds.iter().position(|kind| *kind == Kind::Document).unwrap_or(kinds.len());
    let mut at = 0;
    while at < kinds.len() {
        let is_menu = |kind: &Kind| matches!(kind, Kind::Blank | Kind::Menu | Kind::MenuWord);
        let end = at + kinds[at..].iter().take_while(|kind| is_menu(kind)).count();
        let run = &mut kinds[at..end.max(at)];
        let words = run.iter().filter(|kind| **kind == Kind::MenuWord).count();
        let is_whole = end <= top && (words >= FEWEST || run.contains(&Kind::Menu));
        for kind in run.iter_mut().filter(|kind| **kind == Kind::MenuWord) {
            *kind = if is_whole { Kind::Menu } else { Kind::Short };
        }
        at = end + 1;
    }
}

/// Between the first menu of the page and the last menu or list of posts before the first sentence, all goes
/// that is no part of a document.
fn cut_top(kinds: &[Kind], cut: &mut [bool]) {
    const LIST: usize = 4;
    let first_sentence = kinds.iter().position(|kind| *kind == Kind::Document).unwrap_or(kinds.len());
    let top = &kinds[..first_sentence];
    let Some(start) = top.iter().position(|kind| *kind == Kind::Menu) else { return };
    let posts = top.iter().filter(|kind| **kind == Kind::Post).count();
    let is_end = |kind: &Kind| *kind == Kind::Menu || (*kind == Kind::Post && posts >= LIST);
    let Some(end) = top.iter().rposition(is_end) else { return };
    for at in start..=end {
        cut[at] = cut[at] || matches!(kinds[at], Kind::Short | Kind::Post);
    }
}

/// After the last line of the document, where a footer follows, short lines go from the first furniture line on.
fn cut_bottom(kinds: &[Kind], cut: &mut [bool]) {
    let start = kinds.iter().rposition(|kind| *kind == Kind::Document).map_or(0, |last| last + 1);
    let is_furniture = |kind: &Kind| matches!(kind, Kind::Menu | Kind::Meta | Kind::Footer);
    let bottom = &kinds[start..];
    if !bottom.contains(&Kind::Footer) {
        return;
    }
    let Some(first) = bottom.iter().position(is_furniture) else { return };
    for at in start + first..kinds.len() {
        cut[at] = cut[at] || matches!(kinds[at], Kind::Short | Kind::Post);
    }
}

/// One repair for each run of cut lines, blank lines between them included.
fn stretches(lines: &[Line<'_>], kinds: &[Kind], cut: &[bool]) -> Vec<Proposal> {
    let mut found: Vec<Proposal> = Vec::new();
    let mut open: Option<Span> = None;
    for (at, line) in lines.iter().enumerate() {
        if cut[at] {
            open = Some(open.map_or(line.whole, |span| Span::new(span.start, line.whole.end)));
        } else if kinds[at] != Kind::Blank {
            found.extend(open.take().map(|span| Proposal::applied(DAMAGE, Edit::delete(span))));
        }
    }
    found.extend(open.map(|span| Proposal::applied(DAMAGE, Edit::delete(span))));
    found
}

/// The page title with the name of the site behind it, where the headline stands again below.
fn headline_of_the_site(lines: &[Line<'_>], cut: &[bool]) -> Option<Proposal> {
    const SEARCHED: usize = 200;
    let (at, first) = lines.iter().enumerate().find(|(_, line)| !line.is_blank())?;
    let (headline, _) = first.words.split_once(['-', '_', '|', '—', '–'])?;
    let headline = headline.trim_matches(is_blank);
    let again = lines.iter().skip(at + 1).take(SEARCHED).any(|line| line.words == headline);
    let fits = !cut[at] && again && headline.chars().count() >= 6;
    fits.then(|| Proposal::applied("clean-duplicate-title", Edit::delete(first.whole)))
}

/// What a line is by its own words.
pub(super) fn kind(line: &Line<'_>) -> Kind {
    let words = line.words;
    if words.is_empty() {
        Kind::Blank
    } else if is_position(line) {
        Kind::Menu
    } else if is_neighbour(line) {
        Kind::Meta
    } else if is_menu_word(words) {
        Kind::MenuWord
    } else if line.has(Marks::STOP) || is_element(line) {
        Kind::Document
    } else if is_meta(line) {
        Kind::Meta
    } else if is_footer(line) {
        Kind::Footer
    } else if is_menu(line) {
        Kind::Menu
    } else if is_post(line) {
        Kind::Post
    } else if line.has_sentence() || line.width() > 80 {
        Kind::Document
    } else {
        Kind::Short
    }
}

/// 当前位置：首页 > 通知公告: where on the site the page stands.
fn is_position(line: &Line<'_>) -> bool {
    line.facts.chars <= 80
        && !line.has(Marks::STOP)
        && POSITIONS.all_starts_of(line.words).any(|start| line.words[start.len()..].starts_with(['：', ':', '>', ' ']))
}

/// 上一篇：关于放假的通知: a link to another page.
fn is_neighbour(line: &Line<'_>) -> bool {
    line.facts.chars <= 160
        && !line.has(Marks::STOP)
        && NEIGHBOURS.all_starts_of(line.words).any(|start| {
            let rest = line.words[start.len()..].trim_start_matches(['】', ']', ' ']);
            rest.is_empty() || rest.starts_with(['：', ':'])
        })
}

/// 【字体：大 中 小】 打印 分享：: nothing but buttons.
fn is_row_of_buttons(words: &str) -> bool {
    const LONGEST: usize = 120; // bytes
    let parts = || {
        words
            .split(|c: char| {
                is_blank(c) || matches!(c, '【' | '】' | '[' | ']' | '：' | ':' | '|' | '｜' | '（' | '）')
            })
            .filter(|part| !part.is_empty())
    };
    words.len() <= LONGEST && parts().all(|part| BUTTONS.is(part)) && parts().any(|part| part.chars().count() >= 2)
}

/// Whether the line may be an element of a document.
fn is_element(line: &Line<'_>) -> bool {
    let words = line.words;
    let is_number = line.has(Marks::HAO)
        && line.has(Marks::BRACKET)
        && holds_year(words)
        && !words.contains(['|', '|'])
        && !words.contains("许可证")
        && !words.contains("备案");
    ELEMENT_STARTS.starts(words)
        || words.starts_with("抄 送")
        || ELEMENT_ENDS.ends(words) && !words.contains('|')
        || is_number
        || (is_date(words) && !words.contains(':'))
}

/// Whether a bracket opens in front of a digit, as in 〔2021〕.
fn holds_year(words: &str) -> bool {
    words
        .split(['〔', '[', '［', '【', '（', '('])
        .skip(1)
        .any(|rest| rest.trim_start_matches(is_blank).starts_with(|c| digit(c).is_some() || chinese_digit(c).is_some()))
}

fn is_meta(line: &Line<'_>) -> bool {
    const LONGEST_LINE: usize = 600; // bytes
    const LONGEST: usize = 40;
    let words = line.words;
    if words.len() > LONGEST_LINE {
        return false;
    }
    let compact = without_blanks(line);
    let compact = compact.as_ref();
    if META_BUTTONS.is(compact) || is_time_stamp(words) || is_row_of_buttons(words) {
        return true;
    }
    if !line.has(Marks::COLON) {
        return false;
    }
    let labels = words
        .split(['：', ':'])
        .filter(|part| {
            let label = part.trim_end_matches(is_blank);
            let label = label.rsplit(|c: char| is_blank(c) || matches!(c, '|' | '【' | '[' | '（')).next();
            label.is_some_and(|label| META_LABELS.is(label))
        })
        .count();
    let begins = META_LABELS.all_starts_of(compact).any(|label| compact[label.len()..].starts_with(['：', ':']));
    // 时间 and 编辑 are words of documents too: a single label counts only on a short line of a web page.
    let ambiguous = ["时间", "审核", "编辑时间", "发布单位"].iter().any(|label| compact.starts_with(label));
    labels >= 2 || (begins && !ambiguous && !words.contains('，') && line.facts.chars <= LONGEST)
}

fn without_blanks<'a>(line: &Line<'a>) -> Cow<'a, str> {
    if line.has(Marks::WHITE) {
        Cow::Owned(line.words.chars().filter(|c| !is_blank(*c)).collect())
    } else {
        Cow::Borrowed(line.words)
    }
}

/// `2019-04-30 07:30:00`: no document is dated by the minute.
fn is_time_stamp(words: &str) -> bool {
    let Some((date, time)) = words.split_once(is_blank) else { return false };
    let time = time.trim_matches(is_blank);
    is_date(date) && time.contains(':') && time.len() <= 8 && time.bytes().all(|b| b.is_ascii_digit() || b == b':')
}

fn is_footer(line: &Line<'_>) -> bool {
    const LONGEST: usize = 160;
    line.facts.chars <= LONGEST && FOOTER_SIGNS.is_in(line.words)
}

fn is_menu(line: &Line<'_>) -> bool {
    let words = line.words;
    if !line.has(Marks::BAR.or(Marks::WHITE)) {
        return false;
    }
    if words.contains(['，', '；', '：', '？', '！', '《', '“', '、']) {
        return false;
    }
    let bars = words.split(['|', '|', '｜']).filter(|part| !part.trim_matches(is_blank).is_empty()).count();
    if bars >= 3 || words == "|" {
        return true;
    }
    let crumbs = words.split(['>', '»', '›', '＞']).filter(|part| !part.trim_matches(is_blank).is_empty()).count();
    if crumbs >= 3 || (crumbs == 2 && words.starts_with("首页")) {
        return true;
    }
    if words.contains('\t') || words.contains("  ") {
        return false;
    }
    let mut count = 0_usize;
    let mut known = 0_usize;
    for word in words.split(is_blank) {
        let len = word.chars().count();
        if len == 0 || len > 8 || !word.chars().any(is_han) || word.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        count += 1;
        known += usize::from(is_menu_word(word));
    }
    count >= 4 && known * 3 >= count || count >= 12 && known >= 2
}

fn is_menu_word(word: &str) -> bool {
    MENU_WORDS.is(word) || word.ends_with("首页") || word.ends_with("网首页")
}

/// `王某某 某某总工会主席`: a name, a gap, an office; or 副市长 王某某.
fn is_post(line: &Line<'_>) -> bool {
    if !line.has(Marks::WHITE) {
        return false;
    }
    let mut parts = line.words.split(is_blank).filter(|part| !part.is_empty());
    let Some(name) = parts.next() else { return false };
    let rest: Vec<&str> = parts.collect();
    let name_len = name.chars().count();
    // 陈 刚: a name of two characters is set apart.
    let (name_len, rest) = match rest.split_first() {
        Some((second, office)) if name_len == 1 && second.chars().count() == 1 => (2, office),
        _ => (name_len, rest.as_slice()),
    };
    if let [person] = rest
        && OFFICES.ends(name)
        && (2..=10).contains(&name_len)
        && (2..=4).contains(&person.chars().count())
        && person.chars().all(is_han)
    {
        return true;
    }
    (2..=4).contains(&name_len) && name.chars().all(is_han) && rest.last().is_some_and(|office| OFFICES.ends(office))
}
