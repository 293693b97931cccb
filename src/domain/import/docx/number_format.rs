//! How a number is written in a list: `w:numFmt`.

use std::fmt::Write;

/// How the numbers of a list level are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// 1, 2; also whatever is not known here.
    #[default]
    Decimal,
    /// 01, 02.
    DecimalZero,
    /// １, ２.
    FullWidth,
    /// I, II; in small letters or capitals.
    Roman { small: bool },
    /// A, B … Z, AA, BB.
    Letter { small: bool },
    /// 一, 二 … 十, 十一, 一百零一.
    Counting,
    /// 一, 二 … 一〇, 一一.
    Digits,
    /// 壹, 贰, 叁 … 拾.
    Legal,
    /// 甲, 乙, 丙.
    Stems,
    /// 子, 丑, 寅.
    Branches,
    /// ①, ②.
    Circle,
    /// ⑴, ⑵.
    Paren,
    /// ⒈, ⒉.
    Fullstop,
    /// ㊀, ㊁.
    HanCircle,
    /// ㈠, ㈡.
    HanParen,
    /// - 1 -.
    InDash,
    /// A sign that does not count.
    Bullet,
    /// Nothing.
    None,
}

impl NumberFormat {
    /// The format of that name.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "decimalZero" => Self::DecimalZero,
            "decimalFullWidth" | "decimalFullWidth2" => Self::FullWidth,
            "upperRoman" => Self::Roman { small: false },
            "lowerRoman" => Self::Roman { small: true },
            "upperLetter" => Self::Letter { small: false },
            "lowerLetter" => Self::Letter { small: true },
            "chineseCounting"
            | "chineseCountingThousand"
            | "japaneseCounting"
            | "japaneseDigitalTenThousand"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand" => Self::Counting,
            "ideographDigital" | "taiwaneseDigital" => Self::Digits,
            "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => Self::Legal,
            "ideographTraditional" => Self::Stems,
            "ideographZodiac" => Self::Branches,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Circle,
            "decimalEnclosedParen" => Self::Paren,
            "decimalEnclosedFullstop" => Self::Fullstop,
            "ideographEnclosedCircle" => Self::HanCircle,
            "ideographParenthesized" => Self::HanParen,
            "numberInDash" => Self::InDash,
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => Self::Decimal,
        }
    }

    /// Writes `value`; what the format cannot write is written 1, 2, 3 as Word does it.
    pub(super) fn write(self, value: u32) -> String {
        let written = match self {
            Self::Decimal => None,
            Self::DecimalZero => Some(format!("{value:02}")),
            Self::FullWidth => {
                Some(value.to_string().chars().filter_map(|c| char::from_u32(u32::from(c) + 0xFEE0)).collect())
            }
            Self::Roman { small } => roman(value).map(|text| if small { text.to_lowercase() } else { text }),
            Self::Letter { small } => letter(value, if small { 'a' } else { 'A' }),
            Self::Counting => counting(value, &HAN_DIGITS, &HAN_UNITS),
            Self::Digits => {
                Some(value.to_string().bytes().filter_map(|b| HAN_DIGITS.get(usize::from(b - b'0'))).collect())
            }
            Self::Legal => counting(value, &LEGAL_DIGITS, &LEGAL_UNITS),
            Self::Stems => nth("甲乙丙丁戊己庚辛壬癸", value),
            Self::Branches => nth("子丑寅卯辰巳午未申酉戌亥", value),
            Self::Circle => circle(value),
            Self::Paren => within(value, 20, '⑴'),
            Self::Fullstop => within(value, 20, '⒈'),
            Self::HanCircle => within(value, 10, '㊀'),
            Self::HanParen => within(value, 10, '㈠'),
            Self::InDash => Some(format!("- {value} -")),
            Self::Bullet | Self::None => Some(String::new()),
        };
        written.unwrap_or_else(|| value.to_string())
    }
}

const HAN_DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const HAN_UNITS: [char; 3] = ['十', '百', '千'];
const LEGAL_DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const LEGAL_UNITS: [char; 3] = ['拾', '佰', '仟'];

