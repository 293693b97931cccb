//! The small drafts of written examples.

use std::rc::Rc;

use super::{Damage, Known, Source, Stage, Subject};
use crate::domain::layout::units::Mm;
use crate::domain::layout::{Cache, Face, Page, Pages, lay_out};
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::house::{HouseLists, HouseWords, KnownOrgan, Typo};
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::notice::reading::{Certainty, Owner, ReadParagraph, TextKind};
use crate::domain::notice::upstream::{ForwardedParagraph, Role};
use crate::domain::text::span::Span;

/// A small draft for an example.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// The draft.
    pub draft: Draft,
    /// The organ.
    pub organ: OwnOrgan,
    /// Whether it is about to leave the page.
    pub stage: Stage,
    /// Today, where the example needs it.
    pub today: Option<Date>,
    /// What was undone in the received text.
    pub damages: Vec<Damage>,
    /// Typefaces that the page has to do without.
    pub missing_faces: Vec<Face>,
    /// Numbers that other documents have.
    pub used_numbers: Vec<&'static str>,
    /// The paper, where it is not as the layout lays it.
    pub pages: Option<Pages>,
    /// What the draft was read from, if from anything.
    pub read: ReadText,
}

/// The [`Source`] of an example.
#[derive(Clone, Debug, Default)]
pub struct ReadText {
    /// The clean text.
    pub text: String,
    /// What its paragraphs are.
    pub paragraphs: Vec<ReadParagraph>,
    /// Whether it is our own notice.
    pub is_ours: bool,
    /// What kind of text it was read as.
    pub kind: TextKind,
}

impl Case {
    /// Writes `text` into the field of `element`, upstream fields included; makes an upstream where there is none.
    pub fn set(&mut self, element: Element, text: &str) -> &mut Self {
        if let Some(field) = self.draft.notice.field_mut(element) {
            *field = text.into();
            return self;
        }
        let upstream = self.draft.upstream.get_or_insert_default();
        match element {
            Element::UpstreamTitle => upstream.title = text.into(),
            Element::UpstreamIssuer => upstream.issuer = text.into(),
            Element::UpstreamNumber => upstream.document_number = text.into(),
            Element::UpstreamDate => upstream.date_of_issue = text.into(),
            _ => {}
        }
        self
    }

    /// Puts these paragraphs below the notice as the forwarded text.
    pub fn forward(&mut self, paragraphs: &[(Role, &str)]) -> &mut Self {
        let paragraphs = paragraphs.iter().map(|&(role, text)| ForwardedParagraph { role, text: text.into() });
        self.draft.forwarded.paragraphs = paragraphs.collect();
        self
    }

    /// Says what the house has written down, a line an entry.
    pub fn know(&mut self, words: &[&str], typos: &[&str], organs: &[&str]) -> &mut Self {
        let lists = HouseLists {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            typos: typos.iter().map(|line| Typo::of_line(line)).collect(),
            organs: organs.iter().map(|line| KnownOrgan::of_line(line)).collect(),
        };
        self.draft.house = Rc::new(HouseWords::of(&lists));
        self
    }

    /// Says what our notice was read from, a paragraph each.
    pub fn read_from(&mut self, paragraphs: &[(Owner, Role, &str)]) -> &mut Self {
        self.read.is_ours = true;
        self.came_as(paragraphs)
    }

    /// Says what the document that is passed on was read from, a paragraph each.
    pub fn came_as(&mut self, paragraphs: &[(Owner, Role, &str)]) -> &mut Self {
        self.read.kind = TextKind::Notice;
        for &(owner, role, text) in paragraphs {
            let start = self.read.text.len();
            self.read.text.push_str(text);
            let span = Span::new(start, self.read.text.len());
            self.read.paragraphs.push(ReadParagraph { span, role, owner, certainty: Certainty::Sure });
            self.read.text.push('\n');
        }
        self
    }

    /// The paper of this case.
    pub fn lay_out(&self) -> Pages {
        self.pages.clone().unwrap_or_else(|| lay_out(&self.draft, &mut Cache::default()))
    }

    /// Lays the draft out and changes each page: paper as no layout of ours would lay it.
    pub fn alter_pages(&mut self, alter: impl Fn(&mut Page)) -> &mut Self {
        let mut pages = self.lay_out();
        for page in &mut pages.pages {
            alter(Rc::make_mut(page));
        }
        self.pages = Some(pages);
        self
    }

    /// The same, moving the lines of `element`.
    pub fn move_lines(&mut self, element: Element, right: Mm, down: Mm) -> &mut Self {
        self.alter_pages(|page| {
            for line in page.lines.iter_mut().filter(|line| line.place.element == Some(element)) {
                line.x = line.x + right;
                line.y = line.y + down;
            }
        })
    }

    /// What is checked, with the paper of [`Self::lay_out`].
    pub fn subject<'a>(&'a self, pages: &'a Pages) -> Subject<'a> {
        let ReadText { text, paragraphs, is_ours, kind } = &self.read;
        let source = Source { text, paragraphs, is_ours: *is_ours, kind: *kind };
        let source = (!paragraphs.is_empty()).then_some(source);
        Subject {
            draft: &self.draft,
            organ: &self.organ,
            stage: self.stage,
            today: self.today,
            pages: Some(pages),
            known: Known {
                damages: &self.damages,
                missing_faces: &self.missing_faces,
                source,
                used_numbers: &self.used_numbers,
            },
        }
    }
}
