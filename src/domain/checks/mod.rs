//! 校核: everything said about a rule is said once, in its file.
//!
//! A check is a [`Check`]; a [`Rule`] is one reading of a text and the checks that fall out of it.
//! Rules are grouped as in the catalogue; a group's list is all the registering there is.
//! The forwarded text is a quotation: findings in it carry no edits.

mod around;
mod attach;
mod beside;
mod body;
mod case;
mod catalogue;
mod cc;
mod cite;
mod clean;
mod date;
mod engine;
mod forward;
mod holds;
mod house;
mod layout;
mod level;
mod masks;
mod mentions;
mod note;
mod num;
mod number;
mod official;
pub mod page;
mod paragraph;
mod phrases;
mod punct;
pub mod readings;
mod sheets;
mod sign;
mod telegram;
mod texts;
mod title;
mod to;
mod triggers;

use std::rc::Rc;

use serde::{Serialize, Serializer};

pub use beside::Beside;
pub use case::{Case, ReadText};
pub use engine::{Cache, run};
pub use holds::Holds;
pub use masks::MaskKind;
pub use paragraph::{Paragraph, Sentence, SetLimit};
pub use phrases::{Phrase, PhraseKind};
pub use sheets::{Remark, Sheet};
pub use texts::{Placed, Texts};

use super::layout::{Face, Pages};
use super::notice::Element;
use super::notice::date_of_issue::Date;
use super::notice::draft::Draft;
use super::notice::own_organ::OwnOrgan;
use super::notice::reading::{ReadParagraph, TextKind};
use super::text::edit::{self, Edit};
use super::text::span::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// 错误: against a plain 应, or against fact.
    Error,
    /// 警告: against a 一般, or wrong with high probability.
    Warning,
    /// 建议: habit and style.
    Suggestion,
}

/// Who decides whether the fix is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repair {
    /// Meaning cannot change: joins 全部采用.
    Auto,
    /// The clerk confirms each.
    Ask,
    /// Only a person can decide; there are no edits.
    None,
}

