//! The words of a question about what was recognised, and what can be answered.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::action::Action;
use crate::app::doubts::{Doubt, Doubted};
use crate::domain::notice::reading::{Owner, TextKind};
use crate::domain::notice::upstream::Role;
use crate::ui::widgets::Choice;
use crate::ui::words;

/// The question: 这一段是来文的标题吗？
pub(super) fn question(doubt: &Doubt) -> String {
    match &doubt.doubted {
        Doubted::Kind(kind) => words::is_it_kind(words::text_kind(*kind)),
        Doubted::Paragraphs { role, owner } => {
            words::is_it_role(doubt.places.len(), role.term(), *owner == Owner::Forwarded)
        }
        Doubted::Element { element, value } => words::is_it_value(words::received_term(*element), value),
    }
}

/// The button that says yes.
pub(super) fn right(doubt: &Doubt) -> String {
    if doubt.is_settled {
        return words::STAYS_SO.to_owned();
    }
    match &doubt.doubted {
        Doubted::Kind(kind) => words::right_role(words::text_kind(*kind)),
        Doubted::Paragraphs { role, .. } => words::right_role(role.term()),
        Doubted::Element { .. } => words::RIGHT.to_owned(),
    }
}

/// The button that says no.
pub(super) const fn other(doubt: &Doubt) -> &'static str {
    match doubt.doubted {
        Doubted::Kind(_) | Doubted::Paragraphs { .. } => words::SOMETHING_ELSE,
        Doubted::Element { .. } => words::PUT_RIGHT,
    }
}

/// What a screen reader says when the question comes.
pub(super) fn read_out(doubt: &Doubt, text: &str, index: usize, count: usize) -> String {
    const MOST: usize = 40;
    let first = doubt.places.first().map_or("", |place| place.of(text).trim());
    words::question_read_out(index, count, &words::shortened(first, MOST), &question(doubt))
}

/// What the menu is about.
pub(super) const fn menu_label(doubt: &Doubt) -> &'static str {
    match doubt.doubted {
        Doubted::Kind(_) => words::KIND_IS,
        Doubted::Paragraphs { .. } | Doubted::Element { .. } => words::ROLE,
    }
}

/// What can be answered instead; nothing for a value, which is typed.
pub(super) fn answers(doubt: &Doubt) -> Rc<[Choice]> {
    let choice = |word: &'static str| Choice { value: word.into(), label: word.into() };
    match doubt.doubted {
        Doubted::Kind(_) => KINDS.into_iter().map(|kind| choice(words::text_kind(kind))).collect(),
        Doubted::Paragraphs { .. } => {
            let back = doubt.is_settled.then(|| choice(words::ROLE_BACK));
            Role::ALL.into_iter().map(|role| choice(role.term())).chain(back).collect()
        }
        Doubted::Element { .. } => Rc::default(),
    }
}

/// The value that stands there now.
pub(super) fn chosen(doubt: &Doubt) -> AttrValue {
    match doubt.doubted {
        Doubted::Kind(kind) => words::text_kind(kind).into(),
        Doubted::Paragraphs { role, .. } => role.term().into(),
        Doubted::Element { .. } => AttrValue::default(),
    }
}

/// What choosing `value` does.
pub(super) fn answer(doubt: &Doubt, value: &str) -> Option<Action> {
    match doubt.doubted {
        Doubted::Kind(_) => {
            let kind = KINDS.into_iter().find(|kind| words::text_kind(*kind) == value);
            kind.map(|kind| Action::KindSet(Some(kind)))
        }
        Doubted::Paragraphs { .. } => {
            Some(Action::RolesSet { places: Rc::clone(&doubt.places), role: words::role(value) })
        }
        Doubted::Element { .. } => None,
    }
}

const KINDS: [TextKind; 8] = [
    TextKind::Notice,
    TextKind::ForwardingNotice,
    TextKind::IssuingNotice,
    TextKind::ApprovalForwarding,
    TextKind::Letter,
    TextKind::Telegram,
    TextKind::OtherOfficial,
    TextKind::NotOfficial,
];
