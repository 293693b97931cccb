//! 来文对照: what our notice says of the received document, beside what the document says itself.

mod deadlines;
mod elements;
mod places;

use std::rc::Rc;

use super::findings::{FindingId, ShownFinding};
use super::marks::Words;
use super::received::Received;
use crate::domain::checks::{Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::text::span::Span;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// 标题, as our body cites it.
    Title,
    /// 发文字号, as our body cites it.
    Number,
    /// 发文机关, as our body names it.
    Issuer,
    /// 成文日期: ours is not earlier.
    Date,
    /// 时限: ours leaves time before theirs.
    Deadline,
    /// 报送对象.
    Report,
    /// 附件.
    Attachments,
    /// 传阅范围.
    Circulation,
    /// 紧急程度.
    Urgency,
}

/// How both sides stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 不一致.
    Differs,
    /// 请看: only a person can tell.
    Look,
    /// 本通知没有写.
    NotInOurs,
    /// 来文没有.
    NotInTheirs,
    /// 一致.
    Agrees,
}

/// Words of our notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ours {
    /// As they stand, shortened by nobody.
    pub text: Rc<str>,
    /// In which field.
    pub element: Element,
    /// Where in it.
    pub span: Span,
}

/// Words of the received document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// As they were read, or as the clerk put them right.
    pub text: Rc<str>,
    /// Where they can be seen; `None` for what was typed in.
    pub place: Option<OriginalPlace>,
}

/// Where words of the received document can be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OriginalPlace {
    /// On the paper, in the forwarded text.
    Paper(Words),
    /// Among the paragraphs of the received text, in the clean text: what is not printed again.
    Source(Rc<[Span]>),
}

/// One line of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is compared.
    pub aspect: Aspect,
    /// What we say; `None` where we say nothing.
    pub ours: Option<Ours>,
    /// What they say; `None` where they say nothing.
    pub theirs: Option<Theirs>,
    /// How both stand to one another.
    pub verdict: Verdict,
    /// What the two mean together, a Chinese sentence without full stop: `早41天`.
    pub note: Option<Rc<str>>,
    /// The finding that speaks of it.
    pub finding: Option<FindingId>,
    /// Whether that finding has a fix.
    pub is_fixable: bool,
}

/// What rows are made of.
struct Sides<'a> {
    subject: &'a Subject<'a>,
    texts: &'a Texts,
    received: Option<&'a Received>,
}

/// The rows in the order of the card; nothing where there is no received document.
pub(super) fn compare(
    subject: &Subject<'_>,
    texts: &Texts,
    received: Option<&Received>,
    findings: &[ShownFinding],
) -> Rc<[Row]> {
    if subject.draft.upstream.is_none() {
        return Rc::default();
    }
    let sides = Sides { subject, texts, received };
    let mut rows = sides.elements();
    for row in &mut rows {
        row.name_finding(findings);
    }
    rows.into()
}

impl Row {
    /// Whether both sides say the same: then it need not be read twice. A title inside another one has other marks.
    pub fn is_same(&self) -> bool {
        let text = |side: Option<&Rc<str>>| side.cloned().unwrap_or_default();
        let (ours, theirs) =
            (text(self.ours.as_ref().map(|side| &side.text)), text(self.theirs.as_ref().map(|side| &side.text)));
        self.verdict == Verdict::Agrees && (self.aspect == Aspect::Title || ours == theirs)
    }

    fn new(aspect: Aspect, ours: Option<Ours>, theirs: Option<Theirs>, verdict: Verdict) -> Self {
        Self { aspect, ours, theirs, verdict, note: None, finding: None, is_fixable: false }
    }

    fn noting(self, note: impl Into<Rc<str>>) -> Self {
        Self { note: Some(note.into()), ..self }
    }

    /// Names the open finding of one of the checks of this aspect, at the words of this row where it has any.
    fn name_finding(&mut self, findings: &[ShownFinding]) {
        if self.verdict == Verdict::Agrees && self.aspect != Aspect::Deadline {
            return;
        }
        let place = self.ours.as_ref().map(|ours| (ours.element, ours.span));
        let is_here = |shown: &&ShownFinding| {
            let finding = &shown.finding;
            let is_other =
                place.is_some_and(|(element, span)| element == finding.element && !span.overlaps(finding.span));
            !shown.ignored && self.aspect.checks().contains(&finding.check.id) && (!is_other || finding.span.is_empty())
        };
        let found = findings.iter().find(is_here);
        self.is_fixable = found.is_some_and(|shown| shown.after.is_some());
        self.finding = found.map(|shown| shown.id.clone());
    }
}

impl Aspect {
    /// Ids of the checks that speak of it.
    const fn checks(self) -> &'static [&'static str] {
        match self {
            Self::Title => &["cite-title-differs", "cite-title-vs-forwarded"],
            Self::Number => &["cite-number-differs", "cite-upstream-number-missing", "cite-number-form"],
            Self::Issuer => &["cite-issuer-differs"],
            Self::Date => &["date-before-upstream"],
            Self::Deadline => &["deadline-not-earlier", "deadline-before-date", "deadline-short", "deadline-weekend"],
            Self::Report => &["deadline-recipient"],
            Self::Attachments => &["forward-upstream-attachments"],
            Self::Circulation => &["body-circulation"],
            Self::Urgency => &["title-urgency-inherited"],
        }
    }
}

/// How many rows agree, and how many do not.
pub fn counts(rows: &[Row]) -> (usize, usize) {
    let agree = rows.iter().filter(|row| row.verdict == Verdict::Agrees).count();
    (agree, rows.len() - agree)
}
