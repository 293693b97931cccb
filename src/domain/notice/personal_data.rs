//! 个人信息: numbers of persons in a draft, of which the clerk is reminded before anything is copied or exported.

use super::Element;
use super::body::paragraphs;
use super::date_of_issue::Date;
use super::draft::Draft;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonalKind {
    /// 公民身份号码: 18 characters, its birthday in the calendar and its check character right (GB 11643—1999).
    Identity,
    /// 手机号码: 11 digits from 13 to 19.
    Mobile,
    /// 银行卡号: 16 to 19 digits whose last one checks (Luhn).
    BankCard,
}

impl PersonalKind {
    /// Its term.
    pub const fn term(self) -> &'static str {
        match self {
            Self::Identity => "身份证号码",
            Self::Mobile => "手机号码",
            Self::BankCard => "银行卡号",
        }
    }
}

/// A number of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonalDatum {
    /// In which element.
    pub element: Element,
    /// Index of the paragraph of the forwarded text; `None` elsewhere.
    pub paragraph: Option<usize>,
    /// Where, in the element's text or in that paragraph's.
    pub span: Span,
    /// What kind of number it is.
    pub kind: PersonalKind,
}

/// The numbers of persons in our notice and in the forwarded text, in the order of the paper.
///
/// One walk through the text: it is asked for before export, not at every key stroke.
pub fn personal_data(draft: &Draft) -> Vec<PersonalDatum> {
    let mut out = Vec::new();
    for element in Element::OWN {
        for (place, text) in paragraphs(draft.notice.text(element)) {
            for (span, kind) in numbers_of_persons(text) {
                out.push(PersonalDatum { element, paragraph: None, span: span.shifted(place.start), kind });
            }
        }
    }
    let element = Element::ForwardedText;
    for (index, paragraph) in draft.forwarded.paragraphs.iter().enumerate() {
        for (span, kind) in numbers_of_persons(&paragraph.text) {
            out.push(PersonalDatum { element, paragraph: Some(index), span, kind });
        }
    }
    out
}

/// The numbers of persons in `text`, in order, apart from one another.
pub fn numbers_of_persons(text: &str) -> Vec<(Span, PersonalKind)> {
    let mut out = Vec::new();
    let mut done = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        // A number begins where no letter or digit stands before it: not inside a code or an address.
        if at >= done && digit(c).is_some() && before.is_none_or(|before| !continues(before)) {
            let run = Run::at(text, at);
            done = run.span.end;
            out.extend(run.kind(text).map(|kind| (run.span, kind)));
        }
        before = Some(c);
    }
    out
}

fn continues(c: char) -> bool {
    c.is_ascii_alphanumeric() || digit(c).is_some() || matches!(c, '.' | '_' | '/' | '=' | '%' | '-')
}

/// Longest number read; what is longer is none of these.
const LONGEST: usize = 24;

/// Digits one after the other, groups of them parted by a single blank or hyphen: `6222 0212 3456 7890`.
struct Run {
    span: Span,
    digits: Vec<u32>,
    /// Lengths of its groups.
    groups: Vec<usize>,
    /// Whether X stands at the end, for ten.
    ends_in_x: bool,
}

impl Run {
    fn at(text: &str, start: usize) -> Self {
        let (mut end, mut digits, mut group, mut groups) = (start, Vec::new(), 0, Vec::new());
        let mut rest = text[start..].char_indices().map(|(offset, c)| (start + offset, c)).peekable();
        while let Some((at, c)) = rest.next() {
            if let Some(value) = digit(c) {
                // The rest of a long number is walked through, so that no part of it is taken for a short one.
                if digits.len() < LONGEST {
                    digits.push(value);
                }
                group += 1;
                end = at + c.len_utf8();
            } else if (c == '-' || is_blank(c)) && rest.peek().is_some_and(|(_, next)| digit(*next).is_some()) {
                groups.push(group);
                group = 0;
            } else {
                break;
            }
        }
        groups.push(group);
        let x = text[end..].chars().next().filter(|c| matches!(c, 'X' | 'x' | 'Ｘ' | 'ｘ'));
        end += x.map_or(0, char::len_utf8);
        Self { span: Span::new(start, end), digits, groups, ends_in_x: x.is_some() }
    }

    fn kind(&self, text: &str) -> Option<PersonalKind> {
        let mut after = text[self.span.end..].chars();
        let is_alone = match after.next() {
            Some('.') => after.next().is_none_or(|c| digit(c).is_none()),
            next => next.is_none_or(|c| !continues(c)),
        };
        if !is_alone {
            return None;
        }
        if self.is_identity() {
            Some(PersonalKind::Identity)
        } else if self.is_mobile() {
            Some(PersonalKind::Mobile)
        } else if self.is_bank_card() {
            Some(PersonalKind::BankCard)
        } else {
            None
        }
    }

