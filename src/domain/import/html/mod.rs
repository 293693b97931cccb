//! Pasted and saved HTML: Word, WPS, web pages.
//!
//! The page is read in one pass over its tokens; no tree of it is built. What stands around the words — alignment,
//! headings, tracked changes — becomes evidence, and every other styling is dropped.

mod assemble;
mod attributes;
mod choice;
mod closing;
mod flow;
mod list;
mod look;
mod sheet;
mod style;
mod tables;
mod tags;
mod tokens;
mod tree;
mod values;

use crate::domain::notice::evidence::Imported;

use super::error::{ImportError, LARGEST};

/// Reads HTML, as a program put it on the clipboard or saved it.
///
/// `plain` is the text that came with it; it stands in where the HTML is empty, only a picture, or lost words.
///
/// # Errors
/// [`ImportError::TooLarge`] where it is larger than [`LARGEST`], [`ImportError::Image`] where it holds nothing but
/// pictures, [`ImportError::Empty`] where it holds nothing, each without a plain text to fall back on.
pub fn read(html: &str, plain: Option<&str>) -> Result<Imported, ImportError> {
    let plain = plain.filter(|plain| plain.len() <= LARGEST && choice::has_words(plain));
    if html.len() > LARGEST {
        return choice::instead(plain, choice::TOO_LARGE).ok_or(ImportError::TooLarge(html.len()));
    }
    let tree = tokens::read(markup(html));
    let pictures = tree.pictures;
    let imported = imported(tree);
    if !choice::has_words(&imported.text) {
        let nothing = if pictures > 0 { ImportError::Image } else { ImportError::Empty };
        return choice::instead(plain, if pictures > 0 { choice::ONLY_PICTURES } else { "" }).ok_or(nothing);
    }
    match plain.filter(|plain| choice::is_better(plain, &imported)) {
        Some(better) => choice::instead(Some(better), choice::INCOMPLETE).ok_or(ImportError::Empty),
        None => Ok(imported),
    }
}

/// Whether a text is HTML by its first words: a saved page, or what a program put on the clipboard.
pub fn is_html(text: &str) -> bool {
    const STARTS: &[&str] = &["<!doctype html", "<html", "<head", "<body", "<meta ", "<!--startfragment"];
    const LOOKED_AT: usize = 2000;
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if is_clipboard_header(rest) {
        return true;
    }
    let end = (0..=LOOKED_AT.min(rest.len())).rev().find(|end| rest.is_char_boundary(*end)).unwrap_or(0);
    rest = &rest[..end];
    // Declarations and comments may stand in front: <?xml …?>, <!-- saved from url=… -->.
    loop {
        let starts_with = |start: &&str| rest.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        if STARTS.iter().any(starts_with) {
            return true;
        }
        let close = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else {
            return false;
        };
        let Some(end) = rest.find(close) else { return false };
        rest = rest[end + close.len()..].trim_start();
    }
}

/// `Version:0.9 StartHTML:…`, which Windows puts in front of HTML on the clipboard.
fn is_clipboard_header(text: &str) -> bool {
    text.starts_with("Version:") && text.lines().take(3).any(|line| line.starts_with("StartHTML:"))
}

fn markup(html: &str) -> &str {
    if is_clipboard_header(html) { html.find('<').map_or("", |start| &html[start..]) } else { html }
}

fn imported(tree: tree::Tree) -> Imported {
    let mut remarks = Vec::new();
    if tree.pictures > 0 {
        remarks.push(format!("有 {} 张图片没有读入。图片里的文字请对照原件补上。", tree.pictures));
    }
    if tree.flow.numbers > 0 {
        remarks.push(format!("自动编号已写成文字（{} 处），请核对。", tree.flow.numbers));
    }
    if tree.has_controls {
        remarks.push("网页上的按钮和填写框没有读入。".to_owned());
    }
    if tree.is_too_deep {
        remarks.push("网页嵌套过深，一部分格式没有读取，文字没有少。".to_owned());
    }
    let (text, evidence) = assemble::assemble(tree.flow.items, &tree.authors);
    Imported { text, evidence, remarks }
}
