//! What the clerk has given or confirmed goes before what was guessed.

use crate::domain::notice::reading::{Certainty, Corrections, Recognised};
use crate::domain::notice::upstream::Role;

use super::lines::Line;

/// Elements that a document has once: where the clerk shows one, a guess elsewhere was wrong.
const SINGLE: [Role; 5] =
    [Role::Title, Role::DocumentNumber, Role::MainRecipients, Role::IssuerMark, Role::DateOfIssue];

/// Gives the lines the roles that the clerk gave them.
pub(super) fn roles(lines: &mut [Line<'_>], corrections: &Corrections) {
    if corrections.roles.is_empty() {
        return;
    }
    let mut given = vec![false; lines.len()];
    for (line, given) in lines.iter_mut().zip(&mut given) {
        if let Some(role) = corrections.role_at(line.span) {
            *given = true;
            line.role = role;
            line.certainty = Certainty::Sure;
        }
    }
    for role in SINGLE {
        take_back_rivals(lines, &given, role);
    }
}

// A guess that goes on where the clerk's own begins (the next line of a title) is no rival.
fn take_back_rivals(lines: &mut [Line<'_>], given: &[bool], role: Role) {
    let mut at = 0;
    let mut runs = Vec::new();
    while at < lines.len() {
        let (start, owner) = (at, lines[at].owner);
        let mut is_given = false;
        while at < lines.len() && lines[at].owner == owner && (lines[at].role == role || lines[at].is_furniture()) {
            is_given |= given[at] && lines[at].role == role;
            at += 1;
        }
        if at > start {
            runs.push((start..at, owner, is_given));
        } else {
            at += 1;
        }
    }
    let owners: Vec<_> = runs.iter().filter(|(.., is_given)| *is_given).map(|(_, owner, _)| *owner).collect();
    for (run, owner, is_given) in runs {
        if is_given || !owners.contains(&owner) {
            continue;
        }
        for line in lines[run].iter_mut().filter(|line| line.role == role) {
            line.role = Role::Body;
            line.certainty = Certainty::Unsure;
        }
    }
}

/// What was read again as the clerk confirmed it is sure.
pub(super) fn confirm(document: &mut Recognised, corrections: &Corrections) {
    for (element, value) in &corrections.confirmed {
        if document.value(*element) == *value {
            for found in document.found_mut(*element) {
                found.certainty = Certainty::Sure;
            }
        }
    }
}
