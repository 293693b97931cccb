//! Digits and Chinese numerals.

/// The value of a half-width or full-width digit.
pub fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => None,
    }
}

/// The value of a Chinese digit: 〇零一…九, also ○ as it is often typed for 〇.
pub fn chinese_digit(c: char) -> Option<u32> {
    match c {
        '〇' | '零' | '○' | '◯' => Some(0),
        '一' | '壹' => Some(1),
        '二' | '两' | '贰' => Some(2),
        '三' | '叁' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        _ => None,
    }
}

/// Reads a Chinese numeral below ten thousand: `二十` 20, `三十七` 37, `一百零二` 102, `二〇一四` 2014.
pub fn chinese_number(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    if text.chars().count() > 1 && text.chars().all(|c| chinese_digit(c).is_some()) {
        let digits: Vec<u32> = text.chars().filter_map(chinese_digit).collect();
        return (digits.len() <= 5).then(|| digits.iter().fold(0, |sum, digit| sum * 10 + digit));
    }
    let (mut total, mut pending) = (0, None);
    for c in text.chars() {
        let unit = match c {
            '十' | '拾' => 10,
            '百' => 100,
            '千' => 1000,
            _ => {
                let value = chinese_digit(c)?;
                if pending.is_some_and(|before| before != 0) {
                    return None;
                }
                pending = Some(value);
                continue;
            }
        };
        let count = match pending.take() {
            None if unit == 10 && total == 0 => 1,
            None | Some(0) => return None,
            Some(count) => count,
        };
        total += count * unit;
    }
    Some(total + pending.unwrap_or(0))
}

/// Writes 1 … 99 as headings count: 一, 十, 十一, 二十, 九十九.
pub fn as_chinese(value: u32) -> String {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, units) = (value / 10 % 10, value % 10);
    let mut out = String::new();
    if tens > 1 {
        out.push_str(DIGITS[tens as usize]);
    }
    if tens > 0 {
        out.push('十');
    }
    if units > 0 || tens == 0 {
        out.push_str(DIGITS[units as usize]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numbers_are_read() {
        for (text, expected) in [
            ("一", Some(1)),
            ("十", Some(10)),
            ("十五", Some(15)),
            ("二十", Some(20)),
            ("三十七", Some(37)),
            ("一百零二", Some(102)),
            ("二〇一四", Some(2014)),
            ("二零一四", Some(2014)),
            ("二百", Some(200)),
            ("", None),
            ("甲", None),
            ("二三十", None),
        ] {
            assert_eq!(chinese_number(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_counted_is_read_back() {
        for value in 1..=99 {
            assert_eq!(chinese_number(&as_chinese(value)), Some(value), "{value}");
        }
    }
}
