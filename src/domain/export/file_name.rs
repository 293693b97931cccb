//! The name of an exported file: `金工〔2014〕20号 关于转发….docx`.

use crate::domain::notice::draft::Draft;
use crate::domain::text::punctuation::is_invisible;

/// What file systems take for one name: 255 bytes of UTF-8.
const LONGEST: usize = 255;
/// Devices of Windows, which no file may be called.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// The name of the file that holds `draft`: number, where its serial is taken, and title.
///
/// Characters that no file system takes become their full-width forms; a name too long is cut at its title.
pub fn file_name(draft: &Draft, extension: &str) -> String {
    named(&words(draft), extension)
}

/// The name of one of `count` files of a list: its place there, counting from 1, whom it is for, number and title.
///
/// The place makes it differ from all others of the list, and sorts them.
pub fn listed_file_name(draft: &Draft, place: usize, count: usize, label: &str, extension: &str) -> String {
    const LONGEST_LABEL: usize = 30;
    let digits = count.max(1).ilog10() as usize + 1;
    let label: String = label.trim().chars().take(LONGEST_LABEL).collect();
    // The title of an issuer's own notice names it already.
    let label = if draft.notice.title.starts_with(&label) { "" } else { &label };
    let [number, title] = words(draft);
    named(&[&format!("{place:0digits$}"), label, number, title], extension)
}

/// 发文字号, where its serial is taken, and title.
fn words(draft: &Draft) -> [&str; 2] {
    let number = draft.notice.document_number.trim();
    [if serial_is_taken(number) { number } else { "" }, draft.notice.title.trim()]
}

fn named(words: &[&str], extension: &str) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
    let name: String = words.join(" ").chars().filter_map(filed).collect();
    let mut name = trimmed(&name);
    if name.is_empty() {
        name = "公文";
    }
    let mut stem = cut(name, LONGEST.saturating_sub(extension.len() + 2)).to_owned();
    if is_device(&stem) {
        stem.insert(0, '_');
    }
    format!("{stem}.{extension}")
}

/// Whether a figure stands after the bracket of the year: 〔2026〕　号 has none.
fn serial_is_taken(number: &str) -> bool {
    number.rsplit(['〕', ']', '］', ')', '）']).next().is_some_and(|serial| serial.chars().any(char::is_numeric))
}

/// How a character is written in a file name; `None` where it is left out.
fn filed(c: char) -> Option<char> {
    Some(match c {
        '\\' => '＼',
        '/' => '／',
        ':' => '：',
        '*' => '＊',
        '?' => '？',
        '"' => '＂',
        '<' => '＜',
        '>' => '＞',
        '|' => '｜',
        '\t' | '\u{3000}' => ' ',
        // Line breaks of a title join; marks of direction could disguise the extension.
        '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => return None,
        _ if c.is_control() || is_invisible(c) => return None,
        _ => c,
    })
}

fn trimmed(name: &str) -> &str {
    name.trim_start_matches(char::is_whitespace).trim_end_matches(|c: char| c == '.' || c.is_whitespace())
}

fn cut(name: &str, longest: usize) -> &str {
    let end = (0..=longest.min(name.len())).rev().find(|at| name.is_char_boundary(*at)).unwrap_or(0);
    trimmed(&name[..end])
}

fn is_device(stem: &str) -> bool {
    let head = stem.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = head.strip_prefix("COM").or_else(|| head.strip_prefix("LPT"));
    DEVICES.contains(&head.as_str()) || numbered.is_some_and(|rest| rest.len() == 1 && rest != "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_every_file_system_takes() {
        let long = "长".repeat(200);
        for (number, title, expected) in [
            ("金工〔2014〕20号", "关于转发《通知》的通知", "金工〔2014〕20号 关于转发《通知》的通知.docx".to_owned()),
            ("金工〔2026〕　号", "关于转发《通知》的通知", "关于转发《通知》的通知.docx".to_owned()),
            ("", "a/b:c*d?\"<>|\\", "a／b：c＊d？＂＜＞｜＼.docx".to_owned()),
            ("", "关于\n转发\u{202E}的通知. . ", "关于转发的通知.docx".to_owned()),
            ("", " \u{3000}", "公文.docx".to_owned()),
            ("", "con", "_con.docx".to_owned()),
            ("", "com1.x", "_com1.x.docx".to_owned()),
            ("", "common", "common.docx".to_owned()),
            ("", &long, format!("{}.docx", "长".repeat(83))),
        ] {
            let mut draft = Draft::default();
            draft.notice.document_number = number.into();
            draft.notice.title = title.into();
            let name = file_name(&draft, "docx");
            assert_eq!(name, expected, "{number} {title}");
            assert!(name.len() <= LONGEST, "{number} {title}");
        }
    }

    #[test]
    fn files_of_a_list_are_told_apart() {
        let mut draft = Draft::default();
        draft.notice.title = "青溪县总工会关于转发《通知》的通知".into();
        for (place, count, label, expected) in [
            (7, 9, "云台镇总工会", "7 云台镇总工会 青溪县总工会关于转发《通知》的通知.docx"),
            (7, 120, "青溪县总工会", "007 青溪县总工会关于转发《通知》的通知.docx"),
            (7, 10, "a/b", "07 a／b 青溪县总工会关于转发《通知》的通知.docx"),
            (1, 0, "", "1 青溪县总工会关于转发《通知》的通知.docx"),
        ] {
            assert_eq!(listed_file_name(&draft, place, count, label, "docx"), expected, "{label}");
        }
    }
}
