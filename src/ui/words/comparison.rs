//! 来文对照: our notice beside the received document.

use super::shortened;
use crate::app::comparison::{Aspect, Row, Verdict};

pub(crate) const COMPARISON: &str = "来文对照";
pub(crate) const OURS: &str = "本通知";
pub(crate) const THEIRS: &str = "来文";
pub(crate) const NOTHING_SAID: &str = "——";
pub(crate) const SAME_WORDS: &str = "来文相同";

pub(crate) const fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Title => "标题",
        Aspect::Number => "发文字号",
        Aspect::Issuer => "发文机关",
        Aspect::Date => "成文日期",
        Aspect::Deadline => "时限",
        Aspect::Report => "报送对象",
        Aspect::Attachments => "附件",
        Aspect::Circulation => "传阅范围",
        Aspect::Urgency => "紧急程度",
    }
}

pub(crate) const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "一致",
        Verdict::Differs => "不一致",
        Verdict::Look => "请看",
        Verdict::NotInOurs => "本通知没有写",
        Verdict::NotInTheirs => "来文没有",
    }
}

/// On the folded card: `6项一致 · 1项不一致`.
pub(crate) fn comparison_counts(rows: &[Row]) -> String {
    let all = [Verdict::Agrees, Verdict::Differs, Verdict::Look, Verdict::NotInOurs, Verdict::NotInTheirs];
    let count = |one: Verdict| rows.iter().filter(|row| row.verdict == one).count();
    let some = all.into_iter().map(|one| (one, count(one))).filter(|(_, count)| *count > 0);
    some.map(|(one, count)| format!("{} {count}", verdict(one))).collect::<Vec<_>>().join(" · ")
}

/// The name of the button that leads to our words.
pub(crate) fn go_to_ours(row: Aspect, text: &str) -> String {
    format!("{}，{OURS}：{text}，选中", aspect(row))
}

/// The name of the button that leads to their words.
pub(crate) fn go_to_theirs(row: Aspect, text: &str) -> String {
    format!("{}，{THEIRS}：{text}，看原文", aspect(row))
}

/// What a screen reader says of the words that are lit.
pub(crate) fn original_read_out(words: &str) -> String {
    const MOST: usize = 60;
    format!("来文原文：{}", shortened(words, MOST))
}
