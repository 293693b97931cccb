//! What happens to a document on its way into the clipboard. No damage here loses a word, so that a damaged text has
//! the labels of the whole one.

use std::fmt::Write as _;

/// A kind of damage: its name and what it makes of a text.
pub(crate) type Damage = (&'static str, fn(&str) -> String);

/// Every kind that is measured.
pub(crate) const DAMAGES: &[Damage] = &[
    ("none", str::to_owned),
    ("wrapped at 28", |text| wrapped(text, 28)),
    ("wrapped at 41", |text| wrapped(text, 41)),
    ("pages of 22 lines", |text| paged(&wrapped(text, 34))),
    ("a blank line everywhere", |text| text.replace('\n', "\n\n")),
    ("no indents", |text| lines(text, |line| line.trim_matches([' ', '\t', '\u{3000}']).to_owned())),
    ("no-break spaces", |text| text.replace([' ', '\u{3000}'], "\u{A0}")),
    ("letter-spaced", letter_spaced),
    ("half-width marks", |text| mapped(text, half_width_mark)),
    ("full-width digits", |text| mapped(text, full_width_digit)),
    ("web page around", web_page),
    ("Windows line ends", |text| text.replace('\n', "\r\n")),
];

fn lines(text: &str, change: impl Fn(&str) -> String) -> String {
    text.split('\n').map(change).collect::<Vec<_>>().join("\n")
}

fn mapped(text: &str, change: fn(char) -> char) -> String {
    text.chars().map(change).collect()
}

/// Every line longer than `width` characters broken as a typewriter breaks it; rows of a table stay.
fn wrapped(text: &str, width: usize) -> String {
    lines(text, |line| {
        if line.contains('\t') {
            return line.to_owned();
        }
        let mut out = String::new();
        for (at, c) in line.chars().enumerate() {
            if at > 0 && at % width == 0 {
                out.push('\n');
            }
            out.push(c);
        }
        out
    })
}

/// A page number between blank lines after every 22 lines.
fn paged(text: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 && at % 22 == 0 {
            let _ = writeln!(out, "\n— {} —\n", at / 22);
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Short lines with a blank between their characters, as titles and marks are drawn out.
fn letter_spaced(text: &str) -> String {
    lines(text, |line| {
        let words = line.trim();
        let is_short = words.chars().count() <= 24 && words.chars().all(is_han);
        if is_short { words.chars().map(String::from).collect::<Vec<_>>().join(" ") } else { line.to_owned() }
    })
}

fn web_page(text: &str) -> String {
    format!(
        "首页 机构概况 信息公开 办事服务 互动交流\n您现在的位置：首页 > 信息公开 > 通知公告\n\n{text}\n\n【打印】【关闭】\n\
         上一篇：没有了\n主办：某某单位 版权所有 ICP备12345678号\n"
    )
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

fn half_width_mark(c: char) -> char {
    match c {
        '，' => ',',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        _ => c,
    }
}

fn full_width_digit(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        _ => c,
    }
}
