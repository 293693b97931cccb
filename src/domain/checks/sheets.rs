//! The pages one by one, each looked at once and kept until it or a page beside it changes.

use std::rc::Rc;

use super::catalogue::CATALOGUE;
use super::layout::on_pages;
use super::{Check, Element, Finding, Subject};
use crate::domain::layout::{Line, Page};
use crate::domain::notice::draft::Form;

/// A page with those beside it, for rules that look at one page at a time.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The page that is looked at.
    pub page: &'a Page,
    /// 公文格式.
    pub form: Form,
    beside: [Option<&'a Page>; 2],
}

impl<'a> Sheet<'a> {
    /// The lines of our body on this page, and those of the same paragraphs on the pages beside it; tables have measures
    /// of their own.
    pub fn body(&self) -> Vec<(&'a Page, &'a Line)> {
        let here: Vec<(&Page, &Line)> = self.page.body_lines().map(|line| (self.page, line)).collect();
        let [Some((_, first)), Some((_, last))] = [here.first(), here.last()] else { return here };
        let [before, behind] = [(0, first), (1, last)].map(|(side, edge)| {
            let paragraph = edge.place.paragraph;
            let page = self.beside[side].into_iter();
            let lines = page.flat_map(|page| page.body_lines().map(move |line| (page, line)));
            lines.filter(move |(_, line)| line.place.paragraph == paragraph)
        });
        before.chain(here.iter().copied()).chain(behind).collect()
    }
}

/// What is wrong on a page.
#[derive(Clone, Copy, Debug)]
pub struct Remark {
    check: &'static Check,
    element: Element,
}

impl Check {
    /// A remark that this check makes on a page.
    pub(super) const fn remark(&'static self, element: Element) -> Remark {
        Remark { check: self, element }
    }
}

impl Remark {
    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.check, other.check) && self.element == other.element
    }
}

/// The remarks on the pages of the last run.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheets {
    form: Form,
    seen: Vec<Seen>,
}

#[derive(Clone, Debug)]
struct Seen {
    page: Rc<Page>,
    remarks: Rc<[Remark]>,
}

impl Sheets {
    /// What the rules find that look at single pages; those are looked at again that changed, or lie beside one.
    pub(super) fn findings(&mut self, subject: &Subject<'_>) -> Vec<Finding> {
        let pages = subject.pages.map_or(&[][..], |pages| &pages.pages);
        let form = subject.draft.form;
        let stays = |at: usize| match (pages.get(at), self.seen.get(at)) {
            (Some(page), Some(seen)) => form == self.form && Rc::ptr_eq(page, &seen.page),
            (None, None) => true,
            _ => false,
        };
        let stayed: Vec<bool> = (0..=pages.len()).map(stays).collect();
        let is_kept = |at: usize| stayed[at.saturating_sub(1)..=at + 1].iter().all(|stayed| *stayed);
        let see = |(at, page): (usize, &Rc<Page>)| match self.seen.get(at).filter(|_| is_kept(at)) {
            Some(seen) => seen.clone(),
            None => Seen { page: Rc::clone(page), remarks: look_at(pages, at, page, form) },
        };
        let seen = pages.iter().enumerate().map(see).collect();
        *self = Self { form, seen };
        self.gathered()
    }

    /// A finding for each check and element that is remarked on.
    fn gathered(&self) -> Vec<Finding> {
        let mut found: Vec<(Remark, Vec<u32>)> = Vec::new();
        for (remark, page) in self.seen.iter().flat_map(|seen| seen.remarks.iter().map(|remark| (remark, &seen.page))) {
            match found.iter_mut().find(|(first, _)| first.is(remark)) {
                Some((_, pages)) => pages.push(page.number),
                None => found.push((*remark, vec![page.number])),
            }
        }
        found.into_iter().filter_map(|(remark, pages)| on_pages(remark.check, remark.element, pages)).collect()
    }
}

fn look_at(pages: &[Rc<Page>], at: usize, page: &Page, form: Form) -> Rc<[Remark]> {
    let beside = [at.checked_sub(1), Some(at + 1)].map(|at| pages.get(at?).map(|page| &**page));
    let sheet = Sheet { page, form, beside };
    CATALOGUE.of_sheets.iter().flat_map(|run| run(&sheet)).collect()
}
