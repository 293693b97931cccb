//! Notice → pages: one layout for preview, print and checks, in the measures of GB/T 9704—2012.
//!
//! Paragraphs are broken into lines (`breaks`, `paragraph`, kept by text and style), elements are gathered into blocks
//! of whole rows (`main_part`, `attachments`, `forwarded`, `signature`, `table`), blocks flow over pages (`flow`), passing
//! over those that are as they were (`resume`), and those of what begins a page are kept (`kept`); header and imprint
//! stand at their own measures (`header`, `imprint`).

mod attachments;
mod breaks;
mod facts;
mod flow;
mod forwarded;
mod header;
mod imprint;
mod kept;
mod main_part;
pub mod page;
mod paragraph;
mod resume;
mod set;
mod signature;
mod table;
mod title;
pub mod units;
mod widths;

use std::rc::Rc;

pub use breaks::may_break;
pub use facts::Blemish;
pub use header::telegram;
pub use page::{Face, Ink, Line, Page, Pages, Place, Rule};
pub use signature::{last_paragraph_stays_with_sign_off, unsealed_indents};
pub use table::{PlannedCell, PlannedRow, TablePlan, plan_table};
pub use title::{title_lines, torn_lines};

use self::flow::Flow;
use self::kept::KeptPages;
use self::paragraph::{Manner, Paragraphs};
use self::resume::{Resumed, Run};
use self::units::Rows;
use super::notice::draft::Draft;
use super::notice::own_organ::Paper;

/// What earlier runs found out: lines by paragraph, the pages of attachments and forwarded text, those of the last run.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    own: Paragraphs,
    /// The main part of our notice, as it was laid last.
    main: Option<Run>,
    attachments: KeptPages<attachments::Key>,
    forwarded: KeptPages<forwarded::Key>,
    pages: Pages,
}

impl Cache {
    /// Another manner breaks other lines; it changes so seldom that everything is set anew.
    fn take_manner(&mut self, manner: &Manner) {
        if self.own.manner() != manner {
            self.own = Paragraphs::of(manner);
            self.main = None;
            self.attachments = KeptPages::of(manner);
            self.forwarded = KeptPages::of(manner);
        }
    }
}

/// The pages of a draft.
///
/// Pure: the cache changes how long it takes, never what comes out. Only paragraphs that changed are broken anew, and
/// a page that did not change is the same `Rc` as in the run before.
pub fn lay_out(draft: &Draft, cache: &mut Cache) -> Pages {
    cache.take_manner(&Manner { house: Rc::clone(&draft.house), digits: draft.style.digits });
    let rows = Rows::of(draft.style.grid);
    let mut flow = Flow::new(rows, 1);
    header::lay_header(draft, &mut cache.own, &mut flow);
    if draft.style.paper == Paper::Preprinted {
        flow.spare_red();
    }
    let first_rows = flow.rows();
    let blocks = main_part::main_part(draft, &mut cache.own);
    let before = cache.main.as_ref().filter(|run| run.rows == rows).map(|run| Resumed::new(run, &blocks));
    let begins = flow.lay_like(&blocks, before.as_ref());
    let mut laid = flow.finish();
    cache.main = Some(Run { blocks, rows, begins, laid: laid.clone() });
    cache.attachments.lay_behind(&mut laid, attachments::Key::of(draft), rows, attachments::Key::blocks);
    cache.forwarded.lay_behind(&mut laid, forwarded::Key::of(draft), rows, forwarded::Key::blocks);
    let last_rows = if laid.pages.len() == 1 { first_rows } else { rows };
    imprint::lay_imprint(draft, &mut cache.own, &mut laid, last_rows);
    cache.own.end_run();
    for (page, before) in laid.pages.iter_mut().zip(&cache.pages.pages) {
        if !Rc::ptr_eq(page, before) && page == before {
            *page = Rc::clone(before);
        }
    }
    cache.pages = Pages { pages: laid.pages };
    cache.pages.clone()
}
