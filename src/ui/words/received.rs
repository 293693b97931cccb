//! 来文: what was recognised, the choices, the receipt.

use crate::app::receipt::Doing;
use crate::app::recognised::Recognised;
use crate::domain::notice::Element;
use crate::domain::notice::reading::{Certainty, TextKind};
use crate::domain::notice::title::{Forwarding, Relation, TitleStyle};
use crate::domain::notice::upstream::Role;

pub(crate) const DRAFT: &str = "稿件";
pub(crate) const RECEIVED: &str = "来文";
pub(crate) const RECOGNISED: &str = "识别结果";
pub(crate) const PLEASE_CONFIRM: &str = "请确认";
pub(crate) const CONFIRM_HINT: &str = "看过无误，点一下表示确认";
pub(crate) const DEADLINES: &str = "时限";
pub(crate) const REGISTER_NUMBER: &str = "收文登记号（不引用）";
pub(crate) const FORWARD_HINT: &str = "按识别结果生成通知";
pub(crate) const PARAGRAPHS: &str = "原文各段";
pub(crate) const PARAGRAPHS_NOTE: &str = "识别错了的段落，在左边改它的身份。";
pub(crate) const SOURCE: &str = "原文";
pub(crate) const SHOW_IN_SOURCE: &str = "看原文";
pub(crate) const TRUNCATED: &str = "不完整";
pub(crate) const TRUNCATED_NOTE: &str = "来文像是没有写完：末句中断，也没有落款。请对照原件，把缺的部分补上再粘贴。";
pub(crate) const LEFT_OUT: &str = "没有采入的行";
pub(crate) const LEFT_OUT_NOTE: &str = "网页杂项、收文登记、电报报头不随文转发；误认的可以算作正文。";
pub(crate) const IS_BODY: &str = "算作正文";
pub(crate) const ROLE: &str = "这一段是";
pub(crate) const ROLE_BACK: &str = "（恢复识别结果）";
pub(crate) const RECEIPT: &str = "清理清单";
pub(crate) const RECEIPT_NOTE: &str = "原文一字不丢：去掉勾就恢复原样。";
pub(crate) const TAKE_ALL_BACK: &str = "全部还原";
pub(crate) const TAKE_ALL_BACK_HINT: &str = "撤回所有清理，回到粘贴时的样子";
pub(crate) const RESTORE_ALL: &str = "全部恢复";
pub(crate) const RESTORE_ALL_HINT: &str = "恢复到自动清理后的样子";
pub(crate) const TAKE_OFFER: &str = "采用";
pub(crate) const TAKE_OFFER_BACK: &str = "撤回";

/// What was done with the repairs of a section of the receipt.
pub(crate) const fn doing(doing: Doing) -> &'static str {
    match doing {
        Doing::Made => "已清理（不影响原意）",
        Doing::MadeAsk => "已清理，请过目",
        Doing::Offered => "建议，未采用",
        Doing::Told => "只提示",
    }
}

/// How many repairs of each sort there are.
pub(crate) fn receipt_counts(counts: &[(Doing, usize)]) -> String {
    let word = |doing| match doing {
        Doing::Made => "已清理",
        Doing::MadeAsk => "请过目",
        Doing::Offered => "建议",
        Doing::Told => "提示",
    };
    counts.iter().map(|(doing, count)| format!("{} {count} 处", word(*doing))).collect::<Vec<_>>().join(" · ")
}

pub(crate) fn show_in_source(element: &str) -> String {
    format!("{element}：{SHOW_IN_SOURCE}")
}

/// How sure an element is; what is unsure has a button of its own.
pub(crate) const fn certainty(found: &Recognised) -> &'static str {
    match (found.is_missing, found.is_by_hand, found.certainty) {
        (true, ..) => "未识别",
        (_, true, _) => "手填",
        (.., Certainty::Sure) => "确定",
        (.., Certainty::Likely) => "可能",
        (.., Certainty::Unsure) => PLEASE_CONFIRM,
    }
}