/// The source of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Clause {
    /// GB/T 9704—2012 《党政机关公文格式》, by clause.
    GbT9704(&'static str),
    /// GB/T 15834—2011 《标点符号用法》, by clause.
    GbT15834(&'static str),
    /// GB/T 15835—2011 《出版物上数字用法》, by clause.
    GbT15835(&'static str),
    /// 《党政机关公文处理工作条例》, by article: `第九条（五）`.
    Regulation(&'static str),
    /// 《整治形式主义为基层减负若干规定》, by item.
    BurdenRules(&'static str),
    /// 保守国家秘密法, by article.
    SecrecyLaw(&'static str),
    /// 本单位设置: what the unit has laid down for itself.
    House,
    /// 惯例: practice; no standard says it.
    Practice,
    /// 事理: a plain fact or contradiction.
    Logic,
}

impl std::fmt::Display for Clause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::GbT9704(clause) => write!(f, "《党政机关公文格式》{clause}"),
            Self::GbT15834(clause) => write!(f, "《标点符号用法》{clause}"),
            Self::GbT15835(clause) => write!(f, "《出版物上数字用法》{clause}"),
            Self::Regulation(article) => write!(f, "《党政机关公文处理工作条例》{article}"),
            Self::BurdenRules(item) => write!(f, "《整治形式主义为基层减负若干规定》{item}"),
            Self::SecrecyLaw(article) => write!(f, "《保守国家秘密法》{article}"),
            Self::House => f.write_str("本单位设置"),
            Self::Practice => f.write_str("行文惯例"),
            Self::Logic => f.write_str("事理"),
        }
    }
}

impl Clause {
    /// What a finding of this weight may say of its source: 不符合 only where the source says 应, 一般应 where it says
    /// 一般, 建议 for habit. Outside Party and government the standards are rules of reference, so never more than that.
    pub fn verdict(self, severity: Severity) -> String {
        match (self, severity) {
            (Self::Logic, Severity::Error) => "与事实或上下文矛盾".to_owned(),
            (Self::Logic, _) => "按事理多半有误".to_owned(),
            (Self::House, _) => "不符合本单位的规定".to_owned(),
            (Self::Practice, Severity::Error) => "不符合公文的通行写法".to_owned(),
            (Self::Practice, Severity::Warning) => "按行文惯例一般应当改".to_owned(),
            (Self::Practice, Severity::Suggestion) => "行文惯例，建议".to_owned(),
            (_, Severity::Error) => format!("不符合{self}"),
            (_, Severity::Warning) => format!("{self}：一般应当如此"),
            (_, Severity::Suggestion) => format!("{self}：建议如此"),
        }
    }
}

/// Whether a check runs unless the clerk says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    On,
    /// It does not: the reason, a Chinese sentence (存疑, D in the catalogue, or wrong too often on real documents).
    Off(&'static str),
}

/// A written example of a check; the tests run it, the rules page shows it.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// In the check's element: `wrong` raises the check, its fix gives `right`, `right` raises nothing of the check.
    Fixed {
        /// Raises the check.
        wrong: &'static str,
        /// After the fix.
        right: &'static str,
    },
    /// In the check's element: `wrong` raises the check, which has no fix there; `right` does not.
    Told {
        /// Raises the check.
        wrong: &'static str,
        /// Does not.
        right: &'static str,
    },
    /// In the check's element: looks like the fault and is none.
    Near(&'static str),
    /// The same as a small draft, where elements are compared.
    NearCase(fn(&mut Case)),
    /// Where elements are compared: a small draft that raises the check, and one that does not.
    Compared {
        /// Raises the check.
        wrong: fn(&mut Case),
        /// Does not.
        right: fn(&mut Case),
    },
}

/// One rule of the catalogue.
#[derive(Debug)]
pub struct Check {
    /// Path of its file as one phrase: `number-bracket`.
    pub id: &'static str,
    /// Where it is found first.
    pub element: Element,
    /// A plain 应 is an error, 一般 a warning, a habit a suggestion.
    pub severity: Severity,
    /// Its source.
    pub clause: Clause,
    /// What is wrong, a sentence without full stop.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// Who decides on the fix.
    pub repair: Repair,
    /// Whether it runs unless the clerk says otherwise.
    pub standing: Standing,
    /// Written examples.
    pub examples: &'static [Example],
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Check {}

impl Serialize for Check {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

impl Check {
    /// A finding of this check at `span`, without a fix.
    pub fn at(&'static self, span: impl Into<Span>) -> Finding {
        Finding {
            check: self,
            severity: self.severity,
            element: self.element,
            span: span.into(),
            edits: Vec::new(),
            elsewhere: Vec::new(),
            repair: Repair::None,
            note: None,
            forwarded: false,
            paragraph: None,
        }
    }

    /// A finding at `span` that these edits put right; decided by the check's own [`Repair`].
    pub fn fixable(&'static self, span: impl Into<Span>, edits: Vec<Edit>) -> Finding {
        let repair = if edits.is_empty() { Repair::None } else { self.repair };
        Finding { edits, repair, ..self.at(span) }
    }
}

/// One place where a check speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// How much it weighs here: the check's own weight, or less.
    pub severity: Severity,
    /// The element it is about.
    pub element: Element,
    /// Where, in the element's text (in the paragraph's, for the forwarded text).
    pub span: Span,
    /// The fix, in the element's text; empty where there is none.
    pub edits: Vec<Edit>,
    /// What the fix changes in other elements with it.
    pub elsewhere: Vec<(Element, Edit)>,
    /// Who decides on this fix.
    pub repair: Repair,
    /// What to do or what was compared, a Chinese sentence, where the check's own words do not say it.
    pub note: Option<String>,
    /// Whether it is a remark on the forwarded text.
    pub forwarded: bool,
    /// Index of the paragraph of the forwarded text.
    pub paragraph: Option<usize>,
}

impl Finding {
    /// The same finding with a sentence of its own.
    #[must_use]
    pub fn noting(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The same finding, whose fix goes with a change of another element.
    #[must_use]
    pub fn with(mut self, element: Element, edit: Edit) -> Self {
        self.elsewhere.push((element, edit));
        self
    }

    /// The same finding with another weight.
    #[must_use]
    pub const fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The same finding as a remark on paragraph `index` of the forwarded text, which nobody changes.
    #[must_use]
    pub fn in_forwarded(self, index: usize) -> Self {
        Self {
            element: Element::ForwardedText,
            edits: Vec::new(),
            elsewhere: Vec::new(),
            repair: Repair::None,
            forwarded: true,
            paragraph: Some(index),
            ..self
        }
    }

    /// The same finding as a remark on the forwarded text as a whole.
    #[must_use]
    fn remark(self) -> Self {
        Self { paragraph: None, ..self.in_forwarded(0) }
    }

    /// The same finding in another element.
    #[must_use]
    pub fn in_element(mut self, element: Element) -> Self {
        self.element = element;
        self
    }

    /// The element's text after the fix.
    pub fn fixed(&self, text: &str) -> String {
        edit::apply(text, &self.edits)
    }

    /// The finding in a text that begins `by` bytes earlier.
    #[must_use]
    fn shifted(mut self, by: usize) -> Self {
        self.span = self.span.shifted(by);
        for edit in &mut self.edits {
            edit.span = edit.span.shifted(by);
        }
        self
    }
}

/// Whether the draft is still worked on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stage {
    /// A missing number, date or seal is an open item.
    #[default]
    Draft,
    /// About to leave the page: missing elements are findings.
    Final,
}

/// What is checked.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Notice, upstream and forwarded text.
    pub draft: &'a Draft,
    /// 本机关.
    pub organ: &'a OwnOrgan,
    /// Whether open items count.
    pub stage: Stage,
    /// Today, where a check may know it.
    pub today: Option<Date>,
    /// The paper, where it was laid out.
    pub pages: Option<&'a Pages>,
    /// What is known beside the draft.
    pub known: Known<'a>,
}

/// What a check may know beside the draft, as plain values; empty where nobody told it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// What was undone, or only offered, in the received text (清理清单), an entry a kind of damage.
    pub damages: &'a [Damage],
    /// Typefaces that the page has to do without.
    pub missing_faces: &'a [Face],
    /// What the draft was read from, where it was.
    pub source: Option<Source<'a>>,
    /// Numbers (发文字号) that other documents of the unit have, in any order and writing: those of the other drafts
    /// here, or of a register (发文登记).
    pub used_numbers: &'a [&'a str],
}

