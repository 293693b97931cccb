//! What kind of text it is, and what it passes on.

use crate::domain::notice::reading::{Certainty, Owner, Recognised, TextKind};
use crate::domain::notice::title::Forwarding;
use crate::domain::notice::upstream::Role;

use super::lines::Line;
use super::signs;

/// The verb of passing on in a title: `[organ][关于]转发…`.
pub(super) fn verb(title: &str) -> Option<Forwarding> {
    let outside: String = outside_marks(title);
    [Forwarding::Approve, Forwarding::Forward, Forwarding::Issue]
        .into_iter()
        .filter_map(|verb| outside.find(verb.verb()).map(|at| (at, verb)))
        .filter(|(at, _)| {
            let front = outside[..*at].trim_end_matches("关于");
            front.is_empty()
                || signs::is_organ(front)
                || outside[..*at].ends_with("关于") && signs::count(front) <= 40
                || front.split('、').all(signs::is_organ)
        })
        .min_by_key(|(at, _)| *at)
        .map(|(_, verb)| verb)
}

fn outside_marks(title: &str) -> String {
    let mut depth = 0_i32;
    title
        .chars()
        .filter(|c| {
            match c {
                '《' => depth += 1,
                '》' => depth -= 1,
                _ => return depth <= 0,
            }
            false
        })
        .collect()
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
    let verb = verb(title)?;
    let after = &title[title.find(verb.verb())? + verb.verb().len()..];
    if let Some(open) = after.find('《') {
        let inner = &after[open + '《'.len_utf8()..];
        let mut depth = 1;
        for (at, c) in inner.char_indices() {
            match c {
                '《' => depth += 1,
                '》' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(&inner[..at]);
            }
        }
        return Some(inner.trim_end_matches("的通知").trim_end_matches('》'));
    }
    let merged = after.strip_suffix("的通知").unwrap_or(after);
    (signs::count(merged) >= 4).then_some(if signs::ends_as_title(merged) { merged } else { after })
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
    let titled = ends && (document.date_of_issue.is_some() || title.contains("关于"));
    if !(formal || titled) || title.ends_with("讲话") {
        return (TextKind::NotOfficial, if ends { Certainty::Unsure } else { Certainty::Likely });
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
    if title.ends_with("通知") || title.is_empty() && formal {
        return (TextKind::Notice, if title.is_empty() { Certainty::Unsure } else { Certainty::Sure });
    }
    if title.ends_with('函') {
        return (TextKind::Letter, Certainty::Sure);
    }
    if ends {
        return (TextKind::OtherOfficial, Certainty::Likely);
    }
    let kind = if formal && document.date_of_issue.is_some() { TextKind::OtherOfficial } else { TextKind::NotOfficial };
    (kind, Certainty::Unsure)
}
