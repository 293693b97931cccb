//! Titles that pass a document on (standard/titles.md, sections 4 and 7).

use super::kind::kind;
use super::marks::{find_outside, first_pair, in_turn};
use super::organ::{is_issuer, issuer_in_front};
use super::{Forwarding, normalise};
use crate::domain::text::span::Span;

/// A title that passes a document on: `[own][关于]转发[issuer]《title》的通知`, or with the title worked in.
///
/// Places are byte offsets into the title it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForwardingTitle {
    /// The own organ in front; empty where the title begins with 关于 or the verb.
    pub organ: Span,
    /// 关于 before the verb.
    pub about: Option<Span>,
    /// 转发, 批转 or 印发.
    pub verb: Forwarding,
    /// Where the verb stands.
    pub verb_at: Span,
    /// The issuer named before the title passed on; empty where none is.
    pub issuer: Span,
    /// The title passed on: between its 书名号, else all that follows the verb, issuer and 的通知 included.
    pub inner: Span,
    /// Whether the title passed on stands in 书名号.
    pub is_quoted: bool,
    /// What follows the title passed on: 的通知 as a rule.
    pub tail: Span,
}

// forwarding-title = [organ] ["关于"] ("转发" | "批转" | "印发") ([issuer] "《" title "》" | [issuer] title) "的通知"
/// Reads a forwarding title; `None` for any other title, also for one that only speaks of forwarding.
pub fn forwarding_title(title: &str) -> Option<ForwardingTitle> {
    let verb = Forwarding::ALL
        .into_iter()
        .filter_map(|verb| find_outside(title, verb.verb()).into_iter().next().map(|span| (verb, span)))
        .min_by_key(|(_, span)| span.start);
    let (verb, verb_at) = verb?;
    let front = &title[..verb_at.start];
    let organ = front.strip_suffix("关于").unwrap_or(front);
    let about = (organ.len() < front.len()).then(|| Span::new(organ.len(), front.len()));
    if !organ.trim().is_empty() && !is_issuer(organ) {
        return None;
    }
    let rest = Span::new(verb_at.end, title.len());
    let found = ForwardingTitle {
        organ: Span::new(0, organ.len()),
        about,
        verb,
        verb_at,
        issuer: Span::new(rest.start, rest.start),
        inner: rest,
        is_quoted: false,
        tail: Span::new(title.len(), title.len()),
    };
    if rest.is_empty() {
        return None;
    }
    Some(quoted(title, found).unwrap_or_else(|| merged(title, found)))
}

/// The form with 书名号: nothing but an issuer before them, a short end after them.
fn quoted(title: &str, found: ForwardingTitle) -> Option<ForwardingTitle> {
    const LONGEST_ISSUER: usize = 60;
    let rest = found.inner;
    let (pair, between) = first_pair(rest.of(title))?;
    let (pair, between) = (pair.shifted(rest.start), between.shifted(rest.start));
    let issuer = Span::new(rest.start, pair.start);
    let named = issuer.of(title);
    // 转发教育部关于学习《…》的通知 has its marks inside the title that is worked in.
    let is_name = !["关于", "学习", "贯彻", "开展", "落实", "执行"].iter().any(|word| named.contains(word));
    let tail = Span::new(pair.end, title.len());
    let ends = find_outside(tail.of(title), "关于").is_empty();
    (is_name && ends && named.chars().count() <= LONGEST_ISSUER).then_some(ForwardingTitle {
        issuer,
        inner: between,
        is_quoted: true,
        tail,
        ..found
    })
}

/// The form without: issuer and title run into one.
fn merged(title: &str, found: ForwardingTitle) -> ForwardingTitle {
    let rest = found.inner;
    let issuer = issuer_in_front(rest.of(title)).unwrap_or_default();
    let issuer = Span::new(rest.start, rest.start + issuer.len());
    let tail = title.strip_suffix("的通知").map_or(title.len(), str::len).max(rest.start);
    ForwardingTitle { issuer, tail: Span::new(tail, title.len()), ..found }
}

/// The source document of a chain of forwarding titles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its title, marks outermost `《》`.
    pub title: String,
    /// Its issuer, as named before its title or within it; empty where neither names one.
    pub issuer: String,
    /// The titles passed over, outermost first.
    pub shells: Vec<String>,
}

