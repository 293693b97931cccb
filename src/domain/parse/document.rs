//! The regions of one document: where its header, title, addressees, body, sign-off and imprint stand.

use std::ops::Range;

use crate::domain::notice::reading::{Certainty, Owner};
use crate::domain::notice::upstream::Role;

use super::lines::Line;
use super::{embedded, header, minutes, signoff, tail, title};

/// Gives every line of `range` its role in the document that stands there.
///
/// A text embedded in an embedded text stays part of it: the notice that passes it on is what can be cited.
pub(super) fn assign(lines: &mut [Line<'_>], range: Range<usize>, owner: Owner) {
    let minutes = minutes::find(lines, range.clone());
    let head = minutes.as_ref().map(|minutes| minutes.head.clone()).or_else(|| title::find(lines, range.clone()));
    set(lines, range.clone(), Role::Body, owner, Certainty::Likely);
    let body_start = if let Some(head) = &head {
        header::assign(lines, range.start..head.title.start, owner);
        // A line right above that nothing explains may be the title's first.
        let stray = lines[range.start..head.title.start]
            .last()
            .is_some_and(|above| above.role == Role::Furniture && above.certainty == Certainty::Unsure);
        let is_parted = lines.get(head.title.start).is_none_or(|first| first.gap);
        let certainty = if stray && !is_parted { head.certainty.min(Certainty::Likely) } else { head.certainty };
        set(lines, head.title.clone(), Role::Title, owner, certainty);
        header::assign_below_title(lines, head.title.end..head.recipients.start, owner);
        set(lines, head.recipients.clone(), Role::MainRecipients, owner, head.certainty);
        if let Some(minutes) = &minutes {
            minutes.assign(lines, owner);
        }
        header::assign_below_recipients(lines, range.start, head.recipients.end..range.end, owner)
    } else {
        header::assign_without_title(lines, range.clone(), owner)
    };
    let title = head.map(|head| title::joined(lines, head.title)).unwrap_or_default();
    let inner = match owner {
        Owner::Outer => embedded::find(lines, body_start..range.end, &title),
        Owner::Forwarded => None,
    };
    let end = inner.as_ref().map_or(range.end, |inner| inner.start);
    let after = signoff::assign(lines, body_start..end, owner, &title);
    tail::assign(lines, after..end, owner);
    let Some(inner) = inner else { return };
    let has_imprint = lines[body_start..end].iter().any(|line| line.role == Role::Imprint);
    assign(lines, inner.clone(), Owner::Forwarded);
    if !has_imprint {
        // 版记 closes the whole document, so one behind the forwarded text is the outer document's.
        for line in &mut lines[inner] {
            if matches!(line.role, Role::CopyRecipients | Role::Imprint | Role::SubjectWords) {
                line.owner = owner;
            }
        }
    }
}

/// Rows of a table keep their tabs: they are no paragraphs of the body or of an attachment.
pub(super) fn mark_tables(lines: &mut [Line<'_>]) {
    let is_tabbed = |line: Option<&Line<'_>>| line.is_some_and(|line| line.text.contains('\t'));
    // A lone line with a tab in an attachment parts a label from what is filled in.
    let is_row = |at: usize| match lines[at].role {
        Role::Body => is_tabbed(lines.get(at)),
        Role::AttachmentBody => {
            let is_beside = at > 0 && is_tabbed(lines.get(at - 1)) || is_tabbed(lines.get(at + 1));
            lines[at].row.is_row || is_tabbed(lines.get(at)) && is_beside
        }
        _ => false,
    };
    let rows: Vec<usize> = (0..lines.len()).filter(|at| is_row(*at)).collect();
    for at in rows {
        lines[at].role = Role::Table;
    }
}

/// Sets the role of every line of `range` that is not furniture.
pub(super) fn set(lines: &mut [Line<'_>], range: Range<usize>, role: Role, owner: Owner, certainty: Certainty) {
    for line in &mut lines[range] {
        if !line.is_furniture() {
            line.set(role, owner, certainty);
        }
    }
}

/// The lines of `range` that are not furniture, by their indices.
pub(super) fn content(lines: &[Line<'_>], range: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
    range.filter(|at| !lines[*at].is_furniture())
}
