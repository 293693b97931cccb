//! Document numbers in running text.

use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

const OPEN: &str = "〔[［【〖（(﹝〘❲〈<＜《{｛「„";
const CLOSE: &str = "〕]］】〗）)﹞〙❳〉>＞》}｝」‟";
const STOPS: [&str; 34] = [
    "根据", "按照", "依据", "转发", "做好", "贯彻", "落实", "执行", "关于", "印发", "参照", "遵照", "见", "和", "及",
    "与", "以", "按", "接", "由", "在", "对", "将", "为", "的", "把", "原", "附", "请", "如", "精神", "文件", "同意",
    "经",
];

/// Numbers of the form 代字〔year〕serial号, brackets of any kind; white space inside is passed over.
pub(super) fn find(text: &str) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices() {
        if !OPEN.contains(c) || out.last().is_some_and(|span| span.end > at) {
            continue;
        }
        let Some(end) = number_end(&text[at + c.len_utf8()..]).map(|len| at + c.len_utf8() + len) else { continue };
        let floor = out.last().map_or(0, |span| span.end);
        let start = code_start(&text[floor..at]) + floor;
        if start < at {
            out.push(Span::new(start, end));
        }
    }
    out
}

// year closing-bracket [第] serial 号
fn number_end(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().filter(|(_, c)| !is_blank(*c)).take(24).peekable();
    let mut digits = 0;
    while chars.next_if(|(_, c)| digit(*c).is_some() || "OoО〇○".contains(*c)).is_some() {
        digits += 1;
    }
    if !(2..=6).contains(&digits) {
        return None;
    }
    chars.next_if(|(_, c)| *c == '年');
    chars.next_if(|(_, c)| CLOSE.contains(*c))?;
    chars.next_if(|(_, c)| CLOSE.contains(*c));
    chars.next_if(|(_, c)| *c == '第');
    let mut serial = 0;
    while chars.next_if(|(_, c)| digit(*c).is_some()).is_some() {
        serial += 1;
    }
    if !(1..=6).contains(&serial) {
        return None;
    }
    chars.next_if(|(_, c)| "号號".contains(*c)).map(|(at, c)| at + c.len_utf8())
}

fn code_start(before: &str) -> usize {
    let mut start = before.len();
    let mut seen = 0;
    for (at, c) in before.char_indices().rev() {
        if c == '\n' || is_blank(c) && seen > 0 {
            break;
        }
        if is_blank(c) {
            continue;
        }
        if !is_han(c) || seen >= 14 {
            break;
        }
        start = at;
        seen += 1;
    }
    let code = &before[start..];
    let cut = STOPS.iter().filter_map(|stop| code.rfind(stop).map(|at| at + stop.len())).max().unwrap_or(0);
    if cut >= code.len() { start } else { start + cut }
}