/// The text that a draft was read from: what stood above what, and the words as they came.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The clean text.
    pub text: &'a str,
    /// What its paragraphs are, in order.
    pub paragraphs: &'a [ReadParagraph],
    /// Whether it is our own notice; else it is the document that our notice passes on.
    pub is_ours: bool,
    /// What kind of text it was read as.
    pub kind: TextKind,
}

/// Transport damage of one kind in the received text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// The kind, by its id in the receipt: `clean-markup`.
    pub id: Rc<str>,
    /// In how many places.
    pub count: usize,
    /// How many of them were put right; the others are offered, or nothing can be done about them.
    pub repaired: usize,
    /// The words of the first place that has any.
    pub words: Rc<str>,
}

impl<'a> Subject<'a> {
    /// What stands in the field of `element`, upstream fields included.
    pub fn text(&self, element: Element) -> &'a str {
        let upstream = self.draft.upstream.as_ref();
        match element {
            Element::UpstreamTitle => upstream.map_or("", |upstream| &upstream.title),
            Element::UpstreamIssuer => upstream.map_or("", |upstream| &upstream.issuer),
            Element::UpstreamNumber => upstream.map_or("", |upstream| &upstream.document_number),
            Element::UpstreamDate => upstream.map_or("", |upstream| &upstream.date_of_issue),
            own => self.draft.notice.text(own),
        }
    }
}

