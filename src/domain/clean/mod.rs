//! Source → clean text and the list of repairs; one file a kind of damage.
//!
//! **Conservation.** A repair is an [`Edit`] of the *source*; repairs lie in order and do not overlap.
//! The clean text is the source with the accepted repairs applied, so every repair can be taken back alone,
//! and with none accepted the source stands there byte for byte.
//! Repairs of one kind of damage make one line of the receipt (清理清单); [`damage_title`] names it.

mod angles;
mod brackets;
mod broken_fields;
mod compatible;
mod dashes;
mod digit_letters;
mod duplicate_title;
mod ellipsis;
mod field_codes;
mod footnote_marks;
mod full_width;
mod furniture;
mod furniture_words;
mod glued_lead;
mod half_width_marks;
mod hard_wrap;
mod invisible;
mod labels;
mod line_starts;
mod lines;
mod lost_numbering;
mod markdown;
mod marks;
mod markup;
mod middle_dot;
mod ocr;
mod ordinals;
mod page_numbers;
mod paragraph;
mod places;
mod quotes;
mod revisions;
mod rows;
mod running_head;
mod spaces;
mod spellings;
mod trailing_spaces;
mod word_pairs;
mod word_residue;
mod working;
mod wrap_width;

use serde::{Deserialize, Serialize};

use lines::Page;
pub use places::Places;
use working::{Proposal, Version, Working};

use crate::domain::notice::evidence::Evidence;
use crate::domain::text::edit::{self, Edit};

/// How sure a repair is (standard/cleanup.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RepairClass {
    /// Meaning cannot change: accepted from the start.
    Auto,
    /// Probable: accepted from the start where the text is unreadable without it, and listed for review.
    Ask,
    /// Nothing is changed, the clerk is told.
    Report,
}

/// One repair of transport damage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// Id of the kind of damage, as in the catalogue of checks, group 13: `clean-markup`.
    pub damage: String,
    /// How sure.
    pub class: RepairClass,
    /// The change of the source.
    pub edit: Edit,
    /// Whether it is applied to the clean text.
    pub accepted: bool,
    /// Whether it was only offered: not applied from the start.
    #[serde(default)]
    pub offered: bool,
}

/// The kinds of damage with their Chinese names, in the order of the receipt (清理清单).
const DAMAGES: &[(&str, &str)] = &[
    ("clean-line-end", "统一换行符"),
    ("clean-invisible", "删去不可见字符"),
    ("clean-nbsp", "特殊空格改为普通空格"),
    ("clean-private-use", "有丢失或无法显示的字符，请对照原文"),
    ("clean-kangxi", "兼容字形改为通用字形"),
    ("clean-markup", "删去网页或排版标记"),
    ("clean-navigation", "删去网页导航、来源和页脚"),
    ("clean-duplicate-title", "删去重复的标题"),
    ("clean-running-head", "删去每页重复的页眉、页脚"),
    ("clean-page-number", "删去夹在文中的页码"),
    ("clean-hard-wrap", "接上被断开的句子"),
    ("clean-glued-lead", "“二要”“三是”等另起一段"),
    ("punct-space-han", "删去多余空格"),
    ("clean-mixed-brackets", "统一序号括号"),
    ("clean-ordinal-form", "特殊序号改为普通写法"),
    ("title-angle-lookalike", "尖括号改为书名号"),
    ("punct-halfwidth", "半角标点改为全角"),
    ("punct-period", "句末圆点改为句号"),
    ("punct-parens", "半角括号改为全角"),
    ("punct-straight-quotes", "直引号改为弯引号"),
    ("punct-ellipsis", "圆点改为省略号"),
    ("punct-duplicate", "删去重复的标点"),
    ("punct-middle-dot", "改用间隔号"),
    ("punct-monthday-dot", "月日之间的圆点改为间隔号"),
    ("punct-dash", "改用破折号或一字线"),
    ("punct-range-sign", "数字之间改用浪纹号"),
    ("num-fullwidth", "全角数字、字母改为半角"),
    ("num-zero-lookalike", "误作字母、圆圈的数字改正"),
    ("clean-misread", "可能有识别错误的字，请对照原文"),
    ("clean-lost-numbering", "编号不连续，可能在复制时丢失，请对照原文"),
    ("clean-field-code", "删去域代码"),
    ("clean-footnote-mark", "删去脚注标号"),
    ("clean-trailing-space", "删去行末空格"),
    ("clean-revision-deleted", "删去修订中已删除的文字"),
    ("clean-revision-inserted", "修订中插入的文字，请确认是否保留"),
    ("clean-hidden", "隐藏文字，请确认是否保留"),
];

