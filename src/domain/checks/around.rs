//! What stands around our body: as long as it does not change, only what the clerk types there is compared again.

use super::{Damage, Known, Source, Stage, Subject};
use crate::domain::layout::Face;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::notice::reading::{ReadParagraph, TextKind};
use crate::domain::notice::{Element, Notice};
use crate::domain::text::change::is_same;

/// A copy of a [`Subject`] without our body and without the paper.
#[derive(Clone, Debug)]
pub(super) struct Around {
    draft: Draft,
    organ: OwnOrgan,
    stage: Stage,
    today: Option<Date>,
    damages: Vec<Damage>,
    missing_faces: Vec<Face>,
    source: Option<KeptSource>,
    used_numbers: Vec<String>,
}

#[derive(Clone, Debug)]
struct KeptSource {
    text: String,
    paragraphs: Vec<ReadParagraph>,
    is_ours: bool,
    kind: TextKind,
}

impl Around {
    /// Keeps what stands around the body of `subject`.
    pub(super) fn of(subject: &Subject<'_>) -> Self {
        let mut draft = subject.draft.clone();
        draft.notice.body = "".into();
        let known = &subject.known;
        Self {
            draft,
            organ: subject.organ.clone(),
            stage: subject.stage,
            today: subject.today,
            damages: known.damages.to_vec(),
            missing_faces: known.missing_faces.to_vec(),
            source: known.source.map(|source| KeptSource::of(&source)),
            used_numbers: known.used_numbers.iter().map(|number| (*number).to_owned()).collect(),
        }
    }

    /// Whether the same stands around the body of `subject`.
    pub(super) fn stands_around(&self, subject: &Subject<'_>) -> bool {
        let Subject { draft, organ, stage, today, pages: _, known } = subject;
        let Known { damages, missing_faces, source, used_numbers } = known;
        (self.stage, self.today) == (*stage, *today)
            && self.organ == **organ
            && self.damages == *damages
            && self.missing_faces == *missing_faces
            && self.used_numbers == *used_numbers
            && is_same_draft(&self.draft, draft)
            && match (&self.source, source) {
                (Some(kept), Some(source)) => kept.is(source),
                (None, None) => true,
                _ => false,
            }
    }

    /// The same without our body and the paper.
    pub(super) fn without_body<'a>(&'a self, subject: &Subject<'a>) -> Subject<'a> {
        Subject { draft: &self.draft, pages: None, ..*subject }
    }
}

impl KeptSource {
    fn of(source: &Source<'_>) -> Self {
        let Source { text, paragraphs, is_ours, kind } = *source;
        Self { text: text.to_owned(), paragraphs: paragraphs.to_vec(), is_ours, kind }
    }

    fn is(&self, source: &Source<'_>) -> bool {
        let Source { text, paragraphs, is_ours, kind } = *source;
        (self.is_ours, self.kind) == (is_ours, kind)
            && is_same(self.text.as_bytes(), text.as_bytes())
            && self.paragraphs == paragraphs
    }
}

/// Whether two drafts differ in nothing but our body.
fn is_same_draft(one: &Draft, other: &Draft) -> bool {
    let Draft { notice, upstream, forwarded, form, style, house } = one;
    is_same_notice(notice, &other.notice)
        && *form == other.form
        && *style == other.style
        && *house == other.house
        && *forwarded == other.forwarded
        && *upstream == other.upstream
}

fn is_same_notice(one: &Notice, other: &Notice) -> bool {
    Element::OWN
        .into_iter()
        .filter(|element| *element != Element::Body)
        .all(|element| one.field(element) == other.field(element))
}
