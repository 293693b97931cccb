//! The marks of lists, which the page counts itself and a copy of the words loses.

use crate::domain::text::numerals::{as_chinese, chinese_digit};

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Marker {
    /// A dot or the like, or nothing: no words.
    #[default]
    None,
    /// `1.`
    Decimal,
    /// `a.`
    SmallLetter,
    /// `A.`
    Letter,
    /// `i.`
    SmallRoman,
    /// `I.`
    Roman,
    /// `一、`
    Chinese,
}

impl Marker {
    /// The value of `list-style` or `list-style-type`; `None` where it does not say.
    pub(super) fn of_style(value: &str) -> Option<Self> {
        value.split_ascii_whitespace().find_map(|word| match word.to_ascii_lowercase().as_str() {
            "decimal" | "decimal-leading-zero" => Some(Self::Decimal),
            "lower-alpha" | "lower-latin" => Some(Self::SmallLetter),
            "upper-alpha" | "upper-latin" => Some(Self::Letter),
            "lower-roman" => Some(Self::SmallRoman),
            "upper-roman" => Some(Self::Roman),
            "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal" | "cjk-decimal" => {
                Some(Self::Chinese)
            }
            "none" | "disc" | "circle" | "square" => Some(Self::None),
            _ => None,
        })
    }

    /// The value of the attribute `type` of `<ol>` or `<li>`.
    pub(super) fn of_type(value: &str) -> Option<Self> {
        match value {
            "1" => Some(Self::Decimal),
            "a" => Some(Self::SmallLetter),
            "A" => Some(Self::Letter),
            "i" => Some(Self::SmallRoman),
            "I" => Some(Self::Roman),
            other => Self::of_style(other),
        }
    }

    /// The mark of item `number` as words; `None` for a dot.
    pub(super) fn text(self, number: i32) -> Option<String> {
        let positive = u32::try_from(number).ok().filter(|number| *number > 0);
        let letters = |first| Some(format!("{}.", positive.and_then(|number| letter(number, first))?));
        let written = match self {
            Self::None => return None,
            Self::Decimal => None,
            Self::SmallLetter => letters('a'),
            Self::Letter => letters('A'),
            Self::SmallRoman => positive.and_then(roman).map(|roman| format!("{}.", roman.to_ascii_lowercase())),
            Self::Roman => positive.and_then(roman).map(|roman| format!("{roman}.")),
            Self::Chinese => positive.filter(|number| *number < 100).map(|number| format!("{}、", as_chinese(number))),
        };
        Some(written.unwrap_or_else(|| format!("{number}.")))
    }
}

fn letter(number: u32, first: char) -> Option<char> {
    (number <= 26).then(|| char::from_u32(u32::from(first) + number - 1)).flatten()
}

fn roman(mut number: u32) -> Option<String> {
    const PARTS: &[(u32, &str)] = &[(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if number > 89 {
        return None;
    }
    let mut out = String::new();
    for (value, letters) in PARTS {
        while number >= *value {
            out.push_str(letters);
            number -= value;
        }
    }
    Some(out)
}

/// Whether the words already begin with an ordinal: the list was numbered by hand.
pub(super) fn is_numbered(words: &str) -> bool {
    let inner = words.trim_start_matches(['(', '（', '第']);
    let after = inner.trim_start_matches(|c: char| c.is_ascii_digit() || chinese_digit(c).is_some() || c == '十');
    let counted = after.len() < inner.len() && !after.trim_start_matches('.').starts_with(|c: char| c.is_ascii_digit());
    counted && after.starts_with(['、', '.', '．', ')', '）', '条', '章', '是', '要'])
        || words.starts_with(|c: char| matches!(c, '①'..='⑳' | '㈠'..='㈩' | '⑴'..='⒇' | '⒈'..='⒛'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_written_out() {
        for (marker, number, expected) in [
            (Marker::Decimal, 3, Some("3.")),
            (Marker::Chinese, 12, Some("十二、")),
            (Marker::Chinese, 120, Some("120.")),
            (Marker::SmallLetter, 2, Some("b.")),
            (Marker::Letter, 27, Some("27.")),
            (Marker::SmallRoman, 14, Some("xiv.")),
            (Marker::Roman, 0, Some("0.")),
            (Marker::None, 1, None),
        ] {
            assert_eq!(marker.text(number).as_deref(), expected, "{marker:?} {number}");
        }
    }

    #[test]
    fn ordinals_typed_by_hand_are_seen() {
        for (words, expected) in [
            ("一、总体要求", true),
            ("（二）工作目标", true),
            ("3.加强组织", true),
            ("①报名", true),
            ("第三条 本办法", true),
            ("一年来，各地", false),
            ("2014年工作", false),
            ("3.5万元", false),
            ("加强组织", false),
        ] {
            assert_eq!(is_numbered(words), expected, "{words}");
        }
    }
}
