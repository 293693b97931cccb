//! Numbers written with something that does not belong to them, three checks.

use super::{DIGITS, ROW, numbers};
use crate::domain::checks::{Check, Clause, Example, Finding, Paragraph, Reads, Repair, Rule, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&LEADING_DOT, &MIXED, &ZERO_LOOKALIKE], reads: Reads::Paragraph(false, DIGITS, run) };

static LEADING_DOT: Check = Check {
    id: "num-leading-dot",
    severity: Severity::Error,
    clause: Clause::GbT15835("5.1.2"),
    title: "小数点前应当写“0”",
    why: "“.5”容易看成5，纯小数要写出小数点前的0。",
    examples: &[
        Example::Fixed { wrong: "下降.5个百分点。", right: "下降0.5个百分点。" },
        Example::Fixed { wrong: "约占.8%。", right: "约占0.8%。" },
        Example::Near("下降0.5个百分点。"),
        Example::Near("见附件.2号文件"),
    ],
    ..ROW
};

static MIXED: Check = Check {
    id: "num-mixed",
    clause: Clause::GbT15835("5.3"),
    title: "阿拉伯数字后面用了“千”“百”“十”",
    why: "阿拉伯数字只能与“万”“亿”连用，“4千”写作4000或者四千。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "补助4千元。", right: "补助4000元。" },
        Example::Fixed { wrong: "共3百人。", right: "共300人。" },
        Example::Near("全长5千米，功率3千瓦。"),
        Example::Near("提高2百分点，投入4千万元。"),
    ],
    ..ROW
};

static ZERO_LOOKALIKE: Check = Check {
    id: "num-zero-lookalike",
    title: "数字中间的“0”写成了字母或汉字",
    why: "O、〇与0看起来一样，检索和计算时却认不出来。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "2O24年共有12人。", right: "2024年共有12人。" },
        Example::Fixed { wrong: "电话2〇1室。", right: "电话201室。" },
        Example::Near("二氧化碳CO2排放"),
        Example::Near("型号A2O3B"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut found = Vec::new();
    for number in numbers(paragraph) {
        let (front, behind) = (&text[..number.start], &text[number.end..]);
        found.extend(leading_dot(front, behind, number));
        found.extend(mixed(text, number));
        found.extend(zero(front, behind, number));
    }
    found
}

fn leading_dot(front: &str, behind: &str, number: Span) -> Option<Finding> {
    const UNITS: &str = "%％‰个万亿元倍米吨度亩";
    let before = front.strip_suffix('.')?;
    let follows_word = before.chars().next_back().is_some_and(|c| is_han(c) && !"一二三四五六七八九十件表图章节".contains(c));
    let has_unit = behind.starts_with(|c| UNITS.contains(c)) && !behind.starts_with("个工作");
    let dot = Span::new(number.start - 1, number.start);
    (follows_word && has_unit).then(|| LEADING_DOT.fixable(Span::new(dot.start, number.end), vec![Edit::insert(dot.start, "0")]))
}

/// `4千`, `3百`; 千米 and 百分点 are units, 千万 a numeral that may stand.
fn mixed(text: &str, number: Span) -> Option<Finding> {
    const UNITS: &str = "米克瓦伏卡帕焦赫升吨字分万亿兆货年古里公";
    let mut chars = text[number.end..].chars();
    let word = chars.next()?;
    let zeros = match word {
        '千' => "000",
        '百' => "00",
        '十' => "0",
        _ => return None,
    };
    let next = chars.next();
    let is_unit = next.is_some_and(|c| UNITS.contains(c) || c.is_ascii_digit());
    let digits = number.of(text);
    let is_plain = digits.len() <= 3 && !digits.contains('.');
    let place = Span::new(number.end, number.end + word.len_utf8());
    (!is_unit && is_plain)
        .then(|| MIXED.fixable(Span::new(number.start, place.end), vec![Edit::replace(place, zeros)]))
}

/// A look-alike of 0 with a digit on either side, in no word of letters.
fn zero(front: &str, behind: &str, number: Span) -> Option<Finding> {
    let c = behind.chars().next().filter(|c| matches!(c, 'O' | 'o' | '〇' | '○' | 'О' | 'о'))?;
    let rest = &behind[c.len_utf8()..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_letter = |c: char| c.is_alphabetic() && !is_han(c);
    let is_word = front.ends_with(is_letter) || rest[digits..].starts_with(is_letter);
    let place = Span::new(number.end, number.end + c.len_utf8());
    (digits > 0 && !is_word)
        .then(|| ZERO_LOOKALIKE.fixable(Span::new(number.start, place.end + digits), vec![Edit::replace(place, "0")]))
}