/// `value` in a circle: ① to ㊿.
pub(super) fn circle(value: u32) -> Option<String> {
    let first = match value {
        0 => return Some("⓪".to_owned()),
        1..=20 => 0x2460,
        21..=35 => 0x3251 - 20,
        36..=50 => 0x32B1 - 35,
        _ => return None,
    };
    char::from_u32(first + value - 1).map(String::from)
}

/// One of a row of characters that begins with that for 1.
fn within(value: u32, last: u32, first: char) -> Option<String> {
    (1..=last).contains(&value).then(|| char::from_u32(u32::from(first) + value - 1))?.map(String::from)
}

fn nth(row: &str, value: u32) -> Option<String> {
    row.chars().nth(usize::try_from(value.checked_sub(1)?).ok()?).map(String::from)
}

/// 1 to 9999 as they are counted: 十五, 一百零五, 二千三百.
fn counting(value: u32, digits: &[char; 10], units: &[char; 3]) -> Option<String> {
    if value > 9999 {
        return None;
    }
    if value == 0 {
        return Some(digits[0].into());
    }
    let mut out = String::new();
    let mut skipped = false;
    for (place, power) in [1000, 100, 10, 1].into_iter().enumerate() {
        let digit = value / power % 10;
        if digit == 0 {
            skipped = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut skipped) {
            out.push('零');
        }
        let leads_with_ten = power == 10 && digit == 1 && out.is_empty() && units[0] == '十';
        if !leads_with_ten {
            out.push(digits[digit as usize]);
        }
        if let Some(unit) = 2_usize.checked_sub(place).and_then(|unit| units.get(unit)) {
            out.push(*unit);
        }
    }
    Some(out)
}

fn roman(value: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..=3999).contains(&value) {
        return None;
    }
    let (mut out, mut left) = (String::new(), value);
    for (worth, sign) in SIGNS {
        while left >= worth {
            let _ = write!(out, "{sign}");
            left -= worth;
        }
    }
    Some(out)
}

/// A … Z, then AA, BB … ZZ, as word processors count.
fn letter(value: u32, first: char) -> Option<String> {
    let at = value.checked_sub(1).filter(|at| *at < 26 * 9)?;
    let letter = char::from_u32(u32::from(first) + at % 26)?;
    Some(std::iter::repeat_n(letter, (at / 26 + 1) as usize).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_does() {
        for (format, value, expected) in [
            ("decimal", 12, "12"),
            ("decimalZero", 7, "07"),
            ("decimalFullWidth", 12, "１２"),
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerRoman", 4, "iv"),
            ("upperLetter", 27, "AA"),
            ("lowerLetter", 3, "c"),
            ("chineseCounting", 1, "一"),
            ("chineseCountingThousand", 10, "十"),
            ("chineseCountingThousand", 15, "十五"),
            ("chineseCountingThousand", 20, "二十"),
            ("chineseCountingThousand", 101, "一百零一"),
            ("chineseCountingThousand", 110, "一百一十"),
            ("japaneseCounting", 1005, "一千零五"),
            ("taiwaneseCountingThousand", 2300, "二千三百"),
            ("ideographDigital", 10, "一〇"),
            ("chineseLegalSimplified", 11, "壹拾壹"),
            ("ideographTraditional", 3, "丙"),
            ("ideographTraditional", 11, "11"),
            ("ideographZodiac", 12, "亥"),
            ("decimalEnclosedCircle", 1, "①"),
            ("decimalEnclosedCircleChinese", 21, "㉑"),
            ("decimalEnclosedCircleChinese", 36, "㊱"),
            ("decimalEnclosedCircle", 51, "51"),
            ("decimalEnclosedParen", 2, "⑵"),
            ("decimalEnclosedFullstop", 20, "⒛"),
            ("ideographEnclosedCircle", 1, "㊀"),
            ("ideographParenthesized", 10, "㈩"),
            ("numberInDash", 3, "- 3 -"),
            ("none", 3, ""),
            ("chineseCounting", 0, "〇"),
            ("chineseCounting", u32::MAX, "4294967295"),
            ("cardinalText", 5, "5"),
        ] {
            assert_eq!(NumberFormat::of(format).write(value), expected, "{format} {value}");
        }
    }
}