/// The Chinese name of a kind of damage: what its repairs do.
pub fn damage_title(damage: &str) -> &'static str {
    DAMAGES.iter().find(|(id, _)| *id == damage).map_or("其他", |(_, title)| title)
}

/// The ids of all kinds of damage, in the order of the receipt.
pub fn damages() -> impl Iterator<Item = &'static str> {
    DAMAGES.iter().map(|(id, _)| *id)
}

/// Cleaned text with its receipt (清理清单).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cleaned {
    /// What was pasted, untouched.
    pub source: String,
    /// In order of the source, not overlapping.
    pub repairs: Vec<Repair>,
    /// The source with the accepted repairs.
    pub text: String,
    /// What the file said of the source beyond its words; empty for a plain text.
    #[serde(default)]
    pub evidence: Evidence,
}

impl Cleaned {
    /// The receipt with `repairs` over `source`.
    pub fn new(source: String, repairs: Vec<Repair>) -> Self {
        let edits: Vec<Edit> =
            repairs.iter().filter(|repair| repair.accepted).map(|repair| repair.edit.clone()).collect();
        let text = edit::apply(&source, &edits);
        Self { source, repairs, text, evidence: Evidence::default() }
    }

    /// The same with what the file said of its source.
    #[must_use]
    pub fn with_evidence(self, evidence: Evidence) -> Self {
        Self { evidence, ..self }
    }

    /// The evidence in the places of the clean text; what stands in a repair moves to where its replacement begins.
    pub fn evidence_in_text(&self) -> Evidence {
        if self.evidence.is_empty() {
            return Evidence::default();
        }
        let places = self.places();
        self.evidence.carried(|at| places.in_text(at))
    }

    /// Which place of the source stands where in the clean text.
    pub fn places(&self) -> Places {
        Places::of(&self.repairs)
    }

    /// The same with repair `index` accepted or taken back.
    #[must_use]
    pub fn with_repair(&self, index: usize, accepted: bool) -> Self {
        let mut repairs = self.repairs.clone();
        if let Some(repair) = repairs.get_mut(index) {
            repair.accepted = accepted;
        }
        Self::new(self.source.clone(), repairs).with_evidence(self.evidence.clone())
    }
}

/// Proposes repairs of one kind of damage.
type Pass = fn(Page<'_>) -> Vec<Proposal>;

/// The passes in the order of standard/cleanup.md, section 2. Indents, alignment, blank lines and the lines of a
/// title are not damage here: they are evidence, and `parse` drops them by role.
const PASSES: [Pass; 14] = [
    // Before the characters without width, for a form feed tells where a page ends.
    running_head::find,
    page_numbers::find,
    invisible::find,
    compatible::find,
    markup::find,
    markdown::find,
    word_residue::find,
    field_codes::find,
    furniture::find,
    hard_wrap::find,
    spaces::find,
    ordinals::find,
    marks::find,
    trailing_spaces::find,
];

/// What is only offered, over the text as it will be read.
const OFFERS: [Pass; 7] = [
    duplicate_title::find,
    glued_lead::find,
    marks::offers,
    spellings::find,
    lost_numbering::find,
    field_codes::lost,
    footnote_marks::find,
];

/// Cleans a pasted text.
pub fn clean(source: &str) -> Cleaned {
    clean_imported(source, Evidence::default())
}

/// Cleans a text of which its file says more than the words.
pub fn clean_imported(source: &str, evidence: Evidence) -> Cleaned {
    /// A repair may lay bare another (`&lt;b&gt;`); what is nested deeper than this is no honest text.
    const ROUNDS: usize = 4;
    let mut working = Working::new(source);
    // While the places of the file still are those of the text.
    working.take(revisions::find(source, &evidence));
    let mut seen: [Option<Version>; PASSES.len()] = [None; PASSES.len()];
    for _ in 0..ROUNDS {
        for (pass, seen) in PASSES.iter().zip(&mut seen) {
            // What a pass has seen already it would only propose again.
            if *seen != Some(working.version()) {
                let proposals = pass(working.page(*seen));
                *seen = Some(working.version());
                working.take(proposals);
            }
        }
        if seen == [Some(working.version()); PASSES.len()] {
            break;
        }
    }
    for pass in OFFERS {
        let proposals = pass(working.page(None));
        working.take(proposals);
    }
    let repairs = revisions::add_offers(source, &evidence, working.into_repairs());
    Cleaned::new(source.to_owned(), repairs).with_evidence(evidence)
}