/// Goes to the source of a chain: strips every 转发 and 批转 shell, never an 印发 one, which is itself the source.
///
/// `None` where the title is no chain, or where the kind of the document passed on was swallowed
/// (…实施意见的通知 hides the 意见).
pub fn collapse(title: &str) -> Option<Source> {
    /// No chain of real organs is longer; text made up to be longer must not cost a pass a level.
    const LONGEST_CHAIN: usize = 16;
    let mut source = Source { title: normalise(title), ..Source::default() };
    while source.shells.len() < LONGEST_CHAIN
        && let Some((inner, issuer)) = passed_on(&source.title)
    {
        source.shells.push(std::mem::replace(&mut source.title, inner));
        source.issuer = issuer;
    }
    if source.shells.is_empty() {
        return None;
    }
    if let Some(front) = issuer_in_front(&source.title) {
        source.issuer = front.to_owned();
    }
    Some(source)
}

/// The title that one shell passes on, and the issuer the shell names.
fn passed_on(title: &str) -> Option<(String, String)> {
    let shell = forwarding_title(title).filter(|shell| shell.verb != Forwarding::Issue)?;
    let inner = shell.inner.of(title);
    if shell.is_quoted {
        let is_plain = matches!(shell.tail.of(title), "的通知" | "通知" | "的的通知");
        return (is_plain && !inner.is_empty()).then(|| (in_turn(inner, 0), shell.issuer.of(title).to_owned()));
    }
    is_real_notice(inner).then(|| (inner.to_owned(), shell.issuer.of(title).to_owned()))
}

/// Whether a title worked into another is that of a 通知, not of an 意见 or 方案 whose kind was swallowed.
fn is_real_notice(inner: &str) -> bool {
    let Some(stem) = inner.strip_suffix("的通知") else { return false };
    let begins = inner.starts_with("关于") || issuer_in_front(inner).is_some();
    let issues = ["印发", "发布", "公布", "颁布"].iter().any(|verb| !find_outside(stem, verb).is_empty());
    begins && (kind(stem).is_none() || issues || forwarding_title(inner).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, expected: Option<(&str, Forwarding, &str, &str, &str)>) {
        let found = forwarding_title(title);
        let found = found.as_ref().map(|found| {
            let of = |span: Span| span.of(title);
            (of(found.organ), found.verb, of(found.issuer), of(found.inner), of(found.tail))
        });
        assert_eq!(found, expected, "{title}");
    }

    #[test]
    fn forwarding_titles_are_read() {
        use Forwarding::{Approve, Forward, Issue};
        check("关于转发《甲局关于工作的通知》的通知", Some(("", Forward, "", "甲局关于工作的通知", "的通知")));
        check(
            "县总工会关于转发省总工会《关于工作的通知》的通知",
            Some(("县总工会", Forward, "省总工会", "关于工作的通知", "的通知")),
        );
        check(
            "国务院批转公安部关于改革意见的通知",
            Some(("国务院", Approve, "公安部", "公安部关于改革意见的通知", "的通知")),
        );
        check(
            "某局转发教育部关于学习《甲》的通知",
            Some(("某局", Forward, "教育部", "教育部关于学习《甲》的通知", "的通知")),
        );
        check("省政府关于印发管理办法的通知", Some(("省政府", Issue, "", "管理办法的通知", "的通知")));
        check("关于做好转发工作的通知", None);
        check("关于开展“转发”活动的通知", None);
        check("转发", None);
        check("", None);
    }

    #[test]
    fn chains_lead_to_their_source() {
        for (title, expected) in [
            ("甲局关于转发《乙局关于转发〈丙部关于工作的通知〉的通知》的通知", Some(("丙部关于工作的通知", "丙部", 2))),
            ("甲局关于转发丙部《关于工作的通知》的通知", Some(("关于工作的通知", "丙部", 1))),
            ("甲局转发丙部关于工作的通知", Some(("丙部关于工作的通知", "丙部", 1))),
            ("甲局转发丙部等部门关于建设实施意见的通知", None),
            ("甲局关于印发《办法》的通知", None),
            ("甲局关于工作的通知", None),
            ("甲局关于转发《》的通知", None),
        ] {
            let found = collapse(title);
            let found =
                found.as_ref().map(|source| (source.title.as_str(), source.issuer.as_str(), source.shells.len()));
            assert_eq!(found, expected, "{title}");
        }
    }
}