/// How a rule reads.
#[derive(Clone, Copy)]
pub enum Reads {
    /// The whole text of each of these elements; again only when that text changed.
    Text(&'static [Element], fn(&str, Element) -> Vec<Finding>),
    /// Each paragraph of the body that holds what the rule needs; again only when that paragraph changed.
    /// With `true` also each paragraph of the forwarded text, for remarks.
    Paragraph(bool, Needs, fn(&Paragraph) -> Vec<Finding>),
    /// Elements and the forwarded text compared with one another, our body and the paper left out: the subject has
    /// neither; again only when something of it changed.
    Draft(fn(&Subject<'_>) -> Vec<Finding>),
    /// Each paragraph of the body that holds one of these, compared with what stands around the body; again only when
    /// either changed.
    Beside(Holds, fn(&Beside<'_>, &Paragraph) -> Vec<Finding>),
    /// Paragraphs of the body compared with one another and with the elements; every time, over what was read of them
    /// before.
    Texts(fn(&Subject<'_>, &Texts) -> Vec<Finding>),
    /// Each page, with those beside it; again only when one of the three, or the form of the document, changed.
    Sheet(fn(&Sheet<'_>) -> Vec<Remark>),
    /// The pages, where there are any; every time.
    Pages(fn(&Subject<'_>, &Pages) -> Vec<Finding>),
}

/// What a paragraph must hold for a rule to find anything in it.
#[derive(Clone, Copy, Debug)]
pub enum Needs {
    /// Nothing that its characters tell.
    Nothing,
    /// One of these characters.
    Letters(&'static str),
    /// One of these words, told by their first characters.
    Words(&'static [&'static str]),
}

/// One reading and the checks that fall out of it.
pub struct Rule {
    /// The checks it can raise.
    pub checks: &'static [&'static Check],
    /// The reading.
    pub reads: Reads,
}

/// Declares the files of a group; each has a `pub(super) static RULE: Rule`.
macro_rules! rules {
    ($($file:ident),* $(,)?) => {
        $(mod $file;)*
        /// The rules of this group, in the order of the catalogue.
        pub(super) static RULES: &[&super::Rule] = &[$(&$file::RULE),*];
    };
}
use rules;

/// A group of the catalogue (standard: 校核目录).
pub struct Group {
    /// What it is about.
    pub name: &'static str,
    rules: &'static [&'static Rule],
}

impl Group {
    /// Its checks, in the order of the catalogue.
    pub fn checks(&self) -> impl Iterator<Item = &'static Check> {
        self.rules.iter().flat_map(|rule| rule.checks.iter().copied())
    }
}

/// The groups, in the order of the catalogue.
pub static GROUPS: &[Group] = &[
    Group { name: "发文字号", rules: number::RULES },
    Group { name: "引用公文", rules: cite::RULES },
    Group { name: "标题", rules: title::RULES },
    Group { name: "主送机关", rules: to::RULES },
    Group { name: "抄送、印发和版记", rules: cc::RULES },
    Group { name: "日期和时限", rules: date::RULES },
    Group { name: "署名和印章", rules: sign::RULES },
    Group { name: "附注", rules: note::RULES },
    Group { name: "附件", rules: attach::RULES },
    Group { name: "被转发的公文", rules: forward::RULES },
    Group { name: "正文和版头各项", rules: body::RULES },
    Group { name: "层次序号", rules: level::RULES },
    Group { name: "标点符号", rules: punct::RULES },
    Group { name: "数字", rules: num::RULES },
    Group { name: "电报", rules: telegram::RULES },
    Group { name: "来文清理", rules: clean::RULES },
    Group { name: "版式", rules: layout::RULES },
];

/// Every check of the program, in the order of the catalogue.
pub fn all() -> impl Iterator<Item = &'static Check> {
    GROUPS.iter().flat_map(Group::checks)
}

/// The check with this id.
pub fn by_id(id: &str) -> Option<&'static Check> {
    all().find(|check| check.id == id)
}
