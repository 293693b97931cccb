//! Markup that came along: HTML tags and comments, entities.

use super::lines::{Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;

const DAMAGE: &str = "clean-markup";

/// Tags that are dropped; any other `<…>` is left alone, it may be a 书名号 typed so.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "base", "big", "button", "center", "code", "col", "colgroup", "del", "dfn", "em",
    "font", "i", "iframe", "img", "input", "ins", "kbd", "label", "link", "mark", "noscript", "o:p", "q", "s", "small",
    "source", "span", "strike", "strong", "sub", "sup", "tt", "u", "video", "wbr",
];

/// Tags that stand between lines.
const BLOCK: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Tags between cells of a table row.
const CELL: &[&str] = &["td", "th"];

/// Tags that go with all they hold.
const HIDDEN: [&str; 2] = ["script", "style"];

const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("ensp", " "),
    ("emsp", "\u{3000}"),
    ("thinsp", " "),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("middot", "·"),
    ("bull", "•"),
    ("lt", "<"),
    ("gt", ">"),
    ("amp", "&"),
    ("quot", "\""),
    ("apos", "'"),
    ("times", "×"),
    ("divide", "÷"),
    ("yen", "¥"),
    ("deg", "°"),
    ("copy", "©"),
    ("laquo", "«"),
    ("sbquo", "‚"),
    ("bdquo", "„"),
    ("lsaquo", "〈"),
    ("rsaquo", "〉"),
    ("sect", "§"),
    ("para", "¶"),
    ("reg", "®"),
    ("trade", "™"),
    ("plusmn", "±"),
    ("minus", "−"),
    ("le", "≤"),
    ("ge", "≥"),
    ("ne", "≠"),
    ("permil", "‰"),
    ("euro", "€"),
    ("pound", "£"),
    ("cent", "¢"),
    ("sup2", "²"),
    ("sup3", "³"),
    ("frac12", "½"),
    ("larr", "←"),
    ("uarr", "↑"),
    ("rarr", "→"),
    ("darr", "↓"),
    ("shy", ""),
    ("zwj", ""),
    ("zwnj", ""),
    ("lrm", ""),
    ("rlm", ""),
    ("raquo", "»"),
];

/// Proposes to drop tags and comments, and to write entities as characters.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    let mut found = Vec::new();
    let mut scan = Scan { text, no_comment_end: false, no_hidden_end: [false; HIDDEN.len()], found: &mut found };
    let mut at = 0;
    for line in page.lines().filter(|line| line.has(Marks::TAG)) {
        at = at.max(line.place.start);
        while at < line.place.end
            && let Some(step) = text[at..line.place.end].find(['<', '&'])
        {
            at += step;
            let len = if text[at..].starts_with('<') { scan.tag(at) } else { scan.entity(at) };
            at += len.unwrap_or(1);
        }
    }
    found
}

struct Scan<'a> {
    text: &'a str,
    /// Looked for once and not there: not looked for again, so that the pass stays linear.
    no_comment_end: bool,
    no_hidden_end: [bool; HIDDEN.len()],
    found: &'a mut Vec<Proposal>,
}

impl Scan<'_> {
    fn delete(&mut self, at: usize, len: usize, replacement: &str) -> usize {
        self.found.push(Proposal::auto(DAMAGE, Edit::replace(at..at + len, replacement)));
        len
    }

    fn tag(&mut self, at: usize) -> Option<usize> {
        const LONGEST: usize = 600;
        let rest = &self.text[at..];
        if rest.starts_with("<!--") && !self.no_comment_end {
            let Some(end) = rest.find("-->") else {
                self.no_comment_end = true;
                return None;
            };
            return Some(self.delete(at, end + 3, ""));
        }
        let end = rest.bytes().take(LONGEST).skip(1).position(|b| b == b'>' || b == b'<')? + 1;
        if rest.as_bytes()[end] != b'>' {
            return None;
        }
        let inner = &rest[1..end];
        // `<![if !supportLists]>`, `<?xml:namespace …/>`, `<!DOCTYPE html>` stand for nothing on paper.
        if inner.starts_with("![")
            || inner.starts_with("?xml")
            || inner.get(..8).is_some_and(|name| name.eq_ignore_ascii_case("!doctype"))
        {
            return Some(self.delete(at, end + 1, ""));
        }
        let name = inner.trim_start_matches('/');
        let name = name.split([' ', '\t', '\n', '/']).next()?.to_ascii_lowercase();
        let name = name.as_str();
        // <a> and <b> can only be tags, but <p> may not stand for 〈p〉 with attributes in Han.
        if inner.chars().take(12).any(|c| !c.is_ascii()) {
            return None;
        }
        let hidden = HIDDEN.iter().position(|hidden| *hidden == name);
        if let Some(hidden) = hidden.filter(|_| !inner.starts_with('/')) {
            let search = || {
                let from = rest.find(&format!("</{name}"))?;
                Some(from + rest[from..].find('>')? + 1)
            };
            let len = if self.no_hidden_end[hidden] { None } else { search() };
            self.no_hidden_end[hidden] = len.is_none();
            return Some(self.delete(at, len.unwrap_or(end + 1), ""));
        }
        if INLINE.contains(&name) || hidden.is_some() || is_office(name) {
            return Some(self.delete(at, end + 1, ""));
        }
        let closes = inner.starts_with('/');
        if CELL.contains(&name) {
            return Some(self.delete(at, end + 1, if closes { "\t" } else { "" }));
        }
        if BLOCK.contains(&name) {
            let breaks = closes || matches!(name, "br" | "hr");
            let at_end = rest[end + 1..].chars().find(|c| !matches!(c, ' ' | '\r')).is_none_or(|c| c == '\n');
            return Some(self.delete(at, end + 1, if breaks && !at_end { "\n" } else { "" }));
        }
        None
    }

    fn entity(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at + 1..];
        let end = rest.bytes().take(10).position(|b| b == b';')?;
        let name = &rest[..end];
        let decoded = if let Some(number) = name.strip_prefix('#') {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16)).ok()?;
            char::from_u32(code).filter(|c| !c.is_control() || *c == '\n')?.to_string()
        } else {
            (*ENTITIES.iter().find(|(known, _)| *known == name)?.1).to_owned()
        };
        Some(self.delete(at, end + 2, &decoded))
    }
}

/// Smart tags and drawings of Word: `<st1:chsdate …>`, `<w:…>`, `<v:shape …>`.
fn is_office(name: &str) -> bool {
    ["st1:", "st2:", "w:", "v:", "o:", "m:"].iter().any(|space| name.starts_with(space))
}
