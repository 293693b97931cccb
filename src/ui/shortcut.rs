//! Keys: everything works without a mouse.

use crate::app::action::{Action, FileKind, HandOver};
use crate::app::findings::FindingId;
use crate::domain::export::Scope;

/// A key as the browser names it, with what is held down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key<'a> {
    /// `KeyboardEvent.key`.
    pub(crate) name: &'a str,
    /// Ctrl, or Command.
    pub(crate) ctrl: bool,
    /// Shift.
    pub(crate) shift: bool,
    /// Alt.
    pub(crate) alt: bool,
}

/// What `key` asks for in an open draft while `chosen` is looked at.
pub(crate) fn shortcut(key: Key<'_>, chosen: Option<&FindingId>) -> Option<Action> {
    let name = key.name.to_lowercase();
    Some(match (name.as_str(), key.ctrl, key.shift, key.alt) {
        ("f8", false, shift, false) => Action::FindingStepped(!shift),
        ("enter", false, false, true) => Action::Fixed(chosen?.clone()),
        ("z", true, false, false) => Action::Undone,
        ("y", true, false, false) | ("z", true, true, false) => Action::Redone,
        ("c", true, true, false) => Action::HandedOver(HandOver::Copy(Scope::Whole)),
        ("e", true, false, false) => Action::HandedOver(HandOver::File(FileKind::Docx)),
        ("s", true, false, false) => Action::SaveAsked,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_mean_what_the_help_says() {
        let held = |name, ctrl, shift, alt| Key { name, ctrl, shift, alt };
        for (key, expected) in [
            (held("F8", false, false, false), Some(Action::FindingStepped(true))),
            (held("F8", false, true, false), Some(Action::FindingStepped(false))),
            (held("z", true, false, false), Some(Action::Undone)),
            (held("Z", true, true, false), Some(Action::Redone)),
            (held("y", true, false, false), Some(Action::Redone)),
            (held("C", true, true, false), Some(Action::HandedOver(HandOver::Copy(Scope::Whole)))),
            (held("s", true, false, false), Some(Action::SaveAsked)),
            (held("c", true, false, false), None),
            (held("z", false, false, false), None),
            (held("Enter", false, false, true), None),
        ] {
            assert_eq!(shortcut(key, None), expected, "{key:?}");
        }
        let chosen = FindingId("number-bracket|1".into());
        let fix = shortcut(held("Enter", false, false, true), Some(&chosen));
        assert_eq!(fix, Some(Action::Fixed(chosen)));
    }
}
