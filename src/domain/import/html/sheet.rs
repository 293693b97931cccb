//! The `<style>` block: Word puts the form of its paragraphs there, `p.MsoNormal {…}`.

use std::collections::HashMap;

use super::style::{Declared, style_name};

/// The rules of simple selectors: `p`, `.title`, `p.MsoNormal`.
///
/// What depends on neighbours or parents is passed over: it says little of a document and much of a page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// By selector as written; looked up only, so the order of the map is never seen.
    rules: HashMap<String, Declared>,
    /// Room for a selector that is looked up.
    key: String,
}

impl Sheet {
    /// Takes the rules of a style block.
    pub(super) fn take(&mut self, css: &str) {
        let mut rest = css;
        while let Some(open) = rest.find('{') {
            let selectors = selectors(&rest[..open]);
            let body = &rest[open + 1..];
            if selectors.starts_with('@') {
                rest = &body[block_end(body)..];
                continue;
            }
            let close = body.find('}').unwrap_or(body.len());
            let declared = Declared::read(&body[..close]);
            if declared != Declared::default() {
                for selector in selectors.split(',').map(str::trim).filter(|selector| is_simple(selector)) {
                    self.rules.entry(selector.to_owned()).or_default().overlay(&declared);
                }
            }
            rest = body.get(close + 1..).unwrap_or_default();
        }
    }

    /// What the rules say of an element with this name and these classes.
    pub(super) fn look_up(&mut self, tag: &str, classes: &str) -> Declared {
        let mut found = self.rules.get(tag).copied().unwrap_or_default();
        for class in classes.split_ascii_whitespace() {
            // Word's own names say it even where their rule did not come along.
            if class == "MsoTitle" {
                found.heading = Some(0);
            }
            found.heading = style_name(class).or(found.heading);
            if self.rules.is_empty() {
                continue;
            }
            self.key.clear();
            self.key.push_str(tag);
            let bare = self.key.len();
            self.key.push('.');
            self.key.push_str(class);
            for key in [&self.key[bare..], self.key.as_str()] {
                if let Some(rule) = self.rules.get(key) {
                    found.overlay(rule);
                }
            }
        }
        found
    }
}

/// What stands in front of the braces, without comments and what opens the block.
fn selectors(text: &str) -> &str {
    let text = text.rsplit_once("*/").map_or(text, |(_, after)| after);
    let text = text.rsplit_once("<!--").map_or(text, |(_, after)| after);
    // `@charset "utf-8";` and `@import` end so.
    text.rsplit_once([';', '}']).map_or(text, |(_, after)| after).trim()
}

fn is_simple(selector: &str) -> bool {
    !selector.is_empty()
        && selector.bytes().filter(|b| *b == b'.').count() <= 1
        && !selector.bytes().any(|b| b.is_ascii_whitespace() || b"#:>+~[*\\".contains(&b))
}

/// Behind the `}` that closes a block already open.
fn block_end(body: &str) -> usize {
    let mut depth = 1_u32;
    for (at, b) in body.bytes().enumerate() {
        match b {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    body.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice::evidence::Alignment;

    #[test]
    fn simple_rules_are_found() {
        let mut sheet = Sheet::default();
        sheet.take(
            "<!-- /* Font */ @font-face {font-family:宋体; panose-1:2 1 6;}\n p.MsoNormal, li.MsoNormal \
             {mso-style-name:正文; text-align:justify;} @media print { p {text-align:right} } \
             .mid {text-align:center} span.15{font-weight:bold} p.a b {font-weight:bold} -->",
        );
        for (tag, classes, alignment, bold) in [
            ("p", "MsoNormal", Some(Alignment::Left), None),
            ("p", "MsoNormal mid", Some(Alignment::Centre), None),
            ("div", "MsoNormal", None, None),
            ("span", "15", None, Some(true)),
            ("b", "", None, None),
        ] {
            let found = sheet.look_up(tag, classes);
            assert_eq!((found.alignment, found.bold), (alignment, bold), "{tag}.{classes}");
        }
    }
}
