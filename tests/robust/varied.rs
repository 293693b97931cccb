//! Sound notice text of any length, no paragraph like another: the same bytes at every call.

use std::collections::HashSet;

use super::dice::Dice;
use super::mixed::DOCUMENTS;

/// More invented documents, line by line.
const LINES: &[&str] = &[
    include_str!("../lines/campus.txt"),
    include_str!("../lines/circular.txt"),
    include_str!("../lines/decision.txt"),
    include_str!("../lines/forwarding.txt"),
    include_str!("../lines/letter.txt"),
    include_str!("../lines/measures.txt"),
    include_str!("../lines/minutes.txt"),
    include_str!("../lines/notice.txt"),
    include_str!("../lines/opinions.txt"),
    include_str!("../lines/platform.txt"),
    include_str!("../lines/reply.txt"),
    include_str!("../lines/request.txt"),
    include_str!("../lines/telegram.txt"),
];

/// About `bytes` of notice text, a paragraph a line.
pub(crate) fn varied(bytes: usize) -> String {
    let texts: Vec<&str> = DOCUMENTS.iter().chain(LINES).copied().collect();
    varied_like(&texts, bytes)
}

/// About `bytes` of text like these.
pub(crate) fn varied_like(texts: &[&str], bytes: usize) -> String {
    let mut dice = Dice::new(1);
    let mut seen = HashSet::new();
    let mut out = String::with_capacity(bytes + 4_000);
    let paragraphs = texts.iter().flat_map(|text| text.lines()).filter(|line| !line.trim().is_empty());
    for paragraph in paragraphs.cycle() {
        if out.len() >= bytes {
            break;
        }
        let words = another(paragraph, &mut seen, &mut dice);
        out.extend(words.iter().chain(&['\n']));
    }
    out
}

/// The paragraph with a character or more changed, so that none like it was there before.
fn another(paragraph: &str, seen: &mut HashSet<Vec<char>>, dice: &mut Dice) -> Vec<char> {
    const OTHERS: &str = "山水云江城乡田林河湖海川东西南北中春夏秋冬花木石玉金光明和平安康宁富强文化新兴";
    let mut words: Vec<char> = paragraph.trim().chars().collect();
    let is_han = |c: &char| ('\u{4E00}'..'\u{A000}').contains(c);
    let mut tries = 0;
    while !seen.insert(words.clone()) {
        tries += 1;
        // A short paragraph has not many others of its length.
        let is_exhausted = tries % 8 == 0;
        let places: Vec<usize> = (0..words.len()).filter(|at| !is_exhausted && is_han(&words[*at])).collect();
        let other = dice.below(OTHERS.chars().count());
        let Some(other) = OTHERS.chars().nth(other) else { continue };
        match places.get(dice.below(places.len().max(1))) {
            Some(at) => words[*at] = other,
            None => words.push(other),
        }
    }
    words
}