    // identity = area (6 digits) birthday (8 digits) order (3 digits) check
    fn is_identity(&self) -> bool {
        const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        const CHECKS: [u32; 11] = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2];
        let check = match (self.digits.len(), self.ends_in_x) {
            (17, true) => 10,
            (18, false) => self.digits[17],
            _ => return false,
        };
        let sum: u32 = self.digits.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
        let number = |range: std::ops::Range<usize>| self.digits[range].iter().fold(0, |sum, value| sum * 10 + value);
        let part = |range| u8::try_from(number(range)).ok();
        let (Ok(year), Some(month), Some(day)) = (i32::try_from(number(6..10)), part(10..12), part(12..14)) else {
            return false;
        };
        let is_birthday = (1900..2100).contains(&year) && Date::new(year, month, day).is_some();
        is_birthday && (1..=8).contains(&self.digits[0]) && CHECKS[(sum % 11) as usize] == check
    }

    // mobile = ["86"] "1" ("3" … "9") 9 digits, perhaps 3 4 4
    fn is_mobile(&self) -> bool {
        let (digits, groups) = match self.groups.as_slice() {
            [2, rest @ ..] if self.digits.starts_with(&[8, 6]) => (&self.digits[2..], rest),
            all => (self.digits.as_slice(), all),
        };
        let is_grouped = matches!(groups, [11] | [3, 4, 4] | [3, 8] | [7, 4]);
        is_grouped && !self.ends_in_x && digits.len() == 11 && digits[0] == 1 && digits[1] >= 3
    }

    // bank-card = 16 to 19 digits, perhaps in fours, the last one that of Luhn
    fn is_bank_card(&self) -> bool {
        let split = self.groups.split_last();
        let is_in_fours = split.is_some_and(|(last, rest)| rest.iter().all(|group| *group == 4) && *last <= 4);
        let is_card = |first: u32| (3..=6).contains(&first) || first == 9;
        if self.ends_in_x
            || !(16..=19).contains(&self.digits.len())
            || !(self.groups.len() == 1 || is_in_fours)
            || !is_card(self.digits[0])
        {
            return false;
        }
        let doubled = |value: u32| if value > 4 { value * 2 - 9 } else { value * 2 };
        let digits = self.digits.iter().rev().enumerate();
        let sum: u32 = digits.map(|(at, value)| if at % 2 == 1 { doubled(*value) } else { *value }).sum();
        sum.is_multiple_of(10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice::upstream::{ForwardedParagraph, Role};

    /// Invented numbers; only the check characters are right.
    #[test]
    fn numbers_of_persons_are_told_from_others() {
        use PersonalKind::{BankCard, Identity, Mobile};
        for (text, expected) in [
            ("身份证号：11010519491231002X。", Some(("11010519491231002X", Identity))),
            ("身份证号：110105194912310021", None),
            ("身份证号：11010519491331002X", None),
            ("手机13900001111，办公室", Some(("13900001111", Mobile))),
            ("手机：139-0000-1111", Some(("139-0000-1111", Mobile))),
            ("手机：139 0000 1111（微信同号）", Some(("139 0000 1111", Mobile))),
            ("手机１３９００００１１１１", Some(("１３９００００１１１１", Mobile))),
            ("+86 13900001111", Some(("86 13900001111", Mobile))),
            ("电话：0551-62600000", None),
            ("电话：010-84151598转1390", None),
            ("统一社会信用代码91110000139000011118", None),
            ("编号A13900001111", None),
            ("账号：6222 0212 3456 7891", None),
            ("账号：4111 1111 1111 1111", Some(("4111 1111 1111 1111", BankCard))),
            ("账号：4111111111111112", None),
            ("全年发放12000000000元", None),
            ("比例13900001111.5", None),
            ("2014年5月21日10时30分", None),
            ("国办发〔2024〕7号", None),
        ] {
            let found = numbers_of_persons(text);
            let found: Vec<_> = found.iter().map(|(span, kind)| (span.of(text), *kind)).collect();
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn they_are_found_wherever_they_stand() {
        let mut draft = Draft::default();
        draft.notice.body = "第一段。\n联系人手机：13900001111。".into();
        draft.notice.annotation = "（联系电话：13900002222）".into();
        let text = "身份证11010519491231002X".into();
        draft.forwarded.paragraphs = [ForwardedParagraph { role: Role::Body, text }].into();
        let found = personal_data(&draft);
        let places: Vec<_> = found.iter().map(|datum| (datum.element, datum.paragraph)).collect();
        assert_eq!(places, [(Element::Body, None), (Element::Annotation, None), (Element::ForwardedText, Some(0))]);
        assert_eq!(found[0].span.of(&draft.notice.body), "13900001111");
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn no_text_makes_it_panic(text in "[0-9０-９Xx \\-.号a]{0,60}") {
            for (span, _) in numbers_of_persons(&text) {
                proptest::prop_assert!(text.get(span.start..span.end).is_some_and(|number| !number.is_empty()));
            }
        }
    }
}
