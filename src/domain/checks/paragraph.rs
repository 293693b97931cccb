//! What many checks need of a paragraph, read once and handed to all.

use std::cell::OnceCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use super::Needs;
use super::catalogue::CATALOGUE;
use super::masks::{MaskKind, Masks, latin_runs, pairs};
use super::mentions::{AttachmentMention, attachment_mention};
use super::phrases::{self, Phrase, find_phrases};
use super::triggers::Askers;
use crate::domain::notice::body::{Ordinal, ordinal};
use crate::domain::notice::date_finder::{DateMention, find_dates};
use crate::domain::notice::house::{HouseWords, Slip};
use crate::domain::notice::limit_finder::{self, Limit, find_limits};
use crate::domain::notice::number_finder::{FoundNumber, find};
use crate::domain::text::lexicon::Letters;
use crate::domain::text::punctuation::{is_blank, is_letter};
use crate::domain::text::span::Span;

/// Readings that are not begun in a paragraph without their characters.
pub(super) const WAITING: [(Askers, Needs); 8] = [
    (DATES, Needs::Letters("年月.．/-")),
    (PHRASES, Needs::Letters(phrases::BEGINNINGS)),
    (ATTACHMENTS, Needs::Letters("附")),
    (TITLES, Needs::Letters("《〈")),
    (QUOTATIONS, Needs::Letters("“‘")),
    (CODES, Needs::Letters(":.@0123456789")),
    (SHORT_NAMES, Needs::Letters("简")),
    (LIMITS, Needs::Letters(limit_finder::ENDINGS)),
];

const DATES: Askers = Askers::only(0);
const PHRASES: Askers = Askers::only(1);
const ATTACHMENTS: Askers = Askers::only(2);
const TITLES: Askers = Askers::only(3);
const QUOTATIONS: Askers = Askers::only(4);
const CODES: Askers = Askers::only(5);
const SHORT_NAMES: Askers = Askers::only(6);
const LIMITS: Askers = Askers::only(7);

/// One paragraph with its masks and what else is read of it.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// The text, without its line end.
    pub text: Rc<str>,
    /// The numbers of documents in it, in order.
    pub numbers: Vec<FoundNumber>,
    /// The ordinal it begins with: 一、 （一） 1. （1）.
    pub ordinal: Option<Ordinal>,
    /// What the house takes for slips, in order; in masks too.
    pub slips: Vec<Slip>,
    /// Who can find anything in it.
    pub(super) asked_by: Askers,
    masks: Masks,
    limits: OnceCell<Vec<SetLimit>>,
    dates: OnceCell<Vec<DateMention>>,
    phrases: OnceCell<Vec<Phrase>>,
    sentences: OnceCell<Vec<Sentence>>,
    attachments: OnceCell<Vec<AttachmentMention>>,
}

/// A sentence long enough to tell where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, its final mark left out.
    pub span: Span,
    /// Of its words; equal words have equal prints, and others have another but for one case in 10¹⁹.
    pub print: u64,
    /// How many characters it has.
    pub length: usize,
}

/// A limit with what is to be done by then.
#[derive(Clone, Debug)]
pub struct SetLimit {
    /// The limit.
    pub limit: Limit,
    /// What follows it up to the end of its clause.
    pub action: Span,
    /// Of the letters there, where they are enough to tell one thing from another; equal words have equal prints.
    pub print: Option<u64>,
}

impl SetLimit {
    fn new(text: &str, limit: Limit) -> Self {
        const SHORTEST: usize = 6; // letters
        let rest = &text[limit.span.end..];
        let action = Span::new(limit.span.end, limit.span.end + rest.find(['。', '；']).unwrap_or(rest.len()));
        let mut hasher = DefaultHasher::new();
        let letters = action.of(text).chars().filter(|c| is_letter(*c)).inspect(|c| c.hash(&mut hasher)).count();
        Self { limit, action, print: (letters >= SHORTEST).then(|| hasher.finish()) }
    }
}

impl Paragraph {
    /// Reads `text`.
    pub fn new(text: impl Into<Rc<str>>) -> Self {
        let text = text.into();
        let asked_by = CATALOGUE.triggers.asked_by(&text);
        let mut masks = Masks::default();
        if asked_by.holds(TITLES) {
            pairs(&text, ['《', '》'], ['〈', '〉'], |span| masks.push(MaskKind::BookTitle, span));
        }
        if asked_by.holds(QUOTATIONS) {
            pairs(&text, ['“', '”'], ['‘', '’'], |span| masks.push(MaskKind::Quotation, span));
        }
        let numbers = find(&text);
        for number in &numbers {
            masks.push(MaskKind::DocumentNumber, number.span);
        }
        if asked_by.holds(CODES) {
            latin_runs(&text, MaskKind::Address, |span| masks.push(MaskKind::Address, span));
            latin_runs(&text, MaskKind::Telephone, |span| masks.push(MaskKind::Telephone, span));
        }
        Self {
            numbers,
            ordinal: ordinal(&text),
            asked_by,
            slips: Vec::new(),
            masks,
            limits: OnceCell::new(),
            dates: OnceCell::new(),
            phrases: OnceCell::new(),
            sentences: OnceCell::new(),
            attachments: OnceCell::new(),
            text,
        }
    }

