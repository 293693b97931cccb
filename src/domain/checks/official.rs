//! What kind of document our notice is, and whether it is one at all.

use super::Subject;
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;
use crate::domain::notice::reading::TextKind;
use crate::domain::notice::title::{kind, normalise};

/// 文种 of our notice: what its title ends in, else what its paper is the form of; empty where neither says.
pub(super) fn kind_of(subject: &Subject<'_>) -> &'static str {
    let of_form = match subject.draft.form {
        Form::Order => "令",
        Form::Minutes => "纪要",
        Form::Document | Form::Letter | Form::Telegram => "",
    };
    kind(&normalise(subject.text(Element::Title))).map_or(of_form, |kind| kind.word)
}

/// Whether it may be asked for what every 公文 has. Of a text that was read as news, a speech or a table it may not.
pub(super) fn is_document(subject: &Subject<'_>) -> bool {
    let read = subject.known.source.filter(|source| source.is_ours);
    read.is_none_or(|source| source.kind != TextKind::NotOfficial) && kind_of(subject) != "讲话"
}

/// Whether documents of this 文种 are counted in a way of their own: 令号, 公告 of a year, 纪要 of a meeting
/// (standard/document-number.md, section 2), and need no 发文字号.
pub(super) fn is_counted_otherwise(kind: &str) -> bool {
    matches!(kind, "令" | "命令" | "公告" | "通告" | "公报" | "纪要" | "决议" | "议案")
}

/// Whether our notice is a copy that somebody pasted for a look: whose it is and what its house's style is nobody said.
pub(super) fn is_copy(subject: &Subject<'_>) -> bool {
    subject.known.source.is_some_and(|source| source.is_ours) && subject.organ.name.is_empty()
}
