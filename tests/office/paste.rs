//! A real paste: the clipboard HTML of every form through the clipboard into LibreOffice Writer.
//!
//! What arrives is compared with what the .docx of the same draft has there, whose measures the other tests prove.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Deserialize;

use super::desk::{self, Document, documents, finish, fonts, script};
use super::ours::is_ink;

/// What is pasted: every form, and what is seldom.
const SHAPES: [&str; 13] = [
    "usual",
    "long-name",
    "roman-digits",
    "head-lines",
    "joint",
    "joint-seals",
    "tables",
    "own-attachments",
    "signatories",
    "letter",
    "order",
    "minutes",
    "telegram",
];

/// A text in LibreOffice; lengths in hundredths of a millimetre.
#[derive(Debug, Deserialize)]
struct Text {
    paragraphs: Vec<Paragraph>,
    tables: Vec<Vec<Cell>>,
}

#[derive(Debug, Deserialize)]
struct Paragraph {
    text: String,
    align: i32,
    /// Left, right, first line.
    indents: [i32; 3],
    /// Above and below.
    space: [i32; 2],
    pitch: i32,
    is_exact: bool,
    /// Above and below: thickness and colour.
    rules: [[i32; 2]; 2],
    to_rule: i32,
    begins_page: bool,
    /// How many tab stops it has.
    stops: usize,
    letters: Vec<Letter>,
}

/// Character, typeface, size in points, colour, spacing, horizontal scale in per cent.
#[derive(Debug, Deserialize)]
struct Letter(char, String, f64, i32, i32, u32);

#[derive(Debug, Deserialize)]
struct Cell {
    text: String,
    /// Thickness and colour of its rules: above, below, left, right.
    sides: [[i32; 2]; 4],
}

/// Both of a draft: pasted, and opened as .docx.
#[derive(Debug, Deserialize)]
struct Both {
    pasted: Text,
    document: Text,
}

fn both() -> BTreeMap<String, Both> {
    let folder = desk::folder("paste");
    let is_pasted =
        |document: &&Document| document.case.name.strip_prefix("shape-").is_some_and(|shape| SHAPES.contains(&shape));
    let cases: Vec<_> = documents().iter().filter(is_pasted).map(|document| &document.case).collect();
    assert_eq!(cases.len(), SHAPES.len(), "every shape is in the gallery");
    for case in &cases {
        let path = folder.join(&case.name);
        std::fs::write(path.with_extension("html"), &case.html).expect("a place for the HTML");
        std::fs::write(path.with_extension("docx"), &case.docx).expect("a place for the document");
    }
    let mut paste = script("paste.py");
    paste.arg(desk::folder("paste-profile")).arg(&folder).args(cases.iter().map(|case| &case.name));
    let output = finish(paste.env("FONTCONFIG_FILE", fonts()));
    serde_json::from_slice(&output.stdout).expect("the script prints JSON")
}

fn ink(text: &str) -> String {
    text.chars().filter(|c| is_ink(*c)).collect()
}

impl Text {
    /// The paragraph that was pasted as this one, of several with the same words the next that has type of its size; else
    /// one of which it is a part: the printing line of an imprint is pasted as two cells.
    fn partner(&self, of: &Paragraph, taken: &mut BTreeSet<usize>) -> Option<&Paragraph> {
        let words = ink(&of.text);
        let size = |paragraph: &Paragraph| paragraph.letters.first().map_or(0.0, |letter| letter.2);
        let same = |at: &usize| ink(&self.paragraphs[*at].text) == words;
        let alike = |at: &usize| (size(&self.paragraphs[*at]) - size(of)).abs() < 0.1;
        let free: Vec<usize> = (0..self.paragraphs.len()).filter(|at| !taken.contains(at)).filter(same).collect();
        if let Some(&at) = free.iter().find(|at| alike(at)).or(free.first()) {
            taken.insert(at);
            return Some(&self.paragraphs[at]);
        }
        self.paragraphs.iter().find(|paragraph| ink(&paragraph.text).contains(&words))
    }

    /// Its characters in an order of their own: frames do not stand where they are read.
    fn characters(&self) -> Vec<char> {
        let mut all: Vec<char> =
            self.paragraphs.iter().flat_map(|paragraph| paragraph.text.chars()).filter(|c| is_ink(*c)).collect();
        all.sort_unstable();
        all
    }
}

