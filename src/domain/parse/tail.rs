//! What follows the sign-off: 附注, 版记, attached texts, remarks of those who passed the text on.

use std::ops::Range;

use crate::domain::notice::reading::{Certainty, Owner};
use crate::domain::notice::upstream::Role;

use super::document::content;
use super::lines::Line;
use super::{attachments, signs};

/// Gives the lines behind the sign-off their roles.
pub(super) fn assign(lines: &mut [Line<'_>], range: Range<usize>, owner: Owner) {
    let places: Vec<usize> = content(lines, range).collect();
    attachments::assign_behind_signoff(lines, &places, owner);
    let mut attached = false;
    let mut copying = false;
    let mut title_next = false;
    for (place, at) in places.iter().copied().enumerate() {
        let line = &lines[at];
        if line.role == Role::AttachmentNote {
            continue;
        }
        let text = line.tight.as_str();
        let next = places.get(place + 1).map(|next| &lines[*next]);
        let dangling = next.is_some_and(|next| is_dangling_print_date(&next.tight)) && signs::is_organ(text);
        let role = if signs::is_copy_line(text) || signs::is_distribution(text) {
            Role::CopyRecipients
        } else if signs::is_imprint(text) || signs::is_imprint_note(text) || dangling {
            Role::Imprint
        } else if signs::is_subject_words(text) {
            Role::SubjectWords
        } else if copying && !line.gap && !signs::is_attachment_label(text) && !signs::is_number_line(text) {
            Role::CopyRecipients
        } else if signs::is_attachment_label(text) || signs::attachment_note(text).is_some() && signs::count(text) < 60
        {
            Role::AttachmentLabel
        } else if title_next && signs::is_phrase(text) && signs::count(text) <= 60 && !text.contains(['：', ':']) {
            Role::AttachmentTitle
        } else if attached {
            Role::AttachmentBody
        } else if signs::inside_brackets(text).is_some_and(is_seal) {
            Role::Furniture
        } else if signs::inside_brackets(text).is_some() && signs::count(text) <= 120 {
            Role::Annotation
        } else if is_remark(text) {
            Role::Furniture
        } else {
            Role::AttachmentBody
        };
        copying = role == Role::CopyRecipients && !text.ends_with(['。', '.']);
        title_next = role == Role::AttachmentLabel;
        attached |= matches!(role, Role::AttachmentLabel | Role::AttachmentBody);
        let certainty = match role {
            Role::CopyRecipients | Role::Imprint | Role::SubjectWords => Certainty::Sure,
            Role::Furniture | Role::AttachmentBody => Certainty::Unsure,
            _ => Certainty::Likely,
        };
        lines[at].set(role, owner, certainty);
    }
}

// （院印）, （公章）: where the seal stands.
fn is_seal(text: &str) -> bool {
    text.ends_with(['印', '章']) && signs::count(text) <= 4
}

fn is_dangling_print_date(text: &str) -> bool {
    text.strip_suffix("印发").is_some_and(signs::is_date)
}

// 有兴趣的老师请在7月6日前向……报名: a sentence of the body that posted the document.
fn is_remark(text: &str) -> bool {
    text.ends_with(['。', '.', '！']) && signs::count(text) > 10
}
