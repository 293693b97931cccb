//! What the pages tell: where an element begins, and what a careful typist would see on paper.

use std::rc::Rc;

use super::page::{Line, Page, Pages};
use crate::domain::notice::Element;

/// A blemish that only the laid-out page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blemish {
    /// 首页不显示正文: page 1 must show body text (GB/T 9704—2012, 7.3.3).
    NoBodyOnFirstPage,
    /// 署名或日期独占一页: the sign-off stands on a page without body (7.3.5.5 lets the spacing be adjusted).
    SignOffAlone {
        /// That page.
        page: u32,
    },
    /// 段末单字成行: a paragraph of the body ends with a line of one character.
    LoneCharacter {
        /// Its page.
        page: u32,
        /// The paragraph of the body.
        paragraph: usize,
    },
    /// 版记分排几页: the imprint is longer than a page.
    ImprintOverPages {
        /// The first of them.
        page: u32,
    },
    /// 版记另起一面: the imprint has a page of its own behind a blank one.
    ImprintAlone {
        /// Its page.
        page: u32,
    },
}

impl Pages {
    /// The page on which an element begins, `None` where it is not on paper.
    pub fn first_page_of(&self, element: Element) -> Option<u32> {
        self.pages.iter().find(|page| shows(page, element)).map(|page| page.number)
    }

    /// The page on which a paragraph of an element begins.
    pub fn first_page_of_paragraph(&self, element: Element, paragraph: usize) -> Option<u32> {
        let is_there = |line: &Line| line.place.element == Some(element) && line.place.paragraph == paragraph;
        self.pages.iter().find(|page| page.lines.iter().any(is_there)).map(|page| page.number)
    }

    /// Everything on these pages that a careful typist would put right, in the order of the pages.
    pub fn blemishes(&self) -> Vec<Blemish> {
        let mut found = Vec::new();
        let body = self.first_page_of(Element::Body);
        if body.is_some_and(|page| page > 1) {
            found.push(Blemish::NoBodyOnFirstPage);
        }
        let sign_off = [Element::IssuerSignature, Element::DateOfIssue];
        let sign_off = sign_off
            .into_iter()
            .filter_map(|element| self.page_of(element))
            .find(|page| body.is_some() && !shows(page, Element::Body) && !shows(page, Element::AttachmentNote));
        found.extend(self.lone_characters());
        found.extend(sign_off.map(|page| Blemish::SignOffAlone { page: page.number }));
        let imprint = [Element::CopyRecipients, Element::PrintedBy, Element::PrintedOn];
        let shows_imprint = |page: &Page| imprint.into_iter().any(|element| shows(page, element));
        let of_imprint: Vec<u32> =
            self.pages.iter().filter(|page| shows_imprint(page)).map(|page| page.number).collect();
        if let [first, _, ..] = of_imprint[..] {
            found.push(Blemish::ImprintOverPages { page: first });
        }
        let imprint = imprint.into_iter().find_map(|element| self.page_of(element));
        let blank = |number: u32| self.pages.iter().any(|page| page.number == number && page.lines.is_empty());
        found.extend(
            imprint
                .filter(|page| blank(page.number.saturating_sub(1)))
                .map(|page| Blemish::ImprintAlone { page: page.number }),
        );
        found
    }

    fn page_of(&self, element: Element) -> Option<&Page> {
        self.pages.iter().map(Rc::as_ref).find(|page| shows(page, element))
    }

    /// The last lines of the body's paragraphs that hold one character, a final mark not counted.
    fn lone_characters(&self) -> Vec<Blemish> {
        let lone = |(at, page): (usize, &Rc<Page>)| {
            let behind = self.pages.get(at + 1).and_then(|next| next.body_lines().next());
            let mut lines = page.body_lines().peekable();
            let mut found = Vec::new();
            while let Some(line) = lines.next() {
                let next = lines.peek().copied().or(behind);
                if is_lone(line) && next.is_none_or(|next| next.place.paragraph != line.place.paragraph) {
                    found.push(Blemish::LoneCharacter { page: page.number, paragraph: line.place.paragraph });
                }
            }
            found
        };
        self.pages.iter().enumerate().flat_map(lone).collect()
    }
}

/// Whether a line that goes on with a paragraph holds one character; most are too long for it at first sight.
fn is_lone(line: &Line) -> bool {
    const LONGEST: usize = 16; // bytes: a character and some marks
    let is_short = line.start > 0 && line.text.len() <= LONGEST;
    is_short && line.text.trim_end_matches(['。', '：', '；']).chars().count() == 1
}

fn shows(page: &Page, element: Element) -> bool {
    page.lines.iter().any(|line| line.place.element == Some(element))
}
