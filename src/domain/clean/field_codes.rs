//! Field codes (域代码) of Word and WPS that were copied as text: `PAGE \* MERGEFORMAT`, `TOC \o "1-3"`.

use super::lines::{Line, Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::lexicon::Lexicon;

const DAMAGE: &str = "clean-field-code";

/// Names of fields; the words they show stand behind them and stay.
const NAMES: &[&str] = &[
    "PAGEREF",
    "NUMPAGES",
    "SECTIONPAGES",
    "PAGE",
    "TOC",
    "HYPERLINK",
    "NOTEREF",
    "STYLEREF",
    "REF",
    "SEQ",
    "DATE",
    "TIME",
    "CREATEDATE",
    "SAVEDATE",
    "PRINTDATE",
    "INCLUDEPICTURE",
    "MERGEFIELD",
    "FORMTEXT",
    "FORMCHECKBOX",
    "SHAPE",
    "ADDIN",
    "FILENAME",
    "SYMBOL",
    "QUOTE",
];

/// What a link to a lost place shows; the words it stood for are gone.
static BROKEN: Lexicon = Lexicon::new(&[
    "错误！未找到引用源",
    "错误!未找到引用源",
    "错误！未定义书签",
    "错误!未定义书签",
    "Error! Reference source not found",
]);

/// Proposes to drop field codes, and tells of links whose words are lost.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    // A field code has a switch or a quoted place; a text with neither has none.
    let mut found = Vec::new();
    let has_switch = |line: Line<'_>| line.has(Marks::BACKSLASH) && line.span.of(text).contains(" \\");
    let has_place = |line: Line<'_>| line.has(Marks::LATIN) && line.words.contains("HYPERLINK \"");
    if !page.lines().any(|line| has_switch(line) || has_place(line)) {
        return found;
    }
    let mut at = 0;
    while let Some(step) = text[at..].find(|c: char| c.is_ascii_uppercase()) {
        let start = at + step;
        let rest = &text[start..];
        let word = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        at = start + word;
        let alone = !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
        if alone
            && NAMES.contains(&&rest[..word])
            && let Some(len) = code(rest, word)
        {
            let (from, to) = braces(text, start, start + len);
            found.push(Proposal::auto(DAMAGE, Edit::delete(from..to)));
            at = to;
        }
    }
    found
}

/// Tells of links whose words are lost.
pub(super) fn lost(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    let lines = page.lines().filter(|line| line.has(Marks::END.or(Marks::BANG)));
    let broken =
        lines.flat_map(|line| BROKEN.places(line.words).map(move |(at, broken)| (line.place.start + at, broken)));
    broken.map(|(at, broken)| Proposal::report("clean-private-use", text, (at..at + broken.len()).into())).collect()
}

/// The length of the code whose name takes `name` bytes: switches and quoted or bookmark arguments follow it.
fn code(rest: &str, name: usize) -> Option<usize> {
    const LONGEST: usize = 400;
    let mut end = name;
    let mut is_code = false;
    loop {
        let words = rest[end..].trim_start_matches(' ');
        let start = rest.len() - words.len();
        if start == end || end > LONGEST {
            break;
        }
        let len = if let Some(switch) = words.strip_prefix('\\') {
            let mark = switch.chars().next().filter(char::is_ascii)?;
            is_code = true;
            let format = [
                "MERGEFORMATINET",
                "MERGEFORMAT",
                "CHARFORMAT",
                "Arabic",
                "ARABIC",
                "CHINESENUM3",
                "CHINESENUM1",
                "Roman",
            ];
            let body = switch[1..].trim_start_matches(' ');
            let named = format.iter().find(|format| mark == '*' && body.starts_with(**format));
            named.map_or(2, |format| words.len() - body.len() + format.len())
        } else if let Some(quoted) = words.strip_prefix('"') {
            is_code = true;
            quoted
                .bytes()
                .take(LONGEST)
                .position(|b| b == b'"' || b == b'\n')
                .filter(|at| quoted.as_bytes()[*at] == b'"')?
                + 2
        } else if words.starts_with("_Toc") || words.starts_with("_Ref") || words.starts_with("_Hlk") {
            is_code = true;
            words.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count()
        } else {
            break;
        };
        end = start + len;
    }
    is_code.then_some(end)
}

/// The code with the braces that hold it, or with one of the spaces on both sides.
fn braces(text: &str, from: usize, to: usize) -> (usize, usize) {
    let head = text[..from].trim_end_matches(' ');
    let tail = text[to..].trim_start_matches(' ');
    if head.ends_with('{') && tail.starts_with('}') {
        (head.len() - 1, text.len() - tail.len() + 1)
    } else if head.len() < from && tail.len() < text.len() - to {
        (from, to + 1)
    } else {
        (from, to)
    }
}
