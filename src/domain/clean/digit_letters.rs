//! Letters typed or read for digits: 2O14, 20l4, 二0一四, 二ОО六.

use super::paragraph::{Paragraph, is_zero_like};
use super::working::Proposal;
use crate::domain::text::numerals::chinese_digit;

const DAMAGE: &str = "num-zero-lookalike";

/// Proposes 0 in a run of digits and 〇 in a year in Chinese numerals; chemical formulas and codes stay.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    let mut done = 0;
    for hit in &paragraph.hits {
        if hit.at < done || !(is_zero_like(hit.c) || is_one_like(hit.c) || hit.c == '0') {
            continue;
        }
        let run = Run::around(paragraph.text, hit.at);
        if run.end <= hit.at {
            continue;
        }
        done = run.end;
        if run.is_arabic() {
            arabic(paragraph, &run, found);
        } else if run.is_year() {
            for (at, c) in run.chars() {
                if is_zero_like(c) && c != '〇' || c == '0' {
                    found.push(paragraph.auto(DAMAGE, at, c.len_utf8(), "〇"));
                }
            }
        }
    }
}

fn arabic(paragraph: &Paragraph<'_>, run: &Run<'_>, found: &mut Vec<Proposal>) {
    let chars: Vec<(usize, char)> = run.chars().collect();
    for (index, &(at, c)) in chars.iter().enumerate() {
        let digits_follow = chars[index..].iter().any(|(_, c)| c.is_ascii_digit());
        let counted = run.after().is_some_and(|c| "年月日号元人个名条款项页万亿%％".contains(c));
        if is_zero_like(c) && c != '０' {
            // A circle may stand for a digit left open: 20○○年.
            let is_letter = !matches!(c, '〇' | '○' | '◯');
            if digits_follow || (counted && is_letter) {
                found.push(paragraph.auto(DAMAGE, at, c.len_utf8(), "0"));
            } else {
                found.push(paragraph.ask(DAMAGE, at, c.len_utf8(), "0"));
            }
        } else if is_one_like(c) && (digits_follow || counted) {
            found.push(paragraph.ask(DAMAGE, at, c.len_utf8(), "1"));
        }
    }
}

fn is_one_like(c: char) -> bool {
    matches!(c, 'l' | 'I' | '|')
}

/// Digits with what may be one, as long as they stand together.
struct Run<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Run<'a> {
    /// The run in which `at` stands; empty if it is longer than any number.
    fn around(text: &'a str, at: usize) -> Self {
        const LONGEST: usize = 20;
        let belongs = |c: char| {
            c.is_ascii_digit()
                || is_zero_like(c)
                || is_one_like(c)
                || c != '两' && c != '零' && chinese_digit(c).is_some()
        };
        let back: usize = text[..at].chars().rev().take(LONGEST).take_while(|c| belongs(*c)).map(char::len_utf8).sum();
        let on: usize = text[at..].chars().take(LONGEST).take_while(|c| belongs(*c)).map(char::len_utf8).sum();
        let run = Self { text, start: at - back, end: at + on };
        if run.chars().count() >= LONGEST { Self { text, start: at, end: at } } else { run }
    }

    fn chars(&self) -> impl Iterator<Item = (usize, char)> + '_ {
        self.text[self.start..self.end].char_indices().map(|(at, c)| (self.start + at, c))
    }

    fn after(&self) -> Option<char> {
        self.text[self.end..].chars().next()
    }

    /// `2O14`, `20l4`: begins with a digit, and no Latin letter touches it, as in H2O, A2O3, O2O.
    fn is_arabic(&self) -> bool {
        let inner = &self.text[self.start..self.end];
        let before = self.text[..self.start].chars().next_back();
        let joins = |c: Option<char>| {
            c.is_some_and(|c| c.is_alphabetic() && c.is_ascii() || matches!(c, '_' | '/' | '@' | '.' | '-'))
        };
        inner.starts_with(|c: char| c.is_ascii_digit())
            && inner.chars().all(|c| c.is_ascii_digit() || is_zero_like(c) || is_one_like(c))
            && !joins(before)
            && !joins(self.after())
    }

    /// 二0一四年, 〔二О一四〕: four Chinese digits of a year with a nought in another writing.
    fn is_year(&self) -> bool {
        let inner = &self.text[self.start..self.end];
        let is_digit = |c: char| c == '0' || is_zero_like(c) || chinese_digit(c).is_some();
        let century = inner.chars().next();
        inner.chars().count() == 4
            && matches!(century, Some('一' | '二'))
            && inner.chars().all(is_digit)
            && (self.after() == Some('年') || self.text[..self.start].ends_with(['〔', '[', '（', '(']))
    }
}
