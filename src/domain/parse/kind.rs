//! What kind of text it is, and what it passes on.

use crate::domain::notice::reading::{Certainty, Owner, Recognised, TextKind};
use crate::domain::notice::title::{Forwarding, forwarding_title, is_issuer, issuer_in_front, kind as title_kind};
use crate::domain::notice::upstream::Role;

use super::lines::Line;
use super::signs;

/// The verb of passing on in a title: `[organ][关于]转发…`.
pub(super) fn verb(title: &str) -> Option<Forwarding> {
    forwarding_title(title).map(|found| found.verb)
}

/// The verb of passing on in the opening sentence: 现将……转发给你们, 现转发…….
pub(super) fn verb_of_opening(opening: &str) -> Option<Forwarding> {
    for (words, verb) in [
        ("批转给你们", Forwarding::Approve),
        ("转发给", Forwarding::Forward),
        ("现转发", Forwarding::Forward),
        ("印发给", Forwarding::Issue),
        ("现予印发", Forwarding::Issue),
    ] {
        if opening.contains(words) {
            return Some(verb);
        }
    }
    None
}

/// The title that a title of passing on names: inside its outermost 《》, or between the verb and 的通知.
pub(super) fn passed_title(title: &str) -> Option<&str> {
    let found = forwarding_title(title)?;
    let inner = found.inner.of(title);
    let merged = inner.strip_suffix("的通知").filter(|merged| !found.is_quoted && signs::ends_as_title(merged));
    // 关于印发有关制度的通知 names no text.
    Some(merged.unwrap_or(inner)).filter(|inner| signs::count(inner) >= 4 && !inner.starts_with("有关"))
}

/// The organ that a title of passing on names before 《》 or at the front of the title passed on.
pub(super) fn passed_issuer(title: &str) -> Option<&str> {
    let found = forwarding_title(title)?;
    let issuer = found.issuer.of(title);
    if !issuer.is_empty() {
        return is_issuer(issuer).then_some(issuer);
    }
    issuer_in_front(found.inner.of(title))
}

// 新华社北京10月11日电, 本报讯: how a news report begins
fn is_report(text: &str) -> bool {
    let agency =
        ["新华社", "中新社", "中新网", "人民网", "央视网", "据新华社"].iter().any(|name| text.starts_with(name));
    let opening: String = text.chars().take(30).collect();
    agency && opening.contains('电')
        || ["本报讯", "本网讯", "本站讯", "本报记者", "记者从", "讯（记者", "（记者"]
            .iter()
            .any(|start| opening.starts_with(start))
        || opening.contains("讯（记者")
        || opening.contains("讯(记者")
        || opening.contains("讯（通讯员")
}

/// Whether the title is that of words spoken: no 公文, but it may be passed on.
pub(super) fn is_speech(title: &str) -> bool {
    let title = title.trim_end_matches(['》', '”']);
    let stem = title.rfind(['（', '(']).filter(|_| title.ends_with(['）', ')'])).map_or(title, |open| &title[..open]);
    ["讲话", "讲话稿", "发言", "致辞", "贺词", "主持词"].iter().any(|word| stem.ends_with(word))
}

/// Whether the text begins as a news report does.
pub(super) fn is_news(lines: &[Line<'_>]) -> bool {
    lines.iter().filter(|line| !line.is_furniture()).take(6).any(|line| is_report(&line.tight))
}

/// The kind of the text and how sure it is.
pub(super) fn of(document: &Recognised, lines: &[Line<'_>]) -> (TextKind, Certainty) {
    let title = document.title.as_ref().map_or("", |found| found.text.as_str());
    let number = document.document_number.as_ref().map_or("", |found| found.text.as_str());
    let mark = document.issuer_mark.as_ref().map_or("", |found| found.text.as_str());
    let formal =
        document.document_number.is_some() || document.main_recipients.is_some() || !document.signature.is_empty();
    let ends = signs::ends_as_title(title);
    let telegram = ["明电", "发电", "电报"].iter().any(|word| number.contains(word) || mark.contains(word))
        || lines.iter().any(|line| line.role == Role::TelegramHead);
    if telegram {
        return (TextKind::Telegram, Certainty::Sure);
    }
    if is_news(lines) {
        return (TextKind::NotOfficial, Certainty::Likely);
    }
    let word = title_kind(title).map_or("", |kind| kind.word);
    // 个人工作总结 with a date is no 公文, a 意见 with a date is.
    let titled = ends && (document.date_of_issue.is_some() && !word.is_empty() || title.contains("关于"));
    // 近日，某某部印发了《…》: a report, where nobody is addressed and nobody signs.
    let tells = |line: &Line<'_>| {
        ["近日", "日前"].iter().any(|when| line.tight.starts_with(when))
            && ["印发了", "发布了", "出台了", "下发了", "公布了"].iter().any(|verb| line.tight.contains(verb))
    };
    if !formal && lines.iter().filter(|line| !line.is_furniture()).take(4).any(tells) {
        return (TextKind::NotOfficial, Certainty::Likely);
    }
    if !(formal || titled) || is_speech(title) || title.ends_with("解读") {
        let is_told = !ends || is_speech(title);
        return (TextKind::NotOfficial, if is_told { Certainty::Likely } else { Certainty::Unsure });
    }
    if let Some(verb) = verb(title) {
        let kind = match verb {
            Forwarding::Forward => TextKind::ForwardingNotice,
            Forwarding::Approve => TextKind::ApprovalForwarding,
            Forwarding::Issue => TextKind::IssuingNotice,
        };
        return (kind, Certainty::Sure);
    }
    let opening: String = lines
        .iter()
        .filter(|line| line.owner == Owner::Outer && line.role == Role::Body)
        .take(2)
        .map(|line| line.tight.as_str())
        .collect();
    if let Some(verb) = verb_of_opening(&opening).filter(|_| lines.iter().any(|line| line.owner == Owner::Forwarded)) {
        let kind = match verb {
            Forwarding::Forward => TextKind::ForwardingNotice,
            Forwarding::Approve => TextKind::ApprovalForwarding,
            Forwarding::Issue => TextKind::IssuingNotice,
        };
        return (kind, Certainty::Likely);
    }
    if word == "通知" || title.is_empty() && formal {
        return (TextKind::Notice, if title.is_empty() { Certainty::Unsure } else { Certainty::Sure });
    }
    if word == "函" {
        return (TextKind::Letter, Certainty::Sure);
    }
    if ends {
        return (TextKind::OtherOfficial, Certainty::Likely);
    }
    let kind = if formal && document.date_of_issue.is_some() { TextKind::OtherOfficial } else { TextKind::NotOfficial };
    (kind, Certainty::Unsure)
}