pub(crate) fn unsure_kind(kind: &str) -> String {
    format!("可能是{kind}")
}

/// What can still be done with what is no official document.
pub(crate) fn usable(title: &str) -> String {
    if title.is_empty() {
        "仍然可以转发：在“来文标题”里填上它的名称，其余各项也可以手工填写。".to_owned()
    } else {
        format!("仍然可以转发，题名是《{title}》；没有的各项可以手工填写。")
    }
}

pub(crate) const RELATION: &str = "来文机关是";
pub(crate) const RELATIONS: [(Relation, &str); 5] = [
    (Relation::Unknown, "未定"),
    (Relation::Superior, "上级"),
    (Relation::Peer, "平级"),
    (Relation::Subordinate, "下级"),
    (Relation::Own, "本机关"),
];
pub(crate) const CHOICES: &str = "来文关系、行文方式、标题式样";
pub(crate) const VERB: &str = "行文方式";
pub(crate) const VERBS: [(Option<Forwarding>, &str); 4] = [
    (None, "自动"),
    (Some(Forwarding::Forward), "转发"),
    (Some(Forwarding::Approve), "批转"),
    (Some(Forwarding::Issue), "印发"),
];
pub(crate) const TITLE_STYLE: &str = "标题式样";
pub(crate) const TITLE_STYLES: [(TitleStyle, &str); 3] =
    [(TitleStyle::Quoted, "关于转发《》"), (TitleStyle::QuotedBare, "转发《》"), (TitleStyle::Merged, "省略书名号")];

pub(crate) fn collapse(offer: &str) -> String {
    format!("直接转发源头文件：{offer}")
}

/// Beside the button that makes the notice.
pub(crate) const fn forward_note(verb: Forwarding) -> &'static str {
    match verb {
        Forwarding::Forward => "拟好通知，来文附后一字不改",
        Forwarding::Approve => "拟好批转通知，来文附后一字不改",
        Forwarding::Issue => "拟好印发通知，文件附后一字不改",
    }
}

/// The kind of the received text.
pub(crate) const fn text_kind(kind: TextKind) -> &'static str {
    match kind {
        TextKind::ForwardingNotice => "转发通知",
        TextKind::IssuingNotice => "印发通知",
        TextKind::ApprovalForwarding => "批转通知",
        TextKind::Notice => "通知",
        TextKind::Telegram => "电报",
        TextKind::Letter => "函",
        TextKind::OtherOfficial => "公文",
        TextKind::NotOfficial => "不像公文",
    }
}

/// The label of an element of the received document: never the same as that of our notice's field.
pub(crate) const fn received_term(element: Element) -> &'static str {
    match element {
        Element::CopyNumber => "来文份号",
        Element::Secrecy => "来文密级",
        Element::Urgency => "来文紧急程度",
        Element::IssuerMark => "来文机关标志",
        Element::Signatory => "来文签发人",
        Element::MainRecipients => "来文主送机关",
        Element::AttachmentNote => "来文附件",
        Element::IssuerSignature => "来文署名",
        Element::Annotation => "来文附注",
        Element::CopyRecipients => "来文抄送机关",
        Element::PrintedBy => "来文印发机关",
        Element::PrintedOn => "来文印发日期",
        other => other.term(),
    }
}

/// The role with this term.
pub(crate) fn role(term: &str) -> Option<Role> {
    Role::ALL.into_iter().chain([Role::TelegramHead]).find(|role| role.term() == term)
}

pub(crate) fn more_paragraphs(count: usize) -> String {
    format!("再显示一些（还有 {count} 段）")
}

pub(crate) fn paragraphs_in_front(count: usize) -> String {
    format!("显示前面的（{count} 段）")
}

pub(crate) fn more(count: usize) -> String {
    format!("显示更多（还有 {count} 处）")
}

pub(crate) fn accept_kind(kind: &str) -> String {
    format!("采用全部“{kind}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_by_its_term() {
        for role in Role::ALL {
            assert_eq!(super::role(role.term()), Some(role), "{}", role.term());
        }
    }
}