/// What arrived otherwise than it stands in the document, a line each.
fn lost(pasted: &Paragraph, document: &Paragraph) -> Vec<String> {
    let mut lost = Vec::new();
    let mut compare = |what: &str, is_kept: bool, values: String| {
        if !is_kept {
            lost.push(format!("{what}: {values}: {}", pasted.text));
        }
    };
    let is_whole = ink(&pasted.text) == ink(&document.text);
    // The names of a joint mark are spread over their width, which no paste can carry; in the middle they stand well.
    let is_spread = document.align == 2 && pasted.align == 3 && pasted.letters.iter().all(|letter| letter.3 == RED);
    if is_whole {
        let (a, b) = (pasted, document);
        compare("alignment", a.align == b.align || is_spread, format!("{} {}", a.align, b.align));
        compare("indents", a.indents == b.indents, format!("{:?} {:?}", a.indents, b.indents));
        compare("begins a page", a.begins_page == b.begins_page, String::new());
    }
    let (a, b) = (pasted, document);
    compare("space", a.space == b.space, format!("{:?} {:?}", a.space, b.space));
    compare("line pitch", a.pitch == b.pitch, format!("{} {}", a.pitch, b.pitch));
    compare("rules", a.rules == b.rules && a.to_rule == b.to_rule, format!("{:?} {:?}", a.rules, b.rules));
    let found = b
        .letters
        .windows(a.letters.len().max(1))
        .find(|part| part.iter().map(|letter| letter.0).eq(a.letters.iter().map(|letter| letter.0)));
    for (a, b) in a.letters.iter().zip(found.unwrap_or_default()) {
        compare("typeface", a.1 == b.1, format!("{} {} {}", a.0, a.1, b.1));
        // A mark is set closer together or smaller instead of condensed.
        let is_mark = b.5 < 100 && a.3 == RED;
        compare("size", (a.2 - b.2).abs() < 0.01 || is_mark && a.2 < b.2, format!("{} {} {}", a.0, a.2, b.2));
        compare("colour", a.3 == b.3, format!("{} {:X} {:X}", a.0, a.3, b.3));
        compare("spacing", a.4 == b.4 || is_mark, format!("{} {} {}", a.0, a.4, b.4));
    }
    let width: f64 = a.letters.iter().map(|letter| letter.2 * 2540.0 / 72.0 + f64::from(letter.4)).sum();
    let is_mark = a.letters.iter().all(|letter| letter.3 == RED);
    compare("one line", !is_mark || width < 15602.0, width.to_string());
    lost
}

const RED: i32 = 0xFF_0000;

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn what_is_pasted_keeps_the_measures_of_the_document() {
    let (mut wrong, mut paragraphs, mut letters, mut cells) = (String::new(), 0, 0, 0);
    // What the HTML says for Word alone.
    let (mut at_least, mut condensed, mut stops) = (0, 0, 0);
    for (name, Both { pasted, document }) in both() {
        if pasted.characters() != document.characters() {
            let _ = writeln!(wrong, "{name}: not the same characters");
        }
        let mut taken = BTreeSet::new();
        for paragraph in &pasted.paragraphs {
            let Some(partner) = document.partner(paragraph, &mut taken) else {
                let _ = writeln!(wrong, "{name}: not in the document: {}", paragraph.text);
                continue;
            };
            paragraphs += 1;
            letters += paragraph.letters.len();
            at_least += usize::from(partner.is_exact && !paragraph.is_exact);
            let is_condensed = partner.letters.iter().zip(&paragraph.letters).any(|(a, b)| a.5 != b.5);
            condensed += usize::from(is_condensed);
            stops += usize::from(partner.stops != paragraph.stops);
            for line in lost(paragraph, partner) {
                let _ = writeln!(wrong, "{name}: {line}");
            }
        }
        for cell in pasted.tables.iter().flatten() {
            let has_words = |other: &&Cell| ink(&other.text).contains(&ink(&cell.text));
            let partner = document.tables.iter().flatten().find(has_words);
            cells += 1;
            if partner.is_none_or(|partner| partner.sides != cell.sides) {
                let _ = writeln!(wrong, "{name}: rules of a cell: {cell:?} {partner:?}");
            }
        }
    }
    eprintln!(
        "{paragraphs} paragraphs, {letters} characters and {cells} cells were pasted. Otherwise than in the document: \
         {at_least} with lines at least as high instead of exactly, {condensed} marks closer together or smaller instead of condensed, {stops} lines with tab stops."
    );
    assert!(wrong.is_empty(), "lost in pasting:\n{wrong}");
    assert!(paragraphs > 150 && letters > 2000 && cells > 40, "{paragraphs} {letters} {cells}");
}
