//! What many checks need of a paragraph, read once and handed to all.

use std::cell::OnceCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use super::Needs;
use super::catalogue::CATALOGUE;
use super::mentions::{AttachmentMention, attachment_mention};
use super::phrases::{self, Phrase, find_phrases};
use super::triggers::Askers;
use crate::domain::notice::body::{Ordinal, ordinal};
use crate::domain::notice::date_finder::{DateMention, find_dates};
use crate::domain::notice::house::{HouseWords, Slip};
use crate::domain::notice::limit_finder::{Limit, find_limits};
use crate::domain::notice::number_finder::{FoundNumber, find};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// What a masked stretch is; text checks skip masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaskKind {
    /// 书名号 and what stands between, outermost pair.
    BookTitle,
    /// Quotation marks and what stands between, outermost pair.
    Quotation,
    /// A document number, in any form.
    DocumentNumber,
    /// A web or mail address.
    Address,
    /// Digits of a telephone number.
    Telephone,
}

impl MaskKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::BookTitle, Self::Quotation, Self::DocumentNumber, Self::Address, Self::Telephone];
}

/// Readings that are not begun in a paragraph without their characters.
pub(super) const WAITING: [(Askers, Needs); 6] = [
    (DATES, Needs::Letters("年月.．/-")),
    (PHRASES, Needs::Letters(phrases::BEGINNINGS)),
    (ATTACHMENTS, Needs::Letters("附")),
    (TITLES, Needs::Letters("《〈")),
    (QUOTATIONS, Needs::Letters("“‘")),
    (CODES, Needs::Letters(":.@0123456789")),
];

const DATES: Askers = Askers::only(0);
const PHRASES: Askers = Askers::only(1);
const ATTACHMENTS: Askers = Askers::only(2);
const TITLES: Askers = Askers::only(3);
const QUOTATIONS: Askers = Askers::only(4);
const CODES: Askers = Askers::only(5);

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
    /// By kind, in the order of [`MaskKind::ALL`]; within a kind in order and apart from one another.
    masks: [Vec<Span>; MaskKind::ALL.len()],
    limits: OnceCell<Vec<Limit>>,
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

impl Paragraph {
    /// Reads `text`.
    pub fn new(text: impl Into<Rc<str>>) -> Self {
        let text = text.into();
        let mut masks: [Vec<Span>; MaskKind::ALL.len()] = Default::default();
        let mut mask = |kind: MaskKind, span: Span| masks[kind as usize].push(span);
        let asked_by = CATALOGUE.triggers.asked_by(&text);
        if asked_by.holds(TITLES) {
            pairs(&text, ['《', '》'], ['〈', '〉'], |span| mask(MaskKind::BookTitle, span));
        }
        if asked_by.holds(QUOTATIONS) {
            pairs(&text, ['“', '”'], ['‘', '’'], |span| mask(MaskKind::Quotation, span));
        }
        if asked_by.holds(CODES) {
            latin_runs(&text, &mut mask);
        }
        let numbers = find(&text);
        for number in &numbers {
            mask(MaskKind::DocumentNumber, number.span);
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
        &self.masks[kind as usize]
    }

    /// The limits it sets, in order; found when they are first asked for.
    pub fn limits(&self) -> &[Limit] {
        self.limits.get_or_init(|| find_limits(&self.text))
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
        self.is_masked(span, &MaskKind::ALL)
    }
}

/// Shorter sentences are everybody's.
const SHORTEST_SENTENCE: usize = 20;

fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    for part in text.split_inclusive(['。', '！', '？', '；']) {
        let words = part.trim_end_matches(['。', '！', '？', '；']).trim();
        let at = start + part.len() - part.trim_start().len();
        start += part.len();
        let length = words.chars().count();
        if length >= SHORTEST_SENTENCE {
            let mut hasher = DefaultHasher::new();
            words.hash(&mut hasher);
            found.push(Sentence { span: Span::new(at, at + words.len()), print: hasher.finish(), length });
        }
    }
    found
}

/// Hands over each outermost pair of marks; an unpaired mark masks nothing.
fn pairs(text: &str, outer: [char; 2], inner: [char; 2], mut found: impl FnMut(Span)) {
    let (mut depth, mut start) = (0_u32, 0);
    for (at, c) in text.char_indices() {
        if c == outer[0] || c == inner[0] {
            if depth == 0 {
                start = at;
            }
            depth += 1;
        } else if (c == outer[1] || c == inner[1]) && depth > 0 {
            depth -= 1;
            if depth == 0 {
                found(Span::new(start, at + c.len_utf8()));
            }
        }
    }
}

/// Addresses and telephone numbers: runs of ASCII that hold `://`, `www.` or `@`, or seven digits and more.
fn latin_runs(text: &str, mut found: impl FnMut(MaskKind, Span)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_graphic) {
        let start = at + step;
        let len = bytes[start..].iter().position(|b| !b.is_ascii_graphic()).unwrap_or(bytes.len() - start);
        at = start + len;
        let span = Span::new(start, at);
        let word = span.of(text);
        if len < 5 {
            continue;
        }
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        if word.contains("://") || word.contains("www.") || word.contains('@') {
            found(MaskKind::Address, span);
        } else if digits >= 7 && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'+')) {
            found(MaskKind::Telephone, span);
        }
    }
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
