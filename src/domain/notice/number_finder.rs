//! Finds 发文字号 in running text (standard/document-number.md, section 5).
//!
//! Report rather too little: a year in brackets without a code before it is a reference mark or a year note, and a
//! 证, 备 or 许可 between year and serial makes it a licence.

mod code;

use super::loose_number::{BRACKETS, DefectKind, NumberKind, NumberReading, is_bracket, is_digit_like, read};
use crate::domain::text::lexicon::Letters;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

/// A number that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundNumber {
    /// Where it stands, from its code to 号.
    pub span: Span,
    /// What it is; the places in it count from the start of `span`.
    pub reading: NumberReading,
}

impl FoundNumber {
    /// Whether it is the number of a document, well formed or not: no order, announcement or register.
    pub fn is_document_number(&self) -> bool {
        self.reading.kind == NumberKind::DocumentNumber
    }
}

/// A number is told by the bracket of its year, or by 年 behind it.
const BEGINNINGS: Letters = BRACKETS.with(&['年']);

/// The numbers in `text`, in order, apart from one another.
///
/// ```
/// use xingwen::domain::notice::number_finder::find;
/// let text = "根据《关于加强管理的意见》（国发[2012]8号）精神";
/// let found = find(text);
/// assert_eq!(found[0].span.of(text), "国发[2012]8号");
/// assert_eq!(found[0].reading.canonical().as_deref(), Some("国发〔2012〕8号"));
/// ```
pub fn find(text: &str) -> Vec<FoundNumber> {
    let mut out: Vec<FoundNumber> = Vec::new();
    let mut done = 0;
    for at in BEGINNINGS.places(text) {
        let mut rest = text[at..].chars();
        let (Some(c), next) = (rest.next(), rest.next()) else { continue };
        // Mostly words stand in a bracket.
        let holds_number = || next.is_some_and(|next| !is_han(next) || is_numeral(next));
        let begins = c == '年' || holds_number() && is_bracket(c);
        if at < done || !begins {
            continue;
        }
        let end = if c == '年' { after_bare_year(text, at) } else { after_bracket(text, at, c) };
        let Some(found) = end.and_then(|(year_at, end)| number(text, done, year_at, end)) else { continue };
        done = found.span.end;
        out.push(found);
    }
    out
}

fn number(text: &str, from: usize, year_at: usize, end: usize) -> Option<FoundNumber> {
    let start = code::start(text, from, year_at);
    let span = Span::new(start, end);
    let reading = read(span.of(text));
    let is_round = reading.has(DefectKind::BracketRound) || reading.has(DefectKind::BracketMissing);
    let wanted = match reading.kind {
        NumberKind::Other | NumberKind::Issue => false,
        _ if reading.has(DefectKind::CodeMissing) => !is_round && stands_for_a_document(text, span),
        // 高一（10）1号 is a class, 外套（170号 a size.
        _ if is_round => reading.year.is_some(),
        _ => !reading.has(DefectKind::YearNotFourDigits) || reading.has(DefectKind::Placeholder),
    };
    wanted.then_some(FoundNumber { span, reading })
}

/// `《…的通知》（〔2019〕29号）`, `[2023]15号文件`: a number whose code was left out, not an entry of a list.
fn stands_for_a_document(text: &str, span: Span) -> bool {
    let is_word = text[span.end..].starts_with('文');
    let after_title =
        text[..span.start].trim_end_matches(is_blank).trim_end_matches(['（', '(']).trim_end_matches(is_blank);
    is_word || after_title.ends_with('》')
}

/// A cursor that only steps forward.
struct Ahead<'a> {
    text: &'a str,
    at: usize,
}

impl Ahead<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    /// Steps over up to `most` characters of a kind; how many there were.
    fn skip(&mut self, most: usize, of_kind: impl Fn(char) -> bool) -> usize {
        let mut count = 0;
        while count < most
            && let Some(c) = self.peek().filter(|c| of_kind(*c))
        {
            self.at += c.len_utf8();
            count += 1;
        }
        count
    }

    fn blanks(&mut self) -> usize {
        self.skip(3, is_blank)
    }
}

fn is_numeral(c: char) -> bool {
    is_digit_like(c) || chinese_digit(c).is_some()
}

/// From the opening bracket of a year to behind 号: where the year begins with its bracket, and the end.
fn after_bracket(text: &str, at: usize, open: char) -> Option<(usize, usize)> {
    let mut ahead = Ahead { text, at: at + open.len_utf8() };
    ahead.skip(1, |c| c == open);
    ahead.blanks();
    let (mut digits, mut gaps) = (0, 0);
    // Digits set apart by single blanks are those of a scan: 〔2 0 1 4〕.
    loop {
        digits += ahead.skip(9 - digits.min(9), |c| is_numeral(c) || matches!(c, '×' | 'X' | 'x'));
        let before = ahead.at;
        if digits == 0 || ahead.blanks() == 0 {
            break;
        }
        if !ahead.peek().is_some_and(is_numeral) {
            break;
        }
        gaps += 1;
        if gaps > 4 {
            ahead.at = before;
            break;
        }
    }
    if digits < 2 {
        return None;
    }
    ahead.skip(1, |c| c == '年');
    ahead.blanks();
    if ahead.skip(2, is_bracket) == 0 {
        // The closing bracket is lost: 〔201241号.
        let is_lost = (5..=9).contains(&digits) && !matches!(open, '（' | '(' | '《' | '〈' | '<');
        let is_end = matches!(ahead.peek(), Some('号' | '號'));
        return (is_lost && is_end).then(|| (at, ahead.at + '号'.len_utf8()));
    }
    if digits > 6 {
        return None;
    }
    let end = after_year(&mut ahead, matches!(open, '〔' | '[' | '［' | '【'))?;
    Some((at, end))
}