    /// Reads `text`, with what the house says of it.
    pub fn of_house(text: impl Into<Rc<str>>, house: &HouseWords) -> Self {
        let paragraph = Self::new(text);
        Self { slips: house.slips_in(&paragraph.text), ..paragraph }
    }

    /// The masks of one kind, in order.
    pub fn masks(&self, kind: MaskKind) -> &[Span] {
        self.masks.of(kind)
    }

    /// The limits it sets, in order; found when they are first asked for.
    pub fn limits(&self) -> &[SetLimit] {
        let find = || find_limits(&self.text).into_iter().map(|limit| SetLimit::new(&self.text, limit)).collect();
        if self.asked_by.holds(LIMITS) { self.limits.get_or_init(find) } else { &[] }
    }

    /// The dates it names, in order; found when they are first asked for.
    pub fn dates(&self) -> &[DateMention] {
        if self.asked_by.holds(DATES) { self.dates.get_or_init(|| find_dates(&self.text)) } else { &[] }
    }

    /// The set phrases in it, in order; found when they are first asked for.
    pub fn phrases(&self) -> &[Phrase] {
        if self.asked_by.holds(PHRASES) { self.phrases.get_or_init(|| find_phrases(&self.text)) } else { &[] }
    }

    /// Its sentences of at least [`SHORTEST_SENTENCE`] characters; read when they are first asked for.
    pub fn sentences(&self) -> &[Sentence] {
        self.sentences.get_or_init(|| sentences(&self.text))
    }

    /// Whether a sentence of [`SHORTEST_SENTENCE`] characters may stand in it.
    pub fn is_long(&self) -> bool {
        self.text.len() >= SHORTEST_SENTENCE
    }

    /// Whether it gives something a short name: 以下简称.
    pub fn names_short(&self) -> bool {
        self.asked_by.holds(SHORT_NAMES) && self.text.contains("简称")
    }

    /// Whether the word 附件 stands in it.
    pub fn names_attachment(&self) -> bool {
        self.asked_by.holds(ATTACHMENTS) && self.text.contains("附件")
    }

    /// The attachments it refers to, in order; found when they are first asked for. What stands in a mask or right
    /// behind a book title belongs to another document.
    pub fn attachments(&self) -> &[AttachmentMention] {
        if !self.asked_by.holds(ATTACHMENTS) {
            return &[];
        }
        self.attachments.get_or_init(|| {
            let found = self.text.match_indices("附件").filter_map(|(at, _)| attachment_mention(&self.text, at));
            let is_ours = |mention: &AttachmentMention| {
                let before = self.text[..mention.span.start].trim_end_matches(is_blank);
                let before = before.strip_suffix('的').unwrap_or(before);
                !self.is_in_mask(mention.span) && !before.ends_with(['》', '〉', '”', '号', '）'])
            };
            found.filter(is_ours).collect()
        })
    }

    /// Whether a stretch touches a mask of one of these kinds.
    pub fn is_masked(&self, span: Span, kinds: &[MaskKind]) -> bool {
        kinds.iter().any(|kind| {
            let masks = self.masks(*kind);
            let next = masks.partition_point(|mask| mask.end <= span.start);
            masks.get(next).is_some_and(|mask| mask.overlaps(span))
        })
    }

    /// Whether a stretch touches any mask.
    pub fn is_in_mask(&self, span: Span) -> bool {
        !self.masks.is_empty() && self.is_masked(span, &MaskKind::ALL)
    }
}

/// Shorter sentences are everybody's, characters.
const SHORTEST_SENTENCE: usize = 20;

/// What ends a sentence; every one of three bytes.
const ENDS: [char; 4] = ['。', '！', '？', '；'];

fn sentences(text: &str) -> Vec<Sentence> {
    const LETTERS: Letters = Letters::NONE.with(&ENDS);
    let marks = LETTERS.places(text).filter(|at| text[*at..].starts_with(ENDS));
    let mut found = Vec::new();
    let mut start = 0;
    for end in marks.map(|at| at + '。'.len_utf8()).chain([text.len()]) {
        let part = &text[start..end];
        let words = part.trim_end_matches(ENDS).trim();
        let at = start + part.len() - part.trim_start().len();
        start = end;
        let length = words.chars().count();
        if length >= SHORTEST_SENTENCE {
            let mut hasher = DefaultHasher::new();
            words.hash(&mut hasher);
            found.push(Sentence { span: Span::new(at, at + words.len()), print: hasher.finish(), length });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_are_found() {
        let text = "按照《关于〈办法〉的通知》“四个”要求，邮箱a@b.cn，电话010-84151598。";
        let paragraph = Paragraph::new(text);
        let found: Vec<_> =
            MaskKind::ALL.iter().flat_map(|kind| paragraph.masks(*kind)).map(|span| span.of(text)).collect();
        assert_eq!(found, ["《关于〈办法〉的通知》", "“四个”", "a@b.cn", "010-84151598"]);
        let at = |words: &str| text.find(words).map_or(Span::default(), |at| Span::new(at, at + words.len()));
        assert!(paragraph.is_in_mask(at("办法")) && paragraph.is_masked(at("四个"), &[MaskKind::Quotation]));
        assert!(!paragraph.is_in_mask(at("按照")) && !paragraph.is_in_mask(at("要求")));
    }
}
