//! Notice → pages: one layout for preview, print and checks, in the measures of GB/T 9704—2012.
//!
//! Paragraphs are broken into lines (`breaks`, `paragraph`, kept by text and style), elements are gathered into blocks
//! of whole rows (`main_part`, `forwarded`, `signature`, `table`), blocks flow over pages (`flow`); header and imprint
//! stand at their own measures (`header`, `imprint`).

mod breaks;
mod facts;
mod flow;
mod forwarded;
mod header;
mod imprint;
mod main_part;
pub mod page;
mod paragraph;
mod set;
mod signature;
mod table;
mod title;
pub mod units;

use std::rc::Rc;

pub use facts::Blemish;
pub use page::{Face, Ink, Line, Page, Pages, Place, Rule};
pub use signature::{last_paragraph_stays_with_sign_off, unsealed_indents};
pub use title::{title_lines, torn_lines};

use self::flow::Flow;
use self::forwarded::ForwardedPages;
use self::paragraph::Paragraphs;
use self::units::Rows;
use super::notice::draft::Draft;
use super::notice::house::HouseWords;

/// What earlier runs found out: lines by paragraph, the pages of the forwarded text, the pages of the last run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cache {
    own: Paragraphs,
    forwarded: ForwardedPages,
    pages: Pages,
}

impl Cache {
    /// Other words of the house break other titles; they change so seldom that everything is set anew.
    fn take_house(&mut self, house: &Rc<HouseWords>) {
        if !self.own.is_of_house(house) {
            self.own = Paragraphs::of_house(house);
            self.forwarded = ForwardedPages::of_house(house);
        }
    }
}

/// The pages of a draft.
///
/// Pure: the cache changes how long it takes, never what comes out. Only paragraphs that changed are broken anew, and
/// a page that did not change is the same `Rc` as in the run before.
pub fn lay_out(draft: &Draft, cache: &mut Cache) -> Pages {
    cache.take_house(&draft.house);
    let rows = Rows::of(draft.style.grid);
    let mut flow = Flow::new(rows, 1);
    header::lay_header(&draft.notice, &mut cache.own, &mut flow);
    flow.lay(&main_part::main_part(draft, &mut cache.own));
    let (mut pages, mut used) = flow.finish();
    if draft.forwarded.paragraphs.is_empty() {
        cache.forwarded = ForwardedPages::of_house(&draft.house);
    } else {
        let first = pages.last().map_or(1, |page| page.number + 1);
        let (forwarded, used_there) = cache.forwarded.lay(draft, first);
        pages.extend_from_slice(forwarded);
        used = used_there;
    }
    imprint::lay_imprint(&draft.notice, &mut cache.own, &mut pages, used, rows);
    cache.own.end_run();
    for (page, before) in pages.iter_mut().zip(&cache.pages.pages) {
        if !Rc::ptr_eq(page, before) && page == before {
            *page = Rc::clone(before);
        }
    }
    cache.pages = Pages { pages };
    cache.pages.clone()
}