/// Behind the closing bracket: `第20号`, ` 20 号`, `文4号`; with `may_end_early` also `20` at the end of a citation.
fn after_year(ahead: &mut Ahead<'_>, may_end_early: bool) -> Option<usize> {
    ahead.blanks();
    let late = ahead.skip(1, |c| matches!(c, '文' | '字' | '函' | '号'));
    ahead.skip(1, |c| c == '第');
    ahead.blanks();
    let digits = ahead.skip(6, |c| is_numeral(c) || matches!(c, '十' | '百' | '×' | 'X'));
    let digits_end = ahead.at;
    if digits == 0 {
        return None;
    }
    ahead.blanks();
    if ahead.skip(1, |c| matches!(c, '号' | '號')) == 1 {
        return Some(ahead.at);
    }
    ahead.at = digits_end;
    // 〔2020〕2、3号 are two numbers in one, neither of them whole.
    let behind = &ahead.text[ahead.at..];
    let goes_on = behind.strip_prefix('、').is_some_and(|rest| rest.starts_with(is_numeral));
    let closes = !goes_on && matches!(ahead.peek(), Some('）' | ')' | '》' | '，' | '。' | '、' | '文'));
    (may_end_early && late == 0 && closes).then_some(digits_end)
}

/// `国办发2024年第12号`: only after a code that ends like a series, since years and numbers of other things abound.
fn after_bare_year(text: &str, nian: usize) -> Option<(usize, usize)> {
    let year_at = text[..nian].char_indices().rev().take_while(|(_, c)| c.is_ascii_digit()).last()?.0;
    let is_year = nian - year_at == 4 && matches!(&text[year_at..year_at + 2], "19" | "20");
    let code_end = text[..year_at].chars().next_back()?;
    if !is_year || !matches!(code_end, '发' | '函' | '字' | '电' | '办' | '规' | '通') {
        return None;
    }
    let mut ahead = Ahead { text, at: nian + '年'.len_utf8() };
    let end = after_year(&mut ahead, false)?;
    let is_house = text[end..].starts_with(['楼', '线', '门', '馆', '院', '公']);
    (!is_house).then_some((year_at, end))
}

/// Whether `c` belongs to a code.
fn is_of_code(c: char) -> bool {
    is_han(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).iter().map(|found| found.span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_are_found_in_running_text() {
        for (text, expected) in [
            ("根据国发〔2012〕8号精神", &["国发〔2012〕8号"][..]),
            ("《意见》（国发[2012]8号）、《通知》（国办发〔2017〕026号）", &["国发[2012]8号", "国办发〔2017〕026号"]),
            ("按照县教育局金教办〔2020〕3号文件要求", &["金教办〔2020〕3号"]),
            ("经县发改委金发改〔2020〕3 号批准", &["金发改〔2020〕3 号"]),
            ("见国发（2012）8号和国办发〔2017〕26号", &["国发（2012）8号", "国办发〔2017〕26号"]),
            ("2020年9月1日皖教秘〔2020〕12号文件", &["皖教秘〔2020〕12号"]),
            ("按安监总厅科技函〔2017〕57号执行", &["安监总厅科技函〔2017〕57号"]),
            ("（和政〔2020〕3号）", &["和政〔2020〕3号"]),
            ("省委教育工委青教工委〔2019〕34号文件", &["青教工委〔2019〕34号"]),
            ("国办发2024年第12号文", &["国办发2024年第12号"]),
            ("《通知》（〔2019〕29号）", &["〔2019〕29号"]),
            ("总工发〔2008〕\n52号", &["总工发〔2008〕\n52号"]),
            ("宁机明收[2020]744号", &["宁机明收[2020]744号"]),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn other_brackets_and_numbers_are_left_alone() {
        for text in [
            "高一（10）1号",
            "校字〔2020〕2、3号文件",
            "外套（170号）",
            "见文献[2014]，又见[12]",
            "该法（2018）第3条",
            "（2020）皖1524民初123号",
            "[2014]3号楼",
            "京ICP证100580号",
            "GB/T 9704—2012",
            "〔宋〕苏轼、〔英〕莎士比亚",
            "2014年5月21日",
            "公告2014年第80号",
            "青海高原2020年第3号公报",
            "学校办公楼2020年1号",
            "一、（一）1.（1）",
            "",
        ] {
            check(text, &[]);
        }
    }
}
