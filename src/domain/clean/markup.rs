//! Markup that came along: Markdown marks, HTML tags and comments, entities.

use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;

const DAMAGE: &str = "clean-markup";

/// Tags that are dropped; any other `<…>` is left alone, it may be a 书名号 typed so.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "big", "center", "code", "em", "font", "i", "img", "ins", "label", "o:p", "s", "small", "span",
    "strong", "sub", "sup", "u",
];

/// Tags that stand between lines.
const BLOCK: &[&str] = &[
    "article",
    "blockquote",
    "body",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
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
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Tags between cells of a table row.
const CELL: &[&str] = &["td", "th"];

/// Tags that go with all they hold.
const HIDDEN: &[&str] = &["script", "style"];

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
    ("raquo", "»"),
];

/// Proposes to drop tags, comments and marks, and to write entities as characters.
pub(super) fn find(text: &str) -> Vec<Proposal> {
    let mut found = Vec::new();
    let mut scan = Scan { text, no_comment_end: false, no_hidden_end: false, found: &mut found };
    let mut at = 0;
    while let Some(step) = text[at..].find(['<', '&']) {
        at += step;
        let len = if text[at..].starts_with('<') { scan.tag(at) } else { scan.entity(at) };
        at += len.unwrap_or(1);
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        in_line(line.trim_end_matches('\n'), start, &mut found);
        start += line.len();
    }
    found
}

struct Scan<'a> {
    text: &'a str,
    /// Looked for once and not there: not looked for again, so that the pass stays linear.
    no_comment_end: bool,
    no_hidden_end: bool,
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
        let name = inner.trim_start_matches('/');
        let name = name.split([' ', '\t', '\n', '/']).next()?.to_ascii_lowercase();
        let name = name.as_str();
        // <a> and <b> can only be tags, but <p> may not stand for 〈p〉 with attributes in Han.
        if inner.chars().take(12).any(|c| !c.is_ascii()) {
            return None;
        }
        if HIDDEN.contains(&name) && !inner.starts_with('/') {
            let close = if self.no_hidden_end { None } else { rest.find(&format!("</{name}")) };
            self.no_hidden_end = close.is_none();
            let len = close.and_then(|from| Some(from + rest[from..].find('>')? + 1)).unwrap_or(end + 1);
            return Some(self.delete(at, len, ""));
        }
        if INLINE.contains(&name) || HIDDEN.contains(&name) || name.starts_with("st1:") || name.starts_with("w:") {
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

/// Markdown: marks of a line, then marks inside it.
fn in_line(line: &str, start: usize, found: &mut Vec<Proposal>) {
    let mut delete = |from: usize, to: usize| {
        found.push(Proposal::auto(DAMAGE, Edit::delete(start + from..start + to)));
    };
    let words = line.trim_start_matches(is_blank);
    let lead = line.len() - words.len();
    let marks = words.len() - words.trim_start_matches('#').len();
    let after = words[marks..].chars().next();
    if (1..=6).contains(&marks) && (after.is_none_or(is_blank) || (marks > 1 && after != Some('#'))) {
        delete(lead, line.len() - words[marks..].trim_start_matches(is_blank).len());
    } else if words.starts_with("> ") {
        delete(lead, lead + 2);
    } else if words.starts_with("```") {
        delete(lead, line.len());
        return;
    }
    pairs(line, "**", |open, close| flanks(line, open, close, 2), &mut delete);
    pairs(line, "__", |open, close| flanks(line, open, close, 2) && stands_apart(line, open, close), &mut delete);
    pairs(line, "`", |open, close| flanks(line, open, close, 1), &mut delete);
    links(line, &mut delete);
}

/// Hands over the marks of each pair of neighbouring `mark`s that `fits`.
fn pairs(line: &str, mark: &str, fits: impl Fn(usize, usize) -> bool, delete: &mut impl FnMut(usize, usize)) {
    let mut open: Option<usize> = None;
    let mut at = 0;
    while let Some(step) = line[at..].find(mark) {
        let here = at + step;
        at = here + mark.len();
        match open {
            Some(from) if fits(from, here) => {
                delete(from, from + mark.len());
                delete(here, here + mark.len());
                open = None;
            }
            _ => open = Some(here),
        }
    }
}

/// Whether marks of `len` bytes at `open` and `close` hold text between them: masked digits (138****0000, 张**、李**)
/// and blanks to fill in do not.
fn flanks(line: &str, open: usize, close: usize, len: usize) -> bool {
    let Some(inner) = line.get(open + len..close) else { return false };
    let mark = line[open..].chars().next();
    let outside = [line[..open].chars().next_back(), line[close + len..].chars().next()];
    let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else { return false };
    let closing = |c: char| matches!(c, '，' | '。' | '、' | '；' | '：' | '）' | '》' | '”' | ',' | '.' | ')');
    !outside.contains(&mark)
        && Some(first) != mark
        && Some(last) != mark
        && !is_blank(first)
        && !is_blank(last)
        && !closing(first)
        && !(first.is_ascii_digit() && outside[0].is_some_and(|c| c.is_ascii_digit()))
}

/// Whether no word touches the pair from outside: `__` inside words is a blank to fill in.
fn stands_apart(line: &str, open: usize, close: usize) -> bool {
    let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    line[open + 2..close].chars().nth(1).is_some()
        && !touches(line[..open].chars().next_back())
        && !touches(line[close + 2..].chars().next())
}

/// `[text](address)` keeps its text, `![text](address)` goes.
fn links(line: &str, delete: &mut impl FnMut(usize, usize)) {
    let (mut at, mut open) = (0, None);
    while let Some(step) = line[at..].find(['[', ']']) {
        let here = at + step;
        at = here + 1;
        if line[here..].starts_with('[') {
            open = Some(here);
            continue;
        }
        let Some(from) = open.take() else { continue };
        let Some(rest) = line[at..].strip_prefix('(') else { continue };
        let Some(end) = rest.bytes().take(1000).position(|b| b == b')' || b == b' ') else { continue };
        if rest.as_bytes()[end] != b')' || !is_address(&rest[..end]) {
            continue;
        }
        let to = at + 1 + end + 1;
        if line[..from].ends_with('!') {
            delete(from - 1, to);
        } else {
            delete(from, from + 1);
            delete(here, to);
        }
        at = to;
    }
}

fn is_address(text: &str) -> bool {
    let starts = ["http://", "https://", "www.", "mailto:", "javascript:", "/", "./", "../", "#", "data:"];
    text.is_ascii() && starts.iter().any(|start| text.starts_with(start))
}
